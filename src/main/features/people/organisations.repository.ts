import { type Kysely, sql } from 'kysely';
import type {
  NamedItem,
  Organisation,
  OrganisationRow,
  StoredOrganisation,
} from '../../../shared/features/people.ts';
import { foldForSearch, searchText, sortKey } from '../../../shared/rules/folding.ts';
import { listName } from '../../../shared/rules/names.ts';
import type { Database } from '../../database/schema.ts';
import { chunks } from './persons.repository.ts';
import { addressesOf, contactsOf, saveAddresses, saveContacts } from './reach.repository.ts';

/** The columns of an organisation's row; search covers both names and the city. */
export function organisationColumns(organisation: Organisation) {
  return {
    name: organisation.name,
    short_name: organisation.shortName,
    sector_id: organisation.sectorId,
    note: organisation.note,
    sort_key: sortKey(organisation.name),
    search_text: searchText([
      organisation.name,
      organisation.shortName,
      ...organisation.addresses.map((address) => address.city),
    ]),
  };
}

/** An organisation with addresses and contacts; undefined where there is none. */
export async function findOrganisation(db: Kysely<Database>, id: number): Promise<Organisation | undefined> {
  const row = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return {
    name: row.name,
    shortName: row.short_name,
    sectorId: row.sector_id,
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
  await saveAddresses(db, { organisation_id: id }, organisation.addresses);
  await saveContacts(db, { organisation_id: id }, organisation.contacts);
  return id;
}

/** Stores a changed organisation as a whole. */
export async function updateOrganisation(
  db: Kysely<Database>,
  id: number,
  organisation: Organisation,
): Promise<void> {
  await db.updateTable('organisation').set(organisationColumns(organisation)).where('id', '=', id).execute();
  await saveAddresses(db, { organisation_id: id }, organisation.addresses);
  await saveContacts(db, { organisation_id: id }, organisation.contacts);
}

/** Removes organisations with addresses and contacts. The caller has checked that nothing refers to them. */
export async function deleteOrganisations(db: Kysely<Database>, ids: readonly number[]): Promise<void> {
  for (const part of chunks(ids, 1000)) {
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

/** Rows of the list, sorted. */
export async function findOrganisationRows(
  db: Kysely<Database>,
  filter: { search: string; sectorId: number | null; sort: 'name' | 'sector' | 'city'; descending: boolean },
): Promise<OrganisationRow[]> {
  let query = db
    .selectFrom('organisation')
    .leftJoin('sector', 'sector.id', 'organisation.sector_id')
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.short_name as shortName',
      sql<string>`coalesce(sector.name, '')`.as('sector'),
      sql<string>`coalesce((select a.city from postal_address a where a.organisation_id = organisation.id order by a.position limit 1), '')`.as(
        'city',
      ),
      sql<number>`(select count(*) from person p where p.organisation_id = organisation.id)`.as('persons'),
    ]);
  for (const word of foldForSearch(filter.search).split(' ').filter(Boolean)) {
    query = query.where(sql<boolean>`instr(organisation.search_text, ${word})`);
  }
  if (filter.sectorId !== null) query = query.where('organisation.sector_id', '=', filter.sectorId);
  const direction = filter.descending ? 'desc' : 'asc';
  if (filter.sort === 'sector') {
    query = query.orderBy(sql`sector.id is null`).orderBy('sector.position', direction);
  }
  const rows = await query
    .orderBy('organisation.sort_key', filter.sort === 'name' ? direction : 'asc')
    .execute();
  return filter.sort === 'city' ? byCity(rows, filter.descending) : rows;
}

/** Rows without a city stand at the end in both directions. */
function byCity(rows: OrganisationRow[], descending: boolean): OrganisationRow[] {
  const keys = new Map(rows.map((row) => [row.city, sortKey(row.city)]));
  const order = descending ? -1 : 1;
  return rows.sort((left, right) => {
    if (left.city === right.city) return 0;
    if (left.city === '' || right.city === '') return left.city === '' ? 1 : -1;
    return (keys.get(left.city) ?? '') < (keys.get(right.city) ?? '') ? -order : order;
  });
}

/** The persons who belong to an organisation, sorted by name. */
export async function personsOfOrganisation(
  db: Kysely<Database>,
  id: number,
): Promise<StoredOrganisation['persons']> {
  const rows = await db
    .selectFrom('person')
    .select([
      'id',
      'title',
      'first_name as firstName',
      'last_name as lastName',
      'name_suffix as nameSuffix',
      'function',
    ])
    .where('organisation_id', '=', id)
    .orderBy('sort_key')
    .execute();
  return rows.map((row) => ({ id: row.id, listName: listName(row), function: row.function }));
}

/** All organisations for combo boxes, sorted. */
export async function countOrganisations(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('organisation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

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
