/**
 * The vocabulary every printed document is written in: plain JSON data, so that it can cross to a worker and be
 * stored beside the PDF made from it. The order of `sections` and `blocks` is the reading order. Layouts build
 * it, `renderDocument` prints it; nobody else needs to know how a PDF is made.
 *
 * Lengths are millimetres, positions are measured from the page's top left corner.
 */

import type { PrintFormat } from '../../shared/printing.ts';
import type {
  AddressFieldBlock,
  FoldMarksBlock,
  InformationBlock,
  LabelSheetBlock,
  LetterheadBlock,
} from './fixedBlocks.ts';

export type DocumentFormat = PrintFormat;
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
  /** The words of somebody else; the quotation marks belong to the text. */
  quote?: boolean;
  /** A note to the text: its number stands after the run, the note itself at the end of the section. */
  note?: Text;
}
/** `\n` is a line break, U+00AD a place where a word may be hyphenated (German is hyphenated without). */
export type Inline = string | TextRun;
export type Text = string | Inline[];

export interface HeadingBlock {
  kind: 'heading';
  level: 1 | 2 | 3 | 4 | 5 | 6;
  text: Text;
  /** Title of the bookmark where the heading itself would not tell bookmarks apart. */
  bookmark?: string;
  lang?: string;
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
  lang?: string;
}
/** Words taken from elsewhere, set off from the text. */
export interface QuoteBlock {
  kind: 'quote';
  blocks: Block[];
  /** Who said or where it is written. */
  source?: Text;
  lang?: string;
}
/** Lists the headings that follow it, with their pages; pages are then counted through the whole document. */
export interface TableOfContentsBlock {
  kind: 'tableOfContents';
  /** The heading of the list itself, which is not listed. */
  title: Text;
  level: HeadingBlock['level'];
  /** The deepest level that is listed; two levels below `level` if left out. */
  deepest?: HeadingBlock['level'];
}
export interface ListItem {
  text: Text;
  lang?: string;
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
  lang?: string;
}
export interface TableCell {
  content: Text | Block[];
  colSpan?: number;
  rowSpan?: number;
  align?: Alignment;
  bold?: boolean;
  /** Makes a body cell a header cell of its row or column. */
  header?: 'row' | 'column';
  lang?: string;
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
/** Figures drawn in the document's colours, never told apart by colour alone. */
export interface ChartBlock {
  kind: 'chart';
  /** `bar` lies, `column` stands. */
  form: 'bar' | 'column' | 'line';
  /** What is shown ("Teilnehmende je Sitzung"): caption of chart and table. */
  title: string;
  /** What the chart tells ("Die Beteiligung steigt"); a sentence with the values is added. */
  alt: string;
  labels: string[];
  /** One to four; each has a value for every label. */
  series: { name: string; values: number[] }[];
  /** Stands after values ("%"). */
  unit?: string;
  /** Height of the drawing in standard print. */
  height?: number;
  /** `false` leaves out the table of the values below. */
  table?: boolean;
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
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | QuoteBlock
  | TableOfContentsBlock
  | ChartBlock
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
  | FoldMarksBlock
  | LabelSheetBlock;

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
  background?: Background;
}
/** Colour or picture behind the text. Text over it must stay readable: only tints are taken. */
export interface Background {
  /** #rrggbb, light enough for text. */
  colour?: string;
  /** A band along an edge, this deep, instead of the whole page. */
  band?: { edge: 'top' | 'bottom' | 'left' | 'right'; depth: number };
  /** An image over the whole page instead of a colour; it must be pale. */
  image?: string;
  /** On the section's first page only. */
  firstPageOnly?: boolean;
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
  /** For readers of plain language: larger type, open and short lines, no divided words. Large print stays as it is. */
  plainLanguage?: boolean;
  /** The region's colour as #rrggbb; darkened where the contrast with paper is below 4.5 : 1. */
  accent?: string;
  /** PNG, JPEG or SVG images as `data:` URLs (base64) by the id used in blocks. */
  images?: Record<string, string>;
  /** For sections that have none of their own. */
  furniture?: Furniture;
  /** Stored in the file; ISO 8601 instant. The moment of printing if left out. */
  createdAt?: string;
  sections: Section[];
}
