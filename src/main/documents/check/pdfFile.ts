import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
  decodePDFRawStream,
} from 'pdf-lib';

export interface FilePage {
  id: string;
  dict: PDFDict;
  size: { width: number; height: number };
}

/** Objects of a PDF by name, references followed. Reading only; nothing here trusts the file. */
export class PdfFile {
  readonly document: PDFDocument;
  #pages: FilePage[] | null = null;
  #numbers: Map<string, number> | null = null;
  #parents: Map<number, PDFObject> | null = null;

  private constructor(document: PDFDocument) {
    this.document = document;
  }

  static async open(bytes: Uint8Array): Promise<PdfFile> {
    return new PdfFile(await PDFDocument.load(bytes, { updateMetadata: false }));
  }

  resolve(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.document.context.lookup(object) : object;
  }
  /** The object a reference such as "12 0 R" names. */
  byReference(reference: string): PDFObject | undefined {
    const [number, generation] = reference.split(' ').map(Number);
    return number === undefined || generation === undefined || Number.isNaN(number)
      ? undefined
      : this.document.context.lookup(PDFRef.of(number, generation));
  }
  get(dict: PDFDict | undefined, key: string): PDFObject | undefined {
    return this.resolve(dict?.get(PDFName.of(key)));
  }
  dict(dict: PDFDict | undefined, key: string): PDFDict | undefined {
    const value = this.get(dict, key);
    if (value instanceof PDFRawStream) return value.dict;
    return value instanceof PDFDict ? value : undefined;
  }
  name(dict: PDFDict | undefined, key: string): string | undefined {
    const value = this.get(dict, key);
    return value instanceof PDFName ? value.decodeText() : undefined;
  }
  number(dict: PDFDict | undefined, key: string): number | undefined {
    const value = this.get(dict, key);
    return value instanceof PDFNumber ? value.asNumber() : undefined;
  }
  text(dict: PDFDict | undefined, key: string): string | undefined {
    const value = this.get(dict, key);
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
  }
  /** An array's members, or a single object as a list of one. */
  list(dict: PDFDict | undefined, key: string): PDFObject[] {
    const value = this.get(dict, key);
    if (value === undefined) return [];
    return value instanceof PDFArray ? value.asArray() : [dict?.get(PDFName.of(key)) ?? value];
  }
  /** The reference under a key, as text: the identity of an object. */
  reference(dict: PDFDict | undefined, key: string): string | undefined {
    const value = dict?.get(PDFName.of(key));
    return value instanceof PDFRef ? value.toString() : undefined;
  }
  stream(object: PDFObject | undefined): Uint8Array | undefined {
    const stream = this.resolve(object);
    return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : undefined;
  }

  get catalog(): PDFDict {
    return this.document.catalog;
  }
  get info(): PDFDict | undefined {
    const info = this.resolve(this.document.context.trailerInfo.Info);
    return info instanceof PDFDict ? info : undefined;
  }
  /** The pages with their references and sizes in points. */
  pages(): readonly FilePage[] {
    this.#pages ??= this.document
      .getPages()
      .map((page) => ({ id: page.ref.toString(), dict: page.node, size: page.getSize() }));
    return this.#pages;
  }
  /** Page number from 1 by the reference of the page. */
  pageNumber(id: string | undefined): number | undefined {
    this.#numbers ??= new Map(this.pages().map((page, index) => [page.id, index + 1]));
    return id === undefined ? undefined : this.#numbers.get(id);
  }
  /** Owners of marks and annotations by StructParents and StructParent. */
  parentTree(): Map<number, PDFObject> {
    this.#parents ??= this.numberTree(this.dict(this.dict(this.catalog, 'StructTreeRoot'), 'ParentTree'));
    return this.#parents;
  }
  /** Resources of a page, its own or inherited. */
  resources(page: PDFDict): PDFDict | undefined {
    let node: PDFDict | undefined = page;
    for (let step = 0; node && step < 50; step += 1) {
      const found = this.dict(node, 'Resources');
      if (found) return found;
      node = this.dict(node, 'Parent');
    }
    return undefined;
  }
  /** Contents of a page, its parts joined as the standard says. */
  content(page: PDFDict): string {
    return this.list(page, 'Contents')
      .map((part) => Buffer.from(this.stream(part) ?? []).toString('latin1'))
      .join('\n');
  }
  /** Key → value of a number tree, however it is split. */
  numberTree(root: PDFDict | undefined): Map<number, PDFObject> {
    const found = new Map<number, PDFObject>();
    const numbers = this.list(root, 'Nums');
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const key = numbers[at];
      const value = numbers[at + 1];
      if (key instanceof PDFNumber && value) found.set(key.asNumber(), value);
    }
    for (const kid of this.list(root, 'Kids')) {
      const dict = this.resolve(kid);
      if (dict instanceof PDFDict) for (const [key, value] of this.numberTree(dict)) found.set(key, value);
    }
    return found;
  }
  /** Key → value of a name tree, however it is split. */
  nameTree(root: PDFDict | undefined): Map<string, PDFObject> {
    const found = new Map<string, PDFObject>();
    const names = this.list(root, 'Names');
    for (let at = 0; at + 1 < names.length; at += 2) {
      const key = this.resolve(names[at]);
      const value = names[at + 1];
      if ((key instanceof PDFString || key instanceof PDFHexString) && value)
        found.set(key.decodeText(), value);
    }
    for (const kid of this.list(root, 'Kids')) {
      const dict = this.resolve(kid);
      if (dict instanceof PDFDict) for (const [key, value] of this.nameTree(dict)) found.set(key, value);
    }
    return found;
  }
}
