import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lineLimit, sizeProblems, testLineLimit } from './sizes.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'sizes-'));
  for (const folder of ['src', 'test']) mkdirSync(path.join(root, folder));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (file: string, lines: number) =>
  writeFileSync(path.join(root, file), 'export {};\n'.repeat(lines));

it('names files that have grown beyond their limit, and lets tests be longer', () => {
  write('src/whole.ts', lineLimit);
  write('src/whole.test.ts', testLineLimit);
  write('test/support.ts', testLineLimit);
  expect(sizeProblems(root)).toEqual([]);
  write('src/long.css', lineLimit + 1);
  write('src/long.test.ts', testLineLimit + 1);
  expect(
    sizeProblems(root)
      .map((problem) => problem.split(' ')[0])
      .sort(),
  ).toEqual(['src/long.css', 'src/long.test.ts']);
});
