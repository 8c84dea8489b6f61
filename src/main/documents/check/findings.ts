import { type FindingCode, findingTexts } from './findingTexts.ts';

/** What is looked at, with the sentence for people. */
export const rules = {
  catalog: 'Dokumenteigenschaften: Titel, Sprache, Kennzeichnung als getaggt',
  metadata: 'Metadaten sind wohlgeformt und stimmen überein',
  content: 'Jeder sichtbare Inhalt ist zugeordnet oder als Dekoration gekennzeichnet',
  parentTree: 'Inhalt und Strukturbaum gehören eins zu eins zusammen',
  links: 'Links haben Text, Adresse und ihren Platz im Strukturbaum',
  headings: 'Überschriften beginnen mit Ebene 1 und überspringen keine Ebene',
  bookmarks: 'Lesezeichen entsprechen den Überschriften',
  tables: 'Tabellen sind rechteckig und haben Kopfzellen',
  lists: 'Listen bestehen aus Einträgen mit Zeichen und Text',
  figures: 'Bilder haben einen Alternativtext',
  elements: 'Elemente sind an ihrem Platz und nicht leer',
  furniture: 'Kopf- und Fußzeilen werden nicht vorgelesen',
  fonts: 'Schriften sind eingebettet und alle Zeichen lesbar',
} as const;
export type Rule = keyof typeof rules;

/** Something the structural check found wrong. Plain data. */
export interface Finding {
  rule: Rule;
  /** Which fault of the rule; its texts are in `findingTexts`. */
  code: FindingCode;
  /** English, for developers: what and where. */
  message: string;
  /** German, for the people who made the document. Does not name the page. */
  text: string;
  /** Page number from 1, where the fault has a place. */
  page?: number;
}

type Values = Record<string, string | number>;

const fill = (template: string, values: Values) =>
  template.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

export class Findings {
  readonly list: Finding[] = [];

  /** @param page number from 1; left out where the fault concerns the whole file. */
  add(code: FindingCode, values: Values = {}, page?: number): void {
    const { rule, message, text } = findingTexts[code];
    const finding = { rule, code, message: fill(message, values), text: fill(text, values) };
    this.list.push(page === undefined ? finding : { ...finding, page });
  }
}
