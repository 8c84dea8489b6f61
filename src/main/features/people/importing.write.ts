import { setImmediate } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { DuplicateRule, ImportResult } from '../../../shared/features/importing.ts';
import type { TableColumn } from '../../../shared/features/importTypes.ts';
import { emptyOrganisation } from '../../../shared/features/people.ts';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { instant } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { addToCommittees } from './importing.committees.ts';
import { completed } from './importing.person.ts';
import type { ImportPlan, KnownData, PlannedRow } from './importing.plan.ts';
import {
  insertPersons,
  insertRun,
  insertRunRows,
  nextId,
  personsWithoutOrganisation,
} from './importing.repository.ts';
import { insertOrganisation } from './organisations.repository.ts';
import type { ImportRowTable } from './people.table.ts';
import { findPerson, updatePerson } from './persons.repository.ts';

/** What writing a list needs beside the database. */
export interface ImportWork {
  /** The list as the run remembers it; `mapping` as text. */
  list: { fileName: string; sha256: string; columns: readonly TableColumn[]; mapping: string };
  plan: ImportPlan;
  known: KnownData;
  duplicates: DuplicateRule;
  context: WriteContext;
  signal: AbortSignal;
  progress(done: number, total: number, unit: string): void;
}

const rowsPerStep = 100;

/**
 * Writes a planned list inside one transaction. Yields the thread every 100 rows, so that progress, cancelling and other
 * reading calls arrive; throws AbortError when cancelled. Where a list brings nothing new, nothing at all is written.
 */
export async function writeImport(db: Transaction<Database>, work: ImportWork): Promise<ImportResult> {
  const { plan, known, context } = work;
  const result: ImportResult = {
    created: 0,
    completed: 0,
    duplicates: plan.rows.filter((row) => row.outcome === 'duplicate').length,
    failed: plan.rows.filter((row) => row.outcome === 'failed').length,
    organisations: 0,
    committees: 0,
    memberships: 0,
  };
  if (work.duplicates === 'complete') await planMissingOrganisations(db, work);
  const organisations = new Map(known.organisations);
  for (const [key, organisation] of plan.newOrganisations) {
    organisations.set(key, await insertOrganisation(db, organisation));
    result.organisations += 1;
    if (result.organisations % rowsPerStep === 0) await breathe(work);
  }
  for (const row of plan.rows) {
    if (row.person)
      row.person.organisationId = organisations.get(foldForSearch(row.draft.organisation)) ?? null;
  }
  if (work.duplicates === 'complete') completeRowsOfTheList(plan);
  const ids = await createPersons(db, work, result);
  if (work.duplicates === 'complete') await completeStored(db, work, result);
  await addToCommittees(db, work, ids, result);
  if (result.created + result.completed + result.memberships + result.organisations === 0) return result;
  await keepRun(db, work, ids, result);
  context.describe(sentence(work.list.fileName, result));
  return result;
}

/** Known persons without an organisation get that of the list, which may not be there yet. */
async function planMissingOrganisations(db: Transaction<Database>, work: ImportWork): Promise<void> {
  const free = await personsWithoutOrganisation(db);
  for (const { draft, duplicateOf } of work.plan.rows) {
    const key = foldForSearch(draft.organisation);
    if (!key || work.known.organisations.has(key) || work.plan.newOrganisations.has(key)) continue;
    if (!duplicateOf?.personId || !free.has(duplicateOf.personId)) continue;
    work.plan.newOrganisations.set(key, { ...emptyOrganisation, name: draft.organisation });
  }
}

/** A later row of the same person fills in what the first one leaves out. */
function completeRowsOfTheList(plan: ImportPlan): void {
  for (const row of plan.rows) {
    const place = row.outcome === 'duplicate' ? (row.duplicateOf?.place ?? null) : null;
    const first = place === null ? undefined : plan.rows[place];
    if (first?.person && row.person) first.person = completed(first.person, row.person) ?? first.person;
  }
}

/** Gives the person's row id for each place of the plan, null for failed rows. */
async function createPersons(
  db: Transaction<Database>,
  work: ImportWork,
  result: ImportResult,
): Promise<(number | null)[]> {
  const { rows } = work.plan;
  let id = await nextId(db, 'person');
  const ids: (number | null)[] = [];
  for (let at = 0; at < rows.length; at += rowsPerStep) {
    const fresh = [];
    for (const row of rows.slice(at, at + rowsPerStep)) {
      if (row.outcome === 'new' && row.person) fresh.push({ id, person: row.person });
      ids.push(row.outcome === 'new' ? id++ : personIdOf(row, ids));
    }
    await insertPersons(db, fresh);
    result.created += fresh.length;
    work.progress(Math.min(at + rowsPerStep, rows.length), rows.length, 'Personen');
    await breathe(work);
  }
  return ids;
}

function personIdOf(row: PlannedRow, ids: readonly (number | null)[]): number | null {
  const twin = row.duplicateOf;
  if (row.outcome !== 'duplicate' || !twin) return null;
  return twin.personId ?? (twin.place === null ? null : (ids[twin.place] ?? null));
}

async function completeStored(
  db: Transaction<Database>,
  work: ImportWork,
  result: ImportResult,
): Promise<void> {
  const known = work.plan.rows.filter((row) => row.outcome === 'duplicate' && row.duplicateOf?.personId);
  for (const [index, row] of known.entries()) {
    const id = row.duplicateOf?.personId;
    const stored = id ? await findPerson(db, id) : undefined;
    const next = stored && row.person ? completed(stored, row.person) : null;
    if (id && next) {
      await updatePerson(db, id, next);
      result.completed += 1;
    }
    if (index % rowsPerStep === rowsPerStep - 1) await breathe(work);
  }
}

/** Keeps the rows as they stood in the list, so that a person's origin can be looked up later. */
async function keepRun(
  db: Transaction<Database>,
  work: ImportWork,
  ids: readonly (number | null)[],
  result: ImportResult,
): Promise<void> {
  const { list, plan } = work;
  const runId = await insertRun(db, {
    fileName: list.fileName,
    sha256: list.sha256,
    at: instant(work.context.clock),
    mapping: list.mapping,
    rowsRead: plan.rows.length,
    rowsImported: result.created,
  });
  const titles = list.columns.map((column) => column.title);
  for (let at = 0; at < plan.rows.length; at += rowsPerStep) {
    const rows = plan.rows.slice(at, at + rowsPerStep).map(
      (row, index): Omit<ImportRowTable, 'id'> => ({
        import_run_id: runId,
        number: row.row.number,
        raw: JSON.stringify(
          Object.fromEntries(titles.map((title, column) => [title, row.row.cells[column] ?? ''])),
        ),
        outcome: row.outcome === 'new' || row.outcome === 'organisation' ? 'imported' : row.outcome,
        reason: reasonOf(row),
        person_id: ids[at + index] ?? null,
      }),
    );
    await insertRunRows(db, rows);
    await breathe(work);
  }
}

/** Why a row was not taken over, in one text. */
export function reasonOf(row: PlannedRow): string {
  if (row.outcome === 'failed') {
    return row.problems
      .filter((problem) => problem.severity === 'error')
      .map((problem) => problem.message)
      .join(' ');
  }
  if (row.outcome === 'duplicate' && !row.person) return 'Die Organisation ist schon in Rundtisch.';
  if (!row.duplicateOf) return '';
  return row.duplicateOf.personId
    ? 'Die Person ist schon in Rundtisch.'
    : 'Die Person steht schon weiter oben in der Liste.';
}

function sentence(fileName: string, result: ImportResult): string {
  const count = (number: number, one: string, many: string) =>
    number === 0 ? [] : [`${number.toLocaleString('de')} ${number === 1 ? one : many}`];
  const parts = [
    ...count(result.created, 'Person', 'Personen'),
    ...(result.completed > 0 ? [`${result.completed.toLocaleString('de')} ergänzt`] : []),
    ...count(result.organisations, 'Organisation', 'Organisationen'),
    ...count(result.memberships, 'Mitgliedschaft', 'Mitgliedschaften'),
  ];
  return `Liste „${fileName}“ eingelesen: ${parts.join(', ')}`;
}

async function breathe(work: ImportWork): Promise<void> {
  await setImmediate();
  work.signal.throwIfAborted();
}
