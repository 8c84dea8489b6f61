/** Each rule seen red: a good file is spoilt in one place and the check must name it. */
import { PDFDict, PDFDocument, PDFName, PDFNull, PDFString } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { elementFaults } from '../../../../test/support/spoiltPdf/elementFaults.ts';
import { fileFaults } from '../../../../test/support/spoiltPdf/fileFaults.ts';
import { annotation, element, remove, retype, set } from '../../../../test/support/spoiltPdf/spoil.ts';
import { bulletList, cell, figure, heading, inLanguage, link, paragraph, table } from '../blocks.ts';
import { renderDocument } from '../render.ts';
import { checkStructure, type ReadingNode } from './checkStructure.ts';
import { findingTexts } from './findingTexts.ts';

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
let good: Uint8Array;

beforeAll(async () => {
  good = await renderDocument({
    title: 'Titel & mehr',
    language: 'de-DE',
    format: 'standard',
    images: { a: pixel },
    furniture: { footer: { pageNumber: 'Seite {page} von {pages}' } },
    sections: [
      {
        title: 'Teil eins',
        blocks: [
          heading(1, 'Eins'),
          paragraph(['Text mit ', link('Verweis', 'https://example.org/'), '.']),
          heading(2, 'Zwei'),
          bulletList(['Punkt', 'Noch einer']),
          table({
            columns: [{ width: 40 }, { width: 'rest' }],
            header: [['A', 'B']],
            rows: [['c', 'd'], [cell('zwei Spalten', { colSpan: 2 })]],
            rowHeader: true,
          }),
          figure('a', 'Ein Bild', { width: 20 }),
        ],
      },
      { blocks: [heading(1, 'Drei'), paragraph([inLanguage('pl', 'Strona'), ' zwei'])] },
    ],
  });
});

const spoilt = async (spoil: (file: PDFDocument) => void) => {
  const file = await PDFDocument.load(good, { updateMetadata: false });
  spoil(file);
  return checkStructure(await file.save({ useObjectStreams: false }));
};
const faults = [...fileFaults, ...elementFaults];

test('the good file has no findings', async () => {
  expect((await checkStructure(good)).findings).toEqual([]);
});

test.each(faults)('%s is found', async (_, code, spoil) => {
  const { findings } = await spoilt(spoil);
  expect(findings.map((finding) => finding.code)).toContain(code);
  for (const finding of findings) {
    expect(finding.rule).toBe(findingTexts[finding.code].rule);
    expect(`${finding.text} ${finding.message}`).not.toMatch(/\{\w+\}/);
  }
});

test('every fault that can be named has been seen', () => {
  const seen = new Set(faults.map(([, code]) => code));
  expect(Object.keys(findingTexts).filter((code) => !seen.has(code as never))).toEqual([]);
});

test('faults are told in German sentences, with their page', async () => {
  const { findings } = await spoilt((file) => {
    remove(element(file, 'Figure'), 'Alt');
    remove(file.getPage(1).node, 'Tabs');
  });
  expect(findings.map(({ text, page }) => [page, text])).toEqual([
    [2, 'Die Tabulatortaste folgt auf dieser Seite nicht der Lesereihenfolge.'],
    [1, 'Einem Bild fehlt der Alternativtext.'],
  ]);
  for (const { text } of Object.values(findingTexts)) expect(text).toMatch(/^[A-ZÄÖÜ„][^!]+\.$/);
});

test('links within the file, quotes and tables of contents are accepted', async () => {
  const { findings, tree } = await spoilt((file) => {
    const target = annotation(file);
    const note = element(file, 'P', 1);
    remove(target, 'A');
    set(target, 'A', file.context.obj({ S: 'GoTo', D: [file.getPage(1).ref, 'Fit'] }));
    const list = element(file, 'L');
    retype(list, 'TOC');
    for (const kid of [element(file, 'LI'), element(file, 'LI', 1)]) retype(kid, 'TOCI');
    for (const kid of [element(file, 'LBody'), element(file, 'LBody', 1)]) retype(kid, 'P');
    const reference = element(file, 'Sect');
    retype(reference, 'Reference');
    retype(element(file, 'Span'), 'Quote');
    retype(note, 'Note');
    set(note, 'ID', PDFString.of('fn1'));
    const root = file.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    set(root, 'IDTree', file.context.obj({ Names: [PDFString.of('fn1'), PDFNull] }));
  });
  expect(findings.map(({ message }) => message)).toEqual([]);
  expect(JSON.stringify(tree)).toContain('"target":2');
});

test('the tree is plain data that says what a screen reader says', async () => {
  const { tree } = await checkStructure(good);
  expect(structuredClone(tree)).toEqual(tree);
  const nodes = (list: readonly ReadingNode[]): ReadingNode[] =>
    list.flatMap((node) => [node, ...nodes(node.parts.filter((part) => typeof part !== 'string'))]);
  const all = nodes(tree);
  const find = (type: string, index = 0) => all.filter((node) => node.type === type)[index];
  expect(find('Sect')).toMatchObject({ title: 'Teil eins', page: 1 });
  expect(find('Link')).toEqual({ type: 'Link', parts: ['Verweis'], page: 1, target: 'https://example.org/' });
  expect(find('TH')).toEqual({ type: 'TH', parts: ['A'], page: 1, scope: 'Column' });
  expect(find('TH', 3)).toEqual({ type: 'TH', parts: ['zwei Spalten'], page: 1, scope: 'Row', colSpan: 2 });
  expect(find('Figure')).toEqual({ type: 'Figure', parts: [''], page: 1, alt: 'Ein Bild' });
  expect(find('Span')).toEqual({ type: 'Span', parts: ['Strona'], page: 2, lang: 'pl' });
});
