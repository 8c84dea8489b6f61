import { PDFArray } from 'pdf-lib';
import type { Findings } from './findings.ts';
import type { MarkedText } from './pageContent.ts';
import type { PdfFile } from './pdfFile.ts';
import { isMark, type StructureNode, walk } from './structureTree.ts';

/** Marks of all pages by page reference. */
export type MarksByPage = Map<string, Map<number, MarkedText>>;

/** Content ↔ structure ↔ ParentTree, one to one; every element names the parent it hangs under. */
export function checkParentTree(
  file: PdfFile,
  roots: readonly StructureNode[],
  marks: MarksByPage,
  findings: Findings,
): void {
  const parents = file.parentTree();
  const root = file.reference(file.catalog, 'StructTreeRoot');
  const owners = new Map<string, string>();
  for (const node of walk(roots)) {
    if (file.reference(node.dict, 'P') !== (node.parent ? node.parent.id : root))
      findings.add('parentDiffers', { type: node.type }, node.page);
    for (const kid of node.kids) {
      if (!isMark(kid)) continue;
      const mark = `${kid.page}/${kid.mcid}`;
      if (owners.has(mark)) findings.add('markOwnedTwice', { mark }, node.page);
      owners.set(mark, node.id);
      if (!marks.get(kid.page ?? '')?.has(kid.mcid))
        findings.add('markGone', { type: node.type, mark }, node.page);
    }
  }
  for (const [index, { id, dict }] of file.pages().entries()) {
    const list = file.resolve(parents.get(file.number(dict, 'StructParents') ?? -1));
    const entries = list instanceof PDFArray ? list.asArray() : [];
    for (const [mark, { text }] of marks.get(id)?.entries() ?? []) {
      const owner = owners.get(`${id}/${mark}`);
      const values = { mark, excerpt: text.trim().slice(0, 40) };
      if (owner === undefined) findings.add('markUnowned', values, index + 1);
      else if (String(entries[mark]) !== owner) findings.add('markOwnerDiffers', values, index + 1);
    }
    if (entries.length !== (marks.get(id)?.size ?? 0)) findings.add('markCountDiffers', {}, index + 1);
  }
}
