import type { Database as SqliteDatabase } from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';

/** One step of the schema. `version` counts up without gaps and becomes SQLite's `user_version`. */
export interface Migration {
  version: number;
  name: string;
  sql: string;
}

/** Marks a file as Rundtisch's (SQLite `application_id`): ASCII "RTSC". */
export const applicationId = 0x52545343;

/** The schema version of a file, with its kind checked. A foreign SQLite file throws `damaged`. */
export function schemaVersion(db: SqliteDatabase): number {
  const version = Number(db.pragma('user_version', { simple: true }));
  const id = Number(db.pragma('application_id', { simple: true }));
  if (version > 0 && id !== applicationId) {
    throw new AppError('damaged', 'Die Datei ist keine Datenbank von Rundtisch.');
  }
  return version;
}

/**
 * Refuses a file from a newer Rundtisch by its version.
 * @throws AppError `newerVersion` that names both versions.
 */
export function refuseNewer(version: number, newest: number): void {
  if (version > newest) {
    throw new AppError(
      'newerVersion',
      `Diese Daten wurden mit einem neueren Rundtisch geschrieben (Datenstand ${version}, dieses Programm kennt ${newest}). Bitte installieren Sie die neuere Fassung. Ihre Daten sind unverändert.`,
      { found: version, known: newest },
    );
  }
}

/**
 * Brings a database from its version to `target` (default: the newest), each step in an immediate transaction of its
 * own that includes `user_version` and the foreign key check. A failing step leaves the version before it.
 */
export function migrate(db: SqliteDatabase, list: readonly Migration[], target = list.length): void {
  const from = schemaVersion(db);
  refuseNewer(from, list.length);
  db.pragma('foreign_keys = OFF');
  try {
    for (const step of list.slice(from, target)) {
      db.transaction(() => {
        db.exec(step.sql);
        db.pragma(`application_id = ${applicationId}`);
        db.pragma(`user_version = ${step.version}`);
        const broken = db.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0)
          throw new Error(`migration ${step.version} (${step.name}) breaks foreign keys`);
      }).immediate();
    }
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
