import { z } from 'zod';

/** Sizes in which a document can be printed. */
export const PrintFormat = z.enum(['standard', 'largePrint']);
export type PrintFormat = z.infer<typeof PrintFormat>;

/** The size of a print call; standard where nothing is said. */
export const Format = PrintFormat.default('standard');
