import { type Kysely, sql } from 'kysely';
import type { DuplicateKind } from '../../../shared/features/duplicates.ts';
import type { Database } from '../../database/schema.ts';

// One JSON text instead of as many variables as there are records.
const among = (ids: readonly number[]) => sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;

/** Names, salutation and organisation of persons. */
export function personRows(db: Kysely<Database>, ids: readonly number[]) {
  return db
    .selectFrom('person')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select([
      'person.id',
      'person.salutation',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
      'person.organisation_id as organisationId',
      'organisation.name as organisation',
    ])
    .where('person.id', 'in', among(ids))
    .execute();
}

/** Names of organisations and what they are a unit of. */
export function organisationRows(db: Kysely<Database>, ids: readonly number[]) {
  return db
    .selectFrom('organisation')
    .select(['id', 'name', 'short_name as shortName', 'parent_id as parentId'])
    .where('id', 'in', among(ids))
    .execute();
}

/** Contacts and addresses of records, in their order. */
export async function reachRows(db: Kysely<Database>, kind: DuplicateKind, ids: readonly number[]) {
  const owner = kind === 'person' ? 'person_id' : 'organisation_id';
  const contacts = await db
    .selectFrom('contact_point')
    .select([sql<number>`${sql.ref(owner)}`.as('ownerId'), 'kind', 'value'])
    .where(owner, 'in', among(ids))
    .orderBy('position')
    .execute();
  const addresses = await db
    .selectFrom('postal_address')
    .select([sql<number>`${sql.ref(owner)}`.as('ownerId'), 'street', 'postal_code as postalCode', 'city'])
    .where(owner, 'in', among(ids))
    .orderBy('position')
    .execute();
  return { contacts, addresses };
}

/** The ids of all records of a kind. */
export async function allIds(db: Kysely<Database>, kind: DuplicateKind): Promise<number[]> {
  const rows = await db.selectFrom(kind).select('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}

/** The name of an organisation, empty where there is none. */
export async function organisationName(db: Kysely<Database>, id: number | null): Promise<string> {
  if (id === null) return '';
  const row = await db.selectFrom('organisation').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? '';
}
