import { type Insertable, type Kysely, sql } from 'kysely';
import type { Database } from '../../database/schema.ts';
import { inOffice } from '../committees/inOffice.repository.ts';
import type { AccessibilityNeedTable } from './accessibility.table.ts';

type NeedColumns = Omit<Insertable<AccessibilityNeedTable>, 'id'>;

/** Needs of one person, each with the meeting it is meant for. */
export function needsOf(db: Kysely<Database>, personId: number) {
  return db
    .selectFrom('accessibility_need')
    .leftJoin('meeting', 'meeting.id', 'accessibility_need.meeting_id')
    .leftJoin('committee', 'committee.id', 'meeting.committee_id')
    .selectAll('accessibility_need')
    .select(['meeting.starts_at', 'committee.name as committee_name'])
    .where('accessibility_need.person_id', '=', personId)
    .orderBy('accessibility_need.id')
    .execute();
}
export type NeedRecord = Awaited<ReturnType<typeof needsOf>>[number];

/** Needs that count at a meeting: those of these people that hold for every meeting or for this one. */
export function needsAt(db: Kysely<Database>, meetingId: number, personIds: readonly number[]) {
  return db
    .selectFrom('accessibility_need')
    .select(['person_id', 'kind', 'detail', 'lead_time_days'])
    .where(sql<boolean>`person_id in (select value from json_each(${JSON.stringify(personIds)}))`)
    .where((e) => e.or([e('meeting_id', 'is', null), e('meeting_id', '=', meetingId)]))
    .orderBy('id')
    .execute();
}

export async function insertNeed(db: Kysely<Database>, values: NeedColumns): Promise<number> {
  const { insertId } = await db.insertInto('accessibility_need').values(values).executeTakeFirstOrThrow();
  return Number(insertId);
}

/** Changes a need of this person; false where she has none with this id. */
export async function updateNeed(db: Kysely<Database>, id: number, values: NeedColumns): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('accessibility_need')
    .set(values)
    .where('id', '=', id)
    .where('person_id', '=', values.person_id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteNeeds(db: Kysely<Database>, ids: readonly number[]): Promise<void> {
  await db
    .deleteFrom('accessibility_need')
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`)
    .execute();
}

export async function personExists(db: Kysely<Database>, id: number): Promise<boolean> {
  return (await db.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/**
 * Gives every need to whom it belongs after a merge or its undo: who was merged into another one has her needs there, and
 * gets them back when she is back. The same however often it is asked.
 * @returns whether one moved
 */
export async function needsFollowMerges(db: Kysely<Database>): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with recursive way(need_id, person_id) as (
      select id, coalesce(recorded_for, person_id) from accessibility_need
      union select way.need_id, merged.kept_id
        from way join person_merge merged on merged.gone_id = way.person_id),
    owner as (select need_id, person_id from way where person_id not in (select gone_id from person_merge))
    update accessibility_need
      set recorded_for = coalesce(recorded_for, accessibility_need.person_id), person_id = owner.person_id
      from owner where owner.need_id = accessibility_need.id and owner.person_id <> accessibility_need.person_id`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

const meetingDay = sql<string>`substr(meeting.starts_at, 1, 10)`;

/** Meetings that somebody belongs to: by a seat or a deputy's place on that day, or by name. */
const belongsTo = (person: ReturnType<typeof sql>) => sql<boolean>`(
  exists (select 1 from participant where participant.meeting_id = meeting.id and participant.person_id = ${person})
  or exists (select 1 from invitation where invitation.meeting_id = meeting.id and invitation.person_id = ${person})
  or exists (
    select 1 from membership m join seat s on s.id = m.seat_id
    left join deputy on deputy.membership_id = m.id
    where s.committee_id = meeting.committee_id and (m.person_id = ${person} or deputy.person_id = ${person})
      and ${inOffice(meetingDay)}))`;

/** Meetings from a day on that a person belongs to, earliest first. */
export function comingMeetings(db: Kysely<Database>, personId: number, today: string) {
  return db
    .selectFrom('meeting')
    .innerJoin('committee', 'committee.id', 'meeting.committee_id')
    .select(['meeting.id', 'meeting.starts_at', 'committee.name as committee_name'])
    .where('meeting.starts_at', '>=', today)
    .where('meeting.status', '!=', 'cancelled')
    .where(belongsTo(sql`${personId}`))
    .orderBy('meeting.starts_at')
    .limit(50)
    .execute();
}

/** What the rule of keeping looks at; no kind and no text. */
export interface KeptRecord {
  id: number;
  person_id: number;
  meeting_id: number | null;
  consent_on: string | null;
  recorded_on: string;
  person_gone: number;
  /** Of the meeting, or of its image in the trash; null where there is neither. */
  starts_at: string | null;
}

/** Every need with what decides how long it is kept. */
export async function keptNeeds(db: Kysely<Database>): Promise<KeptRecord[]> {
  const { rows } = await sql<KeptRecord>`
    select need.id, need.person_id, need.meeting_id, need.consent_on, need.recorded_on,
      (not exists (select 1 from person where person.id = need.person_id)
        and not exists (select 1 from journal_row where table_name = 'person' and row_id = need.person_id)) as person_gone,
      coalesce(
        (select starts_at from meeting where meeting.id = need.meeting_id),
        (select json_extract(coalesce(before, after), '$.starts_at') from journal_row
          where table_name = 'meeting' and row_id = need.meeting_id order by id desc limit 1)) as starts_at
    from accessibility_need need`.execute(db);
  return rows;
}

/** Days of the meetings that people without consent are or were invited to, by person. */
export async function invitedDays(db: Kysely<Database>): Promise<{ person_id: number; day: string }[]> {
  const { rows } = await sql<{ person_id: number; day: string }>`
    with asked as (select distinct person_id from accessibility_need where consent_on is null and meeting_id is null),
    invited as (
      select participant.person_id, participant.meeting_id from asked
        join participant on participant.person_id = asked.person_id
      union select invitation.person_id, invitation.meeting_id from asked
        join invitation on invitation.person_id = asked.person_id
      union select m.person_id, meeting.id from asked
        join membership m on m.person_id = asked.person_id
        join seat s on s.id = m.seat_id
        join meeting on meeting.committee_id = s.committee_id
        where ${inOffice(meetingDay)})
    select invited.person_id, substr(meeting.starts_at, 1, 10) as day
    from invited join meeting on meeting.id = invited.meeting_id where meeting.status <> 'cancelled'`.execute(
    db,
  );
  return rows;
}
