import type { VocabularyKind } from './vocabulary.ts';

/** "der Sektor", "die Sektoren" and so on, for sentences and headings. */
export const vocabularyWords: Record<VocabularyKind, { one: string; many: string; nominative: string }> = {
  sector: { one: 'Sektor', many: 'Sektoren', nominative: 'Der Sektor' },
  interestGroup: { one: 'Interessengruppe', many: 'Interessengruppen', nominative: 'Die Interessengruppe' },
  tag: { one: 'Schlagwort', many: 'Schlagwörter', nominative: 'Das Schlagwort' },
};
