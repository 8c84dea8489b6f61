import type { Kysely, Transaction } from 'kysely';
import type { CriterionInput } from '../../../shared/features/matrix.ts';
import type { Database } from '../../database/schema.ts';

/** Committees that are at work on a day, by name. */
export function committeeRows(db: Kysely<Database>, day: string) {
  return db
    .selectFrom('committee')
    .select(['id', 'kind', 'name', 'short_name as shortName'])
    .where((e) => e.or([e('ended_on', 'is', null), e('ended_on', '>=', day)]))
    .orderBy('sort_key')
    .execute();
}

/** Seats that exist on a day, in the order around the table. */
export function seatRows(db: Kysely<Database>, day: string) {
  return db
    .selectFrom('seat')
    .leftJoin('sector', 'sector.id', 'seat.sector_id')
    .leftJoin('interest_group', 'interest_group.id', 'seat.interest_group_id')
    .select([
      'seat.id',
      'seat.from_day as fromDay',
      'seat.until_day as untilDay',
      'seat.committee_id as committeeId',
      'seat.sector_id as sectorId',
      'seat.interest_group_id as groupId',
      'seat.label',
      'seat.required',
      'sector.name as sector',
      'interest_group.name as interestGroup',
    ])
    .where((e) => e.or([e('seat.from_day', 'is', null), e('seat.from_day', '<=', day)]))
    .where((e) => e.or([e('seat.until_day', 'is', null), e('seat.until_day', '>=', day)]))
    .orderBy('seat.committee_id')
    .orderBy('seat.position')
    .orderBy('seat.id')
    .execute();
}

/** Memberships that have begun by a day, also those that are over, with names and the sector of who sends. */
export async function membershipRows(db: Kysely<Database>, day: string) {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .leftJoin('organisation', 'organisation.id', 'membership.on_behalf_of_id')
    .select([
      'membership.id',
      'membership.seat_id as seatId',
      'seat.committee_id as committeeId',
      'membership.person_id as personId',
      'membership.from_day as fromDay',
      'membership.until_day as untilDay',
      'membership.left_office',
      'organisation.name as onBehalfOf',
      'organisation.sector_id as sentBySectorId',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
    ])
    .where('membership.from_day', '<=', day)
    .execute();
  return rows.map(({ left_office, ...row }) => ({ ...row, leftOffice: left_office === 1 }));
}
export type MembershipRow = Awaited<ReturnType<typeof membershipRows>>[number];

/** For which interest groups each mandate speaks. */
export function speaksForRows(db: Kysely<Database>) {
  return db
    .selectFrom('membership_speaks_for')
    .select(['membership_id as membershipId', 'interest_group_id as groupId'])
    .orderBy('interest_group_id')
    .execute();
}

export function criterionRows(db: Kysely<Database>) {
  return db
    .selectFrom('criterion')
    .select([
      'id',
      'committee_id as committeeId',
      'sector_id as sectorId',
      'interest_group_id as groupId',
      'required',
      'note',
    ])
    .execute();
}
export type CriterionRow = Awaited<ReturnType<typeof criterionRows>>[number];

/** Committees whose rules on a day let members stay in office until there is a successor. */
export async function stayingCommittees(db: Kysely<Database>, day: string): Promise<Set<number>> {
  const rows = await db
    .selectFrom('rules_of_procedure')
    .select(['committee_id as committeeId', 'stays_until_successor as stays'])
    .where('valid_from', '<=', day)
    .orderBy('valid_from', 'desc')
    .execute();
  // The newest version of each committee counts.
  const newest = new Map(rows.toReversed().map(({ committeeId, stays }) => [committeeId, stays]));
  return new Set([...newest].filter(([, stays]) => stays === 1).map(([committeeId]) => committeeId));
}

/** All sectors and interest groups in the order of their lists. */
export async function kinds(db: Kysely<Database>) {
  const of = (table: 'sector' | 'interest_group') =>
    db.selectFrom(table).select(['id', 'name']).orderBy('position').orderBy('id').execute();
  return { sectors: await of('sector'), groups: await of('interest_group') };
}

export async function insertCriterion(db: Transaction<Database>, input: CriterionInput): Promise<void> {
  await db
    .insertInto('criterion')
    .values({
      committee_id: input.committeeId,
      sector_id: input.sectorId,
      interest_group_id: input.groupId,
      required: input.required ?? 1,
      note: input.note,
    })
    .execute();
}

export async function updateCriterion(
  db: Transaction<Database>,
  id: number,
  columns: { required: number; note: string },
): Promise<void> {
  await db.updateTable('criterion').set(columns).where('id', '=', id).execute();
}

export async function deleteCriterion(db: Transaction<Database>, id: number): Promise<void> {
  await db.deleteFrom('criterion').where('id', '=', id).execute();
}
