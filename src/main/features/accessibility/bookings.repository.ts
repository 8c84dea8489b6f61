import type { Insertable, Kysely } from 'kysely';
import type { Booking } from '../../../shared/features/accessibility.ts';
import type { Database } from '../../database/schema.ts';
import type { AccessibilityBookingTable } from './accessibility.table.ts';

/** Bookings of a meeting in their order. */
export function bookingsOf(db: Kysely<Database>, meetingId: number) {
  return db
    .selectFrom('accessibility_booking')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}
export type BookingRecord = Awaited<ReturnType<typeof bookingsOf>>[number];

export function findBooking(db: Kysely<Database>, id: number) {
  return db.selectFrom('accessibility_booking').selectAll().where('id', '=', id).executeTakeFirst();
}

const columnsOf = (booking: Booking) => ({
  kind: booking.kind,
  provider: booking.provider,
  state: booking.state,
  cost_cents: booking.costCents,
  note: booking.note,
});

/** Adds bookings behind the ones that are there; gives the id of the last. */
export async function insertBookings(
  db: Kysely<Database>,
  meetingId: number,
  bookings: readonly Booking[],
): Promise<number> {
  const last = await db
    .selectFrom('accessibility_booking')
    .select((e) => e.fn.max('position').as('position'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  const first = (last?.position ?? 0) + 1;
  const rows = bookings.map(
    (booking, index): Insertable<AccessibilityBookingTable> => ({
      ...columnsOf(booking),
      meeting_id: meetingId,
      position: first + index,
    }),
  );
  const { insertId } = await db.insertInto('accessibility_booking').values(rows).executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function updateBooking(db: Kysely<Database>, id: number, booking: Booking): Promise<void> {
  await db.updateTable('accessibility_booking').set(columnsOf(booking)).where('id', '=', id).execute();
}

export async function deleteBooking(db: Kysely<Database>, id: number): Promise<void> {
  await db.deleteFrom('accessibility_booking').where('id', '=', id).execute();
}
