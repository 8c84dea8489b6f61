import { type Kysely, sql } from 'kysely';
import type { PersonRowMore } from '../../../shared/features/people.ts';
import { languageName } from '../../../shared/rules/languages.ts';
import type { Database } from '../../database/schema.ts';

/** The own address' part, else that of the organisation's. */
const address = (column: 'street' | 'postal_code') => sql<string>`coalesce(
  (select nullif(a.${sql.ref(column)}, '') from postal_address a where a.person_id = person.id order by a.position limit 1),
  (select a.${sql.ref(column)} from postal_address a where a.organisation_id = person.organisation_id order by a.position limit 1),
  '')`;

/** What a list's further columns show, by person. */
export async function moreOf(
  db: Kysely<Database>,
  ids: readonly number[],
): Promise<Map<number, PersonRowMore>> {
  const rows = await db
    .selectFrom('person')
    .select([
      'person.id',
      'person.salutation',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
      'person.function',
      address('street').as('street'),
      address('postal_code').as('postalCode'),
      'person.languages',
      'person.note',
    ])
    .where('person.id', 'in', sql<number>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute();
  return new Map(
    rows.map(({ id, languages, ...more }) => [
      id,
      { ...more, languages: languages.split(' ').filter(Boolean).map(languageName).join(', ') },
    ]),
  );
}
