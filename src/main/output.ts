import type { PrintedDocument } from '../shared/features/printing.ts';
import { printFormatLabels } from '../shared/printing.labels.ts';
import type { PrintFormat } from '../shared/printing.ts';
import { type Clock, instant, today } from './clock.ts';
import type { Document } from './documents/model.ts';
import { safeFileName } from './files.ts';
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

/** Name of a file with its size where that is not the usual one: "Beschlussregister 2026-11-14, Großdruck". */
export const sizedName = (name: string, format: PrintFormat): string =>
  format === 'standard' ? name : `${name}, ${printFormatLabels[format]}`;

/** Keeps a PDF in memory for the window, which shows it, prints it or saves it (feature `printing`). */
export function presentDocument(
  { prints, newId }: Pick<JobContext, 'prints' | 'newId'>,
  name: string,
  bytes: Uint8Array,
): PrintedDocument {
  const id = newId();
  const fileName = safeFileName(name);
  prints.keep(id, { name: fileName, bytes });
  return { id, name: fileName, size: bytes.byteLength };
}
