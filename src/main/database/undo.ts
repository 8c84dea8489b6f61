import { sql, type Transaction } from 'kysely';
import { AppError } from '../../shared/errors.ts';
import { imageSql } from './journalTriggers.ts';
import { recordLabel } from './recordLabels.ts';
import type { Database } from './schema.ts';

/** The net effect of an entry on one row: image before its first and after its last change. */
export interface NetChange {
  table: string;
  row: number;
  before: string | null;
  after: string | null;
}

/**
 * Applies the before-images of a journal entry; must run inside a journalled write, so that redo is undoing the undo.
 * @throws AppError `conflict` that names the record when a row has changed since or something else now depends on it.
 */
export async function undoEntry(
  db: Transaction<Database>,
  entryId: number,
  currentId: number,
): Promise<void> {
  const changes = await netChanges(db, entryId);
  await sql`pragma defer_foreign_keys = on`.execute(db);
  const tables = Map.groupBy(changes, (change) => change.table);
  for (const [table, ofTable] of tables) await refuseChanged(db, table, ofTable);
  for (const [table, ofTable] of tables)
    await removeRows(
      db,
      table,
      ofTable.filter((change) => change.before === null),
    );
  for (const [table, ofTable] of tables) await refuseTaken(table, ofTable, restoreRows(db, table, ofTable));
  await refuseDependents(db, changes, currentId);
  await db.updateTable('journal').set({ undone_by: currentId }).where('id', '=', entryId).execute();
}

/** The net effect of an entry, one change per row. */
export async function netChanges(db: Transaction<Database>, entryId: number): Promise<NetChange[]> {
  const rows = await db
    .selectFrom('journal_row')
    .selectAll()
    .where('journal_id', '=', entryId)
    .orderBy('id')
    .execute();
  const net = new Map<string, NetChange>();
  for (const row of rows) {
    const key = `${row.table_name}/${row.row_id}`;
    const known = net.get(key);
    if (known) known.after = row.after;
    else net.set(key, { table: row.table_name, row: row.row_id, before: row.before, after: row.after });
  }
  return [...net.values()].filter((change) => change.before !== change.after);
}

/** The columns of a table as the writing connection sees it. */
export async function columns(db: Transaction<Database>, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db);
  return rows.map((row) => row.name);
}

/** Every row must still look as the entry left it; a column that a later migration added does not count. */
async function refuseChanged(db: Transaction<Database>, table: string, changes: NetChange[]): Promise<void> {
  const ids = JSON.stringify(changes.map((change) => change.row));
  const image = sql.raw(imageSql(await columns(db, table), `"${table}"`));
  const { rows } = await sql<{ id: number; image: string }>`
    select id, ${image} as image from ${sql.table(table)} where id in (select value from json_each(${ids}))`.execute(
    db,
  );
  const current = new Map(rows.map((row) => [row.id, row.image]));
  for (const change of changes) {
    if (!sameImage(current.get(change.row) ?? null, change.after)) {
      throw new AppError(
        'conflict',
        `Das lässt sich nicht mehr zurücknehmen: ${recordLabel(table, change.after ?? change.before)} wurde seitdem geändert.`,
        { table, row: change.row },
      );
    }
  }
}

function sameImage(current: string | null, recorded: string | null): boolean {
  if (current === recorded) return true;
  if (current === null || recorded === null) return false;
  const now = JSON.parse(current) as Record<string, unknown>;
  const then = JSON.parse(recorded) as Record<string, unknown>;
  return Object.keys(then).every((key) => now[key] === then[key]);
}

async function removeRows(db: Transaction<Database>, table: string, changes: NetChange[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = JSON.stringify(changes.map((change) => change.row));
  await sql`delete from ${sql.table(table)} where id in (select value from json_each(${ids}))`.execute(db);
}

/**
 * Writes the before-images back: rows that are gone are inserted, rows that stand are updated, in one statement each.
 * A changed row is gone, too, where it belonged to one that was just removed and took it along.
 */
export async function restoreRows(
  db: Transaction<Database>,
  table: string,
  changes: NetChange[],
): Promise<void> {
  const known = await columns(db, table);
  const restored = changes.filter((change) => change.before !== null);
  const ids = JSON.stringify(restored.map((change) => change.row));
  const { rows } = await sql<{ id: number }>`
    select id from ${sql.table(table)} where id in (select value from json_each(${ids}))`.execute(db);
  const standing = new Set(rows.map((row) => row.id));
  const updates = restored.filter((change) => standing.has(change.row));
  const inserts = restored.filter((change) => !standing.has(change.row));
  for (const [part, verb] of [
    [updates, 'update'],
    [inserts, 'insert'],
  ] as const) {
    if (part.length === 0) continue;
    const images = part.map((change) => JSON.parse(change.before ?? 'null') as Record<string, unknown>);
    const used = known.filter((column) => column in (images[0] ?? {}));
    const pick = (column: string) => sql`json_extract(image.value, ${`$."${column}"`})`;
    const source = sql`json_each(${JSON.stringify(images)}) as image`;
    if (verb === 'insert') {
      await sql`insert into ${sql.table(table)} (${sql.join(used.map((column) => sql.ref(column)))})
        select ${sql.join(used.map(pick))} from ${source}`.execute(db);
    } else {
      const assignments = used
        .filter((column) => column !== 'id')
        .map((column) => sql`${sql.ref(column)} = ${pick(column)}`);
      await sql`update ${sql.table(table)} set ${sql.join(assignments)} from ${source}
        where ${sql.table(table)}.id = json_extract(image.value, '$.id')`.execute(db);
    }
  }
}

/** A value that only one row may have (the text of a kind) may belong to another row by now. */
export async function refuseTaken(
  table: string,
  changes: NetChange[],
  restoring: Promise<void>,
): Promise<void> {
  try {
    await restoring;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
    const image = changes.find((change) => change.before !== null)?.before ?? null;
    throw new AppError(
      'conflict',
      `Das lässt sich nicht mehr zurücknehmen: An der Stelle von ${recordLabel(table, image)} steht inzwischen etwas anderes. Nehmen Sie zuerst diese Änderung zurück.`,
      { table },
      { cause: error },
    );
  }
}

/** Nothing that is not part of the entry may disappear (cascades) or lose what it points to. */
async function refuseDependents(
  db: Transaction<Database>,
  changes: NetChange[],
  currentId: number,
): Promise<void> {
  const own = new Set(changes.map((change) => `${change.table}/${change.row}`));
  const touched = await db
    .selectFrom('journal_row')
    .select(['table_name', 'row_id', 'before', 'after'])
    .where('journal_id', '=', currentId)
    .execute();
  const foreign = touched.find((row) => !own.has(`${row.table_name}/${row.row_id}`));
  if (foreign) throw dependent(foreign.table_name, foreign.before ?? foreign.after);
  const { rows } = await sql<{
    table: string;
    rowid: number;
  }>`select "table", rowid from pragma_foreign_key_check`.execute(db);
  const broken = rows[0];
  if (!broken) return;
  const image = sql.raw(imageSql(await columns(db, broken.table), `"${broken.table}"`));
  const { rows: images } = await sql<{ image: string }>`
    select ${image} as image from ${sql.table(broken.table)} where rowid = ${broken.rowid}`.execute(db);
  throw dependent(broken.table, images[0]?.image ?? null);
}

function dependent(table: string, image: string | null): AppError {
  return new AppError(
    'conflict',
    `Das lässt sich nicht mehr zurücknehmen: ${recordLabel(table, image)} hängt inzwischen davon ab. Nehmen Sie zuerst diese Änderung zurück.`,
    { table },
  );
}
