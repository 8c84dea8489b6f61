import { type Column, columnCalculator, type LayoutNode } from './pdfmake.ts';

/** Points a column asks for at least beside others. */
const leastColumn = 36;

/** Columns of fixed width that leave the others no room, or are wider together than the page, shrink in proportion. */
export function shrinkFixed(columns: readonly Column[], width: number): void {
  const room = Math.max(0, width);
  const fixed = columns.filter((column) => typeof column.width === 'number' && !column.auto);
  for (const column of fixed) column.wanted ??= column.width as number;
  const wanted = fixed.reduce((sum, column) => sum + (column.wanted ?? 0), 0);
  const open = columns.length - fixed.length;
  const most = Math.max(room - open * leastColumn, room / (open + 1));
  for (const column of fixed) column.width = (column.wanted ?? 0) * Math.min(1, most / Math.max(wanted, 1));
  const left = (room - Math.min(wanted, most)) / open;
  for (const column of columns) {
    // pdfmake would rather let a column run off the page than make it narrower than its longest word.
    if (column.width === '*') column._minWidth = Math.min(column._minWidth ?? 0, left);
  }
}

/** The most of a table's width all its `auto` columns take together. */
const autoShare = 0.55;

/**
 * Settles the columns of a measured table for the width it gets: `auto` is as wide as its content needs, up to a
 * share of the table. (pdfmake would divide the width between `auto` and `*` columns in proportion.)
 */
export function settleColumns(node: LayoutNode, width: number): Column[] {
  const widths = (node.table?.widths ?? []) as Column[];
  const total = node._offsets?.total ?? 0;
  shrinkFixed(widths, width - total);
  const auto = widths.filter((column) => column.auto);
  const wanted = auto.reduce((sum, column) => sum + (column._maxWidth ?? 0), 0);
  const most = (auto.length === widths.length ? 1 : autoShare) * (width - total);
  for (const column of auto) column.width = (column._maxWidth ?? 0) * Math.min(1, most / Math.max(wanted, 1));
  columnCalculator.buildColumnWidths(widths, width - total, total, node);
  return widths;
}
