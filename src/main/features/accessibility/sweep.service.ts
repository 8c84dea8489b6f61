import type { Kysely, Transaction } from 'kysely';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { needsToDelete } from '../../../shared/rules/needsRetention.ts';
import { today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { rememberUiState, uiState } from '../app/app.repository.ts';
import { deleteNeeds, invitedDays, keptNeeds } from './needs.repository.ts';

/** Under this name the number of deleted needs waits until the window has told it. */
const sweptKey = 'zugangsbedarf:geloescht';

/** Deletes the needs that are not needed any more (`needsToDelete`) and remembers how many there were, nothing else. */
export async function sweep(
  db: Transaction<Database>,
  { clock, touched }: WriteContext,
): Promise<{ deleted: number }> {
  const needs = await keptNeeds(db);
  if (needs.length === 0) return { deleted: 0 };
  const invited = Map.groupBy(await invitedDays(db), (row) => row.person_id);
  const due = needsToDelete(
    needs.map((need) => ({
      id: need.id,
      consent: need.consent_on !== null,
      recordedOn: need.recorded_on,
      personGone: need.person_gone === 1,
      meetingDay: need.meeting_id === null ? null : (need.starts_at?.slice(0, 10) ?? 'gone'),
      invitedOn: (invited.get(need.person_id) ?? []).map((row) => row.day),
    })),
    today(clock),
  );
  if (due.length === 0) return { deleted: 0 };
  await deleteNeeds(db, due);
  await rememberUiState(db, sweptKey, String((await untold(db)) + due.length));
  touched('accessibility_need');
  return { deleted: due.length };
}

/** What sweeps deleted since it was last told. */
export async function swept(db: Kysely<Database>): Promise<{ sentence: string }> {
  const count = await untold(db);
  if (count === 0) return { sentence: '' };
  const what = counted(count, 'Angabe zum Zugangsbedarf wurde', 'Angaben zum Zugangsbedarf wurden');
  return { sentence: `${what} gelöscht, weil niemand sie mehr braucht.` };
}

export async function sweptTold(db: Transaction<Database>): Promise<void> {
  await rememberUiState(db, sweptKey, '0');
}

async function untold(db: Kysely<Database>): Promise<number> {
  return Number((await uiState(db))[sweptKey] ?? 0);
}
