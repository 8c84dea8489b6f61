import { createHash } from 'node:crypto';
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { remembering } from '../../shared/remembering.ts';
import { searchText } from '../../shared/rules/folding.ts';
import { backwards, shortestGuessed } from '../../shared/rules/spelling.ts';
import { entriesVersion, type EntryKind, entryKinds, kindSpace } from './entryKinds.ts';

/** Records that are read and written in one step. */
const recordsPerStep = 200;

/** Removing each entry's words from the index at once costs a millisecond; from so many on they go together at the end. */
const removedOneByOne = 300;

interface Entry {
  name: string;
  rest: string;
  backwards: string;
}

/**
 * Creates the TEMP triggers that note which records a changed row belongs to, whoever changes it. Like the journal's
 * they are made at every opening, so no feature and no migration has to think of the search.
 */
export function watchRecords(db: SqliteDatabase): void {
  createTouched(db);
  const tables = new Set(entryKinds.flatMap(({ touchedBy }) => Object.keys(touchedBy)));
  for (const table of tables) {
    const note = (row: 'new' | 'old') =>
      entryKinds
        .flatMap(({ number, touchedBy }) => {
          const ids = touchedBy[table]?.replaceAll('$row', row);
          return ids ? `insert into search_touched (kind, id) select ${number}, id from (${ids});` : [];
        })
        .join('\n');
    db.exec(`
      create temp trigger "search_${table}_insert" after insert on main."${table}" begin ${note('new')} end;
      create temp trigger "search_${table}_delete" after delete on main."${table}" begin ${note('old')} end;
      create temp trigger "search_${table}_update" after update ${searchedOf(db, table)} on main."${table}" begin ${note('old')} ${note('new')} end;`);
  }
}

/**
 * The columns whose change is looked at: all but those that stand in no entry and are changed for many at once. Whatever
 * is new counts until it is known to be without a text.
 */
function searchedOf(db: SqliteDatabase, table: string): string {
  const without = unsearched[table];
  if (!without) return '';
  const columns = db.pragma(`main.table_info("${table}")`) as { name: string }[];
  const others = columns.filter(({ name }) => !without.includes(name));
  return `of ${others.map(({ name }) => `"${name}"`).join(', ')}`;
}

/** Columns that no entry holds. */
const unsearched: Readonly<Record<string, readonly string[]>> = {
  person: ['preferred_channel', 'preferred_format', 'state', 'state_since', 'state_note'],
};

function createTouched(db: SqliteDatabase): void {
  // Without a key: a trigger that is run by a foreign key's action cannot leave a row out.
  db.exec('create temp table if not exists search_touched (kind integer not null, id integer not null)');
}

/**
 * Brings the entries of all touched records up to date, some hundred per step, inside the caller's transaction.
 * An entry that stays the same is not written.
 */
export function* refreshTouched(db: SqliteDatabase): Generator<void> {
  const fold = remembering((text) => searchText([text]));
  let removed = 0;
  let together = false;
  const touched = db.prepare('select distinct id from search_touched where kind = ? order by id').pluck();
  for (const kind of entryKinds) {
    const ids = touched.all(kind.number) as number[];
    if (ids.length === 0) continue;
    const refresh = refreshing(db, kind, fold);
    for (let at = 0; at < ids.length; at += recordsPerStep) {
      removed += refresh(ids.slice(at, at + recordsPerStep));
      if (!together && removed >= removedOneByOne) {
        together = true;
        removeAtOnce(db, false);
      }
      yield;
    }
  }
  if (together) {
    // Writes the whole index anew, without the words of removed entries: none outlives the transaction.
    db.exec(`insert into search_entry (search_entry) values ('optimize')`);
    removeAtOnce(db, true);
  }
  db.exec('delete from search_touched');
}

/** Whether the words of a removed entry leave the index with it. A setting of the database file: a rollback takes it back. */
function removeAtOnce(db: SqliteDatabase, on: boolean): void {
  db.exec(`insert into search_entry (search_entry, rank) values ('secure-delete', ${on ? 1 : 0})`);
}

type Fold = (text: string) => string;

/**
 * A step of {@link refreshTouched} for one kind. It gives the number of entries that were removed, those that were written
 * anew among them.
 */
function refreshing(db: SqliteDatabase, kind: EntryKind, fold: Fold): (ids: readonly number[]) => number {
  const read = db.prepare(`${kind.select} where r.id in (select value from json_each(?))`);
  const readEntries = db.prepare(
    `select rowid / ${kindSpace} as id, name, rest, backwards from search_entry
     where rowid in (select value * ${kindSpace} + ${kind.number} from json_each(?))`,
  );
  const remove = db.prepare('delete from search_entry where rowid = ?');
  const insert = db.prepare('insert into search_entry (rowid, name, rest, backwards) values (?, ?, ?, ?)');
  return (ids) => {
    const list = JSON.stringify(ids);
    const rows = read.all(list) as ({ id: number } & Parameters<EntryKind['texts']>[0])[];
    const wanted = new Map(rows.map((row) => [row.id, entryOf(kind, row, fold)]));
    let removed = 0;
    for (const { id, ...entry } of readEntries.all(list) as ({ id: number } & Entry)[]) {
      const next = wanted.get(id);
      if (next && same(next, entry)) wanted.delete(id);
      else removed += remove.run(id * kindSpace + kind.number).changes > 0 ? 1 : 0;
    }
    for (const [id, { name, rest, backwards: reversed }] of wanted)
      insert.run(id * kindSpace + kind.number, name, rest, reversed);
    return removed;
  };
}

function entryOf(kind: EntryKind, row: Parameters<EntryKind['texts']>[0], fold: Fold): Entry {
  const { name, rest, guessed = name } = kind.texts(row);
  const all = (texts: readonly string[]) => texts.filter(Boolean).map(fold).join(' ');
  const words = all(guessed).split(' ');
  return {
    name: all(name),
    rest: all(rest),
    backwards: words
      .filter((word) => word.length >= shortestGuessed)
      .map(backwards)
      .join(' '),
  };
}

function same(one: Entry, other: Entry): boolean {
  return one.name === other.name && one.rest === other.rest && one.backwards === other.backwards;
}

/** Gives a connection the list of all words in the search, sorted (`search_word`), from which similar ones are guessed. */
export function listWords(db: SqliteDatabase): void {
  db.exec('create virtual table temp.search_word using fts5vocab(main, search_entry, col)');
}

/**
 * What the entries are made from: kinds and their queries (a new text of a record needs a new column in its query), and
 * {@link entriesVersion} for what queries do not show. Entries made from something else have to be made anew.
 */
const version = createHash('sha256')
  .update(JSON.stringify([entriesVersion, entryKinds.map(({ texts: _texts, ...kind }) => kind)]))
  .digest('hex');
const versionKey = 'suche:stand';

/**
 * Whether every record has an entry, by their numbers, and all were made by this version; false after an update that
 * changed what is found, and after a migration or a restore that left the entries out.
 */
export function isComplete(db: SqliteDatabase): boolean {
  const records = entryKinds.map(({ table }) => `(select count(*) from "${table}")`).join(' + ');
  const made = db.prepare('select value from ui_state where key = ?').pluck().get(versionKey);
  if (made !== JSON.stringify(version)) return false;
  return db.prepare(`select (select count(*) from search_entry_docsize) = ${records}`).pluck().get() === 1;
}

/** Makes the entries of all records anew where they differ, in one transaction of its own. */
export function rebuildSearch(db: SqliteDatabase): void {
  createTouched(db);
  db.transaction(() => {
    for (const { number, table } of entryKinds) {
      db.exec(`insert into search_touched (kind, id) select ${number}, id from "${table}"`);
    }
    db.exec(
      `insert into search_touched (kind, id) select id % ${kindSpace}, id / ${kindSpace} from search_entry_docsize`,
    );
    for (const _step of refreshTouched(db));
    db.exec(`insert into search_entry (search_entry) values ('optimize')`);
    noteVersion(db);
  })();
}

/** Marks that every record has an entry of this version. */
export function noteVersion(db: SqliteDatabase): void {
  db.prepare(
    'insert into ui_state (key, value) values (@key, @value) on conflict (key) do update set value = @value',
  ).run({ key: versionKey, value: JSON.stringify(version) });
}

/** Takes the mark away: entries are missing until they follow. */
export function forgetVersion(db: SqliteDatabase): void {
  db.prepare('delete from ui_state where key = ?').run(versionKey);
}
