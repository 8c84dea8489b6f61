import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { HistoryTable } from '../../../shared/features/journal.ts';
import type { Database } from '../../database/schema.ts';

export interface HistoryRow {
  id: number;
  at: string;
  who: string;
  summary: string;
  undone_by: number | null;
  thinned: number;
  table_name: string;
  before: string | null;
  after: string | null;
}

/** Rows that belong to a record: their table and the column that points to it. */
const belongings: Record<HistoryTable, readonly (readonly [table: string, column: string])[]> = {
  office: [['signatory', '']],
  person: [
    ['postal_address', 'person_id'],
    ['contact_point', 'person_id'],
    ['person_tag', 'person_id'],
    ['membership', 'person_id'],
    ['deputy', 'person_id'],
    ['committee_role', 'person_id'],
    ['organisation_contact', 'person_id'],
    ['outreach', 'person_id'],
  ],
  organisation: [
    ['postal_address', 'organisation_id'],
    ['contact_point', 'organisation_id'],
    ['further_sector', 'organisation_id'],
    ['organisation_contact', 'organisation_id'],
    ['organisation_tag', 'organisation_id'],
    ['outreach', 'organisation_id'],
  ],
  committee: [
    ['rules_of_procedure', 'committee_id'],
    ['seat', 'committee_id'],
    ['committee_role', 'committee_id'],
    ['criterion', 'committee_id'],
    ['participation_offer', 'committee_id'],
  ],
  meeting: [
    ['agenda_item', 'meeting_id'],
    ['participant', 'meeting_id'],
    ['invitation', 'meeting_id'],
    ['resolution', 'meeting_id'],
    ['task', 'meeting_id'],
    ['accessibility_booking', 'meeting_id'],
  ],
  resolution: [],
  task: [],
  protocol: [],
  venue: [],
};

/**
 * Rows of a table that have or had `value` in a column. Removed ones are found by an index over what their images say in
 * that column (`journal_row_gone_…`): the condition must read as the index does, so the path is no parameter.
 */
const rowsWith = (name: string, column: string, values: RawBuilder<unknown>) => sql`
  select ${name}, id from ${sql.table(name)} where ${sql.ref(column)} in ${values}
  union select ${name}, row_id from journal_row
    where table_name = ${name} and after is null and json_extract(before, ${sql.lit(`$.${column}`)}) is not null
      and json_extract(before, ${sql.lit(`$.${column}`)}) in ${values}`;

/** Rows that belong to a committee by way of its seats: memberships, deputies, and for whom mandates speak. */
const throughSeats = (id: number) => [
  rowsWith('membership', 'seat_id', sql`(select id from seat where committee_id = ${id})`),
  ...['deputy', 'membership_speaks_for'].map((table) =>
    rowsWith(
      table,
      'membership_id',
      sql`(select membership.id from membership join seat on seat.id = membership.seat_id where seat.committee_id = ${id})`,
    ),
  ),
];

/** Row images of a record and of what belongs to it, newest entry first. Looks up rows by their numbers, never all images. */
export async function historyRows(
  db: Kysely<Database>,
  table: HistoryTable,
  id: number,
  limit: number,
): Promise<HistoryRow[]> {
  const rows = [
    sql`select ${table} as table_name, ${id} as row_id`,
    ...belongings[table].map(([name, column]) =>
      column === '' ? sql`select ${name}, id from ${sql.table(name)}` : rowsWith(name, column, sql`(${id})`),
    ),
    ...(table === 'committee' ? throughSeats(id) : []),
  ];
  const { rows: found } = await sql<HistoryRow>`
    with mine(table_name, row_id) as (${sql.join(rows, sql` union `)})
    select entry.id, entry.at, entry.who, entry.summary, entry.undone_by, entry.thinned, row.table_name, row.before, row.after
    from mine join journal_row row on row.table_name = mine.table_name and row.row_id = mine.row_id
      join journal entry on entry.id = row.journal_id
    order by entry.id desc, row.id limit ${limit}`.execute(db);
  return found;
}

/** Calls that only prepare an office: before them there was nothing that one could go back to. */
export const preparingCalls: readonly string[] = ['settings.setUp', 'app.openDemo'];

/** Calls of the program itself: nobody means them with Ctrl+Z. */
const ownCalls: readonly string[] = ['trash.sweep'];

/** The newest entry beside the running one that stands and may be taken back, or blocks taking back (Ctrl+Z). */
export function newestDone(db: Kysely<Database>, current: number) {
  return db
    .selectFrom('journal')
    .select(['id', 'summary', 'undoable'])
    .where('effect', '=', 'do')
    .where('undone_by', 'is', null)
    .where('call', 'not in', [...preparingCalls, ...ownCalls])
    .where('id', '!=', current)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The newest undo that was not taken back itself; nothing if a new change came after it (Ctrl+Y). */
export function newestUndone(db: Kysely<Database>, current: number) {
  return db
    .selectFrom('journal')
    .select(['id', 'summary'])
    .where('effect', '=', 'undo')
    .where('undone_by', 'is', null)
    .where('id', '>', (from) =>
      from
        .selectFrom('journal')
        .select((e) => e.fn.coalesce(e.fn.max('id'), sql<number>`0`).as('last'))
        .where('effect', '=', 'do')
        .where('undoes', 'is', null)
        .where('id', '!=', current),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Entries that an entry was taken back and restored by, one after the other: each names its predecessor. */
export async function isUndone(db: Kysely<Database>, id: number): Promise<boolean> {
  const { rows } = await sql<{ effect: 'do' | 'undo' }>`
    with recursive chain(id, undone_by, effect) as (
      select id, undone_by, effect from journal where id = ${id}
      union all
      select journal.id, journal.undone_by, journal.effect from journal join chain on journal.id = chain.undone_by)
    select effect from chain where undone_by is null`.execute(db);
  return rows[0]?.effect !== 'do';
}

export function entry(db: Kysely<Database>, id: number) {
  return db.selectFrom('journal').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The entry that the running command writes into. */
export async function currentEntry(db: Kysely<Database>): Promise<number> {
  const { id } = await db.selectFrom('current_journal').select('id').executeTakeFirstOrThrow();
  return id;
}

/** Turns the running command's entry into the undo (or redo) of another one. */
export async function markAsUndo(
  db: Kysely<Database>,
  current: number,
  undone: { id: number; effect: 'do' | 'undo' },
): Promise<void> {
  await db
    .updateTable('journal')
    .set({ undoes: undone.id, effect: undone.effect === 'do' ? 'undo' : 'do' })
    .where('id', '=', current)
    .execute();
}

/** Calls that say otherwise who somebody is, never what a meeting recorded. */
const mergingCalls = ['people.mergePersons'];

/**
 * Whether an entry changed what a locked protocol records: rows of a meeting whose newest protocol version is issued.
 * Tasks stay open to change; so does whom a row points to where persons were merged after the protocol was issued.
 */
export async function touchesLockedMeeting(db: Kysely<Database>, id: number): Promise<boolean> {
  const image = sql`coalesce(row.after, row.before)`;
  const { rows } = await sql`
    with recursive origin(call, at, undoes) as (
      select call, at, undoes from journal where id = ${id}
      union all select journal.call, journal.at, journal.undoes from journal join origin on journal.id = origin.undoes),
    changed as (
      select case row.table_name
        when 'meeting' then row.row_id
        when 'attendance' then (select meeting_id from participant where id = json_extract(${image}, '$.participant_id'))
        else json_extract(${image}, '$.meeting_id') end as meeting_id,
        json_remove(row.before, '$.person_id', '$.chair_id', '$.minute_taker_id')
          = json_remove(row.after, '$.person_id', '$.chair_id', '$.minute_taker_id') as only_whom
      from journal_row row
      where row.journal_id = ${id} and row.table_name in ('meeting', 'agenda_item', 'participant', 'attendance', 'resolution'))
    select 1 from changed join protocol on protocol.meeting_id = changed.meeting_id
    where protocol.status = 'issued'
      and protocol.version = (select max(version) from protocol newest where newest.meeting_id = changed.meeting_id)
      and not (coalesce(only_whom, 0) and exists (
        select 1 from origin where call in (${sql.join(mergingCalls)}) and at >= protocol.issued_at))
    limit 1`.execute(db);
  return rows.length > 0;
}

/** Names for ids that stand in row images, so that the history reads "Organisation: Caritasverband". */
export async function namesOf(
  db: Kysely<Database>,
  table: 'person' | 'organisation' | 'committee' | 'sector' | 'interest_group' | 'tag',
  ids: readonly number[],
) {
  if (ids.length === 0) return new Map<number, string>();
  if (table === 'person') {
    const rows = await db
      .selectFrom('person')
      .select(['id', 'first_name', 'last_name'])
      .where('id', 'in', ids)
      .execute();
    return new Map(rows.map((row) => [row.id, `${row.first_name} ${row.last_name}`.trim()]));
  }
  const rows = await db.selectFrom(table).select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
