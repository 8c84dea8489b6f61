import type { ImportPreview, PreviewRow, ShowRows } from '../../../shared/features/importing.ts';
import { languageName } from '../../../shared/rules/languages.ts';
import { listName } from '../../../shared/rules/names.ts';
import { comparedFields } from './importing.compare.ts';
import type { PlannedRow } from './importing.plan.ts';
import { changesPerson, type SettledPlan } from './importing.settle.ts';
import type { StoredFacts } from './importing.stored.repository.ts';

const isHint = (row: PlannedRow) => row.outcome !== 'failed' && row.problems.length > 0;

/** The rows that the user asked to see. */
export function wantedRows(plan: SettledPlan, show: ShowRows): readonly PlannedRow[] {
  if (show === 'all') return plan.rows;
  return plan.rows.filter((row) => (show === 'hint' ? isHint(row) : row.outcome === show));
}

/** What would be made and changed, in numbers. */
export function previewFacts(plan: SettledPlan): Omit<ImportPreview, 'problems' | 'rows' | 'total'> {
  const count = (outcome: PlannedRow['outcome']) => plan.rows.filter((row) => row.outcome === outcome).length;
  const decided = (act: string) => plan.acts.filter((other) => other === act).length;
  return {
    counts: {
      rows: plan.rows.length,
      new: count('new'),
      organisation: count('organisation'),
      duplicate: count('duplicate'),
      again: decided('create'),
      skipped: decided('skip'),
      changing: plan.acts.filter((act) => changesPerson(act)).length,
      failed: count('failed'),
      hint: plan.rows.filter(isHint).length,
    },
    newOrganisations: [...plan.newOrganisations.values()].map(({ name }) => name),
    newCommittees: [...plan.newCommittees.values()],
    newTags: [...plan.newTags.values()],
    memberships: plan.memberships,
  };
}

/** A row as the window shows it. @param stored facts of the persons that rows of the window are taken for */
export function previewRow(
  row: PlannedRow,
  plan: SettledPlan,
  stored: ReadonlyMap<number, StoredFacts>,
): PreviewRow {
  const { draft, duplicateOf } = row;
  const earlier = duplicateOf?.place == null ? undefined : plan.rows[duplicateOf.place];
  return {
    number: row.row.number,
    outcome: row.outcome,
    listName: listName(draft),
    function: draft.function,
    organisation: draft.organisation,
    address: [draft.street, `${draft.postalCode} ${draft.city}`.trim()].filter(Boolean).join(', '),
    email: draft.emails[0] ?? '',
    phone: draft.phones[0]?.display ?? '',
    committee: row.committees.join(', '),
    tags: draft.tags.join(', '),
    languages: draft.languages.map(languageName).join(', '),
    problems: row.problems.map((problem) => ({
      ...problem,
      ...(problem.column === undefined
        ? {}
        : { value: problem.value ?? row.row.cells[problem.column] ?? '' }),
    })),
    duplicateOf: duplicateOf
      ? { personId: duplicateOf.personId, row: earlier?.row.number ?? null, name: duplicateOf.name }
      : null,
    compared: comparedWith(row, earlier, stored),
  };
}

function comparedWith(
  row: PlannedRow,
  earlier: PlannedRow | undefined,
  stored: ReadonlyMap<number, StoredFacts>,
): PreviewRow['compared'] {
  if (!row.person || !row.duplicateOf) return [];
  const list = { ...row.person, organisation: row.draft.organisation };
  const known = stored.get(row.duplicateOf.personId ?? 0);
  if (known) return comparedFields(list, known);
  if (!earlier?.person) return [];
  return comparedFields(list, { ...earlier.person, organisation: earlier.draft.organisation });
}
