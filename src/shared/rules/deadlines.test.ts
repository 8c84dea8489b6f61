import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  invitationDeadline,
  lateByDays,
  lateSentence,
  objectionDeadline,
  protocolDeadline,
} from './deadlines.ts';
import { addDays } from './germanDate.ts';

const anyDay = fc.integer({ min: -20_000, max: 20_000 }).map((count) => addDays('2026-01-01', count));

describe('invitationDeadline', () => {
  it.each([
    // 14 full days between: 31 October to 13 November.
    ['2026-11-14T17:00', 14, '2026-10-30'],
    ['2026-11-14', 14, '2026-10-30'],
    ['2026-11-14T00:00', 7, '2026-11-06'],
    ['2026-11-14T23:59', 1, '2026-11-12'],
    ['2026-11-14T17:00', 0, '2026-11-14'],
    // Across a leap day, a turn of the year and the change to summer time.
    ['2028-03-07T10:00', 7, '2028-02-28'],
    ['2027-01-10T10:00', 14, '2026-12-26'],
    ['2026-04-05T10:00', 14, '2026-03-21'],
  ])('%s with %i days → %s', (startsAt, days, deadline) => {
    expect(invitationDeadline(startsAt, days)).toBe(deadline);
  });

  it('leaves exactly the notice period of full days between dispatch and meeting', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 365 }), (day, period) => {
        expect(daysBetween(invitationDeadline(`${day}T17:00`, period), day) - 1).toBe(period);
      }),
    );
  });
});

describe('lateByDays', () => {
  it.each([
    ['2026-10-30', 0, ''],
    ['2026-10-31', 1, 'Die Einladung geht einen Tag zu spät hinaus. Das wird vermerkt.'],
    ['2026-11-01', 2, 'Die Einladung geht 2 Tage zu spät hinaus. Das wird vermerkt.'],
    ['2026-01-01', 0, ''],
  ])('dispatched on %s: %i', (issuedOn, days, sentence) => {
    expect(lateByDays(issuedOn, '2026-11-14T17:00', 14)).toBe(days);
    expect(lateSentence(days)).toBe(sentence);
  });

  it('is 0 exactly up to the deadline and then grows by one a day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.integer({ min: -60, max: 60 }), (day, period, offset) => {
        const issued = addDays(invitationDeadline(day, period), offset);
        expect(lateByDays(issued, day, period)).toBe(Math.max(0, offset));
      }),
    );
  });
});

it('counts protocol and objection deadlines from the day after', () => {
  expect(protocolDeadline('2026-11-14T17:00', 14)).toBe('2026-11-28');
  expect(protocolDeadline('2026-12-24', 14)).toBe('2027-01-07');
  expect(objectionDeadline('2026-11-28', 14)).toBe('2026-12-12');
  expect(objectionDeadline('2026-11-28', 0)).toBe('2026-11-28');
});

it('refuses what is no day', () => {
  expect(() => daysBetween('gestern', '2026-11-14')).toThrow(RangeError);
});
