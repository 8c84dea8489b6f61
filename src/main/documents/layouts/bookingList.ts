import { bulletList, heading, table } from '../blocks.ts';
import type { Block, Cell, Document, DocumentFormat } from '../model.ts';
import { type ListHead, lines, listDocument, stacked } from './listDocument.ts';

/** What is booked so that everybody can take part (Buchungsliste); counts, no names. All texts are ready to print. */
export interface BookingList extends ListHead {
  /** "2 Personen brauchen eine Höranlage – der Ort hat keine." */
  findings: string[];
  bookings: ListedBooking[];
}
export interface ListedBooking {
  /** "Gebärdensprachdolmetschung" */
  what: string;
  /** "2 Personen" */
  people: string;
  provider: string;
  /** "angefragt", with the day until which it has to be booked. */
  state: string;
  /** "480,00 €" */
  cost: string;
  note?: string;
}

export function bookingListDocument(list: BookingList): Document {
  const content: Block[] = [];
  if (list.findings.length > 0) content.push(heading(2, 'Ort und Unterlagen'), bulletList(list.findings));
  if (list.bookings.length > 0)
    content.push(heading(2, 'Buchungen'), bookings(list.bookings, list.frame.format));
  return listDocument(list, content, 'Für diese Sitzung ist nichts zu buchen.');
}

/** In large print a list: five columns of 18 pt do not fit. */
function bookings(list: readonly ListedBooking[], format: DocumentFormat): Block {
  if (format === 'largePrint') {
    return bulletList(
      list.map((each) => stacked(each.what, [each.people, each.provider, each.state, each.cost, each.note])),
      { loose: true, keepItems: true },
    );
  }
  return table({
    columns: [{ width: 'rest' }, { width: 38 }, { width: 40 }, { width: 22, align: 'right' }],
    header: [['Was', 'Anbieter', 'Stand', 'Kosten']],
    rows: list.map((each): Cell[] => [
      {
        content: [
          { text: each.what, bold: true },
          { text: `\n${lines([each.people, each.note])}`, muted: true },
        ],
      },
      each.provider,
      each.state,
      each.cost,
    ]),
    rowHeader: true,
  });
}
