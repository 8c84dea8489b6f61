import { type Kysely, sql } from 'kysely';
import type { DuplicateKind } from '../../../shared/features/duplicates.ts';
import type { Database } from '../../database/schema.ts';

/** A column that points to a person or an organisation. */
export interface Pointer {
  table: string;
  column: string;
}

/**
 * Every column that points to a person or organisation, read from the schema, so that no later table is forgotten: the
 * foreign keys, and columns called `person_id` without one (needs stay outside the journal and have none).
 */
export async function pointersTo(db: Kysely<Database>, kind: DuplicateKind): Promise<Pointer[]> {
  const { rows } = await sql<Pointer>`
    select t.name as "table", f."from" as "column"
      from pragma_table_list t join pragma_foreign_key_list(t.name) f
      where t.schema = 'main' and t.type = 'table' and f."table" = ${kind}
    union
    select t.name, c.name
      from pragma_table_list t join pragma_table_info(t.name) c
      where t.schema = 'main' and t.type = 'table' and (c.name = ${`${kind}_id`} or c.name like ${`%\\_${kind}\\_id`} escape '\\')
    order by 1, 2`.execute(db);
  return rows;
}

/** How many rows point to a record. */
export async function countPointing(
  db: Kysely<Database>,
  { table, column }: Pointer,
  id: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Lets all rows that point to one record point to another one. */
export async function repoint(
  db: Kysely<Database>,
  { table, column }: Pointer,
  fromId: number,
  toId: number,
): Promise<void> {
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${toId} where ${sql.ref(column)} = ${fromId}`.execute(
    db,
  );
}

/** A row that cannot be moved because the other record has one of the same unique values already. */
export interface Double {
  id: number;
  /** JSON image, to name the row. */
  image: string;
  /** It says nothing but what the other row says: a tag, a further sector. */
  sayNothingMore: boolean;
}

/** The rows of `fromId` that would break a unique index beside those of `toId`. */
export async function doublesOf(
  db: Kysely<Database>,
  { table, column }: Pointer,
  fromId: number,
  toId: number,
): Promise<Double[]> {
  const columns = await columnsOf(db, table);
  const doubles = new Map<number, Double>();
  for (const unique of await uniqueIndexes(db, table)) {
    if (!unique.includes(column)) continue;
    const others = unique.filter((each) => each !== column);
    const equal = others.map((each) => sql`twin.${sql.ref(each)} = mine.${sql.ref(each)}`);
    const image = sql.join(columns.flatMap((each) => [sql.lit(each), sql`mine.${sql.ref(each)}`]));
    const { rows } = await sql<{ id: number; image: string }>`
      select mine.id, json_object(${image}) as image
      from ${sql.table(table)} mine join ${sql.table(table)} twin
        on twin.${sql.ref(column)} = ${toId}${equal.length > 0 ? sql` and ${sql.join(equal, sql` and `)}` : sql``}
      where mine.${sql.ref(column)} = ${fromId}`.execute(db);
    const sayNothingMore = columns.every(
      (each) => each === 'id' || each === 'position' || unique.includes(each),
    );
    for (const row of rows) doubles.set(row.id, { ...row, sayNothingMore });
  }
  return [...doubles.values()];
}

/** Removes rows by their ids. */
export async function removeRows(db: Kysely<Database>, table: string, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from ${sql.table(table)} where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(
    db,
  );
}

/** The columns of a table in their order. */
export async function columnsOf(db: Kysely<Database>, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db);
  return rows.map((row) => row.name);
}

/** Columns of each unique index; those over expressions are left out. */
async function uniqueIndexes(db: Kysely<Database>, table: string): Promise<string[][]> {
  const { rows } = await sql<{ name: string; columns: string }>`
    select l.name, json_group_array(i.name) as columns
    from pragma_index_list(${table}) l join pragma_index_info(l.name) i
    where l."unique" = 1 group by l.name`.execute(db);
  return rows
    .map((row) => JSON.parse(row.columns) as (string | null)[])
    .filter((columns): columns is string[] => columns.every((column) => column !== null));
}

/** One row as it is stored. */
export async function rowOf(
  db: Kysely<Database>,
  table: DuplicateKind,
  id: number,
): Promise<Record<string, string | number | null> | undefined> {
  const { rows } = await sql<Record<string, string | number | null>>`
    select * from ${sql.table(table)} where id = ${id}`.execute(db);
  return rows[0];
}

/** Writes columns of a record. */
export async function setColumns(
  db: Kysely<Database>,
  table: DuplicateKind,
  id: number,
  values: Record<string, string | number | null>,
): Promise<void> {
  const assignments = Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  if (assignments.length === 0) return;
  await sql`update ${sql.table(table)} set ${sql.join(assignments)} where id = ${id}`.execute(db);
}
