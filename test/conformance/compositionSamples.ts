/** Composition of committees and ways to take part: rows of the conformance matrix. */
import { criteriaMatrixDocument, type PrintedCell } from '../../src/main/documents/layouts/criteriaMatrix.ts';
import { participationSheetDocument } from '../../src/main/documents/layouts/participationSheet.ts';
import type { Document, DocumentFormat } from '../../src/main/documents/model.ts';
import { modelCriteriaMatrix, modelParticipation } from '../../src/shared/rules/compositionTexts.ts';
import { mapFormatted, parseFormatted } from '../../src/shared/rules/formattedText.ts';
import { fillTemplate } from '../../src/shared/rules/template.ts';
import { bareOffice, extremeOffice, first, flood, frame, hard, long, word } from './sampleTexts.ts';

const text = (template: string) =>
  mapFormatted(parseFormatted(template), (part) =>
    fillTemplate(part, { Region: 'Gesundheitsregion Lindetal' }),
  );
const hardText = mapFormatted(parseFormatted('x\n\n# x\n- x\n- y\n\n1. x\n\n## x\nx'), (part) =>
  part.replaceAll('x', hard).replaceAll('y', flood),
);
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

const none: PrintedCell = { count: '', states: [], gap: false };
const cell = (index: number): PrintedCell =>
  [
    none,
    { count: '1 von 1', states: [], gap: false },
    { count: '1 von 2', states: ['1 fehlt', '1 frei'], gap: true, note: 'aus zwei Orten' },
    { count: '2', states: ['1 endet bald'], gap: false },
  ][index % 4] ?? none;

const sectors = [
  'Kommunalpolitik/Verwaltung',
  'ÖGD',
  'Ärzteschaft',
  'Psychotherapie',
  'Pflege-/Renten-/Unfallversicherung',
  'Selbsthilfe/Patientenschutz',
  'Hochschule',
];
const committees = [
  { name: 'Gesundheitskonferenz', shortName: 'Konferenz' },
  { name: 'Steuerungsgruppe', shortName: 'Steuerung' },
  { name: 'AG Primärversorgung', shortName: 'AG Primär' },
  { name: 'AG Hitzeschutz', shortName: '' },
  { name: 'AG Seelische Gesundheit', shortName: 'AG Seele' },
];

export const compositionLayouts: Record<
  string,
  Record<'empty' | 'typical' | 'extreme', (format: DocumentFormat) => Document>
> = {
  criteriaMatrix: {
    empty: (format) =>
      criteriaMatrixDocument({
        frame: frame('Zusammensetzung', format, bareOffice),
        heading: 'Zusammensetzung',
        facts: [],
        introduction: [],
        gaps: [],
        kindTitle: 'Sektor',
        committees: [],
        rows: [],
        sums: { cells: [], sum: none },
      }),
    typical: (format) =>
      criteriaMatrixDocument({
        frame: frame('Zusammensetzung der Gremien', format),
        heading: 'Zusammensetzung der Gremien',
        facts: [
          { term: 'Stand', value: '23. November 2026' },
          { term: 'Ansicht', value: 'nach Sektoren' },
          { term: 'Lücken', value: '2 Lücken, 1 freier Sitz' },
        ],
        introduction: text(modelCriteriaMatrix),
        gaps: [
          { what: 'Psychotherapie', committee: 'Steuerungsgruppe', words: '1 fehlt, 1 Sitz ist frei' },
          {
            what: 'Ärzteschaft',
            committee: 'Steuerungsgruppe',
            words: '1 fehlt, es gibt keinen freien Sitz',
          },
        ],
        kindTitle: 'Sektor',
        committees,
        rows: sectors.map((name, row) => ({
          name,
          cells: committees.map((_, column) => cell(row + column)),
          sum: { count: '3 von 4', states: ['1 fehlt'], gap: true },
        })),
        sums: {
          cells: committees.map((_, column) => cell(column + 1)),
          sum: { count: '30 von 34', states: ['4 fehlen', '3 frei'], gap: true },
        },
      }),
    extreme: (format) =>
      criteriaMatrixDocument({
        frame: frame(hard, format, extremeOffice),
        heading: hard,
        facts: [{ term: word, value: hard }],
        note: long,
        introduction: hardText,
        gaps: many(3, (index) => ({ what: hard, committee: first(index), words: long })),
        kindTitle: word,
        committees: many(9, (index) => ({ name: hard, shortName: index % 2 ? word : '' })),
        rows: many(40, (row) => ({
          name: row === 0 ? hard : `${long} ${row}`,
          cells: many(9, (column) =>
            row === 0
              ? { count: '999 von 999', states: [word, long], gap: true, note: hard }
              : cell(row + column),
          ),
          sum: cell(row),
        })),
        sums: { cells: many(9, cell), sum: { count: '9999 von 9999', states: [hard], gap: true } },
      }),
  },
  participationSheet: {
    empty: (format) =>
      participationSheetDocument({
        frame: frame('Wie kann ich mitmachen?', format, bareOffice),
        heading: 'Wie kann ich mitmachen?',
        text: [],
        committees: [],
        contact: [],
      }),
    typical: (format) =>
      participationSheetDocument({
        frame: frame('Wie kann ich mitmachen?', format),
        heading: 'Wie kann ich mitmachen?',
        text: text(modelParticipation),
        committees: [
          {
            name: 'AG Hitzeschutz',
            purpose: 'Wir schützen Menschen vor der Hitze.',
            offers: [
              {
                title: 'Mit uns durch den Ort gehen',
                text: 'Wir suchen Orte, an denen es kühl ist.\n\nEin Rundgang dauert eine Stunde.',
                contact: 'Gisela Paulsen',
              },
              { title: 'Auf Nachbarn achten', text: '', contact: '' },
            ],
            meetings: ['Dienstag, 9. Dezember 2026, um 16:00 Uhr, Lindensaal'],
          },
          { name: 'Gesundheitskonferenz', purpose: '', offers: [], meetings: [] },
        ],
        contact: [
          { term: 'Name', value: 'Jonas Bredow' },
          { term: 'Telefon', value: '04917 555-310' },
          { term: 'E-Mail', value: 'buero@lindetal.example' },
          { term: 'Adresse', value: 'Am Markt 1\n04917 Lindenau-Markt' },
        ],
      }),
    extreme: (format) =>
      participationSheetDocument({
        frame: frame(hard, format, extremeOffice),
        heading: hard,
        text: hardText,
        committees: many(4, (index) => ({
          name: hard,
          purpose: first(index),
          offers: many(3, (offer) => ({
            title: hard,
            text: offer === 0 ? first(index) : long,
            contact: hard,
          })),
          meetings: many(5, () => hard),
        })),
        contact: [{ term: word, value: hard }],
      }),
  },
};
