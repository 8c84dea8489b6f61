import { PDFDict, PDFNumber, PDFRef } from 'pdf-lib';
import { destinationOf, pageOfDestination } from './destinations.ts';
import type { FindingCode } from './findingTexts.ts';
import type { Findings } from './findings.ts';
import type { PdfFile } from './pdfFile.ts';
import { isNode, type StructureNode, walk } from './structureTree.ts';

/**
 * Annotations: only links, each with one OBJR on the right page, text, print flag and an ASCII address or a page of
 * the file; no Link element without one.
 */
export function checkLinks(file: PdfFile, roots: readonly StructureNode[], findings: Findings): void {
  const parents = file.parentTree();
  const pages = file.pages();
  const known = new Set(pages.map(({ id }) => id));
  const links = new Map<string, { node: StructureNode; page: string | undefined }[]>();
  for (const node of walk(roots)) {
    const objects = node.kids.flatMap((kid) => (!isNode(kid) && 'object' in kid ? [kid] : []));
    for (const { object, page } of objects) links.set(object, [...(links.get(object) ?? []), { node, page }]);
    if (node.type === 'Link' && objects.length === 0) findings.add('linkWithoutPlace', {}, node.page);
  }
  for (const [index, page] of pages.entries()) {
    for (const entry of file.list(page.dict, 'Annots')) {
      const annotation = file.resolve(entry);
      if (!(annotation instanceof PDFDict)) continue;
      const contents = file.text(annotation, 'Contents')?.trim() ?? '';
      const fault = (code: FindingCode, values: Record<string, string | number> = {}) =>
        findings.add(code, { contents, ...values }, index + 1);
      if (file.name(annotation, 'Subtype') !== 'Link') fault('notALink');
      const key = entry instanceof PDFRef ? entry.toString() : '';
      const owners = links.get(key) ?? [];
      links.delete(key);
      const [owner] = owners;
      if (owners.length !== 1 || !owner) fault('linkPlaces', { count: owners.length });
      else {
        if (owner.node.type !== 'Link') fault('linkOwner', { type: owner.node.type });
        if (owner.page !== page.id) fault('linkPage');
        const parent = parents.get(file.number(annotation, 'StructParent') ?? -1);
        if (String(parent) !== owner.node.id) fault('linkParent');
      }
      if (contents === '') fault('linkWithoutText');
      const flags = file.get(annotation, 'F');
      if (!(flags instanceof PDFNumber) || (flags.asNumber() & 4) === 0) fault('linkNotPrinted');
      const address = file.text(file.dict(annotation, 'A'), 'URI');
      if (address === undefined) {
        if (!known.has(pageOfDestination(file, destinationOf(file, annotation)) ?? '')) fault('linkNowhere');
      } else if (!/^[\x21-\x7e]+$/.test(address)) fault('linkAddress', { address });
    }
  }
  for (const [{ node }] of [...links.values()].filter(isFilled)) findings.add('linkOffPages', {}, node.page);
}

const isFilled = <T>(list: T[]): list is [T, ...T[]] => list.length > 0;
