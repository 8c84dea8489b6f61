import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  a4,
  labelFormat,
  labelFormats,
  type LabelGrid,
  labelGridProblems,
  measuresOf,
  perSheet,
  placeOf,
  sheetsFor,
} from './labelFormats.ts';

const grid: LabelGrid = labelFormat('3474') as LabelGrid;

describe.each(labelFormats.map((format) => [format.name, format] as const))('%s', (_name, format) => {
  it('fits on A4 and no label covers another', () => {
    expect(labelGridProblems(format)).toEqual({});
    const { columns, rows, width, height, left, top, pitchX, pitchY } = format;
    expect(left + (columns - 1) * pitchX + width).toBeLessThanOrEqual(a4.width + 0.01);
    expect(top + (rows - 1) * pitchY + height).toBeLessThanOrEqual(a4.height + 0.01);
    expect(columns === 1 || pitchX >= width).toBe(true);
    expect(rows === 1 || pitchY >= height).toBe(true);
  });

  it('has room above each label for the back of a tent', () => {
    if (format.tent) expect(format.top).toBeGreaterThanOrEqual(format.height - 0.01);
    if (format.tent && format.rows > 1) expect(format.pitchY).toBeGreaterThanOrEqual(2 * format.height);
  });
});

test('ids are unique', () => {
  expect(new Set(labelFormats.map(({ id }) => id)).size).toBe(labelFormats.length);
});

// As the boxes say and as a ruler on the sheet finds.
it.each([
  ['3474', { columns: 3, rows: 8, left: 0, top: 0.5, pitchX: 70, pitchY: 37 }],
  ['3490', { columns: 3, rows: 8, left: 0, top: 4.5, pitchX: 70, pitchY: 36 }],
  ['3652', { columns: 3, rows: 7, left: 0, top: 0.45, pitchX: 70, pitchY: 42.3 }],
  ['L7160', { columns: 3, rows: 7, left: 7.21, top: 15.15, pitchX: 66.04, pitchY: 38.1 }],
  ['L7163', { columns: 2, rows: 7, left: 4.65, top: 15.15, pitchX: 101.6, pitchY: 38.1 }],
  ['L4785', { columns: 2, rows: 5, left: 17.5, top: 13.5, pitchX: 95, pitchY: 55 }],
  ['C32010', { columns: 2, rows: 5, left: 15, top: 13.5, pitchX: 95, pitchY: 54 }],
])('%s lies in the middle of the sheet', (id, measures) => {
  expect(labelFormat(id)).toMatchObject(measures);
});

test('measures are written in German', () => {
  expect(measuresOf(labelFormat('3652') as LabelGrid)).toBe('70 × 42,3 mm, 21 je Blatt');
});

describe('places', () => {
  it.each([
    [0, { sheet: 0, row: 1, column: 1, x: 0, y: 0.5 }],
    [2, { sheet: 0, row: 1, column: 3, x: 140, y: 0.5 }],
    [3, { sheet: 0, row: 2, column: 1, x: 0, y: 37.5 }],
    [23, { sheet: 0, row: 8, column: 3, x: 140, y: 259.5 }],
    [24, { sheet: 1, row: 1, column: 1, x: 0, y: 0.5 }],
  ])('label %i', (index, place) => {
    expect(placeOf(grid, index)).toEqual(place);
  });

  it.each([
    [1, 24, 1],
    [1, 25, 2],
    [24, 1, 1],
    [24, 2, 2],
    [1, 0, 0],
  ])('from place %i %i labels need %i sheets', (startAt, count, sheets) => {
    expect(sheetsFor(grid, startAt, count)).toBe(sheets);
  });

  it('no two labels share a place, and all lie on the paper', () => {
    fc.assert(
      fc.property(fc.constantFrom(...labelFormats), fc.nat({ max: 300 }), (format, index) => {
        const place = placeOf(format, index);
        expect(place.x + format.width).toBeLessThanOrEqual(a4.width + 0.01);
        expect(place.y + format.height).toBeLessThanOrEqual(a4.height + 0.01);
        expect(place.sheet * perSheet(format) + (place.row - 1) * format.columns + place.column - 1).toBe(
          index,
        );
      }),
    );
  });
});

describe('measures somebody typed', () => {
  it.each<[string, Partial<LabelGrid>, Partial<Record<keyof LabelGrid, RegExp>>]>([
    ['as on the box', {}, {}],
    ['too wide', { width: 80, pitchX: 80 }, { width: /240 mm breit, das Blatt 210 mm/ }],
    ['too high', { top: 10 }, { height: /306 mm hoch, das Blatt 297 mm/ }],
    ['overlapping columns', { pitchX: 60 }, { pitchX: /überlappen/ }],
    ['overlapping rows', { pitchY: 30.5 }, { pitchY: /überlappen/ }],
    ['one column needs no pitch', { columns: 1, pitchX: 0 }, {}],
    ['no column', { columns: 0 }, { columns: /1 bis 10 Spalten/ }],
    ['half a row', { rows: 7.5 }, { rows: /1 bis 30 Zeilen/ }],
    ['no number', { left: Number.NaN }, { left: /zum Beispiel 38,1/ }],
    ['too small', { width: 12 }, { width: /mindestens 30 mm/ }],
    ['a margin below nothing', { top: -1 }, { top: /nicht kleiner als 0/ }],
  ])('%s', (_name, changes, expected) => {
    const problems = labelGridProblems({ ...grid, ...changes });
    expect(Object.keys(problems)).toEqual(Object.keys(expected));
    for (const [field, sentence] of Object.entries(expected))
      expect(problems[field as keyof LabelGrid]).toMatch(sentence);
  });
});
