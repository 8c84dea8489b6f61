import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fontFolder, loadFont, MissingCharacter, splitByFont } from './fonts.ts';
import { normalise } from './text.ts';
import { contrastOnPaper, readableAccent } from './theme.ts';

test('the fonts lie with their licences under resources', () => {
  expect(fontFolder().endsWith(path.join('resources', 'fonts'))).toBe(true);
  expect(existsSync(path.join(fontFolder(), 'LICENSES.txt'))).toBe(true);
});

test('a character is drawn by the first family that has it, with its combining marks', () => {
  expect(splitByFont('Grüße, Yıldırak, Łódź', 'standard', 'Regular')).toEqual([
    { text: 'Grüße, Yıldırak, Łódź', family: 'NotoSans' },
  ]);
  expect(splitByFont('5 ≥ 3', 'standard', 'Bold')).toEqual([
    { text: '5 ', family: 'NotoSans' },
    { text: '≥', family: 'DejaVuSans' },
    { text: ' 3', family: 'NotoSans' },
  ]);
  const large = splitByFont('Київ', 'largePrint', 'Regular').map(({ family }) => family);
  expect(new Set(large)).toEqual(new Set(['NotoSans']));
  expect(() => splitByFont('漢', 'standard', 'Regular')).toThrow(MissingCharacter);
});

test('text is brought to one form before it is drawn', () => {
  expect(normalise('u\u0308 a\r\nb\u2028c\td\u200be\u0007\ufeff ﬀ')).toBe('ü a\nb\nc de ff');
  expect(normalise('Schiff\u00adfahrt')).toBe('Schiff\u00adfahrt');
});

test('every style of the families is there, DejaVu upright only', () => {
  expect(loadFont('DejaVuSans', 'BoldItalic').key).toBe('DejaVuSans-Bold');
  for (const style of ['Regular', 'Bold', 'Italic', 'BoldItalic'] as const) {
    expect(loadFont('NotoSans', style).characters.size).toBeGreaterThan(2900);
    expect(loadFont('AtkinsonHyperlegibleNext', style).characters.size).toBeGreaterThan(300);
  }
});

test('a pale colour is darkened until text in it can be read', () => {
  expect(contrastOnPaper('#ffe14d')).toBeLessThan(1.5);
  expect(contrastOnPaper(readableAccent('#ffe14d'))).toBeGreaterThanOrEqual(4.5);
  expect(readableAccent('#1f5c6b')).toBe('#1f5c6b');
});
