import type { Document } from '../model.ts';
import { type LabelSheet, sheetOf, withoutLogo } from './addressLabels.ts';
import { documentOf, type Frame } from './frame.ts';

/** Signs for the table, to be read from four metres. All texts are ready to print. */
export interface TableSigns {
  frame: Frame;
  sheet: LabelSheet;
  /** Folded signs carry the name on the back as well, upside down on the sheet. */
  tent: boolean;
  people: { name: string; second?: string }[];
}

/** Points: 4 m want letters of 16 mm, which 64 pt have; less only where a word would not fit the sheet. */
const sizes = { name: { most: 112, least: 20 }, second: { most: 34, least: 14 } };

export function tableSignsDocument({ frame, sheet, tent, people }: TableSigns): Document {
  return documentOf(withoutLogo(frame), [
    {
      title: frame.title,
      blocks: [
        sheetOf(sheet, {
          align: 'center',
          keep: 'size',
          turnedCopy: tent,
          marks: tent ? 'fold' : 'cut',
          labels: people.map(({ name, second }) => ({
            title: name,
            parts: [
              { text: name, ...sizes.name, bold: true },
              ...(second ? [{ text: second, ...sizes.second, before: 0.4 }] : []),
            ],
          })),
        }),
      ],
    },
  ]);
}
