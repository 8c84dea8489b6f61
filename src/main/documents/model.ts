/**
 * The vocabulary every printed document is written in: plain JSON data, so that it can cross to a worker and be
 * stored beside the PDF made from it. The order of `sections` and `blocks` is the reading order. Layouts build
 * it, `renderDocument` prints it; nobody else needs to know how a PDF is made.
 *
 * Lengths are millimetres, positions are measured from the page's top left corner.
 */

export type DocumentFormat = 'standard' | 'largePrint';
export type Alignment = 'left' | 'center' | 'right';

/** A piece of text. `lang` is a BCP 47 tag where it differs from the document's language. */
export interface TextRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
  muted?: boolean;
  /** An address the reader can open: https, http, mailto or tel. */
  link?: string;
  lang?: string;
}
/** `\n` is a line break, U+00AD a place where a word may be hyphenated. */
export type Inline = string | TextRun;
export type Text = string | Inline[];

export interface HeadingBlock {
  kind: 'heading';
  level: 1 | 2 | 3 | 4 | 5 | 6;
  text: Text;
  /** Title of the bookmark where the heading itself would not tell bookmarks apart. */
  bookmark?: string;
}
export interface ParagraphBlock {
  kind: 'paragraph';
  text: Text;
  /** `small` stays at full size in large print. */
  style?: 'body' | 'lead' | 'small' | 'strong';
  align?: Alignment;
  /** Space after the paragraph: `none` for lines that belong together. */
  after?: 'none' | 'small' | 'normal';
  keepWithNext?: boolean;
}
export interface ListItem {
  text: Text;
  /** What stands under the item's text: paragraphs, a nested list … */
  blocks?: Block[];
}
export interface ListBlock {
  kind: 'list';
  numbering: 'bullet' | 'decimal' | 'lowerAlpha' | 'upperRoman';
  start?: number;
  /** A little room between the items, for items of several lines. */
  loose?: boolean;
  /** No item is torn over two pages, for entries of a list of people or things. */
  keepItems?: boolean;
  /** The last two items stay on the page of the block that follows. */
  keepEndWithNext?: boolean;
  items: ListItem[];
}
export interface TableCell {
  content: Text | Block[];
  colSpan?: number;
  rowSpan?: number;
  align?: Alignment;
  bold?: boolean;
  /** Makes a body cell a header cell of its row or column. */
  header?: 'row' | 'column';
}
export type Cell = string | TableCell;
export interface TableColumn {
  /** Millimetres, `auto` (as wide as its content) or `rest` (shares what is left). */
  width: number | 'auto' | 'rest';
  align?: Alignment;
}
export interface TableBlock {
  kind: 'table';
  caption?: Text;
  columns: TableColumn[];
  /** Header rows; they are repeated on every page the table reaches. Cells covered by a span are left out. */
  header: Cell[][];
  rows: Cell[][];
  /** The first cell of every body row names its row. */
  rowHeader?: boolean;
  /** Least height of a body row, for cells that are filled in by hand. */
  rowHeight?: number;
  /** `lines` has rules between rows, `grid` rules all around each cell. */
  style?: 'lines' | 'grid';
}
export interface FigureBlock {
  kind: 'figure';
  image: string;
  alt: string;
  width?: number;
  height?: number;
  align?: Alignment;
  caption?: Text;
}
export interface CalloutBlock {
  kind: 'callout';
  tone?: 'accent' | 'neutral';
  blocks: Block[];
}
/** Pairs of a term and what it says: head of a protocol, place and time of a meeting. */
export interface DetailsBlock {
  kind: 'details';
  rows: { term: string; value: Text }[];
  termWidth?: number;
}
export interface SignaturesBlock {
  kind: 'signatures';
  /** One line to sign on each, side by side; `name` and `role` stand under the line. */
  signers: { name: string; role?: string }[];
}
export interface SpacerBlock {
  kind: 'spacer';
  /** Height of the gap … */
  height?: number;
  /** … or the position on the page where the next block starts at the earliest. */
  until?: number;
}
export interface RuleBlock {
  kind: 'rule';
}
export interface PageBreakBlock {
  kind: 'pageBreak';
}
/** Stays on one page where it fits on one. */
export interface KeepTogetherBlock {
  kind: 'keepTogether';
  blocks: Block[];
}
export interface ColumnsBlock {
  kind: 'columns';
  /** Read column by column. Widths in millimetres or `rest`. */
  columns: { width: number | 'rest'; blocks: Block[] }[];
}
/** Logo, name and lines of the sender at the top of a page. Stands outside the flow of the text. */
export interface LetterheadBlock {
  kind: 'letterhead';
  logo?: { image: string; alt: string };
  name: string;
  lines?: string[];
  /** The rule stands right under the lines and the text follows; only where no address field is on the page. */
  compact?: boolean;
}
/** DIN 5008 Form B, sections 5.3 and 8: 85 × 45 mm at 20/45 mm, read recipient first. Stands outside the flow. */
export interface AddressFieldBlock {
  kind: 'addressField';
  returnLine: string;
  /** Endorsements such as "Persönlich". */
  notes?: string[];
  lines: string[];
}
/** DIN 5008 information block, 75 mm wide at 125/50 mm. In large print it stands in the flow instead. */
export interface InformationBlock {
  kind: 'informationBlock';
  rows: { term: string; value: Text }[];
}
/** Fold marks at 105 and 210 mm and the punch mark at 148.5 mm (Form B). */
export interface FoldMarksBlock {
  kind: 'foldMarks';
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | FigureBlock
  | CalloutBlock
  | DetailsBlock
  | SignaturesBlock
  | SpacerBlock
  | RuleBlock
  | PageBreakBlock
  | KeepTogetherBlock
  | ColumnsBlock
  | LetterheadBlock
  | AddressFieldBlock
  | InformationBlock
  | FoldMarksBlock;

/** What repeats on the pages of a section; never read out, never part of the text. */
export interface Furniture {
  /** Top of the second and every further page of the section. */
  runningHeader?: string;
  footer?: {
    /** Up to four columns of short lines (address, contact, bank details). */
    columns?: string[][];
    /** A template such as "Seite {page} von {pages}"; counted within the section. */
    pageNumber?: string;
    /** `false` leaves the number out where the section has one page only (DIN 5008). */
    onlyPage?: boolean;
  };
  /** A word set large and pale behind the text ("Entwurf"). */
  watermark?: string;
}

/** A run of pages with its own page numbers: a letter, a protocol. Always starts on a new page. */
export interface Section {
  /** What the section is called in the structure ("Einladung an Erika Müller"). */
  title?: string;
  lang?: string;
  /** For a large-print letter among standard ones; the document's format if left out. */
  format?: DocumentFormat;
  furniture?: Furniture;
  blocks: Block[];
}

export interface Document {
  title: string;
  /** BCP 47 tag, e.g. "de-DE". */
  language: string;
  author?: string;
  subject?: string;
  keywords?: string;
  format: DocumentFormat;
  /** The region's colour as #rrggbb; darkened where the contrast with paper is below 4.5 : 1. */
  accent?: string;
  /** PNG or JPEG images as `data:` URLs by the id used in blocks. */
  images?: Record<string, string>;
  /** For sections that have none of their own. */
  furniture?: Furniture;
  /** Stored in the file; ISO 8601 instant. The moment of printing if left out. */
  createdAt?: string;
  sections: Section[];
}
