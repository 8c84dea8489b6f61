import { setImmediate } from 'node:timers/promises';
import type { RowOutcome } from '../../../shared/features/importing.ts';
import type { PersonDraft, PersonRow, TableProblem, TableRow } from '../../../shared/features/importTypes.ts';
import type { Organisation, Person } from '../../../shared/features/people.ts';
import { remembering } from '../../../shared/remembering.ts';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { listName, nameFingerprint } from '../../../shared/rules/names.ts';
import { swappedNamesHint } from '../../import/listHints.ts';
import { mergeProblems } from '../../import/personRow.ts';
import {
  checkOrganisation,
  checkPerson,
  organisationOfDraft,
  personOfDraft,
  saysMore,
} from './importing.person.ts';

const none: readonly TableProblem[] = [];

/** Somebody a row may mean: a stored person, or an earlier row of the same list. */
export interface KnownPerson {
  personId: number | null;
  /** Place in the plan, for rows of the list. */
  place: number | null;
  name: string;
  emails: readonly string[];
  organisation: string;
  city: string;
  /** Belongs to no organisation. */
  free: boolean;
}

/** What is stored already, by the keys that rows are compared with. */
export interface KnownData {
  persons: Map<string, KnownPerson[]>;
  /** Folded names and short names → id. */
  organisations: Map<string, number>;
  committees: Map<string, number>;
  /** Tags by their keys. */
  tags: Map<string, string>;
  /** Whom the rows of this very file stood for when it was read in before, by their numbers. */
  before: Map<number, number>;
}

export interface PlannedRow {
  row: TableRow;
  draft: PersonDraft;
  /** Null for a row that names only an organisation. */
  person: Person | null;
  problems: readonly TableProblem[];
  outcome: RowOutcome;
  duplicateOf: KnownPerson | null;
  /** Folded name of the organisation. */
  organisationKey: string;
  /** Names of the committees that the row puts the person into. */
  committees: string[];
}

export interface ImportPlan {
  rows: PlannedRow[];
  /** Organisations of which a row of their own tells address or contacts, by their folded names. */
  described: Map<string, Organisation>;
  /** What is to be said about the whole list under its mapping. */
  problems: TableProblem[];
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
  const fold = remembering(foldForSearch);
  const plan: ImportPlan = { rows: [], described: new Map(), problems: swappedNamesHint(drafts) };
  for (const [place, row] of rows.entries()) {
    if (place % 100 === 99) {
      await setImmediate();
      signal.throwIfAborted();
    }
    const read = drafts[place];
    if (!read) continue;
    const { draft } = read;
    const person = draft.lastName ? personOfDraft(draft) : null;
    let problems = mergeProblems(ofRow.get(row.number) ?? none, read.problems);
    if (!hasError(problems)) {
      const refused = person ? checkPerson(person, row.number) : checkOrganisation(draft, row.number);
      if (refused.length > 0) problems = [...problems, ...refused];
    }
    const planned: PlannedRow = {
      row,
      draft,
      person,
      problems,
      outcome: 'failed',
      duplicateOf: null,
      organisationKey: fold(draft.organisation),
      committees: splitCommittees(draft.committee),
    };
    plan.rows.push(planned);
    if (hasError(problems)) continue;
    if (person) planPerson(planned, describe(planned, place, fold), known, seen);
    else planOrganisation(planned, plan, known);
  }
  return plan;
}

function planPerson(
  planned: PlannedRow,
  self: KnownPerson,
  known: KnownData,
  seen: Map<string, KnownPerson[]>,
): void {
  const key = nameFingerprint(planned.draft);
  const namesakes = seen.get(key);
  const stored = known.persons.get(key);
  if (!namesakes && !stored) {
    // As most are; thousands of rows are planned in one go.
    planned.outcome = 'new';
    seen.set(key, [self]);
    return;
  }
  // The same row of the same file and the same name: that is she, even where other columns are read this time.
  const before = known.before.get(planned.row.number);
  planned.duplicateOf =
    stored?.find(({ personId }) => personId !== null && personId === before) ??
    closest(
      self,
      [...(stored ?? []), ...(namesakes ?? [])].filter((other) => isSame(self, other)),
    );
  planned.outcome = planned.duplicateOf ? 'duplicate' : 'new';
  // What this row says beside the name also tells later rows who is meant.
  const { personId, place, free } = planned.duplicateOf ?? self;
  const told = { ...self, personId, place, free };
  if (namesakes) namesakes.push(told);
  else seen.set(key, [told]);
}

/** A row without a person describes the organisation itself: its address and contacts are the organisation's. */
function planOrganisation(planned: PlannedRow, plan: ImportPlan, known: KnownData): void {
  const key = planned.organisationKey;
  planned.committees = [];
  planned.outcome = known.organisations.has(key) || plan.described.has(key) ? 'duplicate' : 'organisation';
  const organisation = organisationOfDraft(planned.draft);
  if (planned.outcome === 'organisation' && saysMore(organisation)) plan.described.set(key, organisation);
}

/** Whether one of the problems keeps the row out. */
export function hasError(problems: readonly TableProblem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

function describe(planned: PlannedRow, place: number, fold: (text: string) => string): KnownPerson {
  const { draft, organisationKey } = planned;
  return {
    personId: null,
    place,
    name: listName(draft),
    emails: draft.emails.map((email) => email.toLowerCase()),
    organisation: organisationKey,
    city: fold(draft.city),
    free: organisationKey === '',
  };
}

/** The one with whom a row agrees in most; the first of equals. */
function closest(self: KnownPerson, candidates: readonly KnownPerson[]): KnownPerson | null {
  const agreement = (other: KnownPerson) =>
    (sharesMail(self, other) ? 3 : 0) +
    (self.organisation === other.organisation ? 2 : 0) +
    (self.city === other.city ? 1 : 0);
  return candidates.reduce<KnownPerson | null>(
    (best, other) => (best && agreement(best) >= agreement(other) ? best : other),
    null,
  );
}

const sharesMail = (left: KnownPerson, right: KnownPerson) =>
  left.emails.some((email) => right.emails.includes(email));

function isSame(left: KnownPerson, right: KnownPerson): boolean {
  const bare = (side: KnownPerson) =>
    side.emails.length === 0 && side.organisation === '' && side.city === '';
  return (
    sharesMail(left, right) ||
    (left.organisation !== '' && left.organisation === right.organisation) ||
    (left.city !== '' && left.city === right.city) ||
    (bare(left) && bare(right))
  );
}

/** "AG Hitzeschutz": a part that begins so is a committee of its own. */
const groupWord = /^(?:AG|AK|UAG|Arbeitsgruppe|Arbeitskreis)\s/i;

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
      return pieces.length > 1 &&
        pieces.every((piece) => groupWord.test(piece) || single.has(foldForSearch(piece)))
        ? pieces
        : [part];
    });
}
