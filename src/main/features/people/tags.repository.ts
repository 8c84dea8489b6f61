import type { Kysely } from 'kysely';
import type { NamedItem } from '../../../shared/features/people.ts';
import { foldForSearch, sortKey } from '../../../shared/rules/folding.ts';
import type { Database } from '../../database/schema.ts';

/** By what two spellings of a tag are the same: "Presse" and "presse". */
const tagKey = (name: string) => foldForSearch(name) || name.trim();

/** All tags in German order. */
export function tags(db: Kysely<Database>): Promise<NamedItem[]> {
  return db.selectFrom('tag').select(['id', 'name']).orderBy('sort_key').execute();
}

/** Names of a person's tags in German order. */
export async function tagsOfPerson(db: Kysely<Database>, personId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('person_tag')
    .innerJoin('tag', 'tag.id', 'person_tag.tag_id')
    .select('tag.name')
    .where('person_tag.person_id', '=', personId)
    .orderBy('tag.sort_key')
    .execute();
  return rows.map((row) => row.name);
}

/** Makes a person's tags equal to the names; rows that stay are not touched, so that the history shows what changed. */
export async function saveTagsOfPerson(
  db: Kysely<Database>,
  personId: number,
  names: readonly string[],
): Promise<void> {
  const stored = await db
    .selectFrom('person_tag')
    .select(['id', 'tag_id'])
    .where('person_id', '=', personId)
    .execute();
  if (stored.length === 0 && names.length === 0) return;
  const wanted = await tagIds(db, names);
  const gone = stored.filter((row) => !wanted.has(row.tag_id)).map((row) => row.id);
  if (gone.length > 0) await db.deleteFrom('person_tag').where('id', 'in', gone).execute();
  const known = new Set(stored.map((row) => row.tag_id));
  const fresh = [...wanted].filter((id) => !known.has(id));
  if (fresh.length > 0)
    await db
      .insertInto('person_tag')
      .values(fresh.map((tagId) => ({ person_id: personId, tag_id: tagId })))
      .execute();
}

/** Names of an organisation's tags in German order. */
export async function tagsOfOrganisation(db: Kysely<Database>, id: number): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation_tag')
    .innerJoin('tag', 'tag.id', 'organisation_tag.tag_id')
    .select('tag.name')
    .where('organisation_tag.organisation_id', '=', id)
    .orderBy('tag.sort_key')
    .execute();
  return rows.map((row) => row.name);
}

/** The same as {@link saveTagsOfPerson} for an organisation. */
export async function saveTagsOfOrganisation(
  db: Kysely<Database>,
  id: number,
  names: readonly string[],
): Promise<void> {
  const stored = await db
    .selectFrom('organisation_tag')
    .select(['id', 'tag_id'])
    .where('organisation_id', '=', id)
    .execute();
  if (stored.length === 0 && names.length === 0) return;
  const wanted = await tagIds(db, names);
  const gone = stored.filter((row) => !wanted.has(row.tag_id)).map((row) => row.id);
  if (gone.length > 0) await db.deleteFrom('organisation_tag').where('id', 'in', gone).execute();
  const known = new Set(stored.map((row) => row.tag_id));
  const fresh = [...wanted].filter((tagId) => !known.has(tagId));
  if (fresh.length > 0)
    await db
      .insertInto('organisation_tag')
      .values(fresh.map((tagId) => ({ organisation_id: id, tag_id: tagId })))
      .execute();
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
