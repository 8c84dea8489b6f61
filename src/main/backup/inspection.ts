import SqliteDatabase from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { tablesOf } from '../database/journalTriggers.ts';
import { applicationId, migrate, refuseNewer } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';
import { connect } from '../database/open.ts';
import type { Manifest } from './manifest.ts';
import { damaged, tooLittleSpace } from './problems.ts';

/** Ids above this are no ids of ours; a hostile counter at the limit would make every later insert fail. */
const largestId = 2 ** 48;

/** Tables that ANALYZE may have made; they are ignored and never copied. */
const statistics = new Set([
  'CREATE TABLE sqlite_stat1(tbl,idx,stat)',
  'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)',
]);

interface SchemaEntry {
  type: string;
  name: string;
  table: string;
  sql: string | null;
}

/** The schema of a database as a list that can be compared. */
export function schemaOf(db: SqliteDatabase.Database): SchemaEntry[] {
  const entries = db
    .prepare('select type, name, tbl_name as "table", sql from sqlite_schema order by type, name')
    .all() as SchemaEntry[];
  return entries.filter((entry) => entry.type !== 'table' || !statistics.has(entry.sql ?? ''));
}

/** The schema that our own migrations create up to a version. */
export function expectedSchema(version: number): SchemaEntry[] {
  const db = connect(':memory:');
  try {
    migrate(db, migrations, version);
    return schemaOf(db);
  } finally {
    db.close();
  }
}

/** Rows per table. */
export function rowCounts(db: SqliteDatabase.Database): Record<string, number> {
  return Object.fromEntries(
    tablesOf(db).map((table) => [
      table,
      db.prepare(`select count(*) from "${table}"`).pluck().get() as number,
    ]),
  );
}

/** Rows that point nowhere. */
export function brokenForeignKeys(db: SqliteDatabase.Database): number {
  return (db.pragma('foreign_key_check') as unknown[]).length;
}

/**
 * Opens a private copy for checking. Not as a read-only file: SQLite then leaves CHECK constraints out of its integrity
 * check (3.54). `query_only` keeps the copy as it is.
 */
export function openCopy(file: string): SqliteDatabase.Database {
  const db = new SqliteDatabase(file, { fileMustExist: true });
  db.pragma('trusted_schema = OFF');
  db.pragma('query_only = ON');
  db.pragma('cell_size_check = ON');
  return db;
}

/** True when SQLite finds nothing wrong in the file, its indexes and its constraints. */
export function isSound(db: SqliteDatabase.Database): boolean {
  return db.pragma('integrity_check(1)', { simple: true }) === 'ok';
}

/** What the office row says of whom a database belongs to; undefined before the first start is done. */
export function regionOf(
  db: SqliteDatabase.Database,
): { id: string; name: string; demo: boolean } | undefined {
  const row = db.prepare('select region_id as id, region_name as name, demo from office').get() as
    | { id: string; name: string; demo: number }
    | undefined;
  return row && { id: row.id, name: row.name, demo: row.demo === 1 };
}

/**
 * Checks the database of a backup, which is not trusted: kind of file, version, schema, integrity, foreign keys and rows.
 * The schema is compared before anything of the file is evaluated, so that no foreign trigger, view or check ever runs.
 * @returns whether it holds the demo region. @throws AppError `damaged` or `newerVersion`
 */
export function inspectDatabase(file: string, manifest: Manifest): { demo: boolean } {
  return speakingGerman(() => {
    const db = openCopy(file);
    try {
      checkSchema(db, manifest.schemaVersion);
      if (!isSound(db)) throw damaged('Der Inhalt ist beschädigt.');
      if (brokenForeignKeys(db) > 0)
        throw damaged('Im Inhalt verweisen Einträge auf andere, die es nicht gibt.');
      checkRows(db, manifest);
      const region = regionOf(db);
      if (!region || region.id !== manifest.region.id)
        throw damaged('Der Inhalt gehört zu einer anderen Gesundheitsregion, als das Verzeichnis sagt.');
      return { demo: region.demo };
    } finally {
      db.close();
    }
  });
}

function checkSchema(db: SqliteDatabase.Database, expected: number): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version === 0 || Number(db.pragma('application_id', { simple: true })) !== applicationId) {
    throw damaged('Die Datenbank darin ist keine von Rundtisch.');
  }
  refuseNewer(version, migrations.length);
  if (version !== expected)
    throw damaged('Der Inhalt hat einen anderen Datenstand, als das Verzeichnis sagt.');
  if (JSON.stringify(schemaOf(db)) !== JSON.stringify(expectedSchema(version))) {
    throw damaged('Die Datenbank darin ist anders aufgebaut als die von Rundtisch.');
  }
}

function checkRows(db: SqliteDatabase.Database, manifest: Manifest): void {
  const found = rowCounts(db);
  const stated = manifest.rows;
  const tables = new Set([...Object.keys(found), ...Object.keys(stated)]);
  for (const table of tables) {
    if (!Object.hasOwn(found, table) || !Object.hasOwn(stated, table) || found[table] !== stated[table]) {
      throw damaged('Die Zahl der Einträge stimmt nicht mit dem Verzeichnis überein.');
    }
    const largest = db
      .prepare(
        `select max(max(id), coalesce((select max(seq) from sqlite_sequence where name = ?), 0)) from "${table}"`,
      )
      .pluck()
      .get(table);
    if (typeof largest === 'number' && largest > largestId)
      throw damaged('Im Inhalt stehen Nummern, die es nicht geben kann.');
  }
}

/** Runs checks on an untrusted file; what SQLite says about broken content becomes `damaged`. */
export function speakingGerman<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (error instanceof AppError || typeof code !== 'string' || !code.startsWith('SQLITE_')) throw error;
    if (code === 'SQLITE_FULL') throw tooLittleSpace();
    if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) throw error;
    throw damaged('Der Inhalt ist beschädigt.', { cause: error });
  }
}
