import type { Findings } from './findings.ts';
import type { MarksByPage } from './parentTreeRules.ts';
import type { PdfFile } from './pdfFile.ts';
import { isMark, type StructureNode, walk } from './structureTree.ts';

const mm = 72 / 25.4;
/** Baselines this near to the edge of the paper are those of headers and footers. */
const edge = { top: 20 * mm, bottom: 16 * mm };
const pageNumber = /^(?:seite|page|blatt|s\.)\s*\d+(?:\s*(?:von|of|\/)\s*\d+)?$|^\d+\s*(?:von|of|\/)\s*\d+$/i;
const parts = new Set(['Sect', 'Part', 'Art']);

/**
 * Text that stands at the edge of several pages of a part at the same height, with the same words or as a page
 * number, is a header or footer: it must not be in the tree, where it would be read in the middle of sentences.
 */
export function checkFurniture(
  file: PdfFile,
  roots: readonly StructureNode[],
  marks: MarksByPage,
  findings: Findings,
): void {
  const places = new Map<string, { pages: Set<number>; count: number; excerpt: string; least: number }>();
  for (const node of walk(roots)) {
    for (const kid of node.kids) {
      const mark = isMark(kid) ? marks.get(kid.page ?? '')?.get(kid.mcid) : undefined;
      const page = isMark(kid) ? file.pageNumber(kid.page) : undefined;
      const excerpt = mark?.text.trim() ?? '';
      if (mark?.height === undefined || page === undefined || excerpt === '') continue;
      const paper = file.pages()[page - 1]?.size.height ?? 0;
      if (mark.height < paper - edge.top && mark.height > edge.bottom) continue;
      const numbered = pageNumber.test(excerpt);
      const words = numbered ? 'page number' : excerpt;
      const key = `${partOf(node)} ${Math.round(mark.height)} ${words}`;
      const place = places.get(key) ?? { pages: new Set(), count: 0, excerpt, least: numbered ? 2 : 3 };
      place.pages.add(page);
      place.count += 1;
      places.set(key, place);
    }
  }
  for (const { pages, count, excerpt, least } of places.values()) {
    // Several times on a page: labels of a sheet, not a header.
    if (pages.size >= least && count === pages.size)
      findings.add('furnitureRead', { excerpt }, Math.min(...pages));
  }
}

function partOf(node: StructureNode): string {
  for (let at: StructureNode | null = node; at; at = at.parent) if (parts.has(at.type)) return at.id;
  return '';
}
