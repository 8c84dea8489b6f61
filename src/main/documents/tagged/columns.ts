import { type Column, columnCalculator, type LayoutNode } from './pdfmake.ts';

/** The most of a table's width all its `auto` columns take together. */
const autoShare = 0.55;

/**
 * Settles the columns of a measured table for the width it gets: `auto` is as wide as its content needs, up to a
 * share of the table. (pdfmake would divide the width between `auto` and `*` columns in proportion.)
 */
export function settleColumns(node: LayoutNode, width: number): Column[] {
  const widths = (node.table?.widths ?? []) as Column[];
  const total = node._offsets?.total ?? 0;
  const auto = widths.filter((column) => column.auto);
  const wanted = auto.reduce((sum, column) => sum + (column._maxWidth ?? 0), 0);
  const most = (auto.length === widths.length ? 1 : autoShare) * (width - total);
  for (const column of auto) column.width = (column._maxWidth ?? 0) * Math.min(1, most / wanted);
  columnCalculator.buildColumnWidths(widths, width - total, total, node);
  return widths;
}
