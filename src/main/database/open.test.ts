import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { connect, openStore, type Store } from './open.ts';

let folder: string;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-open-'));
  const file = path.join(folder, 'daten.sqlite');
  const db = connect(file);
  migrate(db, migrations);
  db.close();
  store = openStore(file);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a log that cannot be emptied in a calm moment ends nothing, and is emptied in the next one', () => {
  vi.useFakeTimers();
  const pragma = vi.spyOn(SqliteDatabase.prototype, 'pragma');
  pragma.mockImplementationOnce(() => {
    throw new Error('database or disk is full');
  });
  store.committed();
  expect(() => vi.advanceTimersByTime(1000)).not.toThrow();
  store.committed();
  vi.advanceTimersByTime(1000);
  expect(pragma.mock.calls).toEqual([['wal_checkpoint'], ['wal_checkpoint']]);
});

test('the log is emptied between a change and a reading that are under way, not in the midst of them', async () => {
  const [changes, reads, goesOn] = Array.from({ length: 3 }, () => Promise.withResolvers<void>());
  const changing = store.writer.transaction().execute(async (db) => {
    await sql`insert into organisation (name, sort_key, search_text) values ('Haus', '', '')`.execute(db);
    changes?.resolve();
    await goesOn?.promise;
  });
  const reading = store.reader.transaction().execute(async (db) => {
    await sql`select * from organisation`.execute(db);
    reads?.resolve();
    await goesOn?.promise;
  });
  await Promise.all([changes?.promise, reads?.promise]);
  const settled = store.settle();
  setTimeout(() => goesOn?.resolve(), 50);
  await settled;
  expect(statSync(`${store.file}-wal`).size).toBe(0);
  await Promise.all([changing, reading]);
});
