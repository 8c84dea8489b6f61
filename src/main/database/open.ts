import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { keepSearch, type SearchKeeper } from '../search/keeping.ts';
import { isComplete, listWords, rebuildSearch, watchRecords } from '../search/searchIndex.ts';
import { eraseRecords, type ErasedRecord } from './erasing.ts';
import { installJournal } from './journalTriggers.ts';
import { withKeptStatements } from './keptStatements.ts';
import type { Database } from './schema.ts';

/** The two doors to the living data: one connection writes (only through the router's `write`), one reads. */
export interface Store {
  writer: Kysely<Database>;
  reader: Kysely<Database>;
  file: string;
  /** Brings the search up to date with what the writer has changed. */
  search: SearchKeeper;
  /**
   * Erases records inside the open transaction of the writer, past the journal; part of the router's `write`.
   * A broken foreign key fails its commit.
   */
  erase(records: readonly ErasedRecord[]): void;
  /** Says that a change was committed: the search follows, and the log is emptied when nothing more comes. */
  committed(): void;
  /**
   * Brings everything written into the database file and empties the log beside it, which may still hold erased rows. Waits
   * until nothing is being written or read: SQLite refuses it to who writes, and waits for who reads with the thread in its
   * hands. Not to be asked from inside a change or a query.
   */
  settle(): Promise<void>;
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

/** Milliseconds without a change after which the log is emptied into the database file. */
const calm = 1000;
/** Pages the log may hold before that; where changes never pause it is emptied at a commit. 64 MB. */
const mostLogged = 16_384;

/** Nobody waits for this, so a full disk is told where somebody writes; until then the log keeps what it holds. */
function emptyLog(raw: SqliteDatabase.Database): void {
  if (!raw.open || raw.inTransaction) return;
  try {
    raw.pragma('wal_checkpoint');
  } catch {
    // As SQLite itself does after a commit that cannot empty it.
  }
}

/** Opens a migrated database file for the application, with the triggers of journal and search. */
export function openStore(file: string): Store {
  const raw = connect(file);
  installJournal(raw);
  if (!isComplete(raw)) rebuildSearch(raw);
  watchRecords(raw);
  // Not at every thousandth page, as SQLite would: whoever reads in a long list should not wait for the copying too.
  raw.pragma(`wal_autocheckpoint = ${mostLogged}`);
  let calmDown: NodeJS.Timeout | undefined;
  const writer = new Kysely<Database>({ dialect: new SqliteDialect({ database: withKeptStatements(raw) }) });
  const search = keepSearch(raw, writer);
  const reading = connect(file, true);
  listWords(reading);
  const reader = new Kysely<Database>({ dialect: new SqliteDialect({ database: reading }) });
  return {
    writer,
    reader,
    file,
    search,
    erase(records) {
      raw.pragma('defer_foreign_keys = ON');
      raw.exec('delete from current_journal');
      eraseRecords(raw, records);
    },
    committed() {
      search.committed();
      clearTimeout(calmDown);
      calmDown = setTimeout(() => emptyLog(raw), calm).unref();
    },
    settle() {
      // The writer first, as a job does that reads while it writes.
      return writer.connection().execute(() =>
        reader.connection().execute(async () => {
          raw.pragma('wal_checkpoint(TRUNCATE)');
        }),
      );
    },
    async close() {
      clearTimeout(calmDown);
      await search.ready().catch(() => {});
      await reader.destroy();
      await writer.destroy();
    },
  };
}
