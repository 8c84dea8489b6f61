import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../clock.ts';
import { openDataFolder } from './dataFolder.ts';
import { journalledTables } from './journalTriggers.ts';
import { migrate, type Migration, schemaVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { connect } from './open.ts';

const clock = fixedClock('2026-11-23T10:00:00Z');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rundtisch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('schema', () => {
  test('every foreign key has an index, every table an AUTOINCREMENT id, no REAL columns', () => {
    const db = connect(path.join(folder, 'a.sqlite'));
    migrate(db, migrations);
    const tables = db
      .prepare(
        `select name, sql from sqlite_schema join pragma_table_list using (name)
         where schema = 'main' and pragma_table_list.type = 'table' and name not like 'sqlite_%'`,
      )
      .all() as { name: string; sql: string }[];
    expect(tables.length).toBeGreaterThan(20);
    for (const { name, sql } of tables) {
      expect(sql, name).toMatch(/id integer primary key autoincrement/);
      expect(sql, name).toMatch(/\) strict$/i);
      expect(sql, name).not.toMatch(/\breal\b/i);
      const indexed = new Set(
        (db.prepare('select name from pragma_index_list(?)').pluck().all(name) as string[]).map(
          (index) =>
            db.prepare('select name from pragma_index_info(?) where seqno = 0').pluck().get(index) as string,
        ),
      );
      for (const column of db
        .prepare('select "from" from pragma_foreign_key_list(?)')
        .pluck()
        .all(name) as string[]) {
        expect(indexed.has(column), `${name}.${column} needs an index`).toBe(true);
      }
    }
    db.close();
  });

  test('the journal covers every table but those named in the guide', () => {
    const db = connect(path.join(folder, 'a.sqlite'));
    migrate(db, migrations);
    const tables = db
      .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`)
      .pluck()
      .all() as string[];
    const outside = tables.filter((name) => !journalledTables(db).includes(name)).sort();
    expect(outside.filter((name) => !name.startsWith('search_entry'))).toEqual([
      'accessibility_need',
      'backup_log',
      'erasure',
      'file',
      'journal',
      'journal_row',
      'ui_state',
    ]);
    db.close();
  });

  test('the schema is what the snapshot says; a change needs a new migration', async () => {
    const db = connect(path.join(folder, 'a.sqlite'));
    migrate(db, migrations);
    const sql = db
      .prepare(
        `select sql from sqlite_schema where sql is not null and name not like 'sqlite_%' order by name`,
      )
      .pluck()
      .all() as string[];
    await expect(`${sql.join(';\n\n')};\n`).toMatchFileSnapshot('./schema.snapshot.sql');
    db.close();
  });
});

describe('migrations', () => {
  test('count up without gaps', () => {
    expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1));
  });

  test('a failing step leaves the version before it and nothing of itself', () => {
    const steps: Migration[] = [
      { version: 1, name: 'good', sql: 'create table a (id integer primary key) strict;' },
      {
        version: 2,
        name: 'bad',
        sql: 'create table b (id integer primary key) strict; create table nonsense (;',
      },
    ];
    const db = connect(path.join(folder, 'a.sqlite'));
    expect(() => migrate(db, steps)).toThrow();
    expect(schemaVersion(db)).toBe(1);
    expect(db.prepare(`select count(*) from sqlite_schema where name = 'b'`).pluck().get()).toBe(0);
    db.close();
  });
});

describe('data folder', () => {
  test('a new folder gets its first generation', () => {
    const data = openDataFolder(path.join(folder, 'daten'), clock);
    expect(data.currentGeneration()).toBe(1);
    expect(existsSync(data.currentFile())).toBe(true);
    data.release();
  });

  test('a database from a newer version is refused with both versions named, and stays as it was', () => {
    const data = openDataFolder(folder, clock);
    const file = data.currentFile();
    data.release();
    const db = connect(file);
    db.pragma('user_version = 99');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const before = readFileSync(file);
    expect(() => openDataFolder(folder, clock)).toThrow(
      new RegExp(`neueren Rundtisch.*Datenstand 99, dieses Programm kennt ${migrations.length}\\.?\\)`),
    );
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('gen-'))).toEqual(['gen-000001']);
  });

  test('an older database is migrated into a new generation; the old one stays', () => {
    const data = openDataFolder(folder, clock);
    const next = data.prepareGeneration();
    const old = connect(next.file);
    migrate(old, migrations, 2);
    old.prepare(`insert into sector (name, position) values ('ÖGD', 1)`).run();
    old.close();
    data.switchTo(next.generation);
    data.release();
    const again = openDataFolder(folder, clock);
    expect(again.currentGeneration()).toBe(3);
    const db = connect(again.currentFile(), true);
    expect(schemaVersion(db)).toBe(migrations.length);
    expect(db.prepare('select name from sector').pluck().all()).toEqual(['ÖGD']);
    db.close();
    again.release();
    expect(readdirSync(folder).filter((name) => name.startsWith('gen-')).length).toBe(3);
  });

  test('a folder that cannot be written is named', () => {
    expect(() => openDataFolder('/dev/null/rundtisch', clock)).toThrow(
      /kann im Datenordner \/dev\/null\/rundtisch nicht schreiben/,
    );
  });

  test.each([
    ['\\\\server\\daten', /Netzlaufwerk/],
    ['/home/anna/Nextcloud/Rundtisch', /Cloud abgeglichen/],
    ['/home/anna/OneDrive - Landkreis/Rundtisch', /Cloud abgeglichen/],
  ])('%s is refused', (place, message) => {
    expect(() => openDataFolder(place, clock)).toThrow(message);
  });

  test('a second program is told who holds the folder, and a killed one frees it', async () => {
    const script = `
      import { openDataFolder } from ${JSON.stringify(path.join(import.meta.dirname, 'dataFolder.ts'))};
      openDataFolder(${JSON.stringify(folder)}, { now: () => new Date('2026-11-23T10:00:00Z') });
      process.send('holding');
      setInterval(() => {}, 1000);`;
    const { writeFileSync } = await import('node:fs');
    const file = path.join(folder, 'holder.ts');
    writeFileSync(file, script);
    const child = fork(file, [], { execArgv: ['--input-type=module'].slice(1) });
    await new Promise((resolve) => child.once('message', resolve));
    expect(() => openDataFolder(folder, clock)).toThrow(
      /schon geöffnet: von .+ am Rechner .+, seit 23\. November 2026 um 11:00 Uhr/,
    );
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    openDataFolder(folder, clock).release();
  });
});
