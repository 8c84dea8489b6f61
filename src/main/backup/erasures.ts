import type { Database as SqliteDatabase } from 'better-sqlite3';
import { eraseRecords } from '../database/erasing.ts';
import { rebuildSearch } from '../search/searchIndex.ts';

/** One erased row; stays for good, so that an older backup cannot bring the row back. */
export interface Erasure {
  table_name: string;
  row_id: number;
  at: string;
  reason: string;
}

/** All erasures that a database knows. */
export function readErasures(db: SqliteDatabase): Erasure[] {
  return db.prepare('select table_name, row_id, at, reason from erasure order by id').all() as Erasure[];
}

/**
 * Adds erasures that this database does not know yet and applies all of them ({@link eraseRecords}); the search is made
 * anew from what is left. Needs foreign keys off; leaves none broken that was whole before.
 */
export function applyErasures(db: SqliteDatabase, known: readonly Erasure[]): void {
  db.transaction(() => {
    const add = db.prepare(
      `insert into erasure (table_name, row_id, at, reason) select @table_name, @row_id, @at, @reason
       where not exists (select 1 from erasure where table_name = @table_name and row_id = @row_id)`,
    );
    for (const erasure of known) add.run(erasure);
    eraseRecords(db, readErasures(db));
    rebuildSearch(db);
  })();
}
