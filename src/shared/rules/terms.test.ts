import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './germanDate.ts';
import { holdsOn, overlaps, type SeatState, seatState, type Term, termOn } from './terms.ts';

const term = (fromDay: string, untilDay: string | null = null): Term => ({ fromDay, untilDay });
const anyDay = fc.nat(2000).map((count) => addDays('2024-01-01', count));
const anyTerm = fc
  .tuple(anyDay, fc.option(fc.nat(900)))
  .map(([from, length]) => term(from, length === null ? null : addDays(from, length)));

describe('seatState', () => {
  it.each<[string, Term[], boolean, SeatState]>([
    ['nobody ever', [], false, 'vacant'],
    ['open-ended', [term('2024-01-01')], false, 'filled'],
    ['ends in two years', [term('2024-01-01', '2028-12-31')], false, 'filled'],
    ['ends this year', [term('2024-01-01', '2026-12-31')], false, 'expiring'],
    ['ends today', [term('2024-01-01', '2026-03-01')], false, 'expiring'],
    ['ended yesterday', [term('2024-01-01', '2026-02-28')], false, 'vacant'],
    ['ended, but stays until a successor', [term('2024-01-01', '2026-02-28')], true, 'carriedOver'],
    ['begins tomorrow', [term('2026-03-02')], false, 'vacant'],
    ['begins tomorrow, nobody to stay', [term('2026-03-02')], true, 'vacant'],
    ['begins today', [term('2026-03-01')], false, 'filled'],
    ['successor in office', [term('2024-01-01', '2026-02-28'), term('2026-03-01')], true, 'filled'],
  ])('%s', (_name, terms, stays, state) => {
    expect(seatState(terms, '2026-03-01', stays)).toBe(state);
  });

  it('looks 90 days ahead across the turn of the year', () => {
    expect(seatState([term('2024-01-01', '2027-01-31')], '2026-11-02')).toBe('expiring');
    expect(seatState([term('2024-01-01', '2027-01-31')], '2026-11-01')).toBe('filled');
  });

  it('is vacant exactly where no term holds', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 4 }), anyDay, (terms, day) => {
        expect(seatState(terms, day) === 'vacant').toBe(!terms.some((one) => holdsOn(one, day)));
        expect(termOn(terms, day) === null).toBe(!terms.some((one) => holdsOn(one, day)));
      }),
    );
  });
});

describe('overlaps', () => {
  it.each([
    [term('2024-01-01', '2024-12-31'), term('2025-01-01'), false],
    [term('2024-01-01', '2025-01-01'), term('2025-01-01'), true],
    [term('2024-01-01'), term('2030-01-01'), true],
    [term('2024-01-01', '2030-01-01'), term('2025-01-01', '2025-02-01'), true],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
  });

  it('means a day on which both hold, whichever comes first', () => {
    fc.assert(
      fc.property(anyTerm, anyTerm, (a, b) => {
        const later = a.fromDay > b.fromDay ? a.fromDay : b.fromDay;
        expect(overlaps(a, b)).toBe(holdsOn(a, later) && holdsOn(b, later));
        expect(overlaps(b, a)).toBe(overlaps(a, b));
      }),
    );
  });
});
