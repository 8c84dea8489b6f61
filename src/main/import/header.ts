import { columnLetter, type TableColumn, type TableProblem } from '../../shared/features/importTypes.ts';
import { cleanCell } from './cellText.ts';
import { isKnownTitle } from './mapping.ts';
import type { MergedCells, RawSheet } from './workbook.ts';

/** Title rows stand at the top; a list whose titles come later has them chosen by hand. */
const searchedRows = 40;

const looksLikeValue = (text: string) => /@|\d{3}|^\d/.test(text);
const filled = (row: readonly string[]) => row.filter((cell) => cell !== '');

/**
 * The place of the row of column titles (0-based), or -1 where the list begins with data. The row with the most
 * known titles wins (so the lower one of two title rows); else the first row as wide as the list and without
 * numbers or addresses.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  const head = rows.slice(0, searchedRows);
  const known = head.map(
    (row) => row.filter((cell) => cell !== '' && cell.length <= 60 && isKnownTitle(cell)).length,
  );
  const most = Math.max(0, ...known);
  if (most >= 2) {
    const best = known.indexOf(most);
    // Two title rows: the lower one names the columns, and takes the upper one's title where it is empty itself.
    const below = filled(head[best + 1] ?? []);
    const isTitles = (known[best + 1] ?? 0) >= Math.max(2, below.length * 0.6) && !below.some(looksLikeValue);
    return isTitles ? best + 1 : best;
  }
  const widths = rows
    .slice(0, 200)
    .map((row) => filled(row).length)
    .filter((width) => width > 0)
    .sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  if (most === 1) {
    const place = known.indexOf(1);
    if (filled(head[place] ?? []).length >= usual * 0.6) return place;
  }
  return head.findIndex((row) => {
    const cells = filled(row);
    return cells.length >= Math.max(2, usual * 0.6) && !cells.some(looksLikeValue);
  });
}

const covers = (merge: MergedCells, row: number, column: number) =>
  row >= merge.startRow && row <= merge.endRow && column >= merge.startColumn && column <= merge.endColumn;

/** The text seen at a place: merged cells show the text of their first cell. */
function textAt(sheet: RawSheet, row: number, column: number): string {
  const merge = sheet.merges.find((candidate) => covers(candidate, row, column));
  return merge ? (sheet.rows[merge.startRow]?.[merge.startColumn] ?? '') : (sheet.rows[row]?.[column] ?? '');
}

/**
 * Names the columns from the row of titles: merged titles hold for all their columns, a title cell that is empty
 * takes a title standing right above it, equal titles are told apart by the group above ("Telefon (privat)") or
 * a number ("Telefon (2)"). Columns without title and values are left out.
 */
export function nameColumns(
  sheet: RawSheet,
  headerRow: number,
  width: number,
  rowNumber: number,
): { columns: TableColumn[]; problems: TableProblem[] } {
  const problems: TableProblem[] = [];
  const body = sheet.rows.slice(headerRow + 1);
  const titles = Array.from({ length: width }, (_, column) => {
    if (headerRow < 0) return '';
    const own = textAt(sheet, headerRow, column);
    const above =
      headerRow > 0 && own === '' && isTitle(sheet.rows[headerRow - 1]?.[column] ?? '')
        ? (sheet.rows[headerRow - 1]?.[column] ?? '')
        : '';
    return cleanCell((own || above).replaceAll('\n', ' ')).replace(/[\s:*]+$/, '');
  });
  const used = new Map<string, number>();
  const columns: TableColumn[] = [];
  titles.forEach((title, index) => {
    const samples = sampleValues(body, index);
    if (!title && samples.length === 0) return;
    const name = title || `Spalte ${columnLetter(index)}`;
    const key = name.toLowerCase();
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    let unique = name;
    if (count > 1) {
      const group = headerRow > 0 ? cleanCell(textAt(sheet, headerRow - 1, index)) : '';
      unique =
        group && isTitle(group) && !used.has(`${name} (${group})`.toLowerCase())
          ? `${name} (${group})`
          : freeName(name, count, used);
      used.set(unique.toLowerCase(), 1);
      problems.push({
        row: rowNumber,
        column: index,
        code: 'duplicateHeader',
        severity: 'hint',
        message: `Die Überschrift „${name}“ kommt mehrmals vor. Spalte ${columnLetter(index)} heißt hier „${unique}“; bitte prüfen Sie die Zuordnung.`,
        value: name,
        suggestion: unique,
      });
    }
    columns.push({ index, title: unique, samples });
  });
  return { columns, problems };
}

const isTitle = (text: string) => text.length <= 40 && !looksLikeValue(text);

function freeName(name: string, count: number, used: ReadonlyMap<string, number>): string {
  let number = count;
  while (used.has(`${name} (${number})`.toLowerCase())) number += 1;
  return `${name} (${number})`;
}

function sampleValues(rows: readonly (readonly string[])[], column: number): string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const value = row[column];
    if (value) samples.add(value.slice(0, 200));
    if (samples.size === 3) break;
  }
  return [...samples];
}
