/** Sheets of labels with one, with some and with too much: rows of the conformance matrix. */
import { addressLabelsDocument } from '../../src/main/documents/layouts/addressLabels.ts';
import { calibrationSheetDocument } from '../../src/main/documents/layouts/calibrationSheet.ts';
import { nameBadgesDocument } from '../../src/main/documents/layouts/nameBadges.ts';
import { tableSignsDocument } from '../../src/main/documents/layouts/tableSigns.ts';
import type { Document, DocumentFormat } from '../../src/main/documents/model.ts';
import { labelFormat, type LabelFormat, measuresOf } from '../../src/shared/rules/labelFormats.ts';
import { bareOffice, extremeOffice, frame, hard, long, recipients, word } from './sampleTexts.ts';

/** A format that surely exists. */
export function formatOf(id: string): LabelFormat {
  const format = labelFormat(id);
  if (!format) throw new Error(`no format ${id}`);
  return format;
}

/** The hard signs without the endless address before them: what is too long for a label is an error of its own. */
const signs = hard.slice(hard.indexOf(' Æ')).trim();
/** The least a label can say; a few of them, so that the validator has something to check. */
const letters = [...'ABCDEFGHIJKL'];
const people = [
  { name: 'Dr. Maren Hollweg', second: 'Landkreis Lindetal' },
  { name: 'Selma Yıldırak', second: 'Migrantinnenrat Lindetal' },
  { name: 'Prof. Dr. Wilhelmina-Charlotte von Hohenfels-Lindenau', second: 'Hochschule Lindetal' },
  { name: 'Piotr Zielony', second: 'Lindetaler Krankenkasse' },
  { name: 'Олена Шевченко', second: 'Gast' },
];
const hardPeople = [
  { name: `${word} ${word}`, second: long },
  { name: signs, second: signs },
  { name: 'Ạ̈ b', second: '' },
  ...Array.from({ length: 9 }, (_, index) => ({ name: `Person ${index}`, second: long })),
];

export const labelLayouts: Record<
  string,
  Record<'empty' | 'typical' | 'extreme', (format: DocumentFormat) => Document>
> = {
  addressLabels: {
    empty: (format) =>
      addressLabelsDocument({
        frame: frame('Etiketten', format, bareOffice),
        sheet: { grid: formatOf('3474') },
        labels: letters.map((letter) => ({ names: letter, lines: [letter] })),
      }),
    typical: (format) =>
      addressLabelsDocument({
        frame: frame('Adressetiketten Steuerungsgruppe', format),
        sheet: { grid: formatOf('L7160'), startAt: 5, offset: { x: 0.5, y: -1 } },
        labels: Array.from({ length: 20 }, (_, index) => {
          const { name, address } = recipients[index % recipients.length] ?? { name: '', address: [] };
          return { names: name, lines: address };
        }),
      }),
    extreme: (format) =>
      addressLabelsDocument({
        frame: frame(hard, format, extremeOffice),
        sheet: { grid: formatOf('3425'), startAt: 10, offset: { x: -5, y: 5 } },
        labels: Array.from({ length: 64 }, (_, index) => ({
          names: hard,
          lines:
            index % 2 === 0
              ? [long, word, signs, 'Straße 1', '12345 Ort', 'LAND']
              : [
                  signs,
                  '',
                  'Frau A',
                  'Herrn B',
                  'Herrn C',
                  'Straße 1 // Hinterhaus',
                  '1010 WIEN',
                  'ÖSTERREICH',
                ],
        })),
      }),
  },
  nameBadges: {
    empty: (format) =>
      nameBadgesDocument({
        frame: frame('Namensschilder', format, bareOffice),
        sheet: { grid: formatOf('L4785') },
        people: letters.map((name) => ({ name })),
      }),
    typical: (format) =>
      nameBadgesDocument({
        frame: frame('Namensschilder zur 3. Sitzung', format),
        sheet: { grid: formatOf('C32010'), startAt: 3 },
        occasion: 'Gesundheitsregion Lindetal',
        people: Array.from({ length: 12 }, (_, index) => people[index % people.length] ?? { name: '' }),
      }),
    extreme: (format) =>
      nameBadgesDocument({
        frame: frame(hard, format, extremeOffice),
        sheet: { grid: formatOf('cut90'), startAt: 10 },
        occasion: long,
        people: hardPeople,
        cut: true,
      }),
  },
  tableSigns: {
    empty: (format) =>
      tableSignsDocument({
        frame: frame('Tischschilder', format, bareOffice),
        sheet: { grid: formatOf('card') },
        tent: false,
        people: letters.map((name) => ({ name })),
      }),
    typical: (format) =>
      tableSignsDocument({
        frame: frame('Tischschilder zur 3. Sitzung', format),
        sheet: { grid: formatOf('tent') },
        tent: true,
        people,
      }),
    extreme: (format) =>
      tableSignsDocument({
        frame: frame(hard, format, extremeOffice),
        sheet: { grid: formatOf('smallTent'), startAt: 2, offset: { x: 4, y: -4 } },
        tent: true,
        people: hardPeople,
      }),
  },
  calibrationSheet: {
    empty: (format) => calibration(format, '3483'),
    typical: (format) => calibration(format, '3474'),
    extreme: (format) => calibration(format, 'L7651'),
  },
};

function calibration(format: DocumentFormat, id: string): Document {
  const grid = formatOf(id);
  return calibrationSheetDocument({
    frame: frame(`Prüfblatt ${grid.name}`, format),
    sheet: { grid },
    format: `${grid.name}, ${measuresOf(grid)}`,
  });
}
