import { z } from 'zod';
import { job } from '../rpc.ts';
import { Nothing } from '../values.ts';

/** A document that was just printed; its bytes wait in the core until the window asks for them. */
export const PrintedDocument = z.object({
  id: z.uuid(),
  /** Name of the file without ".pdf": "2026-12-09 Steuerungsgruppe – Einladungen". */
  name: z.string(),
  /** Bytes of the PDF. */
  size: z.number().int().positive(),
});
export type PrintedDocument = z.infer<typeof PrintedDocument>;

/** Most bytes of one answer of `printing.read`. */
export const longestRange = 4 * 1024 * 1024;

const PrintId = z.object({ id: z.uuid() });

/** An element as a screen reader meets it, with everything below it in reading order. */
export const StructureNode = z.object({
  /** Standard type of PDF: "H1", "P", "TH" … */
  type: z.string(),
  /** All text of an element that holds text itself; empty where only its children hold some. */
  text: z.string(),
  alt: z.string().optional(),
  /** Language code, where it differs from what is around it. */
  lang: z.string().optional(),
  get children() {
    return z.array(StructureNode);
  },
});
export type StructureNode = z.infer<typeof StructureNode>;

/** Something the structural check found wrong. */
export const StructureFinding = z.object({
  /** What was looked at, a German sentence. */
  rule: z.string(),
  /** What is wrong and where, German; empty where the rule says enough. */
  message: z.string(),
  page: z.number().int().nullable(),
});
export type StructureFinding = z.infer<typeof StructureFinding>;

export const Structure = z.object({
  findings: z.array(StructureFinding),
  /** What was looked at, a German sentence each. */
  rules: z.array(z.string()),
  tree: z.array(StructureNode),
  pages: z.number().int(),
});
export type Structure = z.infer<typeof Structure>;

export const printingCalls = {
  /** Bytes `from` up to, not including, `to`, as base64; at most `longestRange`. */
  'printing.read': job(
    PrintId.extend({ from: z.number().int().min(0), to: z.number().int().positive() }).refine(
      ({ from, to }) => from < to && to - from <= longestRange,
    ),
    z.object({ content: z.string() }),
  ),
  /** Writes the PDF to the folder "Ausgabe" and opens it in the system's program; nothing is printed in silence. */
  'printing.open': job(PrintId, z.object({ path: z.string(), opened: z.boolean() })),
  /** Asks where to, and writes the PDF there; null when cancelled. */
  'printing.save': job(PrintId, z.object({ path: z.string() }).nullable()),
  /** Shows a file that `printing.save` or `printing.open` wrote in the system's file manager. */
  'printing.show': job(PrintId, Nothing),
  /** What a screen reader hears, and what the structural check found. */
  'printing.structure': job(PrintId, Structure),
};
