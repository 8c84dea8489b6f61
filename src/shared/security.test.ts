import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, isOwnUrl, reactAriaStyleHash } from './security.ts';

test('the style hash is that of the installed react-aria', () => {
  const source = readFileSync('node_modules/react-aria/dist/private/interactions/usePress.mjs', 'utf8');
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1];
  const template = /style\.textContent = `([^`]+)`/.exec(source)?.[1];
  const text = template?.replace(/\$\{[^}]+\}/, String(attribute)).trim();
  expect(`'sha256-${createHash('sha256').update(String(text)).digest('base64')}'`).toBe(reactAriaStyleHash);
});

test('the policy allows neither foreign sources nor inline code', () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none';/);
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
});

test('workers come from the application itself, and nothing is compiled at run time', () => {
  expect(contentSecurityPolicy).toMatch(/; worker-src 'self';/);
  expect(contentSecurityPolicy).not.toMatch(/worker-src[^;]*(blob|data)|eval/);
  expect(contentSecurityPolicy).toMatch(/; object-src 'none';/);
});

test.each([
  ['app://rundtisch/people', true],
  ['app://rundtisch.evil/', false],
  ['https://rundtisch/', false],
  ['no address', false],
  ['', false],
])('own address: %s → %s', (url, own) => expect(isOwnUrl(url, 'app://rundtisch')).toBe(own));
