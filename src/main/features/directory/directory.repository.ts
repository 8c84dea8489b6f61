import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/schema.ts';

/** Names, function and organisation of persons, in the order of their surnames. */
export function personRows(db: Kysely<Database>, ids: readonly number[]) {
  return db
    .selectFrom('person')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select([
      'person.id',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
      'person.function',
      'organisation.name as organisation',
    ])
    .where('person.id', 'in', chosen(ids))
    .orderBy('person.sort_key')
    .orderBy('person.id')
    .execute();
}
export type DirectoryPerson = Awaited<ReturnType<typeof personRows>>[number];

/** Phone numbers and e-mail addresses of persons, in the order of their forms. */
export function contactRows(db: Kysely<Database>, ids: readonly number[], withPrivate: boolean) {
  return db
    .selectFrom('contact_point')
    .select(['person_id as personId', 'kind', 'purpose', 'value'])
    .where('person_id', 'in', chosen(ids))
    .where('kind', 'in', ['phone', 'mobile', 'email'])
    .$if(!withPrivate, (query) => query.where('purpose', '=', 'work'))
    .orderBy('position')
    .execute();
}

/** Name of a sector; undefined where there is none. */
export function sectorName(db: Kysely<Database>, id: number) {
  return db.selectFrom('sector').select('name').where('id', '=', id).executeTakeFirst();
}

/** Any number of ids as one parameter. */
const chosen = (ids: readonly number[]) => sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;
