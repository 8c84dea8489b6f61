import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../shared/errors.ts';
import { safeFileName, writeFileSafely } from './files.ts';
import type { Host } from './host.ts';

export interface FileQuestion {
  /** Title of the dialog: "Schriftstück speichern". */
  title: string;
  /** Proposed name without its ending. */
  name: string;
  /** Without the dot. */
  ending: string;
  /** "PDF-Dateien" */
  what: string;
}

/**
 * Asks where to write a file; null when cancelled. A name without the ending gets it.
 * @throws AppError `conflict` where the completed name is taken: the dialog asked about the typed one only
 */
export async function askForFile(
  host: Host,
  { title, name, ending, what }: FileQuestion,
): Promise<string | null> {
  const chosen = await host.saveFile({
    title,
    suggestedName: `${safeFileName(name)}.${ending}`,
    filters: [{ name: what, extensions: [ending] }],
  });
  if (chosen === null || chosen.toLowerCase().endsWith(`.${ending}`)) return chosen;
  const file = `${chosen}.${ending}`;
  if (existsSync(file))
    throw new AppError(
      'conflict',
      `Dort gibt es schon eine Datei ${path.basename(file)}. Bitte wählen Sie einen anderen Namen.`,
    );
  return file;
}

/** Writes a file where the user wants it. @throws AppError `badFolder` where nothing can be written */
export function writeChosenFile(file: string, content: string | Uint8Array): void {
  try {
    writeFileSafely(file, content);
  } catch (error) {
    throw new AppError(
      'badFolder',
      `Die Datei ${path.basename(file)} ließ sich dort nicht speichern. Wählen Sie einen anderen Ort, oder schließen Sie die Datei, falls sie gerade geöffnet ist.`,
      undefined,
      { cause: error },
    );
  }
}
