import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import {
  annotation,
  bookmark,
  element,
  type Fault,
  lookup,
  operators,
  remove,
  retype,
  set,
} from './spoil.ts';

/** Faults of the elements a document consists of. */
export const elementFaults: Fault[] = [
  ['a link without text', 'linkWithoutText', (file) => remove(annotation(file), 'Contents')],
  ['a link that is not printed', 'linkNotPrinted', (file) => set(annotation(file), 'F', PDFNumber.of(0))],
  [
    'a link to the wrong parent',
    'linkParent',
    (file) => set(annotation(file), 'StructParent', PDFNumber.of(0)),
  ],
  [
    'an address with an umlaut',
    'linkAddress',
    (file) =>
      set(lookup(file, annotation(file), 'A'), 'URI', PDFHexString.fromText('https://bücher.example')),
  ],
  ['a link without an address', 'linkNowhere', (file) => remove(annotation(file), 'A')],
  [
    'a link to a page that is not in the file',
    'linkNowhere',
    (file) => {
      remove(annotation(file), 'A');
      set(annotation(file), 'Dest', file.context.obj([file.catalog.get(PDFName.of('Pages')) ?? null, 'Fit']));
    },
  ],
  [
    'a link element without its annotation',
    'linkWithoutPlace',
    (file) => set(element(file, 'Link'), 'K', PDFNumber.of(0)),
  ],
  ['a link outside the tree', 'linkPlaces', (file) => set(element(file, 'Link'), 'K', PDFNumber.of(0))],
  ['a link that is not on its page', 'linkOffPages', (file) => remove(file.getPage(0).node, 'Annots')],
  ['a link under a span', 'linkOwner', (file) => retype(element(file, 'Link'), 'Span')],
  [
    'a link element that names another page',
    'linkPage',
    (file) => {
      for (const kid of element(file, 'Link').lookup(PDFName.of('K'), PDFArray).asArray()) {
        if (kid instanceof PDFDict && kid.has(PDFName.of('Obj'))) set(kid, 'Pg', file.getPage(1).ref);
      }
    },
  ],
  [
    'an annotation that is no link',
    'notALink',
    (file) => set(annotation(file), 'Subtype', PDFName.of('Text')),
  ],
  ['a reference without a link', 'referenceNowhere', (file) => retype(element(file, 'P', 1), 'Reference')],
  ['a skipped heading level', 'headingSkipped', (file) => retype(element(file, 'H2'), 'H3')],
  ['a first heading that is not H1', 'headingFirst', (file) => retype(element(file, 'H1'), 'H2')],
  ['no bookmarks', 'bookmarkCount', (file) => remove(file.catalog, 'Outlines')],
  ['a bookmark on another level', 'bookmarkLevel', (file) => retype(element(file, 'H2'), 'H1')],
  [
    'a bookmark with another title',
    'bookmarkTitle',
    (file) => set(bookmark(file), 'Title', PDFString.of('Anders')),
  ],
  [
    'a bookmark to another page',
    'bookmarkPage',
    (file) => set(bookmark(file), 'Dest', file.context.obj([file.getPage(1).ref, 'Fit'])),
  ],
  ['a header cell without scope', 'headerWithoutScope', (file) => remove(element(file, 'TH'), 'A')],
  [
    'a cell with an unknown header',
    'headersUnknown',
    (file) => set(element(file, 'TD'), 'A', file.context.obj({ O: 'Table', Headers: [PDFString.of('x')] })),
  ],
  [
    'a table without header cells',
    'tableWithoutHeader',
    (file) => {
      for (let left = 4; left > 0; left -= 1) retype(element(file, 'TH'), 'TD');
    },
  ],
  ['a table header without a body', 'tableWithoutBody', (file) => retype(element(file, 'TBody'), 'THead')],
  ['a paragraph in a table', 'tableParts', (file) => retype(element(file, 'TR'), 'P')],
  ['a row that is too short', 'rowLength', (file) => set(element(file, 'TR', 1), 'K', file.context.obj([]))],
  [
    'a cell that spans too far',
    'rowLength',
    (file) => set(element(file, 'TD'), 'A', file.context.obj({ O: 'Table', ColSpan: 2 })),
  ],
  [
    'a cell that reaches too low',
    'cellTooLow',
    (file) => set(element(file, 'TD'), 'A', file.context.obj({ O: 'Table', RowSpan: 3 })),
  ],
  ['a list item without a body', 'listItemParts', (file) => retype(element(file, 'LBody'), 'Lbl')],
  ['a paragraph in a list', 'listParts', (file) => retype(element(file, 'LI'), 'P')],
  ['a figure without alternative text', 'figureWithoutAlt', (file) => remove(element(file, 'Figure'), 'Alt')],
  [
    'a figure with a blank alternative text',
    'figureWithoutAlt',
    (file) => set(element(file, 'Figure'), 'Alt', PDFString.of(' ')),
  ],
  ['a figure without a box', 'figureWithoutBox', (file) => remove(element(file, 'Figure'), 'A')],
  [
    'a figure wider than the page',
    'figureOffPage',
    (file) => set(element(file, 'Figure'), 'A', file.context.obj({ O: 'Layout', BBox: [0, 0, 900, 90] })),
  ],
  ['no structure tree', 'noTree', (file) => remove(file.catalog, 'StructTreeRoot')],
  ['two roots', 'rootNotDocument', (file) => retype(element(file, 'Document'), 'Sect')],
  ['an empty paragraph', 'emptyElement', (file) => remove(element(file, 'P'), 'K')],
  [
    'a paragraph in which nothing is painted',
    'emptyElement',
    (file) => operators(file, (content) => content.replace(/(\/H1 <<\/MCID 0>> BDC)[\s\S]*?EMC/, '$1 EMC')),
  ],
  ['an unknown element', 'unknownElement', (file) => retype(element(file, 'P'), 'Absatz')],
  ['a cell outside a table', 'misplacedElement', (file) => retype(element(file, 'P'), 'TD')],
  ['text right in a list', 'directContent', (file) => set(element(file, 'L'), 'K', PDFNumber.of(0))],
  ['text right in a quote', 'directContent', (file) => retype(element(file, 'P', 1), 'BlockQuote')],
  ['a note without an ID', 'noteWithoutId', (file) => retype(element(file, 'P'), 'Note')],
  [
    'two notes with the same ID',
    'noteWithoutId',
    (file) => {
      for (const note of [element(file, 'P'), element(file, 'P', 1)]) {
        retype(note, 'Note');
        set(note, 'ID', PDFString.of('eins'));
      }
    },
  ],
  ['an ID nobody lists', 'idNotListed', (file) => set(element(file, 'P'), 'ID', PDFString.of('eins'))],
];
