import type { TaggedInline, TaggedNode } from './leaf.ts';
import { linesOf, widthsOf } from './lineBreaking.ts';
import { margins, page } from '../theme.ts';
import { type Column, DocMeasure, DocPreprocessor, type LayoutNode } from './pdfmake.ts';

/** The most of the text's width all `auto` columns of a table take together. */
const autoShare = 0.55;

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

  /** pdfmake shares the width between `auto` and `*` columns; here `auto` gets what its content needs. */
  override measureTable(node: TaggedNode): TaggedNode {
    const measured = super.measureTable(node);
    const widths = (measured.table?.widths ?? []) as Column[];
    const auto = widths.filter((column) => column.width === 'auto');
    const wanted = auto.reduce((sum, column) => sum + (column._maxWidth ?? 0), 0);
    const scale = Math.min(1, (autoShare * (page.width - margins.left - margins.right)) / wanted);
    for (const column of auto)
      column.width = Math.max((column._maxWidth ?? 0) * scale, column._minWidth ?? 0);
    return measured;
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
