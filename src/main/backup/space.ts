import { statfsSync } from 'node:fs';

/** Kept free on a disk beside what is written. */
const margin = 8 * 1024 * 1024;

/** True unless the disk surely has too little room for `bytes` in that folder; some network folders do not tell. */
export function hasRoom(folder: string, bytes: number): boolean {
  try {
    const { bavail, bsize, blocks } = statfsSync(folder);
    return blocks === 0 || bavail * bsize >= bytes + margin;
  } catch {
    return true; // writing will say what is wrong with the place
  }
}
