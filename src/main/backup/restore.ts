import { renameSync } from 'node:fs';
import path from 'node:path';
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { createDatabase } from '../database/dataFolder.ts';
import { columnsOf, tablesOf } from '../database/journalTriggers.ts';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';
import { connect } from '../database/open.ts';
import { syncFolder } from '../files.ts';
import { applyErasures, type Erasure, readErasures } from './erasures.ts';
import { brokenForeignKeys, isSound, regionOf, rowCounts, speakingGerman } from './inspection.ts';
import { damaged } from './problems.ts';

/** What the living data pass on to an older state of the same region. */
export interface Inheritance {
  erasures: Erasure[];
  /** Highest id ever given per table: ids are never reused, not even those given after the backup. */
  sequences: Record<string, number>;
}

/** Kept of a restore in `backup_log`. */
export interface RestoreNote {
  at: string;
  fileName: string;
  path: string;
  bytes: number;
  sha256: string;
}

const nothing: Inheritance = { erasures: [], sequences: {} };

/** Reads what must survive a restore: only where both states belong to the same region, else ids mean other things. */
export function inheritanceFor(livingFile: string, regionId: string): Inheritance {
  const db = connect(livingFile, true);
  try {
    if (regionOf(db)?.id !== regionId) return nothing;
    return { erasures: readErasures(db), sequences: readSequences(db) };
  } finally {
    db.close();
  }
}

function readSequences(db: SqliteDatabase): Record<string, number> {
  const rows = db.prepare('select name, seq from sqlite_sequence').all() as { name: string; seq: number }[];
  return Object.fromEntries(rows.map(({ name, seq }) => [name, seq]));
}

export interface Rebuild {
  /** Inspected database, opened read-only. */
  source: string;
  schemaVersion: number;
  /** Database of the new generation; appears there under its name only when it is whole and flushed. */
  target: string;
  inheritance: Inheritance;
  note: RestoreNote | null;
}

/**
 * Builds a new generation from the rows of an inspected database: our own migrations make the schema at the source's
 * version, rows are copied by column names, then it is migrated on, erasures are applied and everything is checked.
 * @throws AppError `damaged` or `diskFull`; the target is then not there.
 */
export function rebuild(
  { source, schemaVersion, target, inheritance, note }: Rebuild,
  progress: (done: number, total: number) => void,
): void {
  const part = `${target}.part`;
  speakingGerman(() => {
    createDatabase(part, schemaVersion);
    const from = connect(source, true);
    const to = connect(part);
    try {
      to.pragma('foreign_keys = OFF');
      copyAll(from, to, progress);
      if (brokenForeignKeys(to) > 0)
        throw damaged('Im Inhalt verweisen Einträge auf andere, die es nicht gibt.');
      migrate(to, migrations);
      to.pragma('foreign_keys = OFF');
      applyErasures(to, inheritance.erasures);
      raiseSequences(to, inheritance.sequences);
      if (note) addNote(to, note);
      if (brokenForeignKeys(to) > 0 || !isSound(to)) throw damaged('Der Inhalt ist beschädigt.');
      // Out of WAL before the file is renamed: nothing of it may stay behind in a file beside it.
      to.pragma('journal_mode = DELETE');
    } finally {
      from.close();
      to.close();
    }
  });
  renameSync(part, target);
  syncFolder(path.dirname(target));
  syncFolder(path.dirname(path.dirname(target)));
}

function copyAll(
  from: SqliteDatabase,
  to: SqliteDatabase,
  progress: (done: number, total: number) => void,
): void {
  const tables = tablesOf(to);
  const expected = rowCounts(from);
  const total = Object.values(expected).reduce((sum, count) => sum + count, 0);
  let done = 0;
  to.transaction(() => {
    for (const table of tables) {
      const columns = columnsOf(to, table);
      const list = columns.map((column) => `"${column}"`).join(', ');
      to.exec(`delete from "${table}"`);
      const insert = to.prepare(
        `insert into "${table}" (${list}) values (${columns.map(() => '?').join(', ')})`,
      );
      // Whole numbers as they are: an id beyond 2^53 must fail the checks, not be rounded.
      const rows = from.prepare(`select ${list} from "${table}" order by id`).raw().safeIntegers();
      for (const row of rows.iterate() as Iterable<unknown[]>) {
        insert.run(...row);
        done += 1;
        if (done % 1000 === 0) progress(done, total);
      }
    }
    raiseSequences(to, readSequences(from));
    if (JSON.stringify(rowCounts(to)) !== JSON.stringify(expected))
      throw damaged('Die Zahl der Einträge stimmt nicht.');
  })();
  progress(total, total);
}

/** Sets each table's counter at least that high. */
function raiseSequences(db: SqliteDatabase, sequences: Record<string, number>): void {
  const raise = db.prepare('update sqlite_sequence set seq = max(seq, @seq) where name = @name');
  const add = db.prepare('insert into sqlite_sequence (name, seq) values (@name, @seq)');
  const tables = new Set(tablesOf(db));
  for (const [name, seq] of Object.entries(sequences)) {
    if (tables.has(name) && raise.run({ name, seq }).changes === 0) add.run({ name, seq });
  }
}

function addNote(db: SqliteDatabase, note: RestoreNote): void {
  db.prepare(
    `insert into backup_log (at, kind, file_name, path, bytes, sha256, journal_id)
     values (@at, 'restore', @fileName, @path, @bytes, @sha256, coalesce((select max(id) from journal), 0))`,
  ).run(note);
}
