import type { AddressFieldBlock, InformationBlock, LetterheadBlock } from '../fixedBlocks.ts';
import type { Leaf, TaggedNode } from '../tagged/leaf.ts';
import { countLines, lineHeightOf, widthsOf } from '../tagged/lineBreaking.ts';
import { colours, letterheadHeight, margins, mm, page } from '../theme.ts';
import type { CompileContext, Spot } from './context.ts';
import { pictureNode } from './figures.ts';
import { type LeafStyle, leafNode, makeLeaf } from './leaves.ts';
import { plainLayout } from './tableLayouts.ts';
import { artifacts } from '../tagged/structure.ts';

/** DIN 5008:2020 Form B, in millimetres from the top left corner of the page. */
export const formB = {
  address: { x: 25, y: 62.7, width: 78, height: 27.3 },
  returnLine: { y: 46.5 },
  information: { x: 125, y: 50, width: 65 },
  subject: 98.46,
  folds: [105, 210],
  punch: 148.5,
} as const;

/** The largest size, in steps of half a point, at which the text fits the box; the least one if none does. */
function sizeThatFits(
  context: CompileContext,
  text: string,
  style: LeafStyle,
  least: number,
  width: number,
  height: number,
  wrap: boolean,
): number {
  for (let size = style.size; size > least; size -= 0.5) {
    const leaf = makeLeaf(context, text, artifacts.layout, { ...style, size }, '');
    if (!leaf) return size;
    if (countLines(leaf, width) * lineHeightOf(leaf) <= height && (wrap || widthsOf(leaf).maxWidth <= width))
      return size;
  }
  return least;
}

export function compileAddressField(
  context: CompileContext,
  block: AddressFieldBlock,
  spot: Spot,
): TaggedNode[] {
  const { theme } = context;
  const width = formB.address.width * mm;
  const at = (y: number) => ({ x: formB.address.x * mm, y });
  const nodes: TaggedNode[] = [];
  const notes = (block.notes ?? []).filter((note) => note.trim() !== '').join('\n');
  if (notes) {
    const style = { size: 9, bold: true };
    style.size = sizeThatFits(context, notes, style, 6, width, 12 * mm, true);
    const leaf = makeLeaf(context, notes, spot.parent.add('P'), style, spot.place);
    if (leaf)
      nodes.push({
        stack: [narrow(leaf, width)],
        absolutePosition: at(formB.address.y * mm - countLines(leaf, width) * lineHeightOf(leaf) - 2),
      });
  }
  const lines = block.lines.filter((line) => line.trim() !== '').join('\n');
  const most = { size: theme.address.most };
  const height = formB.address.height * mm;
  const single = sizeThatFits(context, lines, most, theme.address.least + 1, width, height, false);
  const size =
    single > theme.address.least + 1
      ? single
      : sizeThatFits(context, lines, most, theme.address.least, width, height, true);
  const leaf = makeLeaf(context, lines, spot.parent.add('P'), { size }, spot.place);
  if (leaf) {
    const node = narrow(leaf, width);
    nodes.push({ stack: [node], absolutePosition: at(formB.address.y * mm) });
    nodes.push({ stack: [], below: { node: leafNode(leaf), y: formB.address.y * mm, width, gap: 4 * mm } });
  }
  const small = { size: theme.returnLine, colour: colours.muted };
  small.size = sizeThatFits(context, block.returnLine, small, 5, width, 3 * theme.returnLine * 1.4, false);
  const sender = makeLeaf(context, block.returnLine, spot.parent.add('P'), small, spot.place);
  if (sender) nodes.push({ stack: [narrow(sender, width)], absolutePosition: at(formB.returnLine.y * mm) });
  return nodes;
}

/** Detached nodes take all the width up to the page margin: a margin on the right holds them in the field. */
const narrow = (leaf: Leaf, width: number): TaggedNode =>
  leafNode(leaf, [0, 0, page.width - margins.right - formB.address.x * mm - width, 0]);

export function compileInformationBlock(
  context: CompileContext,
  block: InformationBlock,
  spot: Spot,
): TaggedNode[] {
  const list = spot.parent.add('L', { attributes: [{ O: 'List', ListNumbering: 'None' }] });
  const { x, y, width } = formB.information;
  const size = context.theme.information;
  const body = block.rows.map(({ term, value }, row) => {
    const item = list.add('LI');
    const place = `${spot.place}.rows[${row}]`;
    const label = makeLeaf(context, term, item.add('Lbl'), { size, colour: colours.muted }, place);
    const text = makeLeaf(context, value, item.add('LBody'), { size }, place);
    return [leafNode(label), leafNode(text)];
  });
  const node: TaggedNode = {
    table: { body, widths: ['auto', '*'], headerRows: 0, dontBreakRows: false },
    layout: plainLayout(8, 1.5),
    margin: [0, 0, 0, 0],
  };
  const at = { x: x * mm, y: y * mm };
  return [
    { stack: [node], absolutePosition: at },
    { stack: [], below: { node, y: at.y, width: width * mm, gap: 5 * mm } },
  ];
}

export function compileLetterhead(context: CompileContext, block: LetterheadBlock, spot: Spot): TaggedNode[] {
  const { theme } = context;
  const nodes: TaggedNode[] = [];
  const top = 12 * mm;
  const room = letterheadHeight - 8 * mm - top;
  const right = block.logo ? 62 * mm : 0;
  const width = page.width - margins.left - margins.right - right;
  if (block.logo) {
    const tag = spot.parent.add('Figure', { alt: block.logo.alt });
    nodes.push({
      ...pictureNode(context, block.logo.image),
      tag,
      fit: [56 * mm, 22 * mm],
      alignment: 'right',
      absolutePosition: { x: margins.left, y: 11 * mm },
    });
  }
  const lines = (block.lines ?? []).join('\n');
  const title: LeafStyle = { size: theme.letterhead.name, bold: true, colour: context.accent, leading: 0.95 };
  title.size = sizeThatFits(context, block.name, title, 7, width, lines ? room * 0.6 : room, true);
  const name = makeLeaf(context, block.name, spot.parent.add('P'), title, spot.place);
  const stack: TaggedNode[] = [leafNode(name, [0, 0, right, 1])];
  let used = (name ? countLines(name, width) * lineHeightOf(name) : 0) + 1;
  if (lines) {
    const left = room - used;
    const small: LeafStyle = { size: theme.letterhead.lines, colour: colours.muted };
    small.size = sizeThatFits(context, lines, small, 6, width, left, true);
    const leaf = makeLeaf(context, lines, spot.parent.add('P'), small, spot.place);
    used += leaf ? countLines(leaf, width) * lineHeightOf(leaf) : 0;
    stack.push(leafNode(leaf, [0, 0, right, 0]));
  }
  const across = page.width - margins.left - margins.right;
  const line: TaggedNode = {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: across, y2: 0, lineWidth: 1.4, lineColor: context.accent }],
  };
  if (block.compact) {
    const node: TaggedNode = {
      stack: [...stack, { ...line, margin: [0, 3 * mm, 0, 0] }],
      margin: [0, 0, 0, 0],
    };
    nodes.push({ stack: [node], absolutePosition: { x: margins.left, y: top } });
    nodes.push({ stack: [], below: { node, y: top, width: across, gap: 7 * mm } });
    return nodes;
  }
  const ruleAt = letterheadHeight - 7 * mm;
  // A logo fills the height; without one the name stands on the rule instead of leaving a hole above it.
  const start = block.logo ? top : Math.max(top, ruleAt - 3 * mm - used);
  nodes.push({ stack, absolutePosition: { x: margins.left, y: start } });
  nodes.push({ ...line, absolutePosition: { x: margins.left, y: ruleAt } });
  return nodes;
}

export function compileFoldMarks(): TaggedNode[] {
  const mark = (y: number, length: number): TaggedNode => ({
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length * mm, y2: 0, lineWidth: 0.4, lineColor: colours.rule }],
    absolutePosition: { x: 5 * mm, y: y * mm },
  });
  return [...formB.folds.map((y) => mark(y, 4)), mark(formB.punch, 6)];
}
