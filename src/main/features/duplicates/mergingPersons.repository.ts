import { type Kysely, sql } from 'kysely';
import { overlaps } from '../../../shared/rules/terms.ts';
import type { Database } from '../../database/schema.ts';

/** Committees in which both persons have a vote on the same days. */
export async function committeesWithTwoVotes(
  db: Kysely<Database>,
  keptId: number,
  otherId: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .innerJoin('committee', 'committee.id', 'seat.committee_id')
    .select([
      'membership.person_id as personId',
      'membership.from_day as fromDay',
      'membership.until_day as untilDay',
      'committee.id as committeeId',
      'committee.name',
    ])
    .where('membership.person_id', 'in', [keptId, otherId])
    .where('seat.voting_right', '=', 'voting')
    .execute();
  const kept = rows.filter((row) => row.personId === keptId);
  const other = rows.filter((row) => row.personId === otherId);
  return [
    ...new Set(
      kept.flatMap((row) =>
        other.some((each) => each.committeeId === row.committeeId && overlaps(each, row)) ? [row.name] : [],
      ),
    ),
  ];
}

/** Committees in which one of the two is the deputy of the other. */
export async function committeesOfMutualDeputies(
  db: Kysely<Database>,
  keptId: number,
  otherId: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('deputy')
    .innerJoin('membership', 'membership.id', 'deputy.membership_id')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .innerJoin('committee', 'committee.id', 'seat.committee_id')
    .select('committee.name')
    .distinct()
    .where((eb) =>
      eb.or([
        eb.and([eb('membership.person_id', '=', keptId), eb('deputy.person_id', '=', otherId)]),
        eb.and([eb('membership.person_id', '=', otherId), eb('deputy.person_id', '=', keptId)]),
      ]),
    )
    .execute();
  return rows.map((row) => row.name);
}

/** Where both are deputies of one member the lower rank stays and the ranks below move up. */
export async function joinDeputies(db: Kysely<Database>, keptId: number, otherId: number): Promise<void> {
  const { rows } = await sql<{ membershipId: number; id: number; rank: number }>`
    select a.membership_id as membershipId, case when a.rank > b.rank then a.id else b.id end as id,
      max(a.rank, b.rank) as rank
    from deputy a join deputy b on b.membership_id = a.membership_id
    where a.person_id = ${keptId} and b.person_id = ${otherId}`.execute(db);
  for (const { id, membershipId, rank } of rows) {
    await db.deleteFrom('deputy').where('id', '=', id).execute();
    await db
      .updateTable('deputy')
      .set((eb) => ({ rank: eb('rank', '-', 1) }))
      .where('membership_id', '=', membershipId)
      .where('rank', '>', rank)
      .execute();
  }
}

/** Where both hold the same role of a committee on the same days, it becomes one term. */
export async function joinRoles(db: Kysely<Database>, keptId: number, otherId: number): Promise<void> {
  const rows = await db
    .selectFrom('committee_role')
    .selectAll()
    .where('person_id', 'in', [keptId, otherId])
    .orderBy('from_day')
    .execute();
  const gone = new Set<number>();
  for (const kept of rows.filter((row) => row.person_id === keptId)) {
    let term = { fromDay: kept.from_day, untilDay: kept.until_day };
    for (const other of rows.filter((row) => row.person_id === otherId && !gone.has(row.id))) {
      const second = { fromDay: other.from_day, untilDay: other.until_day };
      if (other.committee_id !== kept.committee_id || other.role !== kept.role || !overlaps(term, second))
        continue;
      gone.add(other.id);
      term = {
        fromDay: term.fromDay < second.fromDay ? term.fromDay : second.fromDay,
        untilDay: later(term.untilDay, second.untilDay),
      };
    }
    await db
      .updateTable('committee_role')
      .set({ from_day: term.fromDay, until_day: term.untilDay })
      .where('id', '=', kept.id)
      .execute();
  }
  if (gone.size > 0)
    await db
      .deleteFrom('committee_role')
      .where('id', 'in', [...gone])
      .execute();
}

const later = (one: string | null, other: string | null) =>
  one === null || other === null ? null : one > other ? one : other;

/** Meetings in which both stand, with what each row says. */
export async function commonMeetings(db: Kysely<Database>, keptId: number, otherId: number) {
  const side = (which: number) =>
    db
      .selectFrom('participant')
      .innerJoin('meeting', 'meeting.id', 'participant.meeting_id')
      .select([
        'participant.id',
        'participant.meeting_id as meetingId',
        'participant.seat_id as seatId',
        'participant.capacity',
        'participant.reply',
        'meeting.title',
        sql<number>`exists (select 1 from attendance a where a.participant_id = participant.id)`.as(
          'attended',
        ),
        sql<number>`coalesce((select p.status = 'issued' from protocol p where p.meeting_id = meeting.id
          order by p.version desc limit 1), 0)`.as('locked'),
      ])
      .where('participant.person_id', '=', which)
      .execute();
  const others = new Map((await side(otherId)).map((row) => [row.meetingId, row]));
  return (await side(keptId)).flatMap((kept) => {
    const other = others.get(kept.meetingId);
    return other ? [{ kept, other }] : [];
  });
}
export type CommonMeeting = Awaited<ReturnType<typeof commonMeetings>>[number];

/**
 * Makes two rows of one meeting into one: the stronger capacity stays and takes over reply and attendance. Only one of
 * the two may have attended.
 */
export async function joinParticipants(db: Kysely<Database>, keptId: number, otherId: number): Promise<void> {
  const strength = { member: 2, deputy: 1, guest: 0 };
  for (const { kept, other } of await commonMeetings(db, keptId, otherId)) {
    const [stays, goes] = strength[other.capacity] > strength[kept.capacity] ? [other, kept] : [kept, other];
    await db
      .updateTable('attendance')
      .set({ participant_id: stays.id })
      .where('participant_id', '=', goes.id)
      .execute();
    await db.deleteFrom('participant').where('id', '=', goes.id).execute();
    const reply = stays.reply === 'open' ? goes.reply : stays.reply;
    await db
      .updateTable('participant')
      .set({ reply, person_id: keptId })
      .where('id', '=', stays.id)
      .execute();
  }
}

/** Notes who was merged into whom: what stands outside the journal goes by it. */
export async function noteMerge(db: Kysely<Database>, keptId: number, otherId: number): Promise<void> {
  await db.deleteFrom('person_merge').where('gone_id', '=', otherId).execute();
  await db.insertInto('person_merge').values({ gone_id: otherId, kept_id: keptId }).execute();
}
