import { placeOf } from '../../../shared/rules/labelFormats.ts';
import { listed } from '../../../shared/rules/germanFormat.ts';
import { DocumentError } from '../errors.ts';
import type { Label, LabelSheetBlock } from '../fixedBlocks.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import { artifacts } from '../tagged/structure.ts';
import { oneLine } from '../text.ts';
import { mm, page } from '../theme.ts';
import { type CompileContext, type Spot, within } from './context.ts';
import { type Box, fitLabel, labelLeaf, partHeight, type Sizes } from './labelFit.ts';
import { labelMarks } from './labelMarks.ts';
import { leafNode } from './leaves.ts';

/** Printers leave this much of the paper's edge blank, in millimetres. */
const edge = 4.5;

interface Area extends Box {
  x: number;
  y: number;
  /** Where a tent is folded, above the text. */
  fold: { x: number; y: number };
}

/**
 * Labels one after the other, sheet by sheet, each a Sect named after whom it is for.
 * @throws DocumentError naming everybody whose text does not fit
 */
export function compileLabelSheet(context: CompileContext, block: LabelSheetBlock, spot: Spot): TaggedNode[] {
  const start = (block.startAt ?? 1) - 1;
  const nodes: TaggedNode[] = labelMarks(block);
  const tooLong: { title: string; place: string }[] = [];
  let sheet = 0;
  for (const [index, label] of block.labels.entries()) {
    const area = areaOf(block, start + index);
    const inner = within(spot, `labels[${index}]`, {
      parent: spot.parent.add('Sect', { title: oneLine(label.title) }),
    });
    const sizes = fitLabel(context, label, area, block.keep ?? 'lines');
    if (!sizes) {
      tooLong.push({ title: oneLine(label.title), place: inner.place });
      continue;
    }
    if (area.sheet > sheet) {
      nodes.push({ stack: [], pageBreak: 'before' }, ...labelMarks(block));
      sheet = area.sheet;
    }
    nodes.push(...labelNodes(context, block, label, area, sizes, inner));
  }
  if (tooLong[0])
    throw new DocumentError(tooLongSentence(tooLong.map(({ title }) => title)), tooLong[0].place);
  return nodes;
}

/** Names in a sentence: at most so many, and of each so many characters. */
const most = { names: 8, length: 60 };

function tooLongSentence(titles: readonly string[]): string {
  const names = titles
    .slice(0, most.names)
    .map((title) => (title.length > most.length ? `${title.slice(0, most.length)} …` : title));
  const more = titles.length - names.length;
  const all = listed(more > 0 ? [...names, `${more} weitere`] : names);
  return `Zu lang für ein Etikett dieser Größe: ${all}. Wählen Sie einen Bogen mit größeren Etiketten, oder kürzen Sie den Text.`;
}

/** The part of a label that takes text, in points. */
function areaOf({ grid, offset = { x: 0, y: 0 } }: LabelSheetBlock, index: number): Area & { sheet: number } {
  const place = placeOf(grid, index);
  const x = place.x + offset.x;
  const y = place.y + offset.y;
  const paddingX = Math.min(8, Math.max(2, grid.width * 0.06));
  const paddingY = Math.min(8, Math.max(1.5, grid.height * 0.07));
  const left = Math.max(edge, x + paddingX);
  const top = Math.max(edge, y + paddingY);
  const right = Math.min(page.width / mm - edge, x + grid.width - paddingX);
  const bottom = Math.min(page.height / mm - edge, y + grid.height - paddingY);
  return {
    sheet: place.sheet,
    x: left * mm,
    y: top * mm,
    width: (right - left) * mm,
    height: (bottom - top) * mm,
    fold: { x: (x + grid.width / 2) * mm, y: y * mm },
  };
}

/** The parts of one label below each other, in the middle of its height. */
function labelNodes(
  context: CompileContext,
  block: LabelSheetBlock,
  label: Label,
  area: Area,
  sizes: Sizes,
  { parent, place }: Spot,
): TaggedNode[] {
  const align = block.align ?? 'left';
  const parts = label.parts.flatMap((part, index) => {
    const size = sizes[index] ?? part.least;
    const leaf = labelLeaf(context, part, size, parent.add('P'), align, place);
    return leaf ? [{ part, size, leaf, height: partHeight(leaf, part, size, area.width) }] : [];
  });
  const gapAbove = (index: number) => {
    const entry = parts[index];
    return entry ? (entry.part.before ?? 0) * entry.size : 0;
  };
  const total = parts.reduce((sum, { height }) => sum + height, 0) - gapAbove(0);
  let y = area.y + (area.height - total) / 2 - gapAbove(0);
  return parts.flatMap(({ part, size, leaf, height }, index) => {
    const position = { x: area.x, y: y + gapAbove(index) };
    y += height;
    // Detached nodes take all the width up to the edge of the paper: the margin holds them in their label.
    const margin: [number, number, number, number] = [0, 0, page.width - area.x - area.width, 0];
    const nodes: TaggedNode[] = [{ stack: [leafNode(leaf, margin)], absolutePosition: position }];
    const copy = block.turnedCopy ? labelLeaf(context, part, size, artifacts.layout, align, place) : null;
    if (copy) {
      copy.turnedAround = area.fold;
      nodes.push({ stack: [leafNode(copy, [...margin])], absolutePosition: { ...position } });
    }
    return nodes;
  });
}
