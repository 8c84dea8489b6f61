import { type Kysely, sql } from 'kysely';
import type { OrganisationFilter, OrganisationRow } from '../../../shared/features/people.ts';
import { foldForSearch, sortKey } from '../../../shared/rules/folding.ts';
import type { Database } from '../../database/schema.ts';

/** Ids of organisations with a sector, as their main or a further one. */
export const withSector = (sectorId: number) => sql<number>`(
  select id from organisation where sector_id = ${sectorId}
  union select organisation_id from further_sector where sector_id = ${sectorId})`;

const city = sql<string>`coalesce(
  (select a.city from postal_address a where a.organisation_id = organisation.id order by a.position limit 1), '')`;

/** The main sector, then the further ones in the office's order. */
const sectors = sql<string>`coalesce((
  select group_concat(name, ', ') from (
    select 0 as place, s.position, s.name from sector s where s.id = organisation.sector_id
    union all
    select 1, s.position, s.name from further_sector f join sector s on s.id = f.sector_id
      where f.organisation_id = organisation.id
    order by 1, 2)), '')`;

const tags = sql<string>`coalesce((
  select group_concat(name, ', ') from (
    select t.name from organisation_tag o join tag t on t.id = o.tag_id
      where o.organisation_id = organisation.id order by t.sort_key)), '')`;

/** Rows of the list, sorted. `today` decides which organisations exist no more. */
export async function findOrganisationRows(
  db: Kysely<Database>,
  filter: OrganisationFilter,
  today: string,
): Promise<OrganisationRow[]> {
  const ended = sql<number>`(organisation.ended_on is not null and organisation.ended_on < ${today})`;
  let query = db
    .selectFrom('organisation')
    .leftJoin('sector', 'sector.id', 'organisation.sector_id')
    .leftJoin('organisation as parent', 'parent.id', 'organisation.parent_id')
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.short_name as shortName',
      sectors.as('sectors'),
      sql<string>`coalesce(parent.name, '')`.as('partOf'),
      tags.as('tags'),
      city.as('city'),
      sql<number>`(select count(*) from person p where p.organisation_id = organisation.id)`.as('persons'),
      ended.as('ended'),
    ]);
  for (const word of foldForSearch(filter.search).split(' ').filter(Boolean)) {
    query = query.where(sql<boolean>`instr(organisation.search_text, ${word})`);
  }
  if (filter.sectorId !== null) {
    query = query.where(sql<boolean>`organisation.id in ${withSector(filter.sectorId)}`);
  }
  const { tagId } = filter;
  if (tagId !== null) {
    query = query.where('organisation.id', 'in', (eb) =>
      eb.selectFrom('organisation_tag').select('organisation_id').where('tag_id', '=', tagId),
    );
  }
  if (filter.state !== 'all') query = query.where(ended, '=', filter.state === 'ended' ? 1 : 0);
  const direction = filter.descending ? 'desc' : 'asc';
  if (filter.sort === 'sector') {
    query = query.orderBy(sql`sector.id is null`).orderBy('sector.position', direction);
  }
  if (filter.sort === 'partOf') {
    query = query.orderBy(sql`parent.id is null`).orderBy('parent.sort_key', direction);
  }
  const rows = await query
    .orderBy('organisation.sort_key', filter.sort === 'name' ? direction : 'asc')
    .execute();
  const list = rows.map((row) => ({ ...row, ended: row.ended === 1 }));
  return filter.sort === 'city' ? byCity(list, filter.descending) : list;
}

/** Rows without a city stand at the end in both directions. */
function byCity(rows: OrganisationRow[], descending: boolean): OrganisationRow[] {
  const keys = new Map(rows.map((row) => [row.city, sortKey(row.city)]));
  const order = descending ? -1 : 1;
  return rows.sort((left, right) => {
    if (left.city === right.city) return 0;
    if (left.city === '' || right.city === '') return left.city === '' ? 1 : -1;
    return (keys.get(left.city) ?? '') < (keys.get(right.city) ?? '') ? -order : order;
  });
}
