import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { median, milliseconds, type Report } from './measure.ts';
import { newFolder } from './preparedData.ts';

/** `npm ci` into an empty folder with npm's own cache as it is; the first run warms it and is not counted. */
export async function install(): Promise<Report> {
  const times: number[] = [];
  for (let run = 0; run <= 3; run++) {
    const { folder, remove } = newFolder();
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(file, path.join(folder, file));
    const started = performance.now();
    const { status } = spawnSync('npm', ['ci'], {
      cwd: folder,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`npm ci ended with ${status}`);
    if (run > 0) times.push(performance.now() - started);
    remove();
  }
  const middle = median(times);
  return {
    title: 'npm ci',
    rows: [
      [
        'npm ci, 3 runs after a warm-up',
        milliseconds(middle),
        `${milliseconds(Math.min(...times))} – ${milliseconds(Math.max(...times))}`,
        '–',
      ],
    ],
    verdicts: [`${milliseconds(middle)} (goal ≤ 40 s) ${middle <= 40_000 ? 'reached' : 'MISSED'}`],
  };
}
