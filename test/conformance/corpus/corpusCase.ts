import { heading } from '../../../src/main/documents/blocks.ts';
import type { StructureReport } from '../../../src/main/documents/check/checkStructure.ts';
import type { Block, Document, Section } from '../../../src/main/documents/model.ts';

/** A hard document that must come out right. */
export interface CorpusCase {
  name: string;
  document: Document;
  /** What text extraction must find, word by word. */
  extracts?: string[];
  /** The least number of pages, where the case is about page breaks. */
  pages?: number;
  /** What else must hold. */
  holds?: (report: StructureReport) => void;
}

/** A document its author must put right: nothing is written, the error names the place. */
export interface Mistake {
  name: string;
  document: Document;
  place: string;
  /** Words of the German message. */
  says: string;
}

type Given = Omit<Partial<Document>, 'sections'>;

/** A document of these blocks under a heading. */
export const page = (blocks: Block[], given: Given = {}): Document =>
  sections([{ blocks: [heading(1, 'Überschrift'), ...blocks] }], given);

export const sections = (list: Section[], given: Given = {}): Document => ({
  title: 'Schwieriger Fall',
  language: 'de-DE',
  format: 'standard',
  createdAt: '2026-11-02T09:00:00Z',
  ...given,
  sections: list,
});

export const sentence = 'Ein Satz mit einigen Wörtern, der immer gleich lautet. ';
/** Text longer than a page in both formats. */
export const flood = (start: string) => `${start} ${sentence.repeat(130)}Ende.`;
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
