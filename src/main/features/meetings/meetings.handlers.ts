import type { meetingsCalls } from '../../../shared/features/meetings.ts';
import type { Handlers } from '../../handlers.ts';
import * as agenda from './agenda.service.ts';
import { reply } from './replies.service.ts';
import * as attendance from './attendance.service.ts';
import * as decisions from './decisions.service.ts';
import * as invitations from './invitations.service.ts';
import * as service from './meetings.service.ts';
import { meetingView } from './meetingView.service.ts';

/** Answers a command that gives nothing back. */
const nothing =
  <Rest extends unknown[]>(run: (...rest: Rest) => Promise<void>) =>
  async (...rest: Rest) => {
    await run(...rest);
    return {};
  };

export const meetingsHandlers: Handlers<typeof meetingsCalls> = {
  'meetings.list': (db, { committeeId }, { clock }) => service.list(db, committeeId, clock),
  'meetings.meeting': (db, { id }, { clock }) => meetingView(db, id, clock),
  'meetings.proposal': (db, { committeeId }, { clock }) => service.proposal(db, committeeId, clock),
  'meetings.choices': (db, _input, { clock }) => service.choices(db, clock),
  'meetings.save': service.save,
  'meetings.remove': nothing((db, { id }, context) => service.remove(db, id, context)),
  'meetings.cancel': nothing((db, { id }, context) => service.cancel(db, id, context)),
  'meetings.addAgendaItem': agenda.add,
  'meetings.saveAgendaItem': nothing(agenda.save),
  'meetings.moveAgendaItem': nothing(agenda.move),
  'meetings.removeAgendaItem': nothing((db, { id }, context) => agenda.remove(db, id, context)),
  'meetings.reply': nothing(reply),
  'meetings.noteEmail': nothing(invitations.noteEmail),
  'meetings.printInvitations': invitations.printInvitations,
  'meetings.previewInvitation': invitations.previewInvitation,
  'meetings.printAttendanceList': invitations.printAttendanceList,
  'meetings.openInvitation': (job, { id }) => invitations.openInvitation(job, id),
  'meetings.start': nothing(service.start),
  'meetings.close': nothing(service.close),
  'meetings.beginItem': nothing(service.beginItem),
  'meetings.came': nothing(attendance.came),
  'meetings.left': nothing(attendance.left),
  'meetings.saveInterval': nothing(attendance.saveInterval),
  'meetings.removeInterval': nothing((db, { id }, context) => attendance.removeInterval(db, id, context)),
  'meetings.addGuest': attendance.addGuest,
  'meetings.removeParticipant': nothing((db, { id }, context) =>
    attendance.removeParticipant(db, id, context),
  ),
  'meetings.decide': decisions.decide,
  'meetings.removeDecision': nothing((db, { id }, context) => decisions.removeDecision(db, id, context)),
};
