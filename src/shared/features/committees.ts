import { z } from 'zod';
import { Format } from '../printing.ts';
import { command, job, query } from '../rpc.ts';
import { PrintedDocument } from './printing.ts';
import { RulesOfProcedure } from '../rules/rulesOfProcedure.ts';
import { Day, Id, NoInput, Nothing, optionalText, requiredText, WithId } from '../values.ts';
import { MemberInput, OtherSeat, SeatInput, SeatView } from './seats.ts';

export {
  Appointment,
  Deputy,
  MemberInput,
  OtherSeat,
  SeatInput,
  SeatView,
  VotingRight,
  seatPurposeMissing,
} from './seats.ts';

export const CommitteeKind = z.enum(['plenary', 'steeringGroup', 'workingGroup', 'network']);
export type CommitteeKind = z.infer<typeof CommitteeKind>;
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
  kind: z.enum([
    'ended',
    'role',
    'roleTwice',
    'quorum',
    'person',
    'vacant',
    'carriedOver',
    'expiring',
    'deputy',
    'unassigned',
  ]),
  text: z.string(),
  /** The place that mends it, and what is done there: "Sitz besetzen". Null where nothing is to be done. */
  way: z.object({ href: z.string(), action: z.string() }).nullable(),
  /** When it begins to matter; null where it does already. */
  day: Day.nullable(),
});
export type CommitteeWarning = z.infer<typeof CommitteeWarning>;

export const CommitteeRow = z.object({
  id: Id,
  kind: CommitteeKind,
  name: z.string(),
  shortName: z.string(),
  seats: z.number().int(),
  filled: z.number().int(),
  /** Seats without a member that must have one. */
  gaps: z.number().int(),
  /** Seats without a member that may stay so. */
  free: z.number().int(),
  votingSeats: z.number().int(),
  /** Start of the next meeting (local time), null where none is planned. */
  nextMeeting: z.string().nullable(),
  warnings: z.array(CommitteeWarning),
  ended: z.boolean(),
});
export type CommitteeRow = z.infer<typeof CommitteeRow>;

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
  /** The seats that exist today; of an ended committee those of its last day. */
  seats: z.array(SeatView),
  /** Seats that come later, then those that are gone. */
  otherSeats: z.array(OtherSeat),
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
      seatId: Id,
      seat: z.string(),
      onBehalfOf: z.string(),
      fromDay: Day,
      untilDay: Day.nullable(),
    }),
  ),
});
export type StoredCommittee = z.infer<typeof StoredCommittee>;

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

/** Rules as the form saves them: a rule with a minimum needs its number. */
export const RulesInput = RulesOfProcedure.refine(
  (rules) => !['minimum', 'allInvitedAndMinimum'].includes(rules.quorumRule) || rules.quorumMinimum > 0,
  {
    path: ['quorumMinimum'],
    message: 'Bitte geben Sie an, wie viele Stimmen mindestens vertreten sein müssen.',
  },
);

/** What held on a day: the rules, and how many votes there were. */
export const RulesOnDay = z.object({
  rules: RulesOfProcedure,
  /** Whether a version holds; else the usual rules. */
  stored: z.boolean(),
  seats: z.number().int(),
  votingSeats: z.number().int(),
});
export type RulesOnDay = z.infer<typeof RulesOnDay>;

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
  /** The seat exists until a day only; who sits there goes with it. The reason stands in the history. */
  'committees.endSeat': command(
    z.object({ seatId: Id, untilDay: Day, reason: optionalText().default('') }),
    Nothing,
  ),
  /** Puts a seat one place nearer to the beginning of the round, or further from it. */
  'committees.moveSeat': command(
    z.object({ seatId: Id, by: z.union([z.literal(-1), z.literal(1)]) }),
    Nothing,
  ),
  /** Who appointed before and by what, most used first, to be offered again. */
  'committees.appointmentWords': query(
    NoInput,
    z.object({ by: z.array(z.string()), reference: z.array(z.string()) }),
  ),
  'committees.rulesOn': query(z.object({ id: Id, day: Day }), RulesOnDay),
  /** The committee's last day; on demand terms and roles that last longer end with it. */
  'committees.dissolve': command(z.object({ id: Id, endedOn: Day, endMemberships: z.boolean() }), Nothing),
  'committees.removeSeat': command(z.object({ seatId: Id }), Nothing),
  'committees.saveRole': command(RoleInput, WithId),
  'committees.removeRole': command(z.object({ id: Id }), Nothing),
  'committees.saveRules': command(
    z.object({ id: Id.nullable(), committeeId: Id, rules: RulesInput }),
    WithId,
  ),
  'committees.removeRules': command(z.object({ id: Id }), Nothing),
};
