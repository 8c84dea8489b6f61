import type { Kysely } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { ErasurePreview, Holder, RecordKey } from '../../../shared/features/trash.ts';
import type { TrashTable } from '../../../shared/features/trash.labels.ts';
import { counted, listed } from '../../../shared/rules/germanFormat.ts';
import { listGenerations } from '../../backup/generations.ts';
import { type Clock, today } from '../../clock.ts';
import { erasedName, forgetNames, neededPatterns, type StillNeeded } from '../../database/forgetNames.ts';
import type { Database } from '../../database/schema.ts';
import type { JobContext } from '../../handlers.ts';
import { uiState } from '../app/app.repository.ts';
import * as repository from './trash.repository.ts';
import { nameOf, notInTrash } from './trash.service.ts';
import { countsInWords } from './trash.words.ts';

/** The beginning of time: erasing finds removed records however old. */
const ever = '';

interface Named extends RecordKey {
  name: string;
  /** JSON image. */
  image: string;
  living: boolean;
}

/** What erasing some records would do, for the question before it. @throws AppError `notFound` */
export async function previewErasure(
  db: Kysely<Database>,
  records: readonly RecordKey[],
  clock: Clock,
): Promise<ErasurePreview> {
  const named = await nameAll(db, records);
  const counts = new Map<string, number>();
  const stays: string[] = [];
  for (const [table, ofTable] of Map.groupBy(named, (each) => each.table)) {
    const ids = ofTable.map(({ row }) => row);
    for (const pointer of await repository.pointers(db, table, ids)) {
      if (pointer.count === 0) continue;
      if (!pointer.stays || pointer.table === 'import_row')
        counts.set(pointer.table, (counts.get(pointer.table) ?? 0) + pointer.count);
      else stays.push(...staying(pointer));
    }
    if (table === 'person') stays.push(...(await lockedSentence(db, ids)));
  }
  if (named.length <= 20) stays.push(...(await changedViews(db, named)), ...(await mentioned(db, named)));
  return {
    names: named.map(({ name }) => name),
    obstacles: await obstacles(db, named, clock),
    goes: countsInWords(counts),
    stays: [...new Set(stays)],
  };
}

function staying({ table, column, count }: { table: string; column: string; count: number }): string[] {
  if (table === 'participant')
    return [
      `In ${counted(count, 'Sitzung', 'Sitzungen')} steht statt des Namens „Gelöschte Person“, damit Anwesenheit und Abstimmungen stimmen.`,
    ];
  if (table === 'task' && column === 'assignee_id')
    return [`${counted(count, 'Aufgabe bleibt', 'Aufgaben bleiben')}, ohne zuständige Person.`];
  if (table === 'person')
    return [`${counted(count, 'Person bleibt', 'Personen bleiben')}, ohne diese Organisation.`];
  return [];
}

async function lockedSentence(db: Kysely<Database>, ids: readonly number[]): Promise<string[]> {
  const count = await repository.lockedProtocols(db, ids);
  if (count === 0) return [];
  return [
    `${counted(count, 'festgeschriebenes Protokoll behält', 'festgeschriebene Protokolle behalten')} den Namen, mit dem ${count === 1 ? 'es' : 'sie'} unterschrieben ${count === 1 ? 'wurde' : 'wurden'}.`,
  ];
}

/** Saved views that lose a name or a search for it. */
async function changedViews(db: Kysely<Database>, named: readonly Named[]): Promise<string[]> {
  const names = named.flatMap(
    ({ table, image }) => erasedName(table, JSON.parse(image) as Record<string, unknown>) ?? [],
  );
  const state = Object.entries(await uiState(db));
  // First what would be asked of the living, then all of it in one question.
  const asked = new Set<string>();
  const ask: StillNeeded = (words, whole) => {
    asked.add(neededPatterns(words, whole));
    return false;
  };
  const asking = forgetNames(names, ask);
  for (const [key, value] of state) asking(key, value);
  const called = await repository.stillCalled(db, [...asked], named);
  const needed: StillNeeded = (words, whole) => called.has(neededPatterns(words, whole));
  const forget = forgetNames(names, needed);
  const views = state.flatMap(([key, value]) => forget(key, value).views);
  if (views.length === 0) return [];
  const which = listed(views.map((view) => `„${view}“`));
  return [
    views.length === 1
      ? `Die gespeicherte Ansicht ${which} bleibt, ohne den Namen und ohne die Suche danach.`
      : `Die gespeicherten Ansichten ${which} bleiben, ohne den Namen und ohne die Suche danach.`,
  ];
}

async function mentioned(db: Kysely<Database>, named: readonly Named[]): Promise<string[]> {
  const places = new Set<string>();
  for (const each of named)
    for (const place of await repository.mentions(db, each.name, each)) places.add(place);
  if (places.size === 0) return [];
  return [
    `Der Name steht noch in frei geschriebenen Texten (${listed([...places])}). Bitte ändern Sie diese selbst.`,
  ];
}

/** Living records go by way of the trash; only a person may be erased at once, where nobody needs her any more. */
async function obstacles(db: Kysely<Database>, named: readonly Named[], clock: Clock): Promise<string[]> {
  const living = named.filter((each) => each.living);
  const found = living
    .filter(({ table }) => table !== 'person')
    .map(({ name }) => `Legen Sie „${name}“ zuerst in den Papierkorb.`);
  for (const { row, name } of living.filter(({ table }) => table === 'person')) {
    const duties = await repository.currentDuties(db, [row], today(clock));
    if (duties.length === 0) continue;
    found.push(
      `${name} gehört noch zu ${listed(duties.map((duty) => `„${duty}“`))}. Bitte beenden Sie das zuerst dort.`,
    );
  }
  return found;
}

async function nameAll(db: Kysely<Database>, records: readonly RecordKey[]): Promise<Named[]> {
  const living = await repository.livingImages(db, records);
  const removed = await repository.removals(db, ever, records);
  const images = new Map<string, { image: string; living: boolean }>();
  for (const { table, row, before } of removed)
    images.set(`${table}/${row}`, { image: before, living: false });
  for (const { table, row, image } of living) images.set(`${table}/${row}`, { image, living: true });
  return records.map(({ table, row }) => {
    const found = images.get(`${table}/${row}`);
    if (!found) throw notInTrash();
    return { table, row, name: nameOf(table as TrashTable, found.image), ...found };
  });
}

/**
 * Erases records for good and says where they can still be read.
 * @throws AppError `conflict` with the first obstacle, `notFound` where one is gone already
 */
export async function eraseForGood(
  job: JobContext,
  { records, reason }: { records: readonly RecordKey[]; reason: string },
): Promise<{ erased: number; holders: Holder[] }> {
  await job.write(
    async (db, context) => {
      const named = await nameAll(db, records);
      const [obstacle] = await obstacles(db, named, context.clock);
      if (obstacle) throw new AppError('conflict', obstacle);
      context.describe(`${counted(records.length, 'Eintrag', 'Einträge')} endgültig gelöscht (${reason})`);
      const persons = records.filter(({ table }) => table === 'person').map(({ row }) => row);
      const merged = await repository.mergedInto(db, persons);
      await context.erase(
        [...records, ...merged.map((row) => ({ table: 'person', row }))].map(({ table, row }) => ({
          table_name: table,
          row_id: row,
        })),
        reason,
      );
    },
    { undoable: false },
  );
  // Pages of the log still hold what was erased until they are written over.
  await job.workspace.store().settle();
  return { erased: records.length, holders: await holders(job) };
}

/** Kept states and backups from before, in which the erased can still be read. */
async function holders(job: JobContext): Promise<Holder[]> {
  const generations = listGenerations(job.workspace.dataFolder().folder)
    .filter((each) => !each.current)
    .map((each) => ({ kind: 'generation' as const, name: 'Früherer Stand', at: each.usedAt.toISOString() }));
  const backups = await repository.writtenBackups(job.db);
  return [...generations, ...backups.map(({ name, at }) => ({ kind: 'backup' as const, name, at }))];
}
