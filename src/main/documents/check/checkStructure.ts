import { checkElements } from './elementRules.ts';
import { checkCatalog, checkLinks, checkParentTree, type MarksByPage } from './fileRules.ts';
import { type Finding, Findings } from './findings.ts';
import { checkHeadings } from './headingRules.ts';
import { readPage } from './pageContent.ts';
import { PdfFile } from './pdfFile.ts';
import { isMark, isNode, readStructure, type StructureNode } from './structureTree.ts';

/** An element as a screen reader meets it. */
export interface ReadingNode {
  type: string;
  /** Own text of elements that hold marks; children come in order within it. */
  parts: (string | ReadingNode)[];
  alt?: string;
  lang?: string;
}
export interface StructureReport {
  findings: Finding[];
  /** The tree in reading order, for a view of it and for tests. */
  tree: ReadingNode[];
  /** Text of headers, footers and other artifacts. */
  artifacts: string[];
  pages: number;
}

/**
 * Checks what a validator does not: reading order, links, bookmarks, lost marks (see `rules`). No findings does not
 * prove PDF/UA; say "Strukturprüfung bestanden".
 * @throws where the bytes are no PDF.
 */
export async function checkStructure(bytes: Uint8Array): Promise<StructureReport> {
  const file = await PdfFile.open(bytes);
  const findings = new Findings();
  const marks: MarksByPage = new Map();
  const artifacts: string[] = [];
  for (const [index, page] of file.pages().entries()) {
    const content = readPage(file, page.dict, index + 1, findings);
    marks.set(page.id, content.marks);
    artifacts.push(...content.artifacts);
  }
  checkCatalog(file, findings);
  const roots = readStructure(file);
  if (!roots) {
    findings.add('elements', 'the file has no structure tree');
    return { findings: findings.list, tree: [], artifacts, pages: marks.size };
  }
  checkElements(file, roots, findings);
  checkParentTree(file, roots, marks, findings);
  checkLinks(file, roots, findings);
  const view = (node: StructureNode): ReadingNode => {
    const parts = node.kids.flatMap((kid): (string | ReadingNode)[] => {
      if (isNode(kid)) return [view(kid)];
      return isMark(kid) ? [marks.get(kid.page ?? '')?.get(kid.mcid)?.text ?? ''] : [];
    });
    const alt = file.text(node.dict, 'Alt');
    const actual = file.text(node.dict, 'ActualText');
    const lang = file.text(node.dict, 'Lang');
    return {
      type: node.type,
      parts: actual === undefined ? parts : [actual],
      ...(alt ? { alt } : {}),
      ...(lang ? { lang } : {}),
    };
  };
  checkHeadings(file, roots, (node) => readingText(view(node)), findings);
  return { findings: findings.list, tree: roots.map(view), artifacts, pages: marks.size };
}

/** All text under a node in reading order, soft hyphens left out. */
export const readingText = (node: ReadingNode): string =>
  node.parts
    .map((part) => (typeof part === 'string' ? part : readingText(part)))
    .join('')
    .replaceAll('\u00ad', '');
