/** Letters, headers, footers and watermarks. */
import { expect } from 'vitest';
import { bulletList, heading, paragraph, startAt } from '../../../src/main/documents/blocks.ts';
import type { Block, DocumentFormat } from '../../../src/main/documents/model.ts';
import { png } from '../images.ts';
import { type CorpusCase, flood, page, sections, sentence, times } from './corpusCase.ts';

const formats: DocumentFormat[] = ['standard', 'largePrint'];
const logo = { a: png(60, 30, [40, 90, 120], true) };
const letter = (lines: string[], notes: string[] = []): Block[] => [
  {
    kind: 'letterhead',
    name: 'Region & Söhne',
    lines: ['Geschäftsstelle'],
    logo: { image: 'a', alt: 'Logo' },
  },
  { kind: 'foldMarks' },
  { kind: 'addressField', returnLine: 'Region · Marktplatz 3 · 12345 Lindenau', notes, lines },
  {
    kind: 'informationBlock',
    rows: [
      { term: 'Datum', value: '2. November 2026' },
      { term: 'Web', value: [{ text: 'lindetal.example', link: 'https://lindetal.example/' }] },
    ],
  },
  startAt(98.5),
  heading(1, 'Betreff'),
  paragraph('Sehr geehrte Frau Yıldırak,'),
];

export const furnitureCases: CorpusCase[] = [
  ...formats.map((format) => ({
    name: `a letter of several pages with list and long address, ${format}`,
    document: sections(
      [
        {
          title: 'Brief an Frau Yıldırak',
          furniture: { runningHeader: 'Region', footer: { pageNumber: 'Seite {page} von {pages}' } },
          blocks: [
            ...letter(
              times(6, (index) => `Zeile ${index} der Anschrift mit Księżycowa-Straße und langem Namen`),
              ['Persönlich', 'Einschreiben'],
            ),
            bulletList(times(70, (index) => `Punkt ${index}`)),
          ],
        },
      ],
      { format, images: logo },
    ),
    pages: 2,
    extracts: ['Punkt 69'],
  })),
  {
    name: 'a letter without address, information or text',
    document: sections([{ blocks: [...letter([])] }], { images: logo }),
  },
  {
    name: 'a large-print letter among standard ones',
    document: sections(
      (['standard', 'largePrint', 'standard'] as const).map((format, index) => ({
        title: `Brief ${index}`,
        format,
        blocks: [...letter(['Frau', 'Erika Beispiel']), paragraph(sentence)],
      })),
      { images: logo },
    ),
    pages: 3,
  },
  ...formats.map((format) => ({
    name: `a footer of four full columns, ${format}`,
    document: page([paragraph(flood('Text'))], {
      format,
      furniture: {
        runningHeader: `Kopf ${sentence.repeat(4)}`,
        footer: {
          columns: times(4, (index) => [`Spalte ${index}`, sentence.trim(), 'DE00 0000 0000 0000 0000 00']),
          pageNumber: 'Seite {page} von {pages}',
        },
      },
    }),
    pages: 2,
    holds: ({ tree }: { tree: unknown }) =>
      expect(JSON.stringify(tree)).not.toMatch(/Spalte \d|Seite \d|Kopf/),
  })),
  {
    name: 'a watermark with a long text and marks of PDF',
    document: page([paragraph(flood('Text'))], {
      furniture: { watermark: 'Entwurf (nur für den internen Gebrauch) & vertraulich – Łódź' },
    }),
    pages: 2,
    holds: ({ artifacts, pages }) =>
      expect(artifacts.filter((text) => text.startsWith('Entwurf'))).toHaveLength(pages),
  },
  {
    name: 'a watermark of one letter and an empty footer',
    document: page([paragraph('Text')], {
      furniture: { watermark: 'X', footer: { columns: [['', ' '], []], pageNumber: '' } },
    }),
  },
  {
    name: 'a running header with line breaks and foreign letters',
    document: page([paragraph(flood('Text'))], {
      furniture: { runningHeader: 'Łódź\nКиїв ≥ \u00ad ✓', footer: { pageNumber: '{page}/{pages}' } },
    }),
    pages: 2,
  },
  {
    name: 'page numbers of a hundred letters, each counted anew',
    document: sections(
      times(100, (index) => ({
        title: `Brief ${index}`,
        furniture: { footer: { pageNumber: 'Seite {page} von {pages}', onlyPage: false } },
        blocks: [heading(1, `Brief ${index}`), paragraph(index % 2 ? flood('Lang') : 'Kurz')],
      })),
    ),
    pages: 150,
    holds: ({ artifacts }) =>
      expect(artifacts.filter((text) => /^Seite 1 von [2-9]/.test(text))).toHaveLength(50),
  },
  {
    name: 'a pale accent colour that is darkened',
    document: page([paragraph([{ text: 'Link', link: 'https://example.org/' }])], { accent: '#FFE14D' }),
  },
];
