import { expect, test } from 'vitest';
import { connect } from '../database/open.ts';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';
import { isComplete, rebuildSearch } from './searchIndex.ts';

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
