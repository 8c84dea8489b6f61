import { describe, expect, it } from 'vitest';
import { languageChoices, languageName, languagesInWords } from './languages.ts';

describe('languages', () => {
  it.each([
    ['de', 'Deutsch'],
    ['tr', 'Türkisch'],
    ['prs', 'Dari'],
    ['hsb', 'Obersorbisch'],
    ['pt-BR', 'Portugiesisch (Brasilien)'],
    ['zz', 'zz'],
    ['not a code', 'not a code'],
  ])('%s is called %s', (code, name) => {
    expect(languageName(code)).toBe(name);
  });

  it('are said in their order, German where none is known', () => {
    expect(languagesInWords(['tr', 'de'])).toBe('Türkisch, Deutsch');
    expect(languagesInWords([])).toBe('Deutsch');
  });

  it('are offered by German names, each once, German first', () => {
    const choices = languageChoices();
    expect(choices[0]).toEqual({ code: 'de', name: 'Deutsch' });
    // A code without a German name would be shown as the code.
    expect(choices.filter(({ code, name }) => code === name)).toEqual([]);
    expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
    const rest = choices.slice(1).map(({ name }) => name);
    expect(rest).toEqual(rest.toSorted(new Intl.Collator('de').compare));
  });
});
