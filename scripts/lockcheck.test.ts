import { expect, test } from 'vitest';
import { type Lock, lockProblems, placeOf, readLock } from './lockcheck.ts';

const lock: Lock = {
  '': { dependencies: { a: '1' }, devDependencies: { b: '1' } },
  'node_modules/a': { integrity: 'x', dependencies: { c: '2' }, optionalDependencies: { d: '1' } },
  'node_modules/a/node_modules/c': { integrity: 'x', dependencies: { b: '1' } },
  'node_modules/b': { integrity: 'x' },
  'node_modules/c': { integrity: 'x' },
  'node_modules/d': { integrity: 'x' },
};

test('a complete lock file has no problems', () => expect(lockProblems(lock)).toEqual([]));

test('packages are found as Node finds them', () => {
  expect(placeOf(lock, 'node_modules/a', 'c')).toBe('node_modules/a/node_modules/c');
  expect(placeOf(lock, 'node_modules/a/node_modules/c', 'b')).toBe('node_modules/b');
  expect(placeOf(lock, 'node_modules/b', 'gone')).toBe(null);
});

test('missing packages, missing checksums and registry addresses are found', () => {
  const { 'node_modules/d': _left, ...rest } = lock;
  const broken = {
    ...rest,
    'node_modules/c': {},
    'node_modules/b': { integrity: 'x', resolved: 'https://a/b.tgz' },
  };
  expect(lockProblems(broken)).toEqual([
    'node_modules/a needs d, which is not in the lock file',
    'node_modules/b is tied to the registry https://a/b.tgz',
    'node_modules/c has no checksum',
  ]);
});

test('the project’s lock file is complete', () => expect(lockProblems(readLock('.'))).toEqual([]));
