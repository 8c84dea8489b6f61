import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../database/schema.ts';

type Reader = Kysely<Database>;
type Writer = Transaction<Database>;

export interface MembershipColumns {
  seat_id: number;
  person_id: number;
  on_behalf_of_id: number | null;
  from_day: string;
  until_day: string | null;
  left_office: number;
  appointed_by: string;
  appointed_on: string | null;
  appointment_reference: string;
}

/** Stores a membership with its deputies (first to third) and the groups it speaks for, and gives its row id. */
export async function saveMembership(
  db: Writer,
  id: number | null,
  columns: MembershipColumns,
  { deputyIds, speaksForIds }: { deputyIds: readonly number[]; speaksForIds: readonly number[] },
): Promise<number> {
  const membershipId = id ?? (await insertMembership(db, columns));
  if (id !== null) await db.updateTable('membership').set(columns).where('id', '=', id).execute();
  await saveDeputies(db, membershipId, deputyIds);
  await saveSpeaksFor(db, membershipId, speaksForIds);
  return membershipId;
}

async function saveDeputies(db: Writer, membershipId: number, deputyIds: readonly number[]): Promise<void> {
  const before = await db
    .selectFrom('deputy')
    .select('person_id as personId')
    .where('membership_id', '=', membershipId)
    .orderBy('rank')
    .execute();
  // Unchanged deputies are left alone, so that the history shows only what changed.
  if (before.length === deputyIds.length && before.every((row, index) => row.personId === deputyIds[index])) {
    return;
  }
  await db.deleteFrom('deputy').where('membership_id', '=', membershipId).execute();
  for (const [index, personId] of deputyIds.entries()) {
    await db
      .insertInto('deputy')
      .values({ membership_id: membershipId, person_id: personId, rank: index + 1 })
      .execute();
  }
}

async function saveSpeaksFor(db: Writer, membershipId: number, wanted: readonly number[]): Promise<void> {
  const before = await db
    .selectFrom('membership_speaks_for')
    .select('interest_group_id as id')
    .where('membership_id', '=', membershipId)
    .execute();
  const gone = before.filter(({ id }) => !wanted.includes(id)).map(({ id }) => id);
  if (gone.length > 0)
    await db
      .deleteFrom('membership_speaks_for')
      .where('membership_id', '=', membershipId)
      .where('interest_group_id', 'in', gone)
      .execute();
  const added = [...new Set(wanted)].filter((id) => !before.some((row) => row.id === id));
  if (added.length > 0)
    await db
      .insertInto('membership_speaks_for')
      .values(added.map((id) => ({ membership_id: membershipId, interest_group_id: id })))
      .execute();
}

async function insertMembership(db: Writer, columns: MembershipColumns): Promise<number> {
  const { insertId } = await db
    .insertInto('membership')
    .values({ ...columns, note: '' })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

/** Ends a membership for good: nobody stays in office after it. */
export async function endMembership(db: Writer, id: number, untilDay: string): Promise<void> {
  await db
    .updateTable('membership')
    .set({ until_day: untilDay, left_office: 1 })
    .where('id', '=', id)
    .execute();
}

/** Values of a column of the appointments, most used first. */
export async function appointmentWords(
  db: Reader,
  column: 'appointed_by' | 'appointment_reference',
): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .select([column, (e) => e.fn.countAll().as('count')])
    .where(column, '!=', '')
    .groupBy(column)
    .orderBy('count', 'desc')
    .orderBy(column)
    .limit(20)
    .execute();
  return rows.map((row) => row[column]);
}

export async function deleteMembership(db: Writer, id: number): Promise<void> {
  await db.deleteFrom('membership').where('id', '=', id).execute();
}
