import { z } from 'zod';
import { job, query } from '../rpc.ts';
import { labelFormat, type LabelGrid, labelGridProblems, perSheet } from '../rules/labelFormats.ts';
import { Id } from '../values.ts';
import { PrintedDocument } from './printing.ts';

export const LabelProduct = z.enum(['addressLabels', 'nameBadges', 'tableSigns']);
export type LabelProduct = z.infer<typeof LabelProduct>;

/** "8 Adressetiketten" */
export const labelProductWords: Record<LabelProduct, { one: string; many: string }> = {
  addressLabels: { one: 'Adressetikett', many: 'Adressetiketten' },
  nameBadges: { one: 'Namensschild', many: 'Namensschilder' },
  tableSigns: { one: 'Tischschild', many: 'Tischschilder' },
};

/** Whom the labels are for. */
export const LabelSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('persons'), personIds: z.array(Id).min(1).max(50_000) }),
  /** Organisations themselves, whoever works there. */
  z.object({ kind: z.literal('organisations'), organisationIds: z.array(Id).min(1).max(50_000) }),
  /** Who sits there today. */
  z.object({ kind: z.literal('committee'), committeeId: Id }),
  z.object({
    kind: z.literal('meeting'),
    meetingId: Id,
    /** Those who get a letter; all who are invited and not excused, with guests; or only those who come or came. */
    who: z.enum(['letters', 'invited', 'attending']),
  }),
]);
export type LabelSource = z.infer<typeof LabelSource>;

const measure = z.number('Bitte geben Sie Millimeter ein, zum Beispiel 38,1.');
const OwnGrid = z
  .object({
    columns: measure,
    rows: measure,
    width: measure,
    height: measure,
    left: measure,
    top: measure,
    pitchX: measure,
    pitchY: measure,
  })
  .superRefine((grid: LabelGrid, context) => {
    for (const [field, message] of Object.entries(labelGridProblems(grid)))
      context.addIssue({ code: 'custom', path: [field], message });
  });

/** The name of a sheet whose measures the user typed. */
export const ownFormat = 'own';

const offset = z
  .number('Bitte geben Sie Millimeter ein, zum Beispiel -1,5.')
  .min(-10, 'Höchstens 10 Millimeter.')
  .max(10, 'Höchstens 10 Millimeter.');

/** The sheet and how the printer draws it in. */
export const LabelSheetChoice = z
  .object({
    /** Of `labelFormats`, or `ownFormat`. */
    formatId: z.string(),
    own: OwnGrid.nullable(),
    offsetX: offset,
    offsetY: offset,
  })
  .superRefine((choice, context) => {
    if (gridOf(choice) === null)
      context.addIssue({ code: 'custom', path: ['formatId'], message: 'Bitte wählen Sie einen Bogen.' });
  });
export type LabelSheetChoice = z.infer<typeof LabelSheetChoice>;

/** The measures that a choice means; null for a sheet that does not exist. */
export function gridOf({ formatId, own }: Pick<LabelSheetChoice, 'formatId' | 'own'>): LabelGrid | null {
  return formatId === ownFormat ? own : (labelFormat(formatId) ?? null);
}

/** Whom, what, and how they are put together. */
export const LabelContent = z.object({
  product: LabelProduct,
  source: LabelSource,
  /** One address label per household or organisation. */
  perHousehold: z.boolean(),
});
export type LabelContent = z.infer<typeof LabelContent>;

export const LabelRequest = LabelContent.extend({
  sheet: LabelSheetChoice,
  /** Place on the first sheet, from 1, row by row. */
  startAt: z.number().int().min(1),
  /** In the typeface of large print, addresses as large as fits. */
  large: z.boolean(),
}).superRefine(({ sheet, startAt }, context) => {
  const grid = gridOf(sheet);
  if (grid && startAt > perSheet(grid))
    context.addIssue({
      code: 'custom',
      path: ['startAt'],
      message: `Dieser Bogen hat ${perSheet(grid)} Plätze. Bitte wählen Sie einen davon als ersten.`,
    });
});
export type LabelRequest = z.infer<typeof LabelRequest>;

export const LabelOutlook = z.object({
  labels: z.number().int(),
  persons: z.number().int(),
  /** Names of those who get no label, because no address is known. */
  missing: z.array(z.string()),
  /** Who gets no label because her state stops mail: "Ute Kranich (verstorben)". */
  stopped: z.array(z.string()),
});
export type LabelOutlook = z.infer<typeof LabelOutlook>;

export const labelsCalls = {
  /** How many there will be and who is left out. */
  'labels.outlook': query(LabelContent, LabelOutlook),
  /** One PDF; nothing is recorded. */
  'labels.print': job(
    LabelRequest,
    PrintedDocument.extend({ ...LabelOutlook.shape, sheets: z.number().int() }),
  ),
  /** Frames to hold against a sheet of labels. */
  'labels.printCalibration': job(z.object({ sheet: LabelSheetChoice }), PrintedDocument),
};
