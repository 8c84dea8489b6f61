import { type Insertable, type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/**
 * Stores many rows of one table with one short statement: SQLite unfolds them from JSON text, which costs a third of a
 * statement with thousands of variables. All rows must name the same columns; triggers run for each row.
 */
export async function insertMany<T extends keyof Database & string>(
  db: Kysely<Database>,
  table: T,
  rows: readonly Insertable<Database[T]>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const values = rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column] ?? null));
  const picked = columns.map((_, index) => sql`value ->> ${sql.lit(index)}`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(picked)} from json_each(${JSON.stringify(values)}) order by key`.execute(db);
}
