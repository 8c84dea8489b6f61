import { type Kysely, sql, type Transaction } from 'kysely';
import type { OutreachFilter, OutreachInput } from '../../../shared/features/outreach.ts';
import type { Database } from '../../database/schema.ts';

/** Entries with the names of person, organisation and committee. */
function entries(db: Kysely<Database>) {
  return db
    .selectFrom('outreach')
    .leftJoin('person', 'person.id', 'outreach.person_id')
    .leftJoin('organisation', 'organisation.id', 'outreach.organisation_id')
    .leftJoin('committee', 'committee.id', 'outreach.committee_id')
    .selectAll('outreach')
    .select([
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
      'organisation.name as organisation',
      'committee.name as committee',
      'committee.short_name as committeeShort',
    ]);
}

/** The log through its filter, what is still to be done first and by its day, then the newest talks. */
export function listed(db: Kysely<Database>, { state, committeeId, answer, contactedBy }: OutreachFilter) {
  const isOpen = sql<boolean>`(outreach.done_on is null and outreach.next_step <> '')`;
  return entries(db)
    .$if(state === 'open', (query) => query.where(isOpen))
    .$if(state === 'done', (query) => query.where(sql<boolean>`not ${isOpen}`))
    .$if(committeeId !== null, (query) => query.where('outreach.committee_id', '=', committeeId))
    .$if(answer !== null, (query) => query.where('outreach.answer', '=', answer ?? 'open'))
    .$if(contactedBy !== '', (query) => query.where('outreach.contacted_by', '=', contactedBy))
    .orderBy(sql`not ${isOpen}`)
    .orderBy(sql`case when ${isOpen} then coalesce(outreach.next_day, '9999') end`)
    .orderBy('outreach.day', 'desc')
    .orderBy('outreach.id', 'desc')
    .execute();
}
export type EntryRow = Awaited<ReturnType<typeof listed>>[number];

export function ofRecord(
  db: Kysely<Database>,
  { personId, organisationId }: { personId: number | null; organisationId: number | null },
) {
  return entries(db)
    .where((e) =>
      e.or([
        ...(personId === null ? [] : [e('outreach.person_id', '=', personId)]),
        ...(organisationId === null ? [] : [e('outreach.organisation_id', '=', organisationId)]),
      ]),
    )
    .orderBy('outreach.day', 'desc')
    .orderBy('outreach.id', 'desc')
    .execute();
}

/** Talks about seats that did not end in a refusal, newest first. */
export function ofSeats(db: Kysely<Database>) {
  return entries(db)
    .where('outreach.seat_id', 'is not', null)
    .where('outreach.answer', '!=', 'declined')
    .orderBy('outreach.day', 'desc')
    .orderBy('outreach.id', 'desc')
    .execute();
}

export function entry(db: Kysely<Database>, id: number) {
  return entries(db).where('outreach.id', '=', id).executeTakeFirst();
}

/** Steps that are not done and due up to a day, the oldest first. */
export function dueSteps(db: Kysely<Database>, until: string) {
  return entries(db)
    .where('outreach.next_day', '<=', until)
    .where('outreach.done_on', 'is', null)
    .orderBy('outreach.next_day')
    .orderBy('outreach.id')
    .execute();
}

/** How many entries there are, and how many steps are overdue. */
export async function counts(db: Kysely<Database>, today: string) {
  const { total, overdue } = await db
    .selectFrom('outreach')
    .select((e) => [
      e.fn.countAll<number>().as('total'),
      sql<number>`coalesce(sum(done_on is null and next_day < ${today}), 0)`.as('overdue'),
    ])
    .executeTakeFirstOrThrow();
  return { total: Number(total), overdue: Number(overdue) };
}

/** Names of those who have spoken for the office. */
export async function contactNames(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('outreach')
    .select('contacted_by as name')
    .distinct()
    .where('contacted_by', '!=', '')
    .execute();
  return rows.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'de'));
}

/** Stores an entry and gives its row id. */
export async function save(db: Transaction<Database>, input: OutreachInput): Promise<number> {
  const columns = {
    person_id: input.personId,
    organisation_id: input.organisationId,
    committee_id: input.committeeId,
    seat_id: input.seatId,
    day: input.day,
    channel: input.channel,
    contacted_by: input.contactedBy,
    subject: input.subject,
    answer: input.answer,
    note: input.note,
    next_step: input.nextStep,
    next_day: input.nextDay,
  };
  if (input.id !== null) {
    await db.updateTable('outreach').set(columns).where('id', '=', input.id).execute();
    return input.id;
  }
  const { insertId } = await db
    .insertInto('outreach')
    .values({ ...columns, done_on: null })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function setDone(db: Transaction<Database>, id: number, doneOn: string | null): Promise<void> {
  await db.updateTable('outreach').set({ done_on: doneOn }).where('id', '=', id).execute();
}

export async function remove(db: Transaction<Database>, id: number): Promise<void> {
  await db.deleteFrom('outreach').where('id', '=', id).execute();
}

/** Whether a record is there. */
export async function exists(
  db: Kysely<Database>,
  table: 'person' | 'organisation' | 'committee' | 'seat',
  id: number,
): Promise<boolean> {
  return (
    (await db
      .selectFrom(table as 'person')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst()) !== undefined
  );
}
