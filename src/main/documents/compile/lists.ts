import type { ListBlock } from '../model.ts';
import type { TaggedNode } from '../tagged/leaf.ts';
import {
  type CompileBlocks,
  type CompileContext,
  groupOf,
  langOption,
  speaking,
  type Spot,
  within,
} from './context.ts';
import { leafNode, makeLeaf } from './leaves.ts';

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

export function compileList(
  outer: CompileContext,
  block: ListBlock,
  spot: Spot,
  compileBlocks: CompileBlocks,
): TaggedNode[] {
  const context = speaking(outer, block.lang);
  const { theme } = context;
  const list = spot.parent.add('L', {
    attributes: [{ O: 'List', ListNumbering: numberings[block.numbering] }],
    ...langOption(block.lang),
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
    const place = within(spot, `items[${index}]`);
    const { groups, unbreakable } = block.keepItems
      ? groupOf(context, place)
      : { groups: spot.groups, unbreakable: {} };
    const inner = { ...place, groups };
    const entry = list.add('LI', langOption(item.lang));
    const speaker = speaking(context, item.lang);
    const label = makeLeaf(
      context,
      labelOf(block.numbering, start + index),
      entry.add('Lbl'),
      { size: spot.size },
      inner.place,
      groups,
    );
    const body = entry.add('LBody');
    const style = { size: spot.size, hyphenate: true };
    const text = leafNode(makeLeaf(speaker, item.text, body, style, inner.place, groups), [0, 0, 0, after]);
    const blocks = item.blocks ?? [];
    const node: TaggedNode =
      blocks.length === 0 && !block.keepItems
        ? text
        : { stack: [text, ...compileBlocks(speaker, blocks, { ...inner, parent: body })], ...unbreakable };
    return label ? { ...node, label } : node;
  });
  const nested = spot.parent.type === 'LBody';
  const bottom = nested ? 0 : theme.gap - after;
  if (!block.keepEndWithNext) return [{ ol: items, indent, margin: [0, 0, 0, bottom] }];
  // One list for readers, two nodes for the layout: only whole nodes can be held to what follows.
  const from = Math.max(0, items.length - 2);
  const end = { ol: items.slice(from), indent, margin: [0, 0, 0, bottom], keepWithNext: true } as TaggedNode;
  return from === 0 ? [end] : [{ ol: items.slice(0, from), indent, margin: [0, 0, 0, 0] }, end];
}
