/**
 * Documents of simple blocks and the same in pdfmake's own notation: fonts, sizes, colours and positions come from
 * the theme, everything else (lines, columns, table rules, page breaks) is left to each side.
 */
import {
  bold,
  figure,
  heading,
  italic,
  orderedList,
  paragraph,
  table,
} from '../../src/main/documents/blocks.ts';
import { lineLayout } from '../../src/main/documents/compile/tableLayouts.ts';
import type { Block, HeadingBlock } from '../../src/main/documents/model.ts';
import { colours, margins, mm, page, themes } from '../../src/main/documents/theme.ts';
import { png } from './images.ts';

const theme = themes.standard;
export const images = { field: png(60, 40, [40, 90, 120]) };

/** Text as pdfmake takes it: a string or runs. */
type PlainText = string | { text: string; bold?: boolean; italics?: boolean }[];
export interface Pair {
  blocks: Block[];
  /** pdfmake's nodes for the same, new ones each time: it writes into them. */
  plain: () => object[];
}

const plainHeading = (level: HeadingBlock['level'], text: string, first = false) => {
  const { size, before, after } = theme.headings[level];
  return {
    text,
    fontSize: size,
    bold: true,
    lineHeight: theme.leading * 0.92,
    color: level <= 2 ? colours.accent : colours.text,
    margin: [0, first ? 0 : before, 0, after],
  };
};
const plainText = (text: PlainText, after = theme.gap) => ({ text, margin: [0, 0, 0, after] });
/** pdfmake's own list marks stand elsewhere: a mark and its text are two columns. */
const plainList = (items: string[]) => ({
  stack: items.map((text, index) => ({
    columns: [{ width: theme.listIndent.ordered, text: `${index + 1}.` }, { text }],
    margin: [0, 0, 0, theme.gap / 3],
  })),
  margin: [0, 0, 0, theme.gap - theme.gap / 3],
});
const plainTable = (widths: (number | '*')[], header: string[], rows: string[][]) => ({
  table: {
    widths: widths.map((width) => (width === '*' ? '*' : width * mm)),
    headerRows: 1,
    dontBreakRows: true,
    body: [header.map((text) => ({ text, bold: true })), ...rows],
  },
  fontSize: theme.table.size,
  layout: lineLayout(theme, 1, colours.accent),
  margin: [0, 2, 0, theme.gap * 1.5],
});

const long =
  'Die Gesundheitsregion lädt zu ihrer nächsten Sitzung ein und berät über den Hitzeaktionsplan, den Kiosk auf Rädern und die Finanzierung der Trinkbrunnen. ';
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => [`Zeile ${index}`, `Inhalt ${index}, ${long}`]);

export const pairs: Record<string, Pair> = {
  'headings and paragraphs': {
    blocks: [
      heading(1, 'Überschrift der ersten Ebene'),
      paragraph(long.repeat(3)),
      heading(2, 'Zweite Ebene'),
      paragraph(long.repeat(2)),
      heading(3, 'Dritte Ebene'),
      paragraph(['Vorher ', bold('fett und '), italic('kursiv '), long]),
    ],
    plain: () => [
      plainHeading(1, 'Überschrift der ersten Ebene', true),
      plainText(long.repeat(3)),
      plainHeading(2, 'Zweite Ebene'),
      plainText(long.repeat(2)),
      plainHeading(3, 'Dritte Ebene'),
      plainText([
        { text: 'Vorher ' },
        { text: 'fett und ', bold: true },
        { text: 'kursiv ', italics: true },
        { text: long },
      ]),
    ],
  },
  'a numbered list': {
    blocks: [heading(1, 'Liste'), orderedList([long, 'kurz', long]), paragraph('danach')],
    plain: () => [plainHeading(1, 'Liste', true), plainList([long, 'kurz', long]), plainText('danach')],
  },
  'a table over a page break': {
    blocks: [
      heading(1, 'Tabelle'),
      table({ columns: [{ width: 40 }, { width: 'rest' }], header: [['A', 'B']], rows: rows(40) }),
      paragraph('danach'),
    ],
    plain: () => [
      plainHeading(1, 'Tabelle', true),
      plainTable([40, '*'], ['A', 'B'], rows(40)),
      plainText('danach'),
    ],
  },
  'a picture': {
    blocks: [heading(1, 'Bild'), figure('field', 'Blaues Feld', { width: 60 }), paragraph('danach')],
    plain: () => [
      plainHeading(1, 'Bild', true),
      { image: images.field, fit: [60 * mm, 150 * mm], margin: [0, 2, 0, 4] },
      plainText('danach'),
    ],
  },
};

/** pdfmake's definition of a page of these nodes, moved to the right and down by so many millimetres. */
export const plainDefinition = (plain: object[], shift = 0): object => ({
  pageSize: { width: page.width, height: page.height },
  pageMargins: [
    margins.left + shift * mm,
    margins.top + shift * mm,
    margins.right - shift * mm,
    margins.bottom - shift * mm,
  ],
  defaultStyle: { font: 'Noto', fontSize: theme.body, lineHeight: theme.leading, color: colours.text },
  content: plain,
});
