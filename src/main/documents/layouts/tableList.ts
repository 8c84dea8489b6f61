import { bulletList, table } from '../blocks.ts';
import type { Block, Cell, Document, TableColumn } from '../model.ts';
import { type ListHead, listDocument, stacked } from './listDocument.ts';

/** Any list of the application as a table (Drucken). All texts are ready to print. */
export interface TableList extends ListHead {
  /** The first column names its row. */
  columns: { label: string; figures?: boolean }[];
  rows: string[][];
}

/** Of more columns none is wide enough on a sheet that stands upright. */
const mostColumns = 6;
/** Width of the text in millimetres, and the least of a column. */
const [room, least] = [170, 17];
/** Characters beyond which a column breaks its lines rather than taking room from the others. */
const [shortest, longest] = [7, 34];
const looked = 300;

/** A table; in large print or with many columns everything about an entry stands beneath its name. */
export function tableListDocument(list: TableList): Document {
  const asTable = list.frame.format === 'standard' && list.columns.length <= mostColumns;
  const content = list.rows.length === 0 ? [] : [asTable ? tableOf(list) : entriesOf(list)];
  return listDocument(list, content, 'In dieser Auswahl steht nichts.');
}

function entriesOf({ columns, rows }: TableList): Block {
  const [, ...others] = columns;
  return bulletList(
    rows.map(([name = '', ...values]) =>
      stacked(
        name || 'ohne Namen',
        others.map(({ label }, index) => (values[index] ? `${label}: ${values[index]}` : '')),
      ),
    ),
    { loose: true, keepItems: true },
  );
}

function tableOf({ columns, rows }: TableList): Block {
  return table({
    columns: widthsOf({ columns, rows }),
    header: [columns.map(({ label }): Cell => label)],
    rows,
    rowHeader: true,
  });
}

/** Shares the sheet by what the cells usually hold; the widest column takes what is left. */
function widthsOf({ columns, rows }: Pick<TableList, 'columns' | 'rows'>): TableColumn[] {
  const needs = columns.map(({ label }, index) => {
    const lengths = rows
      .slice(0, looked)
      .map((row) => Math.max(...(row[index] ?? '').split('\n').map((line) => line.length)))
      .sort((one, other) => one - other);
    // One very long cell in twenty may break its lines.
    const usual = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
    return Math.min(longest, Math.max(shortest, label.length, usual));
  });
  const whole = needs.reduce((sum, need) => sum + need, 0);
  const widest = needs.indexOf(Math.max(...needs));
  return columns.map(({ figures }, index) => ({
    width: index === widest ? 'rest' : Math.max(least, Math.floor(((needs[index] ?? 0) / whole) * room)),
    ...(figures ? { align: 'right' as const } : {}),
  }));
}
