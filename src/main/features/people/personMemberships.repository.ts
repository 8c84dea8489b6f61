import { type Kysely, sql } from 'kysely';
import { committeeRoleLabels } from '../../../shared/features/committees.labels.ts';
import type { PersonMembership } from '../../../shared/features/people.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { displayName } from '../../../shared/rules/names.ts';
import type { Database } from '../../database/schema.ts';
import { inOffice } from '../committees/inOffice.repository.ts';

/** Where a person sits or stands in for somebody: today's and coming terms first, then former ones. */
export async function findMemberships(
  db: Kysely<Database>,
  personId: number,
  today: string,
): Promise<PersonMembership[]> {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('seat as s', 's.id', 'm.seat_id')
    .innerJoin('committee', 'committee.id', 's.committee_id')
    .innerJoin('person as member', 'member.id', 'm.person_id')
    .leftJoin('organisation', 'organisation.id', 'm.on_behalf_of_id')
    .select([
      'm.id as membershipId',
      'committee.id as committeeId',
      'committee.name as committee',
      's.voting_right as votingRight',
      'organisation.name as onBehalfOf',
      'm.from_day as fromDay',
      'm.until_day as untilDay',
      'm.appointed_by as appointedBy',
      'm.appointed_on as appointedOn',
      'm.appointment_reference as appointmentReference',
      inOffice(today).as('inOffice'),
      'member.id as memberId',
      'member.title',
      'member.first_name as firstName',
      'member.last_name as lastName',
      'member.name_suffix as nameSuffix',
    ])
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('m.person_id', '=', personId),
        eb('m.id', 'in', selectFrom('deputy').select('membership_id').where('person_id', '=', personId)),
      ]),
    )
    .orderBy(sql`m.until_day is not null and m.until_day < ${today} and not ${inOffice(today)}`)
    .orderBy('committee.sort_key')
    .orderBy('m.from_day', 'desc')
    .execute();
  const deputies = await deputiesOf(
    db,
    rows.map((row) => row.membershipId),
  );
  const roles = await rolesOf(db, personId, today);
  return rows.map((row) => ({
    membershipId: row.membershipId,
    committeeId: row.committeeId,
    committee: row.committee,
    votingRight: row.votingRight,
    onBehalfOf: row.onBehalfOf ?? '',
    fromDay: row.fromDay,
    untilDay: row.untilDay,
    carriedOver: Boolean(row.inOffice) && row.untilDay !== null && row.untilDay < today,
    appointment: [row.appointedBy, row.appointedOn && dayText(row.appointedOn), row.appointmentReference]
      .filter(Boolean)
      .join(', '),
    roles: row.memberId === personId ? (roles.get(row.committeeId) ?? []) : [],
    deputies: row.memberId === personId ? (deputies.get(row.membershipId) ?? []) : [],
    deputyOf: row.memberId === personId ? '' : displayName(row),
  }));
}

async function deputiesOf(
  db: Kysely<Database>,
  membershipIds: readonly number[],
): Promise<Map<number, string[]>> {
  const names = new Map<number, string[]>();
  if (membershipIds.length === 0) return names;
  const rows = await db
    .selectFrom('deputy')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .select([
      'deputy.membership_id as membershipId',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
    ])
    .where('deputy.membership_id', 'in', membershipIds)
    .orderBy('deputy.rank')
    .execute();
  for (const row of rows)
    names.set(row.membershipId, [...(names.get(row.membershipId) ?? []), displayName(row)]);
  return names;
}

async function rolesOf(
  db: Kysely<Database>,
  personId: number,
  today: string,
): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('committee_role')
    .select(['committee_id', 'role'])
    .where('person_id', '=', personId)
    .where('from_day', '<=', today)
    .where(({ or, eb }) => or([eb('until_day', 'is', null), eb('until_day', '>=', today)]))
    .orderBy('id')
    .execute();
  const roles = new Map<number, string[]>();
  for (const row of rows) {
    roles.set(row.committee_id, [...(roles.get(row.committee_id) ?? []), committeeRoleLabels[row.role]]);
  }
  return roles;
}
