import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import {
  MajorityBase,
  defaultRules,
  QuorumRule,
  type RulesOfProcedure,
  TieRule,
  WrittenSilence,
} from './rulesOfProcedure.ts';
import { type RulesValues, rulesInSentences, rulesPlaceholders } from './rulesInSentences.ts';

const committee = {
  committee: 'AG Hitzeschutz',
  region: 'Gesundheitsregion Lindetal',
  stand: '14. November 2026',
};
const sentences = (changes: Partial<RulesOfProcedure>) =>
  rulesInSentences({ ...defaultRules('2026-01-01'), ...changes }, committee);

it.each<[Partial<RulesOfProcedure>, keyof RulesValues, string]>([
  [{}, 'Gremium', 'AG Hitzeschutz'],
  [{}, 'Ladungsfrist', 'liegen mindestens 14 Tage'],
  [{ noticePeriodDays: 1 }, 'Ladungsfrist', 'liegt mindestens ein Tag.'],
  [{ noticePeriodDays: 0 }, 'Ladungsfrist', 'Eine feste Ladungsfrist gibt es nicht.'],
  [{}, 'Beschlussfähigkeit', 'mehr als die Hälfte aller Stimmen'],
  [{ quorumRule: 'minimum', quorumMinimum: 5 }, 'Beschlussfähigkeit', 'mindestens 5 Stimmen vertreten sind.'],
  [
    { quorumRule: 'minimum', quorumMinimum: 1 },
    'Beschlussfähigkeit',
    'mindestens eine Stimme vertreten ist.',
  ],
  [
    { quorumRule: 'allInvitedAndMinimum', quorumMinimum: 3 },
    'Beschlussfähigkeit',
    'alle Mitglieder eingeladen wurden und mindestens 3',
  ],
  [{ quorumRule: 'none' }, 'Beschlussfähigkeit', 'immer beschlussfähig'],
  [{ quorumRule: 'none' }, 'Zweite Einladung', 'nicht nötig'],
  [{}, 'Zweite Einladung', 'ohne Mindestzahl'],
  [{ secondInvitationQuorate: false }, 'Zweite Einladung', 'dieselbe Mindestzahl'],
  [{}, 'Mehrheit', 'mehr Ja- als Nein-Stimmen'],
  [{ abstentionsCount: true }, 'Mehrheit', 'Enthaltungen zählen als abgegebene'],
  [{ majorityBase: 'present' }, 'Mehrheit', 'aller vertretenen Stimmen'],
  [{ majorityBase: 'allSeats' }, 'Mehrheit', 'aller Stimmen des Gremiums'],
  [{}, 'Stimmengleichheit', 'abgelehnt'],
  [{ tieRule: 'chairDecides' }, 'Stimmengleichheit', 'entscheidet der Vorsitz'],
  [{ writtenResolutionAllowed: false }, 'Umlaufbeschluss', 'nicht zulässig'],
  [{ writtenResolutionDays: 7 }, 'Umlaufbeschluss', '7 Tage Zeit'],
  [{ writtenSilence: 'consent' }, 'Umlaufbeschluss', 'Wer nicht antwortet, stimmt zu.'],
  [{ carrierConsentRequired: true }, 'Empfehlungen', 'zugestimmt haben'],
  [{}, 'Amtszeit', 'legt fest, wer es beruft. Mit dem letzten Tag der Amtszeit endet das Amt.'],
  [{ termMonths: 24 }, 'Amtszeit', 'in der Regel 2 Jahre.'],
  [{ staysUntilSuccessor: true }, 'Amtszeit', 'bleibt ein Mitglied im Amt, bis eine Nachfolge berufen ist'],
  [{ publicMeetings: true }, 'Öffentlichkeit', 'sind öffentlich'],
  [{ protocolDeadlineDays: 1 }, 'Protokollfrist', 'spätestens einen Tag nach der Sitzung'],
  [{ protocolDeadlineDays: 0 }, 'Protokollfrist', 'am Tag der Sitzung'],
  [{ objectionDeadlineDays: 0 }, 'Einwendungsfrist', 'in der nächsten Sitzung'],
])('%j: %s says %j', (changes, name, text) => {
  expect(sentences(changes)[name]).toContain(text);
});

it('drops the objection where it stops nothing', () => {
  expect(sentences({}).Umlaufbeschluss).toContain('Widerspricht');
  expect(sentences({ writtenObjectionStops: false }).Umlaufbeschluss).not.toContain('Widerspricht');
});

test('every placeholder has a sentence whatever the settings are', () => {
  const rules = fc.record({
    noticePeriodDays: fc.nat(365),
    quorumRule: fc.constantFrom(...QuorumRule.options),
    quorumMinimum: fc.nat(999),
    secondInvitationQuorate: fc.boolean(),
    majorityBase: fc.constantFrom(...MajorityBase.options),
    abstentionsCount: fc.boolean(),
    tieRule: fc.constantFrom(...TieRule.options),
    writtenResolutionAllowed: fc.boolean(),
    writtenResolutionDays: fc.nat(365),
    writtenObjectionStops: fc.boolean(),
    writtenSilence: fc.constantFrom(...WrittenSilence.options),
    staysUntilSuccessor: fc.boolean(),
    termMonths: fc.nat(600),
    protocolDeadlineDays: fc.nat(365),
    objectionDeadlineDays: fc.nat(365),
  });
  fc.assert(
    fc.property(rules, (changes) => {
      const values = sentences(changes);
      expect(Object.keys(values).sort()).toEqual(rulesPlaceholders.map(({ name }) => name).sort());
      for (const value of Object.values(values)) expect(value).toMatch(/\S/);
    }),
  );
});
