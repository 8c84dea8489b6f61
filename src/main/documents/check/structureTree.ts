import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import type { PdfFile } from './pdfFile.ts';

/** An element of the file's structure tree with what hangs under it, in reading order. */
export interface StructureNode {
  id: string;
  type: string;
  dict: PDFDict;
  parent: StructureNode | null;
  /** Number of the page where it starts; undefined for an element without content. */
  page: number | undefined;
  kids: (StructureNode | MarkedContent | ObjectLink)[];
}
/** Marked content of a page, by the page's reference. */
export interface MarkedContent {
  page: string | undefined;
  mcid: number;
}
/** A reference to an annotation. */
export interface ObjectLink {
  page: string | undefined;
  object: string;
}

export const isNode = (kid: StructureNode['kids'][number]): kid is StructureNode => 'type' in kid;
export const isMark = (kid: StructureNode['kids'][number]): kid is MarkedContent => 'mcid' in kid;

/** Role names mapped to standard ones. */
function standardType(file: PdfFile, root: PDFDict, type: string): string {
  const map = file.dict(root, 'RoleMap');
  let mapped = type;
  for (let step = 0; step < 10; step += 1) mapped = file.name(map, mapped) ?? mapped;
  return mapped;
}

/** The tree under StructTreeRoot, or null where the file has none. */
export function readStructure(file: PdfFile): StructureNode[] | null {
  const root = file.dict(file.catalog, 'StructTreeRoot');
  if (!root) return null;
  const seen = new Set<string>();
  const read = (
    object: PDFObject,
    parent: StructureNode | null,
    page: string | undefined,
  ): StructureNode['kids'] => {
    const value = file.resolve(object);
    if (value instanceof PDFNumber) return [{ page, mcid: value.asNumber() }];
    if (!(value instanceof PDFDict)) return [];
    const kind = file.name(value, 'Type');
    const own = file.reference(value, 'Pg') ?? page;
    if (kind === 'MCR') return [{ page: own, mcid: file.number(value, 'MCID') ?? -1 }];
    if (kind === 'OBJR') return [{ page: own, object: file.reference(value, 'Obj') ?? '' }];
    const id = object instanceof PDFRef ? object.toString() : '';
    if (id && seen.has(id)) return [];
    seen.add(id);
    const type = standardType(file, root, file.name(value, 'S') ?? '');
    const node: StructureNode = { id, type, dict: value, parent, page: undefined, kids: [] };
    node.kids = file.list(value, 'K').flatMap((kid) => read(kid, node, own));
    for (const kid of node.kids) node.page ??= isNode(kid) ? kid.page : file.pageNumber(kid.page);
    return [node];
  };
  return file
    .list(root, 'K')
    .flatMap((kid) => read(kid, null, undefined))
    .filter(isNode);
}

export const kidNodes = (node: StructureNode): StructureNode[] => node.kids.filter(isNode);

/** Every element, parents before children. */
export function* walk(nodes: readonly StructureNode[]): Generator<StructureNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.kids.filter(isNode));
  }
}

/** A value of the element's attribute objects. */
export function attribute(
  file: PdfFile,
  node: StructureNode,
  owner: string,
  key: string,
): PDFObject | undefined {
  const raw = file.get(node.dict, 'A');
  const objects = raw instanceof PDFArray ? raw.asArray() : raw ? [raw] : [];
  for (const object of objects) {
    const dict = file.resolve(object);
    if (dict instanceof PDFDict && file.name(dict, 'O') === owner && dict.has(PDFName.of(key)))
      return file.get(dict, key);
  }
  return undefined;
}

export function numberAttribute(file: PdfFile, node: StructureNode, owner: string, key: string): number {
  const value = attribute(file, node, owner, key);
  return value instanceof PDFNumber ? value.asNumber() : 1;
}
