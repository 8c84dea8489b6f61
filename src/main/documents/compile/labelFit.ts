import type { Label, LabelPart, LabelSheetBlock } from '../model.ts';
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
  const whole = (sizes: Sizes) => fits(context, parts, sizes, box, 'lines');
  const words = (sizes: Sizes) => fits(context, parts, sizes, box, 'words');
  const upper = scales.filter((scale) => scale >= wholeDownTo).map(at);
  return (
    (keep === 'lines' ? upper.find(whole) : undefined) ??
    scales.map(at).find(words) ??
    [at(0)].find((sizes) => fits(context, parts, sizes, box, 'nothing')) ??
    null
  );
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

function fits(
  context: CompileContext,
  parts: readonly LabelPart[],
  sizes: Sizes,
  box: Box,
  kept: 'lines' | 'words' | 'nothing',
): boolean {
  let height = 0;
  for (const [index, part] of parts.entries()) {
    const size = sizes[index] ?? part.least;
    const leaf = labelLeaf(context, part, size, artifacts.layout, 'left', '');
    if (!leaf) continue;
    if (kept === 'lines' && widthsOf(leaf).maxWidth > box.width) return false;
    if (kept === 'words' && longestWord(context, part, size) > box.width) return false;
    height += partHeight(leaf, part, size, box.width);
    if (height > box.height) return false;
  }
  return true;
}

/** Lines and the space above them. */
export const partHeight = (leaf: Leaf, part: LabelPart, size: number, width: number): number =>
  countLines(leaf, width) * lineHeightOf(leaf) + (part.before ?? 0) * size;

/** Lines may also be broken after a hyphen. */
function longestWord(context: CompileContext, part: LabelPart, size: number): number {
  const words = plainText(part.text).split(/\s+|(?<=[-‐–/])/);
  return Math.max(
    0,
    ...words.map((word) => {
      const leaf = labelLeaf(context, { ...part, text: word }, size, artifacts.layout, 'left', '');
      return leaf ? widthsOf(leaf).maxWidth : 0;
    }),
  );
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
