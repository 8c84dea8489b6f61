import { expect, test } from 'vitest';
import { fontFamilies } from '../fonts.ts';
import { makeLeaf } from '../compile/leaves.ts';
import { themes } from '../theme.ts';
import type { Leaf, TaggedInline } from './leaf.ts';
import { linesOf, widthsOf } from './lineBreaking.ts';
import { artifacts } from './structure.ts';
import { TaggedDocument } from './taggedDocument.ts';

const pdf = new TaggedDocument({
  language: 'de',
  info: { Title: 'x', Creator: 'x', Producer: 'x', CreationDate: new Date(0) },
  images: {},
  pageSize: [100, 100],
});
const context = {
  pdf,
  document: { title: 'x', language: 'de', format: 'standard' as const, sections: [] },
  theme: themes.standard,
  primary: fontFamilies.standard[0] ?? 'NotoSans',
  accent: '#000000',
  lang: 'de',
  section: 0,
  headings: { count: 0 },
  notes: [],
  contents: null,
  relaxed: new Set<string>(),
  torn: new Set<string>(),
};
const leaf = (text: Parameters<typeof makeLeaf>[1]) =>
  makeLeaf(context, text, artifacts.layout, { size: 10 }, '') as Leaf;
const lines = (text: Parameters<typeof makeLeaf>[1], width: number) =>
  linesOf(leaf(text), width).map(({ inlines }) => inlines.map((inline) => inline.text).join('|'));

test('a soft hyphen shows where a line ends there and nowhere else', () => {
  expect(lines('Schiff\u00adfahrts\u00adgesellschaft', 500)).toEqual(['Schifffahrtsgesellschaft']);
  expect(lines('Schiff\u00adfahrts\u00adgesellschaft', 70)).toEqual(['Schifffahrts|-', 'gesellschaft']);
  const line = linesOf(leaf('Schiff\u00adfahrts\u00adgesellschaft'), 70)[0];
  const inlines = (line?.inlines ?? []) as TaggedInline[];
  expect(inlines.map(({ hyphen }) => hyphen === true)).toEqual([false, true]);
});

test('a line break leaves a space, so that words stay apart', () => {
  expect(lines('eins\nzwei', 500)).toEqual(['eins ', 'zwei']);
  expect(lines('eins \nzwei', 500)).toEqual(['eins ', 'zwei']);
  expect(lines('eins\n\nzwei', 500)).toEqual(['eins ', ' ', 'zwei']);
});

test('a word that is too long is cut, and nothing of it is lost', () => {
  const cut = lines('x'.repeat(100), 60);
  expect(cut.length).toBeGreaterThan(5);
  expect(cut.join('')).toBe('x'.repeat(100));
  expect(lines('ab', 0.5)).toEqual(['a', 'b']);
});

test('an address that is too long is cut where one expects it', () => {
  expect(lines('ute.kranich@kasse.lindetal.example', 160)).toEqual([
    'ute.kranich@kasse.lindetal',
    '.example',
  ]);
  expect(lines('ute.kranich@krankenkassenverband', 120)).toEqual(['ute.kranich@', 'krankenkassenverband']);
  expect(lines('Krankenkassenverband.', 99)[0]).toBe('Krankenkassenverba');
});

test('words glued across bold and plain text stay together', () => {
  expect(lines(['ein Wort-', { text: 'teil', bold: true }, ', dann'], 500)).toEqual([
    'ein Wort-|teil|, dann',
  ]);
  const narrow = lines(['vorher ', { text: 'fett', bold: true }, '. danach'], 70);
  expect(narrow[0]).toBe('vorher |fett|. ');
});

test('no line is wider than its column, no column asks for more than the widest line', () => {
  const text =
    'Ein Satz mit vielen unterschiedlich langen Wörtern und einer Donaudampfschifffahrtsgesellschaft. '.repeat(
      4,
    );
  for (let width = 20; width < 300; width += 7) {
    for (const line of linesOf(leaf(text), width))
      expect(line.inlineWidths).toBeLessThanOrEqual(width + 0.02);
  }
  expect(widthsOf(leaf('kurz')).maxWidth).toBeGreaterThan(widthsOf(leaf('ku')).maxWidth);
});
