import { expect, test } from 'vitest';
import type { BookingState, NeedKind } from '../features/accessibility.ts';
import { leadNotice, missingBookings, totalCents } from './bookingLead.ts';

const startsAt = '2026-12-09T16:00';

test.each<[NeedKind, BookingState, number, string, string, string | null, string]>([
  [
    'signLanguageInterpreting',
    'open',
    21,
    '2026-11-14',
    'due',
    '2026-11-18',
    'Gebärdensprachdolmetschung braucht 21 Tage Vorlauf: bis 18. November buchen.',
  ],
  [
    'signLanguageInterpreting',
    'requested',
    21,
    '2026-11-18',
    'due',
    '2026-11-18',
    'Gebärdensprachdolmetschung braucht 21 Tage Vorlauf: bis 18. November buchen.',
  ],
  [
    'signLanguageInterpreting',
    'offered',
    21,
    '2026-11-19',
    'late',
    '2026-11-18',
    'Gebärdensprachdolmetschung braucht 21 Tage Vorlauf; der 18. November ist vorbei. Bitte fragen Sie heute noch an.',
  ],
  ['signLanguageInterpreting', 'booked', 21, '2026-11-19', 'done', null, 'Gebucht.'],
  ['food', 'notNeeded', 7, '2026-12-08', 'done', null, 'Nicht mehr nötig.'],
  [
    'travel',
    'open',
    1,
    '2026-12-08',
    'due',
    '2026-12-08',
    'Hin- und Rückfahrt braucht 1 Tag Vorlauf: bis 8. Dezember buchen.',
  ],
])('%s, %s, %i days before on %s', (kind, state, leadDays, today, tone, day, sentence) => {
  expect(leadNotice({ kind, state }, { startsAt, leadDays, today })).toEqual({ tone, day, sentence });
});

test('a booking is proposed for each kind that has none yet, and only for what is booked', () => {
  const needs = (['signLanguageInterpreting', 'hearingLoop', 'largePrint', 'travel'] as const).map(
    (kind) => ({
      kind,
      people: 1,
      leadDays: 7,
    }),
  );
  expect(missingBookings(needs, [])).toEqual(['signLanguageInterpreting', 'travel']);
  expect(missingBookings(needs, [{ kind: 'travel' }])).toEqual(['signLanguageInterpreting']);
});

test('the cost leaves out what was called off and what has no price yet', () => {
  expect(
    totalCents([
      { state: 'booked', costCents: 48_000 },
      { state: 'offered', costCents: 12_050 },
      { state: 'open', costCents: null },
      { state: 'notNeeded', costCents: 99_999 },
    ]),
  ).toBe(60_050);
});
