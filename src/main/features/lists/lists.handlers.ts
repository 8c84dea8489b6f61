import type { listsCalls } from '../../../shared/features/lists.ts';
import type { Handlers } from '../../handlers.ts';
import * as lists from './lists.service.ts';
import * as mail from './mailLists.service.ts';

export const listsHandlers: Handlers<typeof listsCalls> = {
  'lists.export': (job, input) => lists.exportTable(job, input),
  'lists.print': (job, input) => lists.printTable(job, input),
  'lists.personIds': (db, filter, { clock }) => lists.personIds(db, filter, clock),
  'lists.mailboxes': (db, source, { clock }) => mail.mailboxes(db, source, clock),
  'lists.saveCards': (job, source) => mail.saveCards(job, source),
  'lists.saveSerialLetter': (job, source) => mail.saveSerialLetter(job, source),
};
