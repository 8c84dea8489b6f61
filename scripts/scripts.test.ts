import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let base: string;
beforeEach(() => {
  base = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-scripts-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** The scripts run on the system's Node before anything is compiled, so they are JavaScript without types. */
const load = async <T>(name: string): Promise<T> => (await import(path.resolve('scripts', name))) as T;

test('the closing line counts both runners, a file that does not load, and names what wavered', async () => {
  const { countTests } = await load<{ countTests(text: string | null): unknown }>('test.mjs');
  const vitest = { numPassedTests: 7, numFailedTests: 1, numFailedTestSuites: 1 };
  const firstTry = { passed: 7, failed: 1, wavering: [] };
  expect(countTests(JSON.stringify(vitest))).toEqual(firstTry);
  expect(countTests(JSON.stringify({ ...vitest, numFailedTests: 0 }))).toEqual(firstTry);
  const spec = (title: string, status: string) => ({ file: 'a.spec.ts', title, tests: [{ status }] });
  const playwright = {
    stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 0 },
    suites: [
      { specs: [spec('fails', 'unexpected')] },
      { suites: [{ specs: [spec('wavers', 'flaky'), spec('holds', 'expected')] }] },
    ].map((suite) => ({ specs: [], ...suite })),
  };
  expect(countTests(JSON.stringify(playwright))).toEqual({
    passed: 6,
    failed: 2,
    wavering: ['a.spec.ts: wavers'],
  });
  expect(countTests(null)).toEqual({ passed: 0, failed: 1, wavering: [] });
});

test('out/ is stale when a source changes, not when a test does', async () => {
  const { sourceHash } = await load<{ sourceHash(folder: string): string }>('build.mjs');
  mkdirSync(path.join(base, 'src', 'main'), { recursive: true });
  for (const file of ['vite.config.ts', 'package.json', 'package-lock.json', 'src/main/a.ts'])
    writeFileSync(path.join(base, file), '1');
  const first = sourceHash(base);
  writeFileSync(path.join(base, 'src/main/a.test.ts'), '1');
  expect(sourceHash(base)).toBe(first);
  writeFileSync(path.join(base, 'src/main/a.ts'), '2');
  const second = sourceHash(base);
  expect(second).not.toBe(first);
  cpSync(path.join(base, 'src/main/a.ts'), path.join(base, 'src/main/b.ts'));
  expect(sourceHash(base)).not.toBe(second);
});

/** Runs the set-up on a machine that has only the given programs and a user with that number. */
function setUp(purpose: string, user: number, programs: string[]) {
  const log = path.join(base, 'log');
  writeFileSync(log, '');
  const program = (name: string, text: string) =>
    writeFileSync(path.join(base, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  for (const name of programs) program(name, name === 'fc-list' ? 'echo found' : '');
  program('id', `echo ${user}`);
  program('apt-get', `echo "$@" >> '${log}'`);
  symlinkSync('/usr/bin/grep', path.join(base, 'grep'));
  const { status, stderr } = spawnSync('/bin/bash', ['scripts/setup-debian.sh', purpose], {
    env: { PATH: base },
    encoding: 'utf8',
  });
  return { status, stderr, calls: readFileSync(log, 'utf8').split('\n').filter(Boolean) };
}

const all = ['pdftotext', 'qpdf', 'age', 'java', 'mvn', 'chromium', 'fc-list'];

test('a machine that has everything is left alone', () => {
  expect(setUp('test', 1000, all)).toMatchObject({ status: 0, calls: [] });
});

test('root installs what is missing, and only that, in one go', () => {
  expect(setUp('test', 0, ['pdftotext', 'java', 'mvn', 'fc-list'])).toMatchObject({
    status: 0,
    calls: ['update -q', 'install -y --no-install-recommends qpdf age chromium'],
  });
});

test('another user gets the line to run', () => {
  const { status, stderr, calls } = setUp('start', 1000, ['fc-list']);
  expect([status, calls]).toEqual([1, []]);
  expect(stderr).toContain(
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium\n',
  );
});
