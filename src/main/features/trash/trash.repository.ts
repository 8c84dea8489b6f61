import { type Kysely, sql } from 'kysely';
import type { RecordKey } from '../../../shared/features/trash.ts';
import { type TrashTable, trashLabels } from '../../../shared/features/trash.labels.ts';
import { unkeyed } from '../../database/erasing.ts';
import { neededCondition } from '../../database/forgetNames.ts';
import type { Database } from '../../database/schema.ts';
import { inOffice } from '../committees/inOffice.repository.ts';

/** The entry that removed a record which is not there now. */
export interface Removal extends RecordKey {
  entryId: number;
  /** Image of the record as it was removed. */
  before: string;
  at: string;
  who: string;
}

const tables = Object.keys(trashLabels) as TrashTable[];

/** True for rows of the journal whose record does not exist (any more). */
const isGone = sql.join(
  tables.map(
    (table) =>
      sql`(row.table_name = ${table} and not exists (select 1 from ${sql.table(table)} living where living.id = row.row_id))`,
  ),
  sql` or `,
);

/**
 * Records that were put into the trash since an instant, newest first. What was taken back (a list that was read in) is
 * no trash, and the lesser half of a merge comes back by taking back the merge.
 * @param only one record, else all
 */
export async function removals(
  db: Kysely<Database>,
  since: string,
  only?: readonly RecordKey[],
): Promise<Removal[]> {
  const wanted = only
    ? sql`and row.table_name || '/' || row.row_id in (select value from json_each(${JSON.stringify(only.map(({ table, row }) => `${table}/${row}`))}))`
    : sql``;
  const { rows } = await sql<Removal>`
    select row.table_name as "table", row.row_id as "row", row.before, entry.id as entryId, entry.at, entry.who
    from journal_row row join journal entry on entry.id = row.journal_id
    where row.table_name in (${sql.join(tables)}) and row.after is null ${wanted}
      and entry.effect = 'do' and entry.at >= ${since} and entry.call not like 'people.merge%' and (${isGone})
      and not (row.table_name = 'person' and row.row_id in (select gone_id from person_merge))
    order by row.id desc`.execute(db);
  const seen = new Set<string>();
  return rows.filter(({ table, row }) => !seen.has(`${table}/${row}`) && seen.add(`${table}/${row}`));
}

/**
 * Persons and what was noted about them, gone since before an instant: nobody may need their images any more. Whoever came
 * back in between and went again counts from the last time.
 */
export async function expiredRemovals(db: Kysely<Database>, before: string): Promise<RecordKey[]> {
  const { rows } = await sql<RecordKey>`
    select row.table_name as "table", row.row_id as "row"
    from journal_row row join journal entry on entry.id = row.journal_id
    where row.table_name in ('person', 'outreach') and row.after is null and (${isGone})
    group by row.table_name, row.row_id having max(entry.at) < ${before}`.execute(db);
  return rows;
}

/** Other rows that the same entries removed, by entry: table and image. */
export async function companions(db: Kysely<Database>, entryIds: readonly number[]) {
  const { rows } = await sql<{ entryId: number; table: string; row: number; before: string }>`
    select journal_id as entryId, table_name as "table", row_id as "row", before from journal_row
    where journal_id in (select value from json_each(${JSON.stringify([...new Set(entryIds)])}))
      and after is null and before is not null`.execute(db);
  return Map.groupBy(rows, (row) => row.entryId);
}

/** Images of records as they stand now; those that are gone are missing. */
export async function livingImages(
  db: Kysely<Database>,
  records: readonly RecordKey[],
): Promise<(RecordKey & { image: string })[]> {
  const found: (RecordKey & { image: string })[] = [];
  for (const [table, ofTable] of Map.groupBy(records, (record) => record.table)) {
    const ids = ofTable.map(({ row }) => row);
    const rows = await db.selectFrom(table).selectAll().where('id', 'in', ids).execute();
    for (const row of rows) found.push({ table, row: row.id, image: JSON.stringify(row) });
  }
  return found;
}

/** Persons who were merged into some, directly or by way of others: their images say what erasing is to forget. */
export async function mergedInto(db: Kysely<Database>, personIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive gone(id) as (
      select gone_id from person_merge where kept_id in (select value from json_each(${JSON.stringify(personIds)}))
      union select gone_id from person_merge join gone on kept_id = gone.id)
    select id from gone`.execute(db);
  return rows.map(({ id }) => id);
}

/** How many rows point to some records of a table, by table and column, with what removing the record does to them. */
export async function pointers(db: Kysely<Database>, parent: TrashTable, ids: readonly number[]) {
  const { rows: keys } = await sql<{ table: string; column: string; stays: number }>`
    select tables.name as "table", key."from" as "column", key.on_delete <> 'CASCADE' and info."notnull" = 0 as stays
    from pragma_table_list tables, pragma_foreign_key_list(tables.name) key, pragma_table_info(tables.name) info
    where tables.schema = 'main' and key."table" = ${parent} and info.name = key."from"`.execute(db);
  const others = unkeyed
    .filter((each) => each.parent === parent)
    .map(({ table, column }) => ({ table, column, stays: 0 }));
  const counts: { table: string; column: string; stays: boolean; count: number }[] = [];
  for (const { table, column, stays } of [...keys, ...others]) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)}
      where ${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`.execute(db);
    counts.push({ table, column, stays: stays === 1, count: rows[0]?.count ?? 0 });
  }
  return counts;
}

/** Where persons still have a task to fulfil: committees they belong to today or later, meetings that are not over. */
export async function currentDuties(db: Kysely<Database>, ids: readonly number[], today: string) {
  const wanted = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  const { rows } = await sql<{ name: string }>`
    select c.name from membership m join seat s on s.id = m.seat_id join committee c on c.id = s.committee_id
      where m.person_id in ${wanted} and (m.until_day is null or m.until_day >= ${today} or ${inOffice(today)})
    union select c.name from deputy d join membership m on m.id = d.membership_id
      join seat s on s.id = m.seat_id join committee c on c.id = s.committee_id
      where d.person_id in ${wanted} and (m.until_day is null or m.until_day >= ${today} or ${inOffice(today)})
    union select c.name from committee_role r join committee c on c.id = r.committee_id
      where r.person_id in ${wanted} and (r.until_day is null or r.until_day >= ${today})
    union select m.title from meeting m left join participant p on p.meeting_id = m.id
      where m.status in ('planned', 'invited', 'running')
        and (p.person_id in ${wanted} or m.chair_id in ${wanted} or m.minute_taker_id in ${wanted})`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

/** Meetings with a locked protocol in which persons took part. */
export async function lockedProtocols(db: Kysely<Database>, ids: readonly number[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct protocol.meeting_id) as count from protocol
    join participant on participant.meeting_id = protocol.meeting_id
    where protocol.status = 'issued'
      and participant.person_id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Texts that people wrote freely, where a name may stand. */
const freeTexts: readonly (readonly [table: string, column: string, where: string])[] = [
  ['agenda_item', 'minutes_text', 'Protokolltexte'],
  ['agenda_item', 'presenter', 'Tagesordnungen'],
  ['resolution', 'wording', 'Beschlüsse'],
  ['resolution', 'responsible', 'Beschlüsse'],
  ['task', 'title', 'Aufgaben'],
  ['task', 'note', 'Aufgaben'],
  ['meeting', 'invitation_text', 'Einladungen'],
  ['protocol', 'introduction', 'Protokolltexte'],
  ['person', 'note', 'Notizen'],
  ['organisation', 'note', 'Notizen'],
  ['outreach', 'note', 'Ansprachen'],
  ['outreach', 'contacted_by', 'Ansprachen'],
  ['outreach', 'subject', 'Ansprachen'],
  ['outreach', 'next_step', 'Ansprachen'],
  ['person', 'state_note', 'Notizen'],
  ['postal_address', 'note', 'Notizen'],
  ['contact_point', 'note', 'Notizen'],
  ['membership', 'appointed_by', 'Berufungen'],
  ['participation_offer', 'text', 'Angebote zum Mitmachen'],
  ['participation_offer', 'contact', 'Angebote zum Mitmachen'],
  ['venue', 'contact', 'Tagungsorte'],
  ['venue', 'note', 'Tagungsorte'],
  ['accessibility_booking', 'provider', 'Buchungen'],
  ['accessibility_booking', 'note', 'Buchungen'],
  ['signatory', 'name', 'Unterschriften'],
];

/** Where a name still stands in free texts, as German words; the record itself does not count. */
export async function mentions(db: Kysely<Database>, name: string, except: RecordKey): Promise<string[]> {
  const found = new Set<string>();
  for (const [table, column, where] of freeTexts) {
    const own = table === except.table ? except.row : 0;
    const { rows } = await sql`
      select 1 from ${sql.table(table)} where id <> ${own} and instr(${sql.ref(column)}, ${name}) > 0 limit 1`.execute(
      db,
    );
    if (rows.length > 0) found.add(where);
  }
  return [...found];
}

/** Which of some texts of words somebody else is called as well, whom erasing leaves. @param without the erased */
export async function stillCalled(
  db: Kysely<Database>,
  patterns: readonly string[],
  without: readonly RecordKey[],
): Promise<Set<string>> {
  const others = (table: 'person' | 'organisation') => {
    const ids = without.filter((record) => record.table === table).map(({ row }) => row);
    return sql`exists (select 1 from ${sql.table(table)} where ${sql.raw(neededCondition('wanted.value'))}
      and id not in (select value from json_each(${JSON.stringify(ids)})))`;
  };
  const { rows } = await sql<{ value: string }>`
    select wanted.value from json_each(${JSON.stringify(patterns)}) wanted
    where ${others('person')} or ${others('organisation')}`.execute(db);
  return new Set(rows.map(({ value }) => value));
}

/** Backups that were written before, newest first. */
export function writtenBackups(db: Kysely<Database>) {
  return db
    .selectFrom('backup_log')
    .select(['file_name as name', 'at'])
    .where('kind', '!=', 'restore')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}
