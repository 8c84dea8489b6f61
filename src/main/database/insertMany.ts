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
  // Not through Kysely's builder: it would make a node of each of thousands of values.
  const run = (text: string, parameters: unknown[]) =>
    db.executeQuery(CompiledQuery.raw(`${head} ${text}`, parameters));
  let at = 0;
  for (; at + rowsPerStatement <= rows.length; at += rowsPerStatement) {
    const part = rows.slice(at, at + rowsPerStatement) as readonly Row[];
    const places = columns.map((column) => emptyIn(part, column) ?? '?');
    const filled = columns.filter((_, index) => places[index] === '?');
    const tuple = `(${places.join(', ')})`;
    await run(
      `values ${Array.from({ length: part.length }, () => tuple).join(', ')}`,
      valuesOf(part, filled),
    );
  }
  if (at < rows.length)
    await run(`select ${columns.map((_, index) => `value ->> ${index}`).join(', ')} from json_each(?)`, [
      JSON.stringify(rows.slice(at).map((row) => valuesOf([row], columns))),
    ]);
}

type Row = Readonly<Record<string, unknown>>;

/**
 * The SQL of a column that is empty in all of these rows: many are in most lists, and handing over each nothing takes as
 * long as handing over a value. Only for nothing: other constants would make a text of their own for each list.
 */
function emptyIn(rows: readonly Row[], column: string): 'null' | "''" | undefined {
  const value = rows[0]?.[column] ?? null;
  if (value !== null && value !== '') return undefined;
  if (rows.some((row) => (row[column] ?? null) !== value)) return undefined;
  return value === null ? 'null' : "''";
}

function valuesOf(rows: readonly Row[], columns: readonly string[]): unknown[] {
  const values: unknown[] = [];
  for (const row of rows) for (const column of columns) values.push(row[column] ?? null);
  return values;
}
