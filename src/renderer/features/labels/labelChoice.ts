import { z } from 'zod';
import { type LabelProduct, type LabelRequest, ownFormat } from '../../../shared/features/labels.ts';
import {
  labelFormat,
  type LabelFormat,
  labelFormats,
  type LabelGrid,
  labelGridProblems,
  perSheet,
} from '../../../shared/rules/labelFormats.ts';
import { parseMillimetres } from '../../../shared/rules/millimetres.ts';

/** The dialog's fields as they are typed. */
const Choice = z.object({
  formatId: z.string(),
  own: z.object({
    columns: z.string(),
    rows: z.string(),
    width: z.string(),
    height: z.string(),
    left: z.string(),
    top: z.string(),
    pitchX: z.string(),
    pitchY: z.string(),
  }),
  startAt: z.number().int().min(1),
  offsetX: z.string(),
  offsetY: z.string(),
  perHousehold: z.boolean(),
  large: z.boolean(),
});
export type LabelChoice = z.infer<typeof Choice>;

const uses = { addressLabels: 'address', nameBadges: 'badge', tableSigns: 'sign' } as const;

/** The sheets a product can be printed on. */
export const formatsFor = (product: LabelProduct): readonly LabelFormat[] =>
  labelFormats.filter((format) => format.use === uses[product]);

/** Signs are on plain paper: no sheet of somebody's own measures. */
export const mayBeOwn = (product: LabelProduct): boolean => product !== 'tableSigns';

const firstChoice = (product: LabelProduct): LabelChoice => ({
  formatId: formatsFor(product)[0]?.id ?? '',
  own: {
    columns: '3',
    rows: '8',
    width: '70',
    height: '36',
    left: '0',
    top: '4,5',
    pitchX: '70',
    pitchY: '36',
  },
  startAt: 1,
  offsetX: '0',
  offsetY: '0',
  perHousehold: true,
  large: false,
});

/** Under which name the window remembers the last choice. */
export const choiceKey = (product: LabelProduct): string => `etiketten:${product}`;

/** What was chosen last time; the first sheet where nothing is remembered or it makes no sense any more. */
export function readChoice(text: string | undefined, product: LabelProduct): LabelChoice {
  const first = firstChoice(product);
  try {
    const choice = Choice.parse(JSON.parse(text ?? ''));
    const known = formatsFor(product).some(({ id }) => id === choice.formatId);
    const kept = known || (choice.formatId === ownFormat && mayBeOwn(product)) ? choice : first;
    return kept.startAt <= placesOf(kept) ? kept : { ...kept, startAt: 1 };
  } catch {
    return first;
  }
}

/** The typed measures as numbers, NaN where they are none. */
function ownGrid({ own }: LabelChoice): LabelGrid {
  const entries = Object.entries(own).map(([field, text]) => [field, parseMillimetres(text)]);
  return Object.fromEntries(entries) as LabelGrid;
}

/** Measures of the sheet; null while they make no sense. */
export function gridFor(choice: LabelChoice): LabelGrid | null {
  if (choice.formatId !== ownFormat) return labelFormat(choice.formatId) ?? null;
  const grid = ownGrid(choice);
  return Object.keys(labelGridProblems(grid)).length === 0 ? grid : null;
}

const placesOf = (choice: LabelChoice): number => {
  const grid = gridFor(choice);
  return grid ? perSheet(grid) : 1;
};

/** Labels that stick: a sheet may be used in part and has to be met to the millimetre. */
export function isPunched({ formatId }: LabelChoice): boolean {
  const format = labelFormat(formatId);
  return formatId === ownFormat || (format !== undefined && !format.cut && format.use !== 'sign');
}

/** The sheet as the core wants it. */
export const sheetOf = (choice: LabelChoice): LabelRequest['sheet'] => ({
  formatId: choice.formatId,
  own: choice.formatId === ownFormat ? ownGrid(choice) : null,
  offsetX: isPunched(choice) ? parseMillimetres(choice.offsetX) : 0,
  offsetY: isPunched(choice) ? parseMillimetres(choice.offsetY) : 0,
});

/** What to propose next time: the sheet goes on where this print ended. */
export const afterPrinting = (choice: LabelChoice, labels: number): LabelChoice => ({
  ...choice,
  startAt: isPunched(choice) ? ((choice.startAt - 1 + labels) % placesOf(choice)) + 1 : 1,
});
