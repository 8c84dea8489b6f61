import type { ReactNode } from 'react';

export type RowKey = string | number;

export interface Column<Row> {
  key: string;
  label: string;
  /** The cell as plain text: for copying, for typing to jump and as full text of a cut cell. */
  text: (row: Row) => string;
  /** What is drawn; without it the text. */
  cell?: (row: Row) => ReactNode;
  /** CSS width ("24%", "8rem"); without it the rest is shared. */
  width?: string;
  align?: 'end';
  /** Figures stand below each other. */
  figures?: boolean;
  sortable?: boolean;
  /** Falls away when the list gets narrow: 1 first, then 2. */
  drop?: 1 | 2;
  /** The column's head is spoken only (actions); such a column never leaves the window. */
  hideLabel?: boolean;
  /** What a spreadsheet holds in place of the text; without it cells are texts. */
  kind?: 'number' | 'day';
  /** The cell as a spreadsheet takes it where that is not its text: a figure, a day `YYYY-MM-DD`, nothing. */
  value?: (row: Row) => string | number | null;
  /** Offered in "Spalten …", not shown at first. */
  extra?: boolean;
}

export interface Sort {
  column: string;
  direction: 'ascending' | 'descending';
}

/** The sort after a click on a column's head: ascending first, then the other way round. */
export function nextSort(sort: Sort | undefined, column: string): Sort {
  const flipped = sort?.column === column && sort.direction === 'ascending';
  return { column, direction: flipped ? 'descending' : 'ascending' };
}

const collator = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });

/** Rows sorted by a column's text, in German order (ä beside a, 2 before 10). For lists that are held whole. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
): readonly Row[] {
  const column = columns.find((candidate) => candidate.key === sort?.column);
  if (!column || !sort) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, text: column.text(row) }))
    .sort((a, b) => sign * collator.compare(a.text, b.text))
    .map(({ row }) => row);
}

/** Rows as text that Excel takes from the clipboard: head, tabs, line ends; no cell can add a column or a row. */
export function toTsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const clean = (text: string) => text.replace(/\s*[\t\r\n]+\s*/g, ' ');
  const shown = columns.filter((column) => !column.hideLabel);
  const lines = [
    shown.map((column) => clean(column.label)),
    ...rows.map((row) => shown.map((column) => clean(column.text(row)))),
  ];
  return lines.map((cells) => cells.join('\t')).join('\r\n');
}

/** Index of the next row whose text starts with what was typed (umlauts folded), searching from `from` and around. */
export function findTyped(
  texts: (index: number) => string | undefined,
  count: number,
  typed: string,
  from: number,
): number {
  const wanted = fold(typed);
  for (let step = 0; step < count; step += 1) {
    const index = (from + step) % count;
    const text = texts(index);
    if (text !== undefined && fold(text).startsWith(wanted)) return index;
  }
  return -1;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();
}
