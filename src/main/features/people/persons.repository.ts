import { type Kysely, sql } from 'kysely';
import type { NamedItem, Person } from '../../../shared/features/people.ts';
import { personStateLabels } from '../../../shared/features/people.labels.ts';
import { sortKey } from '../../../shared/rules/folding.ts';
import { listName, sortName } from '../../../shared/rules/names.ts';
import type { Database } from '../../database/schema.ts';
import { addressesOf, contactsOf, saveAddresses, saveContacts } from './reach.repository.ts';
import { saveTagsOf, tagsOf } from './tags.repository.ts';

/** The columns of a person's row. */
export function personColumns(person: Person) {
  return {
    salutation: person.salutation,
    title: person.title,
    first_name: person.firstName,
    last_name: person.lastName,
    name_suffix: person.nameSuffix,
    function: person.function,
    organisation_id: person.organisationId,
    preferred_channel: person.preferredChannel,
    preferred_format: person.preferredFormat,
    letter_salutation: person.letterSalutation,
    state: person.state,
    // Since when and why belong to a state; the history keeps what stood here.
    state_since: person.state === 'active' ? null : person.stateSince,
    state_note: person.state === 'active' ? '' : person.stateNote,
    languages: person.languages.join(' '),
    note: person.note,
    sort_key: sortKey(sortName(person)),
    // Read by nobody any more: the search has entries of its own (main/search).
    search_text: '',
  };
}

/** A person with addresses, contacts and tags; undefined where there is none. */
export async function findPerson(db: Kysely<Database>, id: number): Promise<Person | undefined> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return {
    salutation: row.salutation,
    title: row.title,
    firstName: row.first_name,
    lastName: row.last_name,
    nameSuffix: row.name_suffix,
    function: row.function,
    organisationId: row.organisation_id,
    preferredChannel: row.preferred_channel,
    preferredFormat: row.preferred_format,
    letterSalutation: row.letter_salutation,
    state: row.state,
    stateSince: row.state_since,
    stateNote: row.state_note,
    languages: row.languages.split(' ').filter(Boolean),
    tags: await tagsOf(db, 'person', id),
    note: row.note,
    addresses: await addressesOf(db, { person_id: id }),
    contacts: await contactsOf(db, { person_id: id }),
  };
}

/** Stores a new person with her addresses, contacts and tags and gives the row id. */
export async function insertPerson(db: Kysely<Database>, person: Person): Promise<number> {
  const { insertId } = await db.insertInto('person').values(personColumns(person)).executeTakeFirstOrThrow();
  const id = Number(insertId);
  await saveBelongings(db, id, person);
  return id;
}

/** Stores a changed person as a whole. */
export async function updatePerson(db: Kysely<Database>, id: number, person: Person): Promise<void> {
  await db.updateTable('person').set(personColumns(person)).where('id', '=', id).execute();
  await saveBelongings(db, id, person);
}

async function saveBelongings(db: Kysely<Database>, id: number, person: Person): Promise<void> {
  await saveAddresses(db, { person_id: id }, person.addresses);
  await saveContacts(db, { person_id: id }, person.contacts);
  await saveTagsOf(db, 'person', id, person.tags);
}

/** Removes persons; addresses and contacts go with them. The caller has checked that nothing refers to them. */
export async function deletePersons(db: Kysely<Database>, ids: readonly number[]): Promise<void> {
  for (const part of chunks(ids, 1000)) {
    await db.deleteFrom('person').where('id', 'in', part).execute();
  }
}

/** Name parts of some persons, sorted by name. */
export async function personNames(db: Kysely<Database>, ids: readonly number[]) {
  const rows = [];
  for (const part of chunks(ids, 1000)) {
    rows.push(
      ...(await db
        .selectFrom('person')
        .select([
          'id',
          'title',
          'first_name as firstName',
          'last_name as lastName',
          'name_suffix as nameSuffix',
        ])
        .where('id', 'in', part)
        .orderBy('sort_key')
        .execute()),
    );
  }
  return rows;
}

/** Names, function and organisation of any number of persons, in the order of their surnames. */
export function personFacts(db: Kysely<Database>, ids: readonly number[]) {
  return db
    .selectFrom('person')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select([
      'person.id',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
      'person.function',
      'organisation.name as organisation',
    ])
    .where('person.id', 'in', sql<number>`(select value from json_each(${JSON.stringify(ids)}))`)
    .orderBy('person.sort_key')
    .orderBy('person.id')
    .execute();
}

/** All persons for combo boxes, sorted by name: "Kranich, Ute"; of the dead it is said. */
export async function personChoices(db: Kysely<Database>): Promise<NamedItem[]> {
  const rows = await db
    .selectFrom('person')
    .select([
      'id',
      'title',
      'first_name as firstName',
      'last_name as lastName',
      'name_suffix as nameSuffix',
      'state',
    ])
    .orderBy('sort_key')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.state === 'deceased' ? `${listName(row)} (${personStateLabels.deceased})` : listName(row),
  }));
}

/** Parts of a list, short enough for one statement's variables. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}

/** Whom a person was merged into, also by way of others; undefined where she was not, or where nobody of them is left. */
export async function mergedInto(
  db: Kysely<Database>,
  id: number,
): Promise<Pick<Person, 'title' | 'firstName' | 'lastName' | 'nameSuffix'> | undefined> {
  const { rows } = await sql<Pick<Person, 'title' | 'firstName' | 'lastName' | 'nameSuffix'>>`
    with recursive way(id) as (
      select kept_id from person_merge where gone_id = ${id}
      union select merged.kept_id from way join person_merge merged on merged.gone_id = way.id)
    select title, first_name as "firstName", last_name as "lastName", name_suffix as "nameSuffix"
    from person where id in way limit 1`.execute(db);
  return rows[0];
}
