import { expect, test } from 'vitest';
import { berlinTime } from './berlinTime.ts';

test.each([
  ['2026-11-14T16:00:00Z', '2026-11-14T17:00'],
  ['2026-07-01T22:30:00Z', '2026-07-02T00:30'],
  ['2026-12-31T23:00:00Z', '2027-01-01T00:00'],
  ['2026-10-25T00:30:00Z', '2026-10-25T02:30'],
  ['2026-10-25T01:30:00Z', '2026-10-25T02:30'],
])('%s is %s in Berlin', (instant, local) => {
  expect(berlinTime(new Date(instant))).toBe(local);
});
