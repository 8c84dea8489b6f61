import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  countsFor,
  countsInWords,
  countsShort,
  type MatrixCriterion,
  type MatrixFacts,
  type MatrixMember,
  matrixOf,
  type MatrixSeat,
  matrixViews,
} from './matrix.ts';

const member = (changes: Partial<MatrixMember> = {}): MatrixMember => ({
  membershipId: 1,
  personId: 1,
  person: 'Ute Kranich',
  onBehalfOf: '',
  sentBySectorId: null,
  speaksFor: [],
  untilDay: null,
  expiring: false,
  ...changes,
});
const seat = (changes: Partial<MatrixSeat> = {}): MatrixSeat => ({
  seatId: 1,
  committeeId: 1,
  sectorId: null,
  groupId: null,
  purpose: '',
  required: true,
  member: null,
  ...changes,
});
const facts = (seats: MatrixSeat[], criteria: MatrixCriterion[] = []): MatrixFacts => ({
  committees: [
    { id: 1, name: 'Steuerungsgruppe', shortName: '' },
    { id: 2, name: 'Gesundheitskonferenz', shortName: '' },
  ],
  sectors: [
    { id: 1, name: 'ÖGD' },
    { id: 2, name: 'Psychotherapie' },
  ],
  groups: [
    { id: 1, name: 'ältere Menschen' },
    { id: 2, name: 'Anwohnende' },
  ],
  seats,
  criteria,
});
const criterion = (changes: Partial<MatrixCriterion>): MatrixCriterion => ({
  committeeId: 1,
  sectorId: null,
  groupId: null,
  required: 1,
  note: '',
  ...changes,
});
const sector = { sectorId: 1, groupId: null };
const group = { sectorId: null, groupId: 1 };
const both = { sectorId: 1, groupId: 1 };

describe('for whom a seat counts', () => {
  test.each<[string, Partial<MatrixSeat>, { sectorId: number | null; groupId: number | null }, boolean]>([
    ['a seat of the sector', { sectorId: 1 }, sector, true],
    ['a seat of another sector', { sectorId: 2 }, sector, false],
    ['a seat without a sector', {}, sector, false],
    [
      'who is sent by the sector, on a seat without one',
      { member: member({ sentBySectorId: 1 }) },
      sector,
      true,
    ],
    [
      'who is sent by the sector, on the seat of another',
      { sectorId: 2, member: member({ sentBySectorId: 1 }) },
      sector,
      false,
    ],
    ['a vacant seat of the group', { groupId: 1 }, group, true],
    ['a mandate that speaks for the group', { member: member({ speaksFor: [2, 1] }) }, group, true],
    ['a mandate that speaks for another', { member: member({ speaksFor: [2] }) }, group, false],
    ['a seat of sector and group', { sectorId: 1, groupId: 1 }, both, true],
    [
      'a mandate of the sector that speaks for the group',
      { sectorId: 1, member: member({ speaksFor: [1] }) },
      both,
      true,
    ],
    ['a seat of the group alone', { groupId: 1 }, both, false],
  ])('%s', (_, changes, kind, expected) => {
    expect(countsFor(seat(changes), kind)).toBe(expected);
  });
});

describe('a cell', () => {
  const cell = (seats: MatrixSeat[], criteria: MatrixCriterion[] = []) => {
    const [first] = matrixOf(facts(seats, criteria), { view: 'groups' }).rows[0]?.cells ?? [];
    return first && [first.required, first.filled, first.vacant, first.expiring, first.gap];
  };
  const one = { groupId: 1, member: member() };
  test.each<[string, MatrixSeat[], MatrixCriterion[], number[]]>([
    ['nothing at all', [], [], [0, 0, 0, 0, 0]],
    ['a required vacant seat', [seat({ groupId: 1 })], [], [1, 0, 1, 0, 1]],
    ['a vacant seat that may stay empty', [seat({ groupId: 1, required: false })], [], [0, 0, 1, 0, 0]],
    ['one filled, one vacant', [seat(one), seat({ seatId: 2, groupId: 1 })], [], [2, 1, 1, 0, 1]],
    [
      'more than required',
      [seat(one), seat({ ...one, seatId: 2 })],
      [criterion({ groupId: 1 })],
      [1, 2, 0, 0, 0],
    ],
    ['less than the office requires', [seat(one)], [criterion({ groupId: 1, required: 3 })], [3, 1, 0, 0, 2]],
    [
      'a criterion of another committee',
      [seat(one)],
      [criterion({ committeeId: 2, groupId: 1, required: 3 })],
      [1, 1, 0, 0, 0],
    ],
    [
      'a criterion of sector and group',
      [seat(one)],
      [criterion({ sectorId: 1, groupId: 1, required: 3 })],
      [1, 1, 0, 0, 0],
    ],
    ['a term that ends', [seat({ groupId: 1, member: member({ expiring: true }) })], [], [1, 1, 0, 1, 0]],
    [
      'a seat whose mandate also speaks for its own group',
      [seat({ groupId: 1, member: member({ speaksFor: [1] }) })],
      [],
      [1, 1, 0, 0, 0],
    ],
    [
      'who speaks for the group fills it without being required',
      [seat({ member: member({ speaksFor: [1] }) })],
      [],
      [0, 1, 0, 0, 0],
    ],
    [
      'who speaks for the group meets what is required',
      [seat({ member: member({ speaksFor: [1] }) })],
      [criterion({ groupId: 1 })],
      [1, 1, 0, 0, 0],
    ],
  ])('%s', (_, seats, criteria, expected) => {
    expect(cell(seats, criteria)).toEqual(expected);
  });
});

describe('rows', () => {
  const names = (
    choice: Parameters<typeof matrixOf>[1],
    seats: MatrixSeat[],
    criteria: MatrixCriterion[] = [],
  ) => matrixOf(facts(seats, criteria), choice).rows.map(({ name }) => name);

  it('stand in the order of the lists, or with gaps first', () => {
    const vacant = [seat({ sectorId: 2 })];
    expect(names({ view: 'sectors' }, vacant)).toEqual(['ÖGD', 'Psychotherapie']);
    expect(names({ view: 'sectors', gapsFirst: true }, vacant)).toEqual(['Psychotherapie', 'ÖGD']);
    expect(names({ view: 'sectors', hideEmpty: true }, vacant)).toEqual(['Psychotherapie']);
  });

  it('show pairs only where a criterion, a seat or a mandate makes one', () => {
    expect(names({ view: 'both' }, [seat({ sectorId: 1 }), seat({ groupId: 1 })])).toEqual([]);
    expect(
      names(
        { view: 'both' },
        [seat({ sectorId: 1, member: member({ speaksFor: [2] }) })],
        [criterion({ sectorId: 1, groupId: 1 })],
      ),
    ).toEqual(['ÖGD · ältere Menschen', 'ÖGD · Anwohnende']);
  });

  it('leave out other committees', () => {
    const { rows, sums } = matrixOf(facts([seat({ sectorId: 1 }), seat({ committeeId: 2, sectorId: 1 })]), {
      view: 'sectors',
      committeeId: 2,
    });
    expect(rows[0]?.cells.map(({ committeeId }) => committeeId)).toEqual([2]);
    expect(sums).toEqual([{ required: 1, filled: 0, vacant: 1, expiring: 0, gap: 1 }]);
  });
});

test.each<[Parameters<typeof countsInWords>[0], string, string]>([
  [{ required: 0, filled: 0, vacant: 0, expiring: 0, gap: 0 }, 'nichts vorgesehen', ''],
  [{ required: 3, filled: 2, vacant: 1, expiring: 0, gap: 1 }, '2 von 3 besetzt, 1 frei', '2/3'],
  [
    { required: 3, filled: 1, vacant: 1, expiring: 1, gap: 2 },
    '1 von 3 besetzt, 2 fehlen, 1 frei, 1 Amtszeit endet',
    '1/3',
  ],
  [{ required: 2, filled: 1, vacant: 0, expiring: 0, gap: 1 }, '1 von 2 besetzt, 1 fehlt', '1/2'],
  [
    { required: 0, filled: 2, vacant: 0, expiring: 2, gap: 0 },
    '2 besetzt, nichts verlangt, 2 Amtszeiten enden',
    '2',
  ],
  [{ required: 1, filled: 2, vacant: 0, expiring: 0, gap: 0 }, '2 besetzt, 1 verlangt', '2/1'],
  [
    { required: 4, filled: 6, vacant: 1, expiring: 0, gap: 1 },
    '6 besetzt, 4 verlangt, 1 fehlt, 1 frei',
    '6/4',
  ],
])('%j in words', (counts, words, short) => {
  expect(countsInWords(counts)).toBe(words);
  expect(countsShort(counts)).toBe(short);
});

describe('whatever the seats are', () => {
  const id = fc.constantFrom(1, 2);
  const idOrNone = fc.option(id);
  const anyMember = fc.record({ sentBySectorId: idOrNone, speaksFor: fc.array(id), expiring: fc.boolean() });
  const anySeat = fc
    .record({
      committeeId: id,
      sectorId: idOrNone,
      groupId: idOrNone,
      required: fc.boolean(),
      member: fc.option(anyMember.map(member)),
    })
    .map(seat);
  const anyCriterion = fc
    .record({
      committeeId: id,
      sectorId: idOrNone,
      groupId: idOrNone,
      required: fc.integer({ min: 1, max: 9 }),
    })
    .map(criterion);
  const anything = fc.record({
    seats: fc.array(anySeat).map((seats) => seats.map((each, index) => ({ ...each, seatId: index + 1 }))),
    criteria: fc.array(anyCriterion),
    view: fc.constantFrom(...matrixViews),
    gapsFirst: fc.boolean(),
    hideEmpty: fc.boolean(),
  });

  it('no number is negative, gaps are what is missing, and no seat counts twice in a cell', () => {
    fc.assert(
      fc.property(anything, ({ seats, criteria, ...choice }) => {
        for (const { cells } of matrixOf(facts(seats, criteria), choice).rows)
          for (const cell of cells) {
            const ids = cell.seats.map(({ seatId }) => seatId);
            expect(new Set(ids).size).toBe(ids.length);
            expect(cell.filled + cell.vacant).toBe(cell.seats.length);
            expect(cell.filled + cell.gap).toBeGreaterThanOrEqual(cell.required);
            expect(cell.gap === 0 || cell.filled + cell.gap === cell.required).toBe(true);
            for (const count of [cell.required, cell.filled, cell.vacant, cell.gap])
              expect(count).toBeGreaterThanOrEqual(0);
            expect(cell.expiring).toBeLessThanOrEqual(cell.filled);
          }
      }),
    );
  });

  it('sums of rows and of columns are the same in the end', () => {
    fc.assert(
      fc.property(anything, ({ seats, criteria, ...choice }) => {
        const { rows, sums } = matrixOf(facts(seats, criteria), choice);
        for (const key of ['required', 'filled', 'vacant', 'expiring', 'gap'] as const) {
          const across = rows.reduce((total, { sum }) => total + sum[key], 0);
          expect(sums.reduce((total, sum) => total + sum[key], 0)).toBe(across);
        }
      }),
    );
  });

  it('by sectors a seat counts in one row at most', () => {
    fc.assert(
      fc.property(anything, ({ seats, criteria }) => {
        const { rows } = matrixOf(facts(seats, criteria), { view: 'sectors' });
        const ids = rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => cell.seats.map(({ seatId }) => seatId)),
        );
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
