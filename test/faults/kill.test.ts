import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../src/main/clock.ts';
import { openDataFolder } from '../../src/main/database/dataFolder.ts';
import { connect } from '../../src/main/database/open.ts';
import {
  emptyFolder,
  fillDatabase,
  openBackup,
  temporaryFolder,
  wholeContent,
  writeBackup,
} from './backupSamples.ts';

/** Kills per kind. Many more: `RUNDTISCH_KILLS=300 node scripts/run.mjs unit test/faults/kill` (about 2 seconds each). */
const kills = Number(process.env.RUNDTISCH_KILLS ?? 3);
const perKill = 15_000;

const place = temporaryFolder();
const at = (...names: string[]) => path.join(place.folder, ...names);
const clock = fixedClock('2026-11-14T09:00:00Z');
const child = path.resolve('test/faults/backupChild.ts');

/** Living data of 2,000 persons, and a backup of other data of the same region. */
beforeAll(async () => {
  fillDatabase(at('living.sqlite'), { persons: 2000, fileBytes: 500_000 });
  fillDatabase(at('other.sqlite'), { persons: 1500, fileBytes: 400_000 });
  await writeBackup(at('living.sqlite'), at('living.tar.age'), emptyFolder(place.folder, 'w'));
  await writeBackup(at('other.sqlite'), at('other.tar.age'), emptyFolder(place.folder, 'w'));
});
afterAll(() => place.remove());

/** A data folder whose first generation holds the living data. */
function freshRoot(): string {
  rmSync(at('root'), { recursive: true, force: true });
  openDataFolder(at('root', 'office'), clock).release();
  copyFileSync(at('living.sqlite'), at('root', 'office', 'gen-000001', 'daten.sqlite'));
  return at('root');
}

/** Runs the child and kills it after some milliseconds; without a limit it runs to its end. @returns milliseconds it took */
function run(
  act: 'backup' | 'restore',
  file: string,
  killAfter?: number,
): Promise<{ took: number; output: string }> {
  return new Promise((resolve) => {
    const running = spawn(process.execPath, [child, at('root'), act, file], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let began = 0;
    running.stderr.on('data', (text: Buffer) => {
      output += text;
    });
    running.stdout.on('data', (text: Buffer) => {
      output += text;
      if (began > 0 || !output.includes('ready')) return;
      began = performance.now();
      if (killAfter !== undefined) setTimeout(() => running.kill('SIGKILL'), killAfter);
    });
    running.on('exit', () => resolve({ took: performance.now() - began, output }));
  });
}

/** What the living data hold after the lock was freed by the kill; the log of backups may differ. */
function livingContent() {
  const folder = openDataFolder(at('root', 'office'), clock);
  try {
    const db = connect(folder.currentFile(), true);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
    return wholeContent(folder.currentFile(), ['backup_log', 'sqlite_sequence']);
  } finally {
    folder.release();
  }
}

test(
  `kill -9 in a backup: the last good file or the new one, never half of one (${kills} times)`,
  async () => {
    const before = wholeContent(at('living.sqlite'), ['backup_log', 'sqlite_sequence']);
    mkdirSync(at('stick'), { recursive: true });
    const file = at('stick', 'sicherung.tar.age');
    freshRoot();
    const { took, output } = await run('backup', file);
    expect(output).toBe('ready\ndone\n');
    for (let round = 0; round < kills; round++) {
      freshRoot();
      copyFileSync(at('other.tar.age'), file);
      await run('backup', file, Math.random() * took);
      const kept = readFileSync(file).equals(readFileSync(at('other.tar.age')));
      const { manifest } = await openBackup(file, emptyFolder(place.folder, 'open'));
      expect(manifest.rows.person).toBe(kept ? 1500 : 2000);
      expect(livingContent()).toEqual(before);
    }
    // The next backup goes through and sweeps what the kills left in the data folder.
    expect((await run('backup', file)).output).toBe('ready\ndone\n');
    expect((await openBackup(file, emptyFolder(place.folder, 'open'))).manifest.rows.person).toBe(2000);
    expect(existsSync(`${file}.part`)).toBe(false);
  },
  (kills + 3) * perKill,
);

test(
  `kill -9 in a restore: the state before or the new one, and both whole (${kills} times)`,
  async () => {
    const before = wholeContent(at('living.sqlite'), ['backup_log', 'sqlite_sequence']);
    const after = wholeContent(at('other.sqlite'), ['backup_log', 'sqlite_sequence']);
    freshRoot();
    const { took, output } = await run('restore', at('other.tar.age'));
    expect(output).toBe('ready\ndone\n');
    expect(livingContent()).toEqual(after);
    for (let round = 0; round < kills; round++) {
      freshRoot();
      await run('restore', at('other.tar.age'), Math.random() * took);
      expect([before, after]).toContainEqual(livingContent());
      expect(
        wholeContent(at('root', 'office', 'gen-000001', 'daten.sqlite'), ['backup_log', 'sqlite_sequence']),
      ).toEqual(before);
    }
    expect((await run('restore', at('other.tar.age'))).output).toBe('ready\ndone\n');
    expect(livingContent()).toEqual(after);
  },
  (kills + 3) * perKill,
);
