import type { Leaf, LeafRun, TaggedInline } from './leaf.ts';
import type { PdfmakeLine } from './pdfmake.ts';

/**
 * Puts a leaf's tail (the page number of a table of contents) at the right edge of its last line, dots leading
 * there. The dots stand on one grid for all lines and are no part of the text.
 */
export function addTail(line: PdfmakeLine, tail: NonNullable<Leaf['tail']>, width: number): void {
  const inlines = line.inlines as TaggedInline[];
  const last = inlines.at(-1);
  if (!last) return;
  const right = width + tail.room;
  const pitch = tail.dots.font.widthOfString(' .', tail.dots.size);
  const count = Math.max(0, Math.floor((width - line.inlineWidths) / pitch) - 1);
  // Without the space a reader would hear the last word and the number as one.
  if (!last.text.endsWith(' ')) last.text += ' ';
  const inline = (run: LeafRun, text: string, end: number): TaggedInline => {
    const size = run.font.widthOfString(text, run.size);
    return {
      text,
      x: end - size,
      width: size,
      height: last.height,
      run,
      font: run.font,
      fontSize: run.size,
      alignment: 'left',
    };
  };
  if (count > 0) inlines.push(inline(tail.dots, ' .'.repeat(count), width));
  inlines.push(inline(tail.text, tail.text.text, right));
}
