import { expect, test } from 'vitest';
import type { StructureNode } from '../../../shared/features/printing.ts';
import { extentOf, languageWord, roleWord } from './roleWords.ts';

const node = (type: string, ...children: StructureNode[]): StructureNode => ({ type, text: '', children });

test.each([
  ['H1', 'Überschrift 1'],
  ['H6', 'Überschrift 6'],
  ['H7', 'H7'],
  ['TH', 'Kopfzelle'],
  ['P', 'Absatz'],
  ['Own', 'Own'],
])('%s is called %s', (type, word) => expect(roleWord(type)).toBe(word));

test('lists and tables tell their extent, nested tables do not count', () => {
  const row = (...cells: StructureNode[]) => node('TR', ...cells);
  const inner = node('Table', row(node('TD')), row(node('TD')));
  const table = node(
    'Table',
    node('Caption'),
    node('THead', row(node('TH'), node('TH'))),
    node('TBody', row(node('TH'), node('TD', inner))),
  );
  expect(extentOf(table)).toBe('2 Zeilen, 2 Spalten');
  expect(extentOf(node('L', node('Caption'), node('LI')))).toBe('1 Eintrag');
  expect(extentOf(node('P'))).toBe('');
});

test.each([
  ['pl', 'Polnisch'],
  ['uk-UA', 'Ukrainisch (Ukraine)'],
  ['no language', 'no language'],
])('%s is %s', (code, word) => expect(languageWord(code)).toBe(word));
