import { type Kysely, sql } from 'kysely';
import type { Database } from '../../database/schema.ts';
import { inOffice } from '../committees/inOffice.repository.ts';

type Reader = Kysely<Database>;

/** Where she is or was a member; `inOffice` says whether she is today, also after the end of her term. */
export function membershipsOf(db: Reader, personId: number, today: string) {
  return db
    .selectFrom('membership as m')
    .innerJoin('seat as s', 's.id', 'm.seat_id')
    .innerJoin('committee', 'committee.id', 's.committee_id')
    .leftJoin('organisation', 'organisation.id', 'm.on_behalf_of_id')
    .select([
      'm.id',
      'committee.id as committeeId',
      'committee.name as committee',
      's.voting_right as votingRight',
      'organisation.name as onBehalfOf',
      'm.from_day as fromDay',
      'm.until_day as untilDay',
      'm.appointed_by as appointedBy',
      'm.appointed_on as appointedOn',
      'm.appointment_reference as reference',
      inOffice(today).as('inOffice'),
    ])
    .where('m.person_id', '=', personId)
    .execute();
}

/** Whose deputy she is. */
export function deputiesOf(db: Reader, personId: number) {
  return db
    .selectFrom('deputy')
    .innerJoin('membership', 'membership.id', 'deputy.membership_id')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .innerJoin('committee', 'committee.id', 'seat.committee_id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'deputy.id',
      'deputy.rank',
      'committee.id as committeeId',
      'committee.name as committee',
      'membership.from_day as fromDay',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
    ])
    .where('deputy.person_id', '=', personId)
    .execute();
}

export function rolesOf(db: Reader, personId: number) {
  return db
    .selectFrom('committee_role')
    .innerJoin('committee', 'committee.id', 'committee_role.committee_id')
    .select([
      'committee_role.id',
      'committee_role.role',
      'committee_role.from_day as fromDay',
      'committee_role.until_day as untilDay',
      'committee.id as committeeId',
      'committee.name as committee',
    ])
    .where('committee_role.person_id', '=', personId)
    .execute();
}

/** What was sent to her. */
export function invitationsOf(db: Reader, personId: number) {
  return db
    .selectFrom('invitation')
    .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
    .select([
      'invitation.id',
      'invitation.channel',
      'invitation.format',
      'invitation.issued_at as issuedAt',
      'invitation.late_by_days as lateByDays',
      'invitation.document_file_id as documentFileId',
      'meeting.id as meetingId',
      'meeting.title',
      'meeting.starts_at as startsAt',
    ])
    .where('invitation.person_id', '=', personId)
    .execute();
}

/** Meetings that know her, with when she came and left, and who sat on her seat in her place. */
export function participationsOf(db: Reader, personId: number) {
  return db
    .selectFrom('participant')
    .innerJoin('meeting', 'meeting.id', 'participant.meeting_id')
    .select([
      'participant.id',
      'participant.capacity',
      'participant.reply',
      'meeting.id as meetingId',
      'meeting.title',
      'meeting.starts_at as startsAt',
      'meeting.status',
      sql<string>`coalesce((select json_group_array(json_array(a.came_at, a.left_at)) from attendance a
        where a.participant_id = participant.id), '[]')`.as('times'),
      sql<string>`coalesce((select trim(p.first_name || ' ' || p.last_name) from participant o
        join person p on p.id = o.person_id
        where participant.capacity in ('member', 'deputy') and o.meeting_id = participant.meeting_id
          and o.seat_id = participant.seat_id and o.id <> participant.id
          and o.capacity <> participant.capacity limit 1), '')`.as('other'),
    ])
    .where('participant.person_id', '=', personId)
    .execute();
}

/** Meetings that she chaired or wrote the minutes of. */
export function ledMeetingsOf(db: Reader, personId: number) {
  return db
    .selectFrom('meeting')
    .select([
      'id',
      'title',
      'starts_at as startsAt',
      'status',
      'chair_id as chairId',
      'minute_taker_id as minuteTakerId',
    ])
    .where((eb) => eb.or([eb('chair_id', '=', personId), eb('minute_taker_id', '=', personId)]))
    .execute();
}

export function outreachOf(db: Reader, personId: number) {
  return db
    .selectFrom('outreach')
    .leftJoin('committee', 'committee.id', 'outreach.committee_id')
    .select([
      'outreach.id',
      'outreach.day',
      'outreach.channel',
      'outreach.contacted_by as contactedBy',
      'outreach.subject',
      'outreach.answer',
      'outreach.next_step as nextStep',
      'outreach.next_day as nextDay',
      'committee.id as committeeId',
      'committee.name as committee',
    ])
    .where('outreach.person_id', '=', personId)
    .execute();
}

/** Her tasks; `made` is the instant in which one was written down. */
export function tasksOf(db: Reader, personId: number) {
  return db
    .selectFrom('task')
    .leftJoin('meeting', 'meeting.id', 'task.meeting_id')
    .select([
      'task.id',
      'task.title',
      'task.due_on as dueOn',
      'task.done_on as doneOn',
      'meeting.title as meeting',
      'meeting.starts_at as meetingStartsAt',
      sql<string | null>`(select j.at from journal_row r join journal j on j.id = r.journal_id
        where r.table_name = 'task' and r.row_id = task.id order by r.id limit 1)`.as('made'),
    ])
    .where('task.assignee_id', '=', personId)
    .execute();
}

/** Rows of lists that became this person or completed her. */
export function importsOf(db: Reader, personId: number) {
  return db
    .selectFrom('import_row')
    .innerJoin('import_run', 'import_run.id', 'import_row.import_run_id')
    .select([
      'import_row.id',
      'import_row.number',
      'import_row.outcome',
      'import_run.file_name as fileName',
      'import_run.at',
    ])
    .where('import_row.person_id', '=', personId)
    .execute();
}

/** When the person's own row was made and changed, by whom; entries that were taken back do not count. */
export async function changesOf(db: Reader, personId: number) {
  const { rows } = await sql<{ at: string; who: string; made: number }>`
    select entry.at, entry.who, row.before is null as made
    from journal_row row join journal entry on entry.id = row.journal_id
    where row.table_name = 'person' and row.row_id = ${personId} and row.after is not null
      and entry.undone_by is null and entry.effect = 'do'
    order by row.id`.execute(db);
  return rows;
}
