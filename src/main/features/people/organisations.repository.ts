import { type Kysely, sql } from 'kysely';
import type { NamedItem, Organisation } from '../../../shared/features/people.ts';
import { foldForSearch, searchText, sortKey } from '../../../shared/rules/folding.ts';
import type { Database } from '../../database/schema.ts';
import { contactPersonsOf, furtherSectorsOf, saveParts } from './organisationParts.repository.ts';
import { chunks } from './persons.repository.ts';
import { addressesOf, contactsOf, saveAddresses, saveContacts } from './reach.repository.ts';
import { tagsOf } from './tags.repository.ts';

/** The columns of an organisation's row; search covers both names and the city. */
export function organisationColumns(organisation: Organisation) {
  return {
    name: organisation.name,
    short_name: organisation.shortName,
    sector_id: organisation.sectorId,
    parent_id: organisation.parentId,
    ended_on: organisation.endedOn,
    territory: organisation.territory,
    inhabitants: organisation.inhabitants,
    area_hectares: organisation.areaHectares,
    note: organisation.note,
    sort_key: sortKey(organisation.name),
    search_text: searchText([
      organisation.name,
      organisation.shortName,
      ...organisation.addresses.map((address) => address.city),
    ]),
  };
}

/** An organisation with all that the form edits; undefined where there is none. */
export async function findOrganisation(db: Kysely<Database>, id: number): Promise<Organisation | undefined> {
  const row = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return {
    name: row.name,
    shortName: row.short_name,
    sectorId: row.sector_id,
    furtherSectorIds: await furtherSectorsOf(db, id),
    parentId: row.parent_id,
    endedOn: row.ended_on,
    territory: row.territory,
    inhabitants: row.inhabitants,
    areaHectares: row.area_hectares,
    tags: await tagsOf(db, 'organisation', id),
    contactPersons: await contactPersonsOf(db, id),
    note: row.note,
    addresses: await addressesOf(db, { organisation_id: id }),
    contacts: await contactsOf(db, { organisation_id: id }),
  };
}

/** Stores a new organisation with addresses and contacts and gives the row id. */
export async function insertOrganisation(db: Kysely<Database>, organisation: Organisation): Promise<number> {
  const { insertId } = await db
    .insertInto('organisation')
    .values(organisationColumns(organisation))
    .executeTakeFirstOrThrow();
  const id = Number(insertId);
  await saveBelongings(db, id, organisation);
  return id;
}

/** Stores a changed organisation as a whole. */
export async function updateOrganisation(
  db: Kysely<Database>,
  id: number,
  organisation: Organisation,
): Promise<void> {
  await db.updateTable('organisation').set(organisationColumns(organisation)).where('id', '=', id).execute();
  await saveBelongings(db, id, organisation);
}

async function saveBelongings(db: Kysely<Database>, id: number, organisation: Organisation): Promise<void> {
  await saveAddresses(db, { organisation_id: id }, organisation.addresses);
  await saveContacts(db, { organisation_id: id }, organisation.contacts);
  await saveParts(db, id, organisation);
}

/** Removes organisations with addresses and contacts. The caller has checked that nothing refers to them. */
export async function deleteOrganisations(db: Kysely<Database>, ids: readonly number[]): Promise<void> {
  for (const part of chunks(ids, 1000)) {
    // A talk with somebody who spoke for it is hers too, and stays with her.
    await db
      .updateTable('outreach')
      .set({ organisation_id: null })
      .where('organisation_id', 'in', part)
      .where('person_id', 'is not', null)
      .execute();
    await db.deleteFrom('organisation').where('id', 'in', part).execute();
  }
}

/** Another organisation of the same name (case and accents aside); undefined where there is none. */
export async function findNamesake(
  db: Kysely<Database>,
  name: string,
  exceptId: number | null,
): Promise<string | undefined> {
  const folded = foldForSearch(name);
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where(sql<boolean>`instr(search_text, ${folded})`)
    .execute();
  return rows.find((row) => row.id !== exceptId && foldForSearch(row.name) === folded)?.name;
}

/** Names of some organisations, sorted. At most as many as a statement takes values. */
export function organisationNames(db: Kysely<Database>, ids: readonly number[]): Promise<NamedItem[]> {
  return db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .orderBy('sort_key')
    .execute();
}

/** How many there are. */
export async function countOrganisations(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('organisation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** All organisations for combo boxes, sorted. */
export function organisationChoices(db: Kysely<Database>): Promise<NamedItem[]> {
  return db.selectFrom('organisation').select(['id', 'name']).orderBy('sort_key').execute();
}

/** All sectors in their order. */
export function sectors(db: Kysely<Database>): Promise<NamedItem[]> {
  return db.selectFrom('sector').select(['id', 'name']).orderBy('position').orderBy('id').execute();
}

/** All interest groups in their order. */
export function interestGroups(db: Kysely<Database>): Promise<NamedItem[]> {
  return db.selectFrom('interest_group').select(['id', 'name']).orderBy('position').orderBy('id').execute();
}
