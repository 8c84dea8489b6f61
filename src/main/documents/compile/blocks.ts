import type {
  Block,
  CalloutBlock,
  DetailsBlock,
  FigureBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  SignaturesBlock,
} from '../model.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import { oneLine } from '../text.ts';
import { colours, margins, mm, page, tint } from '../theme.ts';
import { assertNever } from '../../../shared/errors.ts';
import { type CompileContext, type Spot, within } from './context.ts';
import {
  compileAddressField,
  compileFoldMarks,
  compileInformationBlock,
  compileLetterhead,
} from './letterParts.ts';
import { leafNode, makeLeaf } from './leaves.ts';
import { calloutLayout, plainLayout } from './tableLayouts.ts';
import { compileTable } from './tables.ts';

/** Translates blocks into pdfmake nodes and hangs their elements under `spot.parent`, in the same order. */
export function compileBlocks(context: CompileContext, blocks: readonly Block[], spot: Spot): TaggedNode[] {
  return blocks.flatMap((block, index) => compileBlock(context, block, within(spot, `blocks[${index}]`)));
}

function compileBlock(context: CompileContext, block: Block, spot: Spot): TaggedNode | TaggedNode[] {
  switch (block.kind) {
    case 'heading':
      return compileHeading(context, block, spot);
    case 'paragraph':
      return compileParagraph(context, block, spot);
    case 'list':
      return compileList(context, block, spot);
    case 'table':
      return compileTable(context, block, spot, compileBlocks);
    case 'figure':
      return compileFigure(context, block, spot);
    case 'callout':
      return compileCallout(context, block, spot);
    case 'details':
      return compileDetails(context, block, spot);
    case 'signatures':
      return compileSignatures(context, block, spot);
    case 'spacer':
      return block.until === undefined
        ? { stack: [], margin: [0, (block.height ?? 0) * mm, 0, 0] }
        : { stack: [], until: block.until * mm, margin: [0, 0, 0, 0] };
    case 'rule':
      return ruleNode(context.theme.gap, colours.rule);
    case 'pageBreak':
      return { stack: [], pageBreak: 'before' };
    case 'keepTogether': {
      const relaxed = context.relaxed.has(spot.place);
      const groups = relaxed ? spot.groups : [...spot.groups, spot.place];
      return {
        stack: compileBlocks(context, block.blocks, { ...spot, groups }),
        ...(relaxed ? {} : { unbreakable: true }),
      };
    }
    case 'columns':
      return {
        columns: block.columns.map(({ width, blocks }, column) => ({
          stack: compileBlocks(context, blocks, within(spot, `columns[${column}]`)),
          width: width === 'rest' ? '*' : width * mm,
        })),
        columnGap: context.theme.gap * 2,
      };
    case 'letterhead':
      return compileLetterhead(context, block, spot);
    case 'addressField':
      return compileAddressField(context, block, spot);
    case 'informationBlock':
      return context.document.format === 'largePrint'
        ? compileDetails(context, { kind: 'details', rows: block.rows }, spot)
        : compileInformationBlock(context, block, spot);
    case 'foldMarks':
      return compileFoldMarks();
    default:
      return assertNever(block);
  }
}

function compileHeading(context: CompileContext, block: HeadingBlock, spot: Spot): TaggedNode {
  const { size, before, after } = context.theme.headings[block.level];
  const element = spot.parent.add(`H${block.level}`, block.bookmark ? { title: block.bookmark } : {});
  const style = { size, bold: true, colour: block.level <= 2 ? context.accent : colours.text, leading: 0.92 };
  const leaf = makeLeaf(context, block.text, element, style, spot.place, spot.groups);
  if (leaf) leaf.bookmark = { title: block.bookmark ?? oneLine(block.text), level: block.level };
  return { ...leafNode(leaf, [0, before, 0, after]), heading: true, keepWithNext: true };
}

function compileParagraph(context: CompileContext, block: ParagraphBlock, spot: Spot): TaggedNode {
  const named = context.theme.styles[block.style ?? 'body'];
  const size =
    block.style === undefined || block.style === 'body' || block.style === 'strong'
      ? spot.size
      : Math.min(named.size, block.style === 'lead' ? named.size : spot.size);
  const after = { none: 0, small: context.theme.gap / 2, normal: context.theme.gap }[block.after ?? 'normal'];
  const style = {
    size,
    bold: named.bold || (spot.bold ?? false),
    ...(named.muted ? { colour: colours.muted } : {}),
    ...(block.align ? { align: block.align } : {}),
  };
  const leaf = makeLeaf(context, block.text, spot.parent.add('P'), style, spot.place, spot.groups);
  return { ...leafNode(leaf, [0, 0, 0, after]), ...(block.keepWithNext ? { keepWithNext: true } : {}) };
}

const numberings = {
  bullet: 'Disc',
  decimal: 'Decimal',
  lowerAlpha: 'LowerAlpha',
  upperRoman: 'UpperRoman',
} as const;

function labelOf(numbering: ListBlock['numbering'], number: number): string {
  if (numbering === 'bullet') return '•';
  if (numbering === 'decimal') return `${number}.`;
  if (numbering === 'lowerAlpha') return `${number <= 26 ? String.fromCharCode(96 + number) : number})`;
  return `${roman(number)}.`;
}

function roman(number: number): string {
  const steps: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = number;
  let text = '';
  for (const [value, sign] of steps) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

function compileList(context: CompileContext, block: ListBlock, spot: Spot): TaggedNode {
  const { theme } = context;
  const list = spot.parent.add('L', {
    attributes: [{ O: 'List', ListNumbering: numberings[block.numbering] }],
  });
  const scale = spot.size / theme.body;
  const start = block.start ?? 1;
  const last = labelOf(block.numbering, start + block.items.length - 1);
  const indent =
    block.numbering === 'bullet'
      ? theme.listIndent.bullet * scale
      : Math.max(theme.listIndent.ordered * scale, last.length * spot.size * 0.62);
  const after = block.loose ? theme.gap * 0.75 : theme.gap / 3;
  const items = block.items.map((item, index): TaggedNode => {
    const inner = within(spot, `items[${index}]`);
    const entry = list.add('LI');
    const label = makeLeaf(
      context,
      labelOf(block.numbering, start + index),
      entry.add('Lbl'),
      { size: spot.size },
      inner.place,
      spot.groups,
    );
    const body = entry.add('LBody');
    const text = leafNode(makeLeaf(context, item.text, body, { size: spot.size }, inner.place, spot.groups), [
      0,
      0,
      0,
      after,
    ]);
    const blocks = item.blocks ?? [];
    const node: TaggedNode =
      blocks.length === 0
        ? text
        : { stack: [text, ...compileBlocks(context, blocks, { ...inner, parent: body })] };
    return label ? { ...node, label } : node;
  });
  const nested = spot.parent.type === 'LBody';
  return { ol: items, indent, margin: [0, 0, 0, nested ? 0 : theme.gap - after] };
}

function compileFigure(context: CompileContext, block: FigureBlock, spot: Spot): TaggedNode[] {
  const element = spot.parent.add('Figure', { alt: block.alt });
  const nodes: TaggedNode[] = [];
  const most: [number, number] = [
    Math.min((block.width ?? 165) * mm, page.width - margins.left - margins.right),
    Math.min((block.height ?? 150) * mm, page.height / 2),
  ];
  nodes.push({
    image: block.image,
    tag: element,
    fit: most,
    alignment: block.align ?? 'left',
    margin: [0, 2, 0, 4],
  });
  if (block.caption !== undefined) {
    const style = { size: context.theme.table.size, colour: colours.muted };
    const leaf = makeLeaf(
      context,
      block.caption,
      element.add('Caption'),
      style,
      `${spot.place}.caption`,
      spot.groups,
    );
    nodes.push(leafNode(leaf, [0, 0, 0, context.theme.gap]));
    return [{ stack: nodes, unbreakable: true }];
  }
  return nodes;
}

function compileCallout(context: CompileContext, block: CalloutBlock, spot: Spot): TaggedNode {
  const breakable = context.relaxed.has(spot.place);
  const inner = {
    ...spot,
    parent: spot.parent.add('Div'),
    groups: breakable ? spot.groups : [...spot.groups, spot.place],
  };
  const neutral = block.tone === 'neutral';
  const bar = neutral ? colours.rule : context.accent;
  const stack = compileBlocks(context, block.blocks, inner);
  const last = stack.at(-1);
  if (last?.margin) last.margin = [last.margin[0], last.margin[1], last.margin[2], 0];
  return {
    table: { body: [[{ stack }]], widths: ['*'], headerRows: 0, dontBreakRows: !breakable },
    layout: calloutLayout(bar, neutral ? colours.shade : tint(context.accent), context.theme.gap),
    margin: [0, 2, 0, context.theme.gap * 1.4],
    ...(breakable ? {} : { unbreakable: true }),
  };
}

function compileDetails(context: CompileContext, block: DetailsBlock, spot: Spot): TaggedNode {
  const { theme } = context;
  const list = spot.parent.add('L', { attributes: [{ O: 'List', ListNumbering: 'None' }] });
  const breakable = context.relaxed.has(spot.place);
  const groups = breakable ? spot.groups : [...spot.groups, spot.place];
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
    const text = makeLeaf(context, value, item.add('LBody'), { size: spot.size }, place, groups);
    return [leafNode(label), leafNode(text)];
  });
  return {
    table: {
      body,
      widths: [block.termWidth === undefined ? 'auto' : block.termWidth * mm, '*'],
      headerRows: 0,
      dontBreakRows: !breakable,
    },
    layout: plainLayout(theme.gap * 2, theme.gap / 3),
    margin: [0, 0, 0, theme.gap * 1.4],
  };
}

function compileSignatures(context: CompileContext, block: SignaturesBlock, spot: Spot): TaggedNode {
  const { theme } = context;
  const perRow = context.document.format === 'largePrint' ? 2 : 3;
  const width = (page.width - margins.left - margins.right) / perRow - theme.gap * 3;
  const signers = block.signers.map(({ name, role }, index): TaggedNode => {
    const text = role ? [name, { text: `\n${role}`, muted: true }] : name;
    const leaf = makeLeaf(
      context,
      text,
      spot.parent.add('P'),
      { size: theme.table.size },
      `${spot.place}.signers[${index}]`,
      spot.groups,
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
    rows.push({ columns: columns.map((column) => ({ ...column, width: '*' })), columnGap: theme.gap * 3 });
  }
  return { stack: rows, unbreakable: true, margin: [0, 0, 0, theme.gap] };
}

/** A rule across the text. */
export const ruleNode = (
  gap: number,
  colour: string,
  width = page.width - margins.left - margins.right,
): TaggedNode => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: colour }],
  margin: [0, gap / 2, 0, gap],
});
