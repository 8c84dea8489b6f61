import { z } from 'zod';
import { Format } from '../printing.ts';
import { command, job, query } from '../rpc.ts';
import { Day, Id, NoInput, Nothing, optionalText, WithId } from '../values.ts';
import { PrintedDocument } from './printing.ts';
import { CheckState, StoredVenue, Venue, VenueRow } from './venues.ts';

export const NeedKind = z.enum([
  'signLanguageInterpreting',
  'speechToTextInterpreting',
  'oralInterpreting',
  'communicationAssistance',
  'hearingLoop',
  'plainLanguage',
  'ownAssistance',
  'assistanceNeeded',
  'assistanceDog',
  'wheelchairPlace',
  'largePrint',
  'braille',
  'food',
  'travel',
  'other',
]);
export type NeedKind = z.infer<typeof NeedKind>;

const wholeDays = 'Bitte geben Sie ganze Tage von 0 bis 365 ein.';

/** What somebody needs to take part: a need, never a diagnosis. */
export const Need = z
  .object({
    kind: NeedKind,
    detail: optionalText(500),
    /** Null: the suggested days of the kind. */
    leadTimeDays: z.number(wholeDays).int(wholeDays).min(0, wholeDays).max(365, wholeDays).nullable(),
    /** Null: whenever she is invited. */
    meetingId: Id.nullable(),
    /** The day she agreed that it is kept; null: it is deleted after the meeting. */
    consentOn: Day.nullable(),
  })
  .refine((need) => need.kind !== 'other' || need.detail !== '', {
    path: ['detail'],
    message: 'Bitte schreiben Sie dazu, was gebraucht wird.',
  });
export type Need = z.infer<typeof Need>;

export const NeedView = z.object({
  id: Id,
  kind: NeedKind,
  detail: z.string(),
  leadTimeDays: z.number().int().nullable(),
  meetingId: Id.nullable(),
  consentOn: Day.nullable(),
  recordedOn: Day,
  /** "Steuerungsgruppe am 9. Dezember 2026"; empty where it holds for every meeting. */
  meeting: z.string(),
  /** How long it is kept, in a sentence. */
  kept: z.string(),
});
export type NeedView = z.infer<typeof NeedView>;

export const PersonNeeds = z.object({
  personId: Id,
  needs: z.array(NeedView),
  /** Coming meetings to which she belongs, to choose from. */
  meetings: z.array(z.object({ id: Id, name: z.string() })),
});
export type PersonNeeds = z.infer<typeof PersonNeeds>;

export const BookingState = z.enum(['open', 'requested', 'offered', 'booked', 'notNeeded']);
export type BookingState = z.infer<typeof BookingState>;

const wrongSum = 'Bitte geben Sie einen Betrag ein, zum Beispiel 120,50.';

/** How a need of a meeting is met: asked of whom, how far, at what price. Names no person. */
export const Booking = z.object({
  kind: NeedKind,
  provider: optionalText(),
  state: BookingState,
  costCents: z.number(wrongSum).int(wrongSum).min(0, wrongSum).max(100_000_000, wrongSum).nullable(),
  note: optionalText(500),
});
export type Booking = z.infer<typeof Booking>;

/** Until when something has to be booked. @see leadNotice in `src/shared/rules/bookingLead.ts` */
const Lead = z.object({ tone: z.enum(['done', 'due', 'late']), day: Day.nullable(), sentence: z.string() });

export const BookingView = Booking.extend({
  id: Id,
  /** How many of those who come need it; 0: nobody (any more). */
  people: z.number().int(),
  lead: Lead,
});
export type BookingView = z.infer<typeof BookingView>;

/** A meeting's accessibility in counts; who is meant is another question. */
export const MeetingAccess = z.object({
  meetingId: Id,
  venue: z.object({ id: Id, name: z.string(), checkedOn: Day.nullable() }).nullable(),
  /** How many are expected. */
  expected: z.number().int(),
  /** How many of them said that they need something. */
  withNeeds: z.number().int(),
  /** What venue and papers do for each kind of need. */
  findings: z.array(
    z.object({
      kind: NeedKind,
      people: z.number().int(),
      state: CheckState,
      sentence: z.string(),
      source: z.string(),
    }),
  ),
  bookings: z.array(BookingView),
  /** Needs that ask for a booking that is not there yet. */
  toBook: z.array(z.object({ kind: NeedKind, people: z.number().int(), lead: Lead })),
  totalCents: z.number().int(),
  /** The meeting is over or cancelled: nothing has to be done any more. */
  over: z.boolean(),
});
export type MeetingAccess = z.infer<typeof MeetingAccess>;

/** Who has a kind of need at a meeting, and what exactly. */
export const WhoNeeds = z.array(z.object({ personId: Id, name: z.string(), detail: z.string() }));

export const accessibilityCalls = {
  /** Asked for only when somebody wants to see them. */
  'accessibility.needsOf': query(z.object({ personId: Id }), PersonNeeds),
  /** Outside the journal: cannot be taken back. */
  'accessibility.saveNeed': command(z.object({ id: Id.nullable(), personId: Id, need: Need }), WithId, {
    undo: false,
  }),
  /** Deletes for good. */
  'accessibility.removeNeed': command(z.object({ id: Id }), Nothing, { undo: false }),
  /** Deletes what is not needed any more; tells a number only. Run at the start and once a day. */
  'accessibility.sweep': command(NoInput, z.object({ deleted: z.number().int() }), { undo: false }),
  /** What sweeps deleted since it was last told, as a sentence; empty where there is nothing to tell. */
  'accessibility.swept': query(NoInput, z.object({ sentence: z.string() })),
  'accessibility.sweptTold': command(NoInput, Nothing, { undo: false }),

  'accessibility.venues': query(NoInput, z.array(VenueRow)),
  'accessibility.venue': query(z.object({ id: Id }), StoredVenue),
  'accessibility.saveVenue': command(z.object({ id: Id.nullable(), venue: Venue }), WithId),
  /** Into the trash; meetings keep its name and address as text. */
  'accessibility.removeVenue': command(z.object({ id: Id }), Nothing),
  /** The checklist for the visit, with what is known already. */
  'accessibility.printVenue': job(z.object({ id: Id, format: Format }), PrintedDocument),

  'accessibility.meeting': query(z.object({ id: Id }), MeetingAccess),
  /** Names, asked for only when somebody wants to see them. */
  'accessibility.who': query(z.object({ meetingId: Id, kind: NeedKind }), WhoNeeds),
  'accessibility.saveBooking': command(
    z.object({ id: Id.nullable(), meetingId: Id, booking: Booking }),
    WithId,
  ),
  'accessibility.removeBooking': command(z.object({ id: Id }), Nothing),
  /** Makes an open booking for each kind of need that has none yet. */
  'accessibility.proposeBookings': command(
    z.object({ meetingId: Id }),
    z.object({ added: z.number().int() }),
  ),
  'accessibility.printBookings': job(z.object({ meetingId: Id, format: Format }), PrintedDocument),
};
