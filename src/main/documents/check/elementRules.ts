import { PDFArray, PDFHexString, PDFString } from 'pdf-lib';
import type { Findings } from './findings.ts';
import type { PdfFile } from './pdfFile.ts';
import { attribute, isNode, numberAttribute, type StructureNode, walk } from './structureTree.ts';

const known = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form Ruby Warichu'.split(
    ' ',
  ),
);
const mayBeEmpty = new Set(['TD', 'TH', 'LBody']);

/** Which children an element may have, where the standard is strict. */
const allowed: Record<string, readonly string[]> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOC', 'TOCI', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'P', 'TOC', 'NonStruct'],
};

const kidNodes = (node: StructureNode) => node.kids.filter(isNode);

/** Elements in themselves: types, nesting, emptiness, lists, figures, notes, tables. */
export function checkElements(file: PdfFile, roots: readonly StructureNode[], findings: Findings): void {
  if (roots.length !== 1 || roots[0]?.type !== 'Document')
    findings.add('elements', 'the tree must have one Document');
  const noteIds = new Set<string>();
  const headerIds = new Set(
    [...walk(roots)].flatMap((node) => (node.type === 'TH' ? [file.text(node.dict, 'ID') ?? ''] : [])),
  );
  for (const node of walk(roots)) {
    if (!known.has(node.type)) findings.add('elements', `unknown element ${node.type}`);
    if (node.kids.length === 0 && !mayBeEmpty.has(node.type))
      findings.add('elements', `${node.type} is empty`);
    const children = allowed[node.type];
    for (const kid of children ? kidNodes(node) : []) {
      if (!children?.includes(kid.type))
        findings.add(/^L|^TOC/.test(node.type) ? 'lists' : 'tables', `${kid.type} in ${node.type}`);
    }
    if (children && node.kids.some((kid) => !isNode(kid)))
      findings.add('elements', `${node.type} holds content directly`);
    for (const [kid, parents] of [
      ['LI', ['L']],
      ['Lbl', ['LI', 'Note']],
      ['LBody', ['LI']],
      ['TR', ['Table', 'THead', 'TBody', 'TFoot']],
      ['TD', ['TR']],
      ['TH', ['TR']],
      ['TOCI', ['TOC']],
    ] as const) {
      const parent = node.parent?.type ?? '';
      if (node.type === kid && !(parents as readonly string[]).includes(parent))
        findings.add('elements', `${kid} in ${parent}`);
    }
    if (node.type === 'LI') checkListItem(node, findings);
    if (node.type === 'Figure') checkFigure(file, node, findings);
    if (node.type === 'Table') checkTable(file, node, findings);
    if (node.type === 'TH' || node.type === 'TD') checkHeaders(file, node, headerIds, findings);
    if (node.type === 'BlockQuote' && node.kids.some((kid) => !isNode(kid)))
      findings.add('elements', 'BlockQuote holds content directly');
    if (node.type === 'Reference' && ![...walk([node])].some(({ type }) => type === 'Link'))
      findings.add('links', 'a Reference that leads nowhere');
    if (node.type === 'Note') {
      const id = file.text(node.dict, 'ID') ?? '';
      if (id === '' || noteIds.has(id)) findings.add('elements', `Note without an ID of its own ("${id}")`);
      noteIds.add(id);
    }
  }
}

function checkListItem(node: StructureNode, findings: Findings): void {
  const kids = kidNodes(node)
    .map((kid) => kid.type)
    .join(' ');
  if (kids !== 'LBody' && kids !== 'Lbl LBody') findings.add('lists', `LI consists of "${kids}"`);
}

function checkFigure(file: PdfFile, node: StructureNode, findings: Findings): void {
  if (!(file.text(node.dict, 'Alt') ?? file.text(node.dict, 'ActualText'))?.trim())
    findings.add('figures', 'Figure without Alt');
  const box = attribute(file, node, 'Layout', 'BBox');
  if (!(box instanceof PDFArray) || box.size() !== 4) findings.add('figures', 'Figure without BBox');
}

function checkHeaders(
  file: PdfFile,
  cell: StructureNode,
  headerIds: ReadonlySet<string>,
  findings: Findings,
): void {
  const ids = attribute(file, cell, 'Table', 'Headers');
  for (const id of ids instanceof PDFArray ? ids.asArray() : []) {
    const name = id instanceof PDFString || id instanceof PDFHexString ? id.decodeText() : '';
    if (!headerIds.has(name)) findings.add('tables', `a cell names the header "${name}", which is none`);
  }
}

function checkTable(file: PdfFile, table: StructureNode, findings: Findings): void {
  const groups = kidNodes(table).flatMap((kid) =>
    kid.type === 'TR' ? [[kid]] : kid.type === 'Caption' ? [] : [kidNodes(kid)],
  );
  const kinds = kidNodes(table).map(({ type }) => type);
  if (kinds.includes('THead') && !kinds.includes('TBody'))
    findings.add('tables', 'a table header without a body');
  let width: number | null = null;
  for (const rows of groups) {
    const spans: number[] = [];
    for (const [index, row] of rows.entries()) {
      let column = 0;
      for (const cell of kidNodes(row)) {
        while ((spans[column] ?? 0) > index) column += 1;
        const columns = numberAttribute(file, cell, 'Table', 'ColSpan');
        const below = index + numberAttribute(file, cell, 'Table', 'RowSpan');
        if (below > rows.length) findings.add('tables', 'a cell reaches below its table');
        for (let at = column; at < column + columns; at += 1) spans[at] = below;
        column += columns;
        const scope = attribute(file, cell, 'Table', 'Scope') ?? attribute(file, cell, 'Table', 'Headers');
        if (cell.type === 'TH' && !scope) findings.add('tables', 'TH without Scope or Headers');
      }
      while ((spans[column] ?? 0) > index) column += 1;
      width ??= column;
      if (column !== width) findings.add('tables', `a row of ${column} cells in a table of ${width} columns`);
    }
  }
  if (![...walk([table])].some((node) => node.type === 'TH'))
    findings.add('tables', 'a table without header cells');
}
