/**
 * Every private part of pdfmake 0.3.11 the engine leans on, in one place and typed by hand (those of pdfkit: `pdfkit.ts`).
 * pdfmake has no `exports` map and no types; it is loaded by `require` because it is CommonJS and because pdfkit
 * finds its colour profile by `__dirname`, so neither may be bundled. `canary.test.ts` names each part when an
 * update takes it away.
 */
import { createRequire } from 'node:module';
import type { EmbeddedFont, PdfDocument } from './pdfkit.ts';

const require = createRequire(import.meta.url);
const load = <T>(file: string): T => (require(`pdfmake/js/${file}.js`) as { default: T }).default;

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
