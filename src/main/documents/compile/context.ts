import type { FontFamily } from '../fonts.ts';
import type { Contents } from '../outline.ts';
import type { Block, Document, Text } from '../model.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import type { StructureElement } from '../tagged/structure.ts';
import type { TaggedDocument } from '../tagged/taggedDocument.ts';
import type { Theme } from '../theme.ts';

/** What translating a document into pdfmake nodes needs everywhere. */
export interface CompileContext {
  pdf: TaggedDocument;
  document: Document;
  theme: Theme;
  accent: string;
  /** The format's first family: its metrics set the lines. */
  primary: FontFamily;
  /** Language of the text around, where blocks do not name their own. */
  lang: string;
  /** Position of the section in the document. */
  section: number;
  /** Headings of the section met so far. */
  headings: { count: number };
  /** Notes of the section met so far. */
  notes: SectionNote[];
  /** Groups that hold a page break. */
  torn: Set<string>;
  /** Headings and pages for tables of contents; null where the document has none. */
  contents: Contents | null;
  /** Groups that turned out taller than a page: they may be broken after all. */
  relaxed: ReadonlySet<string>;
}

/** A note and the place that cites it. */
export interface SectionNote {
  text: Text;
  place: string;
}

/** The part of the context that sections share. */
export type DocumentContext = Omit<
  CompileContext,
  'lang' | 'section' | 'headings' | 'notes' | 'torn' | 'relaxed'
>;

/** The context for text in another language. */
export const speaking = (context: CompileContext, lang: string | undefined): CompileContext =>
  lang === undefined ? context : { ...context, lang };

/** As option of a structure element. */
export const langOption = (lang: string | undefined): { lang?: string } =>
  lang === undefined ? {} : { lang };

/** Where a block stands: its parent in the structure, its place in the document, its look. */
export interface Spot {
  parent: StructureElement;
  place: string;
  /** Unbreakable groups around it. */
  groups: readonly string[];
  /** Text size of the surroundings (smaller in tables). */
  size: number;
  bold?: boolean;
}

/** Handed down to blocks that hold others, so that their files need not import the one that knows all kinds. */
export type CompileBlocks = (context: CompileContext, blocks: readonly Block[], spot: Spot) => TaggedNode[];

export const within = (spot: Spot, step: string, changes: Partial<Spot> = {}): Spot => ({
  ...spot,
  ...changes,
  place: spot.place ? `${spot.place}.${step}` : step,
});

/** A block that stays on one page, unless it turned out taller than a page. */
export function groupOf(context: CompileContext, spot: Spot) {
  const relaxed = context.relaxed.has(spot.place);
  return {
    relaxed,
    groups: relaxed ? spot.groups : [...spot.groups, spot.place],
    unbreakable: relaxed ? {} : { unbreakable: true },
  };
}
