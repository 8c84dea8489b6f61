import type { Kysely, Transaction } from 'kysely';
import type { SeatInput } from '../../../shared/features/committees.ts';
import type { Database } from '../../database/schema.ts';

type Reader = Kysely<Database>;
type Writer = Transaction<Database>;

/** Seats with what they are for, of all committees or of one, in the order around the table. */
export function seatRows(db: Reader, committeeId?: number) {
  return db
    .selectFrom('seat')
    .leftJoin('sector', 'sector.id', 'seat.sector_id')
    .leftJoin('interest_group', 'interest_group.id', 'seat.interest_group_id')
    .select([
      'seat.id',
      'seat.committee_id as committeeId',
      'seat.voting_right as votingRight',
      'seat.sector_id as sectorId',
      'seat.interest_group_id as interestGroupId',
      'seat.label',
      'seat.from_day as fromDay',
      'seat.until_day as untilDay',
      'seat.required',
      'seat.position',
      'sector.name as sector',
      'interest_group.name as interestGroup',
    ])
    .$if(committeeId !== undefined, (query) => query.where('seat.committee_id', '=', committeeId ?? 0))
    .orderBy('seat.committee_id')
    .orderBy('seat.position')
    .orderBy('seat.id')
    .execute();
}
export type SeatRow = Awaited<ReturnType<typeof seatRows>>[number];

/** All memberships, past and coming ones too, of all committees or of one, with names. */
export async function membershipRows(db: Reader, committeeId?: number) {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .leftJoin('organisation', 'organisation.id', 'membership.on_behalf_of_id')
    .select([
      'membership.id',
      'membership.seat_id as seatId',
      'seat.committee_id as committeeId',
      'seat.voting_right as votingRight',
      'membership.person_id as personId',
      'membership.on_behalf_of_id as onBehalfOfId',
      'organisation.name as onBehalfOf',
      'membership.from_day as fromDay',
      'membership.until_day as untilDay',
      'person.state',
      'membership.left_office as leftOffice',
      'membership.appointed_by as appointedBy',
      'membership.appointed_on as appointedOn',
      'membership.appointment_reference as appointmentReference',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
    ])
    .$if(committeeId !== undefined, (query) => query.where('seat.committee_id', '=', committeeId ?? 0))
    .orderBy('membership.from_day')
    .execute();
  return rows.map((row) => ({ ...row, leftOffice: row.leftOffice === 1 }));
}
export type MembershipRow = Awaited<ReturnType<typeof membershipRows>>[number];

/** Deputies with names, of all committees or of one, by rank. */
export function deputyRows(db: Reader, committeeId?: number) {
  return db
    .selectFrom('deputy')
    .innerJoin('membership', 'membership.id', 'deputy.membership_id')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .select([
      'deputy.membership_id as membershipId',
      'seat.committee_id as committeeId',
      'deputy.person_id as personId',
      'deputy.rank',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
    ])
    .$if(committeeId !== undefined, (query) => query.where('seat.committee_id', '=', committeeId ?? 0))
    .orderBy('deputy.rank')
    .execute();
}
export type DeputyRow = Awaited<ReturnType<typeof deputyRows>>[number];

/** The groups for which mandates speak, with names, of all committees or of one. */
export function speaksForRows(db: Reader, committeeId?: number) {
  return db
    .selectFrom('membership_speaks_for as speaks')
    .innerJoin('membership', 'membership.id', 'speaks.membership_id')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .innerJoin('interest_group', 'interest_group.id', 'speaks.interest_group_id')
    .select(['speaks.membership_id as membershipId', 'interest_group.id', 'interest_group.name'])
    .$if(committeeId !== undefined, (query) => query.where('seat.committee_id', '=', committeeId ?? 0))
    .orderBy('interest_group.id')
    .execute();
}
export type SpeaksForRow = Awaited<ReturnType<typeof speaksForRows>>[number];

/** A membership with its seat and committee; undefined where there is none. */
export function membership(db: Reader, id: number) {
  return db
    .selectFrom('membership')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .innerJoin('committee', 'committee.id', 'seat.committee_id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'membership.id',
      'membership.seat_id as seatId',
      'membership.person_id as personId',
      'membership.from_day as fromDay',
      'membership.until_day as untilDay',
      'seat.committee_id as committeeId',
      'committee.name as committee',
      'person.title',
      'person.first_name as firstName',
      'person.last_name as lastName',
      'person.name_suffix as nameSuffix',
    ])
    .where('membership.id', '=', id)
    .executeTakeFirst();
}

/** Name parts of a person; undefined where there is none. */
export function personName(db: Reader, id: number) {
  return db
    .selectFrom('person')
    .select(['id', 'title', 'first_name as firstName', 'last_name as lastName', 'name_suffix as nameSuffix'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What a membership says about its seat; the rest of the seat stays as it is. */
export type SeatOfMember = Pick<
  SeatInput,
  'seatId' | 'committeeId' | 'votingRight' | 'sectorId' | 'interestGroupId' | 'label'
>;

/** Stores a seat (a new one at the end of the round) and gives its row id. */
export async function saveSeat(db: Writer, input: SeatOfMember | SeatInput): Promise<number> {
  const columns = {
    ...('required' in input && {
      from_day: input.fromDay,
      until_day: input.untilDay,
      required: input.required ? 1 : 0,
    }),
    committee_id: input.committeeId,
    voting_right: input.votingRight,
    sector_id: input.sectorId,
    interest_group_id: input.interestGroupId,
    label: input.label,
  };
  if (input.seatId !== null) {
    await db.updateTable('seat').set(columns).where('id', '=', input.seatId).execute();
    return input.seatId;
  }
  const { last } = await db
    .selectFrom('seat')
    .select((e) => e.fn.max('position').as('last'))
    .where('committee_id', '=', input.committeeId)
    .executeTakeFirstOrThrow();
  const { insertId } = await db
    .insertInto('seat')
    .values({ ...columns, position: Number(last ?? 0) + 1 })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function deleteSeat(db: Writer, id: number): Promise<void> {
  await db.deleteFrom('seat').where('id', '=', id).execute();
}

/** Sets the last day of a seat; null: it goes on. */
export async function endSeat(db: Writer, id: number, untilDay: string | null): Promise<void> {
  await db.updateTable('seat').set({ until_day: untilDay }).where('id', '=', id).execute();
}

/** Gives a seat its place around the table. */
export async function placeSeat(db: Writer, id: number, position: number): Promise<void> {
  await db.updateTable('seat').set({ position }).where('id', '=', id).execute();
}

/**
 * Titles of the meetings in which a seat was invited or took part; with persons, only where one of them did so, and
 * with a day only meetings after it.
 */
export async function meetingsOfSeat(
  db: Reader,
  seatId: number,
  personIds?: readonly number[],
  after?: string,
): Promise<string[]> {
  const invited = db
    .selectFrom('invitation')
    .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
    .select('meeting.title')
    .where('invitation.seat_id', '=', seatId)
    .$if(after !== undefined, (query) => query.where('meeting.starts_at', '>', `${after}T24`))
    .$if(personIds !== undefined, (query) =>
      query.where('invitation.person_id', 'in', [...(personIds ?? [])]),
    );
  const present = db
    .selectFrom('participant')
    .innerJoin('meeting', 'meeting.id', 'participant.meeting_id')
    .select('meeting.title')
    .where('participant.seat_id', '=', seatId)
    .$if(after !== undefined, (query) => query.where('meeting.starts_at', '>', `${after}T24`))
    .$if(personIds !== undefined, (query) =>
      query.where('participant.person_id', 'in', [...(personIds ?? [])]),
    );
  const rows = await invited.union(present).execute();
  return rows.map((row) => row.title);
}
