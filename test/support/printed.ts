import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

/** What a standard tool makes of the PDF; its arguments name the file by `{}`: `pdftotext -raw {} -`. */
export async function toolOn(app: TestApp, printed: PrintedDocument, tool: string, ...args: string[]) {
  // Not by standard input: poppler cannot read larger files from there.
  const folder = mkdtempSync(path.join(tmpdir(), 'rundtisch-printed-'));
  const file = path.join(folder, 'printed.pdf');
  try {
    writeFileSync(file, await pdfOf(app, printed));
    return execFileSync(
      tool,
      args.map((arg) => (arg === '{}' ? file : arg)),
      { encoding: 'utf8' },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
