/** What the engine leans on of pdfkit, the part of pdfmake that writes the file, typed by hand as in `pdfmake.ts`. */
import type { Readable } from 'node:stream';

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
