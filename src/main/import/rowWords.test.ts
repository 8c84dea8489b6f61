import { describe, expect, it } from 'vitest';
import type { PersonField } from '../../shared/features/importTypes.ts';
import { toPersonDraft } from './personRow.ts';
import { readTags } from './rowWords.ts';

const read = (...cells: [PersonField, string][]) =>
  toPersonDraft(
    { number: 7, cells: ['Kranich', ...cells.map(([, text]) => text)] },
    {
      source: '',
      columns: (['lastName', ...cells.map(([field]) => field)] as const).map((field, column) => ({
        column,
        field,
        confidence: 1,
      })),
    },
  );

describe('readTags', () => {
  it.each<[string, string[]]>([
    ['Presse', ['Presse']],
    ['Presse, Chor', ['Presse', 'Chor']],
    ['Presse;Funk, Fernsehen', ['Presse', 'Funk, Fernsehen']],
    ['* myContacts ::: Fachkräfte ::: Presse, Funk', ['Fachkräfte', 'Presse, Funk']],
    ['* myContacts', []],
    ['myContacts', []],
    ['Presse\nChor', ['Presse', 'Chor']],
    ['Presse; presse ;PRESSE', ['Presse']],
    [' ; ', []],
    ['Presse/Funk', ['Presse/Funk']],
    ['-', []],
  ])('%s', (cell, wanted) => {
    expect(readTags(cell)).toEqual(wanted);
  });
});

describe('tags and languages of a row', () => {
  it('come together from all their columns, each once', () => {
    const { draft, problems } = read(
      ['tags', 'Presse; Chor'],
      ['tags', 'presse, Sommerfest'],
      ['languages', 'Türkisch'],
      ['languages', 'Deutsch, türkisch'],
    );
    expect(problems).toEqual([]);
    expect(draft.tags).toEqual(['Presse', 'Chor', 'Sommerfest']);
    expect(draft.languages).toEqual(['tr', 'de']);
  });

  it('says what it cannot take, beside the cell', () => {
    const long = 'Sehr langes Schlagwort '.repeat(4).trim();
    const { draft, problems } = read(
      ['tags', `Presse; ${long}`],
      ['languages', 'Klingonisch, Englisch C1, DGS'],
    );
    expect(draft.tags).toEqual(['Presse']);
    expect(draft.languages).toEqual(['en']);
    expect(problems.map(({ code, column, severity, value }) => [code, column, severity, value])).toEqual([
      ['wordLeftOut', 1, 'hint', long],
      ['languageUnknown', 2, 'hint', 'Klingonisch'],
      ['languageGuessed', 2, 'hint', 'Englisch C1'],
      ['languageUnknown', 2, 'hint', 'DGS'],
    ]);
    expect(problems[1]?.message).toContain('C7: Die Sprache „Klingonisch“ ist nicht bekannt');
    expect(problems[3]?.message).toContain('zur Teilnahme braucht');
  });

  it('takes no more than the form does and says which are missing', () => {
    const many = Array.from({ length: 42 }, (_, index) => `Wort ${index + 1}`).join(';');
    const { draft, problems } = read(['tags', many]);
    expect(draft.tags).toHaveLength(40);
    expect(problems.map(({ value }) => value)).toEqual(['Wort 41', 'Wort 42']);
  });
});
