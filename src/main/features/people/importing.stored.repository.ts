import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/schema.ts';
import { addressOf, contactOf } from './addressRows.ts';
import type { ListedFacts } from './importing.merge.ts';

/** What is stored of a person that a list may name too. */
export interface StoredFacts extends ListedFacts {
  organisation: string;
}

/** Facts of any number of persons with four statements, by their ids. */
export async function storedFacts(
  db: Kysely<Database>,
  ids: readonly number[],
): Promise<Map<number, StoredFacts>> {
  if (ids.length === 0) return new Map();
  const wanted = sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;
  const rows = await db
    .selectFrom('person')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select([
      'person.id',
      'person.salutation',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
      'person.function',
      'person.organisation_id as organisationId',
      'person.preferred_channel as preferredChannel',
      'person.preferred_format as preferredFormat',
      'person.languages',
      'person.note',
      'organisation.name as organisation',
    ])
    .where('person.id', 'in', wanted)
    .execute();
  const addresses = Map.groupBy(
    await db
      .selectFrom('postal_address')
      .select(['person_id', 'purpose', 'addition', 'street', 'postal_code', 'city', 'country', 'note'])
      .where('person_id', 'in', wanted)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    (row) => row.person_id,
  );
  const contacts = Map.groupBy(
    await db
      .selectFrom('contact_point')
      .select(['person_id', 'kind', 'purpose', 'value', 'note'])
      .where('person_id', 'in', wanted)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    (row) => row.person_id,
  );
  const tags = Map.groupBy(
    await db
      .selectFrom('person_tag')
      .innerJoin('tag', 'tag.id', 'person_tag.tag_id')
      .select(['person_tag.person_id as personId', 'tag.name'])
      .where('person_tag.person_id', 'in', wanted)
      .orderBy('tag.sort_key')
      .execute(),
    (row) => row.personId,
  );
  return new Map(
    rows.map(({ id, organisation, languages, ...person }) => [
      id,
      {
        ...person,
        languages: languages.split(' ').filter(Boolean),
        tags: (tags.get(id) ?? []).map(({ name }) => name),
        organisation: organisation ?? '',
        addresses: (addresses.get(id) ?? []).map(addressOf),
        contacts: (contacts.get(id) ?? []).map(contactOf),
      },
    ]),
  );
}
