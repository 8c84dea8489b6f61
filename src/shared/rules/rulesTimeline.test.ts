import { describe, expect, it } from 'vitest';
import { defaultRules, type RulesOfProcedure } from './rulesOfProcedure.ts';
import { rulesTimeline } from './rulesTimeline.ts';

const rules = (validFrom: string, parts: Partial<RulesOfProcedure> = {}) => ({
  ...defaultRules(validFrom),
  ...parts,
});

describe('when which rules hold', () => {
  it('lets each version hold until the day before the next', () => {
    const periods = rulesTimeline([rules('2027-01-01'), rules('2026-03-01'), rules('2024-03-01')]);
    expect(periods.map(({ version, untilDay }) => [version.validFrom, untilDay])).toEqual([
      ['2027-01-01', null],
      ['2026-03-01', '2026-12-31'],
      ['2024-03-01', '2026-02-28'],
    ]);
  });

  it.each<[Partial<RulesOfProcedure>, Partial<RulesOfProcedure>, string[]]>([
    [{}, {}, []],
    [{}, { noticePeriodDays: 7 }, ['Einladung']],
    [
      { quorumRule: 'minimum', quorumMinimum: 4 },
      { quorumRule: 'minimum', quorumMinimum: 5 },
      ['Beschlussfähig'],
    ],
    [{}, { quorumRule: 'none' }, ['Beschlussfähig', 'Zweite Einladung']],
    [{}, { staysUntilSuccessor: true }, ['Amtszeit']],
    [{ carrierConsentRequired: true }, {}, ['Empfehlungen']],
    [{}, { note: 'Neu.' }, ['Anmerkung']],
    // A number that the rule does not use changes nothing.
    [{ quorumMinimum: 3 }, { quorumMinimum: 4 }, []],
  ])('from %j to %j: %j', (before, after, changed) => {
    const [newest] = rulesTimeline([rules('2026-01-01', after), rules('2024-01-01', before)]);
    expect(newest?.changed).toEqual(changed);
  });

  it('changes nothing with the first version', () => {
    expect(rulesTimeline([rules('2026-01-01', { noticePeriodDays: 3 })])[0]?.changed).toEqual([]);
  });
});
