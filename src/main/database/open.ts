import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { installJournal } from './journalTriggers.ts';
import type { Database } from './schema.ts';

/** The two doors to the living data: one connection writes (only through the router's `write`), one reads. */
export interface Store {
  writer: Kysely<Database>;
  reader: Kysely<Database>;
  file: string;
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
  }
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
  return db;
}

/** Opens a migrated database file for the application and installs the journal's triggers. */
export function openStore(file: string): Store {
  const raw = connect(file);
  installJournal(raw);
  const writer = new Kysely<Database>({ dialect: new SqliteDialect({ database: raw }) });
  const reader = new Kysely<Database>({ dialect: new SqliteDialect({ database: connect(file, true) }) });
  return {
    writer,
    reader,
    file,
    async close() {
      await reader.destroy();
      await writer.destroy();
    },
  };
}
