import type { Kysely } from 'kysely';
import type { DuplicateKind } from '../../../shared/features/duplicates.ts';
import { recordLabel } from '../../database/recordLabels.ts';
import type { Database } from '../../database/schema.ts';
import {
  type CommonMeeting,
  committeesOfMutualDeputies,
  committeesWithTwoVotes,
  commonMeetings,
} from './mergingPersons.repository.ts';
import { doublesOf, type Pointer } from './pointers.repository.ts';

/** Columns whose doubles are made into one by rules of their own. */
export const joinedByRule: ReadonlySet<string> = new Set([
  'postal_address.person_id',
  'postal_address.organisation_id',
  'contact_point.person_id',
  'contact_point.organisation_id',
  'distinct_persons.first_id',
  'distinct_persons.second_id',
  'distinct_organisations.first_id',
  'distinct_organisations.second_id',
  'participant.person_id',
]);

/** Why two records cannot become one as things stand, with the way out; empty where they can. */
export async function obstacleTo(
  db: Kysely<Database>,
  kind: DuplicateKind,
  pointers: readonly Pointer[],
  { keptId, otherId }: { keptId: number; otherId: number },
): Promise<string> {
  if (kind === 'person') {
    const obstacle = await obstacleOfPersons(db, keptId, otherId);
    if (obstacle) return obstacle;
  }
  for (const pointer of pointers) {
    if (joinedByRule.has(`${pointer.table}.${pointer.column}`)) continue;
    const double = (await doublesOf(db, pointer, otherId, keptId)).find((row) => !row.sayNothingMore);
    if (double) {
      return `Beide haben dasselbe noch einmal: ${recordLabel(pointer.table, double.image)}. Entfernen Sie zuerst eines von beiden.`;
    }
  }
  return '';
}

async function obstacleOfPersons(db: Kysely<Database>, keptId: number, otherId: number): Promise<string> {
  const [deputies] = await committeesOfMutualDeputies(db, keptId, otherId);
  if (deputies !== undefined) {
    return `In „${deputies}“ vertritt die eine die andere Person. Sind es wirklich nicht zwei, nehmen Sie dort zuerst die Stellvertretung heraus.`;
  }
  const [votes] = await committeesWithTwoVotes(db, keptId, otherId);
  if (votes !== undefined) {
    return `In „${votes}“ haben beide zur selben Zeit eine Stimme, eine Person kann aber nur eine haben. Beenden oder entfernen Sie dort zuerst eine der beiden Mitgliedschaften.`;
  }
  for (const meeting of await commonMeetings(db, keptId, otherId)) {
    const obstacle = obstacleOfMeeting(meeting);
    if (obstacle) return obstacle;
  }
  return '';
}

function obstacleOfMeeting({ kept, other }: CommonMeeting): string {
  const meeting = `„${kept.title}“`;
  if (kept.locked) {
    return `Beide stehen in der Sitzung ${meeting}, und ihr Protokoll ist festgeschrieben. Legen Sie auf der Seite „Protokoll“ zuerst eine Korrektur an.`;
  }
  if (kept.attended && other.attended)
    return `In der Sitzung ${meeting} sind beide als anwesend vermerkt. Nehmen Sie dort zuerst eine der beiden heraus, wenn es dieselbe Person ist.`;
  if (kept.seatId !== null && other.seatId !== null && kept.seatId !== other.seatId)
    return `In der Sitzung ${meeting} stehen beide auf verschiedenen Sitzen. Nehmen Sie dort zuerst eine der beiden heraus, wenn es dieselbe Person ist.`;
  return '';
}
