// npm start: builds what is stale and opens the window, in Electron where it can be had, else in Chromium.
// Without a screen it runs the demo job. This file itself runs on every Node from 20 on.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { electron } from './electron.mjs';
import { lockedNode, root } from './run.mjs';

const args = process.argv.slice(2);
const node = lockedNode() ?? process.execPath;
const isRoot = process.getuid?.() === 0;

/** Runs a program until it ends, passing signals on; ends with its exit code. */
function become(program, programArgs) {
  const child = spawn(program, programArgs, { stdio: 'inherit', cwd: root });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`${program}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function openWindow() {
  const binary = args.includes('--chromium') ? null : electron();
  if (binary) return become(binary, [...(isRoot ? ['--no-sandbox'] : []), root, ...args]);
  console.log(
    'Electron ist hier nicht zu haben, Rundtisch öffnet ein Chromium-Fenster. ' +
      'Neuer Versuch: npm run electron:install (no Electron here, using Chromium)',
  );
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    const setup = spawnSync('bash', [path.join(root, 'scripts/setup-debian.sh'), 'start'], {
      stdio: 'inherit',
    });
    if (setup.status !== 0) process.exit(setup.status ?? 1);
  }
  return become(node, [path.join(root, 'out/main/chromium.mjs'), ...args]);
}

const built = buildIfStale();
if (built !== 0) process.exit(built);
if (hasScreen()) openWindow();
else {
  console.log(
    'Kein Bildschirm gefunden (DISPLAY und WAYLAND_DISPLAY fehlen). Statt des Fensters läuft die Demo-Aufgabe.\n' +
      'No display found (neither DISPLAY nor WAYLAND_DISPLAY). Running the demo job instead of the window.',
  );
  become(node, [path.join(root, 'out/main/demo.mjs')]);
}
