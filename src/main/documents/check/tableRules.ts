import { PDFArray, PDFHexString, PDFString } from 'pdf-lib';
import type { Findings } from './findings.ts';
import type { PdfFile } from './pdfFile.ts';
import { attribute, kidNodes, numberAttribute, type StructureNode, walk } from './structureTree.ts';

/** Rectangular, with header cells that say what they are for. */
export function checkTable(file: PdfFile, table: StructureNode, findings: Findings): void {
  const kids = kidNodes(table);
  const groups = kids.flatMap((kid) =>
    kid.type === 'TR' ? [[kid]] : kid.type === 'Caption' ? [] : [kidNodes(kid)],
  );
  // Rows without groups around them are one group: spans may reach from row to row.
  const rowsOnly = kids.every(({ type }) => type === 'TR' || type === 'Caption');
  const kinds = kids.map(({ type }) => type);
  if (kinds.includes('THead') && !kinds.includes('TBody')) findings.add('tableWithoutBody', {}, table.page);
  let width: number | null = null;
  for (const rows of rowsOnly ? [groups.flat()] : groups) width = checkRows(file, rows, width, findings);
  const cells = [...walk([table])].filter(({ type }) => type === 'TH' || type === 'TD');
  const headers = cells.filter(({ type }) => type === 'TH');
  if (headers.length === 0) findings.add('tableWithoutHeader', {}, table.page);
  const ids = new Set(headers.map((cell) => file.text(cell.dict, 'ID')));
  for (const cell of cells) {
    const named = headerIds(file, cell);
    if (cell.type === 'TH' && named.length === 0 && !attribute(file, cell, 'Table', 'Scope'))
      findings.add('headerWithoutScope', {}, cell.page);
    for (const id of named) if (!ids.has(id)) findings.add('headersUnknown', { id }, cell.page);
  }
}

/** @returns the number of columns, the first row's if `width` is not known yet. */
function checkRows(
  file: PdfFile,
  rows: readonly StructureNode[],
  width: number | null,
  findings: Findings,
): number | null {
  let expected = width;
  const spans: number[] = [];
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of kidNodes(row)) {
      while ((spans[column] ?? 0) > index) column += 1;
      const columns = numberAttribute(file, cell, 'Table', 'ColSpan');
      const below = index + numberAttribute(file, cell, 'Table', 'RowSpan');
      if (below > rows.length) findings.add('cellTooLow', {}, cell.page ?? row.page);
      for (let at = column; at < column + columns; at += 1) spans[at] = below;
      column += columns;
    }
    while ((spans[column] ?? 0) > index) column += 1;
    expected ??= column;
    if (column !== expected) findings.add('rowLength', { found: column, expected }, row.page);
  }
  return expected;
}

function headerIds(file: PdfFile, cell: StructureNode): string[] {
  const value = attribute(file, cell, 'Table', 'Headers');
  const list = value instanceof PDFArray ? value.asArray() : [];
  return list.flatMap((entry) => {
    const id = file.resolve(entry);
    return id instanceof PDFString || id instanceof PDFHexString ? [id.decodeText()] : [];
  });
}
