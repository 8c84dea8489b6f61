import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/schema.ts';

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
