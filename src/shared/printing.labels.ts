import type { PrintFormat } from './printing.ts';

// Apart from the schema, so that a list in the window needs no schema library to start.

export const printFormatLabels: Record<PrintFormat, string> = {
  standard: 'Standard',
  largePrint: 'Großdruck',
};
