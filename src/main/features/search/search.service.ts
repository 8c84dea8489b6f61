import type { Kysely } from 'kysely';
import {
  type Found,
  type FoundRecord,
  type SearchKind,
  searchKinds,
} from '../../../shared/features/search.ts';
import type { Database } from '../../database/schema.ts';
import { matchAll, matchName, matchSimilar, mayBeWrong, typedWords } from '../../search/matches.ts';
import { describeFound } from './search.labels.ts';
import { firstInOrder, type IdsByKind, matchingIds, similarWords } from './search.repository.ts';

/** Records of each kind beside the persons: the search is for going somewhere, the lists are for looking through. */
const mostOfKind = 6;

interface Chosen {
  kind: SearchKind;
  ids: number[];
  similar: boolean;
}

/**
 * Finds records in whose texts every word begins a word. Names that begin with a word come first, then names, then what
 * is found by other texts; where there is room, names that differ by one letter stand at the end of their kind.
 */
export async function find(
  db: Kysely<Database>,
  { text, limit }: { text: string; limit: number },
): Promise<Found> {
  const words = typedWords(text);
  const totals = Object.fromEntries(searchKinds.map((kind) => [kind, 0])) as Record<SearchKind, number>;
  if (words.length === 0) return { hits: [], totals };
  const all = await matchingIds(db, matchAll(words));
  for (const [kind, ids] of all) totals[kind] = ids.length;
  const exact = await choose(db, all, await matchingIds(db, matchName(words)), words, limit);
  const similar = await chooseSimilar(db, words, all, exact, limit);
  const hits: FoundRecord[] = [];
  for (const kind of searchKinds) {
    for (const chosen of [...exact, ...similar].filter((each) => each.kind === kind))
      hits.push(...(await describeFound(db, chosen)));
  }
  return { hits, totals };
}

/** The first of each kind: names before other texts; persons get the room that the others leave. */
async function choose(
  db: Kysely<Database>,
  all: IdsByKind,
  named: IdsByKind,
  words: readonly string[],
  limit: number,
  similar = false,
): Promise<Chosen[]> {
  const chosen: Chosen[] = [];
  let room = limit;
  for (const kind of [...searchKinds].reverse()) {
    const ids = all.get(kind) ?? [];
    if (ids.length === 0) continue;
    const most = kind === 'person' ? room : Math.min(mostOfKind, room);
    const first = await firstInOrder(db, kind, named.get(kind) ?? [], words, most);
    if (first.length < most && ids.length > first.length) {
      const rest = await firstInOrder(db, kind, ids, words, most);
      const taken = new Set(first);
      first.push(...rest.filter((id) => !taken.has(id)).slice(0, most - first.length));
    }
    room -= first.length;
    chosen.push({ kind, ids: first, similar });
  }
  return chosen;
}

async function chooseSimilar(
  db: Kysely<Database>,
  words: readonly string[],
  all: IdsByKind,
  exact: readonly Chosen[],
  limit: number,
): Promise<Chosen[]> {
  const room = limit - exact.reduce((sum, { ids }) => sum + ids.length, 0);
  if (room <= 0 || !words.some(mayBeWrong)) return [];
  const alternatives = new Map<string, string[]>();
  for (const word of words.filter(mayBeWrong)) alternatives.set(word, await similarWords(db, word));
  if ([...alternatives.values()].every((each) => each.length === 0)) return [];
  const similar = await matchingIds(db, matchSimilar(words, alternatives));
  const fresh = new Map<SearchKind, number[]>();
  for (const [kind, ids] of similar) {
    const known = new Set(all.get(kind));
    fresh.set(
      kind,
      ids.filter((id) => !known.has(id)),
    );
  }
  return choose(db, fresh, fresh, [], room, true);
}
