import { setImmediate } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { isComplete, listWords, rebuildSearch, refreshTouched, watchRecords } from '../search/searchIndex.ts';
import { eraseRecords, type ErasedRecord } from './erasing.ts';
import { installJournal } from './journalTriggers.ts';
import { withKeptStatements } from './keptStatements.ts';
import type { Database } from './schema.ts';

/** The two doors to the living data: one connection writes (only through the router's `write`), one reads. */
export interface Store {
  writer: Kysely<Database>;
  reader: Kysely<Database>;
  file: string;
  /**
   * Brings the search up to date with what the open transaction of the writer has changed; part of the router's `write`.
   * Gives the thread free between its steps.
   */
  refreshSearch(): Promise<void>;
  /**
   * Erases records inside the open transaction of the writer, past the journal; part of the router's `write`.
   * A broken foreign key fails its commit.
   */
  erase(records: readonly ErasedRecord[]): void;
  /** Brings everything written into the database file and empties the log beside it, which may still hold erased rows. */
  settle(): void;
  close(): Promise<void>;
}

/**
 * Opens a raw connection with the project's pragmas (safekeeping guide: WAL with FULL, nothing trusted from the schema).
 * @param readonly for jobs that only read; they may open their own connection.
 */
export function connect(file: string, readonly = false): SqliteDatabase.Database {
  const db = new SqliteDatabase(file, { readonly, fileMustExist: readonly });
  db.pragma('busy_timeout = 5000');
  if (!readonly) {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('secure_delete = ON');
    db.pragma('recursive_triggers = ON');
    // 64 MB in place of 2: a long list that is read in would push its own pages out again before it is committed.
    db.pragma('cache_size = -65536');
  }
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
  return db;
}

/** Opens a migrated database file for the application, with the triggers of journal and search. */
export function openStore(file: string): Store {
  const raw = connect(file);
  installJournal(raw);
  if (!isComplete(raw)) rebuildSearch(raw);
  watchRecords(raw);
  const writer = new Kysely<Database>({ dialect: new SqliteDialect({ database: withKeptStatements(raw) }) });
  const reading = connect(file, true);
  listWords(reading);
  const reader = new Kysely<Database>({ dialect: new SqliteDialect({ database: reading }) });
  return {
    writer,
    reader,
    file,
    async refreshSearch() {
      for (const _step of refreshTouched(raw)) await setImmediate();
    },
    erase(records) {
      raw.pragma('defer_foreign_keys = ON');
      raw.exec('delete from current_journal');
      eraseRecords(raw, records);
    },
    settle() {
      raw.pragma('wal_checkpoint(TRUNCATE)');
    },
    async close() {
      await reader.destroy();
      await writer.destroy();
    },
  };
}
