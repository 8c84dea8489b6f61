import type { Kysely } from 'kysely';
import { type MeetingAccess, NeedKind } from '../../../shared/features/accessibility.ts';
import { countNeeds, needFacts } from '../../../shared/rules/accessNeeds.ts';
import { leadNotice, missingBookings, totalCents } from '../../../shared/rules/bookingLead.ts';
import { matchVenue } from '../../../shared/rules/venueMatch.ts';
import type { Database } from '../../database/schema.ts';
import { loadFacts, type MeetingFacts, nameOf } from '../meetings/meetingFacts.ts';
import { type BookingRecord, bookingsOf } from './bookings.repository.ts';
import { needsAt } from './needs.repository.ts';
import { findVenue, venueOf } from './venues.repository.ts';

/** What of a meeting's facts decides who comes and when. */
type Facts = Pick<MeetingFacts, 'meeting' | 'day' | 'members' | 'participants'>;

/** Everybody who is expected: members, named deputies and guests who have not excused themselves. */
export function expectedPersons({
  members,
  participants,
}: Pick<Facts, 'members' | 'participants'>): number[] {
  const excused = new Set(
    participants.filter((each) => each.reply === 'excused').map((each) => each.person_id),
  );
  const invited = [
    ...members.map((member) => member.person_id),
    ...participants.map((participant) => participant.person_id),
  ];
  return [...new Set(invited)].filter((id) => id !== null && !excused.has(id)) as number[];
}

/**
 * How far the meeting can be reached by those who come: counts by need, never a name.
 * @param today `YYYY-MM-DD`
 */
export async function accessOf(db: Kysely<Database>, facts: Facts, today: string): Promise<MeetingAccess> {
  const { meeting, day, participants } = facts;
  const persons = expectedPersons(facts);
  const rows = await needsAt(db, meeting.id, persons);
  const needs = countNeeds(
    rows.map((row) => ({ kind: row.kind, personId: row.person_id, leadDays: row.lead_time_days })),
  );
  const venue = meeting.venue_id === null ? undefined : await findVenue(db, meeting.venue_id);
  const bookings = (await bookingsOf(db, meeting.id)).map(bookingOf);
  const lead = (kind: NeedKind, state: (typeof bookings)[number]['state']) =>
    leadNotice(
      { kind, state },
      {
        startsAt: meeting.starts_at,
        leadDays: needs.find((need) => need.kind === kind)?.leadDays ?? needFacts[kind].leadDays,
        today,
      },
    );
  const people = (kind: NeedKind) => needs.find((need) => need.kind === kind)?.people ?? 0;
  const namelessGuests = participants.filter((each) => each.person_id === null && each.reply !== 'excused');
  const expected = persons.length + namelessGuests.length;
  return {
    meetingId: meeting.id,
    venue: venue ? { id: venue.id, name: venue.name, checkedOn: venue.checked_on } : null,
    expected,
    withNeeds: new Set(rows.map((row) => row.person_id)).size,
    findings: matchVenue(needs, {
      venue: venue ? venueOf(venue) : null,
      expected,
      plainLanguageText: meeting.plain_language_text.trim() !== '',
    }),
    bookings: bookings.map((booking) => ({
      ...booking,
      people: people(booking.kind),
      lead: lead(booking.kind, booking.state),
    })),
    toBook: missingBookings(needs, bookings).map((kind) => ({
      kind,
      people: people(kind),
      lead: lead(kind, 'open'),
    })),
    totalCents: totalCents(bookings),
    over: day < today || meeting.status === 'closed' || meeting.status === 'cancelled',
  };
}

function bookingOf(row: BookingRecord) {
  return {
    id: row.id,
    kind: NeedKind.catch('other').parse(row.kind),
    provider: row.provider,
    state: row.state,
    costCents: row.cost_cents,
    note: row.note,
  };
}

/** @throws AppError `notFound` */
export async function meetingAccess(db: Kysely<Database>, id: number, today: string): Promise<MeetingAccess> {
  return accessOf(db, await loadFacts(db, id), today);
}

/** Who of those who come has a kind of need, and what exactly. @throws AppError `notFound` */
export async function whoNeeds(
  db: Kysely<Database>,
  { meetingId, kind }: { meetingId: number; kind: NeedKind },
) {
  const facts = await loadFacts(db, meetingId);
  const rows = await needsAt(db, meetingId, expectedPersons(facts));
  return rows
    .filter((row) => row.kind === kind)
    .flatMap((row) => {
      const person = facts.persons.get(row.person_id);
      return person ? [{ personId: row.person_id, name: nameOf(person), detail: row.detail }] : [];
    });
}
