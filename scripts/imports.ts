import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One import of a source file. */
export interface Import {
  /** The importing file, relative to the root, with `/`. */
  from: string;
  /** The imported file (relative to the root), package ("react-aria-components/i18n") or built-in ("node:fs"). */
  to: string;
  /** True when only types are imported, so that nothing is left of it at run time. */
  typeOnly: boolean;
}

const statement = /^[ \t]*(?:import|export)\s+(?<clause>[^'";]*?)\s*from\s*['"](?<name>[^'"]+)['"]/gm;
const sideEffect = /^[ \t]*import\s*['"](?<name>[^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"](?<name>[^'"]+)['"]/g;

function isTypeOnly(clause: string): boolean {
  if (/^type\b/.test(clause)) return true;
  const names = /^\{(?<names>.*)\}$/s.exec(clause.trim())?.groups?.names;
  if (names === undefined) return false;
  const specifiers = names.split(',').filter((name) => name.trim());
  return specifiers.length > 0 && specifiers.every((name) => /^\s*type\s/.test(name));
}

/** The imports of one source text; `from` is its path relative to the root. */
export function importsOf(from: string, text: string): Import[] {
  const resolve = (name: string) =>
    name.startsWith('.') ? path.posix.join(path.posix.dirname(from), name.replace(/\?.*$/, '')) : name;
  const found: Import[] = [];
  for (const { groups } of text.matchAll(statement))
    found.push({ from, to: resolve(groups?.name ?? ''), typeOnly: isTypeOnly(groups?.clause ?? '') });
  for (const pattern of [sideEffect, dynamic])
    for (const { groups } of text.matchAll(pattern))
      found.push({ from, to: resolve(groups?.name ?? ''), typeOnly: false });
  return found;
}

/** All source files under the patterns, as paths relative to the root with `/`. */
export function sourceFiles(root: string, patterns: string[]): string[] {
  return globSync(patterns, { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** All imports of the application's sources. */
export function allImports(root: string, patterns: string[] = ['src/**/*.{ts,tsx}']): Import[] {
  return sourceFiles(root, patterns).flatMap((file) =>
    importsOf(file, readFileSync(path.join(root, file), 'utf8')),
  );
}

/** Name of the package of an import, or null for files and built-ins. */
export function packageOf(name: string): string | null {
  if (name.startsWith('node:') || name.startsWith('src/') || name.startsWith('.')) return null;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
