import { readOds, readXlsx, type Cell, type CellValue, type Sheet } from './hucre.ts';
import { AppError } from '../../shared/errors.ts';
import { columnLetter, type TableProblem } from '../../shared/features/importTypes.ts';
import { cleanCell, dateText, firstInexactInteger, isErrorValue, numberText } from './cellText.ts';
import { guardSpreadsheet } from './guard.ts';
import type { ImportLimits } from './limits.ts';
import { flattenOds } from './ods.ts';

/** Merged cells, 0-based and inclusive. */
export interface MergedCells {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** A sheet as texts; row n stands at index n - 1. Missing cells are empty texts. */
export interface RawSheet {
  name: string;
  hidden: boolean;
  rows: string[][];
  merges: MergedCells[];
  problems: TableProblem[];
}

/** Above this many cells number formats are not read: each formatted cell costs a few hundred bytes. */
const styledCells = 600_000;

/**
 * Reads all sheets of an XLSX or ODS file as texts.
 * @throws AppError badFile where the file is damaged, too big or no spreadsheet.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  kind: 'xlsx' | 'ods',
  limits: ImportLimits,
): Promise<RawSheet[]> {
  const report = guardSpreadsheet(bytes, kind, limits);
  const range = `A1:${columnLetter(limits.columns - 1)}${limits.rows}`;
  let sheets: Sheet[];
  try {
    const options = { readStyles: report.cells <= styledCells, range };
    const workbook =
      kind === 'xlsx' ? await readXlsx(bytes, options) : await readOds(flattenOds(bytes, limits), options);
    sheets = workbook.sheets;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'badFile',
      'Die Datei ist beschädigt oder enthält etwas, das Rundtisch nicht lesen kann. Öffnen Sie sie in Excel und speichern Sie sie neu als „Excel-Arbeitsmappe (*.xlsx)“.',
      undefined,
      { cause: error },
    );
  }
  const raw = sheets.map((sheet) => toRawSheet(sheet, limits));
  if (report.valuesOutside) {
    raw[0]?.problems.push(farCellsProblem(limits));
  }
  return raw;
}

function toRawSheet(sheet: Sheet, limits: ImportLimits): RawSheet {
  const problems: TableProblem[] = [];
  const rows = sheet.rows.slice(0, limits.rows).map((values, row) =>
    values.slice(0, limits.columns).map((value, column) => {
      const cell =
        value === null || typeof value === 'number' ? sheet.cells?.get(`${row},${column}`) : undefined;
      if (value === null && !cell) return '';
      return cellText(value, cell, row, column, problems);
    }),
  );
  while (rows.length > 0 && (rows.at(-1) ?? []).every((cell) => cell === '')) rows.pop();
  const hiddenRows = [...(sheet.rowDefs ?? [])].filter(
    ([row, definition]) => definition.hidden && row < rows.length,
  ).length;
  problems.push(...hiddenRowsProblem(hiddenRows));
  const hiddenColumns = (sheet.columns ?? []).flatMap((column, index) =>
    column.hidden && rows.some((row) => row[index]) ? [columnLetter(index)] : [],
  );
  problems.push(...hiddenColumnsProblem(hiddenColumns));
  const merges = (sheet.merges ?? []).slice(0, 10_000).map((merge) => ({
    startRow: merge.startRow,
    endRow: merge.endRow,
    startColumn: merge.startCol,
    endColumn: merge.endCol,
  }));
  return { name: sheet.name, hidden: Boolean(sheet.hidden || sheet.veryHidden), rows, merges, problems };
}

function cellText(
  value: CellValue,
  cell: Cell | undefined,
  row: number,
  column: number,
  problems: TableProblem[],
): string {
  const place = { row: row + 1, column };
  const name = `${columnLetter(column)}${row + 1}`;
  if (value === null) {
    if (cell?.formula === undefined) return '';
    problems.push({
      ...place,
      code: 'formulaWithoutValue',
      severity: 'hint',
      message: `In ${name} steht eine Formel ohne berechnetes Ergebnis. Öffnen Sie die Datei in Excel, speichern Sie sie und lesen Sie sie noch einmal ein.`,
      value: `=${cell.formula}`.slice(0, 200),
    });
    return '';
  }
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') {
    if (Math.abs(value) >= firstInexactInteger)
      problems.push({ ...lostDigitsProblem(row + 1, column), value: numberText(value) });
    return numberText(value, cell?.style?.numFmt);
  }
  const text = cleanCell(value);
  if (isErrorValue(text)) {
    problems.push(errorCellProblem(row + 1, column, text));
    return '';
  }
  return text;
}

/** Values that stand outside what is read. */
export function farCellsProblem(limits: ImportLimits): TableProblem {
  return {
    code: 'farCells',
    severity: 'error',
    message: `Weit außerhalb der Liste (hinter Zeile ${limits.rows.toLocaleString('de')} oder Spalte ${columnLetter(limits.columns - 1)}) stehen Werte, die nicht gelesen wurden. Verschieben oder löschen Sie sie in Excel.`,
  };
}

/** Rows that Excel hides; nothing where there is none. */
export function hiddenRowsProblem(count: number): TableProblem[] {
  if (count === 0) return [];
  const rows = count === 1 ? 'Eine Zeile ist' : `${count.toLocaleString('de')} Zeilen sind`;
  return [
    {
      code: 'hiddenRows',
      severity: 'hint',
      message: `${rows} in Excel ausgeblendet (zum Beispiel durch einen Filter) und hier trotzdem dabei.`,
    },
  ];
}

/** Columns that Excel hides, by their letters; nothing where there is none. */
export function hiddenColumnsProblem(letters: readonly string[]): TableProblem[] {
  if (letters.length === 0) return [];
  return [
    {
      code: 'hiddenColumns',
      severity: 'hint',
      message: `In Excel ausgeblendete Spalten sind hier trotzdem dabei: ${letters.join(', ')}. Ordnen Sie sie keinem Feld zu, wenn sie nicht übernommen werden sollen.`,
    },
  ];
}

/** The refusal of a workbook that only opens with a password. */
export function protectedWorkbook(): AppError {
  return new AppError(
    'badFile',
    'Die Datei ist mit einem Kennwort geschützt. Öffnen Sie sie in Excel, entfernen Sie das Kennwort unter „Datei > Informationen > Arbeitsmappe schützen“ und speichern Sie sie.',
  );
}

/** A cell with `#NV` and the like. */
export function errorCellProblem(row: number, column: number, value: string): TableProblem {
  return {
    row,
    column,
    code: 'errorCell',
    severity: 'hint',
    message: `In ${columnLetter(column)}${row} steht der Fehlerwert ${value}. Die Zelle bleibt leer; berichtigen Sie die Formel in Excel, wenn der Wert gebraucht wird.`,
    value,
  };
}

/** A number of which Excel or a CSV export kept only the first digits. */
export function lostDigitsProblem(row: number, column: number): TableProblem {
  return {
    row,
    column,
    code: 'lostDigits',
    severity: 'hint',
    message: `In ${columnLetter(column)}${row} hat Excel eine lange Nummer verkürzt, die Ziffern fehlen. Formatieren Sie die Spalte in Excel als Text und tragen Sie die Nummer neu ein.`,
  };
}
