/** Something the structural check found wrong. */
export interface Finding {
  rule: Rule;
  /** English, for developers: what and where. */
  message: string;
  page?: number;
}

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
  fonts: 'Schriften sind eingebettet und alle Zeichen lesbar',
} as const;
export type Rule = keyof typeof rules;

export class Findings {
  readonly list: Finding[] = [];
  add(rule: Rule, message: string, page?: number): void {
    this.list.push(page === undefined ? { rule, message } : { rule, message, page });
  }
}
