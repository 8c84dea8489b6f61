import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSquareKilometres, squareKilometres } from './area.ts';

test.each([
  ['', null],
  ['   ', null],
  ['912', 91_200],
  ['912,5', 91_250],
  ['912.5', 91_250],
  ['1.204', 120_400],
  ['1.204,75 km²', 120_475],
  ['1.204.000', 120_400_000],
  ['0,01', 1],
  ['3,14159', 314],
])('"%s" km² are %s hectares', (typed, stored) => {
  expect(parseSquareKilometres(typed)).toBe(stored);
});

test.each(['viel', '-3', '1,2,3', '12 Hektar', ','])('"%s" is no area', (typed) => {
  expect(parseSquareKilometres(typed)).toBeNaN();
});

test('what is shown can be typed again', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), (stored) => {
      expect(parseSquareKilometres(squareKilometres(stored))).toBe(stored);
    }),
  );
});
