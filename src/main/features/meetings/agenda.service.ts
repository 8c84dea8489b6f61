import type { Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { AgendaEntry } from '../../../shared/features/meetings.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { protocolsOf } from '../protocols/protocols.repository.ts';
import { refuseLocked } from './meetingFacts.ts';
import * as repository from './meetings.repository.ts';

/** @throws AppError `notFound`, `conflict` where the protocol is issued */
async function changeable(db: Transaction<Database>, id: number) {
  const item = await repository.findAgendaItem(db, id);
  if (!item) throw new AppError('notFound', 'Diesen Tagesordnungspunkt gibt es nicht mehr.');
  refuseLocked({ protocols: await protocolsOf(db, item.meeting_id) });
  return item;
}

export async function add(
  db: Transaction<Database>,
  input: { meetingId: number; entry: AgendaEntry },
  context: WriteContext,
) {
  refuseLocked({ protocols: await protocolsOf(db, input.meetingId) });
  if (!(await repository.findMeeting(db, input.meetingId)))
    throw new AppError('notFound', 'Diese Sitzung gibt es nicht mehr.');
  const id = await repository.insertAgendaItem(db, input.meetingId, input.entry);
  context.describe(`Tagesordnungspunkt „${input.entry.title}“ angelegt`);
  return { id };
}

export async function save(
  db: Transaction<Database>,
  input: { id: number; entry: AgendaEntry },
  context: WriteContext,
): Promise<void> {
  const item = await changeable(db, input.id);
  const { title, kind, durationMinutes, presenter } = input.entry;
  await repository.updateAgendaItem(db, item.id, {
    title,
    kind,
    duration_minutes: durationMinutes,
    presenter,
  });
  context.describe(`Tagesordnungspunkt „${title}“ geändert`);
}

/** Changes places with the neighbour; at the edge nothing happens. */
export async function move(
  db: Transaction<Database>,
  input: { id: number; by: -1 | 1 },
  context: WriteContext,
): Promise<void> {
  const item = await changeable(db, input.id);
  const agenda = await repository.agendaOf(db, item.meeting_id);
  const index = agenda.findIndex((each) => each.id === item.id);
  const target = index + input.by;
  if (target < 0 || target >= agenda.length) return;
  const order = agenda.map((each) => each.id);
  order.splice(index, 1);
  order.splice(target, 0, item.id);
  // Positions are written anew, so that equal or missing ones of older data cannot stop an item.
  for (const [position, id] of order.entries()) {
    if (agenda.find((each) => each.id === id)?.position !== position + 1)
      await repository.updateAgendaItem(db, id, { position: position + 1 });
  }
  context.describe(`„${item.title}“ nach ${input.by < 0 ? 'oben' : 'unten'} verschoben`);
}

/** Takes an item off the agenda. @throws AppError `conflict` where something was decided on it */
export async function remove(db: Transaction<Database>, id: number, context: WriteContext): Promise<void> {
  const item = await changeable(db, id);
  if (await repository.hasResolution(db, id)) {
    throw new AppError(
      'conflict',
      'Zu diesem Punkt ist ein Beschluss festgehalten. Entfernen Sie zuerst den Beschluss.',
    );
  }
  await repository.deleteAgendaItem(db, id);
  context.describe(`Tagesordnungspunkt „${item.title}“ entfernt`);
}
