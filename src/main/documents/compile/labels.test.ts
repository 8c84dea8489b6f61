import { execFileSync } from 'node:child_process';
import { describe, expect, it, test } from 'vitest';
import {
  labelFormat,
  labelFormats,
  type LabelGrid,
  perSheet,
  placeOf,
} from '../../../shared/rules/labelFormats.ts';
import { checkStructure, type ReadingNode } from '../check/checkStructure.ts';
import { DocumentError } from '../errors.ts';
import type { Document, DocumentFormat } from '../model.ts';
import type { Label, LabelSheetBlock } from '../fixedBlocks.ts';
import { renderDocument } from '../render.ts';

const grid = labelFormat('3474') as LabelGrid;
const documentOf = (block: Partial<LabelSheetBlock>, format: DocumentFormat = 'standard'): Document => ({
  title: 'Etiketten',
  language: 'de-DE',
  format,
  furniture: { footer: { pageNumber: 'Seite {page} von {pages}' } },
  sections: [{ blocks: [{ kind: 'labelSheet', grid, labels: [label('Ute', 'Ute')], ...block }] }],
});
const label = (title: string, text: string): Label => ({ title, parts: [{ text, most: 11, least: 7 }] });

interface Word {
  page: number;
  text: string;
  xMin: number;
  yMin: number;
  xMax: number;
  yMax: number;
}

/** Words with their boxes in millimetres, as poppler finds them. */
function wordsOf(bytes: Uint8Array): Word[] {
  const html = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: bytes, encoding: 'utf8' });
  const found: Word[] = [];
  let page = -1;
  const pattern = /<page |<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</g;
  for (const [match, ...values] of html.matchAll(pattern)) {
    if (match.startsWith('<page')) page += 1;
    else {
      const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = values
        .slice(0, 4)
        .map((value) => (Number(value) * 25.4) / 72);
      found.push({ page, text: values[4] ?? '', xMin, yMin, xMax, yMax });
    }
  }
  return found;
}

describe.each(labelFormats.map((format) => [format.name, format] as const))('on %s', (_name, format) => {
  const count = perSheet(format) + 2;
  const startAt = perSheet(format);
  const offset = { x: 1.5, y: -1 };
  const cards = Array.from({ length: count }, (_, index) =>
    label(
      `Person ${index}`,
      `n${index} Krankenkasse Lindetal\nn${index} Frau Dr. Erika Müller-Lindenau\nn${index} Lange Straße 12\nn${index} 01067 Lindenau`,
    ),
  );

  test.each(['standard', 'largePrint'] as const)(
    'the text of each label lies inside its frame (%s)',
    async (print) => {
      const document = documentOf({ grid: format, labels: cards, startAt, offset }, print);
      const words = wordsOf(await renderDocument(document));
      let current = -1;
      const seen = new Set<number>();
      for (const word of words) {
        const number = /^n(\d+)$/.exec(word.text)?.[1];
        if (number !== undefined) current = Number(number);
        seen.add(current);
        const place = placeOf(format, startAt - 1 + current);
        expect(word.page, word.text).toBe(place.sheet);
        const left = Math.max(0, place.x + offset.x);
        const top = Math.max(0, place.y + offset.y);
        expect(word.xMin, word.text).toBeGreaterThan(left);
        expect(word.yMin, word.text).toBeGreaterThan(top);
        expect(word.xMax, word.text).toBeLessThan(place.x + offset.x + format.width);
        expect(word.yMax, word.text).toBeLessThan(place.y + offset.y + format.height);
        expect(word.xMin).toBeGreaterThan(4);
        expect(word.xMax).toBeLessThan(206);
      }
      expect([...seen]).toEqual(cards.map((_, index) => index));
    },
  );
});

const sects = (nodes: readonly ReadingNode[]): ReadingNode[] =>
  nodes.flatMap((node) => [
    ...(node.type === 'Sect' ? [node] : []),
    ...sects(node.parts.filter((part) => typeof part !== 'string')),
  ]);
const textOf = (node: ReadingNode): string =>
  node.parts.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');

describe('a sheet', () => {
  it('is read label by label, whatever the columns', async () => {
    const labels = ['Ute', 'Timo', 'Kim', 'Arno'].map((name) => label(name, name));
    const { tree, findings } = await checkStructure(await renderDocument(documentOf({ labels })));
    expect(findings).toEqual([]);
    // The first Sect is the section itself.
    expect(sects(tree).slice(1).map(textOf)).toEqual(['Ute', 'Timo', 'Kim', 'Arno']);
  });

  it('has no page number and no margin of the document', async () => {
    const words = wordsOf(await renderDocument(documentOf({})));
    expect(words.map(({ text }) => text)).toEqual(['Ute']);
  });

  it('begins at the place where the used sheet is still whole', async () => {
    const [word] = wordsOf(await renderDocument(documentOf({ startAt: 24 })));
    expect(word?.xMin).toBeGreaterThan(140);
    expect(word?.yMin).toBeGreaterThan(259.5);
  });

  it('reads a tent once and prints it on both sides of the fold', async () => {
    const tent = labelFormat('tent') as LabelGrid;
    const bytes = await renderDocument(documentOf({ grid: tent, turnedCopy: true, marks: 'fold' }));
    const { tree, findings } = await checkStructure(bytes);
    expect(findings).toEqual([]);
    expect(sects(tree).slice(1).map(textOf)).toEqual(['Ute']);
    const words = wordsOf(bytes).toSorted((one, other) => one.yMin - other.yMin);
    expect(words).toHaveLength(2);
    const [above, below] = words as [Word, Word];
    // Turned around the fold: both equally far from it, and the same distance from left and right.
    expect(above.yMin + below.yMax).toBeCloseTo(297, 0);
    expect(above.xMin + below.xMax).toBeCloseTo(210, 0);
    expect(above.yMax).toBeLessThan(148.5);
  });
});

describe('type', () => {
  const heightOf = async (text: string, keep: 'lines' | 'size' = 'lines') => {
    const [first] = wordsOf(await renderDocument(documentOf({ labels: [label('Ute', text)], keep })));
    return (first?.yMax ?? 0) - (first?.yMin ?? 0);
  };

  it('shrinks a little before lines break, and no word breaks while a smaller size keeps it', async () => {
    const full = await heightOf('Ute Kranich');
    const long = await heightOf('Lindetaler Krankenkasse für alle Leute');
    expect(long).toBeLessThan(full);
    expect(long).toBeGreaterThan(full * 0.75);
    // Far too long for one line: broken between words at full size.
    expect(await heightOf('Krankenkasse '.repeat(12))).toBeCloseTo(full, 1);
  });

  it('says who does not fit, and cuts nothing', async () => {
    const labels = [
      label('Ute Kranich', 'Ute'),
      label('Arno Veit', 'Veit '.repeat(200)),
      label('Kim Lohse', 'Lohse '.repeat(200)),
    ];
    const printing = renderDocument(documentOf({ labels }));
    await expect(printing).rejects.toThrow(/Arno Veit und Kim Lohse\. Wählen Sie einen Bogen mit größeren/);
    await expect(renderDocument(documentOf({ labels }))).rejects.not.toThrow(/Ute/);
  });

  it('names at most eight', async () => {
    const labels = Array.from({ length: 20 }, (_, index) => label(`Person ${index}`, 'Veit '.repeat(200)));
    await expect(renderDocument(documentOf({ labels }))).rejects.toThrow(/Person 7 und 12 weitere\./);
  });
});

test.each<[string, Partial<LabelSheetBlock>, RegExp]>([
  ['no label', { labels: [] }, /kein Etikett/],
  ['an empty label', { labels: [label('Ute', '  ')] }, /Etikett „Ute“ ist leer/],
  ['a label without a name', { labels: [label('', 'Ute')] }, /keinen Namen/],
  ['a start beyond the sheet', { startAt: 25 }, /Startposition/],
  ['a sheet beyond the paper', { grid: { ...grid, left: 40 } }, /passt nicht auf ein A4-Blatt/],
])('refuses %s', async (_name, changes, message) => {
  await expect(renderDocument(documentOf(changes))).rejects.toThrow(DocumentError);
  await expect(renderDocument(documentOf(changes))).rejects.toThrow(message);
});

test('refuses other blocks beside labels', async () => {
  const document = documentOf({});
  document.sections[0]?.blocks.push({ kind: 'paragraph', text: 'Daneben' });
  await expect(renderDocument(document)).rejects.toThrow(/stehen allein/);
});
