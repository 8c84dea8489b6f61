import { expect, it } from 'vitest';
import { parseFormatted } from './formattedText.ts';
import { escapeTemplate } from './template.ts';
import { refusalOf, type TemplateKind, templateKinds, templates } from './templates.ts';

it.each(templateKinds)('ships %s in a form that could be saved', (kind) => {
  expect(refusalOf(kind, templates[kind].model)).toBeUndefined();
});

it.each(['rulesOfProcedure', 'principles'] as const)(
  'ships %s with headings and without stray markup',
  (kind) => {
    const blocks = parseFormatted(templates[kind].model);
    expect(blocks.filter((block) => block.kind === 'heading').length).toBeGreaterThan(5);
    const words = blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.spans));
    expect(words.filter((span) => /\n|\*\*|^#|^[-•] /.test(span.text))).toEqual([]);
  },
);

it('numbers the paragraphs of the rules of procedure without a gap', () => {
  const numbers = [...templates.rulesOfProcedure.model.matchAll(/^# § (\d+) /gm)].map(([, number]) =>
    Number(number),
  );
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

it.each<[TemplateKind, string, string | undefined]>([
  ['salutationUnnamed', 'Liebe {Vorname}', 'Zeile 1, Zeichen 7: Den Platzhalter {Vorname} gibt es nicht.'],
  ['salutationFrau', 'Liebe\nFrau', 'Dieser Text muss in eine Zeile passen.'],
  ['salutationFrau', 'Liebe {Vorname}\n', undefined],
  [
    'invitation',
    ' \n',
    'Bitte geben Sie einen Text ein oder setzen Sie die Vorlage auf den mitgelieferten Text zurück.',
  ],
  ['principles', escapeTemplate('{Datum}'), undefined],
  ['closing', 'a'.repeat(201), 'Dieser Text ist zu lang: höchstens 200 Zeichen, jetzt sind es 201.'],
  ['invitation', 'a'.repeat(10_000), undefined],
])('%s: %j → %s', (kind, text, refusal) => {
  expect(refusalOf(kind, text)).toBe(refusal);
});
