import { fontFamilies, type FontFamily, loadFont, MissingCharacter } from '../fonts.ts';
import type { DocumentFormat } from '../model.ts';

const prefix = 'data:image/svg+xml;base64,';
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const isSvg = (image: string): boolean => image.startsWith(prefix);

/** The drawing's text without links: they would become annotations outside the structure. */
export function readSvg(image: string): string {
  return Buffer.from(image.slice(prefix.length), 'base64')
    .toString('utf8')
    .replace(/<a\b[^>]*?(\/?)>/g, '<g$1>')
    .replaceAll('</a>', '</g>');
}

/** What a drawing cannot hold: pictures from elsewhere, pages, programs. */
export const foreignPart = (svg: string): string | null =>
  /<(image|foreignObject|script|iframe)\b/.exec(svg)?.[1] ?? null;

/**
 * The first family of the format that has all characters of the drawing.
 * @throws MissingCharacter where none has.
 */
export function pictureFont(svg: string, format: DocumentFormat): FontFamily {
  const texts = [...svg.matchAll(/<text\b[\s\S]*?<\/text>/g)].map(([text]) => text.replace(/<[^>]*>/g, ''));
  const characters = new Set(decode(texts.join('')).replace(/\s/g, ' '));
  let missing = '';
  for (const family of fontFamilies[format]) {
    const font = loadFont(family, 'Regular');
    missing = [...characters].find((one) => !font.characters.has(one.codePointAt(0) ?? 0)) ?? '';
    if (missing === '') return family;
  }
  throw new MissingCharacter(missing);
}

const decode = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex || decimal
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
      : (entities[name as string] ?? whole),
  );
