import type { searchCalls } from '../../../shared/features/search.ts';
import type { Handlers } from '../../handlers.ts';
import { find } from './search.service.ts';

export const searchHandlers: Handlers<typeof searchCalls> = {
  'search.find': (db, input) => find(db, input),
};
