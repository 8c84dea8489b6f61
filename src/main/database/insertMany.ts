import { CompiledQuery, type Insertable, type Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** Rows of one statement with a place for each value; its text is the same every time, so it is prepared once. */
const rowsPerStatement = 100;

/**
 * Stores many rows of one table with few statements: hundreds with a place for each value, the rest unfolded by SQLite from
 * JSON text, which has one form for any number of rows. All rows must name the same columns; triggers run for each row.
 */
export async function insertMany<T extends keyof Database & string>(
  db: Kysely<Database>,
  table: T,
  rows: readonly Insertable<Database[T]>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const head = `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')})`;
  const valuesOf = (part: readonly Insertable<Database[T]>[]) => {
    const values: unknown[] = [];
    for (const row of part)
      for (const column of columns) values.push((row as Record<string, unknown>)[column] ?? null);
    return values;
  };
  // Not through Kysely's builder: it would make a node of each of thousands of values.
  const run = (text: string, parameters: unknown[]) =>
    db.executeQuery(CompiledQuery.raw(`${head} ${text}`, parameters));
  let at = 0;
  const places = `(${columns.map(() => '?').join(', ')})`;
  if (rows.length >= rowsPerStatement) {
    const full = `values ${Array.from({ length: rowsPerStatement }, () => places).join(', ')}`;
    for (; at + rowsPerStatement <= rows.length; at += rowsPerStatement)
      await run(full, valuesOf(rows.slice(at, at + rowsPerStatement)));
  }
  if (at < rows.length)
    await run(`select ${columns.map((_, index) => `value ->> ${index}`).join(', ')} from json_each(?)`, [
      JSON.stringify(rows.slice(at).map((row) => valuesOf([row]))),
    ]);
}
