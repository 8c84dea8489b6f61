import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The parts of a package-lock.json (version 3) that are read here. */
export interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
export type Lock = Record<string, LockedPackage>;

/** Reads the packages of the lock file by their place ("node_modules/a/node_modules/b"; "" is this project). */
export function readLock(root: string): Lock {
  const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  return (JSON.parse(text) as { packages: Lock }).packages;
}

/** Place of the package that `from` gets when it asks for `name`, as Node looks for it; null when there is none. */
export function placeOf(lock: Lock, from: string, name: string): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (lock[place]) return place;
    if (!at) return null;
  }
}

/**
 * What would break `npm ci` elsewhere: a package that is named but not locked (npm leaves out optional packages of
 * other systems), one without a checksum, or one tied to the registry of one machine.
 */
export function lockProblems(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([place, locked]) => {
    const named = {
      ...locked.dependencies,
      ...locked.optionalDependencies,
      ...(place ? {} : locked.devDependencies),
    };
    const problems = Object.keys(named)
      .filter((name) => !placeOf(lock, place, name))
      .map((name) => `${place || 'package.json'} needs ${name}, which is not in the lock file`);
    if (place && !locked.integrity) problems.push(`${place} has no checksum`);
    if (locked.resolved) problems.push(`${place} is tied to the registry ${locked.resolved}`);
    return problems;
  });
}
