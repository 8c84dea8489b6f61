/** Page breaks, headings and what is taller than a page. */
import { expect } from 'vitest';
import {
  bold,
  bulletList,
  callout,
  details,
  gap,
  heading,
  keepTogether,
  pageBreak,
  paragraph,
  rule,
  signatures,
  startAt,
  table,
} from '../../../src/main/documents/blocks.ts';
import type { ReadingNode } from '../../../src/main/documents/check/checkStructure.ts';
import type { HeadingBlock } from '../../../src/main/documents/model.ts';
import { type CorpusCase, flood, page, sections, sentence, times } from './corpusCase.ts';

const filled = (count: number) => times(count, (index) => paragraph(`Zeile ${index}`, { after: 'none' }));
const pageOf = (nodes: readonly ReadingNode[], type: string): number[] =>
  nodes.flatMap((node) => [
    ...(node.type === type ? [node.page ?? 0] : []),
    ...pageOf(
      node.parts.filter((part) => typeof part !== 'string'),
      type,
    ),
  ]);
const lastBlock = (nodes: readonly ReadingNode[]): number | undefined =>
  nodes[0]?.parts
    .flatMap((part) => (typeof part === 'string' ? [] : part.parts))
    .filter((part) => typeof part !== 'string')
    .at(-1)?.page;

export const breakCases: CorpusCase[] = [
  ...[46, 48, 50, 51, 52, 53, 54].map((count) => ({
    name: `a heading near the foot of a page, after ${count} lines`,
    document: page([...filled(count), heading(2, 'Am Fuß'), paragraph(sentence.repeat(5))]),
    holds: ({ tree }: { tree: ReadingNode[] }) => expect(pageOf(tree, 'H2')).toEqual([lastBlock(tree)]),
  })),
  {
    name: 'a heading, a subheading and a table at the foot of a page',
    document: page([
      ...filled(48),
      heading(2, 'Am Fuß'),
      heading(3, 'Darunter'),
      table({ columns: [{ width: 'rest' }], header: [['A']], rows: times(9, (index) => [`${index}`]) }),
    ]),
    pages: 2,
    holds: ({ tree }) => {
      expect(pageOf(tree, 'H2')).toEqual([2]);
      expect(pageOf(tree, 'H3')).toEqual([2]);
    },
  },
  {
    name: 'a heading as the last thing of a document',
    document: page([paragraph('Text'), heading(2, 'Schluss')]),
  },
  {
    name: '1,000 headings as bookmarks',
    document: sections([
      {
        blocks: times(1000, (index) =>
          heading(
            (1 + Math.min(index, [0, 1, 2, 3, 4, 5, 1, 2][index % 8] ?? 0)) as HeadingBlock['level'],
            `Überschrift ${index}`,
          ),
        ),
      },
    ]),
    pages: 10,
    extracts: ['Überschrift 999'],
  },
  {
    name: 'a heading of several lines with bold, breaks and a bookmark of its own',
    document: sections([
      {
        blocks: [
          heading(1, ['Lange ', bold('Überschrift'), '\nmit Umbruch & ', { text: 'Łódź', lang: 'pl' }]),
          heading(2, sentence.repeat(6), { bookmark: 'Kurz (1) & <bündig>' }),
          paragraph('Text'),
        ],
      },
    ]),
  },
  { name: 'a callout taller than a page', document: page([callout([paragraph(flood('Kasten'))])]), pages: 2 },
  {
    name: 'a callout in a callout in a callout',
    document: page([callout([paragraph('außen'), callout([callout([bulletList(['innen'])], 'neutral')])])]),
  },
  {
    name: 'a group kept together that is taller than a page',
    document: page([
      ...filled(10),
      keepTogether([...times(70, (index) => paragraph(`Gruppe ${index}`)), paragraph('letzte')]),
    ]),
    pages: 2,
    extracts: ['letzte'],
  },
  {
    name: 'groups within groups at the foot of a page',
    document: page([
      ...filled(40),
      keepTogether([
        paragraph('außen'),
        keepTogether(times(12, (index) => paragraph(`innen ${index}`))),
        callout([paragraph('Kasten')]),
      ]),
    ]),
    pages: 2,
  },
  {
    name: 'page breaks at the start, twice and at the end',
    document: page([
      pageBreak(),
      paragraph('eins'),
      pageBreak(),
      pageBreak(),
      paragraph('zwei'),
      pageBreak(),
    ]),
    extracts: ['eins zwei'],
  },
  {
    name: 'gaps and positions beyond the page',
    document: page([
      gap(400),
      paragraph('nach der Lücke'),
      startAt(290),
      paragraph('tief'),
      startAt(10),
      rule(),
    ]),
    extracts: ['nach der Lücke', 'tief'],
  },
  {
    name: 'columns of unequal length over the page',
    document: page([
      {
        kind: 'columns',
        columns: [
          { width: 'rest', blocks: [paragraph(flood('links'))] },
          { width: 60, blocks: [paragraph('rechts')] },
        ],
      },
      paragraph('danach'),
    ]),
    pages: 2,
    extracts: ['danach'],
  },
  {
    name: 'details with terms and values longer than a page',
    document: page([
      details([
        { term: 'Kurz', value: 'Wert' },
        { term: sentence.repeat(6), value: flood('Wert') },
        { term: 'Leer', value: ' ' },
      ]),
    ]),
    pages: 2,
  },
  {
    name: 'twenty signatures with long names',
    document: page([
      ...filled(30),
      signatures(times(20, (index) => ({ name: `Dr. ${sentence}${index}`, role: sentence }))),
    ]),
    pages: 2,
  },
  {
    name: 'a table held to its heading, a list and a callout right after each other',
    document: page([
      heading(2, 'Zwei'),
      bulletList(['a']),
      callout([paragraph('b')]),
      table({ columns: [{ width: 'rest' }], header: [['c']], rows: [['d']] }),
      bulletList(['e']),
      heading(2, 'Drei'),
      heading(3, 'Vier'),
    ]),
    extracts: ['Zwei • a b c d • e Drei Vier'],
  },
];
