import { PDFArray, PDFNumber } from 'pdf-lib';
import type { Findings } from './findings.ts';
import { isLanguage } from './metadataRules.ts';
import type { MarksByPage } from './parentTreeRules.ts';
import type { PdfFile } from './pdfFile.ts';
import { attribute, isMark, isNode, kidNodes, type StructureNode, walk } from './structureTree.ts';
import { checkTable } from './tableRules.ts';

const known = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form Ruby RB RT RP Warichu WT WP'.split(
    ' ',
  ),
);
const mayBeEmpty = new Set(['TD', 'TH', 'LBody']);

/** Which children an element may have, where the standard is strict. */
const allowed: Record<string, readonly string[]> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'P', 'TOC', 'NonStruct'],
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};
/** Which parents an element may have. */
const parents: Record<string, readonly string[]> = {
  LI: ['L'],
  Lbl: ['LI', 'TOCI', 'Note', 'BibEntry'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TD: ['TR'],
  TH: ['TR'],
};
const tableParts = new Set(['Table', 'THead', 'TBody', 'TFoot', 'TR']);
const codeFor = (parent: string) =>
  parent === 'L' || parent === 'LI'
    ? 'listParts'
    : tableParts.has(parent)
      ? 'tableParts'
      : 'misplacedElement';

/** Elements in themselves: types, nesting, emptiness, languages, lists, figures, notes, tables. */
export function checkElements(
  file: PdfFile,
  roots: readonly StructureNode[],
  marks: MarksByPage,
  findings: Findings,
): void {
  if (roots.length !== 1 || roots[0]?.type !== 'Document') findings.add('rootNotDocument');
  const listed = file.nameTree(file.dict(file.dict(file.catalog, 'StructTreeRoot'), 'IDTree'));
  const noteIds = new Set<string>();
  for (const node of walk(roots)) {
    const { type, page } = node;
    if (!known.has(type)) findings.add('unknownElement', { type }, page);
    if (isEmpty(node, marks) && !mayBeEmpty.has(type)) findings.add('emptyElement', { type }, page);
    checkNesting(node, findings);
    const lang = file.text(node.dict, 'Lang');
    if (lang !== undefined && !isLanguage(lang)) findings.add('badLanguage', { lang }, page);
    const id = file.text(node.dict, 'ID');
    if (id !== undefined && !listed.has(id)) findings.add('idNotListed', { id }, page);
    if (type === 'LI') checkListItem(node, findings);
    if (type === 'Figure') checkFigure(file, node, findings);
    if (type === 'Table') checkTable(file, node, findings);
    if (type === 'Reference' && ![...walk([node])].some((inner) => inner.type === 'Link'))
      findings.add('referenceNowhere', {}, page);
    if (type === 'Note') {
      if (!id || noteIds.has(id)) findings.add('noteWithoutId', { id: id ?? '' }, page);
      noteIds.add(id ?? '');
    }
  }
}

/** Nothing under it, or only marks in which nothing was painted. */
const isEmpty = (node: StructureNode, marks: MarksByPage): boolean =>
  node.kids.every((kid) => isMark(kid) && marks.get(kid.page ?? '')?.get(kid.mcid)?.painted === false);

function checkNesting(node: StructureNode, findings: Findings): void {
  const { type, page } = node;
  const children = allowed[type];
  for (const kid of children ? kidNodes(node) : []) {
    if (!children?.includes(kid.type))
      findings.add(codeFor(type), { type: kid.type, parent: type }, kid.page ?? page);
  }
  if ((children || type === 'BlockQuote') && node.kids.some((kid) => !isNode(kid)))
    findings.add('directContent', { type }, page);
  const parent = node.parent?.type ?? 'StructTreeRoot';
  // What the parent does not allow has been named above.
  if (parents[type] && !parents[type].includes(parent) && !allowed[parent])
    findings.add('misplacedElement', { type, parent }, page);
}

function checkListItem(node: StructureNode, findings: Findings): void {
  const kids = kidNodes(node)
    .map((kid) => kid.type)
    .join(' ');
  if (kids !== 'LBody' && kids !== 'Lbl LBody') findings.add('listItemParts', { kids }, node.page);
}

function checkFigure(file: PdfFile, node: StructureNode, findings: Findings): void {
  if (!(file.text(node.dict, 'Alt') ?? file.text(node.dict, 'ActualText'))?.trim())
    findings.add('figureWithoutAlt', {}, node.page);
  const value = attribute(file, node, 'Layout', 'BBox');
  const box = (value instanceof PDFArray ? value.asArray() : []).flatMap((entry) => {
    const number = file.resolve(entry);
    return number instanceof PDFNumber ? [number.asNumber()] : [];
  });
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  if (box.length !== 4 || right <= left || top <= bottom) {
    findings.add('figureWithoutBox', {}, node.page);
    return;
  }
  const size = file.pages()[(node.page ?? 0) - 1]?.size;
  if (size && (left < -1 || bottom < -1 || right > size.width + 1 || top > size.height + 1))
    findings.add('figureOffPage', {}, node.page);
}
