import type { PdfDocument, PdfReference } from './pdfkit.ts';
import { type Kid, StructureElement, type TaggedPage } from './structure.ts';

/**
 * Keys of annotations in the ParentTree start here, those of pages at 0: so an annotation gets its key without
 * anyone knowing how many pages there will be.
 */
export const annotationKeys = 1 << 24;

const string = (text: string) => new String(text);

/** Writes the tree, the ParentTree and the IDTree into the file; to be called once, after the last page. */
export function writeStructure(
  document: PdfDocument,
  root: StructureElement,
  pages: readonly TaggedPage[],
  annotations: readonly StructureElement[],
): void {
  root.prune();
  const treeRoot = document.getStructTreeRoot();
  const ids = new Map<string, PdfReference>();
  const elements = inOrder(document, root);
  for (const element of elements) writeElement(element, element.parent?.reference ?? treeRoot, ids);
  const numbers: unknown[] = [];
  for (const [index, page] of pages.entries()) {
    const owners = document.ref(page.marks.map((owner) => referenceOf(owner)));
    owners.end();
    numbers.push(index, owners);
  }
  for (const [index, element] of annotations.entries())
    numbers.push(annotationKeys + index, referenceOf(element));
  const parentTree = document.ref({ Nums: numbers });
  parentTree.end();
  treeRoot.data.K = [referenceOf(root)];
  treeRoot.data.ParentTree = parentTree;
  treeRoot.data.ParentTreeNextKey =
    annotations.length > 0 ? annotationKeys + annotations.length : pages.length;
  if (ids.size > 0) {
    const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
    const idTree = document.ref({ Names: sorted.flatMap(([id, reference]) => [string(id), reference]) });
    idTree.end();
    treeRoot.data.IDTree = idTree;
  }
}

/** Every element gets its object number first, because parents and children point at each other. */
function inOrder(document: PdfDocument, root: StructureElement): StructureElement[] {
  const elements: StructureElement[] = [];
  const visit = (element: StructureElement): void => {
    element.reference = document.ref({});
    elements.push(element);
    for (const kid of element.kids) {
      if (!(kid instanceof StructureElement)) continue;
      kid.parent = element;
      visit(kid);
    }
  };
  visit(root);
  return elements;
}

function referenceOf(element: StructureElement): PdfReference {
  if (!element.reference)
    throw new Error(`structure element ${element.type} was painted but is not in the tree`);
  return element.reference;
}

function writeElement(element: StructureElement, parent: PdfReference, ids: Map<string, PdfReference>): void {
  const reference = referenceOf(element);
  const { data } = reference;
  const { lang, alt, actualText, title, id, attributes } = element.options;
  data.Type = 'StructElem';
  data.S = element.type;
  data.P = parent;
  if (lang !== undefined) data.Lang = string(lang);
  if (alt !== undefined) data.Alt = string(alt);
  if (actualText !== undefined) data.ActualText = string(actualText);
  if (title !== undefined) data.T = string(title);
  if (id !== undefined) {
    if (ids.has(id)) throw new Error(`structure id "${id}" is used twice`);
    ids.set(id, reference);
    data.ID = string(id);
  }
  if (attributes?.length) data.A = attributes.length === 1 ? attributes[0] : attributes;
  const kids = element.kids.map((kid) => writeKid(kid, data));
  if (kids.length > 0) data.K = kids.length === 1 ? kids[0] : kids;
  reference.end();
  // Written: only the number is asked for now, and a file of thousands of pages has a hundred thousand elements.
  reference.data = {};
}

function writeKid(kid: Kid, owner: Record<string, unknown>): unknown {
  if (kid instanceof StructureElement) return referenceOf(kid);
  if ('annotation' in kid) return { Type: 'OBJR', Obj: kid.annotation, Pg: kid.page.dictionary };
  if (!('id' in kid)) throw new Error('a slot survived pruning');
  owner.Pg ??= kid.page.dictionary;
  return owner.Pg === kid.page.dictionary ? kid.id : { Type: 'MCR', Pg: kid.page.dictionary, MCID: kid.id };
}
