import { setImmediate } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import {
  type KeptMonths,
  keptFrom,
  keptMonths,
  keptMonthsInWords,
} from '../../../shared/rules/journalRetention.ts';
import { today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import type { JobContext } from '../../handlers.ts';
import * as repository from './retention.repository.ts';

/** Images that one step takes; a step is a transaction of some milliseconds. */
const rowsPerStep = 1000;

/** How long details of the history are kept. */
export async function retention(db: Kysely<Database>): Promise<{ months: KeptMonths }> {
  const months = await repository.retentionMonths(db);
  return { months: keptMonths.find((each) => each === months) ?? null };
}

export async function saveRetention(
  db: Transaction<Database>,
  months: KeptMonths,
  { describe }: Pick<WriteContext, 'describe'>,
): Promise<void> {
  await repository.saveRetentionMonths(db, months);
  describe(`Frühere Angaben im Verlauf: ${keptMonthsInWords(months)} aufbewahren`);
}

/**
 * Takes the details (images) of changes that are older than the office wants to keep them; who did what and when stays.
 * Works in steps between which others write.
 */
export async function thin(job: JobContext): Promise<{ rows: number }> {
  const months = await repository.retentionMonths(job.db);
  if (months === null) return { rows: 0 };
  const before = `${keptFrom(today(job.clock), months)}T00:00:00Z`;
  let rows = 0;
  for (let more = true; more; ) {
    job.signal.throwIfAborted();
    const { value } = await job.write((db) => repository.thinSome(db, before, rowsPerStep));
    rows += value.rows;
    more = value.more;
    await setImmediate();
  }
  // Pages of the log still hold the images until they are written over.
  if (rows > 0) await job.workspace.store().settle();
  return { rows };
}
