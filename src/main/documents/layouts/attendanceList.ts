import { details, heading, paragraph, table } from '../blocks.ts';
import type { Block, Cell, Document, TableBlock, TableColumn } from '../model.ts';
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
  /** Empty lines for guests. */
  guestLines: number;
}

/** Row height in millimetres, enough to sign in. */
const rowHeight = { standard: 11, largePrint: 18 };

export function attendanceListDocument(list: AttendanceList): Document {
  const { frame, people, guestLines } = list;
  const facts = filled(list.facts);
  const blocks: Block[] = [heading(1, list.heading)];
  if (facts.length > 0) blocks.push(details(facts));
  if (list.note) blocks.push(paragraph(list.note, { style: 'small' }));
  if (people.length > 0) {
    blocks.push(heading(2, 'Mitglieder'), members(list));
  }
  if (guestLines > 0) {
    const large = frame.format === 'largePrint';
    const header = large ? ['Name und Stelle', 'Unterschrift'] : ['Name', 'Stelle', 'Unterschrift'];
    const rows = Array.from({ length: guestLines }, () => header.map((): Cell => ''));
    blocks.push(
      heading(2, 'Gäste'),
      grid(frame, header, large ? [85, 'rest'] : [55, 50, 'rest'], rows, false),
    );
  }
  if (people.length === 0 && guestLines === 0) blocks.push(paragraph('Es ist niemand eingetragen.'));
  return documentOf(frame, [titledSection(frame, blocks)]);
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
    return grid(frame, ['Name und Stelle', 'Unterschrift'], [85, 'rest'], rows, true);
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
  return grid(frame, ['Name', 'Stelle', 'Unterschrift'], [55, 50, 'rest'], rows, true);
}

const grid = (
  frame: Frame,
  header: string[],
  widths: TableColumn['width'][],
  rows: Cell[][],
  rowHeader: boolean,
): TableBlock =>
  table({
    columns: widths.map((width) => ({ width })),
    header: [header],
    rows,
    rowHeader,
    rowHeight: rowHeight[frame.format],
    style: 'grid',
  });
