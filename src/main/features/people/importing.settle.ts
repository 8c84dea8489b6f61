import type { DuplicateRule, RowDecision } from '../../../shared/features/importing.ts';
import { emptyOrganisation, type Organisation } from '../../../shared/features/people.ts';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import type { ImportPlan, KnownData, PlannedRow } from './importing.plan.ts';
import { tagKey } from './tags.repository.ts';

/** What happens with a row that names somebody known: `leave` keeps her as she is, her committees are still taken over. */
export type RowAct = 'leave' | RowDecision;

/** The user's rule for all duplicates and her decisions about single rows, by their numbers. */
export interface Settlement {
  duplicates: DuplicateRule;
  decisions: readonly { row: number; decision: RowDecision }[];
}

/** A plan with everything decided. */
export interface SettledPlan {
  rows: readonly PlannedRow[];
  /** One per row; null for rows about which there is nothing to decide. */
  acts: readonly (RowAct | null)[];
  /** Folded name → what will be stored. */
  newOrganisations: ReadonlyMap<string, Organisation>;
  newCommittees: ReadonlyMap<string, string>;
  /** Key → name of tags that nobody has yet. */
  newTags: ReadonlyMap<string, string>;
  memberships: number;
}

/** Whether a new person is made of a row. */
export const makesPerson = (row: PlannedRow, act: RowAct | null) =>
  row.person !== null && (row.outcome === 'new' || act === 'create');

/** Whether a row may change the person it is taken for. */
export const changesPerson = (act: RowAct | null): act is 'complete' | 'overwrite' =>
  act === 'complete' || act === 'overwrite';

/** Applies rule and decisions: what is done with each duplicate, and what has to be made new for it. Changes nothing. */
export function settle(plan: ImportPlan, known: KnownData, settlement: Settlement): SettledPlan {
  const decisions = new Map(settlement.decisions.map(({ row, decision }) => [row, decision]));
  const rule: RowAct = settlement.duplicates === 'skip' ? 'leave' : settlement.duplicates;
  const acts = plan.rows.map((row): RowAct | null => {
    if (row.outcome !== 'duplicate') return null;
    return row.person ? (decisions.get(row.row.number) ?? rule) : 'leave';
  });
  const newOrganisations = new Map<string, Organisation>();
  const newCommittees = new Map<string, string>();
  const newTags = new Map<string, string>();
  let memberships = 0;
  plan.rows.forEach((row, place) => {
    const act = acts[place] ?? null;
    if (row.outcome === 'failed' || act === 'skip') return;
    memberships += row.committees.length;
    for (const name of row.committees) {
      const key = foldForSearch(name);
      if (key !== '' && !known.committees.has(key) && !newCommittees.has(key)) newCommittees.set(key, name);
    }
    if (row.outcome !== 'duplicate' || changesPerson(act) || makesPerson(row, act)) {
      for (const name of row.draft.tags)
        if (!known.tags.has(tagKey(name)) && !newTags.has(tagKey(name))) newTags.set(tagKey(name), name);
    }
    const key = row.organisationKey;
    if (key === '' || known.organisations.has(key) || newOrganisations.has(key)) return;
    if (row.outcome !== 'organisation' && !makesPerson(row, act) && !movesPerson(row, act)) return;
    newOrganisations.set(
      key,
      plan.described.get(key) ?? { ...emptyOrganisation, name: row.draft.organisation },
    );
  });
  return { rows: plan.rows, acts, newOrganisations, newCommittees, newTags, memberships };
}

/** Whether a known person comes to the organisation that the row names. */
const movesPerson = (row: PlannedRow, act: RowAct | null) =>
  act === 'overwrite' || (act === 'complete' && row.duplicateOf?.free === true);
