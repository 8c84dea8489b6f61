import { describe, expect, it } from 'vitest';
import { languageChoices } from '../../shared/rules/languages.ts';
import { readLanguages } from './languageWords.ts';

const codes = (cell: string) => readLanguages(cell).map(({ code, text }) => code ?? `? ${text}`);

describe('readLanguages', () => {
  it.each<[string, string[]]>([
    ['Deutsch', ['de']],
    ['deutsch, Türkisch', ['de', 'tr']],
    ['Arabisch / Kurdisch', ['ar', 'ku']],
    ['Englisch und Französisch', ['en', 'fr']],
    ['DE; en; uk', ['de', 'en', 'uk']],
    ['de-DE', ['de']],
    ['pt_BR', ['pt']],
    ['deu, ger, tur', ['de', 'tr']],
    ['German, Polish', ['de', 'pl']],
    ['Türkçe, polski', ['tr', 'pl']],
    ['Deutsch (Deutschland)', ['de']],
    ['dt., engl., frz., türk., ukr.', ['de', 'en', 'fr', 'tr', 'uk']],
    ['Farsi, Dari, Sorani, Romanes, Tigrinisch', ['fa', 'prs', 'ckb', 'rom', 'ti']],
    ['Bosnisch-Kroatisch-Serbisch', ['bs', 'hr', 'sr']],
    ['Plattdeutsch', ['nds']],
    ['Muttersprache: Polnisch', ['pl']],
    ['Englisch (C1), Russisch fließend', ['en', 'ru']],
    ['Deutsch, Deutsch', ['de']],
    ['Gebärdensprache', ['? Gebärdensprache']],
    ['Klingonisch, Deutsch', ['? Klingonisch', 'de']],
    ['nur vormittags', ['? nur vormittags']],
    ['- ', []],
    ['keine', []],
    ['', []],
  ])('%s', (cell, wanted) => {
    expect(codes(cell)).toEqual(wanted);
  });

  it('knows every language that the form offers, by its name there', () => {
    for (const { code, name } of languageChoices()) expect([name, codes(name)]).toEqual([name, [code]]);
  });

  it('says where words beside a language are dropped', () => {
    expect(readLanguages('Englisch (C1)')).toEqual([{ code: 'en', text: 'Englisch (C1)', exact: false }]);
    expect(readLanguages('Deutsch (Deutschland)')).toMatchObject([{ exact: true }]);
    expect(readLanguages('Russisch fließend')).toMatchObject([{ code: 'ru', exact: false }]);
  });
});
