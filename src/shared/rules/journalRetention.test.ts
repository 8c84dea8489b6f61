import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from './germanDate.ts';
import { keptFrom, keptMonths, keptMonthsInWords } from './journalRetention.ts';

it.each([
  ['2026-11-14', 24, '2024-11-14'],
  ['2026-11-14', 12, '2025-11-14'],
  ['2026-01-15', 3, '2025-10-15'],
  ['2026-05-31', 3, '2026-02-28'],
  ['2024-02-29', 12, '2023-02-28'],
  // A month may have fewer than 30 days.
  ['2026-03-30', 1, '2026-02-28'],
  ['2026-03-10', 1, '2026-02-08'],
  ['2026-11-14', 1, '2026-10-14'],
])('on %s with %i months details are kept from %s on', (today, months, from) => {
  expect(keptFrom(today, months)).toBe(from);
});

it('never takes what is younger than 30 days', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2020-01-01', count));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 120 }), (today, months) => {
      const from = keptFrom(today, months);
      expect(from <= addDays(today, -30)).toBe(true);
      expect(from > addDays(today, -31 * months - 1)).toBe(true);
    }),
  );
});

it('says each choice', () => {
  expect(keptMonths.map(keptMonthsInWords)).toEqual([
    '30 Tage',
    '3 Monate',
    '6 Monate',
    '1 Jahr',
    '2 Jahre',
    '3 Jahre',
    '5 Jahre',
    'ohne Ende',
  ]);
});
