/** What an author must put right before anything is written. */
import {
  bulletList,
  callout,
  cell,
  figure,
  heading,
  link,
  paragraph,
  table,
} from '../../../src/main/documents/blocks.ts';
import type { Block, TableBlock } from '../../../src/main/documents/model.ts';
import { png } from '../images.ts';
import { type Mistake, page, sections } from './corpusCase.ts';
import { cmykJpeg } from './imageKinds.ts';

const images = { a: png(2, 2, [40, 90, 120]) };
const inPlace = (block: Block, says: string, name: string, place = ''): Mistake => ({
  name,
  document: page([block], { images }),
  place: `sections[0].blocks[1]${place}`,
  says,
});
const text = (value: string, name: string, says: string): Mistake =>
  inPlace(paragraph(`davor ${value} danach`), says, name);
const grid = (rows: TableBlock['rows'], header: TableBlock['header'] = [['A', 'B']]) =>
  table({ columns: [{ width: 'auto' }, { width: 'rest' }], header, rows });
const twice = paragraph('zweimal');

export const mistakes: Mistake[] = [
  text('\u{1F469}\u200d\u{1F4BB}', 'an emoji no font has', 'U+1F469'),
  text('漢字', 'Chinese signs', 'U+6F22'),
  text('हिन्दी', 'Devanagari, whose vowels change places', 'umgestellten Zeichen'),
  text('שלום', 'Hebrew, written from right to left', 'Von rechts nach links'),
  text('مرحبا', 'Arabic, written from right to left', 'Von rechts nach links'),
  text('\ue000', 'a sign for private use', 'U+E000'),
  text('\ud83d', 'half of a pair', 'U+D83D'),
  {
    name: 'a sign no font has in a running header',
    document: page([paragraph('Text')], { furniture: { runningHeader: '漢' } }),
    place: 'sections[0].furniture.runningHeader',
    says: 'U+6F22',
  },
  {
    name: 'a sign no font has in a watermark',
    document: page([paragraph('Text')], { furniture: { watermark: 'Entwurf 漢' } }),
    place: 'sections[0].furniture.watermark',
    says: 'U+6F22',
  },
  {
    name: 'a sign no font has in a cell of the second section',
    document: sections([
      { blocks: [heading(1, 'Eins')] },
      { blocks: [heading(1, 'Zwei'), grid([['a', '漢']])] },
    ]),
    place: 'sections[1].blocks[1].rows[0][1]',
    says: 'U+6F22',
  },
  { name: 'no title', document: page([], { title: ' \u00ad\n' }), place: 'title', says: 'keinen Titel' },
  { name: 'no language', document: page([], { language: '' }), place: 'language', says: 'Sprache fehlt' },
  {
    name: 'a language by its name',
    document: page([], { language: 'deutsch!' }),
    place: 'language',
    says: 'Sprachkürzel',
  },
  {
    name: 'a section in an unknown language',
    document: sections([{ lang: '1', blocks: [heading(1, 'Eins')] }]),
    place: 'sections[0].lang',
    says: 'Sprachkürzel',
  },
  { name: 'no sections', document: sections([]), place: 'sections', says: 'leer' },
  { name: 'an empty section', document: sections([{ blocks: [] }]), place: 'sections[0]', says: 'leer' },
  {
    name: 'a first heading that is not level 1',
    document: sections([{ blocks: [heading(2, 'Zwei')] }]),
    place: 'sections[0].blocks[0]',
    says: 'muss Ebene 1 haben',
  },
  inPlace(heading(3, 'Drei'), 'Auf Ebene 1 folgt Ebene 3', 'a skipped heading level'),
  inPlace(callout([heading(3, 'Drei')]), 'übersprungen', 'a skipped level in a callout', '.blocks[0]'),
  inPlace(heading(2, ' \u00ad '), 'Überschrift ist leer', 'an empty heading'),
  inPlace(figure('a', ' '), 'Alternativtext', 'a figure without alternative text'),
  inPlace(figure('b', 'Bild'), '„b“', 'a figure whose image is not there'),
  inPlace(figure('a', 'Bild', { caption: ' ' }), 'Beschriftung ist leer', 'an empty caption', '.caption'),
  {
    name: 'a logo without alternative text',
    document: page([{ kind: 'letterhead', name: 'Region', logo: { image: 'a', alt: '' } }], { images }),
    place: 'sections[0].blocks[1].logo',
    says: 'Alternativtext',
  },
  {
    name: 'a JPEG in printing colours',
    document: page([paragraph('Text')], { images: { bild: cmykJpeg } }),
    place: 'images.bild',
    says: 'CMYK',
  },
  {
    name: 'an image of another kind',
    document: page([paragraph('Text')], { images: { bild: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' } }),
    place: 'images.bild',
    says: 'weder PNG noch JPEG',
  },
  {
    name: 'a PNG that is none',
    document: page([paragraph('Text')], { images: { bild: 'data:image/png;base64,AAAA' } }),
    place: 'images.bild',
    says: 'beschädigt',
  },
  {
    name: 'a PNG that ends too early',
    document: page([figure('bild', 'Bild')], { images: { bild: (images.a ?? '').slice(0, -60) } }),
    place: 'images.bild',
    says: 'beschädigt',
  },
  {
    name: 'a JPEG that ends too early',
    document: page([figure('bild', 'Bild')], { images: { bild: 'data:image/jpeg;base64,/9j/' } }),
    place: 'images.bild',
    says: 'beschädigt',
  },
  inPlace(bulletList([]), 'keine Einträge', 'a list without items'),
  inPlace(bulletList(['a', ' \u200b']), 'Listeneintrag ist leer', 'an empty list item', '.items[1]'),
  inPlace(grid([]), 'keine Zeilen', 'a table without rows'),
  inPlace(grid([['a']]), 'weniger Zellen', 'a row that is too short', '.rows[0]'),
  inPlace(grid([['a', 'b', 'c']]), 'mehr Zellen', 'a row that is too long', '.rows[0]'),
  inPlace(grid([[cell('a', { rowSpan: 2 }), 'b']]), 'ragt hinaus', 'a span below the table', '.rows[0]'),
  inPlace(
    grid([['a', 'b']], [[cell('A', { rowSpan: 2 }), 'B']]),
    'ragt hinaus',
    'a span from the header into the rows',
    '.header[0]',
  ),
  inPlace(grid([['a', 'b']], []), 'keine Kopfzellen', 'a table without header cells'),
  inPlace(paragraph([link('Link', 'example.org')]), 'example.org', 'an address without a protocol'),
  inPlace(paragraph([link('Link', 'javascript:alert(1)')]), 'javascript:', 'an address that is a program'),
  inPlace(paragraph([link('Link', 'file:///etc/passwd')]), 'file:', 'an address on this computer'),
  inPlace(paragraph([link(' \u200b', 'https://example.org/')]), 'keinen Text', 'a link without text'),
  inPlace(paragraph([{ text: 'Text', lang: 'x' }]), 'Sprachkürzel', 'a passage in an unknown language'),
  inPlace({ kind: 'details', rows: [] }, 'leer', 'details without rows'),
  inPlace(
    { kind: 'details', rows: [{ term: ' ', value: 'x' }] },
    'keine Bezeichnung',
    'details without a term',
    '.rows[0]',
  ),
  {
    name: 'the same block twice',
    document: page([twice, callout([twice])]),
    place: 'sections[0].blocks[2].blocks[0]',
    says: 'zweimal',
  },
  {
    name: 'a colour by its name',
    document: page([paragraph('Text')], { accent: 'blau' }),
    place: 'accent',
    says: '#rrggbb',
  },
];
