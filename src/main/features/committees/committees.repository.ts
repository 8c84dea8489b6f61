import type { Kysely, Transaction } from 'kysely';
import type { Committee, RoleInput } from '../../../shared/features/committees.ts';
import { sortKey } from '../../../shared/rules/folding.ts';
import type { RulesOfProcedure } from '../../../shared/rules/rulesOfProcedure.ts';
import type { Database } from '../../database/schema.ts';
import type { CommitteeTable, RulesOfProcedureTable } from './committees.table.ts';

type Reader = Kysely<Database>;
type Writer = Transaction<Database>;

/** All committees, or the one with `id`, by name. */
export function committeeRows(db: Reader, id?: number) {
  return db
    .selectFrom('committee')
    .selectAll()
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? 0))
    .orderBy('sort_key')
    .execute();
}

/** Roles with names, of all committees or of one; first those that began first. */
export function roleRows(db: Reader, committeeId?: number) {
  return db
    .selectFrom('committee_role')
    .innerJoin('person', 'person.id', 'committee_role.person_id')
    .select([
      'committee_role.id',
      'committee_role.committee_id as committeeId',
      'committee_role.role',
      'committee_role.person_id as personId',
      'committee_role.from_day as fromDay',
      'committee_role.until_day as untilDay',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
    ])
    .$if(committeeId !== undefined, (query) =>
      query.where('committee_role.committee_id', '=', committeeId ?? 0),
    )
    .orderBy('committee_role.from_day')
    .orderBy('committee_role.id')
    .execute();
}
export type RoleRow = Awaited<ReturnType<typeof roleRows>>[number];

/** Dated rules of procedure, of all committees or of one, newest first. */
export async function rulesRows(db: Reader, committeeId?: number) {
  const rows = await db
    .selectFrom('rules_of_procedure')
    .selectAll()
    .$if(committeeId !== undefined, (query) => query.where('committee_id', '=', committeeId ?? 0))
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, committeeId: row.committee_id, rules: toRules(row) }));
}
export type RulesRow = Awaited<ReturnType<typeof rulesRows>>[number];

/** Start of the next meeting of each committee that is not closed or cancelled. `now` is local time. */
export async function nextMeetings(db: Reader, now: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('meeting')
    .select(['committee_id as committeeId', (e) => e.fn.min('starts_at').as('startsAt')])
    .where('starts_at', '>=', now)
    .where('status', 'in', ['planned', 'invited', 'running'])
    .groupBy('committee_id')
    .execute();
  return new Map(rows.map((row) => [row.committeeId, row.startsAt]));
}

/** Meetings of a committee, optionally from a day on and before another, and only those that were dispatched or held. */
export async function countMeetings(
  db: Reader,
  committeeId: number,
  span: { from?: string; before?: string | null; settledOnly?: boolean } = {},
): Promise<number> {
  const { from, before, settledOnly } = span;
  const { count } = await db
    .selectFrom('meeting')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('committee_id', '=', committeeId)
    .$if(from !== undefined, (query) => query.where('starts_at', '>=', from ?? ''))
    .$if(before !== undefined && before !== null, (query) => query.where('starts_at', '<', before ?? ''))
    .$if(settledOnly === true, (query) => query.where('status', 'in', ['invited', 'running', 'closed']))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function committeeColumns(committee: Committee): Omit<CommitteeTable, 'id'> {
  return {
    kind: committee.kind,
    name: committee.name,
    short_name: committee.shortName,
    purpose: committee.purpose,
    founded_on: committee.foundedOn,
    ended_on: committee.endedOn,
    sort_key: sortKey(committee.name),
  };
}

export async function insertCommittee(db: Writer, committee: Committee): Promise<number> {
  const { insertId } = await db
    .insertInto('committee')
    .values(committeeColumns(committee))
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function updateCommittee(db: Writer, id: number, committee: Committee): Promise<void> {
  await db.updateTable('committee').set(committeeColumns(committee)).where('id', '=', id).execute();
}

/** Gives a committee its last day. */
export async function endCommittee(db: Writer, id: number, endedOn: string): Promise<void> {
  await db.updateTable('committee').set({ ended_on: endedOn }).where('id', '=', id).execute();
}

/** Removes a committee with its seats, memberships, roles and rules. */
export async function deleteCommittee(db: Writer, id: number): Promise<void> {
  await db.deleteFrom('committee').where('id', '=', id).execute();
}

/** Stores a role and gives its row id. */
export async function saveRole(db: Writer, input: RoleInput): Promise<number> {
  const columns = {
    committee_id: input.committeeId,
    person_id: input.personId,
    role: input.role,
    from_day: input.fromDay,
    until_day: input.untilDay,
  };
  if (input.id === null) {
    const { insertId } = await db.insertInto('committee_role').values(columns).executeTakeFirstOrThrow();
    return Number(insertId);
  }
  await db.updateTable('committee_role').set(columns).where('id', '=', input.id).execute();
  return input.id;
}

export async function deleteRole(db: Writer, id: number): Promise<void> {
  await db.deleteFrom('committee_role').where('id', '=', id).execute();
}

function toRules(row: Omit<RulesOfProcedureTable, 'id'>): RulesOfProcedure {
  return {
    validFrom: row.valid_from,
    noticePeriodDays: row.notice_period_days,
    quorumRule: row.quorum_rule,
    quorumMinimum: row.quorum_minimum,
    secondInvitationQuorate: row.second_invitation_quorate === 1,
    majorityBase: row.majority_base,
    abstentionsCount: row.abstentions_count === 1,
    tieRule: row.tie_rule,
    publicMeetings: row.public_meetings === 1,
    writtenResolutionAllowed: row.written_resolution_allowed === 1,
    writtenResolutionDays: row.written_resolution_days,
    writtenObjectionStops: row.written_objection_stops === 1,
    writtenSilence: row.written_silence,
    carrierConsentRequired: row.carrier_consent_required === 1,
    protocolDeadlineDays: row.protocol_deadline_days,
    objectionDeadlineDays: row.objection_deadline_days,
    staysUntilSuccessor: row.stays_until_successor === 1,
    termMonths: row.term_months,
    note: row.note,
  };
}

function rulesColumns(committeeId: number, rules: RulesOfProcedure): Omit<RulesOfProcedureTable, 'id'> {
  return {
    committee_id: committeeId,
    valid_from: rules.validFrom,
    notice_period_days: rules.noticePeriodDays,
    quorum_rule: rules.quorumRule,
    quorum_minimum: rules.quorumMinimum,
    second_invitation_quorate: rules.secondInvitationQuorate ? 1 : 0,
    majority_base: rules.majorityBase,
    abstentions_count: rules.abstentionsCount ? 1 : 0,
    tie_rule: rules.tieRule,
    public_meetings: rules.publicMeetings ? 1 : 0,
    written_resolution_allowed: rules.writtenResolutionAllowed ? 1 : 0,
    written_resolution_days: rules.writtenResolutionDays,
    written_objection_stops: rules.writtenObjectionStops ? 1 : 0,
    written_silence: rules.writtenSilence,
    carrier_consent_required: rules.carrierConsentRequired ? 1 : 0,
    protocol_deadline_days: rules.protocolDeadlineDays,
    objection_deadline_days: rules.objectionDeadlineDays,
    stays_until_successor: rules.staysUntilSuccessor ? 1 : 0,
    term_months: rules.termMonths,
    note: rules.note,
  };
}

/** Stores a dated version of the rules and gives its row id. */
export async function saveRules(
  db: Writer,
  id: number | null,
  committeeId: number,
  rules: RulesOfProcedure,
): Promise<number> {
  const columns = rulesColumns(committeeId, rules);
  if (id === null) {
    const { insertId } = await db.insertInto('rules_of_procedure').values(columns).executeTakeFirstOrThrow();
    return Number(insertId);
  }
  await db.updateTable('rules_of_procedure').set(columns).where('id', '=', id).execute();
  return id;
}

export async function deleteRules(db: Writer, id: number): Promise<void> {
  await db.deleteFrom('rules_of_procedure').where('id', '=', id).execute();
}
