import type { Insertable, Kysely, Updateable } from 'kysely';
import type { TaskForm } from '../../../shared/features/protocols.ts';
import type { Database } from '../../database/schema.ts';
import type { ProtocolTable, ResolutionTable, TaskTable } from '../meetings/meetings.table.ts';

/** All versions of a meeting's protocol, newest first. */
export function protocolsOf(db: Kysely<Database>, meetingId: number) {
  return db
    .selectFrom('protocol')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('version', 'desc')
    .execute();
}
export type ProtocolRecord = Awaited<ReturnType<typeof protocolsOf>>[number];

export function findProtocol(db: Kysely<Database>, id: number) {
  return db.selectFrom('protocol').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertProtocol(
  db: Kysely<Database>,
  values: Insertable<ProtocolTable>,
): Promise<number> {
  const { insertId } = await db.insertInto('protocol').values(values).executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function updateProtocol(
  db: Kysely<Database>,
  id: number,
  columns: Updateable<ProtocolTable>,
): Promise<void> {
  await db.updateTable('protocol').set(columns).where('id', '=', id).execute();
}

/** Resolutions of a meeting in the order of its agenda. */
export function resolutionsOf(db: Kysely<Database>, meetingId: number) {
  return db
    .selectFrom('resolution')
    .innerJoin('agenda_item', 'agenda_item.id', 'resolution.agenda_item_id')
    .selectAll('resolution')
    .where('resolution.meeting_id', '=', meetingId)
    .orderBy('agenda_item.position')
    .orderBy('resolution.id')
    .execute();
}
export type ResolutionRecord = Awaited<ReturnType<typeof resolutionsOf>>[number];

export function findResolution(db: Kysely<Database>, id: number) {
  return db.selectFrom('resolution').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertResolution(
  db: Kysely<Database>,
  values: Insertable<ResolutionTable>,
): Promise<number> {
  const { insertId } = await db.insertInto('resolution').values(values).executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function updateResolution(
  db: Kysely<Database>,
  id: number,
  columns: Updateable<ResolutionTable>,
): Promise<void> {
  await db.updateTable('resolution').set(columns).where('id', '=', id).execute();
}

export async function deleteResolution(db: Kysely<Database>, id: number): Promise<void> {
  await db.deleteFrom('resolution').where('id', '=', id).execute();
}

/** The highest number given out in a year; 0 where there is none. */
export async function lastNumber(db: Kysely<Database>, year: number): Promise<number> {
  const row = await db
    .selectFrom('resolution')
    .select((e) => e.fn.max('number').as('number'))
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** The register: every recorded decision with its meeting, newest first. */
export function register(db: Kysely<Database>) {
  return db
    .selectFrom('resolution')
    .innerJoin('agenda_item', 'agenda_item.id', 'resolution.agenda_item_id')
    .innerJoin('meeting', 'meeting.id', 'resolution.meeting_id')
    .innerJoin('committee', 'committee.id', 'meeting.committee_id')
    .selectAll('resolution')
    .select(['agenda_item.title as item', 'committee.name as committee'])
    .orderBy('resolution.decided_at', 'desc')
    .orderBy('resolution.id', 'desc')
    .execute();
}

const tasks = (db: Kysely<Database>) =>
  db
    .selectFrom('task')
    .leftJoin('person', 'person.id', 'task.assignee_id')
    .selectAll('task')
    .select(['person.title as person_title', 'person.first_name', 'person.last_name', 'person.name_suffix']);

/** Tasks of a meeting in the order they were written down. */
export function tasksOf(db: Kysely<Database>, meetingId: number) {
  return tasks(db).where('task.meeting_id', '=', meetingId).orderBy('task.id').execute();
}
export type TaskRecord = Awaited<ReturnType<typeof tasksOf>>[number];

/** Every task with its meeting: the next due first, those without a day last. */
export function allTasks(db: Kysely<Database>) {
  return tasks(db)
    .leftJoin('meeting', 'meeting.id', 'task.meeting_id')
    .leftJoin('committee', 'committee.id', 'meeting.committee_id')
    .select(['meeting.starts_at', 'committee.name as committee'])
    .orderBy((e) => e('task.due_on', 'is', null))
    .orderBy('task.due_on')
    .orderBy('task.id')
    .execute();
}

export function findTask(db: Kysely<Database>, id: number) {
  return db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function saveTask(db: Kysely<Database>, task: TaskForm): Promise<number> {
  const columns = {
    meeting_id: task.meetingId,
    agenda_item_id: task.agendaItemId,
    title: task.title,
    assignee_id: task.assigneeId,
    due_on: task.dueOn,
    note: task.note,
  };
  if (task.id !== null) {
    await db.updateTable('task').set(columns).where('id', '=', task.id).execute();
    return task.id;
  }
  const { insertId } = await db
    .insertInto('task')
    .values({ ...columns, done_on: null })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function updateTask(
  db: Kysely<Database>,
  id: number,
  columns: Updateable<TaskTable>,
): Promise<void> {
  await db.updateTable('task').set(columns).where('id', '=', id).execute();
}

export async function deleteTask(db: Kysely<Database>, id: number): Promise<void> {
  await db.deleteFrom('task').where('id', '=', id).execute();
}
