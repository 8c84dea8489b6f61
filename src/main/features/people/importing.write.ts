import type { Transaction } from 'kysely';
import type { ImportResult } from '../../../shared/features/importing.ts';
import type { Person } from '../../../shared/features/people.ts';
import type { Database } from '../../database/schema.ts';
import { addToCommittees } from './importing.committees.ts';
import { countHints } from './importing.hints.ts';
import { keepRun, sentence } from './importing.kept.ts';
import { merged } from './importing.merge.ts';
import type { PlannedRow } from './importing.plan.ts';
import { insertBareOrganisations, insertPersons, nextId } from './importing.repository.ts';
import { changesPerson, makesPerson, type SettledPlan } from './importing.settle.ts';
import { storedFacts } from './importing.stored.repository.ts';
import { makeTags, tagNewPersons } from './importing.tags.ts';
import { breathe, type ImportWork, rowsPerStep } from './importing.work.ts';
import { insertOrganisation } from './organisations.repository.ts';
import { findPerson, updatePerson } from './persons.repository.ts';

/**
 * Writes a settled list inside one transaction. Yields the thread every 100 rows; throws AbortError when cancelled. Where a
 * list brings nothing new, nothing at all is written.
 */
export async function writeImport(db: Transaction<Database>, work: ImportWork): Promise<ImportResult> {
  const { plan } = work;
  const skipped = plan.acts.filter((act) => act === 'skip').length;
  const again = plan.acts.filter((act) => act === 'create').length;
  const result: ImportResult = {
    created: 0,
    completed: 0,
    skipped,
    duplicates: plan.rows.filter((row) => row.outcome === 'duplicate').length - skipped - again,
    failed: plan.rows.filter((row) => row.outcome === 'failed').length,
    organisations: plan.newOrganisations.size,
    committees: 0,
    memberships: 0,
    tags: plan.newTags.size,
    hints: 0,
    hintedRows: 0,
    runId: null,
  };
  await makeTags(db, plan.newTags.values());
  const organisations = await createOrganisations(db, work);
  // Copies: the plan may be looked at again when this is cancelled.
  const persons = plan.rows.map((row): Person | null =>
    row.person ? { ...row.person, organisationId: organisations.get(row.organisationKey) ?? null } : null,
  );
  mergeRowsOfTheList(plan, persons);
  const ids = await createPersons(db, work, persons, result);
  await tagNewPersons(db, work, ids, persons);
  const changed = await changeStored(db, work, persons);
  result.completed = changed.size;
  const seated = ids.map((id, place) => (plan.acts[place] === 'skip' ? null : id));
  await addToCommittees(db, work, seated, persons, result);
  if (result.created + result.completed + result.memberships + result.organisations === 0) return result;
  Object.assign(result, countHints(plan, ids, changed));
  result.runId = await keepRun(db, work, ids, changed, result.created);
  const replaced = plan.acts.includes('overwrite');
  work.context.describe(sentence(work.list.fileName, result, replaced ? 'geändert' : 'ergänzt'));
  return result;
}

async function createOrganisations(
  db: Transaction<Database>,
  work: ImportWork,
): Promise<Map<string, number>> {
  const ids = new Map(work.known.organisations);
  const bare = [];
  for (const [key, organisation] of work.plan.newOrganisations) {
    if (organisation.addresses.length + organisation.contacts.length + organisation.tags.length === 0)
      bare.push({ key, organisation });
    else ids.set(key, await insertOrganisation(db, organisation));
    if (ids.size % rowsPerStep === 0) await breathe(work);
  }
  const first = await nextId(db, 'organisation');
  for (let at = 0; at < bare.length; at += rowsPerStep) {
    const part = bare.slice(at, at + rowsPerStep).map((one, index) => ({ ...one, id: first + at + index }));
    await insertBareOrganisations(db, part);
    for (const { key, id } of part) ids.set(key, id);
    await breathe(work);
  }
  return ids;
}

/** A later row of the same person fills in or replaces what the first one says. */
function mergeRowsOfTheList(plan: SettledPlan, persons: (Person | null)[]): void {
  plan.rows.forEach((row, index) => {
    const act = plan.acts[index] ?? null;
    const first = row.duplicateOf?.personId === null ? row.duplicateOf.place : null;
    const [known, person] = [first === null ? null : persons[first], persons[index]];
    if (first === null || !known || !person || !changesPerson(act)) return;
    persons[first] = merged(act, known, { person, draft: row.draft }) ?? known;
  });
}

/** Gives the person's row id for each place of the plan, null for rows that name nobody. */
async function createPersons(
  db: Transaction<Database>,
  work: ImportWork,
  persons: readonly (Person | null)[],
  result: ImportResult,
): Promise<(number | null)[]> {
  const { rows, acts } = work.plan;
  let id = await nextId(db, 'person');
  const ids: (number | null)[] = [];
  for (let at = 0; at < rows.length; at += rowsPerStep) {
    const fresh = [];
    for (const [index, row] of rows.slice(at, at + rowsPerStep).entries()) {
      const person = persons[at + index];
      const makes = makesPerson(row, acts[at + index] ?? null);
      if (makes && person) fresh.push({ id, person });
      ids.push(makes ? id++ : personIdOf(row, ids));
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

/**
 * Completes or overwrites stored persons: all rows that name the same one are put together first, so that she is written
 * once, and not at all where nothing differs in the end. Gives the ids of those who were changed.
 */
async function changeStored(
  db: Transaction<Database>,
  work: ImportWork,
  persons: readonly (Person | null)[],
): Promise<Set<number>> {
  const steps = work.plan.rows.flatMap((row, place) => {
    const [act, person, id] = [work.plan.acts[place] ?? null, persons[place], row.duplicateOf?.personId];
    return changesPerson(act) && person && id ? [{ id, act, row: { person, draft: row.draft } }] : [];
  });
  const changed = new Set<number>();
  const byPerson = [...Map.groupBy(steps, (step) => step.id)];
  for (let at = 0; at < byPerson.length; at += rowsPerStep) {
    const part = byPerson.slice(at, at + rowsPerStep);
    const facts = await storedFacts(
      db,
      part.map(([id]) => id),
    );
    for (const [id, rows] of part) {
      const apply = <T extends Parameters<typeof merged>[1]>(known: T) =>
        rows.reduce((person, { act, row }) => merged(act, person, row) ?? person, known);
      const known = facts.get(id);
      if (!known || JSON.stringify(apply(known)) === JSON.stringify(known)) continue;
      const stored = await findPerson(db, id);
      if (!stored) continue;
      await updatePerson(db, id, apply(stored));
      changed.add(id);
    }
    await breathe(work);
  }
  return changed;
}
