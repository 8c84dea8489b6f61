import { type Kysely, sql } from 'kysely';
import type { SearchKind } from '../../../shared/features/search.ts';
import { searchText } from '../../../shared/rules/folding.ts';
import { backwards, intactParts, shortestGuessed, similar } from '../../../shared/rules/spelling.ts';
import type { Database } from '../../database/schema.ts';
import { entryKinds, kindSpace } from '../../search/entryKinds.ts';
import { firstPersons } from '../people/personOrder.repository.ts';

/** Above all letters: end of the range of words with a beginning. */
const last = '\u{10ffff}';

export type IdsByKind = ReadonlyMap<SearchKind, readonly number[]>;

/** The records that an FTS5 query finds, by kind, in no order. */
export async function matchingIds(db: Kysely<Database>, match: string): Promise<IdsByKind> {
  const { ids } = await db
    .selectFrom('search_entry')
    // One JSON text: ten thousand numbers are no rows to build.
    .select(sql<string>`json_group_array(search_entry.rowid)`.as('ids'))
    .where(sql<boolean>`search_entry match ${match}`)
    .executeTakeFirstOrThrow();
  const rowids = JSON.parse(ids) as number[];
  const found = new Map<SearchKind, number[]>();
  const byNumber = new Map(entryKinds.map(({ kind, number }) => [number, kind]));
  for (const rowid of rowids) {
    const kind = byNumber.get(rowid % kindSpace);
    if (!kind) continue;
    const own = found.get(kind);
    if (own) own.push(Math.floor(rowid / kindSpace));
    else found.set(kind, [Math.floor(rowid / kindSpace)]);
  }
  return found;
}

/** Words of names that differ from a typed one by a single slip; found by their beginning or their end. */
export async function similarWords(db: Kysely<Database>, word: string): Promise<string[]> {
  const found = new Set<string>();
  for (const { start, end, swapped } of intactParts(word)) {
    const ahead = await wordsWith(db, 'name', start);
    const behind = (await wordsWith(db, 'backwards', backwards(end))).map(backwards);
    for (const each of [...ahead, ...behind]) if (similar(each, word)) found.add(each);
    found.add(swapped);
  }
  return [...found].filter((each) => each !== word && each.length >= shortestGuessed);
}

async function wordsWith(
  db: Kysely<Database>,
  column: 'name' | 'backwards',
  start: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('search_word')
    .select('term')
    .where('term', '>=', start)
    .where('term', '<', start + last)
    .where('col', '=', column)
    .execute();
  return rows.map((row) => row.term);
}

/** In which order the records of a kind are shown. */
const orders: Record<Exclude<SearchKind, 'person'>, string> = {
  organisation: 'r.sort_key',
  committee: 'r.sort_key',
  meeting: 'r.starts_at desc',
  resolution: 'r.decided_at desc',
  outreach: 'r.day desc',
  task: 'r.done_on is not null, r.due_on is null, r.due_on',
  venue: 'r.sort_key',
};
const named: ReadonlySet<SearchKind> = new Set(['organisation', 'committee', 'venue']);

/** The first of some records in the kind's order; those whose sorted name begins with one of the words come before. */
export async function firstInOrder(
  db: Kysely<Database>,
  kind: SearchKind,
  ids: readonly number[],
  words: readonly string[],
  limit: number,
): Promise<number[]> {
  if (limit <= 0 || ids.length === 0) return [];
  if (kind === 'person') return personsInOrder(db, ids, words, limit);
  const begin = named.has(kind)
    ? sql`not exists (select 1 from json_each(${JSON.stringify(words)}) w where substr(r.sort_key, 1, length(w.value)) = w.value),`
    : sql``;
  const { rows } = await sql<{ id: number }>`
    select r.id from json_each(${JSON.stringify(ids)}) found join ${sql.table(kind)} r on r.id = found.value
    order by ${begin} ${sql.raw(orders[kind])}, r.id limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** Surnames that begin with a word, in either spelling of its umlauts, then the others. */
async function personsInOrder(
  db: Kysely<Database>,
  ids: readonly number[],
  words: readonly string[],
  limit: number,
): Promise<number[]> {
  const first = new Set<number>();
  const starts = [...new Set(words.flatMap((word) => searchText([word]).split(' ')))].sort();
  for (const start of starts) {
    for (const id of await firstPersons(db, ids, limit - first.size, { start })) first.add(id);
  }
  if (first.size < limit && first.size < ids.length) {
    for (const id of await firstPersons(db, ids, limit)) if (first.size < limit) first.add(id);
  }
  return [...first];
}

/** What is shown of found organisations. */
export function organisationFacts(db: Kysely<Database>, ids: readonly number[]) {
  return db
    .selectFrom('organisation')
    .leftJoin('sector', 'sector.id', 'organisation.sector_id')
    .select(['organisation.id', 'organisation.name', 'sector.name as sector'])
    .where('organisation.id', 'in', [...ids])
    .execute();
}

/** What is shown of found committees. */
export function committeeFacts(db: Kysely<Database>, ids: readonly number[]) {
  return db
    .selectFrom('committee')
    .select(['id', 'name', 'kind'])
    .where('id', 'in', [...ids])
    .execute();
}

/** What is shown of found venues. */
export function venueFacts(db: Kysely<Database>, ids: readonly number[]) {
  return db
    .selectFrom('venue')
    .select(['id', 'name', 'city'])
    .where('id', 'in', [...ids])
    .execute();
}

/** What is shown of found meetings. */
export function meetingFacts(db: Kysely<Database>, ids: readonly number[]) {
  return db
    .selectFrom('meeting')
    .innerJoin('committee', 'committee.id', 'meeting.committee_id')
    .select(['meeting.id', 'meeting.title', 'meeting.starts_at', 'committee.name as committee'])
    .where('meeting.id', 'in', [...ids])
    .execute();
}

/** What is shown of found resolutions. */
export function resolutionFacts(db: Kysely<Database>, ids: readonly number[]) {
  return db
    .selectFrom('resolution')
    .innerJoin('meeting', 'meeting.id', 'resolution.meeting_id')
    .innerJoin('committee', 'committee.id', 'meeting.committee_id')
    .select([
      'resolution.id',
      'resolution.year',
      'resolution.number',
      'resolution.wording',
      'resolution.decided_at',
      'resolution.meeting_id',
      'committee.name as committee',
    ])
    .where('resolution.id', 'in', [...ids])
    .execute();
}

/** What is shown of found tasks. */
export function taskFacts(db: Kysely<Database>, ids: readonly number[]) {
  return db
    .selectFrom('task')
    .leftJoin('person', 'person.id', 'task.assignee_id')
    .select([
      'task.id',
      'task.title',
      'task.due_on',
      'task.done_on',
      'person.title as personTitle',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
    ])
    .where('task.id', 'in', [...ids])
    .execute();
}

/** What is shown of found talks. */
export function outreachFacts(db: Kysely<Database>, ids: readonly number[]) {
  return db
    .selectFrom('outreach')
    .leftJoin('person', 'person.id', 'outreach.person_id')
    .leftJoin('organisation', 'organisation.id', 'outreach.organisation_id')
    .leftJoin('committee', 'committee.id', 'outreach.committee_id')
    .select([
      'outreach.id',
      'outreach.subject',
      'outreach.day',
      'organisation.name as organisation',
      'committee.name as committee',
      'person.title as personTitle',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
    ])
    .where('outreach.id', 'in', [...ids])
    .execute();
}
