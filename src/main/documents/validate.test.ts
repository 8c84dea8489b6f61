import { describe, expect, test } from 'vitest';
import {
  bulletList,
  callout,
  chart,
  figure,
  heading,
  link,
  paragraph,
  quote,
  table,
  tableOfContents,
  withNote,
} from './blocks.ts';
import { DocumentError } from './errors.ts';
import type { Block, Document } from './model.ts';
import { renderDocument } from './render.ts';

const good: Document = {
  title: 'Titel',
  language: 'de-DE',
  format: 'standard',
  sections: [{ blocks: [heading(1, 'Eins')] }],
};
const withBlocks = (...blocks: Block[]): Document => ({ ...good, sections: [{ blocks }] });
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
const cmyk = `data:image/jpeg;base64,${Buffer.from('ffd8ffc0001408000100010401110002110103110104110100ffd9', 'hex').toString('base64')}`;
const shared = paragraph('zweimal');
const columns = [{ width: 'rest' as const }, { width: 'rest' as const }];

const values = {
  form: 'bar' as const,
  title: 'Titel',
  alt: 'Es steigt.',
  labels: ['a', 'b'],
  series: [{ name: 'Reihe', values: [1, 2] }],
};
const withDrawing = (svg: string): Document => ({
  ...good,
  images: { a: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` },
});

const mistakes: [string, Document, string, RegExp][] = [
  ['no title', { ...good, title: ' ' }, 'title', /Titel/],
  ['no language', { ...good, language: '' }, 'language', /Sprache/],
  ['a wrong language', { ...good, language: 'deutsch!' }, 'language', /deutsch!/],
  ['no content', { ...good, sections: [] }, 'sections', /leer/],
  ['an empty section', withBlocks(), 'sections[0]', /leer/],
  ['a first heading that is not H1', withBlocks(heading(2, 'Zwei')), 'sections[0].blocks[0]', /Ebene 1/],
  [
    'a skipped heading',
    withBlocks(heading(1, 'A'), heading(3, 'C')),
    'sections[0].blocks[1]',
    /Ebene 3.*„C“/,
  ],
  [
    'a heading skipped inside a box',
    withBlocks(heading(1, 'A'), callout([heading(3, 'C')])),
    'sections[0].blocks[1].blocks[0]',
    /übersprungen/,
  ],
  ['an empty heading', withBlocks(heading(1, ' \n')), 'sections[0].blocks[0]', /leer/],
  [
    'a figure without alternative text',
    { ...withBlocks(figure('a', ' ')), images: { a: pixel } },
    'sections[0].blocks[0]',
    /Alternativtext/,
  ],
  ['an unknown image', withBlocks(figure('a', 'Bild')), 'sections[0].blocks[0]', /„a“/],
  [
    'a logo without alternative text',
    { ...withBlocks({ kind: 'letterhead', name: 'N', logo: { image: 'a', alt: '' } }), images: { a: pixel } },
    'sections[0].blocks[0].logo',
    /Alternativtext/,
  ],
  [
    'a note without text',
    withBlocks(paragraph([withNote('Wort', ' ')])),
    'sections[0].blocks[0]',
    /Anmerkung hat keinen Text/,
  ],
  [
    'a note that stands at nothing',
    withBlocks(paragraph([withNote('', 'Text')])),
    'sections[0].blocks[0]',
    /keinem Text/,
  ],
  [
    'a note in a note',
    withBlocks(paragraph([withNote('Wort', [withNote('Text', 'noch einer')])])),
    'sections[0].blocks[0]',
    /keine weitere/,
  ],
  [
    'a bad link in a note',
    withBlocks(paragraph([withNote('Wort', [link('x', 'kein Link')])])),
    'sections[0].blocks[0].note',
    /„kein Link“/,
  ],
  [
    'contents without headings',
    withBlocks(heading(1, 'A'), tableOfContents(2, 'Inhalt')),
    'sections[0].blocks[1]',
    /„Inhalt“ ist leer/,
  ],
  [
    'contents whose headings lie too deep',
    withBlocks(heading(1, 'A'), tableOfContents(2, 'Inhalt', { deepest: 2 }), heading(3, 'C')),
    'sections[0].blocks[1]',
    /ist leer/,
  ],
  [
    'contents on a skipped level',
    withBlocks(heading(1, 'A'), tableOfContents(3, 'Inhalt'), heading(2, 'B')),
    'sections[0].blocks[1].title',
    /übersprungen/,
  ],
  ['an empty quote', withBlocks(quote([])), 'sections[0].blocks[0]', /Zitat ist leer/],
  [
    'a quote with an empty source',
    withBlocks(quote([paragraph('x')], { source: ' ' })),
    'sections[0].blocks[0].source',
    /leer/,
  ],
  [
    'a language that is none',
    withBlocks(paragraph('x', { lang: 'polnisch!' })),
    'sections[0].blocks[0]',
    /polnisch!/,
  ],
  [
    'a list item in a language that is none',
    withBlocks(bulletList([{ text: 'x', lang: '??' }])),
    'sections[0].blocks[0].items[0]',
    /Sprachkürzel/,
  ],
  [
    'a chart without alternative',
    withBlocks(chart({ ...values, alt: '' })),
    'sections[0].blocks[0]',
    /Alternativtext/,
  ],
  ['a chart without title', withBlocks(chart({ ...values, title: '' })), 'sections[0].blocks[0]', /Titel/],
  [
    'a chart without values',
    withBlocks(chart({ ...values, series: [] })),
    'sections[0].blocks[0]',
    /keine Werte/,
  ],
  [
    'a chart of five series',
    withBlocks(
      chart({ ...values, series: [1, 2, 3, 4, 5].map((one) => ({ name: `${one}`, values: [1, 2] })) }),
    ),
    'sections[0].blocks[0]',
    /höchstens vier/,
  ],
  [
    'a chart with an unnamed value',
    withBlocks(chart({ ...values, labels: ['a', ' '] })),
    'sections[0].blocks[0]',
    /keinen Namen/,
  ],
  [
    'a chart with a value missing',
    withBlocks(chart({ ...values, series: [{ name: 'Reihe', values: [1] }] })),
    'sections[0].blocks[0].series[0]',
    /„Reihe“ braucht 2 Werte/,
  ],
  [
    'a drawing with a picture from elsewhere',
    withDrawing('<svg viewBox="0 0 9 9"><image href="https://example.org/a.png"/></svg>'),
    'images.a',
    /„image“/,
  ],
  ['a drawing without measures', withDrawing('<svg><g/></svg>'), 'images.a', /Breite und Höhe/],
  ['a damaged drawing', withDrawing('<svg viewBox="0 0 9 9">'), 'images.a', /beschädigt/],
  [
    'a drawing with a character no font has',
    withDrawing('<svg viewBox="0 0 9 9"><text>\u{20000}</text></svg>'),
    'images.a',
    /U\+20000/,
  ],
  [
    'a background too dark for text',
    { ...good, furniture: { background: { colour: '#808080' } } },
    'furniture.background',
    /zu dunkel/,
  ],
  [
    'a background of nothing',
    { ...good, furniture: { background: {} } },
    'furniture.background',
    /Farbe oder ein Bild/,
  ],
  [
    'a background with an unknown image',
    {
      ...good,
      sections: [
        { ...good.sections[0], blocks: [heading(1, 'A')], furniture: { background: { image: 'b' } } },
      ],
    },
    'sections[0].furniture.background',
    /„b“/,
  ],
  ['an image of another kind', { ...good, images: { a: 'data:image/gif;base64,AAAA' } }, 'images.a', /PNG/],
  ['a damaged image', { ...good, images: { a: 'data:image/png;base64,AAAA' } }, 'images.a', /beschädigt/],
  ['a CMYK image', { ...good, images: { a: cmyk } }, 'images.a', /CMYK/],
  [
    'an empty caption',
    withBlocks(table({ caption: '', columns, header: [['a', 'b']], rows: [] })),
    'sections[0].blocks[0].caption',
    /Beschriftung/,
  ],
  [
    'a row with too few cells',
    withBlocks(table({ columns, header: [['a', 'b']], rows: [['c']] })),
    'sections[0].blocks[0].rows[0]',
    /weniger/,
  ],
  [
    'a row with too many cells',
    withBlocks(table({ columns, header: [['a', 'b']], rows: [['c', 'd', 'e']] })),
    'sections[0].blocks[0].rows[0]',
    /mehr/,
  ],
  [
    'a cell that reaches below the table',
    withBlocks(table({ columns, header: [], rows: [[{ content: 'c', rowSpan: 2 }, 'd']] })),
    'sections[0].blocks[0].rows[0]',
    /ragt/,
  ],
  [
    'a table without rows',
    withBlocks(table({ columns, header: [['a', 'b']], rows: [] })),
    'sections[0].blocks[0]',
    /keine Zeilen/,
  ],
  [
    'a table without header cells',
    withBlocks(table({ columns, header: [], rows: [['c', 'd']] })),
    'sections[0].blocks[0]',
    /Kopfzelle/,
  ],
  ['an empty list', withBlocks(bulletList([])), 'sections[0].blocks[0]', /Einträge/],
  ['an empty list item', withBlocks(bulletList([''])), 'sections[0].blocks[0].items[0]', /leer/],
  [
    'a link that runs a script',
    withBlocks(paragraph([link('hier', 'javascript:alert(1)')])),
    'sections[0].blocks[0]',
    /javascript/,
  ],
  [
    'a link without text',
    withBlocks(paragraph([link(' ', 'https://example.org')])),
    'sections[0].blocks[0]',
    /keinen Text/,
  ],
  ['the same block twice', withBlocks(shared, shared), 'sections[0].blocks[1]', /zweimal/],
  [
    'a character without a glyph',
    withBlocks(paragraph('Hallo \u{1FAE8}')),
    'sections[0].blocks[0]',
    /U\+1FAE8/,
  ],
  [
    'a character without a glyph in a cell',
    withBlocks(table({ columns, header: [['a', 'b']], rows: [['c', '漢']] })),
    'sections[0].blocks[0].rows[0][1]',
    /U\+6F22/,
  ],
];

describe('an author’s mistake is an error that names the place', () => {
  test.each(mistakes)('%s', async (_, document, place, message) => {
    const error = await renderDocument(document).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DocumentError);
    expect((error as DocumentError).place).toBe(place);
    expect((error as DocumentError).message).toMatch(message);
    expect((error as DocumentError).code).toBe('invalidInput');
  });
});

test('the same block may stand in many letters', async () => {
  const blocks = [heading(1, 'Eins'), shared];
  await expect(renderDocument({ ...good, sections: [{ blocks }, { blocks }] })).resolves.toBeInstanceOf(
    Uint8Array,
  );
});
