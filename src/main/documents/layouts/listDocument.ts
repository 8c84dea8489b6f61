import { details, heading, paragraph } from '../blocks.ts';
import type { Block, Document } from '../model.ts';
import { documentOf, type Frame, filled, titledSection } from './frame.ts';

/** What every printed list begins with. All texts are ready to print. */
export interface ListHead {
  frame: Frame;
  heading: string;
  /** Day of printing, the filter in words, how many: "Stand", "Auswahl", "Anzahl". */
  facts: { term: string; value: string }[];
  /** A sentence above the list: "Nur für den Dienstgebrauch." */
  note?: string;
}

/** A list under its head; without content a sentence says so. */
export function listDocument(head: ListHead, content: readonly Block[], empty: string): Document {
  const facts = filled(head.facts);
  const blocks: Block[] = [heading(1, head.heading)];
  if (head.note) blocks.push(paragraph(head.note, { style: 'strong' }));
  if (facts.length > 0) blocks.push(details(facts));
  blocks.push(...(content.length > 0 ? content : [paragraph(empty)]));
  return documentOf(head.frame, [titledSection(head.frame, blocks)]);
}

/** Lines of a cell: the first strong, the others beneath; empty ones are left out. */
export const stacked = (first: string, further: readonly (string | undefined)[]) => {
  const rest = further.filter((line) => line);
  return rest.length > 0
    ? [{ text: first, bold: true }, `\n${rest.join('\n')}`]
    : [{ text: first, bold: true }];
};

/** Texts that are there, one beneath the other. */
export const lines = (texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text).join('\n');
