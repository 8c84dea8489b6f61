import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

let folder: string | null = null;

/** `resources/` of the application: the nearest one above this file, the same from sources, bundle and package. */
export function resourceFolder(): string {
  for (let at = import.meta.dirname; folder === null; at = path.dirname(at)) {
    const candidate = path.join(at, 'resources');
    if (existsSync(path.join(candidate, 'fonts'))) folder = candidate;
    else if (at === path.dirname(at)) throw new Error('resources/ not found above the application');
  }
  return folder;
}

/** Reads a JSON file of `resources/`. */
export function readResource<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(resourceFolder(), name), 'utf8')) as T;
}
