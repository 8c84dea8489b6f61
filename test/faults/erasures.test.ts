import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyErasures, type Erasure } from '../../src/main/backup/erasures.ts';
import { brokenForeignKeys, isSound } from '../../src/main/backup/inspection.ts';
import { inheritanceFor, rebuild } from '../../src/main/backup/restore.ts';
import { connect } from '../../src/main/database/open.ts';
import {
  emptyFolder,
  fillDatabase,
  openBackup,
  temporaryFolder,
  wholeContent,
  writeBackup,
} from './backupSamples.ts';
import { migrations } from '../../src/main/database/migrations/index.ts';

const place = temporaryFolder();
const at = (name: string) => path.join(place.folder, name);
/** A name that appears nowhere else, once spelled as stored and once as the search column has it. */
const name = 'Wunderlich-Quastenflosser';
const erasure: Erasure = {
  table_name: 'person',
  row_id: 2,
  at: '2026-11-20T09:00:00Z',
  reason: 'Löschung verlangt',
};

/** An office in which person 2 sits everywhere: address, seat, deputy, task, import, journal. */
beforeAll(async () => {
  fillDatabase(at('old.sqlite'), { persons: 5 });
  const db = connect(at('old.sqlite'));
  db.exec(`
    update person set last_name = '${name}', search_text = '${name.toLowerCase()}' where id = 2;
    update postal_address set street = '${name}gasse 7' where person_id = 2;
    insert into deputy (membership_id, person_id, rank) values (1, 2, 1);
    insert into seat (committee_id, voting_right) values (1, 'advisory');
    insert into membership (seat_id, person_id, from_day) values (2, 2, '2026-01-01');
    insert into task (title, assignee_id) values ('Raum buchen', 2);
    insert into accessibility_need (person_id, kind, detail, recorded_on)
      values (2, 'other', 'für ${name}', '2026-11-01'), (3, 'hearingLoop', '', '2026-11-01');
    insert into import_run (file_name, sha256, at, mapping, rows_read, rows_imported) values ('Liste.xlsx', 'x', '2026-01-01T00:00:00Z', '{}', 1, 1);
    insert into import_row (import_run_id, number, raw, outcome, person_id) values (1, 1, '["${name}"]', 'imported', 2);
    insert into journal (call, summary, at, who, effect, undoable) values ('people.savePerson', 'Person „${name}“ gespeichert', '2026-11-14T09:00:00Z', 'test', 'do', 1);
    insert into journal_row (journal_id, table_name, row_id, before, after)
      values (2, 'person', 2, null, '{"id":2,"last_name":"${name}"}'),
             (2, 'contact_point', 77, '{"id":77,"person_id":2,"value":"${name}@lindetal.example"}', null);
  `);
  db.close();
  await writeBackup(at('old.sqlite'), at('old.tar.age'), emptyFolder(place.folder, 'w'));
});
afterAll(() => place.remove());

const holdsName = (file: string) => {
  const content = readFileSync(file, 'latin1').toLowerCase();
  return content.includes(name.toLowerCase());
};

/** How many entries of the search hold a word that begins so, and whether its part of the file still holds the word. */
function inSearch(file: string, word: string) {
  const db = connect(file, true);
  const found = db
    .prepare('select count(*) from search_entry where search_entry match ?')
    .pluck()
    .get(`"${word}" *`);
  const blocks = db.prepare('select block from search_entry_data').pluck().all() as Buffer[];
  db.close();
  return { found, held: blocks.some((block) => block.toString('latin1').includes(word)) };
}

/** The same office after the erasure; made by the same code that a restore uses. */
function erase(file: string): void {
  const db = connect(file);
  db.pragma('foreign_keys = OFF');
  applyErasures(db, [erasure]);
  expect(brokenForeignKeys(db)).toBe(0);
  expect(isSound(db)).toBe(true);
  db.close();
}

test('a backup before the erasure holds the name, so the tests below can fail', async () => {
  const { databaseFile } = await openBackup(at('old.tar.age'), emptyFolder(place.folder, 'o'));
  expect(holdsName(databaseFile)).toBe(true);
});

test('an erased person is in no later backup, and what stood on her own goes on', async () => {
  const { databaseFile } = await openBackup(at('old.tar.age'), emptyFolder(place.folder, 'o'));
  rmSync(at('living.sqlite'), { force: true });
  rebuild(
    {
      source: databaseFile,
      schemaVersion: migrations.length,
      target: at('living.sqlite'),
      inheritance: { erasures: [], sequences: {} },
      note: null,
    },
    () => {},
  );
  // Her own entry and that of her task.
  expect(inSearch(at('living.sqlite'), 'quastenflosser')).toEqual({ found: 2, held: true });
  erase(at('living.sqlite'));
  expect(inSearch(at('living.sqlite'), 'quastenflosser')).toEqual({ found: 0, held: false });
  await writeBackup(at('living.sqlite'), at('later.tar.age'), emptyFolder(place.folder, 'w'));
  const later = await openBackup(at('later.tar.age'), emptyFolder(place.folder, 'o'));
  expect(holdsName(later.databaseFile)).toBe(false);
  const content = wholeContent(later.databaseFile);
  expect(content.task).toMatchObject([{ title: 'Raum buchen', assignee_id: null }]);
  expect(content.person).toHaveLength(4);
  expect(content.membership).toHaveLength(1);
  expect(content.deputy).toEqual([]);
  expect(content.accessibility_need).toMatchObject([{ person_id: 3 }]);
  expect(content.erasure).toMatchObject([{ table_name: 'person', row_id: 2, reason: 'Löschung verlangt' }]);
});

test('restoring an older backup does not bring her back, and her number is not given again', async () => {
  // In the living data more was added after the backup; ids given there are never given again either.
  const living = connect(at('living.sqlite'));
  living.exec(`update sqlite_sequence set seq = 40 where name = 'person'`);
  living.close();
  const { databaseFile, manifest } = await openBackup(at('old.tar.age'), emptyFolder(place.folder, 'o'));
  const target = path.join(emptyFolder(place.folder, 'gen'), 'daten.sqlite');
  const inheritance = inheritanceFor(at('living.sqlite'), manifest.region.id);
  rebuild(
    { source: databaseFile, schemaVersion: manifest.schemaVersion, target, inheritance, note: null },
    () => {},
  );
  expect(holdsName(target)).toBe(false);
  expect(inSearch(target, 'quastenflosser')).toEqual({ found: 0, held: false });
  expect(inSearch(target, 'nachname3').found).toBe(1);
  const content = wholeContent(target);
  expect(content.person).toHaveLength(4);
  expect(content.accessibility_need).toHaveLength(1);
  expect(content.sqlite_sequence).toContainEqual({ name: 'person', seq: 40 });
});

test('a backup of another region inherits nothing: its numbers mean other people', () => {
  expect(inheritanceFor(at('living.sqlite'), 'another')).toEqual({ erasures: [], sequences: {} });
});
