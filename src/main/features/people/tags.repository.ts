import type { Kysely } from 'kysely';
import type { NamedItem } from '../../../shared/features/people.ts';
import { foldForSearch, sortKey } from '../../../shared/rules/folding.ts';
import type { Database } from '../../database/schema.ts';

/** All tags in alphabetical order. */
export function tags(db: Kysely<Database>): Promise<NamedItem[]> {
  return db.selectFrom('tag').select(['id', 'name']).orderBy('sort_key').orderBy('id').execute();
}

/** The ids of tags by name, each once; those that are not there yet are made. Case and accents make no second tag. */
export async function tagIds(db: Kysely<Database>, names: readonly string[]): Promise<number[]> {
  if (names.length === 0) return [];
  const known = new Map((await tags(db)).map((tag) => [foldForSearch(tag.name), tag.id]));
  const ids = new Set<number>();
  for (const name of names) {
    const id = known.get(foldForSearch(name)) ?? (await insertTag(db, name));
    known.set(foldForSearch(name), id);
    ids.add(id);
  }
  return [...ids];
}

/** Stores a new tag and gives its row id. */
export async function insertTag(db: Kysely<Database>, name: string): Promise<number> {
  const { insertId } = await db
    .insertInto('tag')
    .values({ name, sort_key: sortKey(name) })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

/** Names of an organisation's tags in alphabetical order. */
export async function organisationTags(db: Kysely<Database>, id: number): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation_tag')
    .innerJoin('tag', 'tag.id', 'organisation_tag.tag_id')
    .select('tag.name')
    .where('organisation_tag.organisation_id', '=', id)
    .orderBy('tag.sort_key')
    .execute();
  return rows.map((row) => row.name);
}

/** Makes an organisation's tags equal to the names; those that stay are not touched. */
export async function saveOrganisationTags(
  db: Kysely<Database>,
  id: number,
  names: readonly string[],
): Promise<void> {
  const wanted = await tagIds(db, names);
  const stored = await db
    .selectFrom('organisation_tag')
    .select(['id', 'tag_id'])
    .where('organisation_id', '=', id)
    .execute();
  const gone = stored.filter((row) => !wanted.includes(row.tag_id)).map((row) => row.id);
  if (gone.length > 0) await db.deleteFrom('organisation_tag').where('id', 'in', gone).execute();
  const fresh = wanted.filter((tagId) => !stored.some((row) => row.tag_id === tagId));
  if (fresh.length > 0) {
    await db
      .insertInto('organisation_tag')
      .values(fresh.map((tag_id) => ({ organisation_id: id, tag_id })))
      .execute();
  }
}
