import { z } from 'zod';
import { command, job, query } from '../rpc.ts';
import { RulesOfProcedure } from '../rules/rulesOfProcedure.ts';
import { Day, Id, LocalTime, NoInput, Nothing, optionalText, requiredText, WithId } from '../values.ts';
import { CommitteeKind, VotingRight } from './committees.ts';
import { Format } from '../printing.ts';
import { PrintedDocument } from './printing.ts';
import { ResolutionView, TaskView } from './protocols.ts';
import { AttendeeView, InviteeView, NotPrinted, Reply } from './meetingPeople.ts';

export { AttendeeView, Capacity, DispatchView, InviteeView, NotPrinted, Reply } from './meetingPeople.ts';

export const MeetingStatus = z.enum(['planned', 'invited', 'running', 'closed', 'cancelled']);
export type MeetingStatus = z.infer<typeof MeetingStatus>;
export const AgendaKind = z.enum(['information', 'discussion', 'resolution', 'election']);
export type AgendaKind = z.infer<typeof AgendaKind>;

export const meetingStatusLabels: Record<MeetingStatus, string> = {
  planned: 'in Vorbereitung',
  invited: 'eingeladen',
  running: 'läuft',
  closed: 'beendet',
  cancelled: 'abgesagt',
};
export const agendaKindLabels: Record<AgendaKind, string> = {
  information: 'Information',
  discussion: 'Beratung',
  resolution: 'Beschluss',
  election: 'Wahl',
};

/** When, where, by whom; saved as a whole. */
export const MeetingFrame = z
  .object({
    committeeId: Id,
    title: requiredText('den Titel der Sitzung'),
    startsAt: LocalTime,
    placeName: optionalText(),
    placeAddress: optionalText(),
    /** The venue that place and address were taken from, for its measures; null: a place typed by hand. */
    venueId: Id.nullable(),
    /** The repeated invitation after a meeting that was not quorate. */
    secondInvitation: z.boolean(),
    signatoryId: Id.nullable(),
    /** Who answers questions: "Jonas Bredow, Telefon 00417 555-310". */
    senderContact: optionalText(),
    /** With placeholders such as `{Datum}`; see `src/shared/rules/invitationText.ts`. */
    invitationText: z.string().max(10_000),
    /** For those who want plain language; empty: they get the same text as everybody. */
    plainLanguageText: z.string().max(10_000),
    replyBy: Day.nullable(),
    chairId: Id.nullable(),
    minuteTakerId: Id.nullable(),
  })
  .refine((frame) => !frame.replyBy || frame.replyBy <= frame.startsAt.slice(0, 10), {
    path: ['replyBy'],
    message: 'Die Rückmeldung liegt nach der Sitzung. Bitte wählen Sie einen früheren Tag.',
  });
export type MeetingFrame = z.infer<typeof MeetingFrame>;

export const AgendaEntry = z.object({
  title: requiredText('den Gegenstand'),
  kind: AgendaKind,
  durationMinutes: z
    .number('Bitte geben Sie die Dauer in Minuten ein, zum Beispiel 15.')
    .int('Bitte geben Sie ganze Minuten ein.')
    .min(0, 'Bitte geben Sie eine Dauer ab 0 Minuten ein.')
    .max(1440, 'Höchstens 24 Stunden.'),
  presenter: optionalText(),
});
export type AgendaEntry = z.infer<typeof AgendaEntry>;

export const MeetingRow = z.object({
  id: Id,
  committeeId: Id,
  committee: z.string(),
  title: z.string(),
  startsAt: z.string(),
  placeName: z.string(),
  status: MeetingStatus,
  /** The day lies before today. */
  past: z.boolean(),
  agendaItems: z.number().int(),
  /** Last day on which the invitations may leave. */
  inviteBy: Day,
  accepted: z.number().int(),
  excused: z.number().int(),
  open: z.number().int(),
  protocol: z.enum(['none', 'draft', 'issued']),
});
export type MeetingRow = z.infer<typeof MeetingRow>;

export const QuorumView = z.object({
  at: LocalTime,
  quorate: z.boolean(),
  needed: z.number().int(),
  present: z.number().int(),
  of: z.number().int(),
  sentence: z.string(),
});
export type QuorumView = z.infer<typeof QuorumView>;

export const AgendaItemView = AgendaEntry.extend({
  id: Id,
  /** 1, 2, 3 … as it stands in the agenda. */
  number: z.number().int(),
  minutesText: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Real times where known, else computed from the durations. */
  beginsAt: z.string(),
  finishesAt: z.string(),
  /** At the item's beginning; null as long as the meeting has not begun. */
  quorum: QuorumView.nullable(),
  resolutions: z.array(ResolutionView),
  tasks: z.array(TaskView),
});
export type AgendaItemView = z.infer<typeof AgendaItemView>;

export const MeetingView = z.object({
  id: Id,
  /** "Steuerungsgruppe am 9. Dezember" */
  heading: z.string(),
  frame: MeetingFrame,
  status: MeetingStatus,
  committee: z.object({ id: Id, name: z.string(), shortName: z.string(), kind: CommitteeKind }),
  signatory: z.string(),
  chair: z.string(),
  minuteTaker: z.string(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  /** From the agenda's durations. */
  endsAt: z.string(),
  /** Wall clock of the office now. */
  now: LocalTime,
  agenda: z.array(AgendaItemView),
  /** Tasks of the meeting that belong to no agenda item. */
  tasks: z.array(TaskView),
  /** The rules that hold on the day of the meeting. */
  rules: RulesOfProcedure,
  seats: z.array(z.object({ seatId: Id, votingRight: VotingRight })),
  allInvited: z.boolean(),
  invitees: z.array(InviteeView),
  attendees: z.array(AttendeeView),
  /** While it runs: now; closed: at its end; before: if all come who said so. */
  quorum: QuorumView,
  quorumMoments: z.array(
    z.object({ at: LocalTime, change: z.enum(['reached', 'lost', 'regained']), sentence: z.string() }),
  ),
  deadline: z.object({ day: Day, tone: z.enum(['done', 'due', 'late']), sentence: z.string() }),
  /** What stops the invitations from being printed, one sentence each. */
  blockers: z.array(z.string()),
  /** What should be settled before the invitations leave, one sentence each. */
  warnings: z.array(z.string()),
  protocol: z.enum(['none', 'draft', 'issued']),
  /** Nothing may be changed: the protocol is issued and no correction is open. */
  locked: z.boolean(),
});
export type MeetingView = z.infer<typeof MeetingView>;

/** What a new meeting starts with, taken from the committee's last one. */
export const MeetingProposal = z.object({
  frame: MeetingFrame,
  agendaFrom: z.object({ id: Id, startsAt: z.string(), titles: z.array(z.string()) }).nullable(),
});
export type MeetingProposal = z.infer<typeof MeetingProposal>;

/** Whoever is meant: by the participant's row where there is one, else by the person. */
const AttendeeOf = z.object({ meetingId: Id, participantId: Id.nullable(), personId: Id.nullable() });

const wholeVotes = 'Bitte geben Sie eine ganze Zahl von 0 bis 9999 ein.';
export const VoteCount = z.number(wholeVotes).int(wholeVotes).min(0, wholeVotes).max(9999, wholeVotes);

export const DecisionForm = z.object({
  id: Id.nullable(),
  agendaItemId: Id,
  wording: requiredText('den Wortlaut des Beschlusses', 4000),
  votesFor: VoteCount,
  votesAgainst: VoteCount,
  abstentions: VoteCount,
  /** What the chair said at a tie, where the rules leave it to the chair. */
  chairDecision: z.enum(['adopted', 'rejected']).nullable(),
  decidedAt: LocalTime,
  responsible: optionalText(),
  dueOn: Day.nullable(),
});
export type DecisionForm = z.infer<typeof DecisionForm>;

export const meetingsCalls = {
  'meetings.list': query(z.object({ committeeId: Id.nullable().default(null) }), z.array(MeetingRow)),
  'meetings.meeting': query(z.object({ id: Id }), MeetingView),
  'meetings.proposal': query(z.object({ committeeId: Id }), MeetingProposal),
  /** For the choices of the form: committees that have not ended, signatories. */
  'meetings.choices': query(
    NoInput,
    z.object({
      committees: z.array(z.object({ id: Id, name: z.string() })),
      signatories: z.array(z.object({ id: Id, name: z.string() })),
    }),
  ),
  /** A new meeting takes over the agenda of `agendaFromId` where given. */
  'meetings.save': command(
    z.object({ id: Id.nullable(), frame: MeetingFrame, agendaFromId: Id.nullable().default(null) }),
    WithId,
  ),
  /** Into the trash; refused once invitations have left. */
  'meetings.remove': command(z.object({ id: Id }), Nothing),
  'meetings.cancel': command(z.object({ id: Id }), Nothing),
  'meetings.addAgendaItem': command(z.object({ meetingId: Id, entry: AgendaEntry }), WithId),
  'meetings.saveAgendaItem': command(z.object({ id: Id, entry: AgendaEntry }), Nothing, { autosave: true }),
  'meetings.moveAgendaItem': command(
    z.object({ id: Id, by: z.union([z.literal(-1), z.literal(1)]) }),
    Nothing,
  ),
  'meetings.removeAgendaItem': command(z.object({ id: Id }), Nothing),

  /** A member's answer; `deputyId` comes instead of somebody who is excused. */
  'meetings.reply': command(
    z.object({ meetingId: Id, personId: Id, reply: Reply, deputyId: Id.nullable() }),
    Nothing,
  ),
  /** Notes in the dispatch log that these persons were invited by e-mail. */
  'meetings.noteEmail': command(
    z.object({ meetingId: Id, personIds: z.array(Id).min(1).max(5000) }),
    Nothing,
  ),
  /** One PDF with a letter per person who wants post. Without `personIds` everybody who is invited. Cannot be taken back. */
  'meetings.printInvitations': job(
    z.object({ meetingId: Id, personIds: z.array(Id).min(1).max(5000).nullable().default(null) }),
    PrintedDocument.extend({
      letters: z.number().int(),
      lateByDays: z.number().int(),
      notPrinted: z.array(NotPrinted),
    }),
  ),
  /** The letter of one person as a draft, also with a frame that is not saved yet; nothing is recorded. */
  'meetings.previewInvitation': job(
    z.object({ meetingId: Id, personId: Id, frame: MeetingFrame.nullable().default(null) }),
    PrintedDocument,
  ),
  'meetings.printAttendanceList': job(z.object({ meetingId: Id, format: Format }), PrintedDocument),
  /** Opens the kept PDF of a dispatch again, as it was printed. */
  'meetings.openInvitation': job(z.object({ id: Id }), PrintedDocument),

  'meetings.start': command(z.object({ id: Id, at: LocalTime }), Nothing),
  'meetings.close': command(z.object({ id: Id, at: LocalTime }), Nothing),
  /** The item is being dealt with from now on; the one before ends. */
  'meetings.beginItem': command(z.object({ id: Id, at: LocalTime }), Nothing),
  'meetings.came': command(AttendeeOf.extend({ at: LocalTime }), Nothing),
  'meetings.left': command(AttendeeOf.extend({ at: LocalTime }), Nothing),
  'meetings.saveInterval': command(
    z.object({ id: Id, cameAt: LocalTime, leftAt: LocalTime.nullable() }),
    Nothing,
  ),
  'meetings.removeInterval': command(z.object({ id: Id }), Nothing),
  /** Somebody who belongs to no seat: a known person or just a name. Present from `at` on, where given. */
  'meetings.addGuest': command(
    z.object({ meetingId: Id, personId: Id.nullable(), name: optionalText(), at: LocalTime.nullable() }),
    WithId,
  ),
  'meetings.removeParticipant': command(z.object({ id: Id }), Nothing),

  /** Records a vote; result and reason are computed from the rules. @see decide in `src/shared/rules/majority.ts` */
  'meetings.decide': command(DecisionForm, WithId),
  'meetings.removeDecision': command(z.object({ id: Id }), Nothing),
};
