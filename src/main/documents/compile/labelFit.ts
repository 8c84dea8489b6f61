import type { Label, LabelPart, LabelSheetBlock } from '../fixedBlocks.ts';
import type { Leaf } from '../tagged/leaf.ts';
import { countLines, lineHeightOf, widthsOf } from '../tagged/lineBreaking.ts';
import { type Artifact, artifacts, type StructureElement } from '../tagged/structure.ts';
import { plainText } from '../text.ts';
import { colours } from '../theme.ts';
import type { CompileContext } from './context.ts';
import { makeLeaf } from './leaves.ts';

export interface Box {
  width: number;
  height: number;
}
/** Sizes for the parts of a label, in their order. */
export type Sizes = readonly number[];

/** Lines are kept whole down to this share of the full size; below it breaking them reads better. */
const wholeDownTo = 0.8;

/**
 * The largest sizes at which a label's text fits its box (points): all parts shrink together, none below its least.
 * Last of all words are broken. Null where even that is not enough.
 */
export function fitLabel(
  context: CompileContext,
  { parts }: Label,
  box: Box,
  keep: NonNullable<LabelSheetBlock['keep']>,
): Sizes | null {
  const scales = scalesFor(parts);
  const at = (scale: number) => parts.map((part) => sizeAt(part, scale));
  const widths = parts.map((part) => widthsPerPoint(context, part));
  const keeping = (kept: 'line' | 'word' | 'nothing') => (sizes: Sizes) =>
    fits(context, parts, widths, sizes, box, kept);
  const upper = scales.filter((scale) => scale >= wholeDownTo).map(at);
  return (
    (keep === 'lines' ? first(upper, keeping('line')) : undefined) ??
    first(scales.map(at), keeping('word')) ??
    [at(0)].find(keeping('nothing')) ??
    null
  );
}

/** The first that fits, by halving: from there on all smaller ones fit too. */
function first(sizes: readonly Sizes[], ok: (candidate: Sizes) => boolean): Sizes | undefined {
  let from = 0;
  let until = sizes.length;
  while (from < until) {
    const middle = Math.floor((from + until) / 2);
    if (ok(sizes[middle] ?? [])) until = middle;
    else from = middle + 1;
  }
  return sizes[from];
}

/** From full size downwards in steps of about 4 %, until every part has reached its least size. */
function scalesFor(parts: readonly LabelPart[]): number[] {
  const end = Math.min(1, ...parts.map(({ least, most }) => least / most));
  const scales: number[] = [];
  for (let scale = 1; scale > end; scale *= 0.96) scales.push(scale);
  return [...scales, end];
}

/** In half points. */
const sizeAt = ({ most, least }: LabelPart, scale: number) =>
  Math.max(least, Math.floor(most * scale * 2) / 2);

/** Widths of a part for each point of its size: they grow with it, so they are measured once. */
interface Widths {
  line: number;
  word: number;
}

function fits(
  context: CompileContext,
  parts: readonly LabelPart[],
  widths: readonly Widths[],
  sizes: Sizes,
  box: Box,
  kept: 'line' | 'word' | 'nothing',
): boolean {
  const tooWide = widths.some(
    (each, index) => kept !== 'nothing' && each[kept] * (sizes[index] ?? 0) > box.width,
  );
  if (tooWide) return false;
  let height = 0;
  for (const [index, part] of parts.entries()) {
    const size = sizes[index] ?? part.least;
    const leaf = labelLeaf(context, part, size, artifacts.layout, 'left', '');
    if (leaf) height += partHeight(leaf, part, size, box.width);
    if (height > box.height) return false;
  }
  return true;
}

/** Lines and the space above them. */
export const partHeight = (leaf: Leaf, part: LabelPart, size: number, width: number): number =>
  countLines(leaf, width) * lineHeightOf(leaf) + (part.before ?? 0) * size;

/** Lines may also be broken after a hyphen. */
function widthsPerPoint(context: CompileContext, part: LabelPart): Widths {
  const widthOf = (text: LabelPart['text']) => {
    const leaf = labelLeaf(context, { ...part, text }, part.most, artifacts.layout, 'left', '');
    return leaf ? widthsOf(leaf).maxWidth / part.most : 0;
  };
  const words = plainText(part.text).split(/\s+|(?<=[-‐–/])/);
  return { line: widthOf(part.text), word: Math.max(0, ...words.map(widthOf)) };
}

export const labelLeaf = (
  context: CompileContext,
  part: LabelPart,
  size: number,
  owner: StructureElement | Artifact,
  align: 'left' | 'center' | 'right',
  place: string,
): Leaf | null =>
  makeLeaf(
    context,
    part.text,
    owner,
    { size, bold: part.bold ?? false, align, ...(part.muted ? { colour: colours.muted } : {}) },
    place,
  );
