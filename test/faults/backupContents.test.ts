import { copyFileSync, readFileSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { formatVersion } from '../../src/main/backup/manifest.ts';
import { migrations } from '../../src/main/database/migrations/index.ts';
import { openBackup } from './backupSamples.ts';
import { encryptTo, manifestFor, rawTar } from './tarSamples.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RefusalBench, refusalBench } from './refusalBench.ts';
let bench: RefusalBench;

beforeAll(async () => {
  bench = await refusalBench();
});
afterAll(() => bench.finish());

describe('manifests', () => {
  const withManifest = async (content: Uint8Array) =>
    encryptTo(
      bench.at('manifest.tar.age'),
      rawTar([
        { name: 'manifest.json', content },
        { name: 'daten.sqlite', content: bench.database },
      ]),
    );
  const changed = (changes: Record<string, unknown>) =>
    withManifest(manifestFor(bench.manifest, bench.database, changes));

  test('a newer file format and a newer schema are named', async () => {
    await bench.expectRefusal(
      await changed({ formatVersion: formatVersion + 1, anything: 1 }),
      'newerVersion',
      /Dateiformat 2, dieses Programm kennt 1/,
    );
    await bench.expectRefusal(
      await changed({ schemaVersion: migrations.length + 7 }),
      'newerVersion',
      new RegExp(`Datenstand ${migrations.length + 7}, dieses Programm kennt ${migrations.length}`),
    );
  });
  test.each([
    ['no JSON', () => withManifest(Buffer.from('{'))],
    ['no UTF-8', () => withManifest(Buffer.from([0x7b, 0xff, 0x7d]))],
    ['null', () => withManifest(Buffer.from('null'))],
    ['an unknown field', () => changed({ more: 1 })],
    [
      '__proto__ as a table',
      () =>
        withManifest(
          Buffer.from(
            manifestFor(bench.manifest, bench.database)
              .toString()
              .replace('"rows":{', '"rows":{"__proto__":1,'),
          ),
        ),
    ],
    ['another kind', () => changed({ kind: 'report' })],
    ['two files', () => changed({ files: [bench.manifest.files[0], bench.manifest.files[0]] })],
    [
      'a path as file name',
      () => changed({ files: [{ ...bench.manifest.files[0], name: '../daten.sqlite' }] }),
    ],
    ['an older schema than the database', () => changed({ schemaVersion: 1 })],
    ['a row too many', () => changed({ rows: { ...bench.manifest.rows, person: 21 } })],
    ['an unknown table', () => changed({ rows: { ...bench.manifest.rows, more: 0 } })],
    ['a missing table', () => changed({ rows: { person: 20 } })],
    ['another region', () => changed({ region: { id: 'x', name: 'y' } })],
  ])('%s is refused', async (_name, file) => bench.expectRefusal(await file(), 'damaged', /./));
});

describe('databases with tricks', () => {
  /** Changes the plain database with SQLite itself and packs it with a manifest that fits. */
  async function withDatabase(
    change: (db: SqliteDatabase.Database) => void,
    rows: Record<string, number> = bench.manifest.rows,
  ): Promise<string> {
    copyFileSync(bench.at('plain.sqlite'), bench.at('trick.sqlite'));
    const db = new SqliteDatabase(bench.at('trick.sqlite'));
    db.pragma('foreign_keys = OFF');
    change(db);
    db.close();
    const content = readFileSync(bench.at('trick.sqlite'));
    return encryptTo(
      bench.at('trick.tar.age'),
      rawTar([
        { name: 'manifest.json', content: manifestFor(bench.manifest, content, { rows }) },
        { name: 'daten.sqlite', content },
      ]),
    );
  }
  const otherSchema = /anders aufgebaut/;
  const tricks: [string, (db: SqliteDatabase.Database) => void, RegExp][] = [
    [
      'an evil trigger',
      (db) => db.exec(`create trigger evil after insert on person begin delete from person; end`),
      otherSchema,
    ],
    [
      'a view in place of a table',
      (db) => db.exec('drop table task; create view task as select 1 as id'),
      otherSchema,
    ],
    [
      'a recursive view',
      (db) =>
        db.exec(
          'create view loop as with recursive r(n) as (select 1 union all select n + 1 from r) select n from r',
        ),
      otherSchema,
    ],
    ['a virtual table', (db) => db.exec('create virtual table words using fts5(t)'), otherSchema],
    [
      'a table more',
      (db) => db.exec('create table more (id integer primary key autoincrement) strict'),
      otherSchema,
    ],
    ['a column more', (db) => db.exec('alter table person add column more text'), otherSchema],
    ['a missing index', (db) => db.exec('drop index person_list'), otherSchema],
    ['another application', (db) => db.pragma('application_id = 1'), /keine von Rundtisch/],
    ['no version', (db) => db.pragma('user_version = 0'), /keine von Rundtisch/],
    ['a membership of nobody', (db) => db.exec('update membership set person_id = 999'), /verweisen/],
    ['rows that vanished', (db) => db.exec('delete from postal_address where id = 5'), /Zahl der Einträge/],
    [
      'a giant id',
      (db) =>
        db.exec(
          'update person set id = 9000000000000000000 where id = 20; update postal_address set person_id = 9000000000000000000 where person_id = 20',
        ),
      /Nummern/,
    ],
    [
      'a giant counter',
      (db) => db.exec(`update sqlite_sequence set seq = 9223372036854775807 where name = 'person'`),
      /Nummern/,
    ],
  ];
  test.each(tricks)('%s is refused', async (_name, change, message) => {
    await bench.expectRefusal(await withDatabase(change), 'damaged', message);
  });
  test('a violated check is refused', async () => {
    const file = await withDatabase((db) => {
      db.pragma('ignore_check_constraints = ON');
      db.exec(`update person set salutation = 'Queen' where id = 1`);
    });
    await bench.expectRefusal(file, 'damaged', /beschädigt/);
  });
  test('a damaged page is refused', async () => {
    await withDatabase((db) => db.exec('vacuum'));
    const content = readFileSync(bench.at('trick.sqlite'));
    content.fill(0xaa, 4096 * 3, 4096 * 4);
    const damagedFile = await encryptTo(
      bench.at('trick.tar.age'),
      rawTar([
        { name: 'manifest.json', content: manifestFor(bench.manifest, content) },
        { name: 'daten.sqlite', content },
      ]),
    );
    await bench.expectRefusal(damagedFile, 'damaged', /./);
  });
  test('a file that is no database is refused', async () => {
    const content = Buffer.alloc(8192, 3);
    await bench.expectRefusal(
      await encryptTo(
        bench.at('trick.tar.age'),
        rawTar([
          { name: 'manifest.json', content: manifestFor(bench.manifest, content) },
          { name: 'daten.sqlite', content },
        ]),
      ),
      'damaged',
      /./,
    );
  });
  test('a newer database is refused by its version', async () => {
    await bench.expectRefusal(
      await withDatabase((db) => db.pragma(`user_version = ${migrations.length + 1}`)),
      'newerVersion',
      new RegExp(`Datenstand ${migrations.length + 1}`),
    );
  });
  test('the untouched database is accepted by the same way', async () => {
    const file = await withDatabase(() => {});
    expect((await openBackup(file, bench.workFolder())).manifest.rows).toEqual(bench.manifest.rows);
  });
  test('statistics of ANALYZE are no difference', async () => {
    const file = await withDatabase((db) => db.exec('analyze'));
    expect((await openBackup(file, bench.workFolder())).manifest.rows).toEqual(bench.manifest.rows);
  });
});
