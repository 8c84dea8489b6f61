import { type Kysely, sql } from 'kysely';
import type { DuplicateKind } from '../../../shared/features/duplicates.ts';
import type { Database } from '../../database/schema.ts';
import { findOrganisation, organisationColumns } from '../people/organisations.repository.ts';
import { findPerson, personColumns } from '../people/persons.repository.ts';

/** The tags of both records, sorted, each once. */
export async function joinedTags(
  db: Kysely<Database>,
  kind: DuplicateKind,
  keptId: number,
  otherId: number,
): Promise<string[]> {
  const ids =
    kind === 'person'
      ? db.selectFrom('person_tag').select('tag_id').where('person_id', 'in', [keptId, otherId])
      : db.selectFrom('organisation_tag').select('tag_id').where('organisation_id', 'in', [keptId, otherId]);
  const rows = await db.selectFrom('tag').select('name').where('id', 'in', ids).orderBy('sort_key').execute();
  return rows.map((row) => row.name);
}

/** A record that would stand below itself, at whatever distance, stands below nothing. */
export async function breakCircle(db: Kysely<Database>, id: number): Promise<void> {
  await sql`
    with recursive above(id) as (
      select parent_id from organisation where id = ${id} and parent_id is not null
      union select o.parent_id from organisation o join above on o.id = above.id where o.parent_id is not null)
    update organisation set parent_id = null where id = ${id} and id in (select id from above)`.execute(db);
}

/** The main sector that was not chosen becomes a further one; the chosen one is none beside itself. */
export async function joinFurtherSectors(
  db: Kysely<Database>,
  id: number,
  sectors: readonly (string | number | null | undefined)[],
): Promise<void> {
  const { sector_id: main } = await db
    .selectFrom('organisation')
    .select('sector_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (main !== null) {
    await db
      .deleteFrom('further_sector')
      .where('organisation_id', '=', id)
      .where('sector_id', '=', main)
      .execute();
  }
  for (const sector of sectors) {
    if (typeof sector !== 'number' || sector === main) continue;
    await db
      .insertInto('further_sector')
      .values({ organisation_id: id, sector_id: sector })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** The columns that the program makes from the others. */
export async function madeColumns(
  db: Kysely<Database>,
  kind: DuplicateKind,
  id: number,
): Promise<Record<string, string>> {
  if (kind === 'person') {
    const person = await findPerson(db, id);
    return person ? { sort_key: personColumns(person).sort_key } : {};
  }
  const organisation = await findOrganisation(db, id);
  if (!organisation) return {};
  const { sort_key, search_text } = organisationColumns(organisation);
  return { sort_key, search_text };
}
