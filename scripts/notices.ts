// Builds resources/third-party-notices.json: everybody's work that Rundtisch ships, with its licence.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allImports, type Import, packageOf } from './imports.ts';
import { type Lock, placeOf, readLock } from './lockcheck.ts';

/** One work of others that is part of Rundtisch. */
export interface Notice {
  name: string;
  version: string;
  /** SPDX expression. */
  licence: string;
  /** Full text of the licence with its copyright lines. */
  text: string;
}

/** Where the packaged application begins; what cannot be reached from here is not shipped (the Chromium host, tests). */
const entries = [
  'src/renderer/main.tsx',
  'src/main/core.ts',
  'src/main/worker.ts',
  'src/main/hosts/electron/main.ts',
  'src/main/hosts/electron/preload.ts',
];

/** Given by the shell or the shell itself: shipped without being bundled. */
const shippedBesides = ['electron'];

/** Packages that are imported for run time somewhere behind the entries. */
export function shippedPackages(imports: readonly Import[], from: readonly string[]): string[] {
  const byFile = Map.groupBy(
    imports.filter(({ typeOnly }) => !typeOnly),
    (each) => each.from,
  );
  const files = new Set(from);
  const names = new Set<string>();
  for (const file of files)
    for (const { to } of byFile.get(file) ?? []) {
      const name = packageOf(to);
      if (name) names.add(name);
      else files.add(to);
    }
  return [...names].filter((name) => !shippedBesides.includes(name));
}

/** Places in the lock file of the given packages and all they depend on, as Node would find them. */
export function closure(lock: Lock, names: readonly string[]): string[] {
  const places = names.map((name) => placeOf(lock, '', name)).filter((place) => place !== null);
  const seen = new Set<string>(places);
  for (const place of seen) {
    const { dependencies, optionalDependencies } = lock[place] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const next = placeOf(lock, place, name);
      if (next && !name.startsWith('@types/')) seen.add(next);
    }
  }
  return [...seen];
}

const licenceFile = /^(licen[sc]e|copying|notice|ofl)([._-].*)?$/i;

function licenceText(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map((entry) => readFileSync(path.join(folder, entry.name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

interface Description {
  license?: string | { type?: string };
  licenses?: { type?: string }[];
  author?: string | { name?: string };
}

const describe = (folder: string): Description =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Description;

/** SPDX name of the licence where the lock file has none: some packages name it in older ways, or only in a file. */
function licenceName({ license, licenses }: Description, text: string): string {
  const named = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type);
  return named ?? (/^\W*MIT License/i.test(text) ? 'MIT' : 'unknown');
}

/** For the few packages without a licence file: author and licence of their package.json, with the terms of MIT. */
function textFromPackage({ author }: Description, licence: string, mitTerms: string): string {
  const who = (typeof author === 'string' ? author : author?.name) ?? 'the authors';
  const terms =
    licence === 'MIT' ? mitTerms : `Licence: ${licence} (https://spdx.org/licenses/${licence}.html)`;
  return `Copyright (c) ${who}\n\n${terms}`;
}

/** Works inside Rundtisch whose package does not carry their licence: it lies in resources/. */
const besides = [
  {
    name: 'Noto Sans, Atkinson Hyperlegible Next, DejaVu Sans',
    licence: 'OFL-1.1 AND Bitstream-Vera',
    file: 'fonts/LICENSES.txt',
  },
  { name: 'hyph-de-1996 (Trennmuster)', licence: 'MIT', file: 'hyphenation/LICENSE.txt' },
];

function noticesBesides(root: string): Notice[] {
  return besides.flatMap(({ name, licence, file }) => {
    const place = path.join(root, 'resources', file);
    if (!existsSync(place)) return [];
    const text = readFileSync(place, 'utf8').replaceAll('\r\n', '\n').trim();
    return [{ name, version: '', licence, text }];
  });
}

/** Works it out from the lock file, the installed packages and the sources' imports; the same everywhere. */
export function thirdPartyNotices(root: string): Notice[] {
  const lock = readLock(root);
  const production = Object.keys(lock['']?.dependencies ?? {});
  const parts = closure(lock, [...production, ...shippedPackages(allImports(root), entries)]);
  const shell = shippedBesides.map((name) => placeOf(lock, '', name)).filter((place) => place !== null);
  const react = licenceText(path.join(root, 'node_modules', 'react'));
  const mitTerms = react.slice(react.indexOf('Permission is hereby granted'));
  const notices = new Map<string, Notice>();
  for (const place of [...parts, ...shell]) {
    const folder = path.join(root, place);
    if (!existsSync(folder)) continue; // optional part for another system
    const description = describe(folder);
    const found = licenceText(folder);
    const licence = lock[place]?.license ?? licenceName(description, found);
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const version = lock[place]?.version ?? '';
    const text = found || textFromPackage(description, licence, mitTerms);
    notices.set(`${name} ${version}`, { name, version, licence, text });
  }
  const sorted = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, notice]) => notice);
  return [...sorted, ...noticesBesides(root)];
}

/** Where the list lies, for the application and for the test that it is up to date. */
export const noticesFile = path.join('resources', 'third-party-notices.json');

/** The list as it is written to the file. */
export const noticesText = (notices: readonly Notice[]) => `${JSON.stringify(notices, null, 2)}\n`;

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const root = path.resolve(import.meta.dirname, '..');
  const notices = thirdPartyNotices(root);
  writeFileSync(path.join(root, noticesFile), noticesText(notices));
  console.log(`${notices.length} notices written to ${noticesFile}`);
}
