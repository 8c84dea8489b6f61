/**
 * Every private part of pdfmake 0.3.11 and pdfkit the engine leans on, in one place and typed by hand.
 * pdfmake has no `exports` map and no types; it is loaded by `require` because it is CommonJS and because pdfkit
 * finds its colour profile by `__dirname`, so neither may be bundled. `canary.test.ts` names each part when an
 * update takes it away.
 */
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';

const require = createRequire(import.meta.url);
const load = <T>(file: string): T => (require(`pdfmake/js/${file}.js`) as { default: T }).default;

/** A glyph's place in a shaped run, in thousandths of the font size. */
export interface GlyphPosition {
  xAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth: number;
}
/** A shaped text; advances in thousandths of the font size. */
export interface ShapedRun {
  glyphs: { id: number; codePoints: number[]; advanceWidth: number }[];
  positions: GlyphPosition[];
  advanceWidth: number;
}
/** The parsed font (fontkit). */
export interface ParsedFont {
  characterSet: number[];
  postscriptName: string;
  /** The font's file and where its tables lie in it. */
  stream: { buffer: Uint8Array };
  directory: { tables: Record<string, { offset: number; length: number } | undefined> };
  loca: { offsets: number[] };
  /** The glyph, remembered by the font together with the character it was first asked for. */
  glyphForCodePoint(codePoint: number): { id: number; codePoints: number[] };
}
/** A font inside one PDF (pdfkit's EmbeddedFont). */
export interface EmbeddedFont {
  id: string;
  name: string;
  font: ParsedFont;
  ascender: number;
  descender: number;
  layoutCache: Record<string, unknown>;
  subset: { glyphs: number[]; includeGlyph(glyph: number): number; encode(): Uint8Array };
  constructor: new (document: PdfDocument, font: ParsedFont, id: string) => EmbeddedFont;
  layoutRun(text: string, features?: unknown): ShapedRun;
  widthOfString(text: string, size: number): number;
  encode(text: string): [string[], GlyphPosition[]];
  ref(): PdfReference;
}
export interface PdfReference {
  id: number;
  data: Record<string, unknown>;
  compress: boolean;
  write(chunk: Uint8Array): void;
  end(chunk?: unknown): void;
}
export interface PdfPage {
  width: number;
  height: number;
  dictionary: PdfReference;
  content: PdfReference;
  fonts: Record<string, PdfReference>;
  annotations: PdfReference[];
}
export interface PdfOutline {
  addItem(
    title: string,
    options: { fit: boolean; top: number; left: number; zoom: number; expanded: boolean },
  ): PdfOutline;
}
export interface PdfInfo {
  Title: string;
  Author?: string;
  Subject?: string;
  Keywords?: string;
  Creator: string;
  Producer: string;
  CreationDate: Date;
}
export interface PdfOptions {
  size: [number, number];
  lang: string;
  pdfVersion: '1.7';
  subset: 'PDF/A-2a';
  tagged: true;
  displayTitle: true;
  autoFirstPage: false;
  font: null;
  fontLayoutCache: true;
  compress: boolean;
  info: PdfInfo;
}

/** pdfmake's document: pdfkit's with a font cache and an image dictionary. */
export declare class PdfDocument {
  constructor(
    fonts: Record<string, Record<string, string>>,
    images: Record<string, string>,
    patterns: object,
    attachments: object,
    options: PdfOptions,
    virtualFileSystem: null,
    localAccess: (path: string) => boolean,
  );
  page: PdfPage;
  info: PdfInfo;
  outline: PdfOutline;
  subset: number;
  subset_conformance: string;
  fontCache: Record<string, Record<string, EmbeddedFont>>;
  _font: EmbeddedFont | null;
  _fontCount: number;
  _fontFamilies: Record<string, EmbeddedFont>;
  _getPdfaid: () => string;
  _addColorOutputIntent: () => void;
  _root: PdfReference;
  /** Bytes written so far: the cross-reference table is made of it. */
  _offset: number;
  _write(data: string | Uint8Array): void;
  _finalize(): void;
  _addInfo(): void;
  addPage(options: { size: [number, number] }): this;
  end(): void;
  ref(data?: unknown): PdfReference;
  addContent(operators: string): this;
  appendXML(xml: string): void;
  getStructTreeRoot(): PdfReference;
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
  annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this;
  link(
    x: number,
    y: number,
    width: number,
    height: number,
    url: string,
    options: Record<string, unknown>,
  ): this;
  goTo(
    x: number,
    y: number,
    width: number,
    height: number,
    name: string,
    options: Record<string, unknown>,
  ): this;
  addNamedDestination(name: string, fit: 'XYZ', left: number, top: number, zoom: null): void;
  image(image: unknown, x: number, y: number, options: { width: number; height: number }): this;
  provideImage(id: string): unknown;
  fill(color?: string, rule?: string): this;
  fillColor(color: string, opacity?: number): this;
  fontSize(size: number): this;
  text(text: string, x: number, y: number, options: Record<string, unknown>): this;
  save(): this;
  restore(): this;
  rotate(angle: number, options: { origin: [number, number] }): this;
}
export interface PdfDocument extends Readable {}

/** A leaf's piece of a line, in the shape pdfmake's own inlines have. */
export interface LayoutInline {
  text: string;
  x: number;
  width: number;
  height: number;
  font: EmbeddedFont;
  fontSize: number;
  alignment: 'left' | 'center' | 'right';
}
export declare class PdfmakeLine {
  constructor(maxWidth: number);
  inlines: LayoutInline[];
  inlineWidths: number;
  leadingCut: number;
  trailingCut: number;
  x: number;
  y: number;
  getHeight(): number;
  getAscenderHeight(): number;
}

export interface LayoutContext {
  x: number;
  y: number;
  page: number;
  availableWidth: number;
  availableHeight: number;
  pageMargins: { left: number; top: number; right: number; bottom: number };
  moveDown(distance: number): boolean;
}
export interface LayoutWriter {
  transactionLevel: number;
  context(): LayoutContext;
  addLine(line: PdfmakeLine): unknown;
  moveToNextPage(orientation?: string): void;
}

export type Margin = [number, number, number, number];
export type Column = {
  width: number | 'auto' | '*';
  _minWidth?: number;
  _maxWidth?: number;
  _calcWidth?: number;
  /** Ours: asked to be as wide as its content. */
  auto?: boolean;
  /** Ours: the fixed width it would have where there is room. */
  wanted?: number;
};

/** A node of pdfmake's document tree, as far as the engine writes or reads it. */
export interface LayoutNode {
  text?: string;
  stack?: LayoutNode[];
  columns?: (LayoutNode & { width?: number | string })[];
  ol?: LayoutNode[];
  table?: {
    body: LayoutNode[][];
    widths: (number | 'auto' | '*' | Column)[];
    headerRows: number;
    keepWithHeaderRows?: number;
    dontBreakRows: boolean;
    heights?: (row: number) => number | 'auto';
  };
  image?: string;
  svg?: string;
  canvas?: Vector[];
  layout?: object;
  margin?: Margin;
  columnGap?: number;
  width?: number | string;
  height?: number;
  fit?: [number, number];
  alignment?: string;
  absolutePosition?: { x: number; y: number };
  unbreakable?: boolean;
  pageBreak?: 'before';
  colSpan?: number;
  rowSpan?: number;
  fillColor?: string;
  border?: [boolean, boolean, boolean, boolean];
  verticalAlignment?: 'top' | 'middle' | 'bottom';
  listMarker?: { _inlines: LayoutInline[]; _minWidth: number };
  positions?: unknown[];
  _span?: boolean;
  _margin?: Margin | null;
  _gap?: number;
  _gapSize?: { width: number };
  _minWidth?: number;
  _maxWidth?: number;
  _minHeight?: number;
  _width?: number;
  _height?: number;
  _layout?: {
    paddingTop(row: number, node: LayoutNode): number;
    paddingBottom(row: number, node: LayoutNode): number;
  };
  _offsets?: { total: number; offsets: number[] };
}
export interface Vector {
  type: 'line' | 'rect';
  x?: number;
  y?: number;
  w?: number;
  h?: number;
  x1?: number;
  y1?: number;
  x2?: number;
  y2?: number;
  lineWidth?: number;
  lineColor?: string;
  color?: string;
}
export interface LayoutPage {
  items: (
    | { type: 'line'; item: PdfmakeLine }
    | { type: 'vector'; item: Vector }
    | { type: 'image' | 'svg'; item: LayoutNode & { x: number; y: number; _width: number; _height: number } }
    | { type: 'beginVerticalAlignment' | 'endVerticalAlignment'; item: object }
    | { type: string; item: unknown }
  )[];
  pageSize: { width: number; height: number };
}

export type PageFurniture = (page: number, pages: number) => LayoutNode | null;

export declare class PdfmakeMeasure {
  constructor(
    document: PdfDocument,
    styles: object,
    defaultStyle: object,
    svgMeasure: unknown,
    layouts: object,
  );
  pdfDocument: PdfDocument;
  measureNode(node: LayoutNode): LayoutNode;
  measureOrderedList(node: LayoutNode): LayoutNode;
  measureTable(node: LayoutNode): LayoutNode;
  measureImageWithDimensions(node: LayoutNode, dimensions: { width: number; height: number }): void;
}
export declare class PdfmakePreprocessor {}
export declare class PdfmakeLayoutBuilder {
  constructor(pageSize: object, pageMargins: object, svgMeasure: unknown);
  docMeasure: PdfmakeMeasure;
  docPreprocessor: PdfmakePreprocessor;
  writer: LayoutWriter;
  tryLayoutDocument(
    content: LayoutNode,
    document: PdfDocument,
    styles: object,
    defaultStyle: object,
    background: PageFurniture,
    header: PageFurniture,
    footer: PageFurniture,
    watermark: undefined,
  ): { pages: LayoutPage[] };
  processNode(node: LayoutNode, verticalAlignment?: boolean): void;
  processVerticalContainer(node: LayoutNode): void;
  processLeaf(node: LayoutNode): void;
  processTable(node: LayoutNode): void;
  processImage(node: LayoutNode): void;
  processSVG(node: LayoutNode): void;
  processColumns(node: LayoutNode): void;
}
export declare class PdfmakeRenderer {
  constructor(document: PdfDocument);
  pdfDocument: PdfDocument;
  renderVector(vector: Vector): void;
  renderImage(image: LayoutNode): void;
  beginVerticalAlignment(item: object): void;
  endVerticalAlignment(item: object): void;
}
export declare class PdfmakeTextBreaker {
  getBreaks<T extends { text: string }>(
    runs: T[],
    styles: unknown,
  ): (T & { lineEnd?: boolean; noNewLine?: boolean })[];
}
interface ColumnCalculator {
  buildColumnWidths(columns: unknown[], width: number, offsets?: number, table?: LayoutNode): void;
}

export const PDFDocument: typeof PdfDocument = load('PDFDocument');
export const Line: typeof PdfmakeLine = load('Line');
export const DocMeasure: typeof PdfmakeMeasure = load('DocMeasure');
export const DocPreprocessor: typeof PdfmakePreprocessor = load('DocPreprocessor');
export const LayoutBuilder: typeof PdfmakeLayoutBuilder = load('LayoutBuilder');
export const Renderer: typeof PdfmakeRenderer = load('Renderer');
export const TextBreaker: typeof PdfmakeTextBreaker = load('TextBreaker');
export const StyleContextStack: new (styles: object, defaults: object) => unknown = load('StyleContextStack');
export const columnCalculator: ColumnCalculator = load('columnCalculator');
export const SVGMeasure: new () => unknown = load('SVGMeasure');

/** What the engine uses of the SVG painter; `fontCallback` gives the name of a font the document knows. */
export interface SvgOptions {
  width: number;
  height: number;
  assumePt: true;
  fontCallback: (family: string, bold: boolean, italic: boolean) => string;
  warningCallback: (message: string) => void;
}
export const paintSvg: (
  document: PdfDocument,
  svg: string,
  x: number,
  y: number,
  options: SvgOptions,
) => void = load('3rd-party/svg-to-pdfkit');
