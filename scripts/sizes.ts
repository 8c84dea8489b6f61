import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFiles } from './imports.ts';

/** Longest file that is still one purpose; aim for 300. */
export const lineLimit = 400;

const patterns = ['src/**/*.{ts,tsx,css}', 'test/**/*.{ts,mjs}', 'scripts/*', '*.ts'];

/** Files that have grown beyond the limit. */
export function sizeProblems(root: string): string[] {
  return sourceFiles(root, patterns).flatMap((file) => {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n').length - 1;
    return lines > lineLimit
      ? [`${file} has ${lines} lines, ${lineLimit} is the end: split it by purpose`]
      : [];
  });
}
