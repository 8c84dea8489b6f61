import { z } from 'zod';
import { Format } from '../printing.ts';
import { command, job, query } from '../rpc.ts';
import { PersonState } from './people.ts';
import { PrintedDocument } from './printing.ts';
import { RulesOfProcedure } from '../rules/rulesOfProcedure.ts';
import { Day, Id, NoInput, Nothing, optionalText, requiredText, WithId } from '../values.ts';

export const CommitteeKind = z.enum(['plenary', 'steeringGroup', 'workingGroup', 'network']);
export type CommitteeKind = z.infer<typeof CommitteeKind>;
export const VotingRight = z.enum(['voting', 'advisory']);
export type VotingRight = z.infer<typeof VotingRight>;
export const CommitteeRole = z.enum(['chair', 'coordination', 'moderation', 'minuteTaking']);
export type CommitteeRole = z.infer<typeof CommitteeRole>;

export const Committee = z
  .object({
    kind: CommitteeKind,
    name: requiredText('den Namen des Gremiums'),
    /** For narrow tables, e.g. "AG Hitze". */
    shortName: optionalText(40),
    purpose: z.string().max(4000),
    foundedOn: Day.nullable(),
    endedOn: Day.nullable(),
  })
  .refine(
    (committee) => !committee.foundedOn || !committee.endedOn || committee.endedOn >= committee.foundedOn,
    {
      path: ['endedOn'],
      message: 'Das Ende liegt vor der Gründung. Bitte ändern Sie einen der beiden Tage.',
    },
  );
export type Committee = z.infer<typeof Committee>;

/** Something that somebody should look at; `text` is one German sentence. */
export const CommitteeWarning = z.object({
  kind: z.enum(['ended', 'role', 'quorum', 'person', 'vacant', 'expiring']),
  text: z.string(),
});
export type CommitteeWarning = z.infer<typeof CommitteeWarning>;

export const CommitteeRow = z.object({
  id: Id,
  kind: CommitteeKind,
  name: z.string(),
  shortName: z.string(),
  seats: z.number().int(),
  filled: z.number().int(),
  votingSeats: z.number().int(),
  /** Start of the next meeting (local time), null where none is planned. */
  nextMeeting: z.string().nullable(),
  warnings: z.array(CommitteeWarning),
  ended: z.boolean(),
});
export type CommitteeRow = z.infer<typeof CommitteeRow>;

export const Deputy = z.object({ personId: Id, name: z.string(), rank: z.number().int().min(1).max(3) });

/** A seat with who sits on it today. */
export const SeatView = z.object({
  seatId: Id,
  votingRight: VotingRight,
  /** What the seat is for: sector, interest group or label. */
  purpose: z.string(),
  sectorId: Id.nullable(),
  interestGroupId: Id.nullable(),
  label: z.string(),
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
      deputies: z.array(Deputy),
    })
    .nullable(),
  /** `expiring`: the term ends within this calendar year or within 90 days. */
  state: z.enum(['filled', 'expiring', 'vacant']),
  /** First day without a member; null where nobody ever sat there or somebody does. */
  vacantSince: Day.nullable(),
  /** Who sits there from a later day on. */
  next: z.object({ membershipId: Id, personId: Id, person: z.string(), fromDay: Day }).nullable(),
});
export type SeatView = z.infer<typeof SeatView>;

export const RoleView = z.object({
  id: Id,
  role: CommitteeRole,
  personId: Id,
  person: z.string(),
  fromDay: Day,
  untilDay: Day.nullable(),
});
export type RoleView = z.infer<typeof RoleView>;

export const StoredRules = RulesOfProcedure.extend({ id: Id });
export type StoredRules = z.infer<typeof StoredRules>;

export const StoredCommittee = z.object({
  id: Id,
  committee: Committee,
  seats: z.array(SeatView),
  roles: z.array(RoleView),
  /** All dated rows, newest first; `rulesToday` is the one that holds today. */
  rules: z.array(StoredRules),
  rulesToday: RulesOfProcedure,
  /** One sentence for the head: "Beschlussfähig ab 6 von 10 Stimmen · Ladungsfrist 14 Tage". */
  rulesSentence: z.string(),
  warnings: z.array(CommitteeWarning),
  /** Memberships that are over, latest end first. */
  formerMembers: z.array(
    z.object({
      membershipId: Id,
      person: z.string(),
      personId: Id,
      seat: z.string(),
      onBehalfOf: z.string(),
      fromDay: Day,
      untilDay: Day.nullable(),
    }),
  ),
});
export type StoredCommittee = z.infer<typeof StoredCommittee>;

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
    deputyIds: z.array(Id).max(3),
  })
  .refine((member) => !member.untilDay || member.untilDay >= member.fromDay, {
    path: ['untilDay'],
    message: 'Das Ende der Amtszeit liegt vor ihrem Beginn. Bitte ändern Sie einen der beiden Tage.',
  });
export type MemberInput = z.infer<typeof MemberInput>;

export const RoleInput = z
  .object({
    id: Id.nullable(),
    committeeId: Id,
    role: CommitteeRole,
    personId: Id,
    fromDay: Day,
    untilDay: Day.nullable(),
  })
  .refine((role) => !role.untilDay || role.untilDay >= role.fromDay, {
    path: ['untilDay'],
    message: 'Das Ende liegt vor dem Beginn. Bitte ändern Sie einen der beiden Tage.',
  });
export type RoleInput = z.infer<typeof RoleInput>;

export const SeatInput = z.object({
  seatId: Id.nullable(),
  committeeId: Id,
  votingRight: VotingRight,
  sectorId: Id.nullable(),
  interestGroupId: Id.nullable(),
  /** Names the seat where neither sector nor interest group fits. */
  label: optionalText(),
});
export type SeatInput = z.infer<typeof SeatInput>;

/** Rules as the form saves them: a rule with a minimum needs its number. */
export const RulesInput = RulesOfProcedure.refine(
  (rules) => !['minimum', 'allInvitedAndMinimum'].includes(rules.quorumRule) || rules.quorumMinimum > 0,
  {
    path: ['quorumMinimum'],
    message: 'Bitte geben Sie an, wie viele Stimmen mindestens vertreten sein müssen.',
  },
);

export const committeesCalls = {
  'committees.list': query(NoInput, z.array(CommitteeRow)),
  'committees.committee': query(z.object({ id: Id }), StoredCommittee),
  /** Purpose, seats, roles and rules on a sheet. */
  'committees.printSheet': job(z.object({ id: Id, format: Format }), PrintedDocument),
  'committees.saveCommittee': command(z.object({ id: Id.nullable(), committee: Committee }), WithId),
  'committees.removeCommittee': command(z.object({ id: Id }), Nothing),
  'committees.saveMember': command(MemberInput, z.object({ membershipId: Id, seatId: Id })),
  /** Ends a membership on a day; the seat becomes vacant and still counts where the rule says "all seats". */
  'committees.endMembership': command(z.object({ membershipId: Id, untilDay: Day }), Nothing),
  /** Removes a membership that was entered by mistake, with its seat if nobody else ever sat on it. */
  'committees.removeMembership': command(z.object({ membershipId: Id }), Nothing),
  /** A vacant seat that should be filled. */
  'committees.saveSeat': command(SeatInput, z.object({ seatId: Id })),
  'committees.removeSeat': command(z.object({ seatId: Id }), Nothing),
  'committees.saveRole': command(RoleInput, WithId),
  'committees.removeRole': command(z.object({ id: Id }), Nothing),
  'committees.saveRules': command(
    z.object({ id: Id.nullable(), committeeId: Id, rules: RulesInput }),
    WithId,
  ),
  'committees.removeRules': command(z.object({ id: Id }), Nothing),
};
