import type { FigureBlock } from '../model.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import { colours, margins, mm, page } from '../theme.ts';
import { type CompileContext, groupOf, type Spot } from './context.ts';
import { leafNode, makeLeaf } from './leaves.ts';
import { isSvg, pictureFont, readSvg } from './svg.ts';

/** A picture with its alternative text; the caption stays with it. */
export function compileFigure(context: CompileContext, block: FigureBlock, spot: Spot): TaggedNode[] {
  const { groups, unbreakable } = groupOf(context, spot);
  const element = spot.parent.add('Figure', { alt: block.alt });
  const nodes: TaggedNode[] = [];
  const most: [number, number] = [
    Math.min((block.width ?? 165) * mm, page.width - margins.left - margins.right),
    Math.min((block.height ?? 150) * mm, page.height / 2),
  ];
  nodes.push({
    ...pictureNode(context, block.image),
    tag: element,
    place: spot.place,
    groups,
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

/** A raster or vector image by its id. */
export function pictureNode(context: CompileContext, id: string): TaggedNode {
  const source = context.document.images?.[id] ?? '';
  if (!isSvg(source)) return { image: id };
  const svg = readSvg(source);
  return { svg, svgFont: pictureFont(svg, context.document.format) };
}
