import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { fontFamilies, loadFont } from '../fonts.ts';
import { FileSink } from './fileSink.ts';
import { writeQuickly } from './fontSubset.ts';
import type { EmbeddedFont } from './pdfkit.ts';
import { TaggedDocument } from './taggedDocument.ts';

interface Glyph {
  path: { toSVG(): string };
  advanceWidth: number;
}
interface Font {
  numGlyphs: number;
  getGlyph(id: number): Glyph;
}
const fontkit = createRequire(import.meta.url)('fontkit') as { create(bytes: Uint8Array): Font };

function embed(font: EmbeddedFont, text: string): Font {
  font.encode(text);
  return fontkit.create(font.subset.encode());
}
const newDocument = () =>
  new TaggedDocument({
    language: 'de',
    info: { Title: 'x', Creator: 'x', Producer: 'x', CreationDate: new Date(0) },
    images: {},
    pageSize: [100, 100],
  });

// Compound glyphs (letters with marks), glyphs without outline (space), marks of their own, other scripts.
const text = 'Größe, Şahin Łódź Příliš žluťoučký Çelik Їжак Ελλάς 0123 ½ – „“ e\u0301 q\u0323';

test.each(
  [...new Set([...fontFamilies.standard, ...fontFamilies.largePrint])].flatMap((family) =>
    (['Regular', 'BoldItalic'] as const).map((style) => [family, style] as const),
  ),
)('a subset of %s %s has the outlines and widths of the font', (family, style) => {
  const font = newDocument().fontFor(family, style);
  const own = embed(font, text);
  const source = loadFont(family, style).parsed as unknown as Font;
  const { glyphs } = font.subset;
  expect(own.numGlyphs).toBe(glyphs.length);
  expect(glyphs.length).toBeGreaterThan(40);
  for (const [index, glyph] of glyphs.entries()) {
    expect(own.getGlyph(index).path.toSVG(), `glyph ${glyph}`).toBe(source.getGlyph(glyph).path.toSVG());
    expect(own.getGlyph(index).advanceWidth, `glyph ${glyph}`).toBe(source.getGlyph(glyph).advanceWidth);
  }
});

test('two files do not change each other', () => {
  const first = newDocument().fontFor('NotoSans', 'Regular');
  const second = newDocument().fontFor('NotoSans', 'Regular');
  first.encode('ÄÖÜ');
  second.encode('Üß');
  const bytes = Buffer.from(first.subset.encode());
  second.subset.encode();
  expect(Buffer.from(first.subset.encode())).toEqual(bytes);
});

test('a font without TrueType outlines keeps its own way', () => {
  const { parsed } = loadFont('NotoSans', 'Regular');
  const encode = () => new Uint8Array(3);
  const subset = { glyphs: [0], includeGlyph: () => 0, encode };
  writeQuickly(subset, { ...parsed, directory: { tables: {} } });
  expect(subset.encode).toBe(encode);
});

test('a file is what was written, in order, across blocks', () => {
  const sink = new FileSink();
  const parts: Buffer[] = [];
  for (let size = 1; size < 3_000_000; size = size * 2 + 1) {
    const bytes = Buffer.alloc(size, size % 251);
    parts.push(bytes, Buffer.from(`line ${size} ü\n`, 'latin1'));
    expect(sink.write(bytes)).toBe(size);
    expect(sink.write(`line ${size} ü`)).toBe(`line ${size} ü\n`.length);
  }
  expect(Buffer.from(sink.finish()).equals(Buffer.concat(parts))).toBe(true);
});
