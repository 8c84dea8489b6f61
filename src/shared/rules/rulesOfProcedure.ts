import { z } from 'zod';
import { Day } from '../values.ts';

export const QuorumRule = z.enum(['none', 'moreThanHalf', 'minimum', 'allInvitedAndMinimum']);
export type QuorumRule = z.infer<typeof QuorumRule>;
export const MajorityBase = z.enum(['votesCast', 'present', 'allSeats']);
export type MajorityBase = z.infer<typeof MajorityBase>;
export const TieRule = z.enum(['rejected', 'chairDecides']);
export type TieRule = z.infer<typeof TieRule>;
export const WrittenSilence = z.enum(['notCast', 'consent', 'abstention']);
export type WrittenSilence = z.infer<typeof WrittenSilence>;

/** The settings of a Geschäftsordnung that hold from a day on (domain guide: rules that differ are settings). */
export const RulesOfProcedure = z.object({
  validFrom: Day,
  noticePeriodDays: z.number().int().min(0).max(365),
  quorumRule: QuorumRule,
  /** Number of present votes where the rule needs one. */
  quorumMinimum: z.number().int().min(0).max(999),
  secondInvitationQuorate: z.boolean(),
  majorityBase: MajorityBase,
  /** Whether an abstention counts as a vote cast, so that it weighs against. */
  abstentionsCount: z.boolean(),
  tieRule: TieRule,
  publicMeetings: z.boolean(),
  writtenResolutionAllowed: z.boolean(),
  writtenResolutionDays: z.number().int().min(0).max(365),
  writtenObjectionStops: z.boolean(),
  writtenSilence: WrittenSilence,
  carrierConsentRequired: z.boolean(),
  protocolDeadlineDays: z.number().int().min(0).max(365),
  objectionDeadlineDays: z.number().int().min(0).max(365),
  /** Members stay in office after their term until there is a successor. */
  staysUntilSuccessor: z.boolean(),
  /** Usual length of a term in months, proposed for new members; 0: none. */
  termMonths: z.number().int().min(0).max(600),
  note: z.string().max(4000),
});
export type RulesOfProcedure = z.infer<typeof RulesOfProcedure>;

/** Sensible defaults: 14 days' notice, more than half of the voting seats, simple majority, a tie rejects. */
export function defaultRules(validFrom: string): RulesOfProcedure {
  return {
    validFrom,
    noticePeriodDays: 14,
    quorumRule: 'moreThanHalf',
    quorumMinimum: 0,
    secondInvitationQuorate: true,
    majorityBase: 'votesCast',
    abstentionsCount: false,
    tieRule: 'rejected',
    publicMeetings: false,
    writtenResolutionAllowed: true,
    writtenResolutionDays: 14,
    writtenObjectionStops: true,
    writtenSilence: 'notCast',
    carrierConsentRequired: false,
    protocolDeadlineDays: 14,
    objectionDeadlineDays: 14,
    staysUntilSuccessor: false,
    termMonths: 0,
    note: '',
  };
}
