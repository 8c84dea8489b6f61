import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql, type Transaction } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';
import { connect, openStore, type Store } from '../database/open.ts';
import type { Database } from '../database/schema.ts';

let folder: string;
let store: Store;
const open = () => openStore(path.join(folder, 'daten.sqlite'));

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-keeping-'));
  const db = connect(path.join(folder, 'daten.sqlite'));
  migrate(db, migrations);
  db.close();
  store = open();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const insertMany = (db: Transaction<Database>, count: number) =>
  sql`with recursive n(value) as (select 1 union all select value + 1 from n where value < ${count})
    insert into organisation (name, sort_key, search_text) select 'Haus Lindental ' || value, '', '' from n`.execute(
    db,
  );
const found = async () => {
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from search_entry where search_entry match 'lindental'`.execute(store.reader);
  return rows[0]?.found;
};
const isMarked = async () => {
  const { rows } = await sql`select 1 from ui_state where key = 'suche:stand'`.execute(store.reader);
  return rows.length === 1;
};

test('few records have their entries with the change itself', async () => {
  await store.writer.transaction().execute(async (db) => {
    await insertMany(db, 5000);
    await store.search.refresh(false);
  });
  expect({ found: await found(), marked: await isMarked() }).toEqual({ found: 5000, marked: true });
});

test('entries of very many records follow, and whoever asks first waits for them', async () => {
  await store.writer.transaction().execute(async (db) => {
    await insertMany(db, 5001);
    await store.search.refresh(false);
  });
  store.committed();
  expect({ found: await found(), marked: await isMarked() }).toEqual({ found: 0, marked: false });
  await store.search.ready();
  expect({ found: await found(), marked: await isMarked() }).toEqual({ found: 5001, marked: true });
  await store.search.ready();
});

test('where the power goes in between, the next opening makes them', async () => {
  await store.writer.transaction().execute(async (db) => {
    await insertMany(db, 5001);
    await store.search.refresh(false);
  });
  await store.close();
  store = open();
  expect({ found: await found(), marked: await isMarked() }).toEqual({ found: 5001, marked: true });
});

test('what is erased leaves with the change, however much it is', async () => {
  await store.writer.transaction().execute(async (db) => {
    await insertMany(db, 6000);
    await store.search.refresh(true);
  });
  expect(await found()).toBe(6000);
});

test('a change that is taken back leaves nothing to follow', async () => {
  const failing = store.writer.transaction().execute(async (db) => {
    await insertMany(db, 5001);
    await store.search.refresh(false);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  store.committed();
  await store.search.ready();
  expect({ found: await found(), marked: await isMarked() }).toEqual({ found: 0, marked: true });
});

test('a second large change before the first one’s entries is not lost', async () => {
  const change = () =>
    store.writer.transaction().execute(async (db) => {
      await insertMany(db, 5001);
      await store.search.refresh(false);
    });
  const both = [change(), change()];
  await both[0];
  store.committed();
  await both[1];
  store.committed();
  await store.search.ready();
  expect({ found: await found(), marked: await isMarked() }).toEqual({ found: 10_002, marked: true });
});

test('a failure is told once, to whoever asks first', async () => {
  await store.writer.transaction().execute(async (db) => {
    await insertMany(db, 5001);
    await store.search.refresh(false);
  });
  await sql`drop table search_entry`.execute(store.writer);
  store.committed();
  await expect(store.search.ready()).rejects.toThrow('search_entry');
  await store.search.ready();
});
