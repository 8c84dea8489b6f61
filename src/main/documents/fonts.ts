import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DocumentFormat } from './model.ts';
import type { Pairs } from './tagged/shaping.ts';
import { PDFDocument } from './tagged/pdfmake.ts';
import type { EmbeddedFont, ParsedFont, PdfOptions } from './tagged/pdfkit.ts';

/** Families in order of preference; a character is drawn by the first family that has it. */
export const fontFamilies: Record<DocumentFormat, readonly FontFamily[]> = {
  standard: ['NotoSans', 'DejaVuSans'],
  largePrint: ['AtkinsonHyperlegibleNext', 'NotoSans', 'DejaVuSans'],
};
export type FontFamily = 'NotoSans' | 'AtkinsonHyperlegibleNext' | 'DejaVuSans';
export type FontStyle = 'Regular' | 'Bold' | 'Italic' | 'BoldItalic';

let folder: string | null = null;

/**
 * Where the TTF files are: `resources/fonts` under the application's root (the nearest folder above this file
 * with a package.json and that folder), the same from the sources, the bundle and the packaged app.
 */
export function fontFolder(): string {
  for (let at = import.meta.dirname; folder === null; at = path.dirname(at)) {
    const candidate = path.join(at, 'resources', 'fonts');
    if (existsSync(path.join(at, 'package.json')) && existsSync(candidate)) folder = candidate;
    else if (at === path.dirname(at)) throw new Error('resources/fonts not found above the application');
  }
  return folder;
}

/** DejaVu serves single characters other fonts lack; it comes upright only. */
const styleOf = (family: FontFamily, style: FontStyle): FontStyle => {
  if (family !== 'DejaVuSans') return style;
  return style === 'Bold' || style === 'BoldItalic' ? 'Bold' : 'Regular';
};

export interface LoadedFont {
  key: string;
  parsed: ParsedFont;
  Embedded: EmbeddedFont['constructor'];
  /** Shaped words by text, shared by all documents of this thread. */
  layoutCache: Record<string, unknown>;
  /** Shaped pairs of characters, shared in the same way. */
  pairs: Pairs;
  characters: Set<number>;
}

const loaded = new Map<string, LoadedFont>();

/** Parses a font file once per thread; later documents share the parsed font and its shaped words. */
export function loadFont(family: FontFamily, style: FontStyle): LoadedFont {
  const key = `${family}-${styleOf(family, style)}`;
  let font = loaded.get(key);
  if (!font) {
    const file = path.join(fontFolder(), `${key}.ttf`);
    const opener = new PDFDocument({ font: { normal: file } }, {}, {}, {}, openerOptions, null, () => true);
    const embedded = opener.provideFont('font', false, false);
    // fontkit remembers a glyph with the characters it is first asked for, and writing a subset asks for the parts
    // of "i" or "ä" without any: the next document's full stop would have no text. So all are asked for now.
    for (const character of embedded.font.characterSet) {
      if (!isLigature(character)) embedded.font.glyphForCodePoint(character);
    }
    font = {
      key,
      parsed: embedded.font,
      Embedded: embedded.constructor,
      layoutCache: Object.create(null) as Record<string, unknown>,
      pairs: new Map(),
      characters: new Set(
        embedded.font.characterSet.filter((one) => !reordered.test(String.fromCodePoint(one))),
      ),
    };
    loaded.set(key, font);
  }
  return font;
}

/**
 * Scripts from right to left (Hebrew, Arabic …) and those whose signs change places (Devanagari …): some fonts have
 * them, but what is read out of the file would stand in another order than what was written.
 */
const reordered =
  /[\u0590-\u0dff\u1000-\u109f\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}]|[\u{1e800}-\u{1efff}]/u;

/** "ﬀ" and its like: their glyph must go on meaning the letters it was shaped from. */
const isLigature = (character: number): boolean => character >= 0xfb00 && character <= 0xfb4f;

const openerOptions = { autoFirstPage: false, font: null, fontLayoutCache: true } as unknown as PdfOptions;

const cacheLimit = 40_000;
/** Documents between two looks at the caches: counting their words takes longer than a letter. */
const trimEvery = 50;
let documents = 0;

/** Called between documents: shaped words of names seen once must not pile up for ever. */
export function trimFontCaches(): void {
  documents += 1;
  if (documents % trimEvery !== 0) return;
  for (const font of loaded.values()) {
    if (Object.keys(font.layoutCache).length > cacheLimit) {
      font.layoutCache = Object.create(null) as Record<string, unknown>;
    }
  }
}

export interface FontRun {
  text: string;
  family: FontFamily;
}

/** Characters drawn by a sibling where no font of the format has them. */
const siblings: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u202f': '\u00a0',
  '\u2007': '\u00a0',
};

const clusters = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** Every character the text needs is in the font (soft hyphens and line breaks never reach it). */
function covers(font: LoadedFont, text: string): boolean {
  for (const character of text) {
    if (character !== '\n' && character !== '\u00ad' && !font.characters.has(character.codePointAt(0) ?? 0))
      return false;
  }
  return true;
}

/**
 * Splits text into runs a single font can draw, trying the format's families one after the other for each
 * character (with its combining marks).
 * @throws MissingCharacter where no family has it.
 */
export function splitByFont(text: string, format: DocumentFormat, style: FontStyle): FontRun[] {
  const families = fontFamilies[format];
  const first = families[0] as FontFamily;
  const primary = loadFont(first, style);
  if (covers(primary, text)) return [{ text, family: first }];
  const runs: FontRun[] = [];
  for (const { segment } of clusters.segment(text)) {
    let family = families.find((candidate) => covers(loadFont(candidate, style), segment));
    let drawn = segment;
    const sibling = siblings[segment];
    if (sibling !== undefined && family !== first) {
      drawn = sibling;
      family = first;
    }
    if (!family) throw new MissingCharacter(segment);
    const last = runs.at(-1);
    if (last && last.family === family) last.text += drawn;
    else runs.push({ text: drawn, family });
  }
  return runs;
}

/**
 * The first family that can draw the whole text, for text that is not split into runs.
 * @throws MissingCharacter where none has all of it.
 */
export function familyFor(text: string, format: DocumentFormat, style: FontStyle): FontFamily {
  const runs = splitByFont(text, format, style);
  const family = fontFamilies[format].find((candidate) => covers(loadFont(candidate, style), text));
  if (!family) throw new MissingCharacter(runs.at(-1)?.text ?? text);
  return family;
}

/** No font of the product has this character, or none can set it. */
export class MissingCharacter extends Error {
  readonly character: string;
  constructor(character: string) {
    const codes = [...character].map(
      (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
    const reason = reordered.test(character)
      ? ' Von rechts nach links und mit umgestellten Zeichen kann nicht gedruckt werden.'
      : '';
    super(`Für das Zeichen „${character}“ (${codes.join(' ')}) gibt es keine Schrift.${reason}`);
    this.name = 'MissingCharacter';
    this.character = character;
  }
}
