import type { Text } from '../model.ts';
import type { LeafRun } from '../tagged/leaf.ts';
import type { CompileContext } from './context.ts';
import { type LeafStyle, lineHeightFor } from './leaves.ts';
import type { TagSource } from './tags.ts';

/** Names of the two ends of a note: itself and the place that cites it. */
export const noteNames = (section: number, number: number) => ({
  note: `note-${section}-${number}`,
  citation: `citation-${section}-${number}`,
});

/** Share of the text's size and height above the line; larger in large print, where small figures are lost. */
const raised = { standard: { size: 0.68, rise: 0.36 }, largePrint: { size: 0.78, rise: 0.3 } } as const;

/** Keeps the note for the end of the section and gives the number to set after the text that cites it. */
export function citeNote(
  context: CompileContext,
  tags: TagSource,
  note: Text,
  style: LeafStyle,
  place: string,
): LeafRun {
  const number = context.notes.push({ text: note, place });
  const names = noteNames(context.section, number);
  const { tag, link } = tags.forReference(names.note, `Anmerkung ${number}`);
  const { size, rise } = raised[context.document.format];
  return {
    text: String(number),
    font: context.pdf.fontFor(context.primary, 'Regular'),
    fontKey: `${context.primary}-Regular`,
    size: style.size * size,
    lineHeight: lineHeightFor(context, style, 'Regular'),
    colour: context.accent,
    tag,
    anchor: names.citation,
    rise: style.size * rise,
    ...(link ? { link } : {}),
  };
}
