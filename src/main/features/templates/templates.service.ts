import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { TemplateView } from '../../../shared/features/templates.ts';
import {
  refusalOf,
  type TemplateKind,
  templateKinds,
  type TemplateTexts,
  templates,
} from '../../../shared/rules/templates.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import * as repository from './templates.repository.ts';

/** The texts that hold now: the office's own where it has one, else the shipped wording. */
export async function templateTexts(db: Kysely<Database>): Promise<TemplateTexts> {
  const own = new Map((await repository.templateRows(db)).map(({ kind, text }) => [kind, text]));
  return Object.fromEntries(
    templateKinds.map((kind) => [kind, own.get(kind) ?? templates[kind].model]),
  ) as TemplateTexts;
}

/** All texts in the order of their list, with whether the office changed them. */
export async function templateViews(db: Kysely<Database>): Promise<TemplateView[]> {
  const texts = await templateTexts(db);
  return templateKinds.map((kind) => ({
    kind,
    text: texts[kind],
    changed: texts[kind] !== templates[kind].model,
  }));
}

/**
 * Makes a text the office's own; the shipped wording itself is not kept, so that it follows updates.
 * @throws AppError `invalidInput` with the place of what is wrong
 */
export async function saveTemplate(
  db: Transaction<Database>,
  { kind, text }: { kind: TemplateKind; text: string },
  context: WriteContext,
): Promise<void> {
  const clean = cleaned(text);
  const refusal = refusalOf(kind, clean);
  if (refusal !== undefined) throw new AppError('invalidInput', refusal, { fields: { text: refusal } });
  const { label, model } = templates[kind];
  if (clean === cleaned(model)) await repository.removeTemplate(db, kind);
  else await repository.saveTemplate(db, kind, clean);
  context.describe(`Vorlage „${label}“ gespeichert`);
}

/** Gives a text its shipped wording back. @throws AppError `conflict` where it has it already */
export async function resetTemplate(
  db: Transaction<Database>,
  kind: TemplateKind,
  context: WriteContext,
): Promise<void> {
  const { label } = templates[kind];
  if (!(await repository.removeTemplate(db, kind)))
    throw new AppError('conflict', `Die Vorlage „${label}“ hat schon den mitgelieferten Text.`);
  context.describe(`Vorlage „${label}“ auf den mitgelieferten Text zurückgesetzt`);
}

/** One kind of line break, nothing blank at the end. Positions of problems stay those of what was typed. */
const cleaned = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();
