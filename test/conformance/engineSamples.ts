/** A report that uses everything the engine can print: the sample for what no office document needs all at once. */
import {
  bold,
  bulletList,
  cell,
  chart,
  figure,
  heading,
  inLanguage,
  link,
  orderedList,
  paragraph,
  quote,
  quoted,
  table,
  tableOfContents,
  withNote,
} from '../../src/main/documents/blocks.ts';
import type { Document, DocumentFormat } from '../../src/main/documents/model.ts';
import { svg } from './images.ts';

const body =
  'Die Gesundheitskonferenz beschließt Handlungsempfehlungen zur Versorgungsstruktur, insbesondere zur hausärztlichen Versorgung, zur Pflegeberatung und zur Selbsthilfeförderung. ';

/** A report with contents, notes, quotes, charts, a drawing, languages and a table with two rows of headings. */
export const report = (format: DocumentFormat): Document => ({
  title: 'Gesundheitsbericht der Region Musterland',
  language: 'de-DE',
  format,
  images: { plan: svg },
  furniture: {
    runningHeader: 'Gesundheitsbericht der Region Musterland',
    footer: { pageNumber: 'Seite {page} von {pages}' },
    background: { colour: '#eef4f5', band: { edge: 'top', depth: 8 } },
  },
  sections: [
    {
      title: 'Titel und Inhalt',
      blocks: [
        heading(1, 'Gesundheitsbericht der Region Musterland'),
        paragraph('Fortschreibung 2026', { style: 'lead' }),
        tableOfContents(2, 'Inhalt', { deepest: 3 }),
      ],
    },
    {
      title: 'Versorgung',
      blocks: [
        heading(
          2,
          'Versorgung und Zusammenarbeit der Einrichtungen in der Gesundheitsregion mit den Nachbarkreisen',
        ),
        paragraph([
          body.repeat(2),
          withNote('Zahlen der Kassenärztlichen Vereinigung', [
            'Stand 31. Dezember 2025. Siehe ',
            link('Bericht der Vereinigung', 'https://example.org/bericht'),
            '.',
          ]),
          ' liegen vor. Die Leitung sagte: ',
          quoted('„Wir brauchen mehr Zusammenarbeit.“'),
          withNote('', 'Protokoll der 12. Sitzung, Tagesordnungspunkt 3.'),
        ]),
        quote(
          [
            paragraph(
              '„Gesundheit ist ein Zustand vollständigen körperlichen, geistigen und sozialen Wohlergehens.“',
            ),
            paragraph('Sie ist mehr als das Fehlen von Krankheit.'),
          ],
          { source: 'Verfassung der Weltgesundheitsorganisation' },
        ),
        heading(3, ['Ärztinnen und Ärzte ', withNote('je Gemeinde', 'Ohne Ermächtigte.')]),
        table({
          caption: 'Besetzte Sitze nach Gemeinde',
          columns: [{ width: 'rest' }, ...[0, 1, 2, 3].map(() => ({ width: 26, align: 'right' as const }))],
          header: [
            [
              cell('Gemeinde', { rowSpan: 2 }),
              cell('Hausärztlich', { colSpan: 2 }),
              cell('Fachärztlich', { colSpan: 2 }),
            ],
            ['2025', '2026', '2025', '2026'],
          ],
          rows: [
            ['Neustadt', '12', '11', cell('8', { rowSpan: 2 }), '9'],
            ['Altenberg', '4', '', '7'],
            [cell('Summe', { colSpan: 1, bold: true }), cell('keine Angabe', { colSpan: 4, align: 'left' })],
          ],
          rowHeader: true,
        }),
        heading(3, 'Beteiligung'),
        chart({
          form: 'column',
          title: 'Teilnehmende je Sitzung',
          alt: 'Die Beteiligung steigt seit dem Frühjahr.',
          labels: ['März', 'Juni', 'September', 'Dezember'],
          series: [
            { name: 'Stimmberechtigte', values: [12, 14, 17, 19] },
            { name: 'Gäste', values: [3, 2, 6, 4] },
          ],
        }),
        chart({
          form: 'bar',
          title: 'Anteil der Themen an der Sitzungszeit',
          alt: 'Die Pflege nimmt den größten Teil der Zeit ein.',
          labels: ['Pflege und Pflegeberatung', 'Hausärztliche Versorgung', 'Prävention', 'Sonstiges'],
          series: [{ name: 'Anteil', values: [42, 31.5, 18, 8.5] }],
          unit: '%',
          table: false,
        }),
        chart({
          form: 'line',
          title: 'Wartezeit auf einen Termin',
          alt: 'Die Wartezeit sinkt.',
          labels: ['2019', '2020', '2021', '2022', '2023', '2024', '2025'],
          series: [
            { name: 'Gesetzlich versichert', values: [34, 38, 41, 36, 33, 29, 27] },
            { name: 'Privat versichert', values: [12, 14, 13, 12, 12, 11, 10] },
          ],
          unit: 'Tage',
          table: false,
        }),
      ],
    },
    {
      title: 'Sprachen',
      blocks: [
        heading(2, ['Begrüßung: ', inLanguage('pl', 'Dzień dobry'), ' und willkommen']),
        paragraph([
          'Der Bericht liegt in mehreren Sprachen vor: ',
          inLanguage('pl', 'Zażółć gęślą jaźń'),
          ', ',
          inLanguage('cs', 'Příliš žluťoučký kůň'),
          ', ',
          inLanguage('fr', 'Santé à l’œuvre, ça va'),
          ', ',
          inLanguage('en-GB', 'public health report'),
          ', ',
          inLanguage('tr', 'İstanbul’da sağlık ışığı'),
          ' und ',
          inLanguage('uk', 'Охорона здоров’я, Київ'),
          '. Mehr unter ',
          { text: 'Raport po ', link: 'https://example.org/pl', lang: 'pl' },
          { text: 'polsku', link: 'https://example.org/pl', lang: 'pl', bold: true },
          { text: ' (polnisch)', link: 'https://example.org/pl' },
          '.',
        ]),
        paragraph('This whole paragraph is written in English.', { lang: 'en-GB' }),
        bulletList([
          ['Türkisch: ', inLanguage('tr', 'Hoş geldiniz')],
          { text: 'Ласкаво просимо', lang: 'uk' },
        ]),
        { ...orderedList(['Bonjour à tous', 'Au revoir']), lang: 'fr' },
        table({
          columns: [{ width: 'rest' }, { width: 'rest' }],
          header: [['Sprache', 'Gruß']],
          rows: [
            ['Tschechisch', cell('Dobrý den', { lang: 'cs' })],
            ['Polnisch', cell([bold('Cześć, '), inLanguage('pl', 'miło mi')])],
          ],
          rowHeader: true,
        }),
        quote([paragraph('Être en bonne santé.')], { lang: 'fr' }),
        heading(2, 'Lageplan'),
        figure('plan', 'Lageplan des Gesundheitsamts mit Eingang an der Südseite', {
          width: 80,
          caption: 'Das Gesundheitsamt',
        }),
      ],
    },
  ],
});
