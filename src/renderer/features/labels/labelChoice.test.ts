import { describe, expect, it } from 'vitest';
import { afterPrinting, gridFor, readChoice, sheetOf } from './labelChoice.ts';

const first = readChoice(undefined, 'addressLabels');
const own = { ...first, formatId: 'own', own: { ...first.own, width: '63,5', pitchX: '66' } };

describe('the remembered choice', () => {
  it.each<[string, string | undefined, string, number]>([
    ['nothing', undefined, '3474', 1],
    ['no JSON', '{', '3474', 1],
    ['another shape', '{"formatId":"3490"}', '3474', 1],
    ['as it was', JSON.stringify({ ...first, formatId: '3490', startAt: 7 }), '3490', 7],
    ['a sheet for something else', JSON.stringify({ ...first, formatId: 'tent' }), '3474', 1],
    ['a place the sheet does not have', JSON.stringify({ ...first, startAt: 99 }), '3474', 1],
    ['own measures', JSON.stringify(own), 'own', 1],
  ])('%s', (_name, text, formatId, startAt) => {
    expect(readChoice(text, 'addressLabels')).toMatchObject({ formatId, startAt });
  });

  it('has no own measures for signs', () => {
    expect(readChoice(JSON.stringify(own), 'tableSigns').formatId).toBe('tent');
  });
});

describe('the sheet', () => {
  it('has typed measures as numbers', () => {
    expect(gridFor(own)).toMatchObject({ width: 63.5, pitchX: 66 });
    expect(gridFor({ ...own, own: { ...own.own, rows: 'acht' } })).toBeNull();
    expect(sheetOf({ ...own, offsetX: '-1,5' })).toMatchObject({ formatId: 'own', offsetX: -1.5 });
  });

  it('is not moved on plain paper', () => {
    expect(sheetOf({ ...first, formatId: 'tent', offsetX: '3' })).toMatchObject({ own: null, offsetX: 0 });
  });
});

it.each([
  [1, 8, 9],
  [20, 8, 4],
  [1, 24, 1],
  [24, 1, 1],
])('after printing from place %i on %i labels the next place is %i', (startAt, labels, next) => {
  expect(afterPrinting({ ...first, startAt }, labels).startAt).toBe(next);
});
