import path from 'node:path';
import { AppError } from '../../shared/errors.ts';

/** What Rundtisch writes and a desktop program shows; nothing that a double click would execute. */
const documentEndings = new Set([
  '.pdf',
  '.xlsx',
  '.ods',
  '.csv',
  '.docx',
  '.odt',
  '.eml',
  '.ics',
  '.vcf',
  '.txt',
  '.html',
  '.svg',
  '.png',
  '.jpg',
]);

/** Refuses to hand anything but a document to the system's programs (AppError `unsupported`). */
export function assertDocument(file: string): void {
  if (!path.isAbsolute(file) || !documentEndings.has(path.extname(file).toLowerCase()))
    throw new AppError(
      'unsupported',
      `„${path.basename(file)}“ ist kein Dokument, das Rundtisch öffnen kann.`,
    );
}
