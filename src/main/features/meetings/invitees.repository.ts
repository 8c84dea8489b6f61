import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../../database/schema.ts';
import { officeHolders } from '../committees/committees.service.ts';
import type { InvitationTable } from './meetings.table.ts';

/** The seats that a committee has on a day, the vacant ones too: so many votes there are. */
export function seatsOf(db: Kysely<Database>, committeeId: number, day: string) {
  return db
    .selectFrom('seat')
    .select(['id', 'voting_right'])
    .where('committee_id', '=', committeeId)
    .where((e) => e.or([e('from_day', 'is', null), e('from_day', '<=', day)]))
    .where((e) => e.or([e('until_day', 'is', null), e('until_day', '>=', day)]))
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Who is in office in a committee on a day, those too who stay until a successor; by name. */
export async function membersOn(db: Kysely<Database>, committeeId: number, day: string) {
  const holders = [...(await officeHolders(db, committeeId, day)).values()];
  return db
    .selectFrom('membership')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .leftJoin('organisation as sender', 'sender.id', 'membership.on_behalf_of_id')
    .select([
      'seat.id as seat_id',
      'seat.voting_right',
      'membership.id as membership_id',
      'membership.on_behalf_of_id',
      'sender.name as on_behalf_of',
      'person.id as person_id',
    ])
    .where(
      'membership.id',
      'in',
      holders.map(({ mandate }) => mandate.id),
    )
    .orderBy('person.sort_key')
    .orderBy('membership.from_day', 'desc')
    .execute();
}
export type MemberRecord = Awaited<ReturnType<typeof membersOn>>[number];

/** Deputies of memberships in their rank. */
export function deputiesOf(db: Kysely<Database>, membershipIds: readonly number[]) {
  return db
    .selectFrom('deputy')
    .select(['membership_id', 'person_id', 'rank'])
    .where('membership_id', 'in', [...membershipIds])
    .orderBy('rank')
    .execute();
}

/** Persons with everything a letter needs, by id. */
export async function personsById(db: Kysely<Database>, ids: readonly number[]) {
  const rows = await db
    .selectFrom('person')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .selectAll('person')
    .select('organisation.name as organisation_name')
    .where('person.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
export type PersonRecord =
  Awaited<ReturnType<typeof personsById>> extends Map<number, infer Row> ? Row : never;

/** Postal addresses of persons and of organisations that exist on a day, billing addresses last. */
export function addressesFor(
  db: Kysely<Database>,
  personIds: readonly number[],
  organisationIds: readonly number[],
  day: string,
) {
  return db
    .selectFrom('postal_address')
    .leftJoin('organisation', 'organisation.id', 'postal_address.organisation_id')
    .selectAll('postal_address')
    .select('organisation.name as organisation_name')
    .where((e) =>
      e.or([
        e('postal_address.person_id', 'in', [...personIds]),
        e('postal_address.organisation_id', 'in', [...organisationIds]),
      ]),
    )
    .where((e) => e.or([e('organisation.ended_on', 'is', null), e('organisation.ended_on', '>=', day)]))
    .orderBy((e) => e('postal_address.purpose', '=', 'billing'))
    .orderBy('postal_address.position')
    .orderBy('postal_address.id')
    .execute();
}
export type AddressRecord = Awaited<ReturnType<typeof addressesFor>>[number];

/** The dispatch log of a meeting, oldest first. */
export function invitationsOf(db: Kysely<Database>, meetingId: number) {
  return db.selectFrom('invitation').selectAll().where('meeting_id', '=', meetingId).orderBy('id').execute();
}
export type InvitationRecord = Awaited<ReturnType<typeof invitationsOf>>[number];

export function findInvitation(db: Kysely<Database>, id: number) {
  return db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertInvitations(
  db: Kysely<Database>,
  rows: readonly Insertable<InvitationTable>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    await db
      .insertInto('invitation')
      .values(rows.slice(at, at + 500))
      .execute();
  }
}
