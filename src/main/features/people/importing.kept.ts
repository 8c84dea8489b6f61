import type { Transaction } from 'kysely';
import type { ImportResult } from '../../../shared/features/importing.ts';
import { instant } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import type { PlannedRow } from './importing.plan.ts';
import { insertRun, insertRunRows } from './importing.repository.ts';
import { makesPerson, type RowAct } from './importing.settle.ts';
import { breathe, type ImportWork, rowsPerStep } from './importing.work.ts';
import type { ImportRowTable } from './people.table.ts';

/** Keeps the rows as they stood in the list, so that a person's origin can be looked up later. Gives the run's id. */
export async function keepRun(
  db: Transaction<Database>,
  work: ImportWork,
  ids: readonly (number | null)[],
  changed: ReadonlySet<number>,
  created: number,
): Promise<number> {
  const { list, plan } = work;
  const runId = await insertRun(db, {
    fileName: list.fileName,
    sha256: list.sha256,
    at: instant(work.context.clock),
    mapping: list.mapping,
    rowsRead: plan.rows.length,
    rowsImported: created,
  });
  const titles = list.columns.map(({ title }) => JSON.stringify(title));
  // The titles are the same ten thousand times.
  const rawOf = (cells: readonly string[]) =>
    `{${list.columns.map(({ index }, place) => `${titles[place]}:${JSON.stringify(cells[index] ?? '')}`).join(',')}}`;
  for (let at = 0; at < plan.rows.length; at += rowsPerStep) {
    const rows = plan.rows.slice(at, at + rowsPerStep).map((row, index): Omit<ImportRowTable, 'id'> => {
      const act = plan.acts[at + index] ?? null;
      const personId = ids[at + index] ?? null;
      return {
        import_run_id: runId,
        number: row.row.number,
        raw: rawOf(row.row.cells),
        outcome: keptOutcome(row, act),
        reason: reasonOf(row, act, personId !== null && changed.has(personId)),
        person_id: personId,
      };
    });
    await insertRunRows(db, rows);
    await breathe(work);
  }
  return runId;
}

function keptOutcome(row: PlannedRow, act: RowAct | null): ImportRowTable['outcome'] {
  if (row.outcome === 'failed') return 'failed';
  if (row.outcome === 'organisation' || makesPerson(row, act)) return 'imported';
  return act === 'skip' ? 'skipped' : 'duplicate';
}

/** Why a row was not taken over as it stood in the list, in one text; empty where there is nothing to say. */
export function reasonOf(row: PlannedRow, act: RowAct | null = null, changed = false): string {
  if (row.outcome === 'failed') {
    return said(...row.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message));
  }
  if (row.outcome === 'duplicate' && !row.person) return 'Die Organisation ist schon in Rundtisch.';
  if (!row.duplicateOf) return hintsOf(row);
  if (act === 'create') {
    return said(`Auf Wunsch neu angelegt, obwohl „${row.duplicateOf.name}“ schon da war.`, hintsOf(row));
  }
  const known = row.duplicateOf.personId
    ? 'Die Person ist schon in Rundtisch.'
    : 'Die Person steht schon weiter oben in der Liste.';
  if (act === 'skip') return `Auf Wunsch übersprungen. ${known}`;
  if (!changed) return known;
  return said(
    `${known} Ihre Angaben wurden ${act === 'overwrite' ? 'überschrieben' : 'ergänzt'}.`,
    hintsOf(row),
  );
}

const said = (...sentences: readonly string[]) => sentences.filter(Boolean).join(' ');

/** What the preview said about cells of a row that came in, one line each: which value was left out or read otherwise. */
function hintsOf(row: PlannedRow): string {
  return row.problems.map((problem) => problem.message).join('\n');
}

/** "Liste „Verteiler.csv“ eingelesen: 2 Personen, 3 Organisationen" */
export function sentence(fileName: string, result: ImportResult, changed: string): string {
  const count = (number: number, one: string, many: string) =>
    number === 0 ? [] : [`${number.toLocaleString('de')} ${number === 1 ? one : many}`];
  const parts = [
    ...count(result.created, 'Person', 'Personen'),
    ...(result.completed > 0 ? [`${result.completed.toLocaleString('de')} ${changed}`] : []),
    ...count(result.organisations, 'Organisation', 'Organisationen'),
    ...count(result.memberships, 'Mitgliedschaft', 'Mitgliedschaften'),
  ];
  return `Liste „${fileName}“ eingelesen: ${parts.join(', ')}`;
}
