import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { HistoryEntry, HistoryTable } from '../../../shared/features/journal.ts';
import type { WriteContext } from '../../database/journal.ts';
import { recordLabel } from '../../database/recordLabels.ts';
import type { Database } from '../../database/schema.ts';
import { undoEntry } from '../../database/undo.ts';
import { needsFollowMerges } from '../accessibility/needs.repository.ts';
import { type FieldLabel, fieldLabels } from './fieldLabels.ts';
import * as repository from './journal.repository.ts';
import { sayValue } from './sayValue.ts';

type Image = Record<string, unknown>;
type Names = Map<string, Map<number, string>>;

/** Longest history shown; older lines stay in the journal. */
const historyLimit = 500;

/** The history of a record in German, newest first: who changed what, from what to what. */
export async function history(
  db: Kysely<Database>,
  table: HistoryTable,
  id: number,
): Promise<HistoryEntry[]> {
  const rows = await repository.historyRows(db, table, id, historyLimit);
  const names = await referencedNames(db, rows);
  const entries = new Map<number, HistoryEntry>();
  for (const row of rows) {
    const known = entries.get(row.id);
    const entry = known ?? {
      id: row.id,
      at: row.at,
      who: row.who,
      summary: row.summary,
      undone: row.undone_by !== null,
      changes: [],
      thinned: row.thinned === 2,
    };
    if (!known) entries.set(row.id, entry);
    entry.changes.push(...fieldChanges(row, names));
  }
  return [...entries.values()];
}

function fieldChanges(row: repository.HistoryRow, names: Names): HistoryEntry['changes'] {
  const before = (row.before ? JSON.parse(row.before) : {}) as Image;
  const after = (row.after ? JSON.parse(row.after) : {}) as Image;
  if ('thinned' in before || 'thinned' in after) return [];
  const record = recordLabel(row.table_name, row.after ?? row.before);
  return Object.entries(fieldLabels).flatMap(([column, field]) => {
    if (!(column in before) && !(column in after)) return [];
    const [from, to] = [
      // Who is gone has no name any more that could be said: "… statt …" would tell nothing.
      sayValue(before[column], field, nameFrom(names, '')),
      sayValue(after[column], field, nameFrom(names, 'nicht mehr vorhanden')),
    ];
    return from === to ? [] : [{ record, field: field.label, before: from, after: to }];
  });
}

const nameFrom =
  (names: Names, gone: string) =>
  (table: NonNullable<FieldLabel['reference']>, id: number): string =>
    names.get(table)?.get(id) ?? gone;

async function referencedNames(db: Kysely<Database>, rows: repository.HistoryRow[]): Promise<Names> {
  const ids: Record<string, Set<number>> = {};
  for (const row of rows) {
    for (const text of [row.before, row.after]) {
      const image = (text ? JSON.parse(text) : {}) as Image;
      for (const [column, { reference }] of Object.entries(fieldLabels)) {
        if (reference && typeof image[column] === 'number') {
          ids[reference] ??= new Set();
          ids[reference].add(image[column]);
        }
      }
    }
  }
  const names: Names = new Map();
  for (const [table, wanted] of Object.entries(ids)) {
    names.set(table, await repository.namesOf(db, table as 'person', [...wanted]));
  }
  return names;
}

/** Whether what an entry did stands at the moment, also after taking back and restoring it. */
export async function standing(db: Kysely<Database>, id: number): Promise<{ undone: boolean }> {
  return { undone: await repository.isUndone(db, id) };
}

/**
 * Takes back one entry inside the running command.
 * @throws AppError `conflict` when it cannot be undone any more (names the record), `notFound` when there is no such entry.
 */
export async function undo(db: Transaction<Database>, id: number, context: WriteContext): Promise<string> {
  const entry = await repository.entry(db, id);
  if (!entry) throw new AppError('notFound', 'Diese Änderung gibt es nicht mehr.');
  if (entry.undone_by !== null) throw new AppError('conflict', 'Das ist schon zurückgenommen.');
  if (entry.undoable === 0) {
    throw new AppError('conflict', `„${entry.summary}“ lässt sich nicht zurücknehmen${whyNot(entry)}`);
  }
  if (await repository.touchesLockedMeeting(db, id)) {
    throw new AppError(
      'conflict',
      `„${entry.summary}“ lässt sich nicht mehr zurücknehmen: Das Protokoll dieser Sitzung ist festgeschrieben. Legen Sie auf der Seite „Protokoll“ eine Korrektur an, dann geht es wieder.`,
    );
  }
  const current = await repository.currentEntry(db);
  await repository.markAsUndo(db, current, entry);
  await undoEntry(db, id, current);
  if (await needsFollowMerges(db)) context.touched('accessibility_need');
  const subject = entry.summary.replace(/^(Zurückgenommen|Wiederhergestellt): /, '');
  const message = `${entry.effect === 'do' ? 'Zurückgenommen' : 'Wiederhergestellt'}: ${subject}`;
  context.describe(message);
  return message;
}

/** Why an entry stands for good, to follow "lässt sich nicht zurücknehmen". */
function whyNot({ call, thinned }: { call: string; thinned: number }): string {
  if (thinned === 2)
    return ': Die früheren Angaben sind nicht mehr gespeichert. Wie lange sie bleiben, steht unter Einstellungen, „Papierkorb“.';
  if (repository.preparingCalls.includes(call)) return '. Ändern können Sie die Angaben unter Einstellungen.';
  if (call === 'trash.erase') return ': Davon ist nichts mehr da.';
  return ': Es hat das Haus verlassen oder ist festgeschrieben.';
}

/** Ctrl+Z: the newest change that stands. Empty answer when there is none. */
export async function undoLast(db: Transaction<Database>, context: WriteContext): Promise<string> {
  const current = await repository.currentEntry(db);
  const newest = await repository.newestDone(db, current);
  return newest ? undo(db, newest.id, context) : '';
}

/** Ctrl+Y: the newest undo, unless something was changed since. Empty answer when there is none. */
export async function redoLast(db: Transaction<Database>, context: WriteContext): Promise<string> {
  const current = await repository.currentEntry(db);
  const newest = await repository.newestUndone(db, current);
  return newest ? undo(db, newest.id, context) : '';
}
