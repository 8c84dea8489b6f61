import { sql, type Transaction } from 'kysely';
import { AppError } from '../../shared/errors.ts';
import { recordLabel } from './recordLabels.ts';
import type { Database } from './schema.ts';
import { columns, type NetChange, netChanges, refuseTaken, restoreRows } from './undo.ts';

interface ForeignKey {
  column: string;
  parent: string;
  cascades: boolean;
  /** The pointer may be empty. */
  optional: boolean;
}

/** A record that an entry of the journal removed. */
export interface DeletedRecord {
  table: string;
  row: number;
}

/**
 * Brings back records that one entry removed, with everything of theirs that went with them in it (addresses, tags,
 * memberships …) and the pointers to them that it emptied. Must run inside a journalled write.
 * @throws AppError `conflict` where something else has taken its place or what it belongs to is in the trash itself.
 */
export async function restoreDeleted(
  db: Transaction<Database>,
  entryId: number,
  records: readonly DeletedRecord[],
): Promise<void> {
  const changes = await netChanges(db, entryId);
  const removed = changes.filter((change) => change.before !== null && change.after === null);
  const keys = new Map<string, ForeignKey[]>();
  for (const table of new Set(changes.map((change) => change.table)))
    keys.set(table, await foreignKeys(db, table));
  const family = familyOf(records, removed, keys);
  await sql`pragma defer_foreign_keys = on`.execute(db);
  const members = removed.filter((change) => family.has(keyOf(change)));
  const tables = Map.groupBy(members, (change) => change.table);
  for (const [table, ofTable] of tables) {
    const whole = await Promise.all(ofTable.map((change) => withParents(db, change, keys.get(table) ?? [])));
    await refuseTaken(table, whole, restoreRows(db, table, whole));
  }
  for (const [table, ofTable] of Map.groupBy(changes, (change) => change.table))
    await refillPointers(db, table, ofTable, keys.get(table) ?? [], family);
}

const keyOf = ({ table, row }: DeletedRecord) => `${table}/${row}`;

/** The records and, step by step, all removed rows that could not stand without one of the family. */
function familyOf(
  records: readonly DeletedRecord[],
  removed: readonly NetChange[],
  keys: ReadonlyMap<string, readonly ForeignKey[]>,
): Set<string> {
  const family = new Set(records.map(keyOf));
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const change of removed) {
      const image = imageOf(change);
      const belongs = keys
        .get(change.table)
        ?.some(
          ({ column, parent, cascades }) => cascades && family.has(`${parent}/${String(image[column])}`),
        );
      if (belongs) family.add(keyOf(change));
    }
  }
  return family;
}

/**
 * The change, with pointers emptied whose record is gone for good. One that lies in the trash has to be brought back
 * first: else it would come back without what belonged to it.
 */
async function withParents(
  db: Transaction<Database>,
  change: NetChange,
  keys: readonly ForeignKey[],
): Promise<NetChange> {
  const image = imageOf(change);
  for (const { column, parent, optional, cascades } of keys) {
    const id = image[column];
    if (typeof id !== 'number' || cascades || (await exists(db, parent, id))) continue;
    const last = await lastImage(db, parent, id);
    if (last !== undefined || !optional) {
      throw new AppError(
        'conflict',
        `${recordLabel(change.table, change.before)} gehört zu ${recordLabel(parent, last ?? null)}, und das liegt selbst im Papierkorb oder ist gelöscht. Stellen Sie es zuerst wieder her.`,
        { table: parent, row: id },
      );
    }
    image[column] = null;
  }
  return { ...change, before: JSON.stringify(image) };
}

/** Rows that pointed to the family and lost the pointer by its removal point to it again, unless they point elsewhere by now. */
async function refillPointers(
  db: Transaction<Database>,
  table: string,
  changes: readonly NetChange[],
  keys: readonly ForeignKey[],
  family: ReadonlySet<string>,
): Promise<void> {
  for (const change of changes) {
    if (change.before === null || change.after === null) continue;
    const [before, after] = [imageOf(change), JSON.parse(change.after) as Record<string, unknown>];
    for (const { column, parent } of keys) {
      if (after[column] !== null || !family.has(`${parent}/${String(before[column])}`)) continue;
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${Number(before[column])}
        where id = ${change.row} and ${sql.ref(column)} is null`.execute(db);
    }
  }
}

function imageOf(change: NetChange): Record<string, unknown> {
  return JSON.parse(change.before ?? '{}') as Record<string, unknown>;
}

async function exists(db: Transaction<Database>, table: string, id: number): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table)} where id = ${id}`.execute(db);
  return rows.length > 0;
}

async function lastImage(
  db: Transaction<Database>,
  table: string,
  id: number,
): Promise<string | null | undefined> {
  const { rows } = await sql<{ before: string | null }>`
    select before from journal_row where table_name = ${table} and row_id = ${id} and after is null
    order by id desc limit 1`.execute(db);
  return rows[0]?.before;
}

async function foreignKeys(db: Transaction<Database>, table: string): Promise<ForeignKey[]> {
  const known = await columns(db, table);
  const { rows } = await sql<{ column: string; parent: string; onDelete: string; required: number }>`
    select key."from" as "column", key."table" as parent, key.on_delete as onDelete, info."notnull" as required
    from pragma_foreign_key_list(${table}) key join pragma_table_info(${table}) info on info.name = key."from"`.execute(
    db,
  );
  return rows
    .filter(({ column }) => known.includes(column))
    .map(({ column, parent, onDelete, required }) => ({
      column,
      parent,
      cascades: onDelete === 'CASCADE',
      optional: required === 0,
    }));
}
