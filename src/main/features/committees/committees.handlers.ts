import type { committeesCalls } from '../../../shared/features/committees.ts';
import type { Handlers } from '../../handlers.ts';
import { printSheet } from './committees.documents.ts';
import * as service from './committees.service.ts';
import * as changes from './seatChanges.service.ts';
import * as members from './memberships.service.ts';
import * as seats from './seats.service.ts';

export const committeesHandlers: Handlers<typeof committeesCalls> = {
  'committees.list': (db, _input, { clock }) => service.listCommittees(db, clock),
  'committees.committee': (db, { id }, { clock }) => service.storedCommittee(db, id, clock),
  'committees.printSheet': printSheet,
  'committees.saveCommittee': (db, input, context) => service.saveCommittee(db, input, context),
  'committees.removeCommittee': async (db, { id }, context) => {
    await service.removeCommittee(db, id, context);
    return {};
  },
  'committees.saveMember': (db, input, context) => members.saveMember(db, input, context),
  'committees.endMembership': async (db, input, context) => {
    await members.endMembership(db, input, context);
    return {};
  },
  'committees.removeMembership': async (db, { membershipId }, context) => {
    await members.removeMembership(db, membershipId, context);
    return {};
  },
  'committees.saveSeat': (db, input, context) => seats.saveSeat(db, input, context),
  'committees.endSeat': async (db, input, context) => {
    await changes.endSeat(db, input, context);
    return {};
  },
  'committees.moveSeat': async (db, input, context) => {
    await changes.moveSeat(db, input, context);
    return {};
  },
  'committees.appointmentWords': (db) => changes.appointmentWords(db),
  'committees.rulesOn': (db, input) => service.rulesOnADay(db, input),
  'committees.dissolve': async (db, input, context) => {
    await changes.dissolve(db, input, context);
    return {};
  },
  'committees.removeSeat': async (db, { seatId }, context) => {
    await seats.removeSeat(db, seatId, context);
    return {};
  },
  'committees.saveRole': (db, input, context) => service.saveRole(db, input, context),
  'committees.removeRole': async (db, { id }, context) => {
    await service.removeRole(db, id, context);
    return {};
  },
  'committees.saveRules': (db, input, context) => service.saveRules(db, input, context),
  'committees.removeRules': async (db, { id }, context) => {
    await service.removeRules(db, id, context);
    return {};
  },
};
