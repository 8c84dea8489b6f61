import type { BookingState, NeedKind } from '../features/accessibility.ts';
import { needKindLabels } from '../features/accessibility.labels.ts';
import type { NeedCount } from './accessNeeds.ts';
import { needFacts } from './accessNeeds.ts';
import { addDays } from './germanDate.ts';
import { counted, dayWithoutYear } from './germanFormat.ts';

/** One booking of a meeting as the rules look at it. */
export interface CountedBooking {
  kind: NeedKind;
  state: BookingState;
  costCents: number | null;
}

/** Until when something has to be booked, and how that stands. */
export interface LeadNotice {
  /** done: booked or not needed · due: still in time · late: the day is past. */
  tone: 'done' | 'due' | 'late';
  /** Last day in time, `YYYY-MM-DD`; null where nothing is to be booked any more. */
  day: string | null;
  sentence: string;
}

/**
 * "Gebärdensprachdolmetschung braucht 21 Tage Vorlauf: bis 18. November buchen."
 * @param startsAt beginning of the meeting, only its day counts
 * @param leadDays days that are needed before
 */
export function leadNotice(
  { kind, state }: Pick<CountedBooking, 'kind' | 'state'>,
  { startsAt, leadDays, today }: { startsAt: string; leadDays: number; today: string },
): LeadNotice {
  if (state === 'booked') return { tone: 'done', day: null, sentence: 'Gebucht.' };
  if (state === 'notNeeded') return { tone: 'done', day: null, sentence: 'Nicht mehr nötig.' };
  const day = addDays(startsAt.slice(0, 10), -leadDays);
  const lead = `${needKindLabels[kind]} braucht ${counted(leadDays, 'Tag', 'Tage')} Vorlauf`;
  if (day < today)
    return {
      tone: 'late',
      day,
      sentence: `${lead}; der ${dayWithoutYear(day)} ist vorbei. Bitte fragen Sie heute noch an.`,
    };
  return { tone: 'due', day, sentence: `${lead}: bis ${dayWithoutYear(day)} buchen.` };
}

/** Kinds that have to be booked and for which the meeting has no booking yet, in the order of the needs. */
export function missingBookings(
  needs: readonly NeedCount[],
  bookings: readonly Pick<CountedBooking, 'kind'>[],
): NeedKind[] {
  const known = new Set(bookings.map((booking) => booking.kind));
  return needs
    .map(({ kind }) => kind)
    .filter((kind) => needFacts[kind].metBy === 'booking' && !known.has(kind));
}

/** Cost of everything that is not called off, in cents; what has no price yet counts nothing. */
export function totalCents(bookings: readonly Pick<CountedBooking, 'state' | 'costCents'>[]): number {
  return bookings
    .filter(({ state }) => state !== 'notNeeded')
    .reduce((sum, { costCents }) => sum + (costCents ?? 0), 0);
}
