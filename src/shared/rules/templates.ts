import { modelCriteriaMatrix, modelParticipation } from './compositionTexts.ts';
import { invitationPlaceholders, modelInvitation, modelPlainInvitation } from './invitationText.ts';
import { modelPrinciples, modelRulesOfProcedure } from './modelTexts.ts';
import { rulesPlaceholders } from './rulesInSentences.ts';
import { modelSalutations, salutationPlaceholders } from './salutation.ts';
import { type Placeholder, type TemplateProblem, templateProblems } from './template.ts';

/** The texts an office can make its own. What it has not changed is the shipped wording, also after an update. */
export const templateKinds = [
  'invitation',
  'plainInvitation',
  'rulesOfProcedure',
  'principles',
  'criteriaMatrix',
  'participation',
  'salutationFrau',
  'salutationHerr',
  'salutationNeutral',
  'salutationUnnamed',
  'closing',
] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** One text for each kind. */
export type TemplateTexts = Record<TemplateKind, string>;

/** `line`: one line; `letter`: paragraphs; `document`: paragraphs with headings and lists (`formattedText.ts`). */
export type TemplateLook = 'line' | 'letter' | 'document';

export interface TemplateDescription {
  label: string;
  /** Its name in addresses. */
  slug: string;
  /** Where the text is used, one sentence. */
  use: string;
  group: 'Einladung' | 'Schriftstücke' | 'Anrede und Gruß';
  look: TemplateLook;
  placeholders: readonly Placeholder[];
  /** The shipped wording. */
  model: string;
}

const comma = 'Das Komma am Ende kommt von selbst dazu.';

/** What is known about each kind, in the order of the list. */
export const templates: Record<TemplateKind, TemplateDescription> = {
  invitation: {
    label: 'Einladung',
    slug: 'einladung',
    use: 'Damit beginnt die erste Sitzung eines Gremiums. Jede weitere übernimmt den Text der vorigen.',
    group: 'Einladung',
    look: 'letter',
    placeholders: invitationPlaceholders,
    model: modelInvitation,
  },
  plainInvitation: {
    label: 'Einladung in Einfacher Sprache',
    slug: 'einladung-einfache-sprache',
    use: 'Für alle, die Einfache Sprache wünschen. Damit beginnt die erste Sitzung eines Gremiums; jede weitere übernimmt den Text der vorigen.',
    group: 'Einladung',
    look: 'letter',
    placeholders: invitationPlaceholders,
    model: modelPlainInvitation,
  },
  rulesOfProcedure: {
    label: 'Geschäftsordnung',
    slug: 'geschaeftsordnung',
    use: 'Wird für ein Gremium gedruckt. Die Platzhalter nehmen die Regeln auf, die dort hinterlegt sind.',
    group: 'Schriftstücke',
    look: 'document',
    placeholders: rulesPlaceholders,
    model: modelRulesOfProcedure,
  },
  principles: {
    label: 'Grundsätze',
    slug: 'grundsaetze',
    use: 'Grundsätze für eine gute Zusammenarbeit, zum Verteilen und Aushängen.',
    group: 'Schriftstücke',
    look: 'document',
    placeholders: [{ name: 'Region', meaning: 'Name der Gesundheitsregion' }],
    model: modelPrinciples,
  },
  criteriaMatrix: {
    label: 'Kriterienmatrix',
    slug: 'kriterienmatrix',
    use: 'Steht über der gedruckten Zusammensetzung der Gremien und erklärt, wie sie zu lesen ist.',
    group: 'Schriftstücke',
    look: 'document',
    placeholders: [{ name: 'Region', meaning: 'Name der Gesundheitsregion' }],
    model: modelCriteriaMatrix,
  },
  participation: {
    label: 'Wie kann ich mitmachen?',
    slug: 'mitmachen',
    use: 'Für das Blatt in einfacher Sprache. Was vor der ersten Überschrift steht, kommt an den Anfang, alles andere hinter die Gremien.',
    group: 'Schriftstücke',
    look: 'document',
    placeholders: [{ name: 'Region', meaning: 'Name der Gesundheitsregion' }],
    model: modelParticipation,
  },
  salutationFrau: {
    label: 'Anrede: Frau',
    slug: 'anrede-frau',
    use: `Erste Zeile der Briefe an Personen mit der Anrede „Frau“. ${comma}`,
    group: 'Anrede und Gruß',
    look: 'line',
    placeholders: salutationPlaceholders,
    model: modelSalutations.salutationFrau,
  },
  salutationHerr: {
    label: 'Anrede: Herr',
    slug: 'anrede-herr',
    use: `Erste Zeile der Briefe an Personen mit der Anrede „Herr“. ${comma}`,
    group: 'Anrede und Gruß',
    look: 'line',
    placeholders: salutationPlaceholders,
    model: modelSalutations.salutationHerr,
  },
  salutationNeutral: {
    label: 'Anrede: weder Frau noch Herr',
    slug: 'anrede-neutral',
    use: `Erste Zeile der Briefe an Personen „ohne Anrede“ und an alle, deren Nachname fehlt. ${comma}`,
    group: 'Anrede und Gruß',
    look: 'line',
    placeholders: salutationPlaceholders,
    model: modelSalutations.salutationNeutral,
  },
  salutationUnnamed: {
    label: 'Anrede: ohne Namen',
    slug: 'anrede-ohne-namen',
    use: `Erste Zeile der Briefe an Stellen, bei denen kein Name bekannt ist. ${comma}`,
    group: 'Anrede und Gruß',
    look: 'line',
    placeholders: [],
    model: modelSalutations.salutationUnnamed,
  },
  closing: {
    label: 'Gruß',
    slug: 'gruss',
    use: 'Steht am Ende der Einladungen über der Unterschrift.',
    group: 'Anrede und Gruß',
    look: 'line',
    placeholders: [],
    model: 'Mit freundlichen Grüßen',
  },
};

/** German names by kind, for history and undo. */
export const templateLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(templates).map(([kind, { label }]) => [kind, label]),
);

/** Longest text in characters; a letter's also has room in a meeting. */
export const longestTemplate: Record<TemplateLook, number> = { line: 200, letter: 10_000, document: 40_000 };

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
  const longest = longestTemplate[templates[kind].look];
  if (text.length > longest)
    return `Dieser Text ist zu lang: höchstens ${longest} Zeichen, jetzt sind es ${text.length}.`;
  return problemsOf(kind, text)[0]?.message;
}
