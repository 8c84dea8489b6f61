import { columnLetter } from '../../shared/features/importTypes.ts';
import type { ListCell, ListTable, TableFileType } from '../../shared/features/lists.ts';
import { type Cell, writeXlsx } from '../import/hucre.ts';

export type TableContent = Pick<ListTable, 'title' | 'columns' | 'rows'>;

/** Excel takes no longer text in a cell. */
const longestCell = 32_767;
/** Characters of the widest column. */
const [narrowest, widest] = [8, 60];
/** Rows that are looked at for the width of a column. */
const looked = 500;

const dayFormat: Partial<Cell> = { style: { numFmt: 'dd.mm.yyyy' } };
const headStyle: Partial<Cell> = { style: { font: { bold: true } } };

/** The thread's task: a list as the bytes of a file. */
export async function writeTableTask(input: {
  table: TableContent;
  fileType: TableFileType;
}): Promise<Uint8Array> {
  return input.fileType === 'xlsx' ? xlsxOf(input.table) : new TextEncoder().encode(csvOf(input.table));
}

/**
 * A spreadsheet with one row of titles that stays in view, filters and widths. Texts are text cells, so that 01067 keeps
 * its zero and nothing becomes a formula; figures and days are real ones. What no cell can hold (control characters)
 * is left out.
 */
export async function xlsxOf({ title, columns, rows }: TableContent): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [index] of columns.entries()) cells.set(`0,${index}`, headStyle);
  const body = rows.map((row, at) =>
    columns.map(({ kind }, index) => {
      const value = row[index] ?? null;
      if (kind !== 'day' || !isDay(value)) return cellOf(value);
      cells.set(`${at + 1},${index}`, dayFormat);
      return new Date(`${value}T00:00:00Z`);
    }),
  );
  return writeXlsx({
    // Shared texts would be counted through once more; each cell holds its own.
    stringMode: 'inline',
    sheets: [
      {
        name: sheetName(title),
        rows: [columns.map(({ label }) => clean(label)), ...body],
        cells,
        columns: columns.map((column, index) => ({
          width: widthOf(column.label, rows, index),
          // What somebody types below a postal code shall keep its zero as well.
          ...(holdsNumbersAsText(rows, index) ? { numFmt: '@' } : {}),
        })),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${columnLetter(columns.length - 1)}${rows.length + 1}` },
      },
    ],
  });
}

/**
 * The list as text: UTF-8 with the mark that Excel asks for, `;` and CRLF. A cell that a spreadsheet would run as a
 * formula gets an apostrophe before it.
 */
export function csvOf({ columns, rows }: TableContent): string {
  const lines = [
    columns.map(({ label }) => quoted(defused(clean(label)))),
    ...rows.map((row) =>
      columns.map(({ kind }, index) => {
        const value = row[index] ?? null;
        if (typeof value === 'number') return String(value).replace('.', ',');
        if (value === null) return '';
        return kind === 'day' && isDay(value) ? germanDay(value) : quoted(defused(clean(value)));
      }),
    ),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.join(';')}\r\n`).join('')}`;
}

const isDay = (value: ListCell): value is string =>
  typeof value === 'string' && /^(19|20)\d{2}-\d{2}-\d{2}$/.test(value);

const germanDay = (day: string) => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** Numbers with their sign and phone numbers begin like formulas, but do nothing. */
const harmless = /^[+-]?[\d\s()/.,-]*$/;

function defused(text: string): string {
  return /^[=+\-@\t]/.test(text) && !harmless.test(text) ? `'${text}` : text;
}

const quoted = (text: string) => (/[;"\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function cellOf(value: ListCell): string | number | null {
  if (typeof value !== 'string') return value;
  const text = clean(value);
  return text === '' ? null : text;
}

/** Without what XML cannot hold: control characters and halves of characters; line ends as one sign. */
function clean(text: string): string {
  const wellFormed = text.toWellFormed().replace(/\r\n?/g, '\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are taken out
  const bare = wellFormed.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return bare.length > longestCell ? `${bare.slice(0, longestCell - 1)}…`.toWellFormed() : bare;
}

/** Excel refuses some signs and more than 31 of them in the name of a sheet. */
function sheetName(title: string): string {
  const name = clean(title)
    .replace(/[[\]*?:/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .toWellFormed()
    .trim();
  return name || 'Liste';
}

function holdsNumbersAsText(rows: TableContent['rows'], index: number): boolean {
  return rows.slice(0, looked).some((row) => /^[0+][\d\s/-]*$/.test(String(row[index] ?? '')));
}

function widthOf(label: string, rows: TableContent['rows'], index: number): number {
  let longest = label.length + 3;
  for (const row of rows.slice(0, looked)) {
    const value = row[index];
    if (typeof value === 'number') longest = Math.max(longest, String(value).length);
    else if (value) for (const line of value.split('\n')) longest = Math.max(longest, line.length);
  }
  return Math.min(widest, Math.max(narrowest, longest + 2));
}
