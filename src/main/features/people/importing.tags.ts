import type { Transaction } from 'kysely';
import type { Person } from '../../../shared/features/people.ts';
import { sortKey } from '../../../shared/rules/folding.ts';
import { insertMany } from '../../database/insertMany.ts';
import type { Database } from '../../database/schema.ts';
import { makesPerson } from './importing.settle.ts';
import { breathe, type ImportWork, rowsPerStep } from './importing.work.ts';
import { tagKey, tags } from './tags.repository.ts';

/** Makes the tags that nobody has yet, spelt as the preview showed them. */
export async function makeTags(db: Transaction<Database>, names: Iterable<string>): Promise<void> {
  const rows = [...names].map((name) => ({ name, sort_key: sortKey(name) }));
  await insertMany(db, 'tag', rows);
}

/** Gives new persons the tags of their rows, a hundred persons at a time. {@link makeTags} comes first. */
export async function tagNewPersons(
  db: Transaction<Database>,
  work: ImportWork,
  ids: readonly (number | null)[],
  persons: readonly (Person | null)[],
): Promise<void> {
  const tagged = work.plan.rows.flatMap((row, place) => {
    const [id, person] = [ids[place], persons[place]];
    const isNew = makesPerson(row, work.plan.acts[place] ?? null);
    return isNew && id && person && person.tags.length > 0 ? [{ id, names: person.tags }] : [];
  });
  if (tagged.length === 0) return;
  const known = new Map((await tags(db)).map((tag) => [tagKey(tag.name), tag.id]));
  for (let at = 0; at < tagged.length; at += rowsPerStep) {
    const rows = tagged.slice(at, at + rowsPerStep).flatMap(({ id, names }) => {
      const own = new Set(names.flatMap((name) => known.get(tagKey(name)) ?? []));
      return [...own].map((tag) => ({ person_id: id, tag_id: tag }));
    });
    await insertMany(db, 'person_tag', rows);
    await breathe(work);
  }
}
