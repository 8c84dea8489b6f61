import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Flushes a folder's entry table; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a file beside its target, flushes it and renames it: readers see the old or the new file, never half of one. */
export function writeFileSafely(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.part`;
  const handle = openSync(part, 'w');
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } catch (error) {
    closeSync(handle);
    rmSync(part, { force: true });
    throw error;
  }
  closeSync(handle);
  renameSync(part, file);
  syncFolder(path.dirname(file));
}

/** Makes a text usable as a file name on Windows and Linux: no reserved characters, no trailing dot, at most 120 long. */
export function safeFileName(text: string): string {
  const cleaned = [...text.normalize('NFC')]
    .map((char) => (char < ' ' || '<>:"/\\|?*'.includes(char) ? '-' : char))
    .slice(0, 120)
    .join('');
  return cleaned.replace(/[. ]+$/, '') || 'Dokument';
}
