import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

test('npm start without a screen says so in two languages, runs the demo job and ends with 0', () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-home-'));
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    env: { ...env, HOME: home, RUNDTISCH_DATA: path.join(home, 'data') },
    encoding: 'utf8',
    timeout: 240_000,
  });
  rmSync(home, { recursive: true, force: true });
  expect(stdout).toContain('Kein Bildschirm gefunden');
  expect(stdout).toContain('No display found');
  expect(status).toBe(0);
}, 260_000);
