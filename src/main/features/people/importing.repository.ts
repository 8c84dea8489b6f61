import { type Kysely, sql } from 'kysely';
import type { Person } from '../../../shared/features/people.ts';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { listName, nameFingerprint } from '../../../shared/rules/names.ts';
import type { Database } from '../../database/schema.ts';
import type { KnownData, KnownPerson } from './importing.plan.ts';
import type { ImportRowTable } from './people.table.ts';
import { chunks, personColumns } from './persons.repository.ts';

/** Rows of one multi-row statement; far below SQLite's limit of variables. */
const rowsPerStatement = 100;

/** Everything that rows of a list are compared with. */
export async function knownData(db: Kysely<Database>): Promise<KnownData> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select([
      'person.id',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
      'organisation.name as organisation',
      sql<string>`coalesce(
        (select nullif(a.city, '') from postal_address a where a.person_id = person.id order by a.position limit 1),
        (select a.city from postal_address a where a.organisation_id = person.organisation_id order by a.position limit 1),
        '')`.as('city'),
      sql<string>`coalesce((select group_concat(lower(c.value), ' ') from contact_point c where c.person_id = person.id and c.kind = 'email'), '')`.as(
        'emails',
      ),
    ])
    .execute();
  const persons = new Map<string, KnownPerson[]>();
  for (const row of rows) {
    const key = nameFingerprint(row);
    const known: KnownPerson = {
      personId: row.id,
      place: null,
      name: listName(row),
      emails: new Set(row.emails.split(' ').filter(Boolean)),
      organisation: foldForSearch(row.organisation ?? ''),
      city: foldForSearch(row.city),
    };
    const namesakes = persons.get(key);
    if (namesakes) namesakes.push(known);
    else persons.set(key, [known]);
  }
  return {
    persons,
    organisations: await namesOf(db, 'organisation'),
    committees: await namesOf(db, 'committee'),
  };
}

/** Folded names and short names; a full name wins over another's short name. */
async function namesOf(
  db: Kysely<Database>,
  table: 'organisation' | 'committee',
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom(table)
    .select(['id', 'name', 'short_name'])
    .orderBy('id', 'desc')
    .execute();
  const names = new Map<string, number>();
  for (const row of rows) if (row.short_name) names.set(foldForSearch(row.short_name), row.id);
  for (const row of rows) names.set(foldForSearch(row.name), row.id);
  return names;
}

/** Ids of persons who belong to no organisation. */
export async function personsWithoutOrganisation(db: Kysely<Database>): Promise<Set<number>> {
  const rows = await db.selectFrom('person').select('id').where('organisation_id', 'is', null).execute();
  return new Set(rows.map((row) => row.id));
}

/**
 * The next free row ids of a table, so that rows and what belongs to them go in with few statements. Safe inside the
 * one writing transaction; ids are never reused (AUTOINCREMENT keeps the highest one ever given).
 */
export async function nextId(db: Kysely<Database>, table: 'person' | 'organisation'): Promise<number> {
  const { rows } = await sql<{ seq: number }>`select seq from sqlite_sequence where name = ${table}`.execute(
    db,
  );
  return (rows[0]?.seq ?? 0) + 1;
}

/** Stores new persons under ids given by {@link nextId}, with addresses and contacts. */
export async function insertPersons(
  db: Kysely<Database>,
  persons: readonly { id: number; person: Person }[],
): Promise<void> {
  if (persons.length === 0) return;
  await db
    .insertInto('person')
    .values(persons.map(({ id, person }) => ({ id, ...personColumns(person) })))
    .execute();
  const addresses = persons.flatMap(({ id, person }) =>
    person.addresses.map((address, position) => ({
      person_id: id,
      organisation_id: null,
      purpose: address.purpose,
      addition: address.addition,
      street: address.street,
      postal_code: address.postalCode,
      city: address.city,
      country: address.country,
      position,
    })),
  );
  for (const part of chunks(addresses, rowsPerStatement))
    await db.insertInto('postal_address').values(part).execute();
  const contacts = persons.flatMap(({ id, person }) =>
    person.contacts.map(({ kind, purpose, value }, position) => ({
      person_id: id,
      organisation_id: null,
      kind,
      purpose,
      value,
      position,
    })),
  );
  for (const part of chunks(contacts, rowsPerStatement))
    await db.insertInto('contact_point').values(part).execute();
}

/** Keeps what was read: the run and every row as it stood in the list. */
export async function insertRun(
  db: Kysely<Database>,
  run: {
    fileName: string;
    sha256: string;
    at: string;
    mapping: string;
    rowsRead: number;
    rowsImported: number;
  },
): Promise<number> {
  const { insertId } = await db
    .insertInto('import_run')
    .values({
      file_name: run.fileName,
      sha256: run.sha256,
      at: run.at,
      mapping: run.mapping,
      rows_read: run.rowsRead,
      rows_imported: run.rowsImported,
    })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

/** Stores the rows of a run. */
export async function insertRunRows(
  db: Kysely<Database>,
  rows: readonly Omit<ImportRowTable, 'id'>[],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('import_row')
      .values([...rows])
      .execute();
}

/** Who sits where today or later, as "committee/person". */
export async function sittingPersons(db: Kysely<Database>, day: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .select(sql<string>`seat.committee_id || '/' || membership.person_id`.as('key'))
    .where(({ or, eb }) =>
      or([eb('membership.until_day', 'is', null), eb('membership.until_day', '>=', day)]),
    )
    .execute();
  return new Set(rows.map((row) => row.key));
}
