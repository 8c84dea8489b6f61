import { describe, expect, test } from 'vitest';
import { bulletList, callout, figure, heading, link, paragraph, table } from './blocks.ts';
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
