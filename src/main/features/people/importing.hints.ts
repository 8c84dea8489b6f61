import type { ImportResult } from '../../../shared/features/importing.ts';
import type { SettledPlan } from './importing.settle.ts';

/**
 * How much is to be said about rows that came in: values that were left out or read otherwise. Counts the rows whose kept
 * reason holds hints (`reasonOf`). @param changed ids of the stored persons that the list changed
 */
export function countHints(
  plan: SettledPlan,
  ids: readonly (number | null)[],
  changed: ReadonlySet<number>,
): Pick<ImportResult, 'hints' | 'hintedRows'> {
  const counts = { hints: 0, hintedRows: 0 };
  plan.rows.forEach((row, place) => {
    const [act, id] = [plan.acts[place] ?? null, ids[place] ?? null];
    const changes = act !== 'skip' && id !== null && changed.has(id);
    const cameIn = row.outcome === 'duplicate' ? act === 'create' || changes : row.outcome !== 'failed';
    if (!cameIn || row.problems.length === 0) return;
    counts.hints += row.problems.length;
    counts.hintedRows += 1;
  });
  return counts;
}
