import type { FontFamily } from '../fonts.ts';
import type { Document } from '../model.ts';
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
  /** Groups that turned out taller than a page: they may be broken after all. */
  relaxed: ReadonlySet<string>;
}

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

export const within = (spot: Spot, step: string, changes: Partial<Spot> = {}): Spot => ({
  ...spot,
  ...changes,
  place: spot.place ? `${spot.place}.${step}` : step,
});
