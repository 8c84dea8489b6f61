import { describe, expect, test } from 'vitest';
import { parseAppearance } from './appearance.ts';
import { remainingTime } from './jobs.tsx';
import { isWithin } from './paths.ts';
import { germanKeys, matchesKeys } from './shortcuts.ts';

const key = (init: Partial<KeyboardEvent>) =>
  ({
    key: '',
    code: '',
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    ...init,
  }) as KeyboardEvent;

describe('matchesKeys', () => {
  test.each([
    ['Control+K', { key: 'k', ctrlKey: true }, true],
    ['Control+K', { key: 'K', ctrlKey: true, shiftKey: true }, false],
    ['Control+K', { key: 'k' }, false],
    ['Control+K', { key: 'k', ctrlKey: true, altKey: true }, false],
    ['F2', { key: 'F2' }, true],
    ['Alt+1', { key: '1', code: 'Digit1', altKey: true }, true],
    ['Alt+1', { key: '&', code: 'Digit1', altKey: true }, true],
    ['?', { key: '?', shiftKey: true }, true],
    ['?', { key: 'ß', shiftKey: false }, false],
  ])('%s %j', (keys, init, expected) => expect(matchesKeys(key(init), keys)).toBe(expected));
});

test('keys are named as they are labelled', () => {
  expect(germanKeys('Control+K')).toBe('Strg K');
  expect(germanKeys('Alt+ArrowLeft')).toBe('Alt ←');
});

test.each([
  [{ done: 1, total: 100, unit: '' }, 10_000, ''],
  [{ done: 50, total: 100, unit: '' }, 2_000, ''],
  [{ done: 50, total: 100, unit: '' }, 4_000, 'gleich fertig'],
  [{ done: 50, total: 100, unit: '' }, 32_000, 'noch etwa 40 Sekunden'],
  [{ done: 50, total: 100, unit: '' }, 70_000, 'noch etwa 1 Minute'],
  [{ done: 10, total: 100, unit: '' }, 60_000, 'noch etwa 9 Minuten'],
  [{ done: 10, total: 0, unit: '' }, 60_000, ''],
  [null, 60_000, ''],
])('remaining time of %j after %i ms: "%s"', (progress, elapsed, words) => {
  expect(remainingTime(progress, 1_000, 1_000 + elapsed)).toBe(words);
});

test.each([
  [undefined, { theme: 'system', size: '100' }],
  ['{"theme":"dark","size":"125"}', { theme: 'dark', size: '125' }],
  ['{"theme":"pink","size":125}', { theme: 'system', size: '100' }],
  ['nonsense', { theme: 'system', size: '100' }],
  ['null', { theme: 'system', size: '100' }],
])('appearance remembered as %s', (text, expected) => expect(parseAppearance(text)).toEqual(expected));

test.each([
  ['/personen', '/personen', true],
  ['/personen/3', '/personen', true],
  ['/personenliste', '/personen', false],
  ['/personen', '/', false],
  ['/', '/', true],
])('%s within %s: %s', (path, place, expected) => expect(isWithin(path, { path: place })).toBe(expected));
