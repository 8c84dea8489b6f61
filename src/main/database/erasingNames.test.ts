import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetNamesInJournal } from './erasingNames.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { connect } from './open.ts';

let folder: string;
let db: SqliteDatabase;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rundtisch-'));
  db = connect(path.join(folder, 'a.sqlite'));
  migrate(db, migrations);
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const sentences = [
  'Dr. Ute Kranich gespeichert',
  'Ute Kranich und Piotr Zielony-Łoś eingeladen',
  'Brief an Ute Kranichfeld verschickt',
  'Kranich vermerkt',
  'Haus am Wehr (Organisation) gespeichert',
];
const struck = [
  'gelöschter Eintrag gespeichert',
  'gelöschter Eintrag und gelöschter Eintrag eingeladen',
  'Brief an Ute Kranichfeld verschickt',
  'Kranich vermerkt',
  'gelöschter Eintrag (Organisation) gespeichert',
];
const names = ['Dr. Ute Kranich', 'Ute Kranich', 'Piotr Zielony-Łoś', 'Haus am Wehr'];

it.each([
  ['a few names, each looked for', names],
  [
    'many names, each sentence read once',
    [...names, ...Array.from({ length: 20 }, (_, number) => `Vera Nummer${number}`)],
  ],
])('strikes %s, as whole words', (_what, wanted) => {
  const add = db.prepare(
    `insert into journal (call, summary, at, who, effect, undoable) values ('x', ?, '2026-11-14T09:00:00Z', 'x', 'do', 1)`,
  );
  for (const sentence of sentences) add.run(sentence);
  forgetNamesInJournal(db, new Set(wanted));
  const left = db.prepare('select summary from journal order by id').pluck().all();
  expect(left).toEqual(struck);
});
