import type { journalCalls } from '../../../shared/features/journal.ts';
import type { Handlers } from '../../handlers.ts';
import * as retention from './retention.service.ts';
import * as service from './journal.service.ts';

export const journalHandlers: Handlers<typeof journalCalls> = {
  'journal.history': (db, { table, id }) => service.history(db, table, id),
  'journal.entry': (db, { id }) => service.standing(db, id),
  'journal.undo': async (db, { id }, context) => ({ message: await service.undo(db, id, context) }),
  'journal.undoLast': async (db, _input, context) => ({ message: await service.undoLast(db, context) }),
  'journal.retention': (db) => retention.retention(db),
  'journal.saveRetention': async (db, { months }, context) => {
    await retention.saveRetention(db, months, context);
    return {};
  },
  'journal.thin': (job) => retention.thin(job),
  'journal.redoLast': async (db, _input, context) => ({ message: await service.redoLast(db, context) }),
};
