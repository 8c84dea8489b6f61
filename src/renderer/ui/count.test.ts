import { expect, test } from 'vitest';
import { parseCount, sameCount, steppedCount, writeCount } from './count.ts';

test.each([
  ['15', 15],
  ['1.500', 1500],
  ['-5', -5],
  ['1,5', 1.5],
  [' ', null],
  ['zehn', Number.NaN],
  ['-', Number.NaN],
  ['1.5', Number.NaN],
])('„%s“ is understood as %s and not corrected', (text, value) => {
  expect(parseCount(text)).toBe(value);
});

test('what is written can be read again, and no number is no number', () => {
  for (const value of [0, 12, 1500, -3, 1.5]) expect(parseCount(writeCount(value))).toBe(value);
  expect(sameCount(null, Number.NaN)).toBe(true);
  expect(sameCount(0, null)).toBe(false);
});

test.each([
  [null, 1, 0],
  [12, 1, 15],
  [12, -1, 10],
  [15, -1, 10],
  [2, -1, 0],
  [1438, 1, 1440],
  [9999, -1, 1440],
  [-5, 1, 0],
])('from %s, %i steps of five lead to %i', (value, steps, next) => {
  expect(steppedCount(value, steps, { min: 0, max: 1440, step: 5 })).toBe(next);
});
