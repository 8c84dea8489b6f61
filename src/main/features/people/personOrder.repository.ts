import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/schema.ts';

/** So many persons are sorted at once; of more, the order of all is looked at first: where much is found, its beginning holds enough. */
const soonSorted = 1000;
/** Where the order's beginning does not hold enough, up to so many are sorted after all. */
const mostSorted = 20_000;
/** Persons of the order that are read together, first and later. */
const [firstStep, laterStep] = [300, 3000];
/** Above every letter: the end of the range of keys with a beginning. */
const end = '\u{10ffff}';

export interface OrderPart {
  descending?: boolean;
  /** Only persons whose sort key begins with it. */
  start?: string;
}

/** The first `count` of some persons in the list's order (surname, first name). */
export async function firstPersons(
  db: Kysely<Database>,
  ids: readonly number[],
  count: number,
  part: OrderPart = {},
): Promise<number[]> {
  if (count <= 0 || ids.length === 0) return [];
  const found = ids.length > soonSorted ? await lookedUp(db, ids, count, part) : null;
  return found ?? sorted(db, ids, count, part);
}

async function sorted(
  db: Kysely<Database>,
  ids: readonly number[],
  count: number,
  { descending, start }: OrderPart,
): Promise<number[]> {
  const range = start ? sql`where person.sort_key >= ${start} and person.sort_key < ${start + end}` : sql``;
  const { rows } = await sql<{ ids: string }>`
    select json_group_array(id) as ids from (
      select person.id from json_each(${JSON.stringify(ids)}) found join person on person.id = found.value ${range}
      order by person.sort_key ${sql.raw(descending ? 'desc' : 'asc')}, person.id limit ${count})`.execute(
    db,
  );
  return JSON.parse(rows[0]?.ids ?? '[]') as number[];
}

/** Null where sorting costs less than looking on. */
async function lookedUp(
  db: Kysely<Database>,
  ids: readonly number[],
  count: number,
  { descending = false, start }: OrderPart,
): Promise<number[] | null> {
  const wanted = new Set(ids);
  const first: number[] = [];
  let step = firstStep;
  for (let after: Place | null = null; ; step = laterStep) {
    const { found, last } = await nextPersons(db, after, step, descending, start);
    for (const id of found) {
      if (wanted.has(id) && first.push(id) === count) return first;
    }
    if (found.length < step || !last) return first;
    if (step === laterStep && ids.length <= mostSorted) return null;
    after = last;
  }
}

interface Place {
  key: string;
  id: number;
}

/** The next persons in the order of all; persons of one key stand by their number in both directions. */
async function nextPersons(
  db: Kysely<Database>,
  after: Place | null,
  limit: number,
  descending: boolean,
  start: string | undefined,
): Promise<{ found: number[]; last: Place | null }> {
  let query = db
    .selectFrom('person')
    .select(['id', 'sort_key'])
    .orderBy('sort_key', descending ? 'desc' : 'asc')
    .orderBy('id')
    .limit(limit);
  if (start) query = query.where('sort_key', '>=', start).where('sort_key', '<', start + end);
  if (after && !descending) query = query.where(sql<boolean>`(sort_key, id) > (${after.key}, ${after.id})`);
  if (after && descending)
    query = query
      .where('sort_key', '<=', after.key)
      .where(({ or, eb }) => or([eb('sort_key', '<', after.key), eb('id', '>', after.id)]));
  const { ids, key } = await db
    .selectFrom(query.as('part'))
    .select([
      sql<string>`json_group_array(id)`.as('ids'),
      sql<string | null>`${sql.raw(descending ? 'min' : 'max')}(sort_key)`.as('key'),
    ])
    .executeTakeFirstOrThrow();
  const found = JSON.parse(ids) as number[];
  const id = found.at(-1);
  return { found, last: key === null || id === undefined ? null : { key, id } };
}
