import { AppError } from '../../shared/errors.ts';
import type { ImportLimits } from './limits.ts';
import { inflateEntry, listZip, type ZipEntry } from './zip.ts';

/** What the first look at a spreadsheet's parts found. */
export interface GuardReport {
  /** Cells over all sheets. */
  cells: number;
  /** Whether values stand outside the rows and columns that are read. */
  valuesOutside: boolean;
}

const tooBig = (what: string) =>
  new AppError(
    'badFile',
    `Die Datei ist zu groß für eine Liste: ${what}. Löschen Sie in Excel leere, aber formatierte Zeilen und Spalten, oder teilen Sie die Liste in mehrere Dateien.`,
  );
const bomb = () =>
  new AppError(
    'badFile',
    'Die Datei entpackt sich zu einer ungewöhnlichen Größe und wurde nicht gelesen. Kopieren Sie die Liste in eine leere Excel-Mappe und speichern Sie diese.',
  );
const odd = () =>
  new AppError(
    'badFile',
    'Die Datei enthält Anweisungen, die in einer Liste nicht vorkommen, und wurde nicht gelesen. Kopieren Sie die Liste in eine leere Excel-Mappe und speichern Sie diese.',
  );

const worksheet = /^xl\/worksheets\/[^/]+\.xml$/;
/** Parts that the reader opens; pictures and fonts are never unpacked. */
const readPart = /\.(?:xml|rels)$|^mimetype$/i;

/**
 * Looks at a spreadsheet's parts before the reader does: declared sizes are true and small enough, no document
 * types or entities, and no more cells than a list has. The reader itself would build a rectangle up to the
 * farthest cell and trust sizes up to 2 GiB.
 * @throws AppError badFile.
 */
export function guardSpreadsheet(bytes: Uint8Array, kind: 'xlsx' | 'ods', limits: ImportLimits): GuardReport {
  const entries = listZip(bytes);
  if (kind === 'ods' && odsIsProtected(bytes, entries)) {
    throw new AppError(
      'badFile',
      'Die Datei ist mit einem Kennwort geschützt. Öffnen Sie sie in LibreOffice und speichern Sie sie ohne Kennwort.',
    );
  }
  const parts = entries.filter((entry) => readPart.test(entry.name));
  if (new Set(entries.map((entry) => entry.name)).size !== entries.length) throw odd();
  if (entries.some((entry) => entry.size === 0 && entry.packedSize > 2)) throw bomb();
  if (parts.reduce((sum, entry) => sum + entry.size, 0) > limits.inflatedBytes) throw bomb();
  const report: GuardReport = { cells: 0, valuesOutside: false };
  let sheetParts = 0;
  let sheetNames = 0;
  for (const entry of parts) {
    const content = inflateEntry(bytes, entry);
    if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) throw odd();
    if (kind === 'xlsx' && worksheet.test(entry.name)) {
      sheetParts += 1;
      lookAtWorksheet(content, limits, report);
    } else if (entry.name === 'xl/workbook.xml') {
      sheetNames = content.toString('latin1').match(/<(?:\w+:)?sheet\s/g)?.length ?? 0;
    } else if (kind === 'ods' && entry.name === 'content.xml') {
      lookAtContent(content, limits, report);
    }
    if (report.cells > limits.cells) throw tooBig(`mehr als ${limits.cells.toLocaleString('de')} Zellen`);
  }
  if (Math.max(sheetParts, sheetNames) > limits.sheets) throw tooBig(`mehr als ${limits.sheets} Blätter`);
  // The same part under many names would be read once for each of them.
  if (
    kind === 'xlsx' &&
    sheetNames >
      entries.filter((entry) => entry.name.startsWith('xl/') && entry.name.includes('sheets/')).length
  )
    throw odd();
  return report;
}

function lookAtWorksheet(content: Buffer, limits: ImportLimits, report: GuardReport): void {
  const xml = content.toString('latin1');
  if ((xml.match(/<(?:\w+:)?col\s/g)?.length ?? 0) > 16_384) throw odd();
  const cell = /<(?:\w+:)?c(?=[\s/>])([^<>]*)>/g;
  for (let match = cell.exec(xml); match; match = cell.exec(xml)) {
    report.cells += 1;
    if (report.cells > limits.cells) return;
    const reference = /\br="([A-Za-z]{1,3})(\d{1,7})"/.exec(match[1] ?? '');
    if (
      !reference ||
      (match[1] ?? '').endsWith('/') ||
      !isOutside(reference[1] ?? '', Number(reference[2]), limits)
    )
      continue;
    // "<c …></c>" is formatting only.
    if (xml.charCodeAt(cell.lastIndex + 1) !== 47) report.valuesOutside = true;
  }
}

function isOutside(letters: string, row: number, limits: ImportLimits): boolean {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return row > limits.rows || column > limits.columns;
}

function lookAtContent(content: Buffer, limits: ImportLimits, report: GuardReport): void {
  const xml = content.toString('latin1');
  report.cells += xml.match(/<table:(?:covered-)?table-cell/g)?.length ?? 0;
  if ((xml.match(/<table:table\s/g)?.length ?? 0) > limits.sheets)
    throw tooBig(`mehr als ${limits.sheets} Blätter`);
}

function odsIsProtected(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const manifest = entries.find((entry) => entry.name === 'META-INF/manifest.xml');
  return (
    manifest !== undefined &&
    manifest.size < 1_000_000 &&
    inflateEntry(bytes, manifest).includes('encryption-data')
  );
}
