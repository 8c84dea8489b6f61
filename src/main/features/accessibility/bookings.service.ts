import type { Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { Booking } from '../../../shared/features/accessibility.ts';
import { needKindLabels } from '../../../shared/features/accessibility.labels.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { loadFacts } from '../meetings/meetingFacts.ts';
import { accessOf } from './access.service.ts';
import * as repository from './bookings.repository.ts';

/** Adds or changes a booking. @throws AppError `notFound` */
export async function saveBooking(
  db: Transaction<Database>,
  { id, meetingId, booking }: { id: number | null; meetingId: number; booking: Booking },
  { describe }: WriteContext,
): Promise<{ id: number }> {
  await loadFacts(db, meetingId);
  describe(`Buchung „${needKindLabels[booking.kind]}“ gespeichert`);
  if (id === null) return { id: await repository.insertBookings(db, meetingId, [booking]) };
  await required(db, id);
  await repository.updateBooking(db, id, booking);
  return { id };
}

/** Puts a booking into the trash. @throws AppError `notFound` */
export async function removeBooking(
  db: Transaction<Database>,
  id: number,
  { describe }: WriteContext,
): Promise<void> {
  await required(db, id);
  await repository.deleteBooking(db, id);
  describe('Buchung in den Papierkorb gelegt');
}

async function required(db: Transaction<Database>, id: number): Promise<void> {
  if (!(await repository.findBooking(db, id)))
    throw new AppError('notFound', 'Diese Buchung gibt es nicht mehr.');
}

/** Makes an open booking for each kind of need that has none yet; only the kind gets into it, no name and no detail. */
export async function proposeBookings(
  db: Transaction<Database>,
  meetingId: number,
  { clock, describe }: WriteContext,
): Promise<{ added: number }> {
  const { toBook } = await accessOf(db, await loadFacts(db, meetingId), today(clock));
  if (toBook.length === 0) return { added: 0 };
  await repository.insertBookings(
    db,
    meetingId,
    toBook.map(({ kind }) => ({ kind, provider: '', state: 'open', costCents: null, note: '' })),
  );
  describe(`${counted(toBook.length, 'Buchung', 'Buchungen')} vorgemerkt`);
  return { added: toBook.length };
}
