import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withKeptStatements } from './keptStatements.ts';

let db: SqliteDatabase.Database;
beforeEach(() => {
  db = new SqliteDatabase(':memory:');
  db.exec('create table t (a integer); insert into t values (1), (2)');
});
afterEach(() => db.close());

it('prepares a text once, but never hands out a statement that is still being read from', () => {
  const kept = withKeptStatements(db);
  const text = 'select a from t order by a';
  const first = kept.prepare(text);
  expect(kept.prepare(text)).toBe(first);
  const reading = first.iterate([]);
  expect(reading.next().value).toEqual({ a: 1 });
  const second = kept.prepare(text);
  expect(second).not.toBe(first);
  expect(second.all([])).toEqual([{ a: 1 }, { a: 2 }]);
  expect(reading.next().value).toEqual({ a: 2 });
  reading.return?.();
});

it('lets the one go that was used longest ago, and follows a changed table', () => {
  const kept = withKeptStatements(db);
  const first = kept.prepare('select * from t');
  for (let index = 0; index < 200; index += 1) kept.prepare(`select ${index}`);
  expect(kept.prepare('select * from t')).not.toBe(first);
  const all = kept.prepare('select * from t');
  all.all([]);
  db.exec('alter table t add column b text default 0');
  expect(all.all([])[0]).toEqual({ a: 1, b: '0' });
});
