import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contrast, readColours, tooWeak } from './contrast.ts';

const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');

test.each(['light', 'dark'] as const)('every pair of colours is strong enough: %s', (theme) => {
  expect(tooWeak(css, theme)).toEqual([]);
});

test('the contrasts are those of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test('the check fails on grey that is too light, and on a token that is gone', () => {
  const weak = css.replace(/--ink-3: light-dark\(#\w{6}/, '--ink-3: light-dark(#9aa39e');
  expect(weak).not.toBe(css);
  expect(tooWeak(weak, 'light')).toContainEqual(expect.stringContaining('--ink-3 on --surface has'));
  expect(tooWeak(weak, 'dark')).toEqual([]);
  expect(tooWeak(css.replace('--danger:', '--peril:'), 'light')).toContainEqual(
    'light: --danger is not a colour',
  );
});

test('both themes are read from one declaration', () => {
  expect(readColours('--a: light-dark(#ffffff, #000000); --b: #123456;', 'dark')).toEqual(
    new Map([
      ['a', '#000000'],
      ['b', '#123456'],
    ]),
  );
});
