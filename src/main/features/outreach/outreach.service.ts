import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { OutreachFilter, OutreachInput, OutreachRow } from '../../../shared/features/outreach.ts';
import { outreachChannelLabels } from '../../../shared/features/outreach.labels.ts';
import { foldForSearch, searchText } from '../../../shared/rules/folding.ts';
import { displayName } from '../../../shared/rules/names.ts';
import { type Clock, today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { officeRow } from '../settings/settings.repository.ts';
import * as repository from './outreach.repository.ts';

/** As many rows as one list holds; who has more uses the filters. */
const mostRows = 2000;

function personName(row: repository.EntryRow): string {
  if (row.person_id === null) return '';
  return displayName({
    title: row.title ?? '',
    firstName: row.firstName ?? '',
    lastName: row.lastName ?? '',
    nameSuffix: row.nameSuffix ?? '',
  });
}

/** Whom an entry is about: the person, else the organisation. */
export const contacted = (row: repository.EntryRow): string => personName(row) || (row.organisation ?? '');

function stateOf(row: repository.EntryRow, now: string): OutreachRow['state'] {
  if (row.done_on !== null) return 'done';
  if (row.next_step === '') return 'none';
  return row.next_day !== null && row.next_day < now ? 'overdue' : 'open';
}

function view(row: repository.EntryRow, now: string): OutreachRow {
  return {
    id: row.id,
    personId: row.person_id,
    person: personName(row),
    organisationId: row.organisation_id,
    organisation: row.organisation ?? '',
    committeeId: row.committee_id,
    committee: row.committee ?? '',
    seatId: row.seat_id,
    day: row.day,
    channel: row.channel,
    contactedBy: row.contacted_by,
    subject: row.subject,
    answer: row.answer,
    note: row.note,
    nextStep: row.next_step,
    nextDay: row.next_day,
    doneOn: row.done_on,
    state: stateOf(row, now),
  };
}

/** The log through its filter; `total` and `overdue` are counted without it. */
export async function list(db: Kysely<Database>, filter: OutreachFilter, clock: Clock) {
  const now = today(clock);
  const words = foldForSearch(filter.search).split(' ').filter(Boolean);
  const rows = (await repository.listed(db, filter))
    .map((row) => view(row, now))
    .filter((row) => {
      if (words.length === 0) return true;
      const text = ` ${searchText([row.person, row.organisation, row.committee, row.subject, row.note, row.nextStep, row.contactedBy])}`;
      return words.every((word) => text.includes(` ${word}`));
    });
  return { rows: rows.slice(0, mostRows), ...(await repository.counts(db, now)) };
}

export async function ofRecord(
  db: Kysely<Database>,
  record: { personId: number | null; organisationId: number | null },
  clock: Clock,
): Promise<OutreachRow[]> {
  if (record.personId === null && record.organisationId === null) return [];
  return (await repository.ofRecord(db, record)).map((row) => view(row, today(clock)));
}

export async function ofSeats(db: Kysely<Database>, clock: Clock): Promise<OutreachRow[]> {
  return (await repository.ofSeats(db)).map((row) => view(row, today(clock)));
}

/** @throws AppError `notFound` */
export async function entry(db: Kysely<Database>, id: number, clock: Clock): Promise<OutreachRow> {
  return view(await existing(db, id), today(clock));
}

/** Who has spoken for the office so far, and its contact person. */
export async function contacts(db: Kysely<Database>) {
  return {
    names: await repository.contactNames(db),
    own: (await officeRow(db))?.contact_person ?? '',
  };
}

const gone = {
  person: 'Diese Person gibt es nicht mehr.',
  organisation: 'Diese Organisation gibt es nicht mehr.',
  committee: 'Dieses Gremium gibt es nicht mehr.',
  seat: 'Diesen Sitz gibt es nicht mehr.',
} as const;

/** @throws AppError `notFound` where what it names is gone, `invalidInput` for a talk in the future */
export async function save(
  db: Transaction<Database>,
  input: OutreachInput,
  context: WriteContext,
): Promise<{ id: number }> {
  const before = input.id === null ? null : await existing(db, input.id);
  const named = {
    person: input.personId,
    organisation: input.organisationId,
    committee: input.committeeId,
    seat: input.seatId,
  };
  for (const table of ['person', 'organisation', 'committee', 'seat'] as const) {
    const id = named[table];
    if (id !== null && !(await repository.exists(db, table, id))) throw new AppError('notFound', gone[table]);
  }
  if (input.day > today(context.clock)) {
    const message = 'Dieser Tag liegt in der Zukunft. Was Sie noch vorhaben, gehört in den nächsten Schritt.';
    throw new AppError('invalidInput', message, { fields: { day: message } });
  }
  const id = await repository.save(db, input);
  // Another next step waits again, also where the one before was done.
  const isNewStep = before?.next_step !== input.nextStep || before.next_day !== input.nextDay;
  if (before?.done_on && isNewStep) await repository.setDone(db, id, null);
  const saved = await existing(db, id);
  context.describe(
    `Ansprache von ${contacted(saved)} (${outreachChannelLabels[input.channel]}) ${input.id === null ? 'notiert' : 'geändert'}`,
  );
  return { id };
}

/** Says that the next step was done today, or is open again. */
export async function finish(
  db: Transaction<Database>,
  { id, done }: { id: number; done: boolean },
  context: WriteContext,
): Promise<void> {
  const row = await existing(db, id);
  await repository.setDone(db, id, done ? today(context.clock) : null);
  const step = row.next_step || 'Ansprache';
  context.describe(`„${step}“ bei ${contacted(row)} ${done ? 'erledigt' : 'wieder offen'}`);
}

export async function remove(db: Transaction<Database>, id: number, context: WriteContext): Promise<void> {
  const row = await existing(db, id);
  await repository.remove(db, id);
  context.describe(`Ansprache von ${contacted(row)} in den Papierkorb gelegt`);
}

/** Steps that are due up to a day, for "Heute". */
export async function dueSteps(db: Kysely<Database>, until: string) {
  return (await repository.dueSteps(db, until)).map((row) => ({
    id: row.id,
    whom: contacted(row),
    committee: row.committeeShort || row.committee || '',
    step: row.next_step,
    day: row.next_day ?? until,
  }));
}

async function existing(db: Kysely<Database>, id: number): Promise<repository.EntryRow> {
  const row = await repository.entry(db, id);
  if (!row) throw new AppError('notFound', 'Diesen Eintrag gibt es nicht mehr.');
  return row;
}
