import { execFileSync } from 'node:child_process';
import { longestRange, type PrintedDocument } from '../../src/shared/features/printing.ts';
import type { TestApp } from './testApp.ts';

/** The PDF of a printed document, fetched piece by piece as the window does. */
export async function pdfOf(app: TestApp, { id, size }: PrintedDocument): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let from = 0; from < size; from += longestRange) {
    const to = Math.min(from + longestRange, size);
    const { content } = await app.call('printing.read', { id, from, to });
    pieces.push(Buffer.from(content, 'base64'));
  }
  return Buffer.concat(pieces);
}

/** What a standard tool makes of the PDF: `pdftotext -raw - -`, `pdfinfo -`. */
export async function toolOn(app: TestApp, printed: PrintedDocument, tool: string, ...args: string[]) {
  return execFileSync(tool, args, { input: await pdfOf(app, printed), encoding: 'utf8' });
}
