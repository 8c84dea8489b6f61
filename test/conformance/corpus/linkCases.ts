import { expect } from 'vitest';
import { bold, link, paragraph, table } from '../../../src/main/documents/blocks.ts';
import type { ReadingNode } from '../../../src/main/documents/check/checkStructure.ts';
import type { Inline } from '../../../src/main/documents/model.ts';
import { type CorpusCase, page, sentence, times } from './corpusCase.ts';

const linksOf = (nodes: readonly ReadingNode[]): ReadingNode[] =>
  nodes.flatMap((node) => [
    ...(node.type === 'Link' ? [node] : []),
    ...linksOf(node.parts.filter((part) => typeof part !== 'string')),
  ]);
const targets = (...expected: string[]) => ({
  holds: ({ tree }: { tree: ReadingNode[] }) =>
    expect(linksOf(tree).map(({ target }) => target)).toEqual(expected),
});
const address = 'https://example.org/';
const lines = (count: number) => times(count, (index) => paragraph(`Zeile ${index}`, { after: 'none' }));

export const linkCases: CorpusCase[] = [
  {
    name: 'an address with umlauts, spaces and signs',
    document: page([
      paragraph([link('Bücher', 'https://bücher.example/über uns?wörter=„ja“&x=1#stück'), ' lesen']),
    ]),
    ...targets(
      'https://xn--bcher-kva.example/%C3%BCber%20uns?w%C3%B6rter=%E2%80%9Eja%E2%80%9C&x=1#st%C3%BCck',
    ),
    extracts: ['Bücher lesen'],
  },
  {
    name: 'a mail address with umlauts and a subject',
    document: page([
      paragraph([link('Schreiben', 'mailto:büro@müller.example?subject=Zu- oder Absage für „Łódź“')]),
    ]),
    ...targets(
      'mailto:b%C3%BCro@m%C3%BCller.example?subject=Zu-%20oder%20Absage%20f%C3%BCr%20%E2%80%9E%C5%81%C3%B3d%C5%BA%E2%80%9C',
    ),
  },
  {
    name: 'a telephone number',
    document: page([paragraph([link('01234 567-89', 'tel:+491234567-89')])]),
    ...targets('tel:+491234567-89'),
  },
  ...(['standard', 'largePrint'] as const).map((format) => ({
    name: `a link over three lines with bold inside, ${format}`,
    document: page(
      [
        paragraph([
          'Vorher ',
          link(sentence.repeat(2), address),
          { text: 'fetter Teil ', bold: true, link: address },
          link(`${sentence.repeat(2).trim()}`, address),
          ' nachher.',
        ]),
      ],
      { format },
    ),
    ...targets(address),
  })),
  {
    name: 'a link across a page break',
    document: page([...lines(51), paragraph([link(sentence.repeat(8), address), ' Ende'])]),
    pages: 2,
    ...targets(address),
  },
  {
    name: 'two links side by side to the same address',
    document: page([paragraph([link('eins', address), ' ', link('zwei', address)])]),
    ...targets(address, address),
  },
  {
    name: 'two links without a space between them',
    document: page([paragraph([link('eins', address), link('zwei', 'https://example.net/')])]),
    ...targets(address, 'https://example.net/'),
  },
  {
    name: 'a link at the start, at the end and alone',
    document: page([
      paragraph([link('Anfang', address), ' Mitte ', link('Ende', address)]),
      paragraph([link('allein', address)]),
    ]),
    ...targets(address, address, address),
  },
  {
    name: 'a link in another language',
    document: page([paragraph([{ text: 'Strona główna', link: address, lang: 'pl' }, ' auf Polnisch'])]),
    ...targets(address),
  },
  {
    name: 'a link with spaces around its text and a line break in it',
    document: page([paragraph(['vor', link(' mit\nUmbruch ', address), 'nach'])]),
    ...targets(address),
    extracts: ['vor mit Umbruch nach'],
  },
  {
    name: 'an address as text, longer than the line',
    document: page([paragraph([link(`https://example.org/${'abcdefghij/'.repeat(20)}`, address)])]),
    ...targets(address),
  },
  {
    name: 'links in table cells, repeated header included',
    document: page([
      table({
        columns: [{ width: 40 }, { width: 'rest' }],
        header: [[{ content: [link('Kopf', address)] }, 'B']],
        rows: times(60, (index): [string, { content: Inline[] }] => [
          `Zeile ${index}`,
          { content: [link(`Link ${index}`, `${address}${index}`), bold(' fett')] },
        ]),
      }),
    ]),
    pages: 2,
    ...targets(address, ...times(60, (index) => `${address}${index}`)),
  },
  {
    name: 'a hundred links in one paragraph',
    document: page([paragraph(times(100, (index) => [link(`L${index}`, `${address}${index}`), ' ']).flat())]),
    ...targets(...times(100, (index) => `${address}${index}`)),
  },
];
