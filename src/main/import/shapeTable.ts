import { AppError } from '../../shared/errors.ts';
import {
  columnLetter,
  type ParsedTable,
  type ReadTableOptions,
  type TableProblem,
  type TableRow,
} from '../../shared/features/importTypes.ts';
import { hasLostDigits } from '../../shared/rules/phone.ts';
import { findHeaderRow, nameColumns } from './header.ts';
import type { ImportLimits } from './limits.ts';
import { lostDigitsProblem, type RawSheet } from './workbook.ts';

/** At most this many problems of one kind are told; the last one says how many more there are. */
const toldPerCode = 200;

/** The refusal of a file without a single value. */
export const empty = () =>
  new AppError(
    'badFile',
    'Die Datei ist leer: Sie enthält keine einzige ausgefüllte Zelle. Prüfen Sie, ob Sie die richtige Datei gewählt haben.',
  );

/**
 * Makes a table of a sheet: finds the titles, names the columns, leaves out empty rows and a row of totals, tells what was odd.
 * @throws AppError badFile where nothing stands in the sheet, or the chosen row of titles lies outside it.
 */
export function shapeTable(
  sheet: RawSheet,
  options: ReadTableOptions,
  limits: ImportLimits,
  ragged: boolean,
): Pick<ParsedTable, 'headerRow' | 'columns' | 'rows' | 'problems'> {
  if (sheet.rows.every((row) => row.every((cell) => cell === ''))) throw empty();
  if (options.headerRow !== undefined && options.headerRow > sheet.rows.length) {
    throw new AppError(
      'badFile',
      `Die Liste hat nur ${sheet.rows.length} Zeilen. Wählen Sie die Zeile, in der die Spaltentitel stehen.`,
    );
  }
  const problems = [...sheet.problems];
  const header = options.headerRow === undefined ? findHeaderRow(sheet.rows) : options.headerRow - 1;
  if (header < 0) {
    problems.push({
      code: 'noHeader',
      severity: 'hint',
      message:
        'Es wurde keine Zeile mit Spaltentiteln erkannt; die Liste wird ab der ersten Zeile gelesen. Wählen Sie die Titelzeile, falls es eine gibt.',
    });
  }
  fillMergedRows(sheet, header);
  const width = Math.min(
    limits.columns,
    sheet.rows.reduce((most, row) => Math.max(most, row.length), 0),
  );
  const named = nameColumns(sheet, header, width, header + 1);
  problems.push(...named.problems);
  const titled = header < 0 ? width : (sheet.rows[header]?.length ?? 0);
  const rows: TableRow[] = [];
  for (let index = header + 1; index < sheet.rows.length; index += 1) {
    const cells = sheet.rows[index] ?? [];
    if (cells.every((cell) => cell === '')) continue;
    if (ragged && header >= 0 && cells.length !== titled)
      problems.push(raggedProblem(index + 1, cells.length, titled));
    const above = rows.at(-1)?.cells;
    rows.push({
      number: index + 1,
      cells: Array.from({ length: width }, (_, column) =>
        limited(
          repeated(cells[column] ?? '', above?.[column] ?? '', index + 1, column, problems),
          index + 1,
          column,
          limits,
          problems,
        ),
      ),
    });
  }
  dropTotals(rows, named.columns.length, problems);
  if (rows.length === 0) {
    problems.push({
      code: 'noRows',
      severity: 'error',
      message: `Unter den Spaltentiteln in Zeile ${header + 1} stehen keine Daten. Prüfen Sie, ob Sie die richtige Datei und das richtige Blatt gewählt haben.`,
    });
  }
  return { headerRow: Math.max(0, header + 1), columns: named.columns, rows, problems: shorten(problems) };
}

/** A value merged over several rows holds for each of them (one organisation beside three persons). */
function fillMergedRows(sheet: RawSheet, header: number): void {
  for (const merge of sheet.merges) {
    if (merge.startRow <= header || merge.startColumn !== merge.endColumn) continue;
    const value = sheet.rows[merge.startRow]?.[merge.startColumn] ?? '';
    for (let row = merge.startRow + 1; row <= Math.min(merge.endRow, sheet.rows.length - 1); row += 1) {
      const cells = sheet.rows[row];
      // A row that is otherwise empty stays empty.
      if (cells?.some((cell) => cell !== '') && !cells[merge.startColumn]) cells[merge.startColumn] = value;
    }
  }
}

/** Marks of people who do not write the same thing twice. */
export const dittoMark =
  /^(?:"|''|„|”|“|″|-\s?"\s?-|"-"|dito|ditto|s\. ?o\.?|w\. ?o\.?|siehe oben|wie oben)$/i;

/** The value of the row above where a cell only says "as above", with a hint. */
function repeated(
  text: string,
  above: string,
  row: number,
  column: number,
  problems: TableProblem[],
): string {
  if (above === '' || !dittoMark.test(text)) return text;
  problems.push({
    row,
    column,
    code: 'dittoFilled',
    severity: 'hint',
    message: `In ${columnLetter(column)}${row} steht „${text}“. Gelesen wurde der Wert aus der Zeile darüber: ${above}.`,
    value: text,
    suggestion: above,
  });
  return above;
}

function limited(
  text: string,
  row: number,
  column: number,
  limits: ImportLimits,
  problems: TableProblem[],
): string {
  if (hasLostDigits(text)) problems.push({ ...lostDigitsProblem(row, column), value: text });
  if (text.length <= limits.cellCharacters) return text;
  problems.push({
    row,
    column,
    code: 'longText',
    severity: 'hint',
    message: `In ${columnLetter(column)}${row} stehen mehr als ${limits.cellCharacters.toLocaleString('de')} Zeichen; der Rest wurde abgeschnitten. Fehlt vielleicht ein Anführungszeichen?`,
    value: `${text.slice(0, 100)} …`,
  });
  return text.slice(0, limits.cellCharacters);
}

function raggedProblem(row: number, fields: number, titled: number): TableProblem {
  return {
    row,
    code: 'raggedRow',
    severity: 'hint',
    message: `Zeile ${row} hat ${fields} statt ${titled} Felder. ${fields > titled ? 'Steht das Trennzeichen auch im Text?' : 'Fehlende Felder bleiben leer.'} Bitte prüfen Sie die Zeile.`,
  };
}

/** "Summe", "Gesamt: 11 Personen" below the list, with few other cells. */
const totals = /^(?:Summe|Gesamt(?:summe|zahl)?|Insgesamt|Anzahl|Total)\b/i;

function dropTotals(rows: TableRow[], width: number, problems: TableProblem[]): void {
  const last = rows.at(-1);
  const cells = last?.cells.filter((cell) => cell !== '') ?? [];
  if (!last || cells.length > Math.max(2, width / 3) || !totals.test(cells[0] ?? '')) return;
  rows.pop();
  problems.push({
    row: last.number,
    code: 'totalsRow',
    severity: 'hint',
    message: `Zeile ${last.number} sieht wie eine Summenzeile aus („${cells.join(' ').slice(0, 60)}“) und wurde ausgelassen.`,
    value: cells.join(' ').slice(0, 200),
  });
}

/** Keeps the first problems of each kind: ten thousand equal notes help nobody and cost time on the way to the window. */
export function shorten(problems: readonly TableProblem[]): TableProblem[] {
  const counts = new Map<string, number>();
  const told = problems.filter((problem) => {
    const count = (counts.get(problem.code) ?? 0) + 1;
    counts.set(problem.code, count);
    return count <= toldPerCode;
  });
  for (const [code, count] of counts) {
    const first = problems.find((problem) => problem.code === code);
    if (!first || count <= toldPerCode) continue;
    const more = (count - toldPerCode).toLocaleString('de');
    told.push({
      code: first.code,
      severity: first.severity,
      message: `Dasselbe wie in Zeile ${first.row ?? 1} betrifft ${more} weitere Stellen.`,
    });
  }
  return told;
}
