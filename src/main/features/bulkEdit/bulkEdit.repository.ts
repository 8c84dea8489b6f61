import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/schema.ts';

/** Any number of ids as one parameter. */
const chosen = (ids: readonly number[]) => sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;

/** Columns of a person that can be set for many at once. */
export type PersonPatch = Partial<{
  preferred_channel: 'post' | 'email' | 'both';
  preferred_format: 'standard' | 'largePrint' | 'plainLanguage' | 'emailOnly' | 'braille';
  organisation_id: number | null;
  state: 'active' | 'moved' | 'blocked' | 'deceased';
  state_since: string | null;
  state_note: string;
}>;

const persons = (db: Kysely<Database>, ids: readonly number[]) =>
  db.selectFrom('person').where('person.id', 'in', chosen(ids));

/** Ids of those of the persons that are there. */
export function existing(db: Kysely<Database>, ids: readonly number[]): Promise<number[]> {
  return idsOf(persons(db, ids).select('person.id'));
}

/** Of some persons those whose column has another value. `is not` compares nothing as well. */
export function differing(
  db: Kysely<Database>,
  ids: readonly number[],
  column: keyof PersonPatch,
  value: string | number | null,
): Promise<number[]> {
  return idsOf(
    persons(db, ids)
      .select('person.id')
      .where(sql<boolean>`${sql.ref(`person.${column}`)} is not ${value}`),
  );
}

/** Of some persons those without an e-mail address. */
export function withoutEmail(db: Kysely<Database>, ids: readonly number[]): Promise<number[]> {
  return idsOf(
    persons(db, ids)
      .select('person.id')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('contact_point')
              .select('contact_point.id')
              .whereRef('contact_point.person_id', '=', 'person.id')
              .where('contact_point.kind', '=', 'email'),
          ),
        ),
      ),
  );
}

/** Of some persons those who have a tag. */
export function tagged(db: Kysely<Database>, ids: readonly number[], tagId: number): Promise<number[]> {
  return idsOf(
    db
      .selectFrom('person_tag')
      .select('person_id as id')
      .where('tag_id', '=', tagId)
      .where('person_id', 'in', chosen(ids)),
  );
}

async function idsOf(query: { execute(): Promise<{ id: number }[]> }): Promise<number[]> {
  return (await query.execute()).map(({ id }) => id);
}

/** Sets columns of many persons. */
export async function patchPersons(
  db: Kysely<Database>,
  ids: readonly number[],
  patch: PersonPatch,
): Promise<void> {
  await db.updateTable('person').set(patch).where('id', 'in', chosen(ids)).execute();
}

export async function addTag(db: Kysely<Database>, ids: readonly number[], tagId: number): Promise<void> {
  await db
    .insertInto('person_tag')
    .columns(['person_id', 'tag_id'])
    .expression((eb) =>
      eb
        .selectFrom('person')
        .select(['person.id as person_id', sql<number>`${tagId}`.as('tag_id')])
        .where('person.id', 'in', chosen(ids)),
    )
    .execute();
}

export async function removeTag(db: Kysely<Database>, ids: readonly number[], tagId: number): Promise<void> {
  await db
    .deleteFrom('person_tag')
    .where('tag_id', '=', tagId)
    .where('person_id', 'in', chosen(ids))
    .execute();
}
