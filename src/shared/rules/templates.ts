import { z } from 'zod';
import { invitationPlaceholders, modelInvitation, modelPlainInvitation } from './invitationText.ts';
import { modelPrinciples, modelRulesOfProcedure } from './modelTexts.ts';
import { rulesPlaceholders } from './rulesInSentences.ts';
import { modelSalutations, salutationPlaceholders } from './salutation.ts';
import { type Placeholder, type TemplateProblem, templateProblems } from './template.ts';

/** The texts an office can make its own. What it has not changed is the shipped wording, also after an update. */
export const TemplateKind = z.enum([
  'salutationFrau',
  'salutationHerr',
  'salutationNeutral',
  'salutationUnnamed',
  'closing',
  'invitation',
  'plainInvitation',
  'rulesOfProcedure',
  'principles',
]);
export type TemplateKind = z.infer<typeof TemplateKind>;

/** One text for each kind. */
export type TemplateTexts = Record<TemplateKind, string>;

/** `line`: one line; `letter`: paragraphs; `document`: paragraphs with headings and lists (`formattedText.ts`). */
export type TemplateLook = 'line' | 'letter' | 'document';

export interface TemplateDescription {
  label: string;
  /** Where the text is used, one sentence. */
  use: string;
  group: 'Anrede und Gruß' | 'Einladung' | 'Dokumente';
  look: TemplateLook;
  placeholders: readonly Placeholder[];
  /** The shipped wording. */
  model: string;
}

const salutation = (
  label: string,
  use: string,
  model: string,
  placeholders = salutationPlaceholders,
): TemplateDescription => ({ label, use, group: 'Anrede und Gruß', look: 'line', placeholders, model });

/** What is known about each kind, in the order of the list. */
export const templates: Record<TemplateKind, TemplateDescription> = {
  salutationFrau: salutation(
    'Anrede: Frau',
    'Erste Zeile der Briefe an Personen mit der Anrede „Frau“. Das Komma kommt von selbst dazu.',
    modelSalutations.salutationFrau,
  ),
  salutationHerr: salutation(
    'Anrede: Herr',
    'Erste Zeile der Briefe an Personen mit der Anrede „Herr“. Das Komma kommt von selbst dazu.',
    modelSalutations.salutationHerr,
  ),
  salutationNeutral: salutation(
    'Anrede: ohne Frau und Herr',
    'Erste Zeile der Briefe an alle, die ohne Anrede eingetragen sind. Das Komma kommt von selbst dazu.',
    modelSalutations.salutationNeutral,
  ),
  salutationUnnamed: salutation(
    'Anrede: ohne Namen',
    'Erste Zeile der Briefe an Stellen, bei denen kein Name bekannt ist. Das Komma kommt von selbst dazu.',
    modelSalutations.salutationUnnamed,
    [],
  ),
  closing: salutation(
    'Gruß',
    'Steht am Ende der Einladungen über der Unterschrift.',
    'Mit freundlichen Grüßen',
    [],
  ),
  invitation: {
    label: 'Einladung',
    use: 'Damit beginnt die erste Sitzung eines Gremiums. Jede weitere übernimmt den Text der vorigen.',
    group: 'Einladung',
    look: 'letter',
    placeholders: invitationPlaceholders,
    model: modelInvitation,
  },
  plainInvitation: {
    label: 'Einladung in Einfacher Sprache',
    use: 'Für alle, die Einfache Sprache wünschen. Damit beginnt die erste Sitzung eines Gremiums.',
    group: 'Einladung',
    look: 'letter',
    placeholders: invitationPlaceholders,
    model: modelPlainInvitation,
  },
  rulesOfProcedure: {
    label: 'Geschäftsordnung',
    use: 'Wird für ein Gremium gedruckt. Die Platzhalter nehmen die Regeln auf, die dort hinterlegt sind.',
    group: 'Dokumente',
    look: 'document',
    placeholders: rulesPlaceholders,
    model: modelRulesOfProcedure,
  },
  principles: {
    label: 'Grundsätze',
    use: 'Grundsätze für eine gute Zusammenarbeit, zum Verteilen und Aushängen.',
    group: 'Dokumente',
    look: 'document',
    placeholders: [{ name: 'Region', meaning: 'Name der Gesundheitsregion' }],
    model: modelPrinciples,
  },
};

/** German names by kind, for history and undo. */
export const templateLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(templates).map(([kind, { label }]) => [kind, label]),
);

/** Longest text in characters. */
export const longestTemplate = 40_000;

/** Unknown placeholders and lone braces of a text of this kind, in their order. */
export const problemsOf = (kind: TemplateKind, text: string): TemplateProblem[] =>
  templateProblems(
    text,
    templates[kind].placeholders.map(({ name }) => name),
  );

/** Why a text cannot be saved as this template, one sentence; nothing where it can. */
export function refusalOf(kind: TemplateKind, text: string): string | undefined {
  if (text.trim() === '')
    return 'Bitte geben Sie einen Text ein oder setzen Sie die Vorlage auf den mitgelieferten Text zurück.';
  if (templates[kind].look === 'line' && text.trim().includes('\n'))
    return 'Dieser Text muss in eine Zeile passen.';
  return problemsOf(kind, text)[0]?.message;
}
