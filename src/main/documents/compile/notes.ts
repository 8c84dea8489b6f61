import type { TaggedNode } from '../tagged/leaf.ts';
import type { StructureElement } from '../tagged/structure.ts';
import { colours, mm } from '../theme.ts';
import { noteNames } from './citations.ts';
import type { CompileContext } from './context.ts';
import { leafNode, makeLeaf } from './leaves.ts';

/** The notes of a section under a short rule, each with a way back to the text that cites it. */
export function compileNotes(context: CompileContext, parent: StructureElement): TaggedNode[] {
  const { theme, notes } = context;
  if (notes.length === 0) return [];
  const size = theme.styles.small.size;
  const indent = Math.max(theme.listIndent.bullet, (String(notes.length).length + 1) * size * 0.62);
  const items = notes.map(({ text, place }, index): TaggedNode => {
    const number = index + 1;
    const names = noteNames(context.section, number);
    const element = parent.add('Note', { id: names.note });
    const back = element.add('Lbl').add('Link');
    const link = {
      element: back,
      address: names.citation,
      internal: true,
      contents: `Zurück zum Text vor Anmerkung ${number}`,
    };
    const label = makeLeaf(
      context,
      String(number),
      back,
      { size, colour: context.accent, link, anchor: names.note },
      place,
    );
    const body = makeLeaf(
      context,
      text,
      element.add('P'),
      { size, colour: colours.muted, hyphenate: true },
      `${place}.note`,
    );
    return { ...leafNode(body, [0, 0, 0, theme.gap / 3]), ...(label ? { label } : {}) };
  });
  const rule: TaggedNode = {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: 50 * mm, y2: 0, lineWidth: 0.6, lineColor: colours.rule }],
    margin: [0, theme.gap * 2, 0, theme.gap],
    keepWithNext: true,
  };
  return [rule, { ol: items, indent, margin: [0, 0, 0, theme.gap] }];
}
