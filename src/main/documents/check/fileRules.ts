import { PDFBool, type PDFDict, PDFName, PDFNumber, PDFRef } from 'pdf-lib';
import type { Findings } from './findings.ts';
import type { MarkedText } from './pageContent.ts';
import type { PdfFile } from './pdfFile.ts';
import { isMark, isNode, type StructureNode, walk } from './structureTree.ts';

/** Marks of all pages by page reference. */
export type MarksByPage = Map<string, Map<number, MarkedText>>;

const isTrue = (value: unknown) => value === PDFBool.True;

/** Catalog and metadata: tagged, language, title shown and equal in Info and XMP. */
export function checkCatalog(file: PdfFile, findings: Findings): void {
  if (!isTrue(file.get(file.dict(file.catalog, 'MarkInfo'), 'Marked')))
    findings.add('catalog', 'MarkInfo.Marked is not true');
  if (!file.text(file.catalog, 'Lang')) findings.add('catalog', 'no Lang');
  if (!isTrue(file.get(file.dict(file.catalog, 'ViewerPreferences'), 'DisplayDocTitle')))
    findings.add('catalog', 'DisplayDocTitle is not true');
  for (const [index, { dict }] of file.pages().entries()) {
    if (file.name(dict, 'Tabs') !== 'S') findings.add('catalog', 'Tabs is not S', index + 1);
  }
  const title = file.text(file.info, 'Title') ?? '';
  if (title.trim() === '') findings.add('catalog', 'no Title');
  const xml = Buffer.from(file.stream(file.catalog.get(PDFName.of('Metadata'))) ?? []).toString('utf8');
  const fault = xml === '' ? 'there is none' : xmlFault(xml);
  if (fault) {
    findings.add('metadata', `XMP is not well-formed: ${fault}`);
    return;
  }
  const found = /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]*)<\/rdf:li>/.exec(xml)?.[1] ?? '';
  if (unescaped(found) !== title)
    findings.add('metadata', `XMP title "${unescaped(found)}" is not "${title}"`);
  for (const [what, pattern] of [
    ['PDF/UA-1', /<pdfuaid:part>1</],
    ['PDF/A-2', /<pdfaid:part>2</],
    ['level A', /<pdfaid:conformance>A</],
  ] as const) {
    if (!pattern.test(xml)) findings.add('metadata', `XMP does not claim ${what}`);
  }
}

const unescaped = (text: string) =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  );

/** What is wrong with the nesting or the entities of an XML text, if anything. */
function xmlFault(xml: string): string | null {
  const open: string[] = [];
  const bare = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '');
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i.test(bare)) return 'a bare "&"';
  for (const [, close, name = '', rest = ''] of bare.matchAll(/<(\/?)([^\s/>]*)([^>]*)>/g)) {
    if (!/^[A-Za-z_][\w:.-]*$/.test(name)) return `a bare "<" before "${name}"`;
    if (close) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (!rest.endsWith('/')) open.push(name);
  }
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : null;
}

/** Content ↔ structure ↔ ParentTree, one to one. */
export function checkParentTree(
  file: PdfFile,
  roots: readonly StructureNode[],
  marks: MarksByPage,
  findings: Findings,
): void {
  const parents = file.numberTree(file.dict(file.dict(file.catalog, 'StructTreeRoot'), 'ParentTree'));
  const owners = new Map<string, string>();
  for (const node of walk(roots)) {
    for (const kid of node.kids) {
      if (!isMark(kid)) continue;
      const key = `${kid.page}/${kid.mcid}`;
      if (owners.has(key)) findings.add('parentTree', `mark ${key} hangs in the tree twice`);
      owners.set(key, node.id);
      if (!marks.get(kid.page ?? '')?.has(kid.mcid))
        findings.add('parentTree', `${node.type} points to mark ${key}, which is not on the page`);
    }
  }
  for (const [index, { id, dict }] of file.pages().entries()) {
    const list = file.resolve(parents.get(file.number(dict, 'StructParents') ?? -1));
    const entries = list && 'asArray' in list ? (list as { asArray(): unknown[] }).asArray() : [];
    for (const mcid of marks.get(id)?.keys() ?? []) {
      const owner = owners.get(`${id}/${mcid}`);
      if (owner === undefined) findings.add('parentTree', `mark ${mcid} is not in the tree`, index + 1);
      else if (String(entries[mcid]) !== owner)
        findings.add('parentTree', `ParentTree names another owner for mark ${mcid}`, index + 1);
    }
    if (entries.length !== (marks.get(id)?.size ?? 0))
      findings.add('parentTree', 'ParentTree and page differ in the number of marks', index + 1);
  }
}

/** Annotations: only links, each with one OBJR on the right page, text, print flag and an ASCII address. */
export function checkLinks(file: PdfFile, roots: readonly StructureNode[], findings: Findings): void {
  const parents = file.numberTree(file.dict(file.dict(file.catalog, 'StructTreeRoot'), 'ParentTree'));
  const destinations = file.names('Dests');
  const links = new Map<string, { node: StructureNode; page: string | undefined }[]>();
  for (const node of walk(roots)) {
    const objects = node.kids.flatMap((kid) => (!isNode(kid) && 'object' in kid ? [kid] : []));
    for (const { object, page } of objects) links.set(object, [...(links.get(object) ?? []), { node, page }]);
    if (node.type === 'Link' && objects.length === 0) findings.add('links', 'a Link without annotation');
  }
  for (const [index, page] of file.pages().entries()) {
    for (const entry of file.list(page.dict, 'Annots')) {
      const annotation = file.resolve(entry) as PDFDict;
      const fault = (message: string) => findings.add('links', message, index + 1);
      if (file.name(annotation, 'Subtype') !== 'Link') fault('an annotation that is no link');
      const owners = entry instanceof PDFRef ? (links.get(entry.toString()) ?? []) : [];
      const [owner] = owners;
      if (owners.length !== 1 || !owner) fault(`a link with ${owners.length} places in the tree`);
      else {
        if (owner.node.type !== 'Link') fault(`a link under ${owner.node.type}`);
        if (owner.page !== page.id) fault('a link whose element names another page');
        const parent = parents.get(file.number(annotation, 'StructParent') ?? -1);
        if (String(parent) !== owner.node.id) fault('StructParent of a link leads elsewhere');
      }
      if (!file.text(annotation, 'Contents')?.trim()) fault('a link without Contents');
      const flags = file.get(annotation, 'F');
      if (!(flags instanceof PDFNumber) || (flags.asNumber() & 4) === 0) fault('a link that is not printed');
      const goal = file.dict(annotation, 'A');
      if (file.name(goal, 'S') === 'GoTo' && !destinations.has(file.text(goal, 'D') ?? ''))
        fault(`a link to "${file.text(goal, 'D')}", which is nowhere`);
      const uri = file.text(file.dict(annotation, 'A'), 'URI');
      if (uri !== undefined && !/^[\x21-\x7e]+$/.test(uri)) fault(`an address that is not ASCII: ${uri}`);
    }
  }
}
