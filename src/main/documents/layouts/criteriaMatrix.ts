import type { FormattedBlock } from '../../../shared/rules/formattedText.ts';
import { bulletList, heading, paragraph, table } from '../blocks.ts';
import type { Block, Cell, Document } from '../model.ts';
import { formattedBlocks } from './formatted.ts';
import { type ListHead, listDocument, stacked } from './listDocument.ts';

/** Composition of the committees (Kriterienmatrix). All texts are ready to print. */
export interface CriteriaMatrix extends ListHead {
  introduction: readonly FormattedBlock[];
  /** What is missing, most urgent first: "Psychotherapie", "Steuerungsgruppe", "1 fehlt". */
  gaps: { what: string; committee: string; words: string }[];
  /** What the first column holds: "Sektor". */
  kindTitle: string;
  committees: { name: string; shortName: string }[];
  rows: PrintedRow[];
  /** "Summe", one for each committee and one for all. */
  sums: { cells: PrintedCell[]; sum: PrintedCell };
}
export interface PrintedRow {
  name: string;
  /** One for each committee. */
  cells: PrintedCell[];
  sum: PrintedCell;
}
export interface PrintedCell {
  /** "2 von 3"; empty where nothing is planned. */
  count: string;
  /** "1 fehlt", "1 frei", "1 Amtszeit endet": states in words, so that no colour is needed. */
  states: string[];
  /** Strong where something is missing. */
  gap: boolean;
  note?: string;
}

/** So many columns of numbers, the sum among them, can be read side by side; else there are several tables. */
const mostColumns = 5;
/** Millimetres without padding; five of them leave the names of the rows their room. */
const columnWidth = 21.5;

export function criteriaMatrixDocument(matrix: CriteriaMatrix): Document {
  const { introduction, gaps, rows, frame } = matrix;
  const blocks: Block[] = [...formattedBlocks(introduction)];
  if (rows.length > 0) {
    blocks.push(heading(2, 'Was fehlt'), ...missing(gaps));
    blocks.push(...(frame.format === 'largePrint' ? lists(matrix) : tables(matrix)));
  } else blocks.push(paragraph('In dieser Auswahl ist nichts vorgesehen und niemand eingetragen.'));
  return listDocument(matrix, blocks, '');
}

function missing(gaps: CriteriaMatrix['gaps']): Block[] {
  if (gaps.length === 0) return [paragraph('Nichts: Alles, was vorgesehen ist, ist besetzt.')];
  return [
    bulletList(
      gaps.map(({ what, committee, words }) => [{ text: what, bold: true }, `, ${committee}: ${words}`]),
    ),
  ];
}

/** Committees side by side, as many as fit. */
function tables({ kindTitle, committees, rows, sums }: CriteriaMatrix): Block[] {
  const parts = Math.ceil((committees.length > 1 ? committees.length + 1 : 1) / mostColumns);
  const size = Math.ceil(committees.length / parts);
  const starts = committees.map((_, index) => index).filter((index) => index % size === 0);
  return starts.flatMap((start): Block[] => {
    const end = Math.min(start + size, committees.length);
    const part = committees.slice(start, end);
    // The sum over all committees stands once, after the last of them.
    const withSum = end === committees.length && committees.length > 1;
    const ofRow = (name: string, cells: readonly PrintedCell[], sum: PrintedCell): Cell[] => [
      name,
      ...cells.slice(start, end).map(counted),
      ...(withSum ? [counted(sum)] : []),
    ];
    return [
      heading(
        2,
        starts.length === 1 ? 'Übersicht' : `Übersicht: ${part.map((each) => each.name).join(', ')}`,
      ),
      table({
        columns: [
          { width: 'rest' },
          ...part.map(() => ({ width: columnWidth })),
          ...(withSum ? [{ width: columnWidth }] : []),
        ],
        header: [
          [kindTitle, ...part.map((each) => each.shortName || each.name), ...(withSum ? ['Summe'] : [])],
        ],
        rows: [
          ...rows.map((row) => ofRow(row.name, row.cells, row.sum)),
          ofRow('Summe', sums.cells, sums.sum),
        ],
        rowHeader: true,
      }),
    ];
  });
}

function counted({ count, states, gap }: PrintedCell): Cell {
  if (count === '') return '–';
  const rest = states.length > 0 ? `\n${states.join('\n')}` : '';
  return { content: gap ? [{ text: `${count}${rest}`, bold: true }] : [count, { text: rest, muted: true }] };
}

/** In large print a list for each committee: columns of 18 pt do not fit beside each other. */
function lists({ committees, rows }: CriteriaMatrix): Block[] {
  return committees.flatMap((committee, column): Block[] => {
    const items = rows.flatMap(({ name, cells }) => {
      const cell = cells[column];
      if (!cell || cell.count === '') return [];
      return [stacked(name, [[cell.count, ...cell.states].join(', '), cell.note])];
    });
    return [
      heading(2, committee.name),
      items.length > 0
        ? bulletList(items, { loose: true, keepItems: true })
        : paragraph('Hier ist nichts vorgesehen und niemand eingetragen.'),
    ];
  });
}
