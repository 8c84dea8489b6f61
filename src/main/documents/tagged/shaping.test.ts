import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FontFamily, type FontStyle, loadFont } from '../fonts.ts';
import type { ShapedRun } from './pdfkit.ts';
import { TaggedDocument } from './taggedDocument.ts';

const fonts: [FontFamily, FontStyle][] = [
  ...(['NotoSans', 'AtkinsonHyperlegibleNext'] as const).flatMap((family) =>
    (['Regular', 'Bold', 'Italic', 'BoldItalic'] as const).map((style): [FontFamily, FontStyle] => [
      family,
      style,
    ]),
  ),
  ['DejaVuSans', 'Regular'],
  ['DejaVuSans', 'Bold'],
];
const words = [
  'Müller-Şahin',
  'Łódź',
  'AVATAR',
  'Tagesordnung,',
  'Schifffahrt',
  'offiziell',
  'Wolf-Str.',
  '17',
  '1711,',
  'A17',
  '04917',
  'fjord',
  'office:',
  'Příliš',
  '(Kreis)',
  '„Typ“',
  'LT.',
  'Çelik ',
  'ĳ',
  'Straße ',
];

/** A font as a document shapes with it, and fontkit's own shaping, scaled the same way. */
function shapers(family: FontFamily, style: FontStyle) {
  const document = new TaggedDocument({
    language: 'de',
    info: { Title: 'x', Creator: 'x', Producer: 'x', CreationDate: new Date(0) },
    images: {},
    pageSize: [100, 100],
  });
  const font = document.fontFor(family, style);
  const { layoutRun } = Object.getPrototypeOf(font) as { layoutRun(text: string): ShapedRun };
  const told = (run: ShapedRun) => ({
    glyphs: run.glyphs.map(({ id }) => id),
    positions: run.positions.map(({ xAdvance, xOffset, yOffset, advanceWidth }) =>
      [xAdvance, xOffset, yOffset, advanceWidth].map((value) => Math.round(value * 1000)),
    ),
    width: Math.round(run.advanceWidth * 1000),
  });
  return {
    pairs: loadFont(family, style).pairs,
    ours: (text: string) => told(font.layoutRun(text)),
    whole: (text: string) => told(layoutRun.call(font, text)),
  };
}

test.each(fonts)('words of %s %s look as the font wants them', (family, style) => {
  const { ours, whole } = shapers(family, style);
  for (const word of words) expect(ours(word), word).toEqual(whole(word));
  const character = fc.oneof(
    fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'),
    fc.constantFrom(...'0123456789.,:;!?()/–„“ -äöüÄÖÜß'),
    fc
      .integer({ min: 0xc0, max: 0x17e })
      .map((code) => String.fromCharCode(code))
      .filter((one) => loadFont(family, style).characters.has(one.charCodeAt(0))),
  );
  const word = fc.array(character, { minLength: 1, maxLength: 12 }).map((list) => list.join(''));
  fc.assert(
    fc.property(word, (text) => {
      expect(ours(text)).toEqual(whole(text));
    }),
    { numRuns: 300 },
  );
});

test('words come from pairs, and ligatures do not', () => {
  const { ours, pairs } = shapers('NotoSans', 'Regular');
  ours('Müller');
  expect(['Mü', 'ül', 'll', 'le', 'er', 'r'].map((pair) => pairs.get(pair) !== undefined)).not.toContain(
    false,
  );
  expect(pairs.get('Mü')?.position.xAdvance).toBeGreaterThan(0);
});
