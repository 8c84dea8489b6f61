import { perSheet, placeOf } from '../../../shared/rules/labelFormats.ts';
import type { Document } from '../model.ts';
import type { Label } from '../fixedBlocks.ts';
import { type LabelSheet, sheetOf, withoutLogo } from './addressLabels.ts';
import { documentOf, type Frame } from './frame.ts';

/** A sheet to be held against the labels: frames where Rundtisch prints, with rulers at their corners. */
export interface CalibrationSheet {
  frame: Frame;
  sheet: LabelSheet;
  /** "Avery Zweckform 3474, 70 × 37 mm, 24 je Blatt" */
  format: string;
}

/** A label of this size takes the whole instruction; on smaller ones each sentence has a label of its own. */
const roomy = { width: 90, height: 60 };

export function calibrationSheetDocument({ frame, sheet, format }: CalibrationSheet): Document {
  const { grid } = sheet;
  const sentences = [
    `Prüfblatt für ${format}`,
    'Auf normales Papier drucken, in Originalgröße (100 %), ohne Anpassen an die Seite.',
    'Gegen das Etikettenblatt halten, beide gegen das Licht: Die Rahmen sollen auf den Etiketten liegen.',
    'Liegt ein Rahmen daneben, lesen Sie am Kreuz ab, um wie viele Millimeter. Tragen Sie sie bei „Druck verschieben“ ein.',
  ];
  const one = perSheet(grid) < sentences.length || (grid.width >= roomy.width && grid.height >= roomy.height);
  const labels = Array.from({ length: perSheet(grid) }, (_, index): Label => {
    const { row, column } = placeOf(grid, index);
    const name = `Zeile ${row}, Spalte ${column}`;
    const texts = one ? (index === 0 ? sentences : []) : sentences.slice(index, index + 1);
    return {
      title: name,
      parts:
        texts.length > 0
          ? texts.map((text, at) => ({
              text,
              most: one ? 14 : 10,
              least: 7,
              bold: index === 0 && at === 0,
              before: 0.5,
            }))
          : [{ text: name, most: 9, least: 7, muted: true }],
    };
  });
  return documentOf(withoutLogo(frame), [
    {
      title: frame.title,
      blocks: [
        sheetOf(
          { grid, ...(sheet.offset ? { offset: sheet.offset } : {}) },
          {
            keep: 'size',
            marks: 'measure',
            labels,
          },
        ),
      ],
    },
  ]);
}
