import type { PDFDict } from 'pdf-lib';
import type { Findings } from './findings.ts';
import type { PdfFile } from './pdfFile.ts';
import type { StructureNode } from './structureTree.ts';
import { walk } from './structureTree.ts';

/** Kinds of hyphens and spaces a font may not tell apart are one. */
const oneLine = (text: string) =>
  text
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Levels without gaps; the bookmarks are the headings, in order, level and title. */
export function checkHeadings(
  file: PdfFile,
  roots: readonly StructureNode[],
  textOf: (node: StructureNode) => string,
  findings: Findings,
): void {
  const headings = [...walk(roots)].filter(({ type }) => /^H[1-6]$/.test(type));
  let before = 0;
  for (const heading of headings) {
    const level = Number(heading.type[1]);
    if (level > before + 1)
      findings.add(
        'headings',
        `${heading.type} "${textOf(heading)}" after ${before === 0 ? 'nothing' : `H${before}`}`,
      );
    before = level;
  }
  const expected = headings.map(
    (heading) => `${heading.type} ${oneLine(file.text(heading.dict, 'T') ?? textOf(heading))}`,
  );
  const found = bookmarks(file);
  // Bookmarks nest by level: compare titles in order, and depth against the headings' own nesting.
  if (found.length !== expected.length)
    findings.add('bookmarks', `${found.length} bookmarks for ${expected.length} headings`);
  const levels: number[] = [];
  for (const [index, heading] of headings.entries()) {
    const level = Number(heading.type[1]);
    while ((levels.at(-1) ?? 0) >= level) levels.pop();
    levels.push(level);
    const bookmark = found[index];
    if (!bookmark) continue;
    if (bookmark.depth !== levels.length)
      findings.add(
        'bookmarks',
        `"${bookmark.title}" stands on level ${bookmark.depth}, not ${levels.length}`,
      );
    const title = expected[index]?.slice(3) ?? '';
    if (oneLine(bookmark.title) !== title)
      findings.add('bookmarks', `bookmark "${bookmark.title}" for heading "${title}"`);
  }
}

function bookmarks(file: PdfFile): { title: string; depth: number }[] {
  const found: { title: string; depth: number }[] = [];
  const visit = (first: PDFDict | undefined, depth: number): void => {
    for (let item = first; item; item = file.dict(item, 'Next')) {
      found.push({ title: file.text(item, 'Title') ?? '', depth });
      visit(file.dict(item, 'First'), depth + 1);
    }
  };
  visit(file.dict(file.dict(file.catalog, 'Outlines'), 'First'), 1);
  return found;
}
