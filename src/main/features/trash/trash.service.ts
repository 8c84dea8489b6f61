import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { RecordKey, TrashRow } from '../../../shared/features/trash.ts';
import { type TrashTable, trashDays, trashLabels } from '../../../shared/features/trash.labels.ts';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { addDays } from '../../../shared/rules/germanDate.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { type Clock, today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import { recordText } from '../../database/recordLabels.ts';
import { restoreDeleted } from '../../database/restoreDeleted.ts';
import type { Database } from '../../database/schema.ts';
import * as repository from './trash.repository.ts';
import { countsInWords } from './trash.words.ts';

/** Rows that the list shows; more than an office looks through by hand. */
const shown = 500;

/** First instant from which on removed records can be brought back. */
const since = (clock: Clock) => `${addDays(today(clock), -trashDays)}T00:00:00Z`;

/** What lies in the trash, newest first. Records that went with another one are not listed beside it. */
export async function listTrash(
  db: Kysely<Database>,
  { search, kind }: { search: string; kind: TrashTable | null },
  clock: Clock,
): Promise<{ rows: TrashRow[]; total: number }> {
  const removed = withoutBelongings(await repository.removals(db, since(clock)));
  const words = foldForSearch(search).split(' ').filter(Boolean);
  const wanted = removed.filter((each) => {
    const name = foldForSearch(nameOf(each.table, each.before));
    return (kind === null || each.table === kind) && words.every((word) => name.includes(word));
  });
  const page = wanted.slice(0, shown);
  const companions = await repository.companions(
    db,
    page.map(({ entryId }) => entryId),
  );
  const belongings = belongingsByRecord(companions);
  const rows = page.map((each) => ({
    table: each.table,
    row: each.row,
    name: nameOf(each.table, each.before),
    belongings: belongings.get(`${each.entryId}/${each.table}/${each.row}`) ?? '',
    deletedAt: each.at,
    who: each.who,
    until: addDays(each.at.slice(0, 10), trashDays),
  }));
  return { rows, total: wanted.length };
}

/** A meeting that went with its committee comes back with it. */
function withoutBelongings(removed: readonly repository.Removal[]): repository.Removal[] {
  const gone = new Set(removed.map(({ entryId, table, row }) => `${entryId}/${table}/${row}`));
  return removed.filter(({ entryId, table, before }) => {
    if (table !== 'meeting' && table !== 'outreach') return true;
    const image = JSON.parse(before) as Record<string, unknown>;
    return !Object.keys(trashLabels).some((parent) =>
      gone.has(`${entryId}/${parent}/${String(image[`${parent}_id`])}`),
    );
  });
}

type Companion = { table: string; before: string };

/** What went with each record, in words: by entry, table and row. Each image is read once, however many records went. */
function belongingsByRecord(companions: ReadonlyMap<number, readonly Companion[]>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [entryId, rows] of companions) {
    for (const other of rows) {
      const image = JSON.parse(other.before) as Record<string, unknown>;
      for (const table of Object.keys(trashLabels)) {
        const parent = image[`${table}_id`];
        if (typeof parent !== 'number') continue;
        const key = `${entryId}/${table}/${parent}`;
        const own = counts.get(key) ?? new Map<string, number>();
        counts.set(key, own.set(other.table, (own.get(other.table) ?? 0) + 1));
      }
    }
  }
  return new Map([...counts].map(([key, own]) => [key, countsInWords(own).join(', ')]));
}

/** What a record is called; one without a name by its kind. */
export function nameOf(table: TrashTable, image: string): string {
  return recordText(table, image) || trashLabels[table];
}

/**
 * Brings records back with what belongs to them, all or none.
 * @throws AppError `notFound` where one is not in the trash, `conflict` where it cannot come back
 */
export async function restoreRecords(
  db: Transaction<Database>,
  records: readonly RecordKey[],
  context: Pick<WriteContext, 'describe' | 'clock'>,
): Promise<void> {
  const removed = await repository.removals(db, since(context.clock), records);
  if (removed.length < records.length) throw notInTrash();
  // In the order in which they were removed: what others need went last and comes back first.
  const entries = [...Map.groupBy(removed, ({ entryId }) => entryId)].sort(([one], [other]) => other - one);
  for (const [entryId, ofEntry] of entries) await restoreDeleted(db, entryId, ofEntry);
  const names = removed.map(({ table, before }) => nameOf(table, before));
  context.describe(
    `${names.length <= 2 ? names.join(' und ') : counted(names.length, 'Eintrag', 'Einträge')} wiederhergestellt`,
  );
}

/**
 * Forgets persons whose time in the trash is over: their images and names go from the journal, and whatever of them was
 * kept beside it. Other records hold no personal data of their own; their images stay as the history of the office.
 */
export async function expireTrash(
  db: Kysely<Database>,
  context: Pick<WriteContext, 'describe' | 'clock' | 'erase'>,
): Promise<number> {
  const expired = await repository.expiredRemovals(db, since(context.clock));
  if (expired.length === 0) return 0;
  context.describe(
    `${counted(expired.length, 'Eintrag', 'Einträge')} nach ${trashDays} Tagen aus dem Papierkorb entfernt`,
  );
  await context.erase(
    expired.map(({ table, row }) => ({ table_name: table, row_id: row })),
    null,
  );
  return expired.length;
}

export function notInTrash(): AppError {
  return new AppError(
    'notFound',
    `Das liegt nicht mehr im Papierkorb. Was dort länger als ${trashDays} Tage lag oder endgültig gelöscht wurde, lässt sich nicht wiederherstellen.`,
  );
}
