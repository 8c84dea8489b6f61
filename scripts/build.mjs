// Builds the application into out/ and remembers from which sources, so that starting need not build again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, runNode } from './run.mjs';

const stamp = path.join(root, 'out', 'built-from.txt');
const sources = ['src', 'vite.config.ts', 'package.json', 'package-lock.json'];

/** Hash over names and contents of everything that the build reads. */
export function sourceHash(folder = root) {
  const hash = createHash('sha256');
  for (const source of sources) {
    const at = path.join(folder, source);
    const files = source.includes('.')
      ? [at]
      : readdirSync(at, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
          .map((entry) => path.join(entry.parentPath, entry.name))
          .sort();
    for (const file of files)
      hash.update(path.relative(folder, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** True when out/ was built from exactly these sources. */
export function isFresh() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash();
}

/** Builds with Vite; returns the exit code. A broken build leaves no stamp, so the next start builds again. */
export function build() {
  const before = sourceHash();
  rmSync(stamp, { force: true });
  const code = runNode([
    path.join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--app',
    '--logLevel',
    'warn',
  ]);
  if (code === 0) {
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, before);
  }
  return code;
}

/** Builds what is stale and says so; returns the exit code. */
export function buildIfStale() {
  if (isFresh()) return 0;
  console.log('Rundtisch wird gebaut … (building)');
  return build();
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename)
  process.exit(process.argv.includes('--if-stale') ? buildIfStale() : build());
