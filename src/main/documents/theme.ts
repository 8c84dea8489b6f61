import type { DocumentFormat, ParagraphBlock } from './model.ts';

/** Points in a millimetre: the model speaks millimetres, pdfmake points. */
export const mm = 72 / 25.4;

/** A4 in points. */
export const page = { width: 210 * mm, height: 297 * mm };

/** Margins of DIN 5008: 25 mm left, 20 mm right; the bottom grows with the footer. */
export const margins = { left: 25 * mm, right: 20 * mm, top: 22 * mm, bottom: 18 * mm };

/** Where the text of a page with a letterhead starts, and the part of it the letterhead may fill. */
export const letterheadHeight = 45 * mm;

export interface Theme {
  body: number;
  /** Multiplies the font's own line height. */
  leading: number;
  headings: Record<1 | 2 | 3 | 4 | 5 | 6, { size: number; before: number; after: number }>;
  styles: Record<NonNullable<ParagraphBlock['style']>, { size: number; bold: boolean; muted: boolean }>;
  /** Space between paragraphs; everything else is a multiple of it. */
  gap: number;
  table: { size: number; paddingX: number; paddingY: number };
  footer: number;
  /** The window of the envelope limits these two in every format. */
  address: { most: number; least: number };
  returnLine: number;
  information: number;
  letterhead: { name: number; lines: number };
  listIndent: { bullet: number; ordered: number };
  /** Room that text leaves free at the right, in points: short lines are easier to follow. */
  narrower: number;
}

export const themes: Record<DocumentFormat, Theme> = {
  standard: {
    body: 10.5,
    leading: 0.94,
    headings: {
      1: { size: 16, before: 0, after: 9 },
      2: { size: 12.5, before: 10, after: 4 },
      3: { size: 11, before: 9, after: 3 },
      4: { size: 10.5, before: 9, after: 3 },
      5: { size: 10.5, before: 9, after: 3 },
      6: { size: 10.5, before: 9, after: 3 },
    },
    styles: {
      body: { size: 10.5, bold: false, muted: false },
      strong: { size: 10.5, bold: true, muted: false },
      lead: { size: 12, bold: false, muted: false },
      small: { size: 9, bold: false, muted: true },
    },
    gap: 6,
    table: { size: 9.5, paddingX: 5, paddingY: 3.5 },
    footer: 8,
    address: { most: 10.5, least: 7 },
    returnLine: 7,
    information: 9,
    letterhead: { name: 14, lines: 9 },
    listIndent: { bullet: 13, ordered: 20 },
    narrower: 0,
  },
  largePrint: {
    body: 18,
    leading: 1.06,
    headings: {
      1: { size: 26, before: 0, after: 14 },
      2: { size: 22, before: 22, after: 8 },
      3: { size: 19.5, before: 16, after: 6 },
      4: { size: 18, before: 14, after: 5 },
      5: { size: 18, before: 14, after: 5 },
      6: { size: 18, before: 14, after: 5 },
    },
    styles: {
      body: { size: 18, bold: false, muted: false },
      strong: { size: 18, bold: true, muted: false },
      lead: { size: 20, bold: false, muted: false },
      small: { size: 18, bold: false, muted: false },
    },
    gap: 11,
    table: { size: 18, paddingX: 6, paddingY: 5 },
    footer: 14,
    address: { most: 13, least: 7 },
    returnLine: 8,
    information: 18,
    letterhead: { name: 20, lines: 14 },
    listIndent: { bullet: 20, ordered: 34 },
    narrower: 0,
  },
};

/** For plain language: 14 pt, more air, lines of about sixty letters, nothing small or grey. */
const plainLanguage: Theme = {
  ...themes.standard,
  body: 14,
  leading: 1.08,
  headings: {
    1: { size: 22, before: 0, after: 12 },
    2: { size: 18, before: 20, after: 7 },
    3: { size: 15.5, before: 14, after: 4 },
    4: { size: 14, before: 12, after: 4 },
    5: { size: 14, before: 12, after: 4 },
    6: { size: 14, before: 12, after: 4 },
  },
  styles: {
    body: { size: 14, bold: false, muted: false },
    strong: { size: 14, bold: true, muted: false },
    lead: { size: 16, bold: false, muted: false },
    small: { size: 12, bold: false, muted: false },
  },
  gap: 9,
  table: { size: 14, paddingX: 6, paddingY: 4.5 },
  footer: 10,
  letterhead: { name: 16, lines: 11 },
  listIndent: { bullet: 17, ordered: 27 },
  narrower: 20 * mm,
};

/** Sizes of a document in a format. */
export const themeOf = (format: DocumentFormat, plain = false): Theme =>
  plain && format === 'standard' ? plainLanguage : themes[format];

export const colours = {
  text: '#16191d',
  muted: '#4a5058',
  rule: '#8d949c',
  hairline: '#c4c9cf',
  shade: '#eef1f4',
  watermark: '#eff1f4',
  accent: '#1f5c6b',
} as const;

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Contrast with white paper, 1 to 21. */
export const contrastOnPaper = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

const mix = (colour: string, other: number, share: number): string =>
  `#${channels(colour)
    .map((value) =>
      Math.round(value * (1 - share) + other * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** The region's colour, darkened step by step until text in it can be read (4.5 : 1, WCAG 1.4.3). */
export function readableAccent(colour: string | undefined): string {
  let accent = colour ?? colours.accent;
  while (contrastOnPaper(accent) < 4.5) accent = mix(accent, 0, 0.08);
  return accent;
}

/** A tint light enough to carry text. */
export const tint = (colour: string): string => mix(colour, 255, 0.92);
