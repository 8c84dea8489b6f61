import { AppError } from '../../shared/errors.ts';
import {
  columnLetter,
  type ParsedTable,
  type ReadTableOptions,
  type TableProblem,
  type TableRow,
} from '../../shared/features/importTypes.ts';
import { hasLostDigits } from '../../shared/rules/phone.ts';
import { cleanCell, isErrorValue } from './cellText.ts';
import { parseCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { findHeaderRow, nameColumns } from './header.ts';
import { type ImportLimits, importLimits } from './limits.ts';
import { sniff } from './sniff.ts';
import { errorCellProblem, lostDigitsProblem, type RawSheet, readWorkbook } from './workbook.ts';

/** A file of a list, as it comes from the disk. */
export interface TableFile {
  bytes: Uint8Array;
  fileName: string;
  options?: ReadTableOptions;
}

/** At most this many problems of one kind are told; the last one says how many more there are. */
const toldPerCode = 200;

/**
 * Reads a table from an office's file (XLSX, ODS, CSV; the bytes decide, not the name): finds encoding,
 * delimiter and the row of titles, cleans the cells and reports everything that was odd. Rows without any value are
 * left out, a row of totals at the end too (with a note).
 * @throws AppError badFile with a German sentence that names the way out.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  options: ReadTableOptions = {},
  limits: ImportLimits = importLimits,
): Promise<ParsedTable> {
  if (bytes.length > limits.fileBytes) {
    throw new AppError(
      'badFile',
      `Die Datei ist größer als ${Math.floor(limits.fileBytes / 1024 / 1024)} MB. Löschen Sie Bilder und andere Blätter, oder teilen Sie die Liste in mehrere Dateien.`,
    );
  }
  const kind = sniff(bytes);
  if (kind === 'csv') {
    const decoded = decodeText(bytes, options.encoding);
    const csv = parseCsv(decoded.text, limits, options.delimiter);
    const sheet = csvSheet(csv.rows, [...decoded.problems, ...csv.problems]);
    const facts = {
      kind,
      fileName,
      sheets: [{ name: '', rows: sheet.rows.length }],
      sheet: '',
      encoding: decoded.encoding,
      delimiter: csv.delimiter,
    } as const;
    return { ...facts, sheets: [...facts.sheets], ...shapeTable(sheet, options, limits, true) };
  }
  const sheets = await readWorkbook(bytes, kind, limits);
  const sheet = chooseSheet(sheets, options.sheet);
  return {
    kind,
    fileName,
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
    sheet: sheet.name,
    encoding: null,
    delimiter: null,
    ...shapeTable(sheet, options, limits, false),
  };
}

function csvSheet(rows: string[][], problems: TableProblem[]): RawSheet {
  const texts = rows.map((row, index) =>
    row.map((cell, column) => {
      const text = cleanCell(cell);
      if (!isErrorValue(text)) return text;
      problems.push(errorCellProblem(index + 1, column, text));
      return '';
    }),
  );
  return { name: '', hidden: false, rows: texts, merges: [], problems };
}

/** The chosen sheet, else the first visible one that holds more than a line, else the first with anything. */
function chooseSheet(sheets: readonly RawSheet[], name?: string): RawSheet {
  if (name !== undefined) {
    const chosen = sheets.find((sheet) => sheet.name === name);
    if (!chosen)
      throw new AppError(
        'badFile',
        `Das Blatt „${name}“ gibt es in dieser Datei nicht. Wählen Sie ein anderes Blatt.`,
      );
    return chosen;
  }
  const lines = (sheet: RawSheet) => sheet.rows.filter((row) => row.some((cell) => cell !== '')).length;
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const found =
    visible.find((sheet) => lines(sheet) > 1) ??
    visible.find((sheet) => lines(sheet) > 0) ??
    sheets.find((sheet) => lines(sheet) > 0) ??
    sheets[0];
  if (!found) throw empty();
  const others = visible
    .filter((sheet) => sheet !== found && lines(sheet) > 1)
    .map((sheet) => `„${sheet.name}“`);
  if (others.length > 0) {
    found.problems.push({
      code: 'otherSheets',
      severity: 'hint',
      message: `Gelesen wurde das Blatt „${found.name}“. Auch in ${others.slice(0, 5).join(', ')} stehen Daten; lesen Sie diese Blätter einzeln ein.`,
    });
  }
  return found;
}

const empty = () =>
  new AppError(
    'badFile',
    'Die Datei ist leer: Sie enthält keine einzige ausgefüllte Zelle. Prüfen Sie, ob Sie die richtige Datei gewählt haben.',
  );

function shapeTable(
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
    rows.push({
      number: index + 1,
      cells: Array.from({ length: width }, (_, column) =>
        limited(cells[column] ?? '', index + 1, column, limits, problems),
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

/** Ten thousand equal notes help nobody and cost time on the way to the window. */
function shorten(problems: readonly TableProblem[]): TableProblem[] {
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
