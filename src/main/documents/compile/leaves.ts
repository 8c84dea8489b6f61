import { DocumentError } from '../errors.ts';
import { type FontRun, type FontStyle, MissingCharacter, splitByFont } from '../fonts.ts';
import { hyphenateGerman } from '../hyphenate.ts';
import type { Alignment, Text, TextRun } from '../model.ts';
import type { Leaf, LeafRun, LinkTarget, TaggedNode } from '../tagged/leaf.ts';
import type { Margin } from '../tagged/pdfmake.ts';
import type { Artifact, StructureElement } from '../tagged/structure.ts';
import { normalise, oneLine, toRuns } from '../text.ts';
import { colours } from '../theme.ts';
import type { CompileContext } from './context.ts';
import { citeNote } from './citations.ts';
import { TagSource } from './tags.ts';

export interface LeafStyle {
  size: number;
  bold?: boolean;
  colour?: string;
  align?: Alignment;
  /** Multiplies the theme's line height. */
  leading?: number;
  /** Long German words may be divided; not where large print is set, whose readers need words whole. */
  hyphenate?: boolean;
  /** Where all of the text leads, for text that is nothing but a link of the engine's own. */
  link?: LinkTarget;
  /** A name for the place of the text. */
  anchor?: string;
}

/**
 * Text as a leaf whose pieces belong to `owner`; links and passages in another language get elements of their own
 * inside it. Null for text that is only white space: it is neither painted nor read.
 */
export function makeLeaf(
  context: CompileContext,
  text: Text,
  owner: StructureElement | Artifact,
  style: LeafStyle,
  place: string,
  groups: readonly string[] = [],
): Leaf | null {
  if (oneLine(text) === '') return null;
  const tags = new TagSource(owner);
  const runs: LeafRun[] = [];
  for (const run of trimmed(toRuns(text))) {
    if (run.text !== '') addRun(context, runs, tags, run, style, place);
    if (run.note !== undefined) runs.push(citeNote(context, tags, run.note, style, place));
  }
  const first = runs[0];
  if (style.anchor !== undefined && first) first.anchor = style.anchor;
  return { place, runs, alignment: style.align ?? 'left', groups, lines: 0 };
}

/** A run as pieces a single font can draw. */
function addRun(
  context: CompileContext,
  runs: LeafRun[],
  tags: TagSource,
  run: TextRun,
  style: LeafStyle,
  place: string,
): void {
  const { tag, link = style.link } = tags.forRun(run);
  const bold = run.bold ?? style.bold ?? false;
  const fontStyle = styleName(bold, run.italic ?? false);
  const text = mayDivide(context, run, bold, style) ? hyphenateGerman(run.text) : run.text;
  const colour = run.link ? context.accent : run.muted ? colours.muted : (style.colour ?? colours.text);
  for (const part of drawable(context, text, fontStyle, place)) {
    const font = context.pdf.fontFor(part.family, fontStyle);
    const lineHeight = lineHeightFor(context, style, fontStyle);
    const made: LeafRun = {
      text: part.text,
      font,
      fontKey: `${part.family}-${fontStyle}`,
      size: style.size,
      lineHeight,
      colour,
      tag,
    };
    runs.push(link ? { ...made, link } : made);
  }
}

/** Height of a line in the format's first family, whatever fonts its characters need. */
export function lineHeightFor(context: CompileContext, style: LeafStyle, fontStyle: FontStyle): number {
  const base = context.pdf.fontFor(context.primary, fontStyle);
  return (
    ((base.ascender - base.descender) / 1000) * style.size * context.theme.leading * (style.leading ?? 1)
  );
}

/** Names stand in bold or in links, and words of other languages divide by other rules. */
const mayDivide = (context: CompileContext, run: TextRun, bold: boolean, style: LeafStyle): boolean =>
  style.hyphenate === true &&
  !bold &&
  run.link === undefined &&
  context.document.format === 'standard' &&
  !context.document.plainLanguage &&
  /^de\b/i.test(run.lang ?? context.lang);

/** A pdfmake node for a leaf, or an empty one of the same margins where there is nothing to print. */
export const leafNode = (leaf: Leaf | null, margin: Margin = [0, 0, 0, 0]): TaggedNode =>
  leaf ? { text: '', leaf, margin } : { stack: [], margin };

const styleName = (bold: boolean, italic: boolean): FontStyle =>
  bold ? (italic ? 'BoldItalic' : 'Bold') : italic ? 'Italic' : 'Regular';

/** Runs in normal form, without white space around the whole text. */
function trimmed(runs: TextRun[]): TextRun[] {
  const list = runs
    .map((run) => ({ ...run, text: normalise(run.text) }))
    .filter((run) => run.text !== '' || run.note);
  while (list[0] && list[0].text.trim() === '' && !list[0].note) list.shift();
  while (list.at(-1)?.text.trim() === '' && !list.at(-1)?.note) list.pop();
  const first = list[0];
  if (first) first.text = first.text.trimStart();
  const last = list.at(-1);
  if (last && !last.note) last.text = last.text.trimEnd();
  return list;
}

function drawable(context: CompileContext, text: string, style: FontStyle, place: string): FontRun[] {
  try {
    return splitByFont(text, context.document.format, style);
  } catch (error) {
    if (error instanceof MissingCharacter)
      throw new DocumentError(`${error.message} Der Text lautet „${text}“.`, place);
    throw error;
  }
}
