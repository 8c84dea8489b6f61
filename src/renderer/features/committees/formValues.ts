import { z } from 'zod';
import { OptionalDay, OptionalId } from '../../app/forms/values.ts';
import {
  Committee,
  CommitteeKind,
  CommitteeRole,
  MemberInput,
  RoleInput,
  RulesInput,
  SeatInput,
  VotingRight,
} from '../../../shared/features/committees.ts';
import { MajorityBase, QuorumRule, TieRule, WrittenSilence } from '../../../shared/rules/rulesOfProcedure.ts';

/*
 * What the forms hold (text, ids as text, "" for nothing) and how it becomes what the calls take. The rules themselves
 * stand in the schemas of the calls; here is only the way from field to value.
 */

const requiredId = (message: string) =>
  z
    .string()
    .nullable()
    .refine((id) => id !== null && id !== '', message)
    .transform(Number);
const requiredNumber = z
  .number()
  .nullable()
  .refine((value) => value !== null, 'Bitte geben Sie eine Zahl ein.')
  .transform(Number);

export const CommitteeForm = z
  .object({
    kind: CommitteeKind,
    name: z.string(),
    shortName: z.string(),
    purpose: z.string(),
    foundedOn: OptionalDay,
    endedOn: OptionalDay,
  })
  .pipe(Committee);

export const MemberForm = z
  .object({
    membershipId: z.number().nullable(),
    committeeId: z.number(),
    seatId: z.number().nullable(),
    votingRight: VotingRight,
    sectorId: OptionalId,
    interestGroupId: OptionalId,
    personId: requiredId('Bitte wählen Sie eine Person.'),
    onBehalfOfId: OptionalId,
    fromDay: z.string(),
    untilDay: OptionalDay,
    leavesOffice: z.boolean(),
    appointedBy: z.string(),
    appointedOn: OptionalDay,
    appointmentReference: z.string(),
    speaksForIds: z.array(z.string()).transform((ids) => ids.map(Number)),
    deputyIds: z.array(OptionalId).transform((ids) => ids.filter((id) => id !== null)),
  })
  .transform((values): z.input<typeof MemberInput> => values)
  .pipe(MemberInput);

export const SeatForm = z
  .object({
    seatId: z.number().nullable(),
    committeeId: z.number(),
    votingRight: VotingRight,
    sectorId: OptionalId,
    interestGroupId: OptionalId,
    label: z.string(),
    fromDay: OptionalDay,
    untilDay: OptionalDay,
    required: z.boolean(),
  })
  .transform((values): z.input<typeof SeatInput> => values)
  .pipe(SeatInput);

export const RoleForm = z
  .object({
    id: z.number().nullable(),
    committeeId: z.number(),
    role: CommitteeRole,
    personId: requiredId('Bitte wählen Sie eine Person.'),
    fromDay: z.string(),
    untilDay: OptionalDay,
  })
  .pipe(RoleInput);

export const RulesForm = z
  .object({
    validFrom: z.string(),
    noticePeriodDays: requiredNumber,
    quorumRule: QuorumRule,
    quorumMinimum: z
      .number()
      .nullable()
      .transform((value) => value ?? 0),
    secondInvitationQuorate: z.boolean(),
    majorityBase: MajorityBase,
    abstentionsCount: z.boolean(),
    tieRule: TieRule,
    publicMeetings: z.boolean(),
    writtenResolutionAllowed: z.boolean(),
    writtenResolutionDays: requiredNumber,
    writtenObjectionStops: z.boolean(),
    writtenSilence: WrittenSilence,
    carrierConsentRequired: z.boolean(),
    protocolDeadlineDays: requiredNumber,
    objectionDeadlineDays: requiredNumber,
    staysUntilSuccessor: z.boolean(),
    termMonths: requiredNumber,
    note: z.string(),
  })
  .pipe(RulesInput);

/** An id for a combo box or select. */
export const idText = (id: number | null | undefined): string | null => (id ? String(id) : null);
