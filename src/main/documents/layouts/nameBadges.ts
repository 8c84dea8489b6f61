import type { Document } from '../model.ts';
import type { LabelPart } from '../fixedBlocks.ts';
import { type LabelSheet, sheetOf, withoutLogo } from './addressLabels.ts';
import { documentOf, type Frame } from './frame.ts';

/** Badges to wear at a meeting: the name as large as fits. All texts are ready to print. */
export interface NameBadges {
  frame: Frame;
  sheet: LabelSheet;
  /** Small line at the foot of every badge, e.g. the region and the occasion. */
  occasion?: string;
  people: { name: string; second?: string }[];
  /** Thin frames to cut along, on plain paper. */
  cut?: boolean;
}

export function nameBadgesDocument({ frame, sheet, occasion, people, cut }: NameBadges): Document {
  const large = frame.format === 'largePrint';
  return documentOf(withoutLogo(frame), [
    {
      title: frame.title,
      blocks: [
        sheetOf(sheet, {
          align: 'center',
          keep: 'size',
          ...(cut ? { marks: 'cut' as const } : {}),
          labels: people.map(({ name, second }) => ({
            title: name,
            parts: [
              { text: name, most: large ? 36 : 28, least: 9, bold: true },
              ...small(second, large ? 18 : 13, 0.4),
              ...small(occasion, large ? 12 : 9, 0.8),
            ],
          })),
        }),
      ],
    },
  ]);
}

const small = (text: string | undefined, most: number, before: number): LabelPart[] =>
  text ? [{ text, most, least: 7, before, muted: true }] : [];
