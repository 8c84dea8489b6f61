import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { AlikeRecord, DuplicateKind, MergePreview } from '../../../shared/features/duplicates.ts';
import { contactKindLabels } from '../../../shared/features/people.labels.ts';
import type { WithId } from '../../../shared/values.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { needsFollowMerges } from '../accessibility/needs.repository.ts';
import { namesOf } from '../journal/journal.repository.ts';
import { likeness, type Compared, loadCompared, recordOf } from './compared.ts';
import { insertDistinct, moveDistinct } from './distinct.repository.ts';
import {
  choices,
  differingFields,
  joinedNote,
  referencesIn,
  type Row,
  withFollowers,
} from './merging.fields.ts';
import { joinedByRule, obstacleTo } from './merging.obstacles.ts';
import { joinedTags, joinFurtherSectors, madeColumns, breakCircle } from './merging.repository.ts';
import { movesWords } from './merging.words.ts';
import { joinDeputies, joinParticipants, joinRoles, noteMerge } from './mergingPersons.repository.ts';
import { joinReach, planReach } from './mergingReach.repository.ts';
import {
  countPointing,
  doublesOf,
  pointersTo,
  removeRows,
  repoint,
  rowOf,
  setColumns,
} from './pointers.repository.ts';

/** What is merged: the record that stays and the one that goes. */
export interface MergeInput {
  keptId: number;
  otherId: number;
  /** Fields whose value comes from the other record. */
  takeOver: readonly string[];
}

const gone: Record<DuplicateKind, string> = {
  person: 'Eine der beiden Personen gibt es nicht mehr. Vielleicht sind sie schon zusammengeführt.',
  organisation:
    'Eine der beiden Organisationen gibt es nicht mehr. Vielleicht sind sie schon zusammengeführt.',
};

async function bothOf(db: Kysely<Database>, kind: DuplicateKind, ids: readonly [number, number]) {
  const [one, two] = [await rowOf(db, kind, ids[0]), await rowOf(db, kind, ids[1])];
  const compared = await loadCompared(db, kind, ids);
  const [first, second] = [compared.get(ids[0]), compared.get(ids[1])];
  if (!one || !two || !first || !second || ids[0] === ids[1]) throw new AppError('notFound', gone[kind]);
  return { rows: [one, two] as const, compared: [first, second] as const };
}

/** What merging would do. @throws AppError `notFound` where one of the two is gone. */
export async function previewMerge(
  db: Kysely<Database>,
  input: { kind: DuplicateKind; firstId: number; secondId: number; keptId: number | null },
): Promise<MergePreview> {
  const { kind, firstId, secondId } = input;
  const pointers = await pointersTo(db, kind);
  const counts = async (id: number) => {
    const found = [];
    for (const pointer of pointers) found.push({ pointer, count: await countPointing(db, pointer, id) });
    return found;
  };
  const [ofFirst, ofSecond] = [await counts(firstId), await counts(secondId)];
  const sum = (found: typeof ofFirst) => found.reduce((total, { count }) => total + count, 0);
  const [first, second] = [sum(ofFirst), sum(ofSecond)];
  const proposedId = second > first || (second === first && secondId < firstId) ? secondId : firstId;
  const swap = (input.keptId ?? proposedId) === secondId;
  const [keptId, otherId] = swap ? [secondId, firstId] : [firstId, secondId];
  const { rows, compared } = await bothOf(db, kind, [keptId, otherId]);
  const alike = likeness(compared[0], compared[1]);
  return {
    kept: recordOf(compared[0]),
    other: recordOf(compared[1]),
    proposedId,
    likeness: alike && { certainty: alike.certainty, reasons: alike.reasons },
    fields: differingFields(kind, rows[0], rows[1], await referenceNames(db, rows)),
    joined: await joinedLines(db, kind, rows, [keptId, otherId]),
    moves: (swap ? ofFirst : ofSecond)
      .map(({ pointer, count }) => movesWords(pointer, count))
      .filter(Boolean),
    obstacle: await obstacleTo(db, kind, pointers, { keptId, otherId }),
  };
}

async function referenceNames(db: Kysely<Database>, rows: readonly Row[]) {
  const references = referencesIn(rows);
  const names = new Map<string, string>();
  for (const [table, found] of Map.groupBy(references, (reference) => reference.table)) {
    const known = await namesOf(
      db,
      table,
      found.map(({ id }) => id),
    );
    for (const [id, name] of known) names.set(`${table} ${id}`, name);
  }
  return (table: string, id: number) => names.get(`${table} ${id}`) ?? 'nicht mehr vorhanden';
}

/** What comes out where both sides are kept, as lines; only where the other side adds something. */
async function joinedLines(
  db: Kysely<Database>,
  kind: DuplicateKind,
  rows: readonly [Row, Row],
  [keptId, otherId]: readonly [number, number],
): Promise<MergePreview['joined']> {
  const plan = await planReach(db, kind, keptId, otherId);
  const address = (row: (typeof plan.newAddresses)[number]) =>
    [row.addition, row.street, `${row.postal_code} ${row.city}`.trim(), row.country]
      .filter(Boolean)
      .join(', ');
  const contact = (row: (typeof plan.newContacts)[number]) => `${contactKindLabels[row.kind]}: ${row.value}`;
  const tags = await joinedTags(db, kind, keptId, otherId);
  const note = joinedNote(String(rows[0].note ?? ''), String(rows[1].note ?? ''));
  return [
    { label: 'Kontakte', lines: [...plan.kept.contacts, ...plan.newContacts].map(contact) },
    { label: 'Anschriften', lines: [...plan.kept.addresses, ...plan.newAddresses].map(address) },
    { label: 'Schlagwörter', lines: tags },
    { label: 'Notiz', lines: note === '' ? [] : note.split('\n').filter(Boolean) },
  ].filter(({ lines }) => lines.length > 0);
}

/**
 * Makes two records one, in the running command: chosen fields, joined addresses and contacts, and everything that
 * points to the other record points to the one that stays. What is fixed in issued documents keeps its text.
 * @throws AppError `notFound`, `conflict` with the reason while something stands against it
 */
export async function merge(
  db: Transaction<Database>,
  kind: DuplicateKind,
  { keptId, otherId, takeOver }: MergeInput,
  context: Pick<WriteContext, 'describe' | 'touched'>,
): Promise<WithId> {
  const { rows, compared } = await bothOf(db, kind, [keptId, otherId]);
  const pointers = await pointersTo(db, kind);
  const obstacle = await obstacleTo(db, kind, pointers, { keptId, otherId });
  if (obstacle) throw new AppError('conflict', obstacle);
  await joinReach(db, kind, keptId, otherId);
  await moveDistinct(db, kind, keptId, otherId);
  if (kind === 'person') {
    await joinDeputies(db, keptId, otherId);
    await joinRoles(db, keptId, otherId);
    await joinParticipants(db, keptId, otherId);
    await noteMerge(db, keptId, otherId);
    if (await needsFollowMerges(db)) context.touched('accessibility_need');
  }
  for (const pointer of pointers) {
    if (!joinedByRule.has(`${pointer.table}.${pointer.column}`)) {
      const doubles = await doublesOf(db, pointer, otherId, keptId);
      await removeRows(
        db,
        pointer.table,
        doubles.map((row) => row.id),
      );
    }
    await repoint(db, pointer, otherId, keptId);
  }
  await setColumns(db, kind, keptId, mergedColumns(rows, takeOver));
  if (kind === 'organisation') {
    await breakCircle(db, keptId);
    await joinFurtherSectors(db, keptId, [rows[0].sector_id, rows[1].sector_id]);
  }
  await removeRows(db, kind, [otherId]);
  await setColumns(db, kind, keptId, await madeColumns(db, kind, keptId));
  const [kept, other] = [recordOf(compared[0]), recordOf(compared[1])];
  context.describe(mergedSentence(kept, other, kind));
  return { id: keptId };
}

function mergedColumns([kept, other]: readonly [Row, Row], takeOver: readonly string[]): Row {
  const known = new Set(choices(kept));
  const values: Row = { note: joinedNote(String(kept.note ?? ''), String(other.note ?? '')) };
  for (const column of takeOver.filter((each) => known.has(each)).flatMap(withFollowers)) {
    values[column] = other[column] ?? null;
  }
  return values;
}

function mergedSentence(kept: AlikeRecord, other: AlikeRecord, kind: DuplicateKind): string {
  if (kept.name !== other.name) return `${other.name} mit ${kept.name} zusammengeführt`;
  return `Zwei Einträge für ${kept.name} zusammengeführt${kind === 'organisation' ? ' (Organisation)' : ''}`;
}

/** Notes that two records are two. @throws AppError `notFound`. */
export async function keepApart(
  db: Transaction<Database>,
  { kind, firstId, secondId }: { kind: DuplicateKind; firstId: number; secondId: number },
  context: Pick<WriteContext, 'describe'>,
): Promise<Record<string, never>> {
  const { compared } = await bothOf(db, kind, [firstId, secondId]);
  await insertDistinct(db, kind, firstId, secondId);
  const [one, other] = compared.map((each: Compared) => recordOf(each).name);
  const two = kind === 'person' ? 'zwei Personen' : 'zwei Organisationen';
  context.describe(one === other ? `${one}: als ${two} vermerkt` : `${one} und ${other} als ${two} vermerkt`);
  return {};
}
