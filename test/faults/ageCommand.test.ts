import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  emptyFolder,
  fillDatabase,
  openBackup,
  passphrase,
  temporaryFolder,
  writeBackup,
} from './backupSamples.ts';

/** The standard tools must open our files without us: that is what "readable in twenty years" rests on. */
const place = temporaryFolder();
const at = (name: string) => path.join(place.folder, name);

beforeAll(async () => {
  fillDatabase(at('living.sqlite'), { persons: 12, fileBytes: 200_000 });
  await writeBackup(at('living.sqlite'), at('ours.tar.age'), emptyFolder(place.folder, 'w'));
});
afterAll(() => place.remove());

/** Runs a command of the system and gives its output. */
const run = (command: string, args: string[]) =>
  execFileSync(command, args, { cwd: place.folder, encoding: 'utf8' });

/**
 * Runs `age` with a passphrase. It reads one only from a terminal, so `script` gives it one; the answers arrive when it
 * has asked, because a pty keeps them until they are read.
 */
function age(args: string[], answers: number): string {
  const typed = `${`${passphrase}\n`.repeat(answers)}`;
  const { stdout, status } = spawnSync('script', ['-qec', `age ${args.join(' ')}`, '/dev/null'], {
    cwd: place.folder,
    input: typed,
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(status, stdout).toBe(0);
  return stdout;
}

test('age, tar and sqlite3 read our file', () => {
  age(['-d', '-o', 'inside.tar', 'ours.tar.age'], 1);
  expect(run('tar', ['tf', 'inside.tar']).trim().split('\n')).toEqual(['manifest.json', 'daten.sqlite']);
  mkdirSync(at('unpacked'));
  run('tar', ['xf', 'inside.tar', '-C', 'unpacked']);
  expect(JSON.parse(readFileSync(at('unpacked/manifest.json'), 'utf8')).region.name).toBe(
    'Gesundheitsregion Lindetal',
  );
  expect(
    run('sqlite3', ['unpacked/daten.sqlite', 'select count(*) from person; pragma integrity_check;']).trim(),
  ).toBe('12\nok');
});

test('we read a file that tar and age made of the same parts', async () => {
  copyFileSync(at('unpacked/manifest.json'), at('manifest.json'));
  copyFileSync(at('unpacked/daten.sqlite'), at('daten.sqlite'));
  run('tar', ['cf', 'theirs.tar', 'manifest.json', 'daten.sqlite']);
  age(['-p', '-o', 'theirs.tar.age', 'theirs.tar'], 2);
  const opened = await openBackup(at('theirs.tar.age'), emptyFolder(place.folder, 'o'));
  expect(opened.manifest.rows.person).toBe(12);
});

test('age refuses our file when a byte is changed, as we do', () => {
  const bytes = readFileSync(at('ours.tar.age'));
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  writeFileSync(at('changed.tar.age'), bytes);
  expect(() => age(['-d', '-o', 'changed.tar', 'changed.tar.age'], 1)).toThrow();
});
