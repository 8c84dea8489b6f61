import { type Kysely, sql } from 'kysely';
import type { Organisation, Person } from '../../../shared/features/people.ts';
import { remembering } from '../../../shared/remembering.ts';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { listName, nameFingerprint } from '../../../shared/rules/names.ts';
import type { Database } from '../../database/schema.ts';
import { insertMany } from '../../database/insertMany.ts';
import type { KnownData, KnownPerson } from './importing.plan.ts';
import { organisationColumns } from './organisations.repository.ts';
import type { ImportRowTable } from './people.table.ts';
import { inOffice } from '../committees/inOffice.repository.ts';
import { personColumns } from './persons.repository.ts';
import { tagsByKey } from './tags.repository.ts';

/** Everything that rows of a list are compared with. @param sha256 of its file */
export async function knownData(db: Kysely<Database>, sha256: string): Promise<KnownData> {
  const fold = remembering(foldForSearch);
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
      emails: row.emails.split(' ').filter(Boolean),
      organisation: fold(row.organisation ?? ''),
      city: fold(row.city),
      free: row.organisation === null,
    };
    const namesakes = persons.get(key);
    if (namesakes) namesakes.push(known);
    else persons.set(key, [known]);
  }
  return {
    persons,
    organisations: await namesOf(db, 'organisation'),
    committees: await namesOf(db, 'committee'),
    tags: await tagsByKey(db),
    before: await personsBefore(db, sha256),
  };
}

/** Whom the rows of a file stood for when it was read in the last time. */
async function personsBefore(db: Kysely<Database>, sha256: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('import_row')
    .select(['number', 'person_id'])
    .where('import_run_id', '=', (from) =>
      from
        .selectFrom('import_run')
        .select((e) => e.fn.max('id').as('id'))
        .where('sha256', '=', sha256),
    )
    .execute();
  return new Map(rows.flatMap((row) => (row.person_id === null ? [] : [[row.number, row.person_id]])));
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

/**
 * Which state of the data a connection sees: the number of the last journal entry, as every change makes one.
 * @param writing whether the call's own entry is open already
 */
export async function stateOfData(db: Kysely<Database>, writing = false): Promise<number> {
  return (await nextId(db, 'journal')) - (writing ? 2 : 1);
}

/**
 * The next free row ids of a table, so that rows and what belongs to them go in with few statements. Safe inside the
 * one writing transaction; ids are never reused (AUTOINCREMENT keeps the highest one ever given).
 */
export async function nextId(
  db: Kysely<Database>,
  table: 'person' | 'organisation' | 'journal',
): Promise<number> {
  const { rows } = await sql<{ seq: number }>`select seq from sqlite_sequence where name = ${table}`.execute(
    db,
  );
  return (rows[0]?.seq ?? 0) + 1;
}

/** Stores new organisations that have nothing but their columns, under ids given by {@link nextId}. */
export async function insertBareOrganisations(
  db: Kysely<Database>,
  organisations: readonly { id: number; organisation: Organisation }[],
): Promise<void> {
  await insertMany(
    db,
    'organisation',
    organisations.map(({ id, organisation }) => ({ id, ...organisationColumns(organisation) })),
  );
}

/** Stores new persons under ids given by {@link nextId}, with addresses and contacts. */
export async function insertPersons(
  db: Kysely<Database>,
  persons: readonly { id: number; person: Person }[],
): Promise<void> {
  await insertMany(
    db,
    'person',
    persons.map(({ id, person }) => ({ id, ...personColumns(person) })),
  );
  await insertMany(
    db,
    'postal_address',
    persons.flatMap(({ id, person }) =>
      person.addresses.map((address, position) => ({
        person_id: id,
        organisation_id: null,
        purpose: address.purpose,
        addition: address.addition,
        street: address.street,
        postal_code: address.postalCode,
        city: address.city,
        country: address.country,
        note: address.note,
        position,
      })),
    ),
  );
  await insertMany(
    db,
    'contact_point',
    persons.flatMap(({ id, person }) =>
      person.contacts.map(({ kind, purpose, value, note }, position) => ({
        person_id: id,
        organisation_id: null,
        kind,
        purpose,
        value,
        note,
        position,
      })),
    ),
  );
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
  await insertMany(db, 'import_row', rows);
}

/** Who sits where today or later, as "committee/person". */
export async function sittingPersons(db: Kysely<Database>, day: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('seat as s', 's.id', 'm.seat_id')
    .select(sql<string>`s.committee_id || '/' || m.person_id`.as('key'))
    .where(({ or, eb }) => or([eb('m.from_day', '>', day), inOffice(day)]))
    .execute();
  return new Set(rows.map((row) => row.key));
}
