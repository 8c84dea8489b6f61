import type { bulkEditCalls } from '../../../shared/features/bulkEdit.ts';
import type { Handlers } from '../../handlers.ts';
import { choices, edit, preview } from './bulkEdit.service.ts';

export const bulkEditHandlers: Handlers<typeof bulkEditCalls> = {
  'people.bulkChoices': (db) => choices(db),
  'people.bulkPreview': (db, input) => preview(db, input),
  'people.bulkEdit': (db, input, context) => edit(db, input, context),
};
