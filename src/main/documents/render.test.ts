import { expect, test } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { bulletList, callout, gap, heading, keepTogether, pageBreak, paragraph, table } from './blocks.ts';
import { checkStructure, readingText } from './check/checkStructure.ts';
import type { Block, Document, DocumentFormat } from './model.ts';
import { renderDocument } from './render.ts';

const letters = (
  count: number,
  blocks: Block[] = [paragraph('Ein Satz. Noch einer, mit „ıüß“.')],
): Document => ({
  title: 'Briefe & <mehr>',
  language: 'de-DE',
  format: 'standard',
  furniture: { runningHeader: 'Kopf der Folgeseite', footer: { pageNumber: 'Seite {page} von {pages}' } },
  sections: Array.from({ length: count }, (_, index) => ({
    title: `Brief ${index}`,
    blocks: [heading(1, `Betreff ${index}`), ...blocks],
  })),
});
const long = 'Ein Absatz mit vielen Wörtern. '.repeat(300).trim();
const textOf = async (document: Document) => {
  const report = await checkStructure(await renderDocument(document));
  return { ...report, text: report.tree.map(readingText).join('').replace(/\s+/g, ' ') };
};

test('each letter counts its own pages, and page furniture is not read', async () => {
  const { artifacts, text, findings, pages } = await textOf(letters(2, [paragraph(long.slice(0, 6000))]));
  expect(findings).toEqual([]);
  expect(pages).toBe(4);
  expect(artifacts.filter((line) => line.startsWith('Seite'))).toEqual([
    'Seite 1 von 2',
    'Seite 2 von 2',
    'Seite 1 von 2',
    'Seite 2 von 2',
  ]);
  expect(artifacts.filter((line) => line.startsWith('Kopf'))).toHaveLength(2);
  expect(text).not.toContain('Seite');
});

test('no page is added for the space below the last thing of a section or before a page break', async () => {
  const document = (last: (row: Block) => Block, ...then: Block[]): Document => ({
    ...letters(0),
    sections: Array.from({ length: 20 }, (_, millimetres) => ({
      title: `Abstand ${millimetres}`,
      blocks: [
        heading(1, 'Betreff'),
        gap(millimetres),
        ...Array.from({ length: 34 }, (_, index) => paragraph(`Zeile ${index}`)),
        last(paragraph('Ende')),
        ...then,
      ],
    })),
  });
  const { pages: tight } = await textOf(document(() => paragraph('Ende', { after: 'none' })));
  expect((await textOf(document((end) => end))).pages).toBe(tight);
  expect((await textOf(document((end) => keepTogether([end])))).pages).toBe(tight);
  const after = [pageBreak(), paragraph('Danach')];
  expect((await textOf(document((end) => end, ...after))).pages).toBe(tight + 20);
});

test('a second document with the same fonts has all its text', async () => {
  const first = await textOf(letters(1));
  const second = await textOf(letters(1));
  expect(first.text).toContain('Ein Satz. Noch einer, mit „ıüß“.');
  expect(second.text).toBe(first.text);
  expect(second.findings).toEqual([]);
});

test('progress counts letters and pages', async () => {
  const steps: number[][] = [];
  await renderDocument(letters(3), { onProgress: (...step) => steps.push(step) });
  expect(steps).toEqual([
    [1, 3, 1],
    [2, 3, 2],
    [3, 3, 3],
  ]);
});

test('an abort between two letters ends with "cancelled"', async () => {
  const stop = new AbortController();
  const run = renderDocument(letters(100), {
    signal: stop.signal,
    onProgress: (done) => done === 5 && stop.abort(),
  });
  const error = await run.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).code).toBe('cancelled');
});

test.each<DocumentFormat>(['standard', 'largePrint'])(
  'what is taller than a page is broken and not lost (%s)',
  async (format) => {
    const columns = [{ width: 40 }, { width: 'rest' as const }];
    const blocks = [
      keepTogether([paragraph(`Anfang ${long} Mitte`), paragraph('Ende der Gruppe')]),
      callout([paragraph(`Kasten ${long} Kastenende`)]),
      table({
        columns,
        header: [['a', 'b']],
        rows: [
          ['c', `Zelle ${long} Zellenende`],
          ['d', 'danach'],
        ],
      }),
      bulletList([`Punkt ${long} Punktende`]),
    ];
    const { text, findings } = await textOf({ ...letters(1, blocks), format });
    expect(findings).toEqual([]);
    for (const word of [
      'Anfang',
      'Mitte',
      'Ende der Gruppe',
      'Kastenende',
      'Zellenende',
      'danach',
      'Punktende',
    ])
      expect(text).toContain(word);
    expect(text.split('Ein Absatz mit vielen Wörtern.')).toHaveLength(4 * 300 + 1);
  },
);

test('a heading stands on the page of what follows it', async () => {
  const filler = Array.from({ length: 40 }, (_, index) => paragraph(`Zeile ${index}`));
  for (let lines = 20; lines < 40; lines += 1) {
    const blocks = [
      ...filler.slice(0, lines),
      heading(2, 'Überschrift'),
      paragraph('Erste Zeile.\nZweite Zeile.\nDritte Zeile.'),
    ];
    const { pagesOf } = await pageTexts(letters(1, blocks));
    expect(pagesOf('Überschrift')).toEqual(pagesOf('Erste Zeile.'));
    expect(pagesOf('Erste Zeile.')).toEqual(pagesOf('Zweite Zeile.'));
  }
});

/** The page on which a text stands, by the marks of the page it is painted in. */
async function pageTexts(document: Document) {
  const { PdfFile } = await import('./check/pdfFile.ts');
  const { Findings } = await import('./check/findings.ts');
  const { readPage } = await import('./check/pageContent.ts');
  const file = await PdfFile.open(await renderDocument(document));
  const texts = file
    .pages()
    .map(({ dict }, index) =>
      [...readPage(file, dict, index + 1, new Findings()).marks.values()].map(({ text }) => text).join('\n'),
    );
  return {
    pagesOf: (text: string) => texts.flatMap((page, index) => (page.includes(text) ? [index + 1] : [])),
  };
}
