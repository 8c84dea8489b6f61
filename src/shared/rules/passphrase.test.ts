import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatedBits, generatePassphrase, passphraseStrength, secureNumber } from './passphrase.ts';
import { firstHalves, secondHalves } from './passphraseWords.ts';

describe('strength', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['passwort', 'weak'],
    ['Passwort123', 'weak'],
    ['P4ssw0rt!', 'weak'],
    ['12345678', 'weak'],
    ['qwertz', 'weak'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['Lindetal2026', 'weak'],
    ['Sommer-2026', 'weak'],
    ['sicher sicher sicher sicher', 'weak'],
    ['Gesundheitsregion', 'weak'],
    ['!!!!!!!!', 'weak'],
    ['Birke Kanal Dose', 'fair'],
    ['Birke Kanal Dose Feder', 'good'],
    ['xK9mQ2vT', 'good'],
    ['Birke Kanal Dose Feder Hammer', 'strong'],
    ['xK9mQ2vTr7Lp4W', 'strong'],
  ])('%j is %s', (text, level) => expect(passphraseStrength(text).level).toBe(level));

  test('says in words what to do, and never that something is safe for good', () => {
    expect(passphraseStrength('passwort').words).toMatch(/^Schwach: .*mehrere Wörter/);
    expect(passphraseStrength('').words).toBe('');
  });

  test('more words are never weaker', () => {
    const word = fc.constantFrom('Birke', 'Kanal', 'Dose', 'Feder', 'Hammer', 'Igel');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), word, (words, more) => {
        const before = passphraseStrength(words.join(' ')).bits;
        expect(passphraseStrength([...words, more].join(' ')).bits).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('any text gets a finite estimate', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { bits } = passphraseStrength(text);
        expect(Number.isFinite(bits) && bits >= 0).toBe(true);
      }),
    );
  });
});

describe('generator', () => {
  test('the lists hold different words that every keyboard can type', () => {
    for (const word of firstHalves) expect(word).toMatch(/^[A-Z][a-z]{1,11}$/);
    for (const word of secondHalves) expect(word).toMatch(/^[a-z]{2,11}$/);
    const all = firstHalves.flatMap((first) => secondHalves.map((second) => `${first}${second}`));
    // A compound that two pairs make would count twice; a handful in a hundred thousand does not matter.
    expect(all.length - new Set(all).size).toBeLessThan(all.length / 1000);
  });

  test('four compounds and a number, more than 66 bits (six words of two thousand)', () => {
    expect(generatedBits).toBeGreaterThan(66);
    expect(generatePassphrase(() => 0)).toBe('Abendabend-Abendabend-Abendabend-Abendabend-10');
    const made = generatePassphrase(secureNumber);
    expect(made).toMatch(/^([A-Z][a-z]+-){4}\d\d$/);
    expect(passphraseStrength(made).level).toMatch(/^(good|strong)$/);
    expect(generatePassphrase(secureNumber)).not.toBe(made);
  });

  test('numbers are even and below the limit', () => {
    const counts = Array.from({ length: 5 }, () => 0);
    for (let round = 0; round < 5000; round++) {
      const number = secureNumber(5);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    expect(counts).toHaveLength(5);
    for (const count of counts) expect(count).toBeGreaterThan(800);
  });
});
