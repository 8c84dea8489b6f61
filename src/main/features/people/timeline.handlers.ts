import type { timelineCalls } from '../../../shared/features/timeline.ts';
import type { Handlers } from '../../handlers.ts';
import { timeline } from './timeline.service.ts';

export const timelineHandlers: Handlers<typeof timelineCalls> = {
  'people.timeline': (db, { personId }, { clock }) => timeline(db, personId, clock),
};
