import { type Kysely, sql } from 'kysely';
import type { NamedItem } from '../../../shared/features/people.ts';
import { foldForSearch, sortKey } from '../../../shared/rules/folding.ts';
import type { Database } from '../../database/schema.ts';

/** By what two spellings of a tag are the same: "Presse" and "presse". */
export const tagKey = (name: string) => foldForSearch(name) || name.trim();

/** All tags in German order. */
export function tags(db: Kysely<Database>): Promise<NamedItem[]> {
  return db.selectFrom('tag').select(['id', 'name']).orderBy('sort_key').execute();
}

/** Whose tags, and the column that names her or it. */
const tagged = {
  person: { table: 'person_tag', owner: 'person_id' },
  organisation: { table: 'organisation_tag', owner: 'organisation_id' },
} as const;
type Tagged = keyof typeof tagged;

/** The names of all tags by their keys. */
export async function tagsByKey(db: Kysely<Database>): Promise<Map<string, string>> {
  return new Map((await tags(db)).map(({ name }) => [tagKey(name), name]));
}

/** Names of a record's tags in German order. */
export async function tagsOf(db: Kysely<Database>, kind: Tagged, id: number): Promise<string[]> {
  const { table, owner } = tagged[kind];
  const { rows } = await sql<{ name: string }>`
    select tag.name from ${sql.table(table)} own join tag on tag.id = own.tag_id
    where own.${sql.ref(owner)} = ${id} order by tag.sort_key`.execute(db);
  return rows.map((row) => row.name);
}

/** Makes a record's tags equal to the names; rows that stay are not touched, so that the history shows what changed. */
export async function saveTagsOf(
  db: Kysely<Database>,
  kind: Tagged,
  id: number,
  names: readonly string[],
): Promise<void> {
  const { table, owner } = tagged[kind];
  const { rows: stored } = await sql<{ id: number; tag_id: number }>`
    select id, tag_id from ${sql.table(table)} where ${sql.ref(owner)} = ${id}`.execute(db);
  if (stored.length === 0 && names.length === 0) return;
  const wanted = await tagIds(db, names);
  const gone = stored.filter((row) => !wanted.has(row.tag_id)).map((row) => row.id);
  await sql`delete from ${sql.table(table)} where id in (select value from json_each(${JSON.stringify(gone)}))`.execute(
    db,
  );
  const known = new Set(stored.map((row) => row.tag_id));
  const fresh = [...wanted].filter((tagId) => !known.has(tagId));
  await sql`insert into ${sql.table(table)} (${sql.ref(owner)}, tag_id)
    select ${id}, value from json_each(${JSON.stringify(fresh)})`.execute(db);
}

/** The tag of a name, also where it is spelt a little otherwise. */
export async function tagNamed(db: Kysely<Database>, name: string): Promise<number | undefined> {
  return (await tags(db)).find((tag) => tagKey(tag.name) === tagKey(name))?.id;
}

/** The tags of these names, each once; a name that no tag has yet makes one. */
export async function tagIds(db: Kysely<Database>, names: readonly string[]): Promise<Set<number>> {
  const known = new Map((await tags(db)).map((tag) => [tagKey(tag.name), tag.id]));
  const ids = new Set<number>();
  for (const name of names) {
    const key = tagKey(name);
    let id = known.get(key);
    if (id === undefined) {
      const tag = { name: name.trim(), sort_key: sortKey(name) };
      id = Number((await db.insertInto('tag').values(tag).executeTakeFirstOrThrow()).insertId);
      known.set(key, id);
    }
    ids.add(id);
  }
  return ids;
}
