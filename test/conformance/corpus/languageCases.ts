import { expect } from 'vitest';
import {
  bulletList,
  figure,
  heading,
  inLanguage,
  orderedList,
  paragraph,
  table,
} from '../../../src/main/documents/blocks.ts';
import type { ReadingNode } from '../../../src/main/documents/check/checkStructure.ts';
import { png } from '../images.ts';
import { type CorpusCase, page, sections } from './corpusCase.ts';

const languages = (nodes: readonly ReadingNode[]): string[] =>
  nodes.flatMap((node) => [
    ...(node.lang ? [`${node.type} ${node.lang}`] : []),
    ...languages(node.parts.filter((part) => typeof part !== 'string')),
  ]);

export const languageCases: CorpusCase[] = [
  {
    name: 'passages in seven languages',
    document: page([
      paragraph([
        'Hallo ',
        inLanguage('pl', 'Cześć, jak się masz?'),
        ' ',
        inLanguage('cs', 'Dobrý den, příště'),
        ' ',
        inLanguage('tr', 'İyi günler, ığşçöü'),
        ' ',
        inLanguage('uk', 'Добрий день, ґанок'),
        ' ',
        inLanguage('fr', 'Bonjour, œuvre ça'),
        ' ',
        inLanguage('en-GB', 'Good morning'),
        ' ',
        inLanguage('el', 'Καλημέρα'),
      ]),
    ]),
    holds: ({ tree }) =>
      expect(languages(tree)).toEqual(
        ['pl', 'cs', 'tr', 'uk', 'fr', 'en-GB', 'el'].map((tag) => `Span ${tag}`),
      ),
    extracts: ['İyi günler, ığşçöü', 'Добрий день, ґанок'],
  },
  {
    name: 'sections in languages of their own',
    document: sections([
      { title: 'Einladung', blocks: [heading(1, 'Einladung'), paragraph('Bitte kommen Sie.')] },
      {
        title: 'Zaproszenie',
        lang: 'pl',
        blocks: [heading(1, 'Zaproszenie'), paragraph(['Proszę przyjść: ', inLanguage('de', 'Rathaus')])],
      },
      { title: 'Запрошення', lang: 'uk', blocks: [heading(1, 'Запрошення'), paragraph('Будь ласка')] },
    ]),
    holds: ({ tree }) => expect(languages(tree)).toEqual(['Sect pl', 'Span de', 'Sect uk']),
  },
  {
    name: 'a passage over a page break and in headings, lists, cells and captions',
    document: page(
      [
        paragraph([inLanguage('pl', 'Długie zdanie po polsku. '.repeat(260).trim())]),
        heading(2, ['Name: ', inLanguage('pl', 'Księżycowa')]),
        bulletList([[inLanguage('cs', 'Říp'), ' bei Prag']]),
        table({
          caption: [inLanguage('tr', 'Çizelge')],
          columns: [{ width: 'rest' }],
          header: [[{ content: [inLanguage('tr', 'Başlık')] }]],
          rows: [[{ content: ['vor ', inLanguage('uk', 'їжак'), ' nach'] }]],
        }),
        figure('a', 'Bild', { width: 20, caption: [inLanguage('fr', 'Légende')] }),
      ],
      { images: { a: png(20, 20, [40, 90, 120]) } },
    ),
    pages: 2,
    extracts: ['vor їжак nach'],
  },
  {
    name: 'the whole document in another language',
    document: page([orderedList(['Pierwszy', 'Drugi'])], { language: 'pl-PL', title: 'Zażółć gęślą jaźń' }),
  },
  {
    name: 'bold and italic within one passage',
    document: page([
      paragraph([
        { text: 'Gazeta ', lang: 'pl' },
        { text: 'Wyborcza', lang: 'pl', bold: true },
        { text: ' Łódź', lang: 'pl', italic: true },
      ]),
    ]),
    holds: ({ tree }) => expect(languages(tree)).toEqual(['Span pl']),
  },
];
