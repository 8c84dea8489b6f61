// The linter and, over the whole tree, the project's own rules: layers, sizes of files, the lock file.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { allImports } from './imports.ts';
import { layerProblems } from './layers.ts';
import { lockProblems, readLock } from './lockcheck.ts';
import { sizeProblems } from './sizes.ts';

const root = path.resolve(import.meta.dirname, '..');
const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
const paths = process.argv.slice(2);

const linted = spawnSync(
  process.execPath,
  [biome, 'lint', '--error-on-warnings', ...(paths.length > 0 ? paths : ['.'])],
  { cwd: root, stdio: 'inherit' },
);
const problems = [...layerProblems(allImports(root)), ...sizeProblems(root), ...lockProblems(readLock(root))];
for (const problem of problems) console.error(problem);
if (problems.length > 0) console.error(`${problems.length} problems of layers, sizes or the lock file`);
process.exit(linted.status === 0 && problems.length === 0 ? 0 : 1);
