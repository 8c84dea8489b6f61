import { AppError } from '../../shared/errors.ts';
import type { ParsedTable, ReadTableOptions, TableProblem } from '../../shared/features/importTypes.ts';
import { cleanCell, isErrorValue } from './cellText.ts';
import { parseCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { type ImportLimits, importLimits } from './limits.ts';
import { ibanHints } from './listHints.ts';
import { empty, shapeTable, shorten } from './shapeTable.ts';
import { sniff } from './sniff.ts';
import type { CardTable } from './vcard.ts';
import { errorCellProblem, type RawSheet, readWorkbook } from './workbook.ts';

/** A file of a list, as it comes from the disk. */
export interface TableFile {
  bytes: Uint8Array;
  fileName: string;
  options?: ReadTableOptions;
}

/**
 * Reads a table from an office's file (XLSX, XLS, ODS, CSV, vCard; the bytes decide, not the name): finds encoding,
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
  const table = await readKnown(bytes, fileName, options, limits);
  return { ...table, problems: [...ibanHints(table.columns), ...table.problems] };
}

async function readKnown(
  bytes: Uint8Array,
  fileName: string,
  options: ReadTableOptions,
  limits: ImportLimits,
): Promise<ParsedTable> {
  if (bytes.length > limits.fileBytes) {
    throw new AppError(
      'badFile',
      `Die Datei ist größer als ${Math.floor(limits.fileBytes / 1024 / 1024)} MB. Löschen Sie Bilder und andere Blätter, oder teilen Sie die Liste in mehrere Dateien.`,
    );
  }
  const kind = sniff(bytes);
  if (kind === 'vcard') {
    const decoded = decodeText(bytes, options.encoding);
    // Loaded where it is needed, like the reader of old workbooks: most lists are neither.
    const { readVcards } = await import('./vcard.ts');
    const cards = readVcards(decoded.text, limits);
    return { ...cardsTable(cards, decoded.problems, limits), fileName, encoding: decoded.encoding };
  }
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
  const sheets =
    kind === 'xls'
      ? (await import('./xls.ts')).readXls(bytes, limits)
      : await readWorkbook(bytes, kind, limits);
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

function cardsTable(
  { titles, rows, problems }: CardTable,
  ofFile: readonly TableProblem[],
  limits: ImportLimits,
): Omit<ParsedTable, 'fileName' | 'encoding'> {
  const samples = (column: number) =>
    [...new Set(rows.map(({ cells }) => cells[column] ?? '').filter(Boolean))].slice(0, 3);
  return {
    kind: 'vcard',
    sheets: [],
    sheet: '',
    delimiter: null,
    headerRow: 0,
    columns: titles.map((title, index) => ({ index, title, samples: samples(index) })),
    rows: rows.map(({ number, cells }) => ({
      number,
      cells: cells.map((cell) => cell.slice(0, limits.cellCharacters)),
    })),
    problems: shorten([...ofFile, ...problems]),
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
