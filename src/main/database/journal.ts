import type { Transaction } from 'kysely';
import { type Clock, instant } from '../clock.ts';
import type { JournalNote } from '../../shared/rpc.ts';
import type { ErasedRecord } from './erasing.ts';
import type { Store } from './open.ts';
import type { Database } from './schema.ts';

/** Autosaves of one working paper within this time share one journal entry (architecture guide). */
const mergeMinutes = 10;

export interface WriteOptions {
  /** Name of the call, e.g. `people.savePerson`. */
  call: string;
  /** False where something left the house or is locked. */
  undoable: boolean;
  /** Set for autosaves: entries with the same key within ten minutes become one. */
  mergeKey?: string;
  /** Set by undo itself. */
  undoes?: { id: number; effect: 'do' | 'undo' };
}

/** What a command knows beside the database. */
export interface WriteContext {
  clock: Clock;
  newId: () => string;
  /** Says in German what was done, with the name of the record; shown in the toast, the history and the audit trail. */
  describe(summary: string): void;
  /**
   * Erases records for good, remembers that they were (`erasure`) and keeps this entry, which has no images then. Must come
   * last: whatever is written after it in the same transaction escapes the journal.
   * @param reason why, for the record of erasures; null where only the time in the trash is over: an older backup may bring
   *   such records back
   */
  erase(records: readonly ErasedRecord[], reason: string | null): Promise<void>;
  /** Names a table outside the journal that the command changed, so that the window asks anew; nothing is recorded. */
  touched(table: keyof Database): void;
}

export interface Written<T> {
  value: T;
  /** Null when nothing was changed: then no entry is kept. */
  journal: JournalNote | null;
  /** Changed tables, also those outside the journal that the command named. */
  tables: string[];
}

export interface Surroundings {
  store: Store;
  clock: Clock;
  newId: () => string;
  /** Account name of the operating system. */
  who: string;
}

/**
 * The only way to change data: one transaction, one journal entry, row images by triggers, the search brought along.
 * If `fn` throws, nothing is kept. Nothing but the database may be awaited inside, and `setImmediate` in long loops so that
 * progress and cancelling arrive; other writers wait meanwhile.
 */
export async function write<T>(
  { store, clock, newId, who }: Surroundings,
  options: WriteOptions,
  fn: (db: Transaction<Database>, context: WriteContext) => Promise<T>,
): Promise<Written<T>> {
  const written = await store.writer.transaction().execute(async (db) => {
    const merged = options.mergeKey ? await openEntry(db, options.mergeKey, clock) : null;
    const id = merged?.id ?? (await newEntry(db, options, clock, who));
    await db.insertInto('current_journal').values({ id }).execute();
    const state = { summary: merged?.summary ?? '', erased: false };
    const outside = new Set<string>();
    const value = await fn(db, {
      clock,
      newId,
      describe: (text) => {
        state.summary = text;
      },
      erase: async (records, reason) => {
        if (reason !== null) await remember(db, records, instant(clock), reason);
        store.erase(records);
        state.erased = true;
        outside.add('erasure');
      },
      touched: (table) => outside.add(table),
    });
    await db.deleteFrom('current_journal').execute();
    await store.search.refresh(state.erased);
    const changed = await touchedTables(db, id);
    const tables = [...changed, ...outside];
    if (merged) await compact(db, id);
    const stands = merged ? (await touchedTables(db, id)).length > 0 : changed.length > 0;
    if (!state.erased && !stands) {
      await db.deleteFrom('journal').where('id', '=', id).execute();
      return { value, journal: null, tables };
    }
    const summary = state.summary || options.call;
    await db.updateTable('journal').set({ summary }).where('id', '=', id).execute();
    return { value, journal: { id, summary, undoable: options.undoable }, tables };
  });
  store.committed();
  return written;
}

async function remember(
  db: Transaction<Database>,
  records: readonly ErasedRecord[],
  at: string,
  reason: string,
): Promise<void> {
  for (const record of records)
    await db
      .insertInto('erasure')
      .values({ ...record, at, reason })
      .execute();
}

async function newEntry(
  db: Transaction<Database>,
  options: WriteOptions,
  clock: Clock,
  who: string,
): Promise<number> {
  const { insertId } = await db
    .insertInto('journal')
    .values({
      call: options.call,
      summary: '',
      at: instant(clock),
      who,
      effect: options.undoes?.effect ?? 'do',
      undoable: options.undoable ? 1 : 0,
      merge_key: options.mergeKey ?? null,
      undoes: options.undoes?.id ?? null,
      undone_by: null,
    })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

/** The newest entry, if it is an autosave of the same paper, young enough and not undone. */
async function openEntry(db: Transaction<Database>, mergeKey: string, clock: Clock) {
  const newest = await db.selectFrom('journal').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();
  if (!newest || newest.merge_key !== mergeKey || newest.undone_by !== null) return null;
  const age = clock.now().getTime() - new Date(newest.at).getTime();
  return age >= 0 && age < mergeMinutes * 60_000 ? newest : null;
}

/**
 * Keeps of each row of an entry only the first before- and the last after-image.
 * A row that was made and removed within the entry disappears from it (both images would be null).
 */
async function compact(db: Transaction<Database>, id: number): Promise<void> {
  const rows = await db
    .selectFrom('journal_row')
    .select(['id', 'table_name', 'row_id', 'before', 'after'])
    .where('journal_id', '=', id)
    .orderBy('id')
    .execute();
  const chains = Map.groupBy(rows, (row) => `${row.table_name}/${row.row_id}`);
  for (const chain of chains.values()) {
    const [first, last] = [chain[0], chain.at(-1)];
    if (!first || !last || chain.length === 1) continue;
    const gone = first.before === null && last.after === null;
    const superfluous = chain.map((row) => row.id).filter((rowId) => gone || rowId !== first.id);
    await db.deleteFrom('journal_row').where('id', 'in', superfluous).execute();
    if (!gone)
      await db.updateTable('journal_row').set({ after: last.after }).where('id', '=', first.id).execute();
  }
}

async function touchedTables(db: Transaction<Database>, id: number): Promise<string[]> {
  const rows = await db
    .selectFrom('journal_row')
    .select('table_name')
    .distinct()
    .where('journal_id', '=', id)
    .execute();
  return rows.map((row) => row.table_name);
}
