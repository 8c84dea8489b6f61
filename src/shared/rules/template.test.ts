import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { escapeTemplate, fillTemplate, missingValues, parseTemplate, templateProblems } from './template.ts';

const known = ['Gremium', 'Datum', 'Uhrzeit', 'Ort', 'Antwort bis'];

describe('fillTemplate', () => {
  it.each<[string, string]>([
    ['am {Datum} in {Ort}', 'am 9. Dezember in Lindenau'],
    ['{Datum}{Datum}', '9. Dezember9. Dezember'],
    ['{Raum} bleibt', '{Raum} bleibt'],
    ['{{Datum}} steht so da', '{Datum} steht so da'],
    ['{{{Datum}}}', '{9. Dezember}'],
    ['offen { und zu }', 'offen { und zu }'],
    ['{Antwort bis}', '{Antwort bis}'],
    ['{constructor}', '{constructor}'],
    ['{Da\ntum}', '{Da\ntum}'],
    ['', ''],
  ])('%j → %j', (text, filled) => {
    expect(fillTemplate(text, { Datum: '9. Dezember', Ort: 'Lindenau', 'Antwort bis': '' })).toBe(filled);
  });
});

describe('templateProblems', () => {
  it.each<[string, string[]]>([
    ['am {Datum}', []],
    [
      'Guten Tag\n\nkommen Sie am {Datm}',
      ['Zeile 3, Zeichen 15: Den Platzhalter {Datm} gibt es nicht. Meinten Sie {Datum}?'],
    ],
    ['{datum}', ['Zeile 1, Zeichen 1: Den Platzhalter {datum} gibt es nicht. Meinten Sie {Datum}?']],
    ['{Uhr}', ['Zeile 1, Zeichen 1: Den Platzhalter {Uhr} gibt es nicht. Meinten Sie {Uhrzeit}?']],
    [
      '{Antwort}',
      ['Zeile 1, Zeichen 1: Den Platzhalter {Antwort} gibt es nicht. Meinten Sie {Antwort bis}?'],
    ],
    ['{Raum}', ['Zeile 1, Zeichen 1: Den Platzhalter {Raum} gibt es nicht.']],
    ['{}', ['Zeile 1, Zeichen 1: Zwischen den Klammern steht kein Name.']],
    ['👍🏽 {Raum}', ['Zeile 1, Zeichen 4: Den Platzhalter {Raum} gibt es nicht.']],
    [
      'am {Datum im Saal\num {Uhrzeit}',
      [
        'Zeile 1, Zeichen 4: Zu dieser Klammer „{“ fehlt die schließende „}“. Soll die Klammer im Text stehen bleiben, schreiben Sie „{{“.',
      ],
    ],
    [
      'Datum} {X}',
      [
        'Zeile 1, Zeichen 6: Zu dieser Klammer „}“ fehlt die öffnende „{“. Soll die Klammer im Text stehen bleiben, schreiben Sie „}}“.',
        'Zeile 1, Zeichen 8: Den Platzhalter {X} gibt es nicht.',
      ],
    ],
    ['{{Datum}}', []],
  ])('%j', (text, messages) => {
    expect(templateProblems(text, known).map((each) => each.message)).toEqual(messages);
  });

  it('names a missing value once, at its first place', () => {
    const text = 'bis {Antwort bis},\nalso {Antwort bis}, in {Ort} am {Raum}';
    expect(missingValues(text, { 'Antwort bis': '', Ort: 'Saal' })).toEqual([
      {
        kind: 'missing',
        offset: 4,
        line: 1,
        column: 5,
        length: 13,
        message: 'Zeile 1, Zeichen 5: Für den Platzhalter {Antwort bis} fehlt die Angabe.',
      },
    ]);
  });
});

/** Texts in which braces, names and line breaks meet in every way. */
const nasty = fc
  .array(fc.oneof(fc.constantFrom('{', '}', '{{', '}}', '{Datum}', '{X}', '\n', 'é', '👍', ' '), fc.string()))
  .map((pieces) => pieces.join(''));

test('an escaped text is filled to itself and has no problem', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const escaped = escapeTemplate(text);
      expect(fillTemplate(escaped, { Datum: 'falsch' })).toBe(text);
      expect(templateProblems(escaped, [])).toEqual([]);
    }),
  );
});

test('an escaped text around a placeholder leaves the placeholder one', () => {
  fc.assert(
    fc.property(nasty, nasty, (before, after) => {
      const filled = fillTemplate(`${escapeTemplate(before)}{Datum}${escapeTemplate(after)}`, {
        Datum: 'heute',
      });
      expect(filled).toBe(`${before}heute${after}`);
    }),
  );
});

test('every position leads to its brace, and line and column to the same place', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const { parts, slips } = parseTemplate(text);
      for (const part of parts) {
        if (part.kind === 'text') continue;
        expect(text.slice(part.offset, part.offset + part.length)).toBe(`{${part.name}}`);
      }
      for (const each of templateProblems(text, [])) {
        expect('{}').toContain(text.charAt(each.offset));
        const line = text.split('\n')[each.line - 1] ?? '';
        expect([...line].slice(each.column - 1).join('')).toBe(text.slice(each.offset).split('\n')[0] ?? '');
      }
      expect(slips.every(({ offset }) => '{}'.includes(text.charAt(offset)))).toBe(true);
    }),
  );
});

test('a text without braces is itself', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !/[{}]/.test(text)),
      (text) => {
        expect(fillTemplate(text, {})).toBe(text);
        expect(templateProblems(text, [])).toEqual([]);
      },
    ),
  );
});
