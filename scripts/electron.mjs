// Gets the Electron binary where its source can be reached, and remembers where it can't, so that a silent proxy
// delays only the first start. `npm run electron:install` tries again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lockedNode, root } from './run.mjs';

const folder = path.join(root, 'node_modules', 'electron');
const memory = path.join(root, '.tools', 'electron.json');
const timeLimit = 15_000;

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
};

/** Path of the installed Electron, or null. */
export function installedElectron() {
  try {
    const version = readJson(path.join(folder, 'package.json')).version;
    if (
      readFileSync(path.join(folder, 'dist', 'version'), 'utf8')
        .trim()
        .replace(/^v/, '') !== version
    )
      return null;
    const binary = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/** Path of Electron, downloaded if it can be had within 15 s; null where it can't, now or at an earlier attempt. */
export function electron({ retry = false } = {}) {
  const found = installedElectron();
  if (found) return found;
  const version = readJson(path.join(folder, 'package.json')).version;
  if (!version || (!retry && readJson(memory).failed === version)) return null;
  console.log('Electron wird geladen, höchstens 15 Sekunden … (downloading Electron)');
  const result = spawnSync(lockedNode() ?? process.execPath, [path.join(folder, 'install.js')], {
    timeout: timeLimit,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const binary = installedElectron();
  const reason = result.signal
    ? 'keine Antwort'
    : (result.stderr.split('\n').find((line) => line.trim()) ?? '');
  mkdirSync(path.dirname(memory), { recursive: true });
  writeFileSync(
    memory,
    JSON.stringify(binary ? {} : { failed: version, reason, at: new Date().toISOString() }),
  );
  return binary;
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const binary = electron({ retry: true });
  console.log(binary ? `Electron: ${binary}` : `Electron ist nicht zu haben: ${readJson(memory).reason}`);
  process.exit(binary ? 0 : 1);
}
