import type { Database as SqliteDatabase } from 'better-sqlite3';
import {
  forgetEmptiedSentences,
  forgetNameInOwn,
  forgetNamesInJournal,
  forgetNamesInWindow,
  forgetOwnSentences,
  fullNames,
  hasNamesake,
} from './erasingNames.ts';
import { type ErasedName, erasedName } from './forgetNames.ts';
import { columnsOf, tablesOf } from './journalTriggers.ts';

/** One record that must be gone for good. */
export interface ErasedRecord {
  table_name: string;
  row_id: number;
}

interface Reference {
  table: string;
  column: string;
  parent: string;
  cascades: boolean;
}

/** Tables that hold a copy of what an erased row said although the row's deletion alone would leave them standing. */
const copies = new Set(['import_row']);

/** Columns that name a row without a foreign key (see migration 0009): they belong to it. */
export const unkeyed: readonly Reference[] = [
  { table: 'accessibility_need', column: 'person_id', parent: 'person', cascades: true },
  { table: 'accessibility_need', column: 'meeting_id', parent: 'meeting', cascades: true },
  { table: 'person_merge', column: 'gone_id', parent: 'person', cascades: true },
  { table: 'person_merge', column: 'kept_id', parent: 'person', cascades: true },
];

/**
 * Rows that must stay because others count on them say this where they named the erased row: who was present decides
 * over quorum and votes of that day.
 */
const standIns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'participant.person_id': { guest_name: 'Gelöschte Person' },
};

/** How the window calls the drafts of forms that are not called like their table (`useRecordForm`). */
const draftNames: Readonly<Record<string, string>> = {
  committee: 'gremium',
  committee_role: 'rolle',
  meeting: 'sitzung',
  membership: 'mitglied',
  participation_offer: 'mitmachen',
  rules_of_procedure: 'regeln',
  seat: 'sitz',
  venue: 'tagungsort',
};

/**
 * Erases records: the rows go, with what belongs to them (addresses, kept import rows), their images and their names in
 * the journal's sentences; kept files that nothing else needs; form drafts that show the record. Rows that only point to
 * them lose the pointer, or go where they cannot stand without.
 * Needs an open transaction and either foreign keys off or their check deferred. Issued documents that others need too
 * (protocols, letters of one dispatch) stay as they were issued (architecture guide: issued is issued).
 */
export function eraseRecords(db: SqliteDatabase, records: readonly ErasedRecord[]): void {
  const tables = new Set(tablesOf(db));
  const references = allReferences(db, tables);
  const known = records.filter(({ table_name }) => tables.has(table_name));
  const children = childrenInImages(db, references, known);
  const eraser = {
    db: keepingStatements(db),
    references,
    children,
    records: new Set(known.map(({ table_name, row_id }) => `${table_name} ${row_id}`)),
    files: new Set<number>(),
    names: new Map<string, ErasedName>(),
    sentenceNames: new Set<string>(),
    thinned: new Set<number>(),
  };
  for (const { table_name, row_id } of known) eraseRow(eraser, table_name, row_id);
  forgetFiles(eraser);
  forgetEmptiedSentences(eraser.db, eraser.thinned);
  forgetNamesInJournal(eraser.db, eraser.sentenceNames);
  forgetNamesInWindow(eraser.db, [...eraser.names.values()]);
}

type Preparing = Pick<SqliteDatabase, 'prepare'>;

interface Eraser {
  db: Preparing;
  references: readonly Reference[];
  /** Rows that belong to one of the records by their images, by {@link placeOf}. */
  children: ReadonlyMap<string, readonly number[]>;
  /** The records, whose children are all known: "person 12". */
  records: ReadonlySet<string>;
  /** Kept files that an erased row pointed to. */
  files: Set<number>;
  /** What the erased records were called, each once. */
  names: Map<string, ErasedName>;
  /** How sentences of the journal called them, where nobody else is called so. */
  sentenceNames: Set<string>;
  /** Entries about erased rows that had lost their images before. */
  thinned: Set<number>;
}

function eraseRow(eraser: Eraser, table: string, id: number): void {
  const { db, references } = eraser;
  const images = imagesOf(db, table, id);
  if (table === 'person' && references.some((each) => each.table === 'person_merge')) forgetOrigin(db, id);
  for (const reference of references) {
    if (reference.parent !== table) continue;
    if (takesAlong(reference)) eraseChildren(eraser, reference, id);
    else letGo(eraser, reference, id);
  }
  for (const { column, parent } of references.filter((each) => each.table === table)) {
    if (parent !== 'file') continue;
    for (const image of images) if (typeof image[column] === 'number') eraser.files.add(image[column]);
  }
  for (const name of images.flatMap((image) => erasedName(table, image) ?? []))
    eraser.names.set(JSON.stringify(name), name);
  const called = new Set(images.flatMap((image) => fullNames(table, image)));
  for (const name of called) forgetNameInOwn(db, name, table, id);
  if (called.size > 0 && !hasNamesake(db, table, id, images))
    for (const name of called) eraser.sentenceNames.add(name);
  forgetImages(eraser, table, id, new Set(images.flatMap(telltales)));
  db.prepare('delete from ui_state where key = ?').run(`entwurf:${draftNames[table] ?? table}:${id}`);
  db.prepare(`delete from "${table}" where id = ?`).run(id);
}

/** Prepares each text once: thousands of persons may leave the trash on one day. */
function keepingStatements(db: SqliteDatabase): Preparing {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  const prepare = (text: string) => {
    const statement = kept.get(text) ?? db.prepare(text);
    kept.set(text, statement);
    return statement;
  };
  return { prepare: prepare as SqliteDatabase['prepare'] };
}

const placeOf = ({ table, column }: Pick<Reference, 'table' | 'column'>, parentId: number) =>
  `${table}.${column} ${parentId}`;

/**
 * Rows that belong to the records by their images. No index knows what an image says, so all images of a table are read
 * once for all records together.
 */
function childrenInImages(
  db: SqliteDatabase,
  references: readonly Reference[],
  records: readonly ErasedRecord[],
): Map<string, number[]> {
  const children = new Map<string, number[]>();
  for (const [parent, ofParent] of Map.groupBy(records, ({ table_name }) => table_name)) {
    const ids = JSON.stringify(ofParent.map(({ row_id }) => row_id));
    for (const reference of references) {
      if (reference.parent !== parent || !takesAlong(reference)) continue;
      for (const { parentId, id } of rowsByImages(db, reference, ids)) {
        const place = placeOf(reference, parentId);
        const own = children.get(place);
        if (own) own.push(id);
        else children.set(place, [id]);
      }
    }
  }
  return children;
}

const takesAlong = ({ table, cascades }: Reference) => cascades || copies.has(table);

/** Rows of a table that belong or belonged to one of some records. @param parentIds JSON */
function rowsByImages(db: Preparing, { table, column }: Reference, parentIds: string) {
  const belonging = (image: 'before' | 'after') => `
    select row_id as id, json_extract(${image}, @path) as parentId from journal_row
    where table_name = @table and json_extract(${image}, @path) in (select value from json_each(@parentIds))`;
  return db
    .prepare(`${belonging('before')} union ${belonging('after')}`)
    .all({ table, path: `$."${column}"`, parentIds }) as { id: number; parentId: number }[];
}

/** Everything that is known of a row: as it stands, and its images in the journal. */
function imagesOf(db: Preparing, table: string, id: number): Record<string, unknown>[] {
  const living = db.prepare(`select * from "${table}" where id = ?`).all(id) as Record<string, unknown>[];
  const texts = db
    .prepare(
      `select coalesce(after, before) from journal_row where table_name = @table and row_id = @id
       union select before from journal_row where table_name = @table and row_id = @id and before is not null`,
    )
    .pluck()
    .all({ table, id }) as string[];
  return [...living, ...texts.map((text) => JSON.parse(text) as Record<string, unknown>)];
}

/** Rows that belong to the erased one, those already in the trash included. */
function eraseChildren(eraser: Eraser, reference: Reference, id: number): void {
  const { db, children } = eraser;
  const { table, column } = reference;
  const living = db.prepare(`select id from "${table}" where "${column}" = ?`).pluck().all(id) as number[];
  const inImages =
    children.get(placeOf(reference, id)) ??
    (eraser.records.has(`${reference.parent} ${id}`)
      ? []
      : rowsByImages(db, reference, JSON.stringify([id])).map((row) => row.id));
  const own = inImages.filter((child) => belongsNow(db, reference, child, id));
  for (const child of new Set([...living, ...own])) eraseRow(eraser, table, child);
}

/**
 * Whether a row belongs to a record as it stands, or as it was removed. What moved to another one by a merge is that one's
 * by now; a copy that lost its pointer with the record still says what the record said.
 */
function belongsNow(db: Preparing, { table, column }: Reference, child: number, id: number): boolean {
  const owner = db
    .prepare(
      `select "${column}" as id from "${table}" where id = @child
       union all
       select * from (select json_extract(coalesce(after, before), @path) from journal_row
         where table_name = @table and row_id = @child order by journal_row.id desc limit 1)`,
    )
    .pluck()
    .get({ child, table, path: `$."${column}"` });
  return owner === id || (owner === null && copies.has(table));
}

/** What came from her by a merge stays with whom it went to, and goes back no further than there. */
function forgetOrigin(db: Preparing, id: number): void {
  db.prepare(
    `update accessibility_need set recorded_for = (select kept_id from person_merge where gone_id = @id)
     where recorded_for = @id`,
  ).run({ id });
}

/** Rows that only point to the erased one. */
function letGo(eraser: Eraser, { table, column }: Reference, id: number): void {
  const { db } = eraser;
  const rows = db.prepare(`select id from "${table}" where "${column}" = ?`).pluck().all(id) as number[];
  const standIn = standIns[`${table}.${column}`] ?? {};
  const changes = [`"${column}" = null`, ...Object.keys(standIn).map((each) => `"${each}" = @${each}`)];
  const clear = db.prepare(`update "${table}" set ${changes.join(', ')} where id = @row`);
  for (const row of rows) {
    try {
      clear.run({ ...standIn, row });
    } catch (error) {
      if (!String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) throw error;
      eraseRow(eraser, table, row);
    }
  }
}

/** What betrays a row in the sentence of an entry that changed it. */
function telltales(image: Record<string, unknown>): string[] {
  return ['last_name', 'name', 'title', 'wording', 'subject', 'value']
    .map((column) => String(image[column] ?? ''))
    .filter((text) => text.length > 2);
}

/** Images hold the row's content; a sentence about it goes as a whole where it still says what the row said. */
function forgetImages({ db, thinned }: Eraser, table: string, id: number, words: ReadonlySet<string>): void {
  for (const entry of forgetOwnSentences(db, { table, id, words })) thinned.add(entry);
  db.prepare('delete from journal_row where table_name = ? and row_id = ?').run(table, id);
}

/** Kept files go when the last row that needed them is gone. */
function forgetFiles({ db, references, files }: Eraser): void {
  const uses = references
    .filter(({ parent }) => parent === 'file')
    .map(({ table, column }) => `select 1 from "${table}" where "${column}" = @file`);
  if (uses.length === 0) return;
  const forget = db.prepare(`delete from file where id = @file and not exists (${uses.join(' union all ')})`);
  for (const file of files) forget.run({ file });
}

function allReferences(db: SqliteDatabase, tables: ReadonlySet<string>): Reference[] {
  const keys = db.prepare(
    'select "from" as "column", "table" as parent, on_delete as onDelete from pragma_foreign_key_list(?)',
  );
  const keyed = [...tables].flatMap((table) =>
    columnsOf(db, table).includes('id')
      ? (keys.all(table) as { column: string; parent: string; onDelete: string }[]).map(
          ({ column, parent, onDelete }) => ({ table, column, parent, cascades: onDelete === 'CASCADE' }),
        )
      : [],
  );
  return [...keyed, ...unkeyed.filter(({ table }) => tables.has(table))];
}
