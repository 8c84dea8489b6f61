import { deflateSync } from 'node:zlib';
import type { FontFamily, FontStyle } from '../fonts.ts';
import { loadFont } from '../fonts.ts';
import { FileSink } from './fileSink.ts';
import { writeQuickly } from './fontSubset.ts';
import { conformanceXml, descriptionXml } from './metadata.ts';
import { addOutputIntent } from './outputIntent.ts';
import { PDFDocument } from './pdfmake.ts';
import type { EmbeddedFont, PdfInfo, PdfOutline } from './pdfkit.ts';
import { shapeByPairs } from './shaping.ts';
import { isArtifact, Slot, StructureElement, type Tag, type TaggedPage } from './structure.ts';
import { annotationKeys, writeStructure } from './structureWriter.ts';

/** A window of 8 KB is enough for a page, and is set up in a third of the time. */
const packing = { windowBits: 13, memLevel: 6 };

export interface TaggedDocumentOptions {
  language: string;
  info: PdfInfo;
  images: Record<string, string>;
  pageSize: [number, number];
}

/** A PDF that knows its structure tree: metadata, marked content, annotations, bookmarks, shared fonts. */
export class TaggedDocument extends PDFDocument {
  readonly root: StructureElement;
  readonly language: string;
  /** The whole file, some time after `end()`. */
  readonly bytes: Promise<Uint8Array>;
  /** Made by the first writing, inside pdfkit's constructor, when fields of this class do not exist yet. */
  declare private sink?: FileSink;
  /** The current page's operators. */
  declare private content?: string;
  #finish: (bytes: Uint8Array) => void = () => undefined;
  readonly #pages: TaggedPage[] = [];
  readonly #annotations: StructureElement[] = [];
  readonly #openBookmarks: { level: number; item: PdfOutline }[] = [];
  #current: TaggedPage | null = null;
  #open: Tag | null = null;
  #link: StructureElement | null = null;

  constructor(options: TaggedDocumentOptions) {
    super(
      {},
      options.images,
      {},
      {},
      {
        size: options.pageSize,
        lang: options.language,
        pdfVersion: '1.7',
        subset: 'PDF/A-2a',
        tagged: true,
        displayTitle: true,
        autoFirstPage: false,
        font: null,
        fontLayoutCache: true,
        compress: true,
        info: options.info,
      },
      null,
      (file) => file.startsWith('data:'),
    );
    this.language = options.language;
    this.root = new StructureElement('Document');
    // pdfkit copies its PDF/A functions onto the instance, where a method of this class would not be seen.
    this._getPdfaid = () => conformanceXml;
    this._addColorOutputIntent = () => addOutputIntent(this);
    this.bytes = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  /** pdfkit's only way to write. */
  override _write(data: string | Uint8Array): void {
    this.sink ??= new FileSink();
    this._offset += this.sink.write(data);
  }

  /** The page's operators are kept as one text until it is full. */
  override addContent(operators: string): this {
    this.content = this.content === undefined ? operators : `${this.content}\n${operators}`;
    return this;
  }

  /** Packs the page that is full, with less preparation than pdfkit has for the few kilobytes of a page. */
  private finishContent(): void {
    if (this.content === undefined) return;
    const { content } = this.page;
    content.data.Filter = 'FlateDecode';
    content.compress = false;
    content.write(deflateSync(Buffer.from(this.content, 'latin1'), packing));
    delete this.content;
  }

  /** The last objects are written: an image may have kept them waiting. */
  override _finalize(): void {
    super._finalize();
    this.#finish(this.sink?.finish() ?? new Uint8Array());
  }

  override _addInfo(): void {
    this.appendXML(descriptionXml(this.info, this.language));
  }

  override addPage(options: { size: [number, number] }): this {
    this.closeMark();
    this.finishContent();
    super.addPage(options);
    const { dictionary } = this.page;
    dictionary.data.StructParents = this.#pages.length;
    this.#current = { dictionary, marks: [] };
    this.#pages.push(this.#current);
    return this;
  }

  override end(): void {
    this.closeMark();
    this.finishContent();
    writeStructure(this, this.root, this.#pages, this.#annotations);
    super.end();
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  /** Opens marked content for `tag`, closing what was open: there is never more than one open sequence. */
  mark(tag: Tag): void {
    if (this.#open === tag) return;
    this.closeMark();
    this.#open = tag;
    if (isArtifact(tag)) {
      this.addContent(`/Artifact <<${tag.artifact}>> BDC`);
      return;
    }
    const page = this.currentPage();
    const element = tag instanceof Slot ? tag.element : tag;
    const id = page.marks.push(element) - 1;
    tag.kids.push({ page, id });
    this.addContent(`/${element.type} <</MCID ${id}>> BDC`);
  }

  closeMark(): void {
    if (!this.#open) return;
    this.#open = null;
    this.addContent('EMC');
  }

  /** Runs `paint` with `element` as the owner of the annotations it makes. */
  withLink(element: StructureElement, paint: () => void): void {
    this.#link = element;
    paint();
    this.#link = null;
  }

  /** The only way to an annotation: each belongs to a Link element, on the page where it is made. */
  override annotate(
    x: number,
    y: number,
    width: number,
    height: number,
    options: Record<string, unknown>,
  ): this {
    const element = this.#link;
    if (!element) throw new Error('annotation outside a Link element');
    options.StructParent = annotationKeys + this.#annotations.length;
    super.annotate(x, y, width, height, options);
    const annotation = this.page.annotations.at(-1);
    if (!annotation) throw new Error('annotation was not added to the page');
    element.kids.push({ page: this.currentPage(), annotation });
    this.#annotations.push(element);
    return this;
  }

  /** A bookmark at height `top` of the current page, under the last one of a higher level. */
  bookmark(title: string, level: number, top: number): void {
    while ((this.#openBookmarks.at(-1)?.level ?? 0) >= level) this.#openBookmarks.pop();
    const parent = this.#openBookmarks.at(-1)?.item ?? this.outline;
    // pdfkit takes `left` from the right edge of the page.
    const item = parent.addItem(title, {
      fit: false,
      top,
      left: this.page.width,
      zoom: 0,
      expanded: level === 1,
    });
    this.#openBookmarks.push({ level, item });
  }

  /** pdfmake calls `fill(colour)` to set a colour; pdfkit would paint an empty path outside all marks. */
  override fill(color?: string, rule?: string): this {
    if (color && !/^(even-?odd|non-?zero)$/.test(color)) return this.fillColor(color);
    return super.fill(color, rule);
  }

  /** A font of the product, shared with all other documents of this thread. */
  fontFor(family: FontFamily, style: FontStyle): EmbeddedFont {
    const source = loadFont(family, style);
    let font = this._fontFamilies[source.key];
    if (!font) {
      this._fontCount += 1;
      font = new source.Embedded(this, source.parsed, `F${this._fontCount}`);
      font.layoutCache = source.layoutCache;
      shapeByPairs(font, source.pairs);
      writeQuickly(font.subset, source.parsed);
      this._fontFamilies[source.key] = font;
    }
    return font;
  }

  private currentPage(): TaggedPage {
    if (!this.#current) throw new Error('nothing can be painted before the first page');
    return this.#current;
  }
}
