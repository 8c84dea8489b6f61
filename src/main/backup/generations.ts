import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { databaseName } from './manifest.ts';

export interface KeptGeneration {
  generation: number;
  current: boolean;
  /** Last write. */
  usedAt: Date;
  bytes: number;
}

/** Path of a generation's database. */
export function generationFile(dataFolder: string, generation: number): string {
  return path.join(dataFolder, `gen-${String(generation).padStart(6, '0')}`, databaseName);
}

/** Whole generations of a data folder, newest first; one that a killed restore left unfinished has no database. */
export function listGenerations(dataFolder: string): KeptGeneration[] {
  const current = readFileSync(path.join(dataFolder, 'CURRENT'), 'utf8').trim();
  return readdirSync(dataFolder)
    .flatMap((name) => {
      const number = Number(/^gen-(\d{6,})$/.exec(name)?.[1] ?? 0);
      const file = path.join(dataFolder, name, databaseName);
      if (number === 0 || !existsSync(file)) return [];
      const files = [file, `${file}-wal`].filter(existsSync).map((each) => statSync(each));
      return [
        {
          generation: number,
          current: name === current,
          usedAt: new Date(Math.max(...files.map((each) => each.mtimeMs))),
          bytes: files.reduce((sum, each) => sum + each.size, 0),
        },
      ];
    })
    .sort((left, right) => right.generation - left.generation);
}

/** Folders of generations that a killed restore or migration left without a database under its name. */
export function unfinishedGenerations(dataFolder: string): string[] {
  return readdirSync(dataFolder)
    .filter((name) => /^gen-\d{6,}$/.test(name))
    .map((name) => path.join(dataFolder, name))
    .filter((folder) => !existsSync(path.join(folder, databaseName)));
}
