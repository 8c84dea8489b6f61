import type { directoryCalls } from '../../../shared/features/directory.ts';
import type { Handlers } from '../../handlers.ts';
import * as service from './directory.service.ts';

export const directoryHandlers: Handlers<typeof directoryCalls> = {
  'directory.print': service.print,
};
