import { z } from 'zod';
import { Format } from '../printing.ts';
import { command, job, query } from '../rpc.ts';
import { templateKinds } from '../rules/templates.ts';
import { Id, NoInput, Nothing } from '../values.ts';
import { PrintedDocument } from './printing.ts';

const TemplateKind = z.enum(templateKinds);

export const TemplateView = z.object({
  kind: TemplateKind,
  text: z.string(),
  /** The office's own wording, not the shipped one. */
  changed: z.boolean(),
});
export type TemplateView = z.infer<typeof TemplateView>;

const Values = z.record(z.string(), z.string());

/** What a preview fills in, from the office's own data where there are any. */
export const TemplateExamples = z.object({
  /** Placeholders of invitations, and whose they are: "Steuerungsgruppe am 9. Dezember 2026"; empty: invented. */
  meeting: z.object({ source: z.string(), values: Values }),
  /** Placeholders of rules of procedure and principles; `committeeId` null where there is no committee: invented. */
  committee: z.object({ committeeId: Id.nullable(), values: Values }),
});
export type TemplateExamples = z.infer<typeof TemplateExamples>;

export const templatesCalls = {
  /** All texts that hold now, in the order of their list. */
  'templates.all': query(NoInput, z.array(TemplateView)),
  /** Values for previews: the next meeting, and the given committee or else that of the next meeting or the first one. */
  'templates.examples': query(z.object({ committeeId: Id.nullable().default(null) }), TemplateExamples),
  /** Refused with the place where a placeholder is unknown or a brace is alone. */
  'templates.save': command(
    z.object({
      kind: TemplateKind,
      text: z.string(),
    }),
    Nothing,
  ),
  /** Back to the shipped wording. */
  'templates.reset': command(z.object({ kind: TemplateKind }), Nothing),
  /** The rules of procedure of a committee, with the rules that hold today. */
  'templates.printRules': job(z.object({ committeeId: Id, format: Format }), PrintedDocument),
  'templates.printPrinciples': job(z.object({ format: Format }), PrintedDocument),
};
