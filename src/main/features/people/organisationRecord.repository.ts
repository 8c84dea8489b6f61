import { type Kysely, sql } from 'kysely';
import type { Mandate, StoredOrganisation } from '../../../shared/features/people.ts';
import { displayName, listName } from '../../../shared/rules/names.ts';
import type { Database } from '../../database/schema.ts';
import { inOffice } from '../committees/inOffice.repository.ts';

/** The ids of an organisation and of its units on all levels, as a table `tree`. */
const tree = (id: number) => sql`with recursive tree(id) as (
  select ${id} union select o.id from organisation o join tree on o.parent_id = tree.id)`;

/** Organisations above one, nearest first; it is itself the first of them. Ends also where stored rows run in a circle. */
export async function chainUpwards(
  db: Kysely<Database>,
  id: number,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    with recursive chain(id) as (
      select ${id} union select o.parent_id from organisation o join chain on o.id = chain.id where o.parent_id is not null)
    select o.id, o.name from chain join organisation o on o.id = chain.id`.execute(db);
  return rows;
}

/** What belongs to an organisation directly, by name. */
export async function unitsOf(
  db: Kysely<Database>,
  id: number,
  today: string,
): Promise<StoredOrganisation['units']> {
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'ended_on'])
    .where('parent_id', '=', id)
    .orderBy('sort_key')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    ended: row.ended_on !== null && row.ended_on < today,
  }));
}

/** The people of an organisation, then those of its units, each by surname. */
export async function personsOfOrganisation(
  db: Kysely<Database>,
  id: number,
): Promise<StoredOrganisation['persons']> {
  const { rows } = await sql<{
    id: number;
    title: string;
    firstName: string;
    lastName: string;
    nameSuffix: string;
    function: string;
    unitId: number;
    unit: string;
  }>`${tree(id)}
    select p.id, p.title, p.first_name as firstName, p.last_name as lastName, p.name_suffix as nameSuffix,
      p.function, o.id as unitId, o.name as unit
    from tree join organisation o on o.id = tree.id join person p on p.organisation_id = tree.id
    order by o.id <> ${id}, o.sort_key, p.sort_key`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    listName: listName(row),
    function: row.function,
    unit: row.unitId === id ? '' : row.unit,
  }));
}

/** Whom to turn to, with how to reach them. */
export async function contactPersonFacts(
  db: Kysely<Database>,
  id: number,
): Promise<StoredOrganisation['contactPersons']> {
  const contact = (kinds: string) =>
    sql<string>`coalesce((select c.value from contact_point c where c.person_id = person.id and c.purpose = 'work'
      and c.kind in (${sql.raw(kinds)}) order by c.position limit 1), '')`;
  const rows = await db
    .selectFrom('organisation_contact')
    .innerJoin('person', 'person.id', 'organisation_contact.person_id')
    .select([
      'person.id as personId',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
      'person.function',
      'organisation_contact.topic',
      contact(`'phone', 'mobile'`).as('phone'),
      contact(`'email'`).as('email'),
    ])
    .where('organisation_contact.organisation_id', '=', id)
    .orderBy('organisation_contact.position')
    .orderBy('organisation_contact.id')
    .execute();
  return rows.map((row) => ({
    personId: row.personId,
    name: displayName(row),
    function: row.function,
    topic: row.topic,
    phone: row.phone,
    email: row.email,
  }));
}

/**
 * Seats filled on behalf of an organisation and of its units: today's and coming ones first, then former ones. Who stays
 * until a successor is not former.
 */
export async function mandatesOf(db: Kysely<Database>, id: number, today: string): Promise<Mandate[]> {
  const { rows } = await sql<{
    membershipId: number;
    committeeId: number;
    committee: string;
    personId: number;
    title: string;
    firstName: string;
    lastName: string;
    nameSuffix: string;
    votingRight: 'voting' | 'advisory';
    fromDay: string;
    untilDay: string | null;
    unitId: number;
    unit: string;
    former: number;
  }>`${tree(id)}
    select m.id as membershipId, c.id as committeeId, c.name as committee, p.id as personId, p.title,
      p.first_name as firstName, p.last_name as lastName, p.name_suffix as nameSuffix, s.voting_right as votingRight,
      m.from_day as fromDay, m.until_day as untilDay, o.id as unitId, o.name as unit,
      (m.until_day is not null and m.until_day < ${today} and not ${inOffice(today)}) as former
    from tree join organisation o on o.id = tree.id
      join membership m on m.on_behalf_of_id = tree.id
      join seat s on s.id = m.seat_id join committee c on c.id = s.committee_id join person p on p.id = m.person_id
    order by former, c.sort_key, p.sort_key, m.from_day desc`.execute(db);
  return rows.map((row) => ({
    membershipId: row.membershipId,
    committeeId: row.committeeId,
    committee: row.committee,
    personId: row.personId,
    person: displayName(row),
    votingRight: row.votingRight,
    fromDay: row.fromDay,
    untilDay: row.untilDay,
    unit: row.unitId === id ? '' : row.unit,
    former: row.former === 1,
  }));
}

/** For which organisations a person is the one to turn to, by name. */
export function organisationsOfContact(db: Kysely<Database>, personId: number) {
  return db
    .selectFrom('organisation_contact')
    .innerJoin('organisation', 'organisation.id', 'organisation_contact.organisation_id')
    .select(['organisation.id as organisationId', 'organisation.name', 'organisation_contact.topic'])
    .where('organisation_contact.person_id', '=', personId)
    .orderBy('organisation.sort_key')
    .orderBy('organisation_contact.position')
    .execute();
}
