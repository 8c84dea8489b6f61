import type { CalloutBlock, DetailsBlock, QuoteBlock, SignaturesBlock } from '../model.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import { colours, margins, mm, page, tint } from '../theme.ts';
import {
  type CompileBlocks,
  type CompileContext,
  groupOf,
  langOption,
  speaking,
  type Spot,
} from './context.ts';
import { leafNode, makeLeaf } from './leaves.ts';
import { calloutLayout, plainLayout, quoteLayout } from './tableLayouts.ts';

export function compileCallout(
  context: CompileContext,
  block: CalloutBlock,
  spot: Spot,
  compileBlocks: CompileBlocks,
): TaggedNode {
  const { groups, relaxed, unbreakable } = groupOf(context, spot);
  const inner = {
    ...spot,
    parent: spot.parent.add('Div'),
    groups,
  };
  const neutral = block.tone === 'neutral';
  const bar = neutral ? colours.rule : context.accent;
  const stack = compileBlocks(context, block.blocks, inner);
  const last = stack.at(-1);
  if (last?.margin) last.margin = [last.margin[0], last.margin[1], last.margin[2], 0];
  return {
    table: { body: [[{ stack }]], widths: ['*'], headerRows: 0, dontBreakRows: !relaxed },
    layout: calloutLayout(bar, neutral ? colours.shade : tint(context.accent), context.theme.gap),
    margin: [0, 2, 0, context.theme.gap * 1.4],
    ...unbreakable,
  };
}

/** A quotation beside a bar; its source stands below, outside the quoted words. */
export function compileQuote(
  context: CompileContext,
  block: QuoteBlock,
  spot: Spot,
  compileBlocks: CompileBlocks,
): TaggedNode {
  const { theme } = context;
  const { groups, relaxed, unbreakable } = groupOf(context, spot);
  const parent = spot.parent.add('BlockQuote', langOption(block.lang));
  const stack = compileBlocks(speaking(context, block.lang), block.blocks, { ...spot, parent, groups });
  if (block.source !== undefined) {
    const style = { size: Math.min(spot.size, theme.styles.small.size), colour: colours.muted };
    const leaf = makeLeaf(context, block.source, spot.parent.add('P'), style, `${spot.place}.source`, groups);
    stack.push(leafNode(leaf));
  } else {
    const last = stack.at(-1);
    if (last?.margin) last.margin = [last.margin[0], last.margin[1], last.margin[2], 0];
  }
  return {
    table: { body: [[{ stack }]], widths: ['*'], headerRows: 0, dontBreakRows: !relaxed },
    layout: quoteLayout(colours.rule, theme.gap),
    margin: [theme.gap * 1.5, 2, 0, theme.gap * 1.4],
    ...unbreakable,
  };
}

export function compileDetails(context: CompileContext, block: DetailsBlock, spot: Spot): TaggedNode {
  const { theme } = context;
  const list = spot.parent.add('L', { attributes: [{ O: 'List', ListNumbering: 'None' }] });
  const { groups, relaxed } = groupOf(context, spot);
  const body = block.rows.map(({ term, value }, row) => {
    const item = list.add('LI');
    const place = `${spot.place}.rows[${row}]`;
    const label = makeLeaf(
      context,
      term,
      item.add('Lbl'),
      { size: spot.size, colour: colours.muted },
      place,
      groups,
    );
    const text = makeLeaf(
      context,
      value,
      item.add('LBody'),
      { size: spot.size, hyphenate: true },
      place,
      groups,
    );
    return [leafNode(label), leafNode(text)];
  });
  return {
    table: {
      body,
      widths: [block.termWidth === undefined ? 'auto' : block.termWidth * mm, '*'],
      headerRows: 0,
      dontBreakRows: !relaxed,
    },
    layout: plainLayout(theme.gap * 2, theme.gap / 3),
    margin: [0, 0, 0, theme.gap * 1.4],
  };
}

export function compileSignatures(context: CompileContext, block: SignaturesBlock, spot: Spot): TaggedNode {
  const { theme } = context;
  const perRow = context.document.format === 'largePrint' ? 2 : 3;
  const width = (page.width - margins.left - margins.right) / perRow - theme.gap * 3;
  const { groups, unbreakable } = groupOf(context, spot);
  const signers = block.signers.map(({ name, role }, index): TaggedNode => {
    const text = role ? [name, { text: `\n${role}`, muted: true }] : name;
    const leaf = makeLeaf(
      context,
      text,
      spot.parent.add('P'),
      { size: theme.table.size },
      `${spot.place}.signers[${index}]`,
      groups,
    );
    const line: TaggedNode = {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7, lineColor: colours.text }],
    };
    return {
      stack: [
        { stack: [], margin: [0, theme.body * 3.4, 0, 0] },
        { ...line, margin: [0, 0, 0, 3] },
        leafNode(leaf),
      ],
    };
  });
  const rows: TaggedNode[] = [];
  for (let at = 0; at < signers.length; at += perRow) {
    const columns = signers.slice(at, at + perRow);
    while (columns.length < perRow) columns.push({ stack: [] });
    rows.push({
      columns: columns.map((column) => ({ ...column, width: '*' })),
      columnGap: theme.gap * 3,
      ...unbreakable,
    });
  }
  return { stack: rows, margin: [0, 0, 0, theme.gap] };
}
