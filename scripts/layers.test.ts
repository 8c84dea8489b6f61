import { expect, test } from 'vitest';
import { allImports, importsOf, packageOf } from './imports.ts';
import { layerProblems, layers } from './layers.ts';

/** For every border a file and an import that crosses it, and one beside it that does not. */
const samples: [file: string, bad: string, good: string][] = [
  ['src/shared/rules/quorum.ts', `import { x } from '../../main/app.ts'`, `import { x } from '../errors.ts'`],
  ['src/shared/rpc.ts', `import { readFile } from 'node:fs'`, `import { z } from 'zod'`],
  [
    'src/renderer/app/App.tsx',
    `import { x } from '../../main/app.ts'`,
    `import { x } from '../../shared/rpc.ts'`,
  ],
  ['src/renderer/api.ts', `import Database from 'better-sqlite3'`, `import { x } from 'react'`],
  ['src/main/app.ts', `import { x } from '../renderer/api.ts'`, `import { x } from './router.ts'`],
  ['src/renderer/ui/Table.tsx', `import { api } from '../api.ts'`, `import { x } from './Button.tsx'`],
  ['src/main/core.ts', `import { app } from 'electron'`, `import { x } from './host.ts'`],
  ['src/main/core.ts', `import { chromium } from 'playwright-core'`, `import { x } from 'zod'`],
  ['src/main/core.ts', `import { x } from './hosts/coreClient.ts'`, `import { x } from './host.ts'`],
  [
    'src/main/documents/letter.ts',
    `import { x } from '../features/people/people.service.ts'`,
    `import { x } from './fonts.ts'`,
  ],
  [
    'src/main/features/people/people.service.ts',
    `import { sql } from 'kysely'`,
    `import { type Kysely, type Transaction } from 'kysely'`,
  ],
  [
    'src/main/features/people/people.handlers.ts',
    `import { x } from './people.repository.ts'`,
    `import { x } from './people.service.ts'`,
  ],
];

test.each(samples)('%s: %s', (file, bad, good) => {
  expect(layerProblems(importsOf(file, bad))).toHaveLength(1);
  expect(layerProblems(importsOf(file, good))).toEqual([]);
});

test('every border has a sample that crosses it', () => {
  const crossed = new Set(samples.flatMap(([file, bad]) => layerProblems(importsOf(file, bad))));
  expect(crossed.size).toBeGreaterThanOrEqual(layers.length);
});

test('every way of importing is seen', () => {
  const text = [
    `import a from './a.ts';`,
    `import {\n  b,\n  type B,\n} from "./b.ts";`,
    `export * from '../c.ts';`,
    `import './d.css';`,
    `const e = await import('./e.ts');`,
    `import type { F } from '@scope/f/sub';`,
    `import g from './g.svg?raw';`,
  ].join('\n');
  expect(importsOf('src/x/y.ts', text)).toEqual([
    { from: 'src/x/y.ts', to: 'src/x/a.ts', typeOnly: false },
    { from: 'src/x/y.ts', to: 'src/x/b.ts', typeOnly: false },
    { from: 'src/x/y.ts', to: 'src/c.ts', typeOnly: false },
    { from: 'src/x/y.ts', to: '@scope/f/sub', typeOnly: true },
    { from: 'src/x/y.ts', to: 'src/x/g.svg', typeOnly: false },
    { from: 'src/x/y.ts', to: 'src/x/d.css', typeOnly: false },
    { from: 'src/x/y.ts', to: 'src/x/e.ts', typeOnly: false },
  ]);
});

test('packages are told from files and built-ins', () => {
  expect(['zod', '@scope/f/sub', 'node:fs', 'src/a.ts'].map(packageOf)).toEqual([
    'zod',
    '@scope/f',
    null,
    null,
  ]);
});

test('the application’s imports are found', () => {
  expect(allImports('.').length).toBeGreaterThan(50);
});
