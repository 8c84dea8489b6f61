import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  type EncryptedBackup,
  encryptBackupTask,
  type OpenedBackup,
  openBackupTask,
} from '../../src/main/backup/tasks.ts';
import { type TaskRunner, threads } from '../../src/main/tasks.ts';
import { createDatabase } from '../../src/main/database/dataFolder.ts';
import { schemaVersion } from '../../src/main/database/migrate.ts';
import { migrations } from '../../src/main/database/migrations/index.ts';
import { connect } from '../../src/main/database/open.ts';
import { rebuildSearch } from '../../src/main/search/searchIndex.ts';

/** Passphrase of every sample, with a letter that can be composed in two ways. */
export const passphrase = 'Rund um den Tisch: fünf Stühle';
/** scrypt's cost in tests: thousands of tries instead of one a second. */
export const quick = 10;

/** The application's own threads, but backups are written with the quick key derivation. */
export const quickTasks: TaskRunner = {
  run: (name, input, options) =>
    threads.run(name, name === 'encryptBackup' ? { ...input, workFactor: quick } : input, options),
};

const silent = { progress: () => {} };

/** A folder of the test's own. */
export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-faults-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** An empty folder inside another. */
export function emptyFolder(parent: string, name: string): string {
  const folder = path.join(parent, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

export const sampleRegion = {
  id: '5f0c9d9e-0000-4000-8000-000000000001',
  name: 'Gesundheitsregion Lindetal',
};

/** A database of our schema, or of an older version of it, with an office, persons with addresses, a committee and a file of random bytes. */
export function fillDatabase(
  file: string,
  options: { persons?: number; fileBytes?: number; demo?: boolean; version?: number } = {},
): void {
  createDatabase(file, options.version ?? migrations.length);
  const db = connect(file);
  try {
    db.transaction(() => {
      db.prepare(
        `insert into office (region_id, region_name, office_name, demo) values (?, ?, 'Geschäftsstelle', ?)`,
      ).run(sampleRegion.id, sampleRegion.name, options.demo ? 1 : 0);
      const person = db.prepare(
        `insert into person (salutation, first_name, last_name, preferred_channel, preferred_format, sort_key, search_text)
         values ('Frau', ?, ?, 'post', 'standard', ?, ?)`,
      );
      const address = db.prepare(
        `insert into postal_address (person_id, purpose, street, postal_code, city) values (?, 'work', ?, '01067', 'Lindenau-Markt')`,
      );
      for (let index = 1; index <= (options.persons ?? 3); index++) {
        const { lastInsertRowid } = person.run(
          `Vorname${index}`,
          `Nachname${index}`,
          `nachname${index}`,
          `vorname${index} nachname${index}`,
        );
        address.run(lastInsertRowid, `Marktstraße ${index}`);
      }
      db.prepare(
        `insert into committee (kind, name, sort_key) values ('plenary', 'Gesundheitskonferenz', 'gesundheitskonferenz')`,
      ).run();
      const seat = db.prepare(`insert into seat (committee_id, voting_right) values (1, 'voting')`).run();
      db.prepare(`insert into membership (seat_id, person_id, from_day) values (?, 1, '2026-01-01')`).run(
        seat.lastInsertRowid,
      );
      db.prepare(
        `insert into journal (call, summary, at, who, effect, undoable) values ('people.savePerson', 'Vorname1 Nachname1 gespeichert', '2026-11-14T09:00:00Z', 'test', 'do', 1)`,
      ).run();
      db.prepare(
        `insert into journal_row (journal_id, table_name, row_id, after) values (1, 'person', 1, '{"id":1,"last_name":"Nachname1"}')`,
      ).run();
      db.prepare(
        `insert into file (sha256, media_type, name, bytes, created_at) values (?, 'application/pdf', 'Einladung.pdf', randomblob(?), '2026-11-14T09:00:00Z')`,
      ).run('a'.repeat(64), options.fileBytes ?? 1000);
    })();
  } finally {
    // Older schemas lack tables that the search reads.
    if (schemaVersion(db) === migrations.length) rebuildSearch(db);
    db.close();
  }
}

/** Writes a backup of a database with a quick key derivation. */
export function writeBackup(
  databaseFile: string,
  target: string,
  workFolder: string,
): Promise<EncryptedBackup> {
  return encryptBackupTask(
    {
      databaseFile,
      part: target,
      workFolder,
      passphrase,
      kind: 'office',
      appVersion: '0.1.0',
      createdAt: '2026-11-14T09:00:00Z',
      workFactor: quick,
    },
    silent,
  );
}

/** Opens a backup into an empty folder. */
export function openBackup(file: string, workFolder: string, words = passphrase): Promise<OpenedBackup> {
  return openBackupTask({ file, passphrase: words, workFolder }, silent);
}

/** All rows of all tables, for comparing two databases. */
export function wholeContent(file: string, without: readonly string[] = []): Record<string, unknown[]> {
  const db = connect(file, true);
  try {
    const tables = db
      .prepare(
        `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_schema' order by name`,
      )
      .pluck()
      .all() as string[];
    return Object.fromEntries(
      tables
        .filter((table) => !without.includes(table))
        .map((table) => [table, db.prepare(`select * from "${table}" order by 1`).all()]),
    );
  } finally {
    db.close();
  }
}
