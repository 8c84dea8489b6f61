import { expect, it } from 'vitest';
import { parseMillimetres, writeMillimetres } from './millimetres.ts';

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

it.each([38.1, 70, -1.5, 2.54])('%d is written and read again', (value) => {
  expect(parseMillimetres(writeMillimetres(value))).toBe(value);
  expect(writeMillimetres(value)).not.toContain('.');
});
