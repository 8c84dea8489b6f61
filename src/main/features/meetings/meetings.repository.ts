import type { Insertable, Kysely, Updateable } from 'kysely';
import type { AgendaEntry, MeetingFrame } from '../../../shared/features/meetings.ts';
import type { Database } from '../../database/schema.ts';
import type { AgendaItemTable, MeetingTable } from './meetings.table.ts';

/** A frame as the table's columns. */
export const frameColumns = (frame: MeetingFrame) => ({
  committee_id: frame.committeeId,
  title: frame.title,
  starts_at: frame.startsAt,
  place_name: frame.placeName,
  place_address: frame.placeAddress,
  venue_id: frame.venueId,
  second_invitation: frame.secondInvitation ? 1 : 0,
  signatory_id: frame.signatoryId,
  sender_contact: frame.senderContact,
  invitation_text: frame.invitationText,
  plain_language_text: frame.plainLanguageText,
  reply_by: frame.replyBy,
  chair_id: frame.chairId,
  minute_taker_id: frame.minuteTakerId,
});

/** A meeting with the names around it, or nothing. */
export function findMeeting(db: Kysely<Database>, id: number) {
  return db
    .selectFrom('meeting')
    .innerJoin('committee', 'committee.id', 'meeting.committee_id')
    .leftJoin('signatory', 'signatory.id', 'meeting.signatory_id')
    .selectAll('meeting')
    .select([
      'committee.name as committee_name',
      'committee.short_name as committee_short_name',
      'committee.kind as committee_kind',
      'signatory.name as signatory_name',
      'signatory.office_title as signatory_title',
    ])
    .where('meeting.id', '=', id)
    .executeTakeFirst();
}
export type MeetingRecord = NonNullable<Awaited<ReturnType<typeof findMeeting>>>;

/** Every meeting (of one committee), newest first, with what the list counts. */
export function listMeetings(db: Kysely<Database>, committeeId: number | null) {
  return db
    .selectFrom('meeting')
    .innerJoin('committee', 'committee.id', 'meeting.committee_id')
    .select([
      'meeting.id',
      'meeting.committee_id',
      'committee.name as committee',
      'meeting.title',
      'meeting.starts_at',
      'meeting.place_name',
      'meeting.status',
    ])
    .select((e) => [
      e
        .selectFrom('agenda_item')
        .whereRef('meeting_id', '=', 'meeting.id')
        .select((a) => a.fn.countAll<number>().as('n'))
        .as('agenda_items'),
      e
        .selectFrom('protocol')
        .whereRef('meeting_id', '=', 'meeting.id')
        .select('protocol.status')
        .orderBy('protocol.version', 'desc')
        .limit(1)
        .as('protocol_status'),
    ])
    .$if(committeeId !== null, (q) => q.where('meeting.committee_id', '=', committeeId))
    .orderBy('meeting.starts_at', 'desc')
    .orderBy('meeting.id', 'desc')
    .execute();
}

/** The committee's last meeting that was not cancelled: what a new one is taken from. */
export function latestMeeting(db: Kysely<Database>, committeeId: number) {
  return db
    .selectFrom('meeting')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('status', '!=', 'cancelled')
    .orderBy('starts_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertMeeting(db: Kysely<Database>, frame: MeetingFrame, uid: string): Promise<number> {
  const { insertId } = await db
    .insertInto('meeting')
    .values({
      ...frameColumns(frame),
      uid,
      time_zone: 'Europe/Berlin',
      status: 'planned',
      opened_at: null,
      closed_at: null,
    })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function updateFrame(db: Kysely<Database>, id: number, frame: MeetingFrame): Promise<void> {
  await db.updateTable('meeting').set(frameColumns(frame)).where('id', '=', id).execute();
}

export async function updateMeeting(
  db: Kysely<Database>,
  id: number,
  columns: Updateable<MeetingTable>,
): Promise<void> {
  await db.updateTable('meeting').set(columns).where('id', '=', id).execute();
}

export async function deleteMeeting(db: Kysely<Database>, id: number): Promise<void> {
  await db.deleteFrom('meeting').where('id', '=', id).execute();
}

/** Agenda items in their order. */
export function agendaOf(db: Kysely<Database>, meetingId: number) {
  return db
    .selectFrom('agenda_item')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export function findAgendaItem(db: Kysely<Database>, id: number) {
  return db.selectFrom('agenda_item').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Puts an item at the end of the agenda. */
export async function insertAgendaItem(
  db: Kysely<Database>,
  meetingId: number,
  entry: AgendaEntry,
): Promise<number> {
  const last = await db
    .selectFrom('agenda_item')
    .select((e) => e.fn.max('position').as('position'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  const values: Insertable<AgendaItemTable> = {
    meeting_id: meetingId,
    position: (last?.position ?? 0) + 1,
    title: entry.title,
    kind: entry.kind,
    duration_minutes: entry.durationMinutes,
    presenter: entry.presenter,
    minutes_text: '',
    started_at: null,
    ended_at: null,
  };
  const { insertId } = await db.insertInto('agenda_item').values(values).executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function updateAgendaItem(
  db: Kysely<Database>,
  id: number,
  columns: Updateable<AgendaItemTable>,
): Promise<void> {
  await db.updateTable('agenda_item').set(columns).where('id', '=', id).execute();
}

export async function deleteAgendaItem(db: Kysely<Database>, id: number): Promise<void> {
  await db.deleteFrom('agenda_item').where('id', '=', id).execute();
}

export function openCommittees(db: Kysely<Database>, today: string) {
  return db
    .selectFrom('committee')
    .select(['id', 'name'])
    .where((e) => e.or([e('ended_on', 'is', null), e('ended_on', '>=', today)]))
    .orderBy('sort_key')
    .execute();
}

export function findCommittee(db: Kysely<Database>, id: number) {
  return db.selectFrom('committee').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Who holds a role on a day; the one appointed last. */
export function roleHolder(
  db: Kysely<Database>,
  committeeId: number,
  role: 'chair' | 'minuteTaking',
  day: string,
) {
  return db
    .selectFrom('committee_role')
    .select('person_id')
    .where('committee_id', '=', committeeId)
    .where('role', '=', role)
    .where('from_day', '<=', day)
    .where((e) => e.or([e('until_day', 'is', null), e('until_day', '>=', day)]))
    .orderBy('from_day', 'desc')
    .executeTakeFirst();
}

/** Whether something was decided on an agenda item. */
export async function hasResolution(db: Kysely<Database>, agendaItemId: number): Promise<boolean> {
  const row = await db
    .selectFrom('resolution')
    .select('id')
    .where('agenda_item_id', '=', agendaItemId)
    .executeTakeFirst();
  return row !== undefined;
}
