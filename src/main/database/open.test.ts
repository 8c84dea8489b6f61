import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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
