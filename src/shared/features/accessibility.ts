import { z } from 'zod';
import { Format } from '../printing.ts';
import { command, job, query } from '../rpc.ts';
import { Day, Id, NoInput, Nothing, optionalText, requiredText, WithId } from '../values.ts';
import { PrintedDocument } from './printing.ts';

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
};
