import { z } from 'zod';
import { Id } from '../values.ts';
import { VotingRight } from './committees.ts';
import { PreferredChannel, PreferredFormat } from './people.ts';

export const Capacity = z.enum(['member', 'deputy', 'guest']);
export type Capacity = z.infer<typeof Capacity>;
export const Reply = z.enum(['open', 'accepted', 'excused']);
export type Reply = z.infer<typeof Reply>;

/** A letter or e-mail that went out: the proof of a proper invitation. */
export const DispatchView = z.object({
  id: Id,
  channel: z.enum(['post', 'email']),
  format: z.enum(['standard', 'largePrint', 'plainLanguage', 'braille']),
  /** Instant, UTC with Z. */
  issuedAt: z.string(),
  lateByDays: z.number().int(),
  hasDocument: z.boolean(),
});
export type DispatchView = z.infer<typeof DispatchView>;

/** Somebody who is invited: a member on the day of the meeting, or a named deputy. */
export const InviteeView = z.object({
  personId: Id,
  name: z.string(),
  /** The organisation that sends, or for a deputy "vertritt Ute Kranich". */
  second: z.string(),
  seatId: Id,
  capacity: Capacity,
  votingRight: VotingRight,
  channel: PreferredChannel,
  format: PreferredFormat,
  /** Lines in the envelope's window; empty where no address is known. */
  address: z.array(z.string()),
  /** "Sehr geehrte Frau Kranich," */
  letterSalutation: z.string(),
  /**
   * What happens on printing: a letter, nothing because the person wants e-mail, nothing because the address is missing,
   * or nothing because her state stops mail (`hint` says which).
   */
  delivery: z.enum(['letter', 'email', 'noAddress', 'stopped']),
  /** What to look at before printing; empty where all is well. */
  hint: z.string(),
  reply: Reply,
  /** The deputy who comes instead, and who could. */
  deputyId: Id.nullable(),
  deputyName: z.string(),
  possibleDeputies: z.array(z.object({ personId: Id, name: z.string() })),
  dispatches: z.array(DispatchView),
});
export type InviteeView = z.infer<typeof InviteeView>;

export const AttendeeView = z.object({
  /** Null for a member of whom nothing has been recorded yet. */
  participantId: Id.nullable(),
  personId: Id.nullable(),
  name: z.string(),
  /** "Vorsitz", "vertritt Ute Kranich", "beratend", "Gast". */
  second: z.string(),
  seatId: Id.nullable(),
  capacity: Capacity,
  votingRight: VotingRight.nullable(),
  reply: Reply,
  intervals: z.array(z.object({ id: Id, cameAt: z.string(), leftAt: z.string().nullable() })),
});
export type AttendeeView = z.infer<typeof AttendeeView>;

/** Somebody who got no letter, with the reason. */
export const NotPrinted = z.object({ personId: Id, name: z.string(), reason: z.string() });
