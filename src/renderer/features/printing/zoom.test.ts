import { expect, test } from 'vitest';
import { nextStep, percentOf, scaleOf } from './zoom.ts';

const a4 = { width: 595.28, height: 841.89 };

test.each([
  ['width', { width: 793.7, height: 500 }, 100],
  ['width', { width: 1587.4, height: 500 }, 200],
  ['page', { width: 2000, height: 1122.52 }, 100],
  ['page', { width: 396.85, height: 2000 }, 50],
  [125, { width: 10, height: 10 }, 125],
  ['width', { width: 0, height: 0 }, 100],
  ['page', { width: 50, height: 50 }, 25],
  ['width', { width: 9000, height: 50 }, 400],
] as const)('%s in %o is %i %%', (zoom, room, percent) =>
  expect(percentOf(scaleOf(zoom, a4, room))).toBe(percent),
);

test.each([
  [100, 1, 110],
  [100, -1, 90],
  [104, 1, 110],
  [104, -1, 100],
  [400, 1, 400],
  [25, -1, 25],
] as const)('from %i %% by %i to %i %%', (from, by, to) =>
  expect(nextStep((from / 100) * (96 / 72), by)).toBe(to),
);
