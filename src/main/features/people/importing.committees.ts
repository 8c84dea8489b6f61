import { setImmediate } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { CommitteeKind } from '../../../shared/features/committees.ts';
import type { ImportResult } from '../../../shared/features/importing.ts';
import type { Person } from '../../../shared/features/people.ts';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { today } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import { saveCommittee, saveRole } from '../committees/committees.service.ts';
import { addMember } from '../committees/memberships.service.ts';
import type { PlannedRow } from './importing.plan.ts';
import { sittingPersons } from './importing.repository.ts';
import type { ImportWork } from './importing.work.ts';

/** What the name of a committee says about its kind; the user can change it on the committee's page. */
const kindWords: readonly [RegExp, CommitteeKind][] = [
  [/konferenz|plenum/i, 'plenary'],
  [/steuerung|lenkung/i, 'steeringGroup'],
  [/netzwerk|verbund/i, 'network'],
];

/**
 * Puts the persons of a list into the committees it names, from today on and for their organisation, where they do not
 * sit already; missing committees are made. Without a word about the voting right a member votes.
 */
export async function addToCommittees(
  db: Transaction<Database>,
  work: ImportWork,
  ids: readonly (number | null)[],
  persons: readonly (Person | null)[],
  result: ImportResult,
): Promise<void> {
  const rows = work.plan.rows.flatMap((row, place) => {
    const personId = ids[place];
    return personId && row.committees.length > 0 ? [{ row, personId, person: persons[place] }] : [];
  });
  if (rows.length === 0) return;
  const silent = { ...work.context, describe: () => {} };
  const committees = new Map(work.known.committees);
  for (const [key, name] of work.plan.newCommittees) {
    const kind = kindWords.find(([word]) => word.test(name))?.[1] ?? 'workingGroup';
    const committee = { kind, name, shortName: '', purpose: '', foundedOn: null, endedOn: null };
    committees.set(key, (await saveCommittee(db, { id: null, committee }, silent)).id);
    result.committees += 1;
  }
  const day = today(work.context.clock);
  const sitting = await sittingPersons(db, day);
  for (const [index, { row, personId, person }] of rows.entries()) {
    if (index % 20 === 19) {
      work.progress(index + 1, rows.length, 'Mitgliedschaften');
      await setImmediate();
      work.signal.throwIfAborted();
    }
    for (const name of row.committees) {
      const committeeId = committees.get(foldForSearch(name));
      if (!committeeId || sitting.has(`${committeeId}/${personId}`)) continue;
      sitting.add(`${committeeId}/${personId}`);
      const votingRight = row.draft.votingRight ?? 'voting';
      const onBehalfOfId = person?.organisationId ?? null;
      await addMember(db, { committeeId, personId, votingRight, onBehalfOfId, fromDay: day });
      const role = roleOf(row);
      if (role)
        await saveRole(db, { id: null, committeeId, role, personId, fromDay: day, untilDay: null }, silent);
      result.memberships += 1;
    }
  }
}

/** A role belongs to the one committee of the row; with several nobody knows to which. */
const roleOf = (row: PlannedRow) => (row.committees.length === 1 ? row.draft.role : null);
