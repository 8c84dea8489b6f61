import { expect, it } from 'vitest';
import { parseMillimetres } from './millimetres.ts';

it.each([
  ['38,1', 38.1],
  ['38.1', 38.1],
  [' 70 mm', 70],
  ['-1,5', -1.5],
  ['−2', -2],
  ['+0,5', 0.5],
  ['0', 0],
  ['', Number.NaN],
  ['zwei', Number.NaN],
  ['1,2,3', Number.NaN],
])('%s → %d', (text, value) => {
  expect(parseMillimetres(text)).toBe(value);
});
