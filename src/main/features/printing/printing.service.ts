import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { Structure } from '../../../shared/features/printing.ts';
import { writeFileSafely } from '../../files.ts';
import type { JobContext } from '../../handlers.ts';
import { askForFile, writeChosenFile } from '../../savedFile.ts';

/** A piece of the PDF as base64. @throws AppError `notFound` */
export function read({ prints }: JobContext, { id, from, to }: { id: string; from: number; to: number }) {
  const { bytes } = prints.find(id);
  const piece = bytes.subarray(from, to);
  return { content: Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('base64') };
}

/**
 * Writes the PDF to the folder "Ausgabe" beside the data and opens it in the system's program, which prints. A file of
 * that name with other content stays; the new one gets a number. Where nothing can open it the file is still there
 * (`opened` false).
 * @throws AppError `badFolder` where the file cannot be written
 */
export async function open({ prints, workspace, host }: JobContext, id: string) {
  const print = prints.find(id);
  const file = freeName(path.join(workspace.dataFolder().folder, 'Ausgabe'), print.name, print.bytes);
  try {
    if (!existsSync(file)) writeFileSafely(file, print.bytes);
  } catch (error) {
    throw new AppError(
      'badFolder',
      `Die Datei ${path.basename(file)} ließ sich nicht in den Ordner „Ausgabe“ schreiben. Prüfen Sie, ob dort Platz ist und Sie schreiben dürfen.`,
      undefined,
      { cause: error },
    );
  }
  print.path = file;
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
    if (!existsSync(file) || holds(file, bytes)) return file;
  }
}

/** What cannot be read (a folder, a file somebody else owns) is something else. */
function holds(file: string, bytes: Uint8Array): boolean {
  try {
    return statSync(file).size === bytes.byteLength && readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

/**
 * Asks where to, and writes the PDF there; null when cancelled.
 * @throws AppError `conflict` where the name completed by ".pdf" is taken, `badFolder` where nothing can be written
 */
export async function save({ prints, host }: JobContext, id: string) {
  const print = prints.find(id);
  const file = await askForFile(host, {
    title: 'Schriftstück speichern',
    name: print.name,
    ending: 'pdf',
    what: 'PDF-Dateien',
  });
  if (file === null) return null;
  writeChosenFile(file, print.bytes);
  print.path = file;
  return { path: file };
}

/** Shows where the document was written. @throws AppError `notFound` where it was not written yet */
export async function show({ prints, host }: JobContext, id: string): Promise<void> {
  const print = prints.find(id);
  if (print.path === '')
    throw new AppError(
      'notFound',
      'Dieses Schriftstück ist noch nicht gespeichert. Speichern Sie es zuerst.',
    );
  await host.showInFolder(print.path);
}

/** Runs the structural check in a thread of its own. */
export function structure({ prints, tasks, signal }: JobContext, id: string): Promise<Structure> {
  return tasks.run('checkStructure', prints.find(id).bytes, { signal });
}
