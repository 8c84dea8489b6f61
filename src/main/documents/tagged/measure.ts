import { leastImage } from './heights.ts';
import type { TaggedInline, TaggedNode } from './leaf.ts';
import { linesOf, widthsOf } from './lineBreaking.ts';
import { type Column, DocMeasure, DocPreprocessor, type LayoutNode } from './pdfmake.ts';

/** Our trees are already in pdfmake's full notation: no shortcuts to expand, no references to look up. */
export class TaggedPreprocessor extends DocPreprocessor {
  preprocessDocument(node: LayoutNode): LayoutNode {
    return node;
  }
  preprocessBlock(node: LayoutNode): LayoutNode {
    return node;
  }
}

/** Measures our leaves and list labels; columns, tables and images stay pdfmake's. */
export class TaggedMeasure extends DocMeasure {
  override measureNode(node: TaggedNode): TaggedNode {
    if (!node.leaf) return super.measureNode(node);
    const { minWidth, maxWidth } = widthsOf(node.leaf);
    const margin = node.margin ?? null;
    const sides = margin ? margin[0] + margin[2] : 0;
    node._margin = margin;
    node._minWidth = minWidth + sides;
    node._maxWidth = maxWidth + sides;
    return node;
  }

  /** Marks the `auto` columns, whose width is settled when the table's own width is known (see columns.ts). */
  override measureTable(node: TaggedNode): TaggedNode {
    const measured = super.measureTable(node);
    for (const column of (measured.table?.widths ?? []) as Column[]) {
      if (column.width !== 'auto') continue;
      column.auto = true;
      column.width = column._maxWidth ?? 0;
    }
    return measured;
  }

  /** Columns may be narrower than a picture: it is made to fit when the width is known. */
  override measureImageWithDimensions(node: TaggedNode, dimensions: { width: number; height: number }): void {
    super.measureImageWithDimensions(node, dimensions);
    const { _width: width = 0, _height: height = 0 } = node;
    node.natural = { width, height };
    node._minWidth = Math.min(width, leastImage);
  }

  override measureOrderedList(node: TaggedNode): TaggedNode {
    const indent = node.indent ?? 0;
    const items = node.ol ?? [];
    node._gapSize = { width: indent };
    node._minWidth = 0;
    node._maxWidth = 0;
    for (const [index, entry] of items.entries()) {
      const item = this.measureNode(entry) as TaggedNode;
      items[index] = item;
      const inline = item.label && (linesOf(item.label, 1000)[0]?.inlines[0] as TaggedInline | undefined);
      if (inline) item.listMarker = { _inlines: [inline], _minWidth: indent };
      node._minWidth = Math.max(node._minWidth, (item._minWidth ?? 0) + indent);
      node._maxWidth = Math.max(node._maxWidth, (item._maxWidth ?? 0) + indent);
    }
    return node;
  }
}
