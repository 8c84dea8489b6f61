import { assertNever } from '../../../shared/errors.ts';
import type { Block, FigureBlock, HeadingBlock, ParagraphBlock } from '../model.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import { oneLine } from '../text.ts';
import { colours, margins, mm, page } from '../theme.ts';
import { compileCallout, compileDetails, compileSignatures } from './boxes.ts';
import { type CompileContext, groupOf, type Spot, within } from './context.ts';
import { compileLabelSheet } from './labels.ts';
import {
  compileAddressField,
  compileFoldMarks,
  compileInformationBlock,
  compileLetterhead,
} from './letterParts.ts';
import { leafNode, makeLeaf } from './leaves.ts';
import { compileList } from './lists.ts';
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
      return compileList(context, block, spot, compileBlocks);
    case 'table':
      return compileTable(context, block, spot, compileBlocks);
    case 'figure':
      return compileFigure(context, block, spot);
    case 'callout':
      return compileCallout(context, block, spot, compileBlocks);
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
      const { groups, unbreakable } = groupOf(context, spot);
      return {
        stack: compileBlocks(context, block.blocks, { ...spot, groups }),
        ...unbreakable,
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
    case 'labelSheet':
      return compileLabelSheet(context, block, spot);
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

function compileFigure(context: CompileContext, block: FigureBlock, spot: Spot): TaggedNode[] {
  const { groups, unbreakable } = groupOf(context, spot);
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
      groups,
    );
    nodes.push(leafNode(leaf, [0, 0, 0, context.theme.gap]));
    return [{ stack: nodes, ...unbreakable }];
  }
  return nodes;
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
