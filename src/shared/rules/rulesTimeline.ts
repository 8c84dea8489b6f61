import { addDays } from './germanDate.ts';
import type { RulesOfProcedure } from './rulesOfProcedure.ts';
import { rulesInWords } from './rulesInWords.ts';

/** A version of the rules with the time in which it holds. */
export interface RulesPeriod<R> {
  version: R;
  /** Last day on which it holds; null: until further notice. */
  untilDay: string | null;
  /** What is otherwise than in the version before, as the groups of settings are called; empty for the first one. */
  changed: string[];
}

/** From when until when each version holds, and what it changed. @param versions newest first, each from another day */
export function rulesTimeline<R extends RulesOfProcedure>(versions: readonly R[]): RulesPeriod<R>[] {
  return versions.map((version, index) => {
    const next = versions[index - 1];
    const before = versions[index + 1];
    return {
      version,
      untilDay: next ? addDays(next.validFrom, -1) : null,
      changed: before ? changedTerms(before, version) : [],
    };
  });
}

function changedTerms(before: RulesOfProcedure, after: RulesOfProcedure): string[] {
  // Without seats the sentences name the rule alone, and no number that has nothing to do with it.
  const words = (rules: RulesOfProcedure) =>
    new Map(rulesInWords(rules, 0).map(({ term, text }) => [term, text]));
  const [old, now] = [words(before), words(after)];
  const terms = new Set([...now.keys(), ...old.keys()]);
  // The sentence without seats leaves the minimum out.
  if (needsMinimum(after) && before.quorumMinimum !== after.quorumMinimum) old.set('Beschlussfähig', '');
  return [...terms].filter((term) => old.get(term) !== now.get(term));
}

const needsMinimum = ({ quorumRule }: RulesOfProcedure) =>
  quorumRule === 'minimum' || quorumRule === 'allInvitedAndMinimum';
