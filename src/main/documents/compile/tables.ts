import { DocumentError } from '../errors.ts';
import type { Block, Cell, TableBlock, TableCell, Text } from '../model.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import type { Margin } from '../tagged/pdfmake.ts';
import type { Attributes, StructureElement } from '../tagged/structure.ts';
import { mm } from '../theme.ts';
import {
  type CompileBlocks,
  type CompileContext,
  groupOf,
  langOption,
  speaking,
  type Spot,
  within,
} from './context.ts';
import { HeaderCells } from './headerCells.ts';
import { leafNode, makeLeaf } from './leaves.ts';
import { gridLayout, lineLayout } from './tableLayouts.ts';

export const isBlocks = (content: Text | Block[]): content is Block[] => {
  const first = Array.isArray(content) ? content[0] : undefined;
  return typeof first === 'object' && 'kind' in first;
};

export const toCell = (cell: Cell): TableCell => (typeof cell === 'string' ? { content: cell } : cell);

/** A table with its caption; header rows are repeated by pdfmake, where the renderer makes them artifacts. */
export function compileTable(
  context: CompileContext,
  block: TableBlock,
  spot: Spot,
  compileBlocks: CompileBlocks,
): TaggedNode[] {
  const { theme } = context;
  const element = spot.parent.add('Table');
  const nodes: TaggedNode[] = [];
  if (block.caption !== undefined) {
    const style = { size: theme.table.size, bold: true };
    const caption = makeLeaf(
      context,
      block.caption,
      element.add('Caption'),
      style,
      `${spot.place}.caption`,
      spot.groups,
    );
    nodes.push({ ...leafNode(caption, [0, 0, 0, 4]), keepWithNext: true });
  }
  const { groups, relaxed: breakable } = groupOf(context, spot);
  const headerRows = block.header.length;
  const head = headerRows > 0 ? element.add('THead') : null;
  const body = block.rows.length > 0 ? element.add('TBody') : null;
  const grid = placeCells(block, spot.place);
  const headers = headerRows > 1 ? new HeaderCells(block, grid, spot.place) : null;
  const rows = grid.map((cells, row) => {
    const section = row < headerRows ? head : body;
    const tr = (section as StructureElement).add('TR');
    return cells.map((cell, column): TaggedNode => {
      if (!cell) return { stack: [] };
      const header =
        row < headerRows ? 'column' : (cell.header ?? (block.rowHeader && column === 0 ? 'row' : undefined));
      const owner = tr.add(header ? 'TH' : 'TD', {
        attributes: attributesOf(cell, header, headers?.of(row, column) ?? []),
        ...headers?.idOption(row, column),
        ...langOption(cell.lang),
      });
      const place = row < headerRows ? `header[${row}][${column}]` : `rows[${row - headerRows}][${column}]`;
      const inner = within(spot, place, {
        parent: owner,
        groups,
        size: theme.table.size,
        bold: row < headerRows || (cell.bold ?? false),
      });
      const align = cell.align ?? block.columns[column]?.align ?? 'left';
      return compileCell(
        speaking(context, cell.lang),
        cell,
        inner,
        align,
        block.rowHeight !== undefined && row >= headerRows,
        compileBlocks,
      );
    });
  });
  const least = block.rowHeight === undefined ? undefined : block.rowHeight * mm - 2 * theme.table.paddingY;
  nodes.push({
    table: {
      // Header rows cannot be broken: where something is taller than a page they are not repeated.
      headerRows: breakable ? 0 : headerRows,
      ...(headerRows > 0 && !breakable ? { keepWithHeaderRows: 1 } : {}),
      dontBreakRows: !breakable,
      widths: block.columns.map(({ width }) =>
        width === 'rest' ? '*' : width === 'auto' ? 'auto' : width * mm,
      ),
      body: rows,
      ...(least === undefined ? {} : { heights: (row: number) => (row < headerRows ? 'auto' : least) }),
    },
    layout:
      block.style === 'grid' ? gridLayout(theme, headerRows) : lineLayout(theme, headerRows, context.accent),
    margin: [0, 2, 0, theme.gap * 1.5],
  });
  return nodes;
}

function compileCell(
  context: CompileContext,
  cell: TableCell,
  spot: Spot,
  align: 'left' | 'center' | 'right',
  centred: boolean,
  compileBlocks: CompileBlocks,
): TaggedNode {
  const margin: Margin = [0, 0, 0, 0];
  const node: TaggedNode = isBlocks(cell.content)
    ? { stack: compileBlocks(context, cell.content, spot), margin }
    : leafNode(
        makeLeaf(
          context,
          cell.content,
          spot.parent,
          { size: spot.size, bold: spot.bold ?? false, align, hyphenate: align === 'left' },
          spot.place,
          spot.groups,
        ),
        margin,
      );
  if ((cell.colSpan ?? 1) > 1) node.colSpan = cell.colSpan ?? 1;
  if ((cell.rowSpan ?? 1) > 1) node.rowSpan = cell.rowSpan ?? 1;
  if (centred) node.verticalAlignment = 'middle';
  return node;
}

function attributesOf(
  cell: TableCell,
  header: 'row' | 'column' | undefined,
  headers: readonly string[],
): Attributes[] {
  const attributes: Attributes = { O: 'Table' };
  if (header) attributes.Scope = header === 'row' ? 'Row' : 'Column';
  if ((cell.colSpan ?? 1) > 1) attributes.ColSpan = cell.colSpan ?? 1;
  if ((cell.rowSpan ?? 1) > 1) attributes.RowSpan = cell.rowSpan ?? 1;
  if (headers.length > 0) attributes.Headers = headers.map((id) => new String(id));
  return Object.keys(attributes).length > 1 ? [attributes] : [];
}

/**
 * The full grid with null where a span covers a place.
 * @throws DocumentError where the rows do not fill the columns exactly.
 */
export function placeCells(block: TableBlock, place: string): (TableCell | null)[][] {
  const width = block.columns.length;
  const grid: (TableCell | null | undefined)[][] = [];
  const rows = [...block.header, ...block.rows];
  const rowAt = (row: number) => {
    grid[row] ??= new Array<undefined>(width).fill(undefined);
    return grid[row];
  };
  for (const [row, cells] of rows.entries()) {
    const line = rowAt(row);
    const where =
      row < block.header.length ? `${place}.header[${row}]` : `${place}.rows[${row - block.header.length}]`;
    for (const entry of cells) {
      const cell = toCell(entry);
      const column = line.indexOf(undefined);
      const right = column + (cell.colSpan ?? 1);
      const bottom = row + (cell.rowSpan ?? 1);
      const end = row < block.header.length ? block.header.length : rows.length;
      if (column < 0 || right > width || bottom > end) {
        throw new DocumentError(
          'Eine Tabellenzeile hat mehr Zellen als Spalten oder eine Zelle ragt hinaus.',
          where,
        );
      }
      for (let y = row; y < bottom; y += 1) {
        for (let x = column; x < right; x += 1) {
          const target = rowAt(y);
          if (target[x] !== undefined)
            throw new DocumentError('Zellen der Tabelle überschneiden sich.', where);
          target[x] = y === row && x === column ? cell : null;
        }
      }
    }
    if (line.includes(undefined))
      throw new DocumentError('Eine Tabellenzeile hat weniger Zellen als Spalten.', where);
  }
  return grid as (TableCell | null)[][];
}
