import type { Insertable, Kysely, Updateable } from 'kysely';
import type { Database } from '../../database/schema.ts';
import type { AttendanceTable, ParticipantTable } from './meetings.table.ts';

/** Everybody about whom something was recorded, in the order of recording. */
export function participantsOf(db: Kysely<Database>, meetingId: number) {
  return db.selectFrom('participant').selectAll().where('meeting_id', '=', meetingId).orderBy('id').execute();
}
export type ParticipantRecord = Awaited<ReturnType<typeof participantsOf>>[number];

export function findParticipant(db: Kysely<Database>, id: number) {
  return db.selectFrom('participant').selectAll().where('id', '=', id).executeTakeFirst();
}

/** When the participants of a meeting came and left, earliest first. */
export function intervalsOf(db: Kysely<Database>, meetingId: number) {
  return db
    .selectFrom('attendance')
    .innerJoin('participant', 'participant.id', 'attendance.participant_id')
    .selectAll('attendance')
    .where('participant.meeting_id', '=', meetingId)
    .orderBy('attendance.came_at')
    .orderBy('attendance.id')
    .execute();
}
export type IntervalRecord = Awaited<ReturnType<typeof intervalsOf>>[number];

export function findInterval(db: Kysely<Database>, id: number) {
  return db.selectFrom('attendance').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertParticipant(
  db: Kysely<Database>,
  values: Insertable<ParticipantTable>,
): Promise<number> {
  const { insertId } = await db.insertInto('participant').values(values).executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function updateParticipant(
  db: Kysely<Database>,
  id: number,
  columns: Updateable<ParticipantTable>,
): Promise<void> {
  await db.updateTable('participant').set(columns).where('id', '=', id).execute();
}

export async function deleteParticipant(db: Kysely<Database>, id: number): Promise<void> {
  await db.deleteFrom('participant').where('id', '=', id).execute();
}

export async function insertInterval(
  db: Kysely<Database>,
  values: Insertable<AttendanceTable>,
): Promise<void> {
  await db.insertInto('attendance').values(values).execute();
}

export async function updateInterval(
  db: Kysely<Database>,
  id: number,
  columns: Updateable<AttendanceTable>,
): Promise<void> {
  await db.updateTable('attendance').set(columns).where('id', '=', id).execute();
}

export async function deleteInterval(db: Kysely<Database>, id: number): Promise<void> {
  await db.deleteFrom('attendance').where('id', '=', id).execute();
}
