import { PDFDict, PDFName } from 'pdf-lib';
import type { MarksByPage } from './parentTreeRules.ts';
import { destinationOf, pageOfDestination } from './destinations.ts';
import type { PdfFile } from './pdfFile.ts';
import { attribute, isMark, isNode, numberAttribute, type StructureNode } from './structureTree.ts';

/** An element as a screen reader meets it. Plain data. */
export interface ReadingNode {
  /** Standard type: "H1", "P", "TH" … */
  type: string;
  /** Own text and children in reading order. */
  parts: (string | ReadingNode)[];
  /** Number of the page where it starts, from 1. */
  page?: number;
  alt?: string;
  lang?: string;
  /** Of a part, its name; of a heading, that of its bookmark. */
  title?: string;
  /** What a header cell is for: "Row", "Column" or "Both". */
  scope?: string;
  /** Columns and rows a cell spans, where more than one. */
  colSpan?: number;
  rowSpan?: number;
  /** Where a link leads: an address, or the number of a page. */
  target?: string | number;
}

/** Turns elements of the file into plain data with the text of their marks. */
export function readingTree(file: PdfFile, marks: MarksByPage): (node: StructureNode) => ReadingNode {
  const view = (node: StructureNode): ReadingNode => {
    const parts = node.kids.flatMap((kid): ReadingNode['parts'] => {
      if (isNode(kid)) return [view(kid)];
      return isMark(kid) ? [marks.get(kid.page ?? '')?.get(kid.mcid)?.text ?? ''] : [];
    });
    const actual = file.text(node.dict, 'ActualText');
    const found: ReadingNode = { type: node.type, parts: actual === undefined ? parts : [actual] };
    if (node.page !== undefined) found.page = node.page;
    const alt = file.text(node.dict, 'Alt');
    if (alt) found.alt = alt;
    const lang = file.text(node.dict, 'Lang');
    if (lang) found.lang = lang;
    const title = file.text(node.dict, 'T');
    if (title) found.title = title;
    const scope = attribute(file, node, 'Table', 'Scope');
    if (scope instanceof PDFName) found.scope = scope.decodeText();
    const colSpan = numberAttribute(file, node, 'Table', 'ColSpan');
    if (colSpan > 1) found.colSpan = colSpan;
    const rowSpan = numberAttribute(file, node, 'Table', 'RowSpan');
    if (rowSpan > 1) found.rowSpan = rowSpan;
    const target = node.type === 'Link' ? targetOf(file, node) : undefined;
    if (target !== undefined) found.target = target;
    return found;
  };
  return view;
}

function targetOf(file: PdfFile, node: StructureNode): string | number | undefined {
  for (const kid of node.kids) {
    if (isNode(kid) || isMark(kid)) continue;
    const annotation = file.byReference(kid.object);
    if (!(annotation instanceof PDFDict)) continue;
    return (
      file.text(file.dict(annotation, 'A'), 'URI') ??
      file.pageNumber(pageOfDestination(file, destinationOf(file, annotation)))
    );
  }
  return undefined;
}

/** All text under a node in reading order, soft hyphens left out. */
export const readingText = (node: ReadingNode): string =>
  node.parts
    .map((part) => (typeof part === 'string' ? part : readingText(part)))
    .join('')
    .replaceAll('\u00ad', '');
