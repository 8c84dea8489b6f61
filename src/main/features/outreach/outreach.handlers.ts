import type { outreachCalls } from '../../../shared/features/outreach.ts';
import type { Handlers } from '../../handlers.ts';
import * as service from './outreach.service.ts';

export const outreachHandlers: Handlers<typeof outreachCalls> = {
  'outreach.list': (db, filter, { clock }) => service.list(db, filter, clock),
  'outreach.ofRecord': (db, record, { clock }) => service.ofRecord(db, record, clock),
  'outreach.ofSeats': (db, _input, { clock }) => service.ofSeats(db, clock),
  'outreach.entry': (db, { id }, { clock }) => service.entry(db, id, clock),
  'outreach.contacts': (db) => service.contacts(db),
  'outreach.save': (db, input, context) => service.save(db, input, context),
  'outreach.finish': async (db, input, context) => {
    await service.finish(db, input, context);
    return {};
  },
  'outreach.remove': async (db, { id }, context) => {
    await service.remove(db, id, context);
    return {};
  },
};
