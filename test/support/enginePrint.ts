import { expect } from 'vitest';
import { checkStructure, type ReadingNode } from '../../src/main/documents/check/checkStructure.ts';
import type { Block, Document } from '../../src/main/documents/model.ts';
import { renderDocument } from '../../src/main/documents/render.ts';

/** Words of many lengths. */
export const sentence =
  'Die Gesundheitskonferenz verabschiedet Handlungsempfehlungen zur Versorgungsstruktur der Landkreise. ';
/** A document with these blocks in its sections. */
export const documentOf = (...sections: Block[][]): Document => ({
  title: 'Titel',
  language: 'de-DE',
  format: 'standard',
  sections: sections.map((blocks) => ({ blocks })),
});
/** Elements of a type anywhere in the tree, in reading order. */
export const nodes = (tree: readonly ReadingNode[], type: string): ReadingNode[] =>
  tree.flatMap((node) => [
    ...(node.type === type ? [node] : []),
    ...nodes(
      node.parts.filter((part) => typeof part !== 'string'),
      type,
    ),
  ]);
/** Prints a document in which the structural check finds nothing, and reads it back. */
export async function print(document: Document) {
  const bytes = await renderDocument(document);
  const report = await checkStructure(bytes);
  expect(report.findings).toEqual([]);
  return { ...report, bytes };
}
