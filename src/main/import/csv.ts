import Papa from 'papaparse';
import { AppError } from '../../shared/errors.ts';
import type { TableProblem } from '../../shared/features/importTypes.ts';
import type { ImportLimits } from './limits.ts';

export interface CsvTable {
  rows: string[][];
  /** Null for a file of one column. */
  delimiter: string | null;
  problems: TableProblem[];
}

const candidates = [';', '\t', ',', '|'] as const;
const sampleLines = 60;
/** Of an endless line the beginning says enough. */
const sampleCharacters = 20_000;
/** A field with line breaks inside quotes spans at most this many lines; beyond it a quote was forgotten. */
const longestRecord = 30;

const parse = (text: string, delimiter: string, quoteChar = '"') =>
  Papa.parse<string[]>(text, {
    delimiter,
    quoteChar,
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
  });

/**
 * Parses CSV text. Row n of the answer is row n as Excel counts: blank lines stay as empty rows, a leading
 * `sep=;` line is not counted, line breaks inside quotes do not begin a row.
 * @throws AppError badFile where the list has more rows than the limits allow.
 */
export function parseCsv(text: string, limits: ImportLimits, chosen?: string): CsvTable {
  const separatorLine = /^sep=(.)\r?(?:\n|$)/i.exec(text);
  const body = separatorLine ? text.slice(separatorLine[0].length) : text;
  const delimiter = chosen ?? separatorLine?.[1] ?? detectDelimiter(body);
  refuseMasses(body, delimiter ?? ';', limits);
  const problems: TableProblem[] = [];
  const result = parse(body, delimiter ?? ';');
  let rows = result.data;
  if (result.errors.some((error) => error.type === 'Quotes')) {
    rows = parseWithStrayQuotes(body, delimiter ?? ';', problems);
  }
  while (rows.length > 0 && (rows.at(-1) ?? []).every((cell) => cell.trim() === '')) rows.pop();
  if (rows.length > limits.rows) {
    throw new AppError(
      'badFile',
      `Die Liste hat mehr als ${limits.rows.toLocaleString('de')} Zeilen. Teilen Sie sie in mehrere Dateien.`,
    );
  }
  if (!delimiter && rows.filter((row) => (row[0] ?? '').trim().includes(' ')).length > rows.length / 2) {
    problems.push({
      code: 'noDelimiter',
      severity: 'hint',
      message:
        'Es wurde kein Trennzeichen erkannt, die Liste hat nur eine Spalte. Wählen Sie das Trennzeichen neben der Vorschau.',
    });
  }
  return { rows, delimiter, problems };
}

/** Refuses before parsing what would only fill the memory: lines of thousands of fields, more cells than a list has. */
function refuseMasses(text: string, delimiter: string, limits: ImportLimits): void {
  const [mark, feed] = [delimiter.charCodeAt(0), 10];
  let inLine = 0;
  let cells = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === mark) {
      inLine += 1;
      cells += 1;
      if (inLine > limits.columns * 25)
        throw new AppError(
          'badFile',
          `Eine Zeile der Liste hat mehr als ${(limits.columns * 25).toLocaleString('de')} Felder. Prüfen Sie, ob das Trennzeichen stimmt und ob die Datei wirklich eine Liste ist.`,
        );
    } else if (code === feed) {
      inLine = 0;
      cells += 1;
    }
  }
  if (cells > limits.cells * 2)
    throw new AppError(
      'badFile',
      `Die Datei ist zu groß für eine Liste: mehr als ${(limits.cells * 2).toLocaleString('de')} Felder. Teilen Sie sie in mehrere Dateien.`,
    );
}

/** The candidate that cuts most lines into the same number of fields, at least two; null where none does. */
export function detectDelimiter(text: string): string | null {
  const sample = text
    .split(/\r\n|\n|\r/, sampleLines)
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(0, sampleCharacters))
    .join('\n');
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of candidates) {
    const counts = new Map<number, number>();
    const lengths = parse(sample, delimiter).data.map((row) => row.length);
    for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
    counts.delete(1);
    const [fields = 0, lines = 0] = [...counts].sort((a, b) => b[1] * b[0] - a[1] * a[0])[0] ?? [];
    const share = lines / Math.max(1, lengths.length);
    const score = share * (1 + Math.log2(Math.max(1, fields)));
    if (fields >= 2 && share >= 0.3 && score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

/**
 * Parses record by record where quotes are not in order, so that one forgotten quote costs one row and not the
 * rest of the file.
 */
function parseWithStrayQuotes(text: string, delimiter: string, problems: TableProblem[]): string[][] {
  const lines = text.split(/\r\n|\n|\r/);
  const rows: string[][] = [];
  for (let index = 0; index < lines.length; ) {
    const record = readRecord(lines, index, delimiter);
    rows.push(record.cells);
    if (record.stray) {
      problems.push({
        row: rows.length,
        code: 'strayQuote',
        severity: 'hint',
        message: `In Zeile ${rows.length} fehlt ein Anführungszeichen oder steht eines zu viel. Bitte prüfen Sie, ob die Felder stimmen.`,
        value: (lines[index] ?? '').slice(0, 200),
      });
    }
    index += record.lines;
  }
  return rows;
}

function readRecord(
  lines: readonly string[],
  start: number,
  delimiter: string,
): { cells: string[]; lines: number; stray: boolean } {
  const first = lines[start] ?? '';
  if (!first.includes('"')) return { cells: first.split(delimiter), lines: 1, stray: false };
  let record = '';
  for (let count = 1; count <= longestRecord && start + count <= lines.length; count += 1) {
    record = count === 1 ? first : `${record}\n${lines[start + count - 1]}`;
    const { data, errors } = parse(record, delimiter);
    if (data.length === 1 && !errors.some((error) => error.type === 'Quotes'))
      return { cells: data[0] ?? [], lines: count, stray: false };
    // Only an open quote can be mended by the next line.
    if (!errors.some((error) => error.code === 'MissingQuotes')) break;
  }
  const cells = first.split(delimiter).map((cell) => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'));
  return { cells, lines: 1, stray: true };
}
