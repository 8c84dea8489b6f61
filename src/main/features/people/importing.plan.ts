import { setImmediate } from 'node:timers/promises';
import type { RowOutcome } from '../../../shared/features/importing.ts';
import type { PersonDraft, PersonRow, TableProblem, TableRow } from '../../../shared/features/importTypes.ts';
import { emptyOrganisation, type Organisation, type Person } from '../../../shared/features/people.ts';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { listName, nameFingerprint } from '../../../shared/rules/names.ts';
import { mergeProblems } from '../../import/personRow.ts';
import { checkOrganisation, checkPerson, organisationOfDraft, personOfDraft } from './importing.person.ts';

/** Somebody a row may mean: a stored person, or an earlier row of the same list. */
export interface KnownPerson {
  personId: number | null;
  /** Place in the plan, for rows of the list. */
  place: number | null;
  name: string;
  emails: ReadonlySet<string>;
  organisation: string;
  city: string;
}

/** What is stored already, by the keys that rows are compared with. */
export interface KnownData {
  persons: Map<string, KnownPerson[]>;
  /** Folded names and short names → id. */
  organisations: Map<string, number>;
  committees: Map<string, number>;
}

export interface PlannedRow {
  row: TableRow;
  draft: PersonDraft;
  /** Null for a row that names only an organisation. */
  person: Person | null;
  problems: TableProblem[];
  outcome: RowOutcome;
  duplicateOf: KnownPerson | null;
  /** Names of the committees that the row puts the person into. */
  committees: string[];
}

export interface ImportPlan {
  rows: PlannedRow[];
  /** Folded name → what will be stored. */
  newOrganisations: Map<string, Organisation>;
  newCommittees: Map<string, string>;
}

/**
 * Decides what becomes of each row. A duplicate has the same folded name and the same e-mail address, organisation or
 * city; where neither side says anything beside the name, the name decides. Yields the thread every 100 rows.
 */
export async function planImport(
  rows: readonly TableRow[],
  drafts: readonly PersonRow[],
  fileProblems: readonly TableProblem[],
  known: KnownData,
  signal: AbortSignal,
): Promise<ImportPlan> {
  const ofRow = Map.groupBy(fileProblems, (problem) => problem.row);
  const splitCommittees = committeeSplitter(drafts, known);
  const seen = new Map<string, KnownPerson[]>();
  const plan: ImportPlan = { rows: [], newOrganisations: new Map(), newCommittees: new Map() };
  for (const [place, row] of rows.entries()) {
    if (place % 100 === 99) {
      await setImmediate();
      signal.throwIfAborted();
    }
    const read = drafts[place];
    if (!read) continue;
    const { draft } = read;
    const person = draft.lastName ? personOfDraft(draft) : null;
    const problems = mergeProblems(ofRow.get(row.number) ?? [], read.problems);
    if (!hasError(problems)) {
      problems.push(...(person ? checkPerson(person, row.number) : checkOrganisation(draft, row.number)));
    }
    const planned: PlannedRow = {
      row,
      draft,
      person,
      problems,
      outcome: 'failed',
      duplicateOf: null,
      committees: splitCommittees(draft.committee),
    };
    plan.rows.push(planned);
    if (hasError(problems)) continue;
    if (person) planPerson(planned, place, plan, known, seen);
    else planOrganisation(planned, plan, known);
  }
  return plan;
}

function planPerson(
  planned: PlannedRow,
  place: number,
  plan: ImportPlan,
  known: KnownData,
  seen: Map<string, KnownPerson[]>,
): void {
  const key = nameFingerprint(planned.draft);
  const self = describe(planned.draft, place);
  const namesakes = seen.get(key) ?? [];
  planned.duplicateOf =
    [...(known.persons.get(key) ?? []), ...namesakes].find((other) => isSame(self, other)) ?? null;
  planned.outcome = planned.duplicateOf ? 'duplicate' : 'new';
  for (const name of planned.committees) noteNew(plan.newCommittees, known.committees, name, name);
  // What this row says beside the name also tells later rows who is meant.
  const { personId, place: first } = planned.duplicateOf ?? self;
  namesakes.push({ ...self, personId, place: first });
  seen.set(key, namesakes);
  if (planned.duplicateOf) return;
  const { organisation } = planned.draft;
  noteNew(plan.newOrganisations, known.organisations, organisation, {
    ...emptyOrganisation,
    name: organisation,
  });
}

/** A row without a person describes the organisation itself: its address and contacts are the organisation's. */
function planOrganisation(planned: PlannedRow, plan: ImportPlan, known: KnownData): void {
  const key = foldForSearch(planned.draft.organisation);
  const planning = plan.newOrganisations.get(key);
  const described = planning && planning.addresses.length + planning.contacts.length > 0;
  planned.committees = [];
  planned.outcome = known.organisations.has(key) || described ? 'duplicate' : 'organisation';
  if (planned.outcome === 'organisation') plan.newOrganisations.set(key, organisationOfDraft(planned.draft));
}

/** Whether one of the problems keeps the row out. */
export function hasError(problems: readonly TableProblem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

function describe(draft: PersonDraft, place: number): KnownPerson {
  return {
    personId: null,
    place,
    name: listName(draft),
    emails: new Set(draft.emails.map((email) => email.toLowerCase())),
    organisation: foldForSearch(draft.organisation),
    city: foldForSearch(draft.city),
  };
}

function isSame(left: KnownPerson, right: KnownPerson): boolean {
  const bare = (side: KnownPerson) => side.emails.size === 0 && side.organisation === '' && side.city === '';
  return (
    [...left.emails].some((email) => right.emails.has(email)) ||
    (left.organisation !== '' && left.organisation === right.organisation) ||
    (left.city !== '' && left.city === right.city) ||
    (bare(left) && bare(right))
  );
}

function noteNew<T>(
  fresh: Map<string, T>,
  stored: ReadonlyMap<string, number>,
  name: string,
  value: T,
): void {
  const key = foldForSearch(name);
  if (key !== '' && !stored.has(key) && !fresh.has(key)) fresh.set(key, value);
}

/**
 * Committees of a cell: parted at semicolons and line breaks, at commas only where every part is a committee of its
 * own elsewhere ("AG Pflege, Reha" may be one name).
 */
function committeeSplitter(drafts: readonly PersonRow[], known: KnownData): (cell: string) => string[] {
  const parts = (text: string, mark: RegExp) =>
    text
      .split(mark)
      .map((part) => part.trim())
      .filter(Boolean);
  const single = new Set(known.committees.keys());
  for (const { draft } of drafts) {
    if (!draft.committee.includes(',')) {
      for (const part of parts(draft.committee, /[;\n]/)) single.add(foldForSearch(part));
    }
  }
  return (cell) =>
    parts(cell, /[;\n]/).flatMap((part) => {
      const pieces = parts(part, /,/);
      return pieces.length > 1 && pieces.every((piece) => single.has(foldForSearch(piece))) ? pieces : [part];
    });
}
