import fc from 'fast-check';
import { placeCells } from '../../src/main/documents/compile/tables.ts';
import type {
  Block,
  Cell,
  Document,
  HeadingBlock,
  Inline,
  TableBlock,
} from '../../src/main/documents/model.ts';
import { jpeg, png, svg } from './images.ts';

const images = { png: png(30, 20, [40, 90, 120]), alpha: png(20, 30, [40, 90, 120], true), jpeg, svg };
const scraps = [
  'Wort',
  'Müller-Şahin',
  'Schiff\u00adfahrts\u00adgesell\u00adschaft',
  'Київ',
  '≥ 5',
  'ff fi',
  '10\u202f000\u00a0€',
  '„Zitat“',
  'A\u0301',
  'x'.repeat(140),
  '\n',
  'und so weiter, in einem Satz ohne Ende',
  '\u2011',
  'ıİ',
  'Gesundheitskonferenz',
  'Zusammenarbeitsvereinbarung',
  '(a) & <b>',
];
const words = fc
  .array(fc.constantFrom(...scraps), { minLength: 1, maxLength: 7 })
  .map((list) => `a ${list.join(' ')}`);
const run: fc.Arbitrary<Inline> = fc.oneof(
  words,
  fc.record({ text: words, bold: fc.boolean(), italic: fc.boolean() }),
  words.map((text) => ({ text, link: 'https://example.org/ä?b=1&c=2' })),
  fc.tuple(words, fc.constantFrom('pl', 'en-GB', 'cs')).map(([text, lang]) => ({ text, lang })),
  words.map((text) => ({ text, quote: true })),
  words.map((text) => ({ text, lang: 'pl', link: 'https://example.org/pl' })),
  words.map((text) => ({
    text,
    note: [`Anmerkung ${text}`, { text: 'dort', link: 'https://example.org/' }],
  })),
);
const text = fc.oneof(words, fc.array(run, { minLength: 1, maxLength: 4 }));

const table: fc.Arbitrary<TableBlock> = fc
  .record({
    width: fc.integer({ min: 1, max: 4 }),
    header: fc.integer({ min: 0, max: 2 }),
    rows: fc.integer({ min: 1, max: 12 }),
    style: fc.constantFrom('lines' as const, 'grid' as const),
    caption: fc.option(words),
    seeds: fc.array(fc.nat({ max: 9 }), { minLength: 80, maxLength: 80 }),
    content: fc.array(fc.oneof(text, fc.constant('')), { minLength: 1, maxLength: 8 }),
  })
  .map(({ width, header, rows, style, caption, seeds, content }) => {
    let next = 0;
    const cell = (): Cell => ({
      content: content[next % content.length] ?? '',
      ...(seeds[next++ % 80] === 0 ? { align: 'right' as const } : {}),
    });
    const row = (): Cell[] => {
      const cells: Cell[] = [];
      for (let at = 0; at < width; ) {
        const span = Math.min(width - at, seeds[next % 80] === 1 ? 2 : 1);
        cells.push(span > 1 ? { content: 'zwei Spalten', colSpan: span } : cell());
        if (span > 1) next += 1;
        at += span;
      }
      return cells;
    };
    const count = (length: number) => Array.from({ length }, row);
    const block: TableBlock = {
      kind: 'table',
      columns: Array.from({ length: width }, (_, index) => ({
        width: index === 0 ? ('auto' as const) : ('rest' as const),
      })),
      header: count(header),
      rows: count(rows),
      rowHeader: header === 0,
      style,
      ...(caption === null ? {} : { caption }),
    };
    placeCells(block, 'table');
    return block;
  });

const chart: fc.Arbitrary<Block> = fc
  .record({
    form: fc.constantFrom('bar' as const, 'column' as const, 'line' as const),
    values: fc.array(fc.array(fc.double({ min: 0, max: 2e6, noNaN: true }), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 4,
    }),
    length: fc.integer({ min: 1, max: 6 }),
    table: fc.nat({ max: 3 }).map((one) => one === 0),
  })
  .map(({ form, values, length, table }) => ({
    kind: 'chart',
    form,
    title: 'Werte & mehr',
    alt: 'Sie steigen.',
    labels: Array.from({ length }, (_, index) => `Gemeinde ${index} < 10`),
    series: values.map((list, index) => ({ name: `Reihe ${index}`, values: list.slice(0, length) })),
    unit: 'km',
    table,
  }));

const leaf: fc.Arbitrary<Block> = fc.oneof(
  text.map((value): Block => ({ kind: 'paragraph', text: value })),
  fc.record({
    kind: fc.constant('paragraph' as const),
    text: words,
    style: fc.constantFrom('small' as const, 'lead' as const, 'strong' as const),
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
  }),
  table,
  fc.record({
    kind: fc.constant('figure' as const),
    image: fc.constantFrom('png', 'alpha', 'jpeg', 'svg'),
    alt: words,
    width: fc.integer({ min: 5, max: 300 }),
    caption: words,
  }),
  fc
    .array(fc.record({ term: words, value: text }), { minLength: 1, maxLength: 4 })
    .map((rows): Block => ({ kind: 'details', rows })),
  fc
    .array(fc.record({ name: words, role: words }), { minLength: 1, maxLength: 4 })
    .map((signers): Block => ({ kind: 'signatures', signers })),
  chart,
  fc
    .constantFrom<Block>({ kind: 'rule' }, { kind: 'spacer', height: 7 }, { kind: 'pageBreak' })
    .map((block) => ({ ...block })),
);
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constant('list' as const),
      numbering: fc.constantFrom('bullet' as const, 'decimal' as const, 'lowerAlpha' as const),
      loose: fc.boolean(),
      keepItems: fc.boolean(),
      items: fc.array(fc.record({ text: words, blocks: fc.array(tie('block'), { maxLength: 2 }) }), {
        minLength: 1,
        maxLength: 5,
      }),
    }),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 4 })
      .map((blocks): Block => ({ kind: 'callout', blocks })),
    fc
      .tuple(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), fc.option(text))
      .map(([blocks, source]): Block => ({ kind: 'quote', blocks, ...(source === null ? {} : { source }) })),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 4 })
      .map((blocks): Block => ({ kind: 'keepTogether', blocks })),
    fc
      .tuple(
        fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
        fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
      )
      .map(
        ([left, right]): Block => ({
          kind: 'columns',
          columns: [
            { width: 'rest', blocks: left },
            { width: 60, blocks: right },
          ],
        }),
      ),
  ),
}));
const chapter = fc.tuple(fc.integer({ min: 1, max: 6 }), words, fc.array(block, { maxLength: 4 }));
/** Documents of random blocks, nested up to three deep, with their headings in order. */
export const documents: fc.Arbitrary<Document> = fc
  .record({
    format: fc.constantFrom('standard' as const, 'largePrint' as const),
    sections: fc.array(fc.array(chapter, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    watermark: fc.option(fc.constant('Entwurf')),
    background: fc.option(fc.constant({ colour: '#f4f6f8' })),
    contents: fc.nat({ max: 3 }).map((one) => one === 0),
  })
  .map(({ format, sections, watermark, background, contents }) => {
    let level = 0;
    return {
      title: 'Zufall & <Zufall>',
      language: 'de-DE',
      format,
      images,
      furniture: {
        runningHeader: 'Kopf',
        footer: { columns: [['eins', 'zwei']], pageNumber: 'Seite {page} von {pages}' },
        ...(watermark ? { watermark } : {}),
        ...(background ? { background } : {}),
      },
      sections: sections.map((chapters, section) => ({
        blocks: chapters.flatMap(([wanted, title, blocks], index): Block[] => {
          level = Math.min(wanted, level + 1);
          const heading: Block = { kind: 'heading', level: level as HeadingBlock['level'], text: title };
          if (!contents || section > 0 || index > 0) return [heading, ...blocks];
          const list: Block = { kind: 'tableOfContents', level: 1, title: 'Inhalt', deepest: 6 };
          return [list, heading, ...blocks];
        }),
      })),
    };
  });
