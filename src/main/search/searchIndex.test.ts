import { expect, test } from 'vitest';
import { connect } from '../database/open.ts';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';
import { isComplete, rebuildSearch, refreshTouched, watchRecords } from './searchIndex.ts';

test('entries are made anew where records are missing, or another version made them', () => {
  const db = connect(':memory:');
  migrate(db, migrations);
  expect(isComplete(db)).toBe(false);
  rebuildSearch(db);
  expect(isComplete(db)).toBe(true);

  db.exec(`insert into sector (name, position) values ('ÖGD', 1);
    insert into organisation (name, sort_key, search_text) values ('Gesundheitsamt', 'gesundheitsamt', '')`);
  expect(isComplete(db)).toBe(false);
  rebuildSearch(db);
  expect(isComplete(db)).toBe(true);

  db.exec(`update ui_state set value = '"older"' where key = 'suche:stand'`);
  expect(isComplete(db)).toBe(false);
  rebuildSearch(db);
  expect(isComplete(db)).toBe(true);
  db.close();
});

test('where many entries change, none of their old words stay in the file, even where a change was taken back before', () => {
  const db = connect(':memory:');
  migrate(db, migrations);
  watchRecords(db);
  const rename = (name: string) => {
    db.prepare('update organisation set name = ? || id').run(name);
    for (const _step of refreshTouched(db));
  };
  const kept = (word: string) =>
    db
      .prepare('select count(*) from search_entry_data where instr(block, ?) > 0')
      .pluck()
      .get(Buffer.from(word));
  const insert = db.prepare(`insert into organisation (name, sort_key, search_text) values (?, '', '')`);
  for (let index = 0; index < 500; index++) insert.run(`Qzxwvk ${index}`);
  for (const _step of refreshTouched(db));
  expect(kept('qzxwvk')).toBeGreaterThan(0);

  db.exec('begin');
  rename('Vkjqzw ');
  db.exec('rollback');
  expect(kept('qzxwvk')).toBeGreaterThan(0);
  expect(kept('vkjqzw')).toBe(0);

  rename('Jwqvkz ');
  expect(kept('qzxwvk')).toBe(0);
  expect(
    db.prepare(`select count(*) from search_entry where search_entry match 'jwqvkz'`).pluck().get(),
  ).toBe(500);
  expect(db.prepare(`select v from search_entry_config where k = 'secure-delete'`).pluck().get()).toBe(1);

  db.exec(`update organisation set name = 'Haus' where id = 1`);
  for (const _step of refreshTouched(db));
  db.exec('delete from organisation where id > 1');
  for (const _step of refreshTouched(db));
  expect(kept('jwqvkz')).toBe(0);
  db.close();
});
