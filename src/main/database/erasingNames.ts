import type { Database as SqliteDatabase } from 'better-sqlite3';
import { type ErasedName, forgetNames, neededCondition, neededPatterns } from './forgetNames.ts';

type Preparing = Pick<SqliteDatabase, 'prepare'>;

/** What stands in the journal's sentences in place of an erased name. */
const nameless = 'gelöschter Eintrag';

/** What stands in place of a whole sentence about what was erased. */
const contentless = 'Inhalt endgültig gelöscht';

/** So many names are looked for one by one; more of them by reading every sentence once. */
const fewNames = 8;

/** How any sentence of the journal may call a person or organisation; the longer forms first. */
export function fullNames(table: string, image: Record<string, unknown>): string[] {
  const text = (column: string) => String(image[column] ?? '');
  if (table === 'organisation') return [text('name')].filter((name) => name.length > 2);
  if (table !== 'person') return [];
  const bare = `${text('first_name')} ${text('last_name')}`.trim();
  // A surname alone would also strike out others of that name.
  if (!bare.includes(' ')) return [];
  return [`${text('title')} ${bare} ${text('name_suffix')}`.trim(), `${text('title')} ${bare}`.trim(), bare];
}

/** Whether a living record is called the same: the one that this one was merged with, or somebody of that name. */
export function hasNamesake(
  db: Preparing,
  table: string,
  id: number,
  images: readonly Record<string, unknown>[],
): boolean {
  const sortKeys = JSON.stringify(images.map((image) => image.sort_key ?? ''));
  return (
    db
      .prepare(
        `select 1 from "${table}" where sort_key in (select value from json_each(?)) and id <> ? limit 1`,
      )
      .get(sortKeys, id) !== undefined
  );
}

/** Strikes a name out of the sentences of entries that changed a record. */
export function forgetNameInOwn(db: Preparing, name: string, table: string, id: number): void {
  db.prepare(
    `update journal set summary = replace(summary, @name, @nameless)
     where id in (select journal_id from journal_row where table_name = @table and row_id = @id)
       and instr(summary, @name) > 0`,
  ).run({ name, nameless, table, id });
}

/**
 * Takes the sentences of entries that changed a row where they say one of its words; none of these entries can be undone.
 * @returns the entries among them that had lost their images before
 */
export function forgetOwnSentences(
  db: Preparing,
  { table, id, words }: { table: string; id: number; words: ReadonlySet<string> },
): number[] {
  const entries = 'id in (select journal_id from journal_row where table_name = @table and row_id = @id)';
  db.prepare(`update journal set undoable = 0 where ${entries}`).run({ table, id });
  const redact = db.prepare(
    `update journal set summary = '${contentless}' where ${entries} and instr(summary, @word) > 0`,
  );
  for (const word of words) redact.run({ table, id, word });
  const thinned = db.prepare(`select id from journal where ${entries} and thinned = 2`).pluck();
  return thinned.all({ table, id }) as number[];
}

/**
 * Takes the sentences of thinned entries that were about nothing but erased rows: nobody knows any more which former name
 * they say (before a marriage, before a correction).
 */
export function forgetEmptiedSentences(db: Preparing, thinned: ReadonlySet<number>): void {
  db.prepare(
    `update journal set summary = '${contentless}' where id in (select value from json_each(?))
       and not exists (select 1 from journal_row where journal_id = journal.id)`,
  ).run(JSON.stringify([...thinned]));
}

/**
 * Strikes names out of all sentences of the journal: other entries may have named the record, and no index knows what a
 * sentence says.
 * @param names the longer forms of a name before the shorter ones
 */
export function forgetNamesInJournal(db: Preparing, names: ReadonlySet<string>): void {
  const byLastWord = Map.groupBy(names, (name) => wordsOf(name).at(-1) ?? '');
  const write = db.prepare('update journal set summary = @summary where id = @id');
  for (const { id, summary } of sentencesWith(db, names)) {
    const found = new Set(wordsOf(summary).flatMap((word) => byLastWord.get(word) ?? []));
    const longestFirst = [...found].sort((one, other) => other.length - one.length);
    const struck = longestFirst.reduce(
      (text, name) => (text.includes(name) ? text.replace(wholeWords(name), nameless) : text),
      summary,
    );
    if (struck !== summary) write.run({ id, summary: struck });
  }
}

/** All sentences, or, for a few names, those in which one of them stands. */
function sentencesWith(db: Preparing, names: ReadonlySet<string>): { id: number; summary: string }[] {
  const where =
    names.size <= fewNames
      ? 'where exists (select 1 from json_each(@names) name where instr(summary, name.value) > 0)'
      : 'where @names is not null';
  return db
    .prepare(`select id, summary from journal ${where}`)
    .all({ names: JSON.stringify(names.size <= fewNames ? [...names] : []) }) as {
    id: number;
    summary: string;
  }[];
}

/** A name where no other one only begins or ends so: not the Kranich in Kranichfeld. */
const wholeWords = (name: string) => {
  const literally = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literally}(?![\\p{L}\\p{N}])`, 'gu');
};

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What the window remembers (saved views, the last place, drafts of other forms) loses the names. */
export function forgetNamesInWindow(db: Preparing, names: readonly ErasedName[]): void {
  if (names.length === 0) return;
  const condition = neededCondition('@patterns');
  const asked = db
    .prepare(
      `select exists (select 1 from person where ${condition}) or exists (select 1 from organisation where ${condition})`,
    )
    .pluck();
  const needed = (words: readonly string[], whole: boolean) =>
    asked.get({ patterns: neededPatterns(words, whole) }) === 1;
  const remember = db.prepare('update ui_state set value = @value where id = @id');
  const forget = forgetNames(names, needed);
  const rows = db.prepare('select id, key, value from ui_state').all() as {
    id: number;
    key: string;
    value: string;
  }[];
  for (const { id, key, value } of rows) {
    const next = forget(key, value).value;
    if (next !== value) remember.run({ id, value: next });
  }
}
