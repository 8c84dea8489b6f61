import { readTable } from '../../src/main/import/readTable.ts';
import type { ParsedTable, ReadTableOptions } from '../../src/shared/features/importTypes.ts';

/** A text as the bytes of a file. */
export const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

/** Reads a text as if it were the file "Liste.csv". */
export const readCsv = (text: string, options?: ReadTableOptions) =>
  readTable(bytes(text), 'Liste.csv', options);

/** The cells of a table, row by row. */
export const rowsOf = (table: ParsedTable) => table.rows.map(({ cells }) => cells);

export const titlesOf = (table: ParsedTable) => table.columns.map(({ title }) => title);

/** What was said about the file and its rows. */
export const told = (table: ParsedTable) =>
  table.problems.map(({ row, code, message }) => ({ ...(row ? { row } : {}), code, message }));
