import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import {
  closure,
  type Notice,
  noticesFile,
  noticesText,
  shippedPackages,
  thirdPartyNotices,
} from './notices.ts';

const notices = thirdPartyNotices('.');
const names = new Set(notices.map(({ name }) => name));

test('the shipped list is up to date (node scripts/run.mjs notices)', () => {
  const shipped = readFileSync(noticesFile, 'utf8');
  const key = ({ name, version }: Notice) => `${name} ${version}`;
  expect((JSON.parse(shipped) as Notice[]).map(key)).toEqual(notices.map(key)); // first the short difference
  expect(shipped === noticesText(notices)).toBe(true);
});

test('what is bundled, packaged or the shell itself is named; tools of development are not', () => {
  for (const name of ['better-sqlite3', 'pdfmake', 'pdfkit', 'react', 'kysely', 'zod', 'electron'])
    expect(names).toContain(name);
  for (const name of ['vite', 'vitest', 'typescript', 'playwright-core', '@types/node', 'electron-builder'])
    expect(names).not.toContain(name);
  expect([...names].some((name) => name.includes('Noto Sans'))).toBe(true);
});

test('every licence is known, free and given in full', () => {
  const free =
    /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|MPL-2\.0|Unlicense|OFL-1\.1|Zlib|Bitstream-Vera|CC0-1\.0)( (AND|OR) .*)?\)?$/;
  expect(notices.filter(({ licence }) => !free.test(licence))).toEqual([]);
  expect(notices.filter(({ text, licence }) => text.length < 400 && licence !== 'Unlicense')).toEqual([]);
});

test('only what the entries reach counts as shipped, lazily loaded parts too', () => {
  const imports = [
    ...importsOf(
      'src/a.ts',
      `import { b } from './b.ts';\nimport type { T } from 'only-types';\nimport 'electron';`,
    ),
    ...importsOf('src/b.ts', `const c = import('./c.ts');\nimport fs from 'node:fs';`),
    ...importsOf('src/c.ts', `import { x } from '@scope/lazy/part';`),
    ...importsOf('src/check.ts', `import { y } from 'for-tests';`),
  ];
  expect(shippedPackages(imports, ['src/a.ts'])).toEqual(['@scope/lazy']);
});

test('what a package depends on comes with it, in the version it gets', () => {
  const lock = {
    '': {},
    'node_modules/a': { dependencies: { b: '1', '@types/b': '1' } },
    'node_modules/a/node_modules/b': { optionalDependencies: { c: '1' } },
    'node_modules/b': {},
    'node_modules/c': {},
    'node_modules/@types/b': {},
  };
  expect(closure(lock, ['a'])).toEqual(['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/c']);
});
