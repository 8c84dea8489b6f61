import type { Database as SqliteDatabase } from 'better-sqlite3';
import { columnsOf } from '../database/journalTriggers.ts';
import { rebuildSearch } from '../search/searchIndex.ts';
import { tablesOf } from './inspection.ts';

/** One erased row; stays for good, so that an older backup cannot bring the row back. */
export interface Erasure {
  table_name: string;
  row_id: number;
  at: string;
  reason: string;
}

interface Reference {
  table: string;
  column: string;
  parent: string;
  cascades: boolean;
}

/** Tables that hold a copy of what an erased row said although the row's deletion alone would leave them standing. */
const copies = new Set(['import_row']);

/** Rows that belong to another without a foreign key: they stand outside the journal, and a row in the trash keeps them. */
const looseBelongings = [
  { table: 'accessibility_need', column: 'person_id', parent: 'person' },
  { table: 'accessibility_need', column: 'meeting_id', parent: 'meeting' },
];

/** All erasures that a database knows. */
export function readErasures(db: SqliteDatabase): Erasure[] {
  return db.prepare('select table_name, row_id, at, reason from erasure order by id').all() as Erasure[];
}

/**
 * Adds erasures that this database does not know yet and applies all of them: the rows go, with what belongs to them
 * (addresses, kept import rows, accessibility needs), their images and the names in the journal's sentences. Rows that only point to them lose the pointer, or go where
 * they cannot stand without. The search is made anew from what is left. Needs foreign keys off; leaves none broken that was
 * whole before.
 */
export function applyErasures(db: SqliteDatabase, known: readonly Erasure[]): void {
  db.transaction(() => {
    const add = db.prepare(
      `insert into erasure (table_name, row_id, at, reason) select @table_name, @row_id, @at, @reason
       where not exists (select 1 from erasure where table_name = @table_name and row_id = @row_id)`,
    );
    for (const erasure of known) add.run(erasure);
    const tables = new Set(tablesOf(db));
    const references = allReferences(db, tables);
    const loose = looseBelongings.filter(({ table }) => tables.has(table));
    for (const { table_name, row_id } of readErasures(db)) {
      if (tables.has(table_name)) eraseRow(db, references, table_name, row_id);
      for (const { table, column, parent } of loose)
        if (parent === table_name) db.prepare(`delete from "${table}" where "${column}" = ?`).run(row_id);
    }
    rebuildSearch(db);
  })();
}

function eraseRow(db: SqliteDatabase, references: readonly Reference[], table: string, id: number): void {
  for (const reference of references) {
    if (reference.parent !== table) continue;
    if (reference.cascades || copies.has(reference.table)) eraseChildren(db, references, reference, id);
    else letGo(db, references, reference, id);
  }
  forgetImages(db, table, id);
  db.prepare(`delete from "${table}" where id = ?`).run(id);
}

/** Rows that belong to the erased one, those already in the trash included. */
function eraseChildren(
  db: SqliteDatabase,
  references: readonly Reference[],
  { table, column }: Reference,
  id: number,
): void {
  const living = db.prepare(`select id from "${table}" where "${column}" = ?`).pluck().all(id) as number[];
  const inImages = db
    .prepare(
      `select distinct row_id from journal_row
       where table_name = ? and ? in (json_extract(before, ?), json_extract(after, ?))`,
    )
    .pluck()
    .all(table, id, `$."${column}"`, `$."${column}"`) as number[];
  for (const child of new Set([...living, ...inImages])) eraseRow(db, references, table, child);
}

/** Rows that only point to the erased one. */
function letGo(
  db: SqliteDatabase,
  references: readonly Reference[],
  { table, column }: Reference,
  id: number,
): void {
  const rows = db.prepare(`select id from "${table}" where "${column}" = ?`).pluck().all(id) as number[];
  const clear = db.prepare(`update "${table}" set "${column}" = null where id = ?`);
  for (const row of rows) {
    try {
      clear.run(row);
    } catch (error) {
      if (!String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) throw error;
      eraseRow(db, references, table, row);
    }
  }
}

/** Images hold the row's content, the journal's sentences its name. */
function forgetImages(db: SqliteDatabase, table: string, id: number): void {
  db.prepare(
    `update journal set summary = 'Inhalt endgültig gelöscht', undoable = 0
     where id in (select journal_id from journal_row where table_name = ? and row_id = ?)`,
  ).run(table, id);
  db.prepare('delete from journal_row where table_name = ? and row_id = ?').run(table, id);
}

function allReferences(db: SqliteDatabase, tables: ReadonlySet<string>): Reference[] {
  const keys = db.prepare(
    'select "from" as "column", "table" as parent, on_delete as onDelete from pragma_foreign_key_list(?)',
  );
  return [...tables].flatMap((table) =>
    columnsOf(db, table).includes('id')
      ? (keys.all(table) as { column: string; parent: string; onDelete: string }[]).map(
          ({ column, parent, onDelete }) => ({
            table,
            column,
            parent,
            cascades: onDelete === 'CASCADE',
          }),
        )
      : [],
  );
}
