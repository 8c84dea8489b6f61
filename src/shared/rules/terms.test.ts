import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './germanDate.ts';
import {
  type DatedSeat,
  holdersOn,
  holdsOn,
  type Mandate,
  overlaps,
  type SeatState,
  type Span,
  seatState,
  type Term,
  termEnd,
  termOn,
} from './terms.ts';

const term = (fromDay: string, untilDay: string | null = null): Term => ({ fromDay, untilDay });
const anyDay = fc.nat(2000).map((count) => addDays('2024-01-01', count));
const anyTerm = fc
  .tuple(anyDay, fc.option(fc.nat(900)))
  .map(([from, length]) => term(from, length === null ? null : addDays(from, length)));

const today = '2026-03-01';
const seat = { id: 1, fromDay: null, untilDay: null };
const mandate = (fromDay: string, untilDay: string | null = null, parts: Partial<Mandate> = {}): Mandate => ({
  seatId: 1,
  personId: 1,
  leftOffice: false,
  fromDay,
  untilDay,
  ...parts,
});
const stateOf = (mandates: Mandate[], stays: boolean, day = today, seats: DatedSeat[] = [seat]) =>
  seatState(holdersOn(seats, mandates, day, stays).get(1), day);

describe('the state of a seat', () => {
  it.each<[string, Mandate[], boolean, SeatState]>([
    ['nobody ever', [], false, 'vacant'],
    ['open-ended', [mandate('2024-01-01')], false, 'filled'],
    ['ends in two years', [mandate('2024-01-01', '2028-12-31')], false, 'filled'],
    ['ends this year', [mandate('2024-01-01', '2026-12-31')], false, 'expiring'],
    ['ends today', [mandate('2024-01-01', '2026-03-01')], false, 'expiring'],
    ['ended yesterday', [mandate('2024-01-01', '2026-02-28')], false, 'vacant'],
    ['ended, but stays until a successor', [mandate('2024-01-01', '2026-02-28')], true, 'carriedOver'],
    ['left herself', [mandate('2024-01-01', '2026-02-28', { leftOffice: true })], true, 'vacant'],
    ['begins tomorrow', [mandate('2026-03-02')], false, 'vacant'],
    ['begins tomorrow, nobody to stay', [mandate('2026-03-02')], true, 'vacant'],
    [
      'stays while the successor begins tomorrow',
      [mandate('2024-01-01', '2026-02-01'), mandate('2026-03-02')],
      true,
      'carriedOver',
    ],
    ['begins today', [mandate('2026-03-01')], false, 'filled'],
    ['successor in office', [mandate('2024-01-01', '2026-02-28'), mandate('2026-03-01')], true, 'filled'],
    [
      'the last one left, the one before does not come back',
      [
        mandate('2020-01-01', '2023-12-31', { personId: 2 }),
        mandate('2024-01-01', '2026-02-28', { leftOffice: true }),
      ],
      true,
      'vacant',
    ],
    [
      'sits on another seat since',
      [mandate('2024-01-01', '2025-12-31'), mandate('2026-01-01', null, { seatId: 2 })],
      true,
      'vacant',
    ],
    [
      'will sit on another seat',
      [mandate('2024-01-01', '2025-12-31'), mandate('2026-04-01', null, { seatId: 2 })],
      true,
      'carriedOver',
    ],
    [
      'advises on another seat all the time',
      [mandate('2024-01-01', '2025-12-31'), mandate('2023-01-01', null, { seatId: 2 })],
      true,
      'carriedOver',
    ],
  ])('%s', (_name, mandates, stays, state) => {
    expect(stateOf(mandates, stays)).toBe(state);
  });

  it.each<[string, Span, boolean]>([
    ['always', { fromDay: null, untilDay: null }, true],
    ['from today', { fromDay: today, untilDay: null }, true],
    ['until today', { fromDay: null, untilDay: today }, true],
    ['from tomorrow', { fromDay: '2026-03-02', untilDay: null }, false],
    ['until yesterday', { fromDay: '2020-01-01', untilDay: '2026-02-28' }, false],
  ])('nobody sits on a seat that is not there: %s', (_name, span, there) => {
    const seats = [{ id: 1, ...span }];
    expect(stateOf([mandate('2024-01-01')], false, today, seats)).toBe(there ? 'filled' : 'vacant');
    expect(stateOf([mandate('2024-01-01', '2025-12-31')], true, today, seats)).toBe(
      there ? 'carriedOver' : 'vacant',
    );
  });

  it('looks 90 days ahead across the turn of the year', () => {
    expect(stateOf([mandate('2024-01-01', '2027-01-31')], false, '2026-11-02')).toBe('expiring');
    expect(stateOf([mandate('2024-01-01', '2027-01-31')], false, '2026-11-01')).toBe('filled');
  });

  it('is vacant without the rule exactly where no term holds', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 4 }), anyDay, (terms, day) => {
        const mandates = terms.map((one) => mandate(one.fromDay, one.untilDay));
        expect(stateOf(mandates, false, day) === 'vacant').toBe(!terms.some((one) => holdsOn(one, day)));
        expect(termOn(terms, day) === null).toBe(!terms.some((one) => holdsOn(one, day)));
      }),
    );
  });
});

describe('who stays until a successor', () => {
  /** Terms one after the other on each of three seats, as the services keep them: none overlap on a seat. */
  const anyRow = fc.array(
    fc.record({ gap: fc.nat(200), length: fc.nat(500), person: fc.nat(3), left: fc.boolean() }),
    { maxLength: 4 },
  );
  const anyCommittee = fc.tuple(anyRow, anyRow, anyRow).map((rows) =>
    rows.flatMap((row, index) => {
      let next = '2024-01-01';
      return row.map(({ gap, length, person, left }) => {
        const fromDay = addDays(next, gap);
        const untilDay = addDays(fromDay, length);
        next = addDays(untilDay, 1);
        return mandate(fromDay, untilDay, { seatId: index + 1, personId: person, leftOffice: left });
      });
    }),
  );
  const seats = [1, 2, 3].map((id) => ({ id, fromDay: null, untilDay: null }));

  it('never counts a carried-over member beside her successor', () => {
    fc.assert(
      fc.property(anyCommittee, anyDay, (mandates, day) => {
        for (const { mandate: one, carriedOver } of holdersOn(seats, mandates, day, true).values()) {
          if (!carriedOver) continue;
          const successors = mandates.filter(
            (other) => other.seatId === one.seatId && other.fromDay > one.fromDay,
          );
          expect(successors.every((other) => other.fromDay > day)).toBe(true);
        }
      }),
    );
  });

  it('only adds members: whoever holds a term is in office with the rule and without it', () => {
    fc.assert(
      fc.property(anyCommittee, anyDay, (mandates, day) => {
        const regular = holdersOn(seats, mandates, day, false);
        const all = holdersOn(seats, mandates, day, true);
        for (const [id, holder] of regular) expect(all.get(id)).toEqual(holder);
        for (const [id, holder] of all) expect(holder.carriedOver).toBe(!regular.has(id));
      }),
    );
  });

  it('gives nobody a second seat by staying', () => {
    fc.assert(
      fc.property(anyCommittee, anyDay, (mandates, day) => {
        const persons = [...holdersOn(seats, mandates, day, true).values()];
        for (const { mandate: one, carriedOver } of persons)
          if (carriedOver)
            expect(
              persons.filter(
                (other) =>
                  other.mandate.personId === one.personId && other.mandate.fromDay > (one.untilDay ?? ''),
              ),
            ).toEqual([]);
      }),
    );
  });
});

describe('termEnd', () => {
  it.each([
    ['2024-03-01', 24, '2026-02-28'],
    ['2024-01-01', 12, '2024-12-31'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-25', 48, '2030-11-24'],
    ['2023-03-01', 12, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('a term from %s for %i months ends on %s', (fromDay, months, end) => {
    expect(termEnd(fromDay, months)).toBe(end);
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
