/** Hands on the inside of a good PDF, to spoil it in one place. */
import { inflateSync } from 'node:zlib';
import { PDFDict, type PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib';
import type { FindingCode } from '../../../src/main/documents/check/findingTexts.ts';

/** What is spoilt, what must be found, how it is done. */
export type Fault = [name: string, code: FindingCode, spoil: (file: PDFDocument) => void];

/** The dictionaries of all objects for which the test holds. */
export const dicts = (file: PDFDocument, test: (dict: PDFDict) => boolean): PDFDict[] =>
  file.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && test(object) ? [object] : []));

export const named = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
};

/** The structure element of a type, in the order of the file. */
export const element = (file: PDFDocument, type: string, index = 0): PDFDict => {
  const found = dicts(file, (dict) => named(dict, 'Type') === 'StructElem' && named(dict, 'S') === type)[
    index
  ];
  if (!found) throw new Error(`no ${type}`);
  return found;
};

export const set = (dict: PDFDict, key: string, value: Parameters<PDFDict['set']>[1]): void =>
  dict.set(PDFName.of(key), value);
export const remove = (dict: PDFDict, key: string): boolean => dict.delete(PDFName.of(key));
export const retype = (dict: PDFDict, type: string): void => set(dict, 'S', PDFName.of(type));
export const lookup = (file: PDFDocument, dict: PDFDict, key: string): PDFDict =>
  file.context.lookup(dict.get(PDFName.of(key))) as PDFDict;

/** The first link annotation. */
export const annotation = (file: PDFDocument): PDFDict =>
  dicts(file, (dict) => named(dict, 'Subtype') === 'Link')[0] as PDFDict;

/** The first bookmark. */
export const bookmark = (file: PDFDocument): PDFDict =>
  lookup(file, lookup(file, file.catalog, 'Outlines'), 'First');

/** Rewrites the operators of a page, the first if not told otherwise. */
export function operators(file: PDFDocument, change: (content: string) => string, index = 0): void {
  const page = file.getPage(index).node;
  const stream = page.lookup(PDFName.of('Contents')) as PDFRawStream;
  const content = change(inflateSync(stream.contents).toString('latin1'));
  set(page, 'Contents', file.context.register(file.context.stream(Buffer.from(content, 'latin1'))));
}

export function metadata(file: PDFDocument, change: (xml: string) => string): void {
  const stream = file.context.lookup(file.catalog.get(PDFName.of('Metadata'))) as PDFRawStream;
  const xml = change(Buffer.from(stream.contents).toString('utf8'));
  set(file.catalog, 'Metadata', file.context.register(file.context.stream(Buffer.from(xml, 'utf8'))));
}
