import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFiles } from './imports.ts';

/** Longest file of the application that is still one purpose; tests and tables of cases may be longer. */
export const lineLimit = 300;
export const testLineLimit = 400;

const patterns = ['src/**/*.{ts,tsx,css}', 'test/**/*.{ts,mjs}', 'scripts/*', '*.ts'];

const limitOf = (file: string) =>
  file.startsWith('test/') || file.includes('.test.') ? testLineLimit : lineLimit;

/** Files that have grown beyond their limit. */
export function sizeProblems(root: string): string[] {
  return sourceFiles(root, patterns).flatMap((file) => {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n').length - 1;
    const limit = limitOf(file);
    return lines > limit ? [`${file} has ${lines} lines, ${limit} is the end: split it by purpose`] : [];
  });
}
