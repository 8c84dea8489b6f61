import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { ResolutionRow, TaskForm, TaskRow } from '../../../shared/features/protocols.ts';
import { foldForSearch, searchText } from '../../../shared/rules/folding.ts';
import { type Clock, today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { meetingHeading } from '../meetings/meetingFacts.ts';
import { findAgendaItem } from '../meetings/meetings.repository.ts';
import { resolutionView, taskView } from '../meetings/agendaView.ts';
import * as repository from './protocols.repository.ts';

/** Every typed word must begin a word of the text. */
function matcher(search: string): (parts: readonly string[]) => boolean {
  const words = foldForSearch(search).split(' ').filter(Boolean);
  return (parts) => {
    if (words.length === 0) return true;
    const text = ` ${searchText(parts)}`;
    return words.every((word) => text.includes(` ${word}`));
  };
}

/** The register of resolutions, newest first; `total` counts before filtering. */
export async function resolutions(db: Kysely<Database>, filter: { search: string; year: number | null }) {
  const all = await repository.register(db);
  const matches = matcher(filter.search);
  const rows: ResolutionRow[] = all
    .map((row) => ({
      ...resolutionView(row),
      meetingId: row.meeting_id,
      committee: row.committee,
      item: row.item,
    }))
    .filter((row) => filter.year === null || Number(row.decidedAt.slice(0, 4)) === filter.year)
    .filter((row) => matches([row.number, row.wording, row.committee, row.item, row.responsible]));
  const years = [...new Set(all.map((row) => Number(row.decided_at.slice(0, 4))))].sort((a, b) => b - a);
  return { rows, years, total: all.length };
}

/** Tasks of all meetings: overdue first, then by due day; done ones newest first. */
export async function tasks(
  db: Kysely<Database>,
  filter: { search: string; state: 'open' | 'done' | 'all' },
  clock: Clock,
) {
  const now = today(clock);
  const matches = matcher(filter.search);
  const all = await repository.allTasks(db);
  const rows = all
    .map(
      (row): TaskRow => ({
        ...taskView(row),
        meetingId: row.meeting_id,
        meeting:
          row.starts_at === null || row.committee === null
            ? ''
            : meetingHeading(
                {
                  committee_name: row.committee,
                  starts_at: row.starts_at,
                },
                now,
              ),
        committee: row.committee ?? '',
        state: row.done_on !== null ? 'done' : row.due_on !== null && row.due_on < now ? 'overdue' : 'open',
      }),
    )
    .filter((row) => filter.state === 'all' || (filter.state === 'done') === (row.state === 'done'))
    .filter((row) => matches([row.title, row.assignee, row.meeting, row.note]));
  return {
    rows:
      filter.state === 'done' ? rows.sort((a, b) => ((a.doneOn ?? '') < (b.doneOn ?? '') ? 1 : -1)) : rows,
    total: all.length,
  };
}

/** Makes or changes a task; one of an agenda item belongs to that item's meeting. */
export async function saveTask(db: Transaction<Database>, form: TaskForm, context: WriteContext) {
  if (form.id !== null && !(await repository.findTask(db, form.id)))
    throw new AppError('notFound', 'Diese Aufgabe gibt es nicht mehr.');
  const item = form.agendaItemId === null ? undefined : await findAgendaItem(db, form.agendaItemId);
  const id = await repository.saveTask(db, { ...form, meetingId: item?.meeting_id ?? form.meetingId });
  context.describe(`Aufgabe „${form.title}“ ${form.id === null ? 'angelegt' : 'geändert'}`);
  return { id };
}

export async function finishTask(
  db: Transaction<Database>,
  input: { id: number; done: boolean },
  context: WriteContext,
): Promise<void> {
  const task = await repository.findTask(db, input.id);
  if (!task) throw new AppError('notFound', 'Diese Aufgabe gibt es nicht mehr.');
  await repository.updateTask(db, input.id, { done_on: input.done ? today(context.clock) : null });
  context.describe(`Aufgabe „${task.title}“ ${input.done ? 'erledigt' : 'wieder offen'}`);
}

export async function removeTask(
  db: Transaction<Database>,
  id: number,
  context: WriteContext,
): Promise<void> {
  const task = await repository.findTask(db, id);
  if (!task) throw new AppError('notFound', 'Diese Aufgabe gibt es nicht mehr.');
  await repository.deleteTask(db, id);
  context.describe(`Aufgabe „${task.title}“ in den Papierkorb gelegt`);
}
