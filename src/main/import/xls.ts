import { type CellObject, read, type WorkSheet } from '@e965/xlsx';
import { AppError } from '../../shared/errors.ts';
import { columnLetter, type TableProblem } from '../../shared/features/importTypes.ts';
import { cleanCell, dateText, firstInexactInteger, numberText } from './cellText.ts';
import type { ImportLimits } from './limits.ts';
import {
  errorCellProblem,
  farCellsProblem,
  hiddenColumnsProblem,
  hiddenRowsProblem,
  lostDigitsProblem,
  protectedWorkbook,
  type RawSheet,
} from './workbook.ts';

/**
 * Reads all sheets of an Excel file in the format before 2007 (BIFF 2 to 8) as texts. Dimensions that the file declares
 * count for nothing: only cells that are there are looked at, within the limits.
 * @throws AppError badFile where the file is damaged or protected by a password.
 */
export function readXls(bytes: Uint8Array, limits: ImportLimits): RawSheet[] {
  let sheets: RawSheet[];
  try {
    const workbook = read(bytes, {
      type: 'array',
      dense: true,
      cellDates: true,
      UTC: true,
      cellNF: true,
      cellText: true,
      cellFormula: false,
      cellHTML: false,
      // Widths and hidden rows come with the styles.
      cellStyles: true,
      sheetRows: limits.rows + 1,
      bookVBA: false,
    });
    sheets = workbook.SheetNames.slice(0, limits.sheets).map((name, index) => {
      const sheet = workbook.Sheets[name] ?? {};
      const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
      return toRawSheet(name, hidden, sheet, limits);
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (error instanceof Error && /password/i.test(error.message)) throw protectedWorkbook();
    throw new AppError(
      'badFile',
      'Die Datei ist beschädigt oder enthält etwas, das Rundtisch nicht lesen kann. Öffnen Sie sie in Excel und speichern Sie sie neu als „Excel-Arbeitsmappe (*.xlsx)“.',
      undefined,
      { cause: error },
    );
  }
  return sheets;
}

function toRawSheet(name: string, hidden: boolean, sheet: WorkSheet, limits: ImportLimits): RawSheet {
  const problems: TableProblem[] = [];
  const data: readonly (readonly CellObject[] | undefined)[] = sheet['!data'] ?? [];
  const rows: string[][] = [];
  for (let row = 0; row < Math.min(data.length, limits.rows); row += 1) {
    const cells = data[row] ?? [];
    rows.push(
      Array.from({ length: Math.min(cells.length, limits.columns) }, (_, column) => {
        const cell = cells[column];
        return cell ? cellText(cell, row, column, problems) : '';
      }),
    );
  }
  while (rows.length > 0 && (rows.at(-1) ?? []).every((cell) => cell === '')) rows.pop();
  const isFar = (cells: readonly CellObject[] | undefined, row: number) =>
    cells !== undefined &&
    (row >= limits.rows ? cells : cells.slice(limits.columns)).some((cell) => cell?.v !== undefined);
  if (data.some(isFar)) problems.push(farCellsProblem(limits));
  const hiddenRows = (sheet['!rows'] ?? []).filter((row, index) => row?.hidden && index < rows.length).length;
  problems.push(...hiddenRowsProblem(hiddenRows));
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, index) =>
    column?.hidden && rows.some((row) => row[index]) ? [columnLetter(index)] : [],
  );
  problems.push(...hiddenColumnsProblem(hiddenColumns));
  const merges = (sheet['!merges'] ?? []).slice(0, 10_000).map(({ s, e }) => ({
    startRow: s.r,
    endRow: e.r,
    startColumn: s.c,
    endColumn: e.c,
  }));
  return { name, hidden, rows, merges, problems };
}

function cellText(cell: CellObject, row: number, column: number, problems: TableProblem[]): string {
  const { v: value } = cell;
  if (cell.t === 'e') {
    problems.push(errorCellProblem(row + 1, column, cell.w ?? '#FEHLER'));
    return '';
  }
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') {
    if (Math.abs(value) >= firstInexactInteger)
      problems.push({ ...lostDigitsProblem(row + 1, column), value: numberText(value) });
    return numberText(value, typeof cell.z === 'string' ? cell.z : undefined);
  }
  return cleanCell(value);
}
