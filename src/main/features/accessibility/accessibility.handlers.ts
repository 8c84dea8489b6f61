import type { accessibilityCalls } from '../../../shared/features/accessibility.ts';
import type { Handlers } from '../../handlers.ts';
import { today } from '../../clock.ts';
import * as access from './access.service.ts';
import { printBookings, printVenue } from './accessibility.documents.ts';
import * as bookings from './bookings.service.ts';
import * as needs from './needs.service.ts';
import * as sweeping from './sweep.service.ts';
import * as venues from './venues.service.ts';

export const accessibilityHandlers: Handlers<typeof accessibilityCalls> = {
  'accessibility.needsOf': (db, { personId }, { clock }) => needs.needsOf(db, personId, clock),
  'accessibility.saveNeed': needs.saveNeed,
  'accessibility.removeNeed': async (db, { id }, context) => {
    await needs.removeNeed(db, id, context);
    return {};
  },
  'accessibility.sweep': (db, _input, context) => sweeping.sweep(db, context),
  'accessibility.swept': (db) => sweeping.swept(db),
  'accessibility.sweptTold': async (db) => {
    await sweeping.sweptTold(db);
    return {};
  },
  'accessibility.venues': (db) => venues.listVenues(db),
  'accessibility.venue': (db, { id }, { clock }) => venues.storedVenue(db, id, clock),
  'accessibility.saveVenue': venues.saveVenue,
  'accessibility.removeVenue': async (db, { id }, context) => {
    await venues.removeVenue(db, id, context);
    return {};
  },
  'accessibility.printVenue': printVenue,
  'accessibility.meeting': (db, { id }, { clock }) => access.meetingAccess(db, id, today(clock)),
  'accessibility.who': (db, input) => access.whoNeeds(db, input),
  'accessibility.saveBooking': bookings.saveBooking,
  'accessibility.removeBooking': async (db, { id }, context) => {
    await bookings.removeBooking(db, id, context);
    return {};
  },
  'accessibility.proposeBookings': (db, { meetingId }, context) =>
    bookings.proposeBookings(db, meetingId, context),
  'accessibility.printBookings': printBookings,
};
