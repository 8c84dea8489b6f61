import { setImmediate } from 'node:timers/promises';
import type { DuplicateKind, DuplicatePair } from '../../../shared/features/duplicates.ts';
import type { Likeness } from '../../../shared/rules/duplicates.ts';
import type { JobContext } from '../../handlers.ts';
import { chunks } from '../people/persons.repository.ts';
import { addToBlocks, noBlocks, pairsOf } from './blocks.ts';
import { type Compared, likeness, loadCompared, recordOf } from './compared.ts';
import { allIds } from './compared.repository.ts';
import { distinctPairs } from './distinct.repository.ts';

/** Pairs that are listed; who has more begins with these. */
const mostPairs = 500;
const recordsPerStep = 1000;
const comparisonsPerStep = 5000;

const units: Record<DuplicateKind, string> = { person: 'Personen', organisation: 'Organisationen' };

interface Found {
  one: Compared;
  other: Compared;
  alike: Likeness;
}

/** Looks through all records of a kind for two that may be one. Can be cancelled; writes nothing. */
export async function findDuplicates(
  job: JobContext,
  kind: DuplicateKind,
): Promise<{ pairs: DuplicatePair[]; total: number; compared: number }> {
  const ids = await allIds(job.db, kind);
  const blocks = noBlocks();
  let compared = 0;
  for (const part of chunks(ids, recordsPerStep)) {
    job.signal.throwIfAborted();
    const records = await loadCompared(job.db, kind, part);
    addToBlocks(blocks, records.values());
    compared += records.size;
    job.progress(compared, ids.length, units[kind]);
    await setImmediate();
  }
  job.signal.throwIfAborted();
  const known = new Set(
    (await distinctPairs(job.db, kind)).map((row) => pairKey(row.first_id, row.second_id)),
  );
  const found = await comparePairs(pairsOf(blocks), known, job.signal);
  found.sort((left, right) => right.alike.score - left.alike.score || left.one.id - right.one.id);
  return {
    pairs: found.slice(0, mostPairs).map(({ one, other, alike }) => ({
      first: recordOf(one),
      second: recordOf(other),
      certainty: alike.certainty,
      reasons: alike.reasons,
    })),
    total: found.length,
    compared,
  };
}

async function comparePairs(
  pairs: Iterable<readonly [Compared, Compared] | null>,
  known: Set<number>,
  signal: AbortSignal,
): Promise<Found[]> {
  const found: Found[] = [];
  const seen = new Set(known);
  let steps = 0;
  for (const pair of pairs) {
    if (++steps % comparisonsPerStep === 0) {
      await setImmediate();
      signal.throwIfAborted();
    }
    if (!pair) continue;
    const [one, other] = pair;
    const key = pairKey(one.id, other.id);
    if (seen.has(key)) continue;
    seen.add(key);
    const alike = likeness(one, other);
    if (alike) found.push(one.id < other.id ? { one, other, alike } : { one: other, other: one, alike });
  }
  return found;
}

/** One number for two ids, exact up to 60 million records. */
const pairKey = (one: number, other: number) => Math.min(one, other) * 2 ** 26 + Math.max(one, other);
