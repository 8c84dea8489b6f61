import { heading, keepTogether, paragraph, table } from '../blocks.ts';
import type { Block, Cell, Document, DocumentFormat } from '../model.ts';
import { type ListHead, listDocument } from './listDocument.ts';

/** Checklist for a visit to a venue (Ortsblatt): what is known, what is asked for, boxes to fill in. All texts are ready to print. */
export interface VenueSheet extends ListHead {
  points: VenuePoint[];
  /** What is known beside the measures. */
  remarks: string;
}
export interface VenuePoint {
  /** "Türbreite" */
  label: string;
  /** "mindestens 90 cm (DIN 18040-1)" */
  measure: string;
  /** "82 cm", "noch nicht bekannt" */
  known: string;
  /** In words, so that no colour is needed: "reicht", "reicht nicht", "offen". */
  verdict: string;
}

/** Height of a row in millimetres: room for a number written by hand. */
const rowHeight = { standard: 10, largePrint: 18 };

export function venueSheetDocument(sheet: VenueSheet): Document {
  const { format } = sheet.frame;
  const blocks: Block[] = [
    heading(2, 'Vor Ort prüfen'),
    paragraph('Bitte messen Sie an der engsten Stelle und tragen Sie ein, was Sie finden.'),
    ...(sheet.points.length > 0
      ? [checklist(sheet.points, format)]
      : [paragraph('Es gibt nichts zu prüfen.')]),
    ...remarks(sheet.remarks, format),
  ];
  return listDocument(sheet, blocks, '');
}

/** In large print the measure stands below its point: four columns of 18 pt do not fit. */
function checklist(points: readonly VenuePoint[], format: DocumentFormat): Block {
  const large = format === 'largePrint';
  const asked = (point: VenuePoint): Cell => ({
    content: [{ text: point.label, bold: true }, `\n${point.measure}`],
  });
  const known = (point: VenuePoint) => `${point.known}\n${point.verdict}`;
  return table({
    columns: large
      ? [{ width: 'rest' }, { width: 62 }]
      : [{ width: 'rest' }, { width: 33 }, { width: 13 }, { width: 13 }, { width: 27 }],
    header: [
      large
        ? ['Was und welches Maß', 'Vor Ort gefunden']
        : ['Was und welches Maß', 'Bekannt', 'Ja', 'Nein', 'Gemessen'],
    ],
    rows: points.map((point): Cell[] =>
      large
        ? [
            {
              content: [
                { text: point.label, bold: true },
                `\n${point.measure}\nBekannt: ${point.known}, ${point.verdict}`,
              ],
            },
            '',
          ]
        : [asked(point), known(point), '', '', ''],
    ),
    rowHeader: true,
    rowHeight: rowHeight[format],
    style: 'grid',
  });
}

/** What is known besides, and the boxes for more; the boxes and who filled them in stay on one page. */
function remarks(known: string, format: DocumentFormat): Block[] {
  const title = heading(2, 'Bemerkungen');
  const boxes = lines(
    ['Was sonst auffällt (Licht, Lautstärke, Türöffner, Wege)', 'Geprüft am', 'Geprüft von'],
    format,
  );
  return known ? [title, paragraph(known), keepTogether([boxes])] : [keepTogether([title, boxes])];
}

/** Questions with an empty box beside each. */
function lines(questions: readonly string[], format: DocumentFormat): Block {
  return table({
    columns: [{ width: 60 }, { width: 'rest' }],
    header: [['Frage', 'Antwort']],
    rows: questions.map((question): Cell[] => [question, '']),
    rowHeader: true,
    rowHeight: rowHeight[format],
    style: 'grid',
  });
}
