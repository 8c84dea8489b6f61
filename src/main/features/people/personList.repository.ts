import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { PersonFilter, PersonRow } from '../../../shared/features/people.ts';
import { sortKey } from '../../../shared/rules/folding.ts';
import { displayName, listName } from '../../../shared/rules/names.ts';
import type { Database } from '../../database/schema.ts';
import { inOffice } from '../committees/inOffice.repository.ts';
import { matchAll, typedWords } from '../../search/matches.ts';
import { matchingIds } from '../search/search.repository.ts';
import { withSector } from './organisationList.repository.ts';
import { moreOf } from './personMore.repository.ts';
import { firstPersons } from './personOrder.repository.ts';

type Filter = z.output<typeof PersonFilter>;
type Persons = SelectQueryBuilder<Database, 'person', object>;

/** The own city, else that of the organisation. */
const city = sql<string>`coalesce(
  (select nullif(a.city, '') from postal_address a where a.person_id = person.id order by a.position limit 1),
  (select a.city from postal_address a where a.organisation_id = person.organisation_id order by a.position limit 1),
  '')`;

const firstContact = (kinds: string) => sql<string>`coalesce(
  (select c.value from contact_point c where c.person_id = person.id and c.kind in (${sql.raw(kinds)}) order by c.position limit 1),
  '')`;

const personTags = sql<string>`coalesce((
  select group_concat(name, ', ') from (
    select t.name from person_tag pt join tag t on t.id = pt.tag_id where pt.person_id = person.id order by t.sort_key)
  ), '')`;

/** Short names of the committees where the person sits today, deputies marked. */
const committees = (today: string) => sql<string>`coalesce((
  select group_concat(name, ', ') from (
    select distinct coalesce(nullif(c.short_name, ''), c.name) || case when d.id is null then '' else ' (Stv.)' end as name, c.sort_key
    from membership m
    join seat s on s.id = m.seat_id
    join committee c on c.id = s.committee_id
    left join deputy d on d.membership_id = m.id and d.person_id = person.id
    where (m.person_id = person.id or m.id in (select membership_id from deputy where person_id = person.id))
      and ${inOffice(today)}
    order by c.sort_key
  )), '')`;

/** One window of the list and how many persons the filter finds in all. `today` decides about memberships. */
export async function findPersonRows(
  db: Kysely<Database>,
  filter: Filter,
  today: string,
): Promise<{ rows: PersonRow[]; total: number }> {
  const found = await foundBySearch(db, filter.search);
  if (found && onlySearched(filter)) {
    const ids = await firstPersons(db, found, filter.offset + filter.limit, {
      descending: filter.descending,
    });
    return { rows: await rowsOf(db, ids.slice(filter.offset), filter.more, today), total: found.length };
  }
  const ids = await idsOf(db, filter, found, today);
  const page = ids.slice(filter.offset, filter.offset + filter.limit);
  return { rows: await rowsOf(db, page, filter.more, today), total: ids.length };
}

/** Ids of everybody whom the filter finds, in its order. */
export async function findPersonIds(db: Kysely<Database>, filter: Filter, today: string): Promise<number[]> {
  return idsOf(db, filter, await foundBySearch(db, filter.search), today);
}

function idsOf(
  db: Kysely<Database>,
  filter: Filter,
  found: readonly number[] | null,
  today: string,
): Promise<number[]> {
  const persons = filtered(db, filter, found, today);
  return filter.sort === 'city' ? idsByCity(persons, filter) : idsInOrder(db, persons, filter);
}

/** Persons in whose texts every word of the search begins a word; null where nothing is searched. */
async function foundBySearch(db: Kysely<Database>, search: string): Promise<readonly number[] | null> {
  const words = typedWords(search);
  if (words.length === 0) return null;
  return (await matchingIds(db, matchAll(words))).get('person') ?? [];
}

/** True where the list is in its own order and nothing but the search narrows it. */
function onlySearched({ sort, ...filter }: Filter): boolean {
  const narrowing = ['preferredChannel', 'sectorId', 'committeeId', 'tagId', 'importRunId', 'state'] as const;
  return sort === 'name' && narrowing.every((key) => filter[key] === null);
}

/** Those who are not active, by the index that holds only them; asked by itself, so that it is used. */
const stopped = (state: Exclude<Filter['state'], null>) => sql<number>`
  select p.id from person p where p.state <> 'active' and (p.state = ${state} or ${state} = 'stopped')`;

function filtered(
  db: Kysely<Database>,
  filter: Filter,
  found: readonly number[] | null,
  today: string,
): Persons {
  let persons: Persons = db.selectFrom('person');
  if (found) {
    const list = JSON.stringify(found);
    persons = persons.where('person.id', 'in', sql<number>`(select value from json_each(${list}))`);
  }
  if (filter.preferredChannel) persons = persons.where('preferred_channel', '=', filter.preferredChannel);
  if (filter.state === 'active') persons = persons.where('state', '=', 'active');
  else if (filter.state !== null)
    persons = persons.where(sql<boolean>`person.id in (${stopped(filter.state)})`);
  if (filter.tagId !== null) {
    persons = persons.where('person.id', 'in', (eb) =>
      eb.selectFrom('person_tag').select('person_tag.person_id').where('tag_id', '=', filter.tagId),
    );
  }
  if (filter.importRunId !== null) {
    persons = persons.where('person.id', 'in', (eb) =>
      eb
        .selectFrom('import_row')
        .select(sql<number>`import_row.person_id`.as('id'))
        .where('import_run_id', '=', filter.importRunId)
        .where('import_row.person_id', 'is not', null)
        .where('outcome', '!=', 'skipped'),
    );
  }
  if (filter.sectorId !== null) {
    persons = persons.where(sql<boolean>`organisation_id in ${withSector(filter.sectorId)}`);
  }
  if (filter.committeeId !== null) {
    const sitting = sql<number>`
      select m.person_id from membership m join seat s on s.id = m.seat_id
        where s.committee_id = ${filter.committeeId} and ${inOffice(today)}
      union
      select d.person_id from deputy d join membership m on m.id = d.membership_id join seat s on s.id = m.seat_id
        where s.committee_id = ${filter.committeeId} and ${inOffice(today)}`;
    persons = persons.where(sql<boolean>`person.id in (${sitting})`);
  }
  return persons;
}

/**
 * All ids in the order that an index or a column gives. They come as one JSON text: one scan tells both the window and
 * the total, and ten thousand ids are no rows to build.
 */
async function idsInOrder(db: Kysely<Database>, persons: Persons, filter: Filter): Promise<number[]> {
  const direction = filter.descending ? 'desc' : 'asc';
  let ordered = persons.select('person.id');
  if (filter.sort === 'organisation') {
    // Persons without an organisation stand at the end in both directions.
    ordered = ordered
      .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
      .orderBy(sql`organisation.id is null`)
      .orderBy('organisation.sort_key', direction)
      .orderBy('person.sort_key');
  } else if (filter.sort === 'preferredChannel') {
    ordered = ordered
      .orderBy(sql`case preferred_channel when 'email' then 1 when 'post' then 2 else 3 end`, direction)
      .orderBy('person.sort_key');
  } else {
    ordered = ordered.orderBy('person.sort_key', direction);
  }
  const { ids } = await db
    // The limit keeps SQLite from dropping the order of an inner query.
    .selectFrom(ordered.orderBy('person.id').limit(sql<number>`-1`).as('ordered'))
    .select(sql<string>`json_group_array(id)`.as('ids'))
    .executeTakeFirstOrThrow();
  return JSON.parse(ids) as number[];
}

/** Cities have no stored sort key; there are few different ones, so each is folded once. */
async function idsByCity(persons: Persons, filter: Filter): Promise<number[]> {
  const rows = await persons
    .select(['person.id', city.as('city')])
    .orderBy('person.sort_key')
    .execute();
  const keys = new Map<string, string>();
  for (const row of rows) if (!keys.has(row.city)) keys.set(row.city, sortKey(row.city));
  const order = filter.descending ? -1 : 1;
  return rows
    .sort((left, right) => {
      if (left.city === right.city) return 0;
      if (left.city === '' || right.city === '') return left.city === '' ? 1 : -1;
      return (keys.get(left.city) ?? '') < (keys.get(right.city) ?? '') ? -order : order;
    })
    .map((row) => row.id);
}

/** The columns of the window's persons, in the order of the ids; joins only for those who are shown. */
async function rowsOf(
  db: Kysely<Database>,
  ids: readonly number[],
  withMore: boolean,
  today: string,
): Promise<PersonRow[]> {
  const more = withMore ? await moreOf(db, ids) : null;
  const rows = await db
    .selectFrom(
      sql<{
        id: number;
        place: number;
      }>`(select value as id, key as place from json_each(${JSON.stringify(ids)}))`.as('page'),
    )
    .innerJoin('person', 'person.id', 'page.id')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select([
      'person.id',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
      'person.organisation_id as organisationId',
      'organisation.name as organisation',
      'person.preferred_channel as preferredChannel',
      'person.preferred_format as preferredFormat',
      city.as('city'),
      firstContact(`'email'`).as('email'),
      firstContact(`'phone', 'mobile'`).as('phone'),
      'person.state',
      personTags.as('tags'),
      committees(today).as('committees'),
    ])
    .orderBy('page.place')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    listName: listName(row),
    displayName: displayName(row),
    organisationId: row.organisationId,
    organisation: row.organisation ?? '',
    city: row.city,
    email: row.email,
    phone: row.phone,
    preferredChannel: row.preferredChannel,
    preferredFormat: row.preferredFormat,
    state: row.state,
    tags: row.tags,
    committees: row.committees,
    ...(more ? { more: more.get(row.id) } : {}),
  }));
}
