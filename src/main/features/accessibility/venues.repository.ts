import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Venue } from '../../../shared/features/venues.ts';
import { sortKey } from '../../../shared/rules/folding.ts';
import type { Database } from '../../database/schema.ts';
import type { VenueTable } from './accessibility.table.ts';

export type VenueRecord = Selectable<VenueTable>;

const columnsOf = (venue: Venue): Omit<Insertable<VenueTable>, 'id'> => ({
  name: venue.name,
  street: venue.street,
  postal_code: venue.postalCode,
  city: venue.city,
  contact: venue.contact,
  capacity: venue.capacity,
  step_free: venue.stepFree,
  stage_step_free: venue.stageStepFree,
  door_width_cm: venue.doorWidthCm,
  lift: venue.lift,
  lift_width_cm: venue.liftWidthCm,
  lift_depth_cm: venue.liftDepthCm,
  ramp: venue.ramp,
  ramp_permille: venue.rampPermille,
  ramp_width_cm: venue.rampWidthCm,
  turning_area_cm: venue.turningAreaCm,
  accessible_wc: venue.accessibleWc,
  accessible_parking: venue.accessibleParking,
  hearing_system: venue.hearingSystem,
  public_transport: venue.publicTransport,
  note: venue.note,
  checked_on: venue.checkedOn,
  sort_key: sortKey(venue.name),
});

/** A row as the form and the rules know it. */
export const venueOf = (row: VenueRecord): Venue => ({
  name: row.name,
  street: row.street,
  postalCode: row.postal_code,
  city: row.city,
  contact: row.contact,
  capacity: row.capacity,
  stepFree: row.step_free,
  stageStepFree: row.stage_step_free,
  doorWidthCm: row.door_width_cm,
  lift: row.lift,
  liftWidthCm: row.lift_width_cm,
  liftDepthCm: row.lift_depth_cm,
  ramp: row.ramp,
  rampPermille: row.ramp_permille,
  rampWidthCm: row.ramp_width_cm,
  turningAreaCm: row.turning_area_cm,
  accessibleWc: row.accessible_wc,
  accessibleParking: row.accessible_parking,
  hearingSystem: row.hearing_system,
  publicTransport: row.public_transport,
  note: row.note,
  checkedOn: row.checked_on,
});

export function listVenues(db: Kysely<Database>) {
  return db.selectFrom('venue').selectAll().orderBy('sort_key').orderBy('id').execute();
}

export function findVenue(db: Kysely<Database>, id: number) {
  return db.selectFrom('venue').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Another venue of this name, whatever its capitals. */
export function venueNamed(db: Kysely<Database>, name: string, except: number | null) {
  return db
    .selectFrom('venue')
    .select('id')
    .where('sort_key', '=', sortKey(name))
    .where('id', '!=', except ?? 0)
    .executeTakeFirst();
}

export async function insertVenue(db: Kysely<Database>, venue: Venue): Promise<number> {
  const { insertId } = await db.insertInto('venue').values(columnsOf(venue)).executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function updateVenue(db: Kysely<Database>, id: number, venue: Venue): Promise<void> {
  await db.updateTable('venue').set(columnsOf(venue)).where('id', '=', id).execute();
}

/** Removes a venue; its meetings keep name and address as text. */
export async function deleteVenue(db: Kysely<Database>, id: number): Promise<void> {
  await db.updateTable('meeting').set({ venue_id: null }).where('venue_id', '=', id).execute();
  await db.deleteFrom('venue').where('id', '=', id).execute();
}

/** Coming meetings at a venue, earliest first. */
export function meetingsAt(db: Kysely<Database>, venueId: number, today: string) {
  return db
    .selectFrom('meeting')
    .innerJoin('committee', 'committee.id', 'meeting.committee_id')
    .select(['meeting.id', 'meeting.starts_at', 'committee.name as committee_name'])
    .where('meeting.venue_id', '=', venueId)
    .where('meeting.starts_at', '>=', today)
    .where('meeting.status', '!=', 'cancelled')
    .orderBy('meeting.starts_at')
    .execute();
}
