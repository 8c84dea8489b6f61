import type { TableOfContentsBlock } from '../model.ts';
import { oneLine, toRuns } from '../text.ts';
import type { LeafRun, LinkTarget, TaggedNode } from '../tagged/leaf.ts';
import { artifacts, StructureElement } from '../tagged/structure.ts';
import { colours } from '../theme.ts';
import type { CompileContext, Spot } from './context.ts';
import { leafNode, type LeafStyle, makeLeaf } from './leaves.ts';

/** Room for page numbers of this many figures; the same in both layouts, so that pages do not shift. */
const figures = '000';

/** The entries of a table of contents (its title is a heading before it), each one link to its heading. */
export function compileTableOfContents(
  context: CompileContext,
  block: TableOfContentsBlock,
  spot: Spot,
): TaggedNode {
  const { theme, contents } = context;
  const entries = contents?.listed.get(block) ?? [];
  const highest = Math.min(...entries.map(({ level }) => level));
  const font = context.pdf.fontFor(context.primary, 'Regular');
  const room = font.widthOfString(figures, theme.body) + theme.gap;
  const open: { level: number; list: StructureElement; item: StructureElement }[] = [];
  const outermost = spot.parent.add('TOC');
  const nodes = entries.map(({ anchor, level, text }): TaggedNode => {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const above = open.at(-1);
    const list = above ? nested(above) : outermost;
    const item = list.add('TOCI');
    open.push({ level, list, item });
    const number = String(contents?.pages.get(anchor) ?? figures);
    const element = item.add('Reference').add('Link');
    const link: LinkTarget = {
      element,
      address: anchor,
      internal: true,
      contents: `${oneLine(text)}, Seite ${number}`,
    };
    const top = level === highest;
    const style: LeafStyle = { size: theme.body, bold: top && highest < deepest(entries), link };
    const words = toRuns(text).map(({ text: part, lang, italic }) => ({
      text: part,
      ...(lang === undefined ? {} : { lang }),
      ...(italic === undefined ? {} : { italic }),
    }));
    const leaf = makeLeaf(context, words, element, style, spot.place, spot.groups);
    const after = makeLeaf(context, number, element, style, spot.place);
    const dots = makeLeaf(context, '.', artifacts.layout, { size: theme.body, colour: colours.muted }, '');
    if (leaf && after && dots) {
      const run = dots.runs[0] as LeafRun;
      leaf.tail = { text: after.runs[0] as LeafRun, dots: { ...run, link }, room };
    }
    const left = (level - highest) * theme.listIndent.ordered * 0.8;
    const space = top ? theme.gap / 2 : 0;
    return leafNode(leaf, [left, space, room, theme.gap / 4]);
  });
  return { stack: nodes, margin: [0, 0, 0, theme.gap * 1.5] };
}

const deepest = (entries: readonly { level: number }[]) => Math.max(...entries.map(({ level }) => level));

/** The list inside an entry, made when its first comes. */
function nested({ item }: { item: StructureElement }): StructureElement {
  const last = item.kids.at(-1);
  return last instanceof StructureElement && last.type === 'TOC' ? last : item.add('TOC');
}
