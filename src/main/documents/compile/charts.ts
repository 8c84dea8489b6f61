import type { ChartBlock, TableBlock } from '../model.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import { margins, page } from '../theme.ts';
import { chartSvg } from './chartSvg.ts';
import { chartSentence, formatValue } from './chartText.ts';
import { type CompileBlocks, type CompileContext, groupOf, type Spot, within } from './context.ts';
import { leafNode, makeLeaf } from './leaves.ts';
import { pictureFont } from './svg.ts';

/** A chart as one figure whose alternative says what it shows, with its numbers in a table below. */
export function compileChart(
  context: CompileContext,
  block: ChartBlock,
  spot: Spot,
  compileBlocks: CompileBlocks,
): TaggedNode[] {
  const { theme } = context;
  const { groups, unbreakable } = groupOf(context, spot);
  const svg = chartSvg(context, block, page.width - margins.left - margins.right);
  const element = spot.parent.add('Figure', { alt: `${block.alt.trim()} ${chartSentence(block)}` });
  const style = { size: theme.table.size, bold: true };
  const caption = makeLeaf(
    context,
    block.title,
    element.add('Caption'),
    style,
    `${spot.place}.title`,
    groups,
  );
  const drawing: TaggedNode = {
    svg: svg.source,
    svgFont: pictureFont(svg.source, context.document.format),
    tag: element.slot(),
    place: spot.place,
    groups,
    fit: [svg.width, Math.min(svg.height, page.height * 0.6)],
    margin: [0, 0, 0, theme.gap],
  };
  const nodes: TaggedNode[] = [
    { stack: [leafNode(caption, [0, 2, 0, 4]), drawing], margin: [0, 0, 0, theme.gap], ...unbreakable },
  ];
  if (block.table === false) return nodes;
  return [...nodes, ...compileBlocks(context, [valueTable(block)], within(spot, 'table'))];
}

/** The chart's numbers: labels in rows, series in columns. */
export function valueTable(block: ChartBlock): TableBlock {
  return {
    kind: 'table',
    caption: `${block.title}: Werte`,
    columns: [
      { width: 'rest' },
      ...block.series.map(() => ({ width: 'auto' as const, align: 'right' as const })),
    ],
    header: [['', ...block.series.map(({ name }) => ({ content: name, align: 'right' as const }))]],
    rows: block.labels.map((label, at) => [
      label,
      ...block.series.map(({ values }) => formatValue(values[at] ?? 0, block.unit)),
    ]),
    rowHeader: true,
  };
}
