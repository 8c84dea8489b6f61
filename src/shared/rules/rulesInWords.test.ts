import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultRules,
  MajorityBase,
  QuorumRule,
  type RulesOfProcedure,
  TieRule,
  WrittenSilence,
} from './rulesOfProcedure.ts';
import { rulesInWords } from './rulesInWords.ts';

const words = (parts: Partial<RulesOfProcedure>, votingSeats = 10) =>
  Object.fromEntries(
    rulesInWords({ ...defaultRules('2024-03-01'), ...parts }, votingSeats).map(({ term, text }) => [
      term,
      text,
    ]),
  );

describe('rulesInWords', () => {
  it('explains the defaults', () => {
    expect(words({})).toEqual({
      Einladung:
        'Zwischen Versand und Sitzung liegen mindestens 14 Tage; Versandtag und Sitzungstag zählen nicht mit.',
      Beschlussfähig:
        'Wenn mehr als die Hälfte der Stimmen vertreten ist: 6 von 10. Unbesetzte Sitze zählen mit.',
      'Zweite Einladung': 'Dann beschlussfähig ohne Mindestzahl, wenn es in der Einladung steht.',
      Angenommen: 'Mehr Ja- als Nein-Stimmen. Enthaltungen zählen nicht mit.',
      Stimmengleichheit: 'Der Antrag ist abgelehnt.',
      Umlaufbeschluss:
        'Erlaubt, Frist 14 Tage. Ein Widerspruch genügt, dann wird in der Sitzung beraten. Wer nicht antwortet, hat nicht abgestimmt.',
      Amtszeit: 'Keine feste Dauer. Wer für eine Zeit berufen ist, ist danach nicht mehr im Amt.',
      Öffentlichkeit: 'Die Sitzungen sind nicht öffentlich.',
      Protokoll: 'Spätestens nach 14 Tagen verschickt, danach 14 Tage Zeit für Einwendungen.',
    });
  });

  it.each<[Partial<RulesOfProcedure>, string, string | undefined]>([
    [{ noticePeriodDays: 0 }, 'Einladung', 'Ohne Ladungsfrist.'],
    [
      { noticePeriodDays: 1 },
      'Einladung',
      'Zwischen Versand und Sitzung liegt mindestens 1 Tag; Versandtag und Sitzungstag zählen nicht mit.',
    ],
    [{ quorumRule: 'none' }, 'Zweite Einladung', undefined],
    [
      { quorumRule: 'allInvitedAndMinimum', quorumMinimum: 4 },
      'Beschlussfähig',
      'Wenn alle eingeladen und mindestens 4 von 10 Stimmen vertreten sind.',
    ],
    [
      { majorityBase: 'allSeats' },
      'Angenommen',
      'Mehr als die Hälfte aller Stimmen: 6 von 10, auch wenn Sitze unbesetzt sind.',
    ],
    [
      { termMonths: 48, staysUntilSuccessor: true },
      'Amtszeit',
      'Üblich sind 4 Jahre. Danach bleiben Mitglieder im Amt, bis jemand nachfolgt.',
    ],
    [{ termMonths: 12 }, 'Amtszeit', 'Üblich ist 1 Jahr. Danach endet das Amt, auch ohne Nachfolge.'],
    [{ termMonths: 18 }, 'Amtszeit', 'Üblich sind 18 Monate. Danach endet das Amt, auch ohne Nachfolge.'],
    [{ tieRule: 'chairDecides' }, 'Stimmengleichheit', 'Der Vorsitz entscheidet.'],
    [{ writtenResolutionAllowed: false }, 'Umlaufbeschluss', 'Nicht erlaubt.'],
    [{ carrierConsentRequired: true }, 'Empfehlungen', 'Wer sie umsetzen soll, muss zugestimmt haben.'],
  ])('%j → %s', (parts, term, text) => {
    expect(words(parts)[term]).toBe(text);
  });

  it('gives no number out of no seats', () => {
    expect(words({}, 0).Beschlussfähig).toBe(
      'Wenn mehr als die Hälfte der Stimmen vertreten ist. Sobald es stimmberechtigte Sitze gibt, steht hier die Zahl.',
    );
    for (const quorumRule of QuorumRule.options) {
      expect(JSON.stringify(words({ quorumRule, majorityBase: 'allSeats' }, 0))).not.toMatch(/von 0/);
    }
  });

  it('makes whole sentences of every combination', () => {
    const anyRules = fc.record({
      noticePeriodDays: fc.nat(365),
      quorumRule: fc.constantFrom(...QuorumRule.options),
      quorumMinimum: fc.nat(20),
      majorityBase: fc.constantFrom(...MajorityBase.options),
      abstentionsCount: fc.boolean(),
      tieRule: fc.constantFrom(...TieRule.options),
      writtenResolutionAllowed: fc.boolean(),
      writtenObjectionStops: fc.boolean(),
      writtenSilence: fc.constantFrom(...WrittenSilence.options),
      staysUntilSuccessor: fc.boolean(),
      termMonths: fc.nat(60),
    });
    fc.assert(
      fc.property(anyRules, fc.nat(40), (parts, votingSeats) => {
        for (const { text } of rulesInWords({ ...defaultRules('2024-03-01'), ...parts }, votingSeats)) {
          expect(text).toMatch(/^[A-ZÄÖÜ].*\.$/);
          expect(text).not.toMatch(/ {2}|NaN|undefined/);
        }
      }),
    );
  });
});
