/**
 * The subset of a TrueType font that a file carries. fontkit decodes every outline and every table anew for each
 * file; here the bytes of a glyph are looked up once per font and thread, and only put together per file.
 */
import type { ParsedFont } from './pdfkit.ts';

/** What fontkit's subset is asked for: glyphs of the font in the order of their numbers in the file. */
export interface Subset {
  glyphs: number[];
  includeGlyph(glyph: number): number;
  encode(): Uint8Array;
}

interface Outline {
  bytes: Buffer;
  advance: number;
  bearing: number;
  /** Where in `bytes` a part of another glyph is named, and which. */
  parts: { at: number; glyph: number }[];
}

interface Tables {
  /** As they are in the font's file; `head`, `hhea` and `maxp` are changed per subset. */
  head: Buffer;
  hhea: Buffer;
  maxp: Buffer;
  /** `cvt `, `fpgm` and `prep`, where the font has them. */
  hinting: [string, Buffer][];
  outlines: Map<number, Outline>;
}

const tablesOf = new WeakMap<ParsedFont, Tables>();

/** Makes the subset write itself our way. Fonts with other outlines than TrueType's keep fontkit's. */
export function writeQuickly(subset: Subset, font: ParsedFont): void {
  if (!font.directory.tables.glyf) return;
  subset.encode = () => encode(subset, font);
}

function table(font: ParsedFont, name: string): Buffer | null {
  const entry = font.directory.tables[name];
  if (!entry) return null;
  const { buffer } = font.stream;
  return Buffer.from(buffer.buffer, buffer.byteOffset + entry.offset, entry.length);
}

function load(font: ParsedFont): Tables {
  const known = tablesOf.get(font);
  if (known) return known;
  const needed = (name: string): Buffer => {
    const bytes = table(font, name);
    if (!bytes) throw new Error(`the font ${font.postscriptName} has no table "${name}"`);
    return bytes;
  };
  const tables: Tables = {
    head: needed('head'),
    hhea: needed('hhea'),
    maxp: needed('maxp'),
    hinting: ['cvt ', 'fpgm', 'prep'].flatMap((name): [string, Buffer][] => {
      const bytes = table(font, name);
      return bytes ? [[name, bytes]] : [];
    }),
    outlines: new Map(),
  };
  tablesOf.set(font, tables);
  return tables;
}

/** Flags of a part of a compound glyph (OpenType, "glyf"). */
const part = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 };

function outlineOf(font: ParsedFont, tables: Tables, glyph: number): Outline {
  const known = tables.outlines.get(glyph);
  if (known) return known;
  const glyf = table(font, 'glyf') as Buffer;
  const { offsets } = font.loca;
  const bytes = glyf.subarray(offsets[glyph], offsets[glyph + 1]);
  const { advance, bearing } = metrics(font, tables, glyph);
  const outline: Outline = { bytes, advance, bearing, parts: [] };
  if (bytes.length > 0 && bytes.readInt16BE(0) < 0) {
    for (let at = 10; ; ) {
      const flags = bytes.readUInt16BE(at);
      outline.parts.push({ at: at + 2, glyph: bytes.readUInt16BE(at + 2) });
      at += flags & part.words ? 8 : 6;
      if (flags & part.scale) at += 2;
      else if (flags & part.twoScales) at += 4;
      else if (flags & part.matrix) at += 8;
      if (!(flags & part.more)) break;
    }
  }
  tables.outlines.set(glyph, outline);
  return outline;
}

function metrics(font: ParsedFont, tables: Tables, glyph: number): { advance: number; bearing: number } {
  const hmtx = table(font, 'hmtx') as Buffer;
  const long = tables.hhea.readUInt16BE(34);
  if (glyph < long)
    return { advance: hmtx.readUInt16BE(glyph * 4), bearing: hmtx.readInt16BE(glyph * 4 + 2) };
  return {
    advance: hmtx.readUInt16BE((long - 1) * 4),
    bearing: hmtx.readInt16BE(long * 4 + (glyph - long) * 2),
  };
}

function encode(subset: Subset, font: ParsedFont): Uint8Array {
  const tables = load(font);
  const outlines: Outline[] = [];
  const glyf: Buffer[] = [];
  // Compound glyphs bring their parts along: the list grows while it is walked.
  for (let index = 0; index < subset.glyphs.length; index++) {
    const outline = outlineOf(font, tables, subset.glyphs[index] as number);
    outlines.push(outline);
    let { bytes } = outline;
    if (outline.parts.length > 0) {
      bytes = Buffer.from(bytes);
      for (const { at, glyph } of outline.parts) bytes.writeUInt16BE(subset.includeGlyph(glyph), at);
    }
    glyf.push(bytes);
    if (bytes.length % 4 > 0) glyf.push(Buffer.alloc(4 - (bytes.length % 4)));
  }
  const loca = Buffer.alloc((outlines.length + 1) * 4);
  const hmtx = Buffer.alloc(outlines.length * 4);
  let offset = 0;
  for (const [index, { bytes, advance, bearing }] of outlines.entries()) {
    loca.writeUInt32BE(offset, index * 4);
    offset += Math.ceil(bytes.length / 4) * 4;
    hmtx.writeUInt16BE(advance, index * 4);
    hmtx.writeInt16BE(bearing, index * 4 + 2);
  }
  loca.writeUInt32BE(offset, outlines.length * 4);
  const head = Buffer.from(tables.head);
  head.writeInt16BE(1, 50); // loca with 32 bits
  const hhea = Buffer.from(tables.hhea);
  hhea.writeUInt16BE(outlines.length, 34);
  const maxp = Buffer.from(tables.maxp);
  maxp.writeUInt16BE(outlines.length, 4);
  return fontFile([
    ...tables.hinting,
    ['glyf', Buffer.concat(glyf)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
  ]);
}

/** The file of a font: directory and tables, each at a multiple of four bytes. */
function fontFile(tables: [string, Buffer][]): Buffer {
  const sorted = tables.sort(([a], [b]) => (a < b ? -1 : 1));
  const count = sorted.length;
  const start = 12 + count * 16;
  const size = sorted.reduce((sum, [, bytes]) => sum + Math.ceil(bytes.length / 4) * 4, start);
  const file = Buffer.alloc(size);
  const power = 2 ** Math.floor(Math.log2(count));
  file.writeUInt32BE(0x00010000, 0);
  file.writeUInt16BE(count, 4);
  file.writeUInt16BE(power * 16, 6);
  file.writeUInt16BE(Math.log2(power), 8);
  file.writeUInt16BE(count * 16 - power * 16, 10);
  let at = start;
  for (const [index, [name, bytes]] of sorted.entries()) {
    bytes.copy(file, at);
    const entry = 12 + index * 16;
    file.write(name, entry, 'latin1');
    file.writeUInt32BE(checksum(file, at, bytes.length), entry + 4);
    file.writeUInt32BE(at, entry + 8);
    file.writeUInt32BE(bytes.length, entry + 12);
    at += Math.ceil(bytes.length / 4) * 4;
  }
  return file;
}

function checksum(file: Buffer, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + file.readUInt32BE(at)) >>> 0;
  return sum;
}
