import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelParticipation } from './compositionTexts.ts';
import { readability, type ReadabilityKind, sentencesOf, wordsOf } from './readability.ts';

test.each<[string, string[]]>([
  ['', []],
  ['Kommen Sie. Wir freuen uns', ['Kommen Sie.', 'Wir freuen uns']],
  ['Dr. Müller leitet das Treffen.', ['Dr. Müller leitet das Treffen.']],
  ['Es ist am 31. März um 18 Uhr. Kommen Sie.', ['Es ist am 31. März um 18 Uhr.', 'Kommen Sie.']],
  ['Das steht in § 5 Abs. 2 der Vereinbarung.', ['Das steht in § 5 Abs. 2 der Vereinbarung.']],
  ['Bringen Sie z. B. Obst mit.', ['Bringen Sie z. B. Obst mit.']],
  [
    'Wer kommt?\n- Sie\n- Ihre Nachbarn\n\n1. Rufen Sie an.',
    ['Wer kommt?', 'Sie', 'Ihre Nachbarn', 'Rufen Sie an.'],
  ],
  ['*** 12 ***', []],
])('%j has the sentences %j', (text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});

test('numbers and signs are no words', () => {
  expect(wordsOf('Am 31. März – um 18:00 Uhr!')).toEqual(['Am', 'März', 'um', 'Uhr']);
});

const kindsOf = (text: string): ReadabilityKind[] => readability(text).hints.map(({ kind }) => kind);

test.each<[string, ReadabilityKind[]]>([
  ['Wir wollen, dass Sie gesund bleiben. Dafür arbeiten viele Menschen zusammen.', []],
  ['Kommen Sie zu unserem Treffen. Der Raum hat keine Stufen.', []],
  [
    'Die Koordinierungsstelle wird beauftragt, unter Berücksichtigung der im Rahmen der Bestandsaufnahme gewonnenen Erkenntnisse eine Konzeption zur Verbesserung der Versorgung zu erarbeiten, die bis zum 31.03.2026 vorgelegt werden soll.',
    ['longSentence', 'longWord', 'passive', 'nominal'],
  ],
  ['Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf drei vier fünf.', []],
  ['Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf drei vier fünf sechs.', ['longSentence']],
  ['Gesundheitsförderung', ['longWord']],
  ['Gesundheits-Förderung', []],
  ['Das wird gemacht.', ['passive']],
  ['Das Treffen wurde verschoben.', ['passive']],
  ['Wir sagen Ihnen, was beschlossen wird.', ['passive']],
  ['Wir werden kommen.', []],
  ['Wir werden zusammen gehen.', []],
  ['Es wird heiß.', []],
  ['Sie werden alt und bekommen Hilfe.', []],
  ['Wir werden das besprechen.', []],
  ['Das soll besprochen werden.', ['passive']],
  ['Die Verbesserung der Versorgung ist wichtig.', ['nominal']],
  ['Die Sitzung ist in unserer Wohnung.', []],
  ['Bringen Sie z. B. Obst mit.', ['abbreviation']],
  ['Der ÖGD hilft.', ['abbreviation']],
])('%j gives the hints %j', (text, expected) => {
  expect(kindsOf(text)).toEqual(expected);
});

test('the hints show where, each place once', () => {
  const { hints } = readability('Das wird gemacht. Das wird gemacht. Gesundheitsförderung.');
  expect(hints.map(({ examples }) => examples)).toEqual([['Gesundheitsförderung'], ['wird gemacht']]);
});

test('the shipped sheet on taking part gives no hint', () => {
  expect(readability(modelParticipation.replaceAll('{Region}', 'Region')).hints).toEqual([]);
});

test('any text is read without an error, and quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const { sentences, words, hints } = readability(text);
      expect(sentences).toBeLessThanOrEqual(Math.max(words, text.length));
      for (const { examples } of hints) expect(examples.length).toBeGreaterThan(0);
    }),
  );
  const begin = performance.now();
  readability('wird gegeben und '.repeat(250));
  readability(`wird ${'ge'.repeat(2000)}`);
  expect(performance.now() - begin).toBeLessThan(1500);
});
