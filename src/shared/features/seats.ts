import { z } from 'zod';
import { PersonState } from './people.ts';
import { Day, Id, optionalText } from '../values.ts';

export const VotingRight = z.enum(['voting', 'advisory']);
export type VotingRight = z.infer<typeof VotingRight>;
export const Deputy = z.object({ personId: Id, name: z.string(), rank: z.number().int().min(1).max(3) });

/** Who appointed a member, when and by what (resolution, letter); empty where nobody wrote it down. */
export const Appointment = z.object({ by: z.string(), on: Day.nullable(), reference: z.string() });
export type Appointment = z.infer<typeof Appointment>;

/** A seat with who sits on it today. */
export const SeatView = z.object({
  seatId: Id,
  votingRight: VotingRight,
  /** What the seat is for: sector, interest group or label. */
  purpose: z.string(),
  sectorId: Id.nullable(),
  interestGroupId: Id.nullable(),
  label: z.string(),
  /** From which to which day the seat exists; null: without that end. */
  fromDay: Day.nullable(),
  untilDay: Day.nullable(),
  /** Vacant, a required seat is a gap; one that is not required is not. */
  required: z.boolean(),
  membership: z
    .object({
      membershipId: Id,
      personId: Id,
      person: z.string(),
      personState: PersonState,
      initials: z.string(),
      onBehalfOfId: Id.nullable(),
      onBehalfOf: z.string(),
      fromDay: Day,
      untilDay: Day.nullable(),
      /** She goes on the last day and does not stay until a successor. */
      leavesOffice: z.boolean(),
      deputies: z.array(Deputy),
      appointment: Appointment,
      /** The groups for which the mandate speaks; no trait of the person. */
      speaksFor: z.array(z.object({ id: Id, name: z.string() })),
    })
    .nullable(),
  /**
   * `expiring`: the term ends within this calendar year or within 90 days; `carriedOver`: it is over, and the member
   * stays until a successor begins.
   */
  state: z.enum(['filled', 'expiring', 'carriedOver', 'vacant']),
  /** First day without a member; null where nobody ever sat there or somebody does. */
  vacantSince: Day.nullable(),
  /** Who sits there from a later day on. */
  next: z.object({ membershipId: Id, personId: Id, person: z.string(), fromDay: Day }).nullable(),
});
export type SeatView = z.infer<typeof SeatView>;

/** A seat that does not exist yet or any more, and does not count. */
export const OtherSeat = SeatView.pick({
  seatId: true,
  purpose: true,
  votingRight: true,
  sectorId: true,
  interestGroupId: true,
  label: true,
  fromDay: true,
  untilDay: true,
  required: true,
});
export type OtherSeat = z.infer<typeof OtherSeat>;

/** Refused, where a seat is made or changed without saying for whom it is. */
export const seatPurposeMissing =
  'Bitte wählen Sie einen Sektor oder eine Interessengruppe. Danach richtet sich, wen das Gremium vertritt.';

/** A new or changed member. Without `seatId` a seat is created silently. */
export const MemberInput = z
  .object({
    membershipId: Id.nullable(),
    committeeId: Id,
    seatId: Id.nullable(),
    votingRight: VotingRight,
    sectorId: Id.nullable(),
    interestGroupId: Id.nullable(),
    personId: Id,
    onBehalfOfId: Id.nullable(),
    fromDay: Day,
    untilDay: Day.nullable(),
    /** Goes on the last day and does not stay until a successor, whatever the rules say. */
    leavesOffice: z.boolean().default(false),
    deputyIds: z.array(Id).max(3),
    appointedBy: optionalText().default(''),
    appointedOn: Day.nullable().default(null),
    appointmentReference: optionalText().default(''),
    /** Interest groups for which the mandate speaks. */
    speaksForIds: z.array(Id).max(50).default([]),
  })
  .refine((member) => !member.untilDay || member.untilDay >= member.fromDay, {
    path: ['untilDay'],
    message: 'Das Ende der Amtszeit liegt vor ihrem Beginn. Bitte ändern Sie einen der beiden Tage.',
  });
export type MemberInput = z.infer<typeof MemberInput>;

export const SeatInput = z
  .object({
    seatId: Id.nullable(),
    committeeId: Id,
    votingRight: VotingRight,
    sectorId: Id.nullable(),
    interestGroupId: Id.nullable(),
    /** Names the seat more closely than sector and interest group. */
    label: optionalText(),
    fromDay: Day.nullable().default(null),
    untilDay: Day.nullable().default(null),
    required: z.boolean().default(true),
  })
  .refine((seat) => seat.sectorId !== null || seat.interestGroupId !== null, {
    path: ['sectorId'],
    message: seatPurposeMissing,
  })
  .refine((seat) => !seat.fromDay || !seat.untilDay || seat.untilDay >= seat.fromDay, {
    path: ['untilDay'],
    message: 'Der Sitz fällt weg, bevor es ihn gibt. Bitte ändern Sie einen der beiden Tage.',
  });
export type SeatInput = z.infer<typeof SeatInput>;
