import type { todayCalls } from '../../../shared/features/today.ts';
import type { Handlers } from '../../handlers.ts';
import { overview } from './today.service.ts';

export const todayHandlers: Handlers<typeof todayCalls> = {
  'today.overview': (db, _input, { clock }) => overview(db, clock),
};
