import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { StoredVenue, Venue, VenueRow } from '../../../shared/features/venues.ts';
import { venueChecks } from '../../../shared/rules/venueChecks.ts';
import { type Clock, today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { meetingName } from './meetingName.ts';
import * as repository from './venues.repository.ts';

/** "Am Markt 1, 04917 Lindenau-Markt" */
export const venueAddress = ({ street, postalCode, city }: Venue): string =>
  [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');

export async function listVenues(db: Kysely<Database>): Promise<VenueRow[]> {
  return (await repository.listVenues(db)).map((row) => {
    const venue = repository.venueOf(row);
    const checks = venueChecks(venue);
    return {
      id: row.id,
      name: row.name,
      address: venueAddress(venue),
      capacity: row.capacity,
      checkedOn: row.checked_on,
      missing: checks.filter(({ state }) => state === 'missing').map(({ label }) => label),
      unknown: checks.filter(({ state }) => state === 'unknown').length,
    };
  });
}

/** @throws AppError `notFound` */
export async function storedVenue(db: Kysely<Database>, id: number, clock: Clock): Promise<StoredVenue> {
  const row = await repository.findVenue(db, id);
  if (!row) throw new AppError('notFound', 'Diesen Tagungsort gibt es nicht mehr.');
  const venue = repository.venueOf(row);
  const meetings = await repository.meetingsAt(db, id, today(clock));
  return {
    id,
    venue,
    address: venueAddress(venue),
    checks: venueChecks(venue),
    meetings: meetings.map((each) => ({
      id: each.id,
      name: meetingName(each.committee_name, each.starts_at),
    })),
  };
}

/** @throws AppError `conflict` where the name is taken, `notFound`, `invalidInput` */
export async function saveVenue(
  db: Transaction<Database>,
  { id, venue }: { id: number | null; venue: Venue },
  { clock, describe }: WriteContext,
): Promise<{ id: number }> {
  if (venue.checkedOn !== null && venue.checkedOn > today(clock)) {
    const message = 'Dieser Tag liegt in der Zukunft. Bitte tragen Sie ein, wann jemand vor Ort war.';
    throw new AppError('invalidInput', message, { fields: { 'venue.checkedOn': message } });
  }
  if (await repository.venueNamed(db, venue.name, id)) {
    const message = `Einen Ort „${venue.name}“ gibt es schon. Bitte wählen Sie einen anderen Namen, zum Beispiel mit dem Saal.`;
    throw new AppError('conflict', message, { fields: { 'venue.name': message } });
  }
  if (id === null) {
    describe(`Tagungsort „${venue.name}“ angelegt`);
    return { id: await repository.insertVenue(db, venue) };
  }
  if (!(await repository.findVenue(db, id)))
    throw new AppError('notFound', 'Diesen Tagungsort gibt es nicht mehr.');
  await repository.updateVenue(db, id, venue);
  describe(`Tagungsort „${venue.name}“ gespeichert`);
  return { id };
}

/** Puts a venue into the trash. @throws AppError `notFound` */
export async function removeVenue(
  db: Transaction<Database>,
  id: number,
  { describe }: WriteContext,
): Promise<void> {
  const row = await repository.findVenue(db, id);
  if (!row) throw new AppError('notFound', 'Diesen Tagungsort gibt es nicht mehr.');
  await repository.deleteVenue(db, id);
  describe(`Tagungsort „${row.name}“ in den Papierkorb gelegt`);
}
