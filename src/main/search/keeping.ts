import { setImmediate } from 'node:timers/promises';
import type { Database as SqliteDatabase } from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { forgetVersion, noteVersion, refreshTouched } from './searchIndex.ts';

/** Notes of touched records up to which their entries are made within the change itself. */
const madeAtOnce = 5000;

/** How the search follows the changes of one connection. */
export interface SearchKeeper {
  /**
   * Brings the entries up to date inside the open transaction, giving the thread free between its steps. Where very many
   * records were touched that waits until the change is committed (a list of ten thousand would take a fifth longer).
   * @param atOnce whatever the number: erased names must leave with the change
   */
  refresh(atOnce: boolean): Promise<void>;
  /** Says that a change was committed: what waited follows now, in a transaction of its own. */
  committed(): void;
  /** Resolves when nothing waits any more; whoever reads asks first. Tells once of a failure. */
  ready(): Promise<void>;
}

/**
 * A power cut between a large change and its entries is safe: the change has taken the mark away that the entries are
 * complete, so that the next opening makes them anew.
 */
export function keepSearch(raw: SqliteDatabase, writer: Kysely<Database>): SearchKeeper {
  const noted = raw.prepare('select count(*) from (select 1 from search_touched limit ?)').pluck();
  const isNoted = (more: number) => noted.get(more + 1) === more + 1;
  let following: Promise<void> | null = null;

  async function refreshAll() {
    for (const _step of refreshTouched(raw)) await setImmediate();
  }

  async function follow() {
    // The answer of the change leaves first.
    await setImmediate();
    await writer.transaction().execute(async () => {
      await refreshAll();
      noteVersion(raw);
    });
  }

  const forget = (ended: Promise<void>) => {
    if (following === ended) following = null;
  };

  return {
    async refresh(atOnce) {
      if (atOnce || !isNoted(madeAtOnce)) return refreshAll();
      forgetVersion(raw);
    },
    committed() {
      if (!isNoted(0)) return;
      const before = following?.catch(() => {}) ?? Promise.resolve();
      const current = before.then(follow);
      following = current;
      // A failure stays until somebody asks; without anybody it must not end the program.
      current.then(
        () => forget(current),
        () => {},
      );
    },
    async ready() {
      const current = following;
      if (current) await current.finally(() => forget(current));
    },
  };
}
