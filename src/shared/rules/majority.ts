import { AppError } from '../errors.ts';
import type { RulesOfProcedure } from './rulesOfProcedure.ts';

export interface VoteCounts {
  votesFor: number;
  votesAgainst: number;
  abstentions: number;
}

export interface DecisionInput extends VoteCounts {
  rules: Pick<RulesOfProcedure, 'majorityBase' | 'abstentionsCount' | 'tieRule'>;
  /** Votes present when the vote was taken (see `presentVotesAt`). */
  presentVotes: number;
  /** All voting seats, vacant ones included. */
  votingSeats: number;
  quorate: boolean;
  /** What the chair said at a tie; null or left out while nothing was said. */
  chairDecision?: 'adopted' | 'rejected' | null;
}

export interface Decision {
  /** `open`: a tie that the chair has not decided yet. */
  result: 'adopted' | 'rejected' | 'notQuorate' | 'open';
  /** One or two German sentences with the counts and the rule. */
  reason: string;
}

/**
 * Says what is wrong with counts and what to do, or null where they can be.
 * @returns a German sentence
 */
export function countsProblem(counts: VoteCounts, presentVotes: number): string | null {
  const all = [counts.votesFor, counts.votesAgainst, counts.abstentions];
  if (all.some((count) => !Number.isInteger(count) || count < 0)) {
    return 'Bitte geben Sie ganze Zahlen ab 0 ein.';
  }
  const sum = all.reduce((total, count) => total + count, 0);
  if (sum <= presentVotes) return null;
  const there = presentVotes === 1 ? 'ist 1 Stimme vertreten' : `sind ${presentVotes} Stimmen vertreten`;
  return `Gezählt sind ${sum} Stimmen, es ${there}. Bitte zählen Sie nach oder tragen Sie ein, wer noch anwesend ist.`;
}

/**
 * Computes a result from the rule and says why.
 *
 * A motion is adopted when more than half of the base votes for it. Base: votes cast (abstentions belong to it only
 * where `abstentionsCount` says so), votes present, or all voting seats with the vacant ones; `abstentionsCount` has no
 * bearing on the last two, where every vote that is not a yes weighs against anyway.
 * A tie is as many yes as no (with abstentions that count) and exactly half of the base: only then could one more vote
 * decide. If nobody votes yes there is nothing to decide, and the motion is rejected.
 * @throws AppError `invalidInput` where the counts exceed the votes present
 */
export function decide(input: DecisionInput): Decision {
  const { rules, votesFor, votesAgainst, presentVotes, votingSeats } = input;
  const problem = countsProblem(input, presentVotes);
  if (problem) throw new AppError('invalidInput', problem, { fields: { votesFor: problem } });
  if (!input.quorate) {
    return {
      result: 'notQuorate',
      reason: `Kein Beschluss, denn das Gremium war nicht beschlussfähig. Gezählt wurden ${tally(input)}.`,
    };
  }
  const countedAgainst =
    votesAgainst + (rules.majorityBase === 'votesCast' && rules.abstentionsCount ? input.abstentions : 0);
  const base = { votesCast: votesFor + countedAgainst, present: presentVotes, allSeats: votingSeats }[
    rules.majorityBase
  ];
  const rule = ruleSentence(rules, base);
  if (votesFor > base / 2) return { result: 'adopted', reason: `Angenommen mit ${tally(input)}. ${rule}` };
  const tie = votesFor > 0 && votesFor === countedAgainst && votesFor * 2 === base;
  if (!tie) return { result: 'rejected', reason: `Abgelehnt mit ${tally(input)}. ${rule}` };
  if (rules.tieRule === 'rejected') {
    return {
      result: 'rejected',
      reason: `Abgelehnt mit ${tally(input)}. Bei Stimmengleichheit gilt der Antrag als abgelehnt.`,
    };
  }
  if (!input.chairDecision) {
    return {
      result: 'open',
      reason: `Noch offen bei ${tally(input)}. Bei Stimmengleichheit entscheidet der Vorsitz.`,
    };
  }
  const word = input.chairDecision === 'adopted' ? 'Angenommen' : 'Abgelehnt';
  return {
    result: input.chairDecision,
    reason: `${word} bei ${tally(input)}. Bei Stimmengleichheit hat der Vorsitz entschieden.`,
  };
}

/** "6 Ja, 2 Nein, 1 Enthaltung" */
export function tally({ votesFor, votesAgainst, abstentions }: VoteCounts): string {
  return `${votesFor} Ja, ${votesAgainst} Nein, ${abstentions} ${abstentions === 1 ? 'Enthaltung' : 'Enthaltungen'}`;
}

/** The smallest number that is more than half of a base. */
export function majorityNeeded(base: number): number {
  return Math.floor(base / 2) + 1;
}

function ruleSentence(rules: DecisionInput['rules'], base: number): string {
  const needed = majorityNeeded(base);
  if (rules.majorityBase === 'present') {
    return `Nötig ist mehr als die Hälfte der vertretenen Stimmen: ${needed} von ${base}.`;
  }
  if (rules.majorityBase === 'allSeats') {
    return `Nötig ist mehr als die Hälfte aller Stimmen, auch der unbesetzten Sitze: ${needed} von ${base}.`;
  }
  return rules.abstentionsCount
    ? `Nötig ist mehr als die Hälfte der abgegebenen Stimmen, Enthaltungen mitgezählt: ${needed} von ${base}.`
    : 'Nötig sind mehr Ja- als Nein-Stimmen, Enthaltungen zählen nicht mit.';
}
