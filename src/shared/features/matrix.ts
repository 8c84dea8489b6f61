import { z } from 'zod';
import { Format } from '../printing.ts';
import { command, job, query } from '../rpc.ts';
import { matrixViews } from '../rules/matrix.ts';
import { Day, Id, NoInput, Nothing, optionalText } from '../values.ts';
import { PrintedDocument } from './printing.ts';

const Named = z.object({ id: Id, name: z.string() });
const Kind = { sectorId: Id.nullable(), groupId: Id.nullable() };

/** Everything from which `rules/matrix.ts` counts; ended committees and seats that do not exist today are left out. */
export const Composition = z.object({
  today: Day,
  committees: z.array(Named.extend({ shortName: z.string() })),
  sectors: z.array(Named),
  groups: z.array(Named),
  seats: z.array(
    z.object({
      ...Kind,
      seatId: Id,
      committeeId: Id,
      purpose: z.string(),
      required: z.boolean(),
      member: z
        .object({
          membershipId: Id,
          personId: Id,
          person: z.string(),
          onBehalfOf: z.string(),
          sentBySectorId: Id.nullable(),
          speaksFor: z.array(Id),
          untilDay: Day.nullable(),
          expiring: z.boolean(),
        })
        .nullable(),
    }),
  ),
  criteria: z.array(z.object({ ...Kind, committeeId: Id, required: z.number().int(), note: z.string() })),
});
export type Composition = z.infer<typeof Composition>;

/** What is required in one cell; null gives up the office's own number, the required seats then count again. */
export const CriterionInput = z
  .object({
    ...Kind,
    committeeId: Id,
    required: z
      .number()
      .int('Bitte geben Sie eine ganze Zahl ein.')
      .min(1, 'Mindestens 1. Lassen Sie das Feld leer, wenn Sie hier nichts festlegen.')
      .max(999, 'Höchstens 999.')
      .nullable(),
    note: optionalText(),
  })
  .refine(({ sectorId, groupId }) => sectorId !== null || groupId !== null, {
    path: ['sectorId'],
    message: 'Bitte wählen Sie einen Sektor oder eine Interessengruppe.',
  })
  .refine(({ required, note }) => required !== null || note === '', {
    path: ['required'],
    message: 'Zu dieser Bemerkung fehlt die Zahl. Geben Sie eine Zahl ein oder leeren Sie die Bemerkung.',
  });
export type CriterionInput = z.infer<typeof CriterionInput>;

export const MatrixPrint = z.object({
  view: z.enum(matrixViews),
  committeeId: Id.nullable().default(null),
  gapsFirst: z.boolean().default(false),
  format: Format,
});
export type MatrixPrint = z.infer<typeof MatrixPrint>;

export const matrixCalls = {
  /** Who sits where today, and what is required. */
  'matrix.composition': query(NoInput, Composition),
  /** Saves what is required in any number of cells as one change; cells that are not named stay as they are. */
  'matrix.saveCriteria': command(z.object({ criteria: z.array(CriterionInput).max(2000) }), Nothing),
  /** The matrix as a sheet with the office's introduction. */
  'matrix.print': job(MatrixPrint, PrintedDocument),
};
