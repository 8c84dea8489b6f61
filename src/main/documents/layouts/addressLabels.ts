import type { LabelGrid } from '../../../shared/rules/labelFormats.ts';
import type { Document, DocumentFormat } from '../model.ts';
import type { LabelSheetBlock } from '../fixedBlocks.ts';
import { documentOf, type Frame } from './frame.ts';

/** Where on the paper labels are printed. */
export interface LabelSheet {
  grid: LabelGrid;
  /** Place of the first label, from 1; the places before it are used up. */
  startAt?: number;
  /** Millimetres right and down. */
  offset?: { x: number; y: number };
}

/** Addresses for envelopes and parcels. All texts are ready to print. */
export interface AddressLabels {
  frame: Frame;
  sheet: LabelSheet;
  labels: { names: string; lines: string[] }[];
}

/** Points. In large print an address is as large as its label allows. */
const sizes: Record<DocumentFormat, { most: number; least: number }> = {
  standard: { most: 11, least: 7 },
  largePrint: { most: 22, least: 7 },
};

export function addressLabelsDocument({ frame, sheet, labels }: AddressLabels): Document {
  return documentOf(withoutLogo(frame), [
    {
      title: frame.title,
      blocks: [
        sheetOf(sheet, {
          keep: 'lines',
          labels: labels.map(({ names, lines }) => ({
            title: names,
            parts: [{ text: lines.join('\n'), ...sizes[frame.format] }],
          })),
        }),
      ],
    },
  ]);
}

export const sheetOf = (
  { grid, startAt, offset }: LabelSheet,
  rest: Omit<LabelSheetBlock, 'kind' | 'grid' | 'startAt' | 'offset'>,
): LabelSheetBlock => ({
  kind: 'labelSheet',
  grid,
  ...(startAt === undefined ? {} : { startAt }),
  ...(offset ? { offset } : {}),
  ...rest,
});

/** Labels carry no logo: the file need not either. */
export function withoutLogo(frame: Frame): Frame {
  const { logo: _, ...office } = frame.office;
  return { ...frame, office };
}
