/** Checklist of a venue and bookings of a meeting: rows of the conformance matrix. */
import { bookingListDocument } from '../../src/main/documents/layouts/bookingList.ts';
import { venueSheetDocument } from '../../src/main/documents/layouts/venueSheet.ts';
import type { Document, DocumentFormat } from '../../src/main/documents/model.ts';
import { bareOffice, extremeOffice, first, flood, frame, hard, long, word } from './sampleTexts.ts';

const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const bare = (title: string, format: DocumentFormat) => ({
  frame: frame(title, format, bareOffice),
  heading: title,
  facts: [],
});
const extreme = (format: DocumentFormat) => ({
  frame: frame(hard, format, extremeOffice),
  heading: hard,
  facts: [{ term: word, value: hard }],
  note: long,
});

export const accessibilityLayouts: Record<
  string,
  Record<'empty' | 'typical' | 'extreme', (format: DocumentFormat) => Document>
> = {
  venueSheet: {
    empty: (format) => venueSheetDocument({ ...bare('Ortsblatt', format), points: [], remarks: '' }),
    typical: (format) =>
      venueSheetDocument({
        frame: frame('Ortsblatt: Bürgersaal am Park', format),
        heading: 'Bürgersaal am Park',
        facts: [
          { term: 'Anschrift', value: 'Parkweg 8, 04917 Lindenau-Markt' },
          { term: 'Zuletzt geprüft', value: 'noch nie' },
        ],
        points: [
          ['Stufenlos bis in den Saal', 'vorhanden (DIN 18040-1)', 'ja', 'reicht'],
          ['Rampe', 'höchstens 6 % Neigung, mindestens 120 cm breit (DIN 18040-1)', 'nicht nötig', 'reicht'],
          ['Türbreite', 'mindestens 90 cm (DIN 18040-1)', '82 cm', 'reicht nicht'],
          [
            'Aufzug',
            'innen mindestens 110 × 140 cm (Breite × Tiefe) (DIN 18040-1)',
            'noch nicht bekannt',
            'offen',
          ],
          ['Höranlage', 'Induktionsschleife oder FM-Anlage (DIN 18040-1)', 'keine', 'reicht nicht'],
        ].map(([label = '', measure = '', known = '', verdict = '']) => ({ label, measure, known, verdict })),
        remarks: 'Schlüssel beim Hausmeister.',
      }),
    extreme: (format) =>
      venueSheetDocument({
        ...extreme(format),
        points: many(12, (index) => ({ label: hard, measure: first(index), known: hard, verdict: word })),
        remarks: flood,
      }),
  },
  bookingList: {
    empty: (format) => bookingListDocument({ ...bare('Buchungsliste', format), findings: [], bookings: [] }),
    typical: (format) =>
      bookingListDocument({
        frame: frame('Buchungsliste: Steuerungsgruppe am 9. Dezember 2026', format),
        heading: 'Buchungsliste zur Barrierefreiheit',
        facts: [{ term: 'Kosten bisher', value: '600,50 €' }],
        findings: ['2 Personen brauchen eine Höranlage – der Ort hat keine.'],
        bookings: [
          {
            what: 'Gebärdensprachdolmetschung',
            people: '1 Person',
            provider: 'Dolmetschbüro Lindetal',
            state: 'gebucht',
            cost: '480,00 €',
            note: 'zwei Dolmetschende',
          },
          {
            what: 'Assistenz während der Sitzung',
            people: '1 Person',
            provider: '',
            state: 'offen, buchen bis 25. November 2026',
            cost: '',
          },
        ],
      }),
    extreme: (format) =>
      bookingListDocument({
        ...extreme(format),
        findings: many(3, () => hard),
        bookings: many(12, (index) => ({
          what: hard,
          people: word,
          provider: hard,
          state: first(index),
          cost: '1.000.000,00 €',
          note: long,
        })),
      }),
  },
};
