import { details, heading, paragraph, table } from '../blocks.ts';
import type { Block, Cell, Document, DocumentFormat, TableBlock, TableColumn } from '../model.ts';
import { documentOf, type Frame, filled, titledSection } from './frame.ts';

/** List to sign at the door. All texts are ready to print. */
export interface AttendanceList {
  frame: Frame;
  /** Headline, e.g. "Anwesenheitsliste". */
  heading: string;
  /** Committee, meeting, date, time, place. */
  facts: { term: string; value: string }[];
  /** A sentence above the list, e.g. on data protection. */
  note?: string;
  people: { name: string; organisation?: string; role?: string }[];
  /** Names of guests who are known already; they stand above the empty lines. */
  guests?: string[];
  /** Empty lines for guests. */
  guestLines: number;
}

/** Row height in millimetres, enough to sign in. */
const rowHeight = { standard: 10, largePrint: 18 };

/** Columns in millimetres; the widest is for the signature. */
const widths: Record<DocumentFormat, TableColumn['width'][]> = {
  standard: [45, 48, 'rest'],
  largePrint: [75, 'rest'],
};

export function attendanceListDocument(list: AttendanceList): Document {
  const { frame, people, guests = [] } = list;
  const guestLines = linesForGuests(list);
  const facts = filled(list.facts);
  const blocks: Block[] = [heading(1, list.heading)];
  if (facts.length > 0) blocks.push(details(facts));
  if (list.note) blocks.push(paragraph(list.note, { style: 'small' }));
  if (people.length > 0) {
    blocks.push(heading(2, 'Mitglieder'), members(list));
  }
  if (guests.length + guestLines > 0) {
    const large = frame.format === 'largePrint';
    const header = large ? ['Name und Stelle', 'Unterschrift'] : ['Name', 'Stelle', 'Unterschrift'];
    const rows = [...guests, ...Array.from({ length: guestLines }, () => '')].map((name): Cell[] =>
      header.map((_, column) => (column === 0 && name ? { content: [{ text: name, bold: true }] } : '')),
    );
    blocks.push(heading(2, 'Gäste'), grid(frame, header, rows, false));
  }
  if (people.length + guests.length + guestLines === 0) blocks.push(paragraph('Es ist niemand eingetragen.'));
  return documentOf(frame, [titledSection(frame, blocks)]);
}

type Person = AttendanceList['people'][number];
interface Heights {
  above: number;
  /** What a logo adds to it. */
  logo: number;
  fact: (value: string) => number;
  note: (text: string) => number;
  /** Heading of a list and the header of its table. */
  titledHeader: number;
  person: (person: Person) => number;
  emptyRow: number;
  /** Where a page ends, and where the rows go on at the top of the next one. */
  page: number;
  next: number;
}
const largeLines = (text: string, perLine: number) => Math.ceil(text.length / perLine) * 8.75;

/** Heights in millimetres of what stands around the rows, rounded up. */
const heights: Record<DocumentFormat, Heights> = {
  standard: {
    above: 53,
    logo: 0,
    fact: () => 5.6,
    note: () => 9,
    titledHeader: 20,
    person: ({ name, organisation = '', role }) =>
      role || name.length > 26 || organisation.length > 26 ? 12 : 10.4,
    emptyRow: 10.4,
    page: 277,
    next: 30,
  },
  largePrint: {
    above: 56,
    logo: 9,
    fact: (value) => 1.4 + largeLines(value, 38),
    note: (text) => 4 + largeLines(text, 48),
    titledHeader: 41,
    person: ({ name, organisation = '', role = '' }) =>
      Math.max(18.4, 3.8 + largeLines(name, 23) + largeLines(organisation, 25) + largeLines(role, 25)),
    emptyRow: 18.4,
    page: 277,
    next: 41,
  },
};

/**
 * As many empty lines as the last page of the members still holds beside the known guests, so that no sheet carries
 * empty lines alone; all of them where that page is full anyway.
 */
function linesForGuests({ frame, facts, note, people, guests = [], guestLines }: AttendanceList): number {
  const {
    above,
    logo,
    fact,
    note: noteHeight,
    titledHeader,
    person,
    emptyRow,
    page,
    next,
  } = heights[frame.format];
  const start = above + (frame.office.logo ? logo : 0) + titledHeader;
  let y = filled(facts).reduce((sum, { value }) => sum + fact(value), start);
  if (note) y += noteHeight(note);
  for (const each of people) {
    const height = person(each);
    y = y + height > page ? next + height : y + height;
  }
  const free = Math.floor((page - y - titledHeader) / emptyRow) - guests.length;
  return free >= 1 ? Math.min(guestLines, free) : guestLines;
}

/** In large print name, organisation and role share a cell: three columns of 18 pt do not fit. */
function members({ frame, people }: AttendanceList): TableBlock {
  if (frame.format === 'largePrint') {
    const rows = people.map(({ name, organisation, role }): Cell[] => {
      const further = [organisation, role].filter((text) => text).join('\n');
      return [
        { content: further ? [{ text: name, bold: true }, `\n${further}`] : [{ text: name, bold: true }] },
        '',
      ];
    });
    return grid(frame, ['Name und Stelle', 'Unterschrift'], rows, true);
  }
  const rows = people.map(({ name, organisation, role }): Cell[] => [
    {
      content: role
        ? [
            { text: name, bold: true },
            { text: `\n${role}`, muted: true },
          ]
        : [{ text: name, bold: true }],
    },
    organisation ?? '',
    '',
  ]);
  return grid(frame, ['Name', 'Stelle', 'Unterschrift'], rows, true);
}

const grid = (frame: Frame, header: string[], rows: Cell[][], rowHeader: boolean): TableBlock =>
  table({
    columns: widths[frame.format].map((width) => ({ width })),
    header: [header],
    rows,
    rowHeader,
    rowHeight: rowHeight[frame.format],
    style: 'grid',
  });
