import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';

/** Plain copies lie here for moments: inside the data folder, so that they are protected like the data themselves. */
const folderName = 'arbeit';
/** Tells the folders of this run from what a killed run left behind. */
const run = randomUUID();

/** An empty folder for one piece of work. What earlier runs left behind is removed. */
export async function makeWorkFolder(dataFolder: string, name: string): Promise<string> {
  await sweep(dataFolder);
  const folder = workFolder(dataFolder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Where the folder of that name lies in this run. */
export function workFolder(dataFolder: string, name: string): string {
  return path.join(dataFolder, folderName, run, name);
}

/** Names of this run's folders that begin with `prefix`. */
export function workFolders(dataFolder: string, prefix: string): string[] {
  const own = path.join(dataFolder, folderName, run);
  return existsSync(own) ? readdirSync(own).filter((name) => name.startsWith(prefix)) : [];
}

/** Removes plain copies that a killed run left behind; the data folder is held by this process alone. */
export async function sweep(dataFolder: string): Promise<void> {
  const folder = path.join(dataFolder, folderName);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name !== run) await removeForSure(path.join(folder, name));
}

/** Removes a file or folder; a thread that is just ending may still hold it for a moment (Windows). */
export async function removeForSure(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
