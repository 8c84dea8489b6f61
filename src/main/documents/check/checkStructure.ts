import { checkElements } from './elementRules.ts';
import { type Finding, Findings } from './findings.ts';
import { checkFurniture } from './furnitureRules.ts';
import { checkHeadings } from './headingRules.ts';
import { checkLinks } from './linkRules.ts';
import { checkCatalog } from './metadataRules.ts';
import { readPage } from './pageContent.ts';
import { checkParentTree, type MarksByPage } from './parentTreeRules.ts';
import { PdfFile } from './pdfFile.ts';
import { type ReadingNode, readingText, readingTree } from './readingTree.ts';
import { readStructure } from './structureTree.ts';

export type { Finding } from './findings.ts';
export { type ReadingNode, readingText } from './readingTree.ts';

/** Plain data: it crosses to the window as it is. */
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
    findings.add('noTree');
    return { findings: findings.list, tree: [], artifacts, pages: marks.size };
  }
  checkElements(file, roots, marks, findings);
  checkParentTree(file, roots, marks, findings);
  checkLinks(file, roots, findings);
  checkFurniture(file, roots, marks, findings);
  const view = readingTree(file, marks);
  checkHeadings(file, roots, (node) => readingText(view(node)), findings);
  return { findings: findings.list, tree: roots.map(view), artifacts, pages: marks.size };
}
