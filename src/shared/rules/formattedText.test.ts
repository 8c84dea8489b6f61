import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { type FormattedBlock, mapFormatted, parseFormatted } from './formattedText.ts';

const paragraph = (text: string): FormattedBlock => ({ kind: 'paragraph', spans: [{ text }] });
const heading = (level: 1 | 2, text: string): FormattedBlock => ({
  kind: 'heading',
  level,
  spans: [{ text }],
});

it.each<[string, FormattedBlock[]]>([
  ['', []],
  [
    'Ein Satz.\nNoch einer.\n\n\nNeu.',
    [{ kind: 'paragraph', spans: [{ text: 'Ein Satz.' }, { text: '\nNoch einer.' }] }, paragraph('Neu.')],
  ],
  ['# § 1 Name\n## Zusatz\nText', [heading(1, '§ 1 Name'), heading(2, 'Zusatz'), paragraph('Text')]],
  ['## Zuerst\n# Dann', [heading(1, 'Zuerst'), heading(1, 'Dann')]],
  ['### Drei', [paragraph('### Drei')]],
  ['#Hitze', [paragraph('#Hitze')]],
  ['# ', [paragraph('#')]],
  [
    '- eins\n- zwei\n  weiter\n\n- drei',
    [
      {
        kind: 'list',
        numbered: false,
        start: 1,
        items: [[{ text: 'eins' }], [{ text: 'zwei' }, { text: '\nweiter' }], [{ text: 'drei' }]],
      },
    ],
  ],
  [
    '1. a\n2. b\n\n3. c',
    [{ kind: 'list', numbered: true, start: 1, items: [[{ text: 'a' }], [{ text: 'b' }], [{ text: 'c' }]] }],
  ],
  [
    '1. a\n1. b',
    [
      { kind: 'list', numbered: true, start: 1, items: [[{ text: 'a' }]] },
      { kind: 'list', numbered: true, start: 1, items: [[{ text: 'b' }]] },
    ],
  ],
  [
    'Text\n- a\n1. b',
    [
      paragraph('Text'),
      { kind: 'list', numbered: false, start: 1, items: [[{ text: 'a' }]] },
      { kind: 'list', numbered: true, start: 1, items: [[{ text: 'b' }]] },
    ],
  ],
  ['Am 9. Dezember', [paragraph('Am 9. Dezember')]],
  [
    'das **Gremium** und **mehr**',
    [
      {
        kind: 'paragraph',
        spans: [
          { text: 'das ' },
          { text: 'Gremium', bold: true },
          { text: ' und ' },
          { text: 'mehr', bold: true },
        ],
      },
    ],
  ],
  ['2 ** 3 und **offen', [paragraph('2 ** 3 und **offen')]],
  ['****', [paragraph('****')]],
])('%j', (text, blocks) => {
  expect(parseFormatted(text)).toEqual(blocks);
});

it('fills every text and drops what is left empty', () => {
  const fill = (text: string) => text.replaceAll('{leer}', '').replaceAll('{Ort}', 'Saal');
  const blocks = parseFormatted('# {Ort}\n\n{leer}\n\n- {leer}\n- **{Ort}**\n\n1. {leer}');
  expect(mapFormatted(blocks, fill)).toEqual([
    heading(1, 'Saal'),
    { kind: 'list', numbered: false, start: 1, items: [[{ text: 'Saal', bold: true }]] },
  ]);
});

const marks = fc
  .array(fc.oneof(fc.constantFrom('# ', '## ', '- ', '1. ', '2. ', '\n', '\n\n', '**', 'Wort'), fc.string()))
  .map((pieces) => pieces.join(''));

test('no heading level is skipped, nothing is empty, and no word is lost', () => {
  fc.assert(
    fc.property(marks, (text) => {
      const blocks = parseFormatted(text);
      const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
      expect(levels[0] ?? 1).toBe(1);
      const spans = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.spans]));
      expect(spans.every((list) => list.some((span) => span.text.trim() !== ''))).toBe(true);
      const words = (whole: string) => whole.match(/Wort/g)?.length ?? 0;
      expect(
        words(
          spans
            .flat()
            .map((span) => span.text)
            .join(' '),
        ),
      ).toBe(words(text));
    }),
  );
});
