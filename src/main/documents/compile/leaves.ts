import { DocumentError } from '../errors.ts';
import { type FontRun, type FontStyle, MissingCharacter, splitByFont } from '../fonts.ts';
import type { Alignment, Text, TextRun } from '../model.ts';
import type { Leaf, LeafRun, LinkTarget, TaggedNode } from '../tagged/leaf.ts';
import type { Margin } from '../tagged/pdfmake.ts';
import { type Artifact, StructureElement, type Tag } from '../tagged/structure.ts';
import { normalise, oneLine, toRuns } from '../text.ts';
import { colours } from '../theme.ts';
import type { CompileContext } from './context.ts';

export interface LeafStyle {
  size: number;
  bold?: boolean;
  colour?: string;
  align?: Alignment;
  /** Multiplies the theme's line height. */
  leading?: number;
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
    const { tag, link } = tags.forRun(run);
    const bold = run.bold ?? style.bold ?? false;
    const fontStyle = styleName(bold, run.italic ?? false);
    const colour = run.link ? context.accent : run.muted ? colours.muted : (style.colour ?? colours.text);
    for (const part of drawable(context, run.text, fontStyle, place)) {
      const font = context.pdf.fontFor(part.family, fontStyle);
      const base = context.pdf.fontFor(context.primary, fontStyle);
      const lineHeight =
        ((base.ascender - base.descender) / 1000) * style.size * context.theme.leading * (style.leading ?? 1);
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
  return { place, runs, alignment: style.align ?? 'left', groups, lines: 0 };
}

/** A pdfmake node for a leaf, or an empty one of the same margins where there is nothing to print. */
export const leafNode = (leaf: Leaf | null, margin: Margin = [0, 0, 0, 0]): TaggedNode =>
  leaf ? { text: '', leaf, margin } : { stack: [], margin };

/** Gives each run its place in the structure, runs of one link sharing one element. */
class TagSource {
  readonly #owner: StructureElement | Artifact;
  #plain: Tag | null = null;
  #open: { key: string; tag: Tag; link?: LinkTarget } | null = null;

  constructor(owner: StructureElement | Artifact) {
    this.#owner = owner;
  }

  forRun(run: TextRun): { tag: Tag; link?: LinkTarget } {
    const owner = this.#owner;
    if (!(owner instanceof StructureElement)) return { tag: owner };
    const key = `${run.link ?? ''} ${run.lang ?? ''}`;
    if (key === ' ') {
      this.#open = null;
      this.#plain ??= owner.slot();
      return { tag: this.#plain };
    }
    this.#plain = null;
    if (this.#open?.key === key) {
      if (this.#open.link) this.#open.link.contents += run.text;
      return this.#open;
    }
    const element = owner.add(run.link ? 'Link' : 'Span', run.lang ? { lang: run.lang } : {});
    const tag = element.slot();
    this.#open = { key, tag };
    if (run.link) this.#open.link = { element, address: new URL(run.link).href, contents: run.text };
    return this.#open;
  }
}

const styleName = (bold: boolean, italic: boolean): FontStyle =>
  bold ? (italic ? 'BoldItalic' : 'Bold') : italic ? 'Italic' : 'Regular';

/** Runs in normal form, without white space around the whole text. */
function trimmed(runs: TextRun[]): TextRun[] {
  const list = runs.map((run) => ({ ...run, text: normalise(run.text) })).filter((run) => run.text !== '');
  while (list[0] && list[0].text.trim() === '') list.shift();
  while (list.at(-1)?.text.trim() === '') list.pop();
  const first = list[0];
  if (first) first.text = first.text.trimStart();
  const last = list.at(-1);
  if (last) last.text = last.text.trimEnd();
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
