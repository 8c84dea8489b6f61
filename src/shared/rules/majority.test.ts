import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { countsProblem, type DecisionInput, decide } from './majority.ts';
import { defaultRules, MajorityBase, type RulesOfProcedure, TieRule } from './rulesOfProcedure.ts';

const rules = (parts: Partial<RulesOfProcedure> = {}) => ({ ...defaultRules('2024-03-01'), ...parts });
const input = (
  [votesFor, votesAgainst, abstentions]: [number, number, number],
  parts: Partial<DecisionInput> = {},
): DecisionInput => ({
  rules: rules(),
  votesFor,
  votesAgainst,
  abstentions,
  presentVotes: 10,
  votingSeats: 11,
  quorate: true,
  ...parts,
});

const present = rules({ majorityBase: 'present' });
const allSeats = rules({ majorityBase: 'allSeats' });
const abstentionsCount = rules({ abstentionsCount: true });
const chairDecides = rules({ tieRule: 'chairDecides' });

describe('decide', () => {
  it.each<[[number, number, number], Partial<DecisionInput>, string, string]>([
    [
      [6, 2, 1],
      {},
      'adopted',
      'Angenommen mit 6 Ja, 2 Nein, 1 Enthaltung. Nötig sind mehr Ja- als Nein-Stimmen, Enthaltungen zählen nicht mit.',
    ],
    [
      [3, 2, 5],
      {},
      'adopted',
      'Angenommen mit 3 Ja, 2 Nein, 5 Enthaltungen. Nötig sind mehr Ja- als Nein-Stimmen, Enthaltungen zählen nicht mit.',
    ],
    [
      [3, 2, 5],
      { rules: abstentionsCount },
      'rejected',
      'Abgelehnt mit 3 Ja, 2 Nein, 5 Enthaltungen. Nötig ist mehr als die Hälfte der abgegebenen Stimmen, Enthaltungen mitgezählt: 6 von 10.',
    ],
    [
      [5, 2, 3],
      { rules: present },
      'rejected',
      'Abgelehnt mit 5 Ja, 2 Nein, 3 Enthaltungen. Nötig ist mehr als die Hälfte der vertretenen Stimmen: 6 von 10.',
    ],
    [
      [6, 0, 0],
      { rules: present },
      'adopted',
      'Angenommen mit 6 Ja, 0 Nein, 0 Enthaltungen. Nötig ist mehr als die Hälfte der vertretenen Stimmen: 6 von 10.',
    ],
    [
      [6, 4, 0],
      { rules: allSeats },
      'adopted',
      'Angenommen mit 6 Ja, 4 Nein, 0 Enthaltungen. Nötig ist mehr als die Hälfte aller Stimmen, auch der unbesetzten Sitze: 6 von 11.',
    ],
    [
      [5, 0, 0],
      { rules: allSeats },
      'rejected',
      'Abgelehnt mit 5 Ja, 0 Nein, 0 Enthaltungen. Nötig ist mehr als die Hälfte aller Stimmen, auch der unbesetzten Sitze: 6 von 11.',
    ],
    [
      [4, 4, 2],
      {},
      'rejected',
      'Abgelehnt mit 4 Ja, 4 Nein, 2 Enthaltungen. Bei Stimmengleichheit gilt der Antrag als abgelehnt.',
    ],
    [
      [4, 4, 2],
      { rules: chairDecides },
      'open',
      'Noch offen bei 4 Ja, 4 Nein, 2 Enthaltungen. Bei Stimmengleichheit entscheidet der Vorsitz.',
    ],
    [
      [4, 4, 2],
      { rules: chairDecides, chairDecision: 'adopted' },
      'adopted',
      'Angenommen bei 4 Ja, 4 Nein, 2 Enthaltungen. Bei Stimmengleichheit hat der Vorsitz entschieden.',
    ],
    [
      [4, 4, 2],
      { rules: chairDecides, chairDecision: 'rejected' },
      'rejected',
      'Abgelehnt bei 4 Ja, 4 Nein, 2 Enthaltungen. Bei Stimmengleichheit hat der Vorsitz entschieden.',
    ],
    // A late abstention that counts: half yes, half not.
    [
      [4, 2, 2],
      { rules: { ...abstentionsCount, tieRule: 'chairDecides' } },
      'open',
      'Noch offen bei 4 Ja, 2 Nein, 2 Enthaltungen. Bei Stimmengleichheit entscheidet der Vorsitz.',
    ],
    // As many yes as no, but far from half of those present: the chair's vote could not decide.
    [
      [3, 3, 4],
      { rules: { ...present, tieRule: 'chairDecides' }, chairDecision: 'adopted' },
      'rejected',
      'Abgelehnt mit 3 Ja, 3 Nein, 4 Enthaltungen. Nötig ist mehr als die Hälfte der vertretenen Stimmen: 6 von 10.',
    ],
    [
      [5, 5, 0],
      { rules: { ...present, tieRule: 'chairDecides' } },
      'open',
      'Noch offen bei 5 Ja, 5 Nein, 0 Enthaltungen. Bei Stimmengleichheit entscheidet der Vorsitz.',
    ],
    [
      [0, 0, 10],
      { rules: chairDecides },
      'rejected',
      'Abgelehnt mit 0 Ja, 0 Nein, 10 Enthaltungen. Nötig sind mehr Ja- als Nein-Stimmen, Enthaltungen zählen nicht mit.',
    ],
    [
      [5, 0, 0],
      { quorate: false, presentVotes: 5 },
      'notQuorate',
      'Kein Beschluss, denn das Gremium war nicht beschlussfähig. Gezählt wurden 5 Ja, 0 Nein, 0 Enthaltungen.',
    ],
  ])('%j %j → %s', (counts, parts, result, reason) => {
    expect(decide(input(counts, parts))).toEqual({ result, reason });
  });

  it('does not ask the chair where there is no tie', () => {
    expect(decide(input([6, 4, 0], { rules: chairDecides, chairDecision: 'rejected' })).result).toBe(
      'adopted',
    );
  });

  it('refuses more votes than are present and says what to do', () => {
    const message =
      'Gezählt sind 11 Stimmen, es sind 10 Stimmen vertreten. Bitte zählen Sie nach oder tragen Sie ein, wer noch anwesend ist.';
    expect(countsProblem({ votesFor: 6, votesAgainst: 3, abstentions: 2 }, 10)).toBe(message);
    expect(() => decide(input([6, 3, 2]))).toThrow(
      new AppError('invalidInput', message, { fields: { votesFor: message } }),
    );
    expect(countsProblem({ votesFor: 2, votesAgainst: 0, abstentions: 0 }, 1)).toContain(
      'es ist 1 Stimme vertreten',
    );
    expect(countsProblem({ votesFor: -1, votesAgainst: 0, abstentions: 0 }, 10)).toContain('ganze Zahlen');
    expect(countsProblem({ votesFor: 1.5, votesAgainst: 0, abstentions: 0 }, 10)).toContain('ganze Zahlen');
    expect(countsProblem({ votesFor: 6, votesAgainst: 3, abstentions: 1 }, 10)).toBeNull();
  });
});

const anyVote = fc
  .record({
    rules: fc.record({
      majorityBase: fc.constantFrom(...MajorityBase.options),
      abstentionsCount: fc.boolean(),
      tieRule: fc.constantFrom(...TieRule.options),
    }),
    votesFor: fc.nat(20),
    votesAgainst: fc.nat(20),
    abstentions: fc.nat(20),
    absent: fc.nat(5),
    vacant: fc.nat(5),
    quorate: fc.boolean(),
    chairDecision: fc.constantFrom(null, 'adopted' as const, 'rejected' as const),
  })
  .map(({ absent, vacant, ...one }) => {
    const presentVotes = one.votesFor + one.votesAgainst + one.abstentions + absent;
    return { ...one, presentVotes, votingSeats: presentVotes + vacant };
  });

describe('decide, for any vote', () => {
  it('adopts nothing with fewer yes than no, nothing without a yes, and nothing without a quorum', () => {
    fc.assert(
      fc.property(anyVote, (one) => {
        const { result } = decide(one);
        expect(result === 'notQuorate').toBe(!one.quorate);
        if (result !== 'adopted') return;
        expect(one.votesFor).toBeGreaterThan(0);
        expect(one.votesFor).toBeGreaterThanOrEqual(one.votesAgainst);
      }),
    );
  });

  it('never turns an adopted motion down because a no became a yes', () => {
    fc.assert(
      fc.property(anyVote, (one) => {
        fc.pre(one.votesAgainst > 0 && decide(one).result === 'adopted');
        const changed = { ...one, votesFor: one.votesFor + 1, votesAgainst: one.votesAgainst - 1 };
        expect(decide(changed).result).toBe('adopted');
      }),
    );
  });

  it('is stricter from votes cast over present to all seats', () => {
    fc.assert(
      fc.property(anyVote, (one) => {
        const by = (majorityBase: RulesOfProcedure['majorityBase']) =>
          decide({ ...one, rules: { ...one.rules, tieRule: 'rejected', majorityBase } }).result === 'adopted';
        if (by('allSeats')) expect(by('present')).toBe(true);
        if (by('present')) expect(by('votesCast')).toBe(true);
      }),
    );
  });

  it('stays open only at a tie that the chair has not decided', () => {
    fc.assert(
      fc.property(anyVote, (one) => {
        if (decide(one).result !== 'open') return;
        expect(one.rules.tieRule).toBe('chairDecides');
        expect(one.chairDecision).toBeNull();
        expect(decide({ ...one, chairDecision: 'adopted' }).result).toBe('adopted');
        expect(decide({ ...one, chairDecision: 'rejected' }).result).toBe('rejected');
      }),
    );
  });
});
