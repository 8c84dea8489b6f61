import { z } from 'zod';
import { command, query } from '../rpc.ts';
import { Day, Id, NoInput, Nothing, optionalText, WithId } from '../values.ts';

export const OutreachChannel = z.enum(['conversation', 'phone', 'email', 'letter', 'event']);
export type OutreachChannel = z.infer<typeof OutreachChannel>;
export const OutreachAnswer = z.enum(['open', 'interested', 'agreed', 'later', 'declined']);
export type OutreachAnswer = z.infer<typeof OutreachAnswer>;
/** `overdue` and `open`: a next step is waiting; `none`: nothing was agreed to be done; `done`: it was done. */
export const OutreachState = z.enum(['overdue', 'open', 'none', 'done']);
export type OutreachState = z.infer<typeof OutreachState>;

/** One time that somebody was spoken to, as the form saves it. */
export const OutreachInput = z
  .object({
    id: Id.nullable(),
    personId: Id.nullable(),
    organisationId: Id.nullable(),
    committeeId: Id.nullable(),
    /** The vacant seat for which somebody is sought. */
    seatId: Id.nullable().default(null),
    day: Day,
    channel: OutreachChannel,
    contactedBy: optionalText(),
    subject: optionalText(),
    answer: OutreachAnswer,
    note: z.string().trim().max(4000, 'Höchstens 4000 Zeichen.'),
    nextStep: optionalText(),
    nextDay: Day.nullable(),
  })
  .refine(({ personId, organisationId }) => personId !== null || organisationId !== null, {
    path: ['personId'],
    message: 'Bitte wählen Sie eine Person oder eine Organisation.',
  })
  .refine(({ nextStep, nextDay }) => nextDay === null || nextStep !== '', {
    path: ['nextStep'],
    message: 'Bitte schreiben Sie dazu, was an diesem Tag zu tun ist.',
  })
  .refine(({ day, nextDay }) => nextDay === null || nextDay >= day, {
    path: ['nextDay'],
    message: 'Der nächste Schritt liegt vor dem Gespräch. Bitte ändern Sie einen der beiden Tage.',
  });
export type OutreachInput = z.infer<typeof OutreachInput>;

export const OutreachRow = z.object({
  id: Id,
  personId: Id.nullable(),
  person: z.string(),
  organisationId: Id.nullable(),
  organisation: z.string(),
  committeeId: Id.nullable(),
  committee: z.string(),
  seatId: Id.nullable(),
  day: Day,
  channel: OutreachChannel,
  contactedBy: z.string(),
  subject: z.string(),
  answer: OutreachAnswer,
  note: z.string(),
  nextStep: z.string(),
  nextDay: Day.nullable(),
  doneOn: Day.nullable(),
  state: OutreachState,
});
export type OutreachRow = z.infer<typeof OutreachRow>;

export const OutreachFilter = z.object({
  search: z.string().max(200).default(''),
  /** `open`: entries whose next step is still to be done. */
  state: z.enum(['open', 'all', 'done']).default('open'),
  committeeId: Id.nullable().default(null),
  answer: OutreachAnswer.nullable().default(null),
  contactedBy: z.string().max(200).default(''),
});
export type OutreachFilter = z.infer<typeof OutreachFilter>;

export const outreachCalls = {
  /** The log: overdue steps first, then by their day, then the newest talks. At most 2000 rows; `total` is without filter. */
  'outreach.list': query(
    OutreachFilter,
    z.object({ rows: z.array(OutreachRow), total: z.number().int(), overdue: z.number().int() }),
  ),
  /** The log of one person or organisation, newest first. */
  'outreach.ofRecord': query(
    z.object({ personId: Id.nullable().default(null), organisationId: Id.nullable().default(null) }),
    z.array(OutreachRow),
  ),
  /** Talks about vacant seats that led to no refusal, newest first. */
  'outreach.ofSeats': query(NoInput, z.array(OutreachRow)),
  'outreach.entry': query(z.object({ id: Id }), OutreachRow),
  /** Who has spoken for the office so far, and who does so by default. */
  'outreach.contacts': query(NoInput, z.object({ names: z.array(z.string()), own: z.string() })),
  'outreach.save': command(OutreachInput, WithId),
  /** The next step is done, or is open again. */
  'outreach.finish': command(z.object({ id: Id, done: z.boolean() }), Nothing),
  'outreach.remove': command(z.object({ id: Id }), Nothing),
};
