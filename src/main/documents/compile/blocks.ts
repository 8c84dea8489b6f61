import { assertNever } from '../../../shared/errors.ts';
import { anchorOf } from '../outline.ts';
import type { Block, HeadingBlock, ParagraphBlock } from '../model.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import { oneLine } from '../text.ts';
import { colours, margins, mm, page } from '../theme.ts';
import { compileCallout, compileDetails, compileQuote, compileSignatures } from './boxes.ts';
import { compileChart } from './charts.ts';
import { type CompileContext, groupOf, langOption, speaking, type Spot, within } from './context.ts';
import { compileFigure } from './figures.ts';
import { compileLabelSheet } from './labels.ts';
import {
  compileAddressField,
  compileFoldMarks,
  compileInformationBlock,
  compileLetterhead,
} from './letterParts.ts';
import { leafNode, makeLeaf } from './leaves.ts';
import { compileList } from './lists.ts';
import { compileTableOfContents } from './tableOfContents.ts';
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
    case 'chart':
      return compileChart(context, block, spot, compileBlocks);
    case 'quote':
      return compileQuote(context, block, spot, compileBlocks);
    case 'tableOfContents':
      return [
        compileHeading(context, { kind: 'heading', level: block.level, text: block.title }, spot),
        compileTableOfContents(context, block, spot),
      ];
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
      // What holds a page break cannot stay on one page.
      for (const group of spot.groups) context.torn.add(group);
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
  // The number of a note is part of the element's text, not of the bookmark.
  const title = block.bookmark ?? (hasNote(block.text) ? oneLine(block.text) : undefined);
  const element = spot.parent.add(`H${block.level}`, {
    ...(title === undefined ? {} : { title }),
    ...langOption(block.lang),
  });
  const anchor = anchorOf(context.section, context.headings.count);
  context.headings.count += 1;
  const style = {
    size,
    bold: true,
    colour: block.level <= 2 ? context.accent : colours.text,
    leading: 0.92,
    ...(context.contents ? { anchor } : {}),
  };
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
    hyphenate: (block.align ?? 'left') === 'left',
  };
  const element = spot.parent.add('P', langOption(block.lang));
  const leaf = makeLeaf(speaking(context, block.lang), block.text, element, style, spot.place, spot.groups);
  return { ...leafNode(leaf, [0, 0, 0, after]), ...(block.keepWithNext ? { keepWithNext: true } : {}) };
}

const hasNote = (text: HeadingBlock['text']) =>
  typeof text !== 'string' && text.some((run) => typeof run !== 'string' && run.note !== undefined);

/** A rule across the text. */
export const ruleNode = (
  gap: number,
  colour: string,
  width = page.width - margins.left - margins.right,
): TaggedNode => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: colour }],
  margin: [0, gap / 2, 0, gap],
});
