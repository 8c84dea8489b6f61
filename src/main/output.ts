import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../shared/errors.ts';
import { type Clock, instant, today } from './clock.ts';
import type { Document } from './documents/model.ts';
import { safeFileName, writeFileSafely } from './files.ts';
import type { JobContext } from './handlers.ts';

/** The moment a document is made: in the file as an instant, in its text as a day in Berlin. */
export interface Stamp {
  createdAt: string;
  day: string;
}

export const stampOf = (clock: Clock): Stamp => ({ createdAt: instant(clock), day: today(clock) });

/** Prints a document in a thread of its own, with progress in letters and the job's cancelling. */
export function printDocument(job: JobContext, document: Document): Promise<Uint8Array> {
  return job.tasks.run('renderPdf', document, { signal: job.signal, onProgress: job.progress });
}

/**
 * Writes a PDF to the folder "Ausgabe" beside the data and opens it in the system's program. A file of that name with
 * other content stays; the new one gets a number. Where nothing can open it the file is still there (`opened` false).
 * @throws AppError where the file cannot be written; what was stored before stays stored
 */
export async function presentDocument(
  { workspace, host }: Pick<JobContext, 'workspace' | 'host'>,
  name: string,
  bytes: Uint8Array,
) {
  const file = freeName(path.join(workspace.dataFolder().folder, 'Ausgabe'), safeFileName(name), bytes);
  try {
    if (!existsSync(file)) writeFileSafely(file, bytes);
  } catch (error) {
    throw new AppError(
      'badFolder',
      `Die Datei ${path.basename(file)} ließ sich nicht in den Ordner „Ausgabe“ schreiben. Prüfen Sie, ob dort Platz ist und Sie schreiben dürfen.`,
      undefined,
      { cause: error },
    );
  }
  try {
    await host.openDocument(file);
    return { path: file, opened: true };
  } catch {
    return { path: file, opened: false };
  }
}

/** The path itself, or with the first number behind it that is free or holds the same bytes. */
function freeName(folder: string, name: string, bytes: Uint8Array): string {
  for (let count = 1; ; count++) {
    const file = path.join(folder, `${name}${count > 1 ? ` (${count})` : ''}.pdf`);
    if (!existsSync(file) || readFileSync(file).equals(bytes)) return file;
  }
}
