import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { VocabularyKind } from '../../../shared/features/vocabulary.ts';
import { sortKey } from '../../../shared/rules/folding.ts';
import type { Database } from '../../database/schema.ts';

const tables = { sector: 'sector', interestGroup: 'interest_group', tag: 'tag' } as const;

/** A place where an entry is used: what it is and what it is called. */
export interface Use {
  id: number;
  what: 'organisation' | 'person' | 'seat' | 'mandate' | 'criterion';
  /** Name of the organisation or person, or of the committee. */
  name: string;
}

/** Every use of the entries of a list, by entry. Each source gives `id, what, name`. */
const uses: Record<VocabularyKind, RawBuilder<unknown>> = {
  sector: sql`
    select o.sector_id as id, 'organisation' as what, o.name from organisation o where o.sector_id is not null
    union all select f.sector_id, 'organisation', o.name from further_sector f join organisation o on o.id = f.organisation_id
    union all select s.sector_id, 'seat', c.name from seat s join committee c on c.id = s.committee_id where s.sector_id is not null
    union all select k.sector_id, 'criterion', c.name from criterion k join committee c on c.id = k.committee_id where k.sector_id is not null`,
  interestGroup: sql`
    select s.interest_group_id as id, 'seat' as what, c.name from seat s join committee c on c.id = s.committee_id
      where s.interest_group_id is not null
    union all select g.interest_group_id, 'mandate', c.name from membership_speaks_for g join membership m on m.id = g.membership_id
      join seat s on s.id = m.seat_id join committee c on c.id = s.committee_id
    union all select k.interest_group_id, 'criterion', c.name from criterion k join committee c on c.id = k.committee_id
      where k.interest_group_id is not null`,
  tag: sql`
    select t.tag_id as id, 'person' as what, trim(p.first_name || ' ' || p.last_name) as name
      from person_tag t join person p on p.id = t.person_id
    union all select t.tag_id, 'organisation', o.name from organisation_tag t join organisation o on o.id = t.organisation_id`,
};

/** How often each entry is used for what. */
export async function countsOfUses(
  db: Kysely<Database>,
  kind: VocabularyKind,
): Promise<(Pick<Use, 'id' | 'what'> & { count: number })[]> {
  const { rows } = await sql<Pick<Use, 'id' | 'what'> & { count: number }>`
    select id, what, count(*) as count from (${uses[kind]}) group by id, what order by id`.execute(db);
  return rows;
}

/** What an entry is used for, each name once. */
export async function usesOf(db: Kysely<Database>, kind: VocabularyKind, id: number): Promise<Use[]> {
  const { rows } = await sql<Use>`
    select distinct id, what, name from (${uses[kind]}) where id = ${id} order by what, name`.execute(db);
  return rows;
}

/** The entries of a list in its order. */
export function entries(db: Kysely<Database>, kind: VocabularyKind): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom(tables[kind])
    .select(['id', 'name'])
    .orderBy(kind === 'tag' ? sql`sort_key` : sql`position`)
    .orderBy('id')
    .execute();
}

/** Stores a new entry, at the end where the list has an order of its own, and gives its row id. */
export async function insertEntry(db: Kysely<Database>, kind: VocabularyKind, name: string): Promise<number> {
  if (kind === 'tag') {
    const values = { name, sort_key: sortKey(name) };
    return Number((await db.insertInto('tag').values(values).executeTakeFirstOrThrow()).insertId);
  }
  const table = tables[kind];
  const last = await db
    .selectFrom(table)
    .select((e) => e.fn.max('position').as('position'))
    .executeTakeFirst();
  const values = { name, position: (last?.position ?? -1) + 1 };
  return Number((await db.insertInto(table).values(values).executeTakeFirstOrThrow()).insertId);
}

export async function renameEntry(
  db: Kysely<Database>,
  kind: VocabularyKind,
  id: number,
  name: string,
): Promise<void> {
  if (kind === 'tag')
    await db
      .updateTable('tag')
      .set({ name, sort_key: sortKey(name) })
      .where('id', '=', id)
      .execute();
  else await db.updateTable(tables[kind]).set({ name }).where('id', '=', id).execute();
}

/** Puts a list into an order; rows that keep their place are not touched. */
export async function saveOrder(
  db: Kysely<Database>,
  kind: Exclude<VocabularyKind, 'tag'>,
  ids: readonly number[],
): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await db
      .updateTable(tables[kind])
      .set({ position })
      .where('id', '=', id)
      .where('position', '!=', position)
      .execute();
  }
}

export async function deleteEntry(db: Kysely<Database>, kind: VocabularyKind, id: number): Promise<void> {
  await db.deleteFrom(tables[kind]).where('id', '=', id).execute();
}

/** Gives everybody who has one tag the other one instead; nobody has one twice. */
export async function moveTag(db: Kysely<Database>, fromId: number, intoId: number): Promise<void> {
  await db
    .deleteFrom('person_tag')
    .where('tag_id', '=', fromId)
    .where('person_id', 'in', (e) =>
      e.selectFrom('person_tag as other').select('other.person_id').where('other.tag_id', '=', intoId),
    )
    .execute();
  await db
    .deleteFrom('organisation_tag')
    .where('tag_id', '=', fromId)
    .where('organisation_id', 'in', (e) =>
      e
        .selectFrom('organisation_tag as other')
        .select('other.organisation_id')
        .where('other.tag_id', '=', intoId),
    )
    .execute();
  await db.updateTable('person_tag').set({ tag_id: intoId }).where('tag_id', '=', fromId).execute();
  await db.updateTable('organisation_tag').set({ tag_id: intoId }).where('tag_id', '=', fromId).execute();
}
