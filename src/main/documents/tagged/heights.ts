import type { TaggedNode } from './leaf.ts';
import { settleColumns, shrinkFixed } from './columns.ts';
import { countLines, lineHeightOf } from './lineBreaking.ts';
import { columnCalculator, type Column } from './pdfmake.ts';

/** Lines of a paragraph that must stand together before and after a page break. */
export const orphans = 2;

const vertical = (node: TaggedNode) => (node._margin ? node._margin[1] + node._margin[3] : 0);
const above = (node: TaggedNode) => (node._margin ? node._margin[1] : 0);
const inner = (node: TaggedNode, width: number) =>
  width - (node._margin ? node._margin[0] + node._margin[2] : 0);

/** Points the whole measured node takes in a column of this width. */
export function fullHeight(node: TaggedNode, width: number): number {
  const inside = inner(node, width);
  if (node.leaf) return vertical(node) + countLines(node.leaf, inside) * lineHeightOf(node.leaf);
  if (node.stack) return vertical(node) + sum(node.stack, (child) => fullHeight(child, inside));
  if (node.ol)
    return vertical(node) + sum(node.ol, (child) => fullHeight(child, inside - (node.indent ?? 0)));
  if (node.table) return vertical(node) + rowsHeight(node, inside, node.table.body.length);
  if (node.columns) return vertical(node) + columnsHeight(node, inside);
  if (node.natural) return vertical(node) + sizeWithin(node.natural, inside).height;
  return vertical(node) + (node._height ?? node._minHeight ?? 0);
}

/** Points an image asks for at least, even where its column leaves nothing at all. */
export const leastImage = 24;

/** An image's size in a column of this width: not wider than it. */
export function sizeWithin(natural: { width: number; height: number }, width: number) {
  const scale = Math.min(1, Math.max(leastImage, width) / natural.width);
  return { width: natural.width * scale, height: natural.height * scale };
}

/** Points needed for a start of the node that may stand at the foot of a page: two lines, a table's first row … */
export function leadingHeight(node: TaggedNode, width: number): number {
  const inside = inner(node, width);
  if (node.unbreakable) return fullHeight(node, width);
  if (node.leaf) {
    const lines = countLines(node.leaf, inside);
    return above(node) + Math.min(lines, lines === orphans + 1 ? lines : orphans) * lineHeightOf(node.leaf);
  }
  if (node.stack) return above(node) + leadingOfStack(node.stack, inside);
  if (node.ol?.[0]) return above(node) + leadingHeight(node.ol[0], inside - (node.indent ?? 0));
  if (node.table) return above(node) + rowsHeight(node, inside, node.table.headerRows + 1);
  return fullHeight(node, width);
}

function leadingOfStack(stack: readonly TaggedNode[], width: number): number {
  let height = 0;
  for (const child of stack) {
    if (!child.keepWithNext) return height + leadingHeight(child, width);
    height += fullHeight(child, width);
  }
  return height;
}

const sum = (nodes: readonly TaggedNode[], measure: (node: TaggedNode) => number) =>
  nodes.reduce((total, node) => total + measure(node), 0);

function columnsHeight(node: TaggedNode, width: number): number {
  const columns = (node.columns ?? []) as (TaggedNode & Column)[];
  const room = width - (columns.length - 1) * (node.columnGap ?? 0);
  shrinkFixed(columns, room);
  columnCalculator.buildColumnWidths(columns, room);
  return Math.max(0, ...columns.map((column) => fullHeight(column, column._calcWidth ?? width)));
}

function rowsHeight(node: TaggedNode, width: number, count: number): number {
  const { table, _offsets: offsets, _layout: layout } = node;
  if (!table || !offsets || !layout) return 0;
  const widths = settleColumns(node, width);
  return table.body.slice(0, count).reduce((total, row, index) => {
    const cells = row.map((cell: TaggedNode, column) => {
      if (cell._span || (cell.rowSpan ?? 1) > 1) return 0;
      const columns = widths.slice(column, column + (cell.colSpan ?? 1));
      return fullHeight(
        cell,
        columns.reduce((all, one) => all + (one._calcWidth ?? 0), 0),
      );
    });
    const least = table.heights?.(index);
    const height = Math.max(typeof least === 'number' ? least : 0, ...cells);
    return total + height + layout.paddingTop(index, node) + layout.paddingBottom(index, node) + 1;
  }, 0);
}
