import type { Block, Document, DocumentFormat, Furniture, ParagraphBlock, Section, Text } from '../model.ts';
import type { LetterheadBlock } from '../fixedBlocks.ts';
import { paragraph, startAt } from '../blocks.ts';

/** The sender as it appears on every document. All texts are ready to print. */
export interface Office {
  /** Name of the region, e.g. "Gesundheitsregion Lindetal". */
  name: string;
  /** Lines under the name: the office, its carrier. */
  lines?: string[];
  /** One line above the recipient's address: name, street, town. */
  returnLine: string;
  /** PNG or JPEG as a `data:` URL, with the text that stands in for it. */
  logo?: { image: string; alt: string };
  /** #rrggbb */
  accent?: string;
  /** Up to four columns of lines at the foot of letters: address, contact, opening hours, bank. */
  footer?: string[][];
}

/** What every layout needs beside its own content. */
export interface Frame {
  office: Office;
  format: DocumentFormat;
  /** Title of the PDF, shown in the title bar of the reader. */
  title: string;
  /** "de-DE" if left out. */
  language?: string;
  author?: string;
  subject?: string;
  /** ISO 8601 instant stored in the file. */
  createdAt?: string;
}

export const pageNumber = 'Seite {page} von {pages}';
const logo = 'logo';

/** A document of these sections under the sender's name and colour. */
export function documentOf(frame: Frame, sections: Section[]): Document {
  const { office, language, author, subject, createdAt } = frame;
  return {
    title: frame.title,
    language: language ?? 'de-DE',
    author: author ?? office.name,
    ...(subject ? { subject } : {}),
    ...(createdAt ? { createdAt } : {}),
    format: frame.format,
    ...(office.accent ? { accent: office.accent } : {}),
    ...(office.logo ? { images: { [logo]: office.logo.image } } : {}),
    sections,
  };
}

/** Logo, name and lines of the office. */
export const letterheadOf = ({ name, lines, logo: picture }: Office): LetterheadBlock => ({
  kind: 'letterhead',
  name,
  ...(lines ? { lines } : {}),
  ...(picture ? { logo: { image: logo, alt: picture.alt } } : {}),
});

/** A section that starts with the letterhead and repeats its title on the pages that follow. */
export function titledSection(frame: Frame, blocks: Block[], furniture: Furniture = {}): Section {
  return {
    furniture: {
      runningHeader: `${frame.office.name} · ${frame.title}`,
      footer: { pageNumber },
      ...furniture,
    },
    // Without a logo nothing needs the height of a letterhead.
    blocks: frame.office.logo
      ? [letterheadOf(frame.office), startAt(47), ...blocks]
      : [{ ...letterheadOf(frame.office), compact: true }, ...blocks],
  };
}

/** Text typed into a form: blank lines part paragraphs, single line breaks stay. */
export const paragraphs = (text: string): ParagraphBlock[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(part));

/** Drops pairs whose value is empty. */
export const filled = <T extends { value: Text }>(rows: readonly T[]): T[] =>
  rows.filter(({ value }) => (typeof value === 'string' ? value.trim() !== '' : value.length > 0));
