import type { protocolsCalls } from '../../../shared/features/protocols.ts';
import type { Handlers } from '../../handlers.ts';
import * as prints from './protocolPrints.service.ts';
import * as service from './protocols.service.ts';
import * as lists from './printedLists.service.ts';
import * as register from './register.service.ts';

export const protocolsHandlers: Handlers<typeof protocolsCalls> = {
  'protocols.protocol': (db, { meetingId }) => service.protocolView(db, meetingId),
  'protocols.begin': (db, { meetingId }, context) => service.begin(db, meetingId, context),
  'protocols.saveDraft': async (db, input, context) => {
    await service.saveDraft(db, input, context);
    return {};
  },
  'protocols.saveItemText': async (db, input, context) => {
    await service.saveItemText(db, input, context);
    return {};
  },
  'protocols.print': prints.print,
  'protocols.printExtract': prints.printExtract,
  'protocols.issue': (job, { meetingId }) => service.issue(job, meetingId),
  'protocols.correct': service.correct,
  'protocols.openDocument': (job, { id }) => service.openDocument(job, id),
  'protocols.resolutions': (db, filter) => register.resolutions(db, filter),
  'protocols.printResolutions': lists.printResolutions,
  'protocols.printTasks': lists.printTasks,
  'protocols.tasks': (db, filter, { clock }) => register.tasks(db, filter, clock),
  'protocols.saveTask': register.saveTask,
  'protocols.finishTask': async (db, input, context) => {
    await register.finishTask(db, input, context);
    return {};
  },
  'protocols.removeTask': async (db, { id }, context) => {
    await register.removeTask(db, id, context);
    return {};
  },
};
