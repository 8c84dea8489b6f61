import type { PDFDict } from 'pdf-lib';
import { destinationOf, pageOfDestination } from './destinations.ts';
import type { FindingCode } from './findingTexts.ts';
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

/** Levels without gaps; the bookmarks are the headings, in order, level, title and page. */
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
        before === 0 ? 'headingFirst' : 'headingSkipped',
        { level, before, title: oneLine(textOf(heading)) },
        heading.page,
      );
    before = level;
  }
  const expected = headings.map(
    (heading) => `${heading.type} ${oneLine(file.text(heading.dict, 'T') ?? textOf(heading))}`,
  );
  const found = bookmarks(file);
  // Bookmarks nest by level: compare titles in order, and depth against the headings' own nesting.
  if (found.length !== expected.length)
    findings.add('bookmarkCount', { found: found.length, expected: expected.length });
  const levels: number[] = [];
  for (const [index, heading] of headings.entries()) {
    const level = Number(heading.type[1]);
    while ((levels.at(-1) ?? 0) >= level) levels.pop();
    levels.push(level);
    const bookmark = found[index];
    if (!bookmark) continue;
    const title = expected[index]?.slice(3) ?? '';
    const fault = (code: FindingCode, values: Record<string, string | number>) =>
      findings.add(code, { title, ...values }, heading.page);
    if (bookmark.depth !== levels.length)
      fault('bookmarkLevel', { found: bookmark.depth, expected: levels.length });
    if (oneLine(bookmark.title) !== title) fault('bookmarkTitle', { found: bookmark.title });
    if (heading.page !== undefined && bookmark.page !== heading.page)
      fault('bookmarkPage', { found: bookmark.page ?? '?', expected: heading.page });
  }
}

interface Bookmark {
  title: string;
  depth: number;
  page: number | undefined;
}

function bookmarks(file: PdfFile): Bookmark[] {
  const found: Bookmark[] = [];
  const seen = new Set<PDFDict>();
  const visit = (first: PDFDict | undefined, depth: number): void => {
    for (let item = first; item && !seen.has(item); item = file.dict(item, 'Next')) {
      seen.add(item);
      const page = file.pageNumber(pageOfDestination(file, destinationOf(file, item)));
      found.push({ title: file.text(item, 'Title') ?? '', depth, page });
      visit(file.dict(item, 'First'), depth + 1);
    }
  };
  visit(file.dict(file.dict(file.catalog, 'Outlines'), 'First'), 1);
  return found;
}
