// Every npm script goes through here: it re-executes itself with the locked Node 24 where that package is
// installed, whatever the system's Node is (better-sqlite3 13 and vitest 5 need a newer one than Node 20).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Path of the locked Node, or null where its package is not installed (other platforms). */
export function lockedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const file = path.join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', binary);
  return existsSync(file) ? file : null;
}

/** Runs a file of this project with the locked Node and returns its exit code. */
export function runNode(args, options = {}) {
  const node = lockedNode() ?? process.execPath;
  const result = spawnSync(node, args, {
    stdio: 'inherit',
    cwd: root,
    ...options,
    env: {
      ...process.env,
      PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
      ...options.env,
    },
  });
  return result.status ?? 1;
}

const bin = (name, file) => path.join(root, 'node_modules', name, file);

/** The project's commands: name → the arguments that Node gets. */
export const commands = {
  build: ['scripts/build.mjs'],
  typecheck: [bin('typescript', 'bin/tsc'), '-p', 'tsconfig.json'],
  lint: ['scripts/lint.ts'],
  format: [bin('@biomejs/biome', 'bin/biome'), 'format', '--write', '.'],
  unit: [bin('vitest', 'vitest.mjs'), 'run'],
  e2e: [bin('@playwright/test', 'cli.js'), 'test'],
  'electron:install': ['scripts/electron.mjs'],
  notices: ['scripts/notices.ts'],
  demo: ['scripts/demo.mjs'],
  screenshots: ['scripts/screenshots.ts'],
  bench: ['test/bench/run.ts'],
};

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const [name, ...rest] = process.argv.slice(2);
  const command = commands[name];
  if (!command) {
    console.error(`Unknown command "${name}". Known: ${Object.keys(commands).join(', ')}`);
    process.exit(2);
  }
  process.exit(runNode([...command, ...rest]));
}
