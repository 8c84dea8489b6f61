import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import { vocabularyWords } from '../../../shared/features/vocabulary.labels.ts';
import type { VocabularyEntry, VocabularyKind, Vocabulary } from '../../../shared/features/vocabulary.ts';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { counted, listed } from '../../../shared/rules/germanFormat.ts';
import type { WithId } from '../../../shared/values.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import * as repository from './vocabulary.repository.ts';

type Context = Pick<WriteContext, 'describe'>;

/** How uses are counted, and how they are named where an entry can't be removed. */
const useWords: Record<repository.Use['what'], { one: string; many: string; where: string }> = {
  organisation: { one: 'Organisation', many: 'Organisationen', where: 'bei der Organisation' },
  person: { one: 'Person', many: 'Personen', where: 'bei' },
  seat: { one: 'Sitz', many: 'Sitze', where: 'für einen Sitz in' },
  mandate: { one: 'Mitgliedschaft', many: 'Mitgliedschaften', where: 'für eine Mitgliedschaft in' },
  criterion: { one: 'Vorgabe', many: 'Vorgaben', where: 'in der gewünschten Zusammensetzung von' },
};

/** The three lists with where their entries are used. */
export async function all(db: Kysely<Database>): Promise<Vocabulary> {
  return {
    sector: await list(db, 'sector'),
    interestGroup: await list(db, 'interestGroup'),
    tag: await list(db, 'tag'),
  };
}

async function list(db: Kysely<Database>, kind: VocabularyKind): Promise<VocabularyEntry[]> {
  const counts = Map.groupBy(await repository.countsOfUses(db, kind), (row) => row.id);
  return (await repository.entries(db, kind)).map(({ id, name }) => ({
    id,
    name,
    uses: (counts.get(id) ?? [])
      .map(({ what, count }) => counted(count, useWords[what].one, useWords[what].many))
      .join(', '),
  }));
}

/** @throws AppError `notFound`, `invalidInput` where another entry has the name (case and accents aside) */
export async function save(
  db: Transaction<Database>,
  { kind, id, name }: { kind: VocabularyKind; id: number | null; name: string },
  context: Context,
): Promise<WithId> {
  const all = await repository.entries(db, kind);
  const before = id === null ? undefined : find(all, kind, id);
  const { one, nominative } = vocabularyWords[kind];
  const same = all.find((entry) => entry.id !== id && foldForSearch(entry.name) === foldForSearch(name));
  if (same) {
    const way =
      kind === 'tag' && id !== null
        ? ' Legen Sie die beiden zusammen.'
        : ' Bitte wählen Sie einen anderen Namen.';
    const message = `${nominative} „${same.name}“ steht schon in der Liste.${way}`;
    throw new AppError('invalidInput', message, { fields: { name: message } });
  }
  if (!before) {
    context.describe(`${one} „${name}“ angelegt`);
    return { id: await repository.insertEntry(db, kind, name) };
  }
  context.describe(`${one} „${before.name}“ heißt jetzt „${name}“`);
  await repository.renameEntry(db, kind, before.id, name);
  return { id: before.id };
}

/** Moves an entry one place; at the end of the list nothing happens. @throws AppError `notFound` */
export async function move(
  db: Transaction<Database>,
  { kind, id, by }: { kind: Exclude<VocabularyKind, 'tag'>; id: number; by: -1 | 1 },
  context: Context,
): Promise<Record<string, never>> {
  const all = await repository.entries(db, kind);
  const entry = find(all, kind, id);
  const ids = all.map((one) => one.id);
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (other === undefined) return {};
  ids[at + by] = id;
  ids[at] = other;
  context.describe(
    `${vocabularyWords[kind].one} „${entry.name}“ nach ${by < 0 ? 'oben' : 'unten'} verschoben`,
  );
  await repository.saveOrder(db, kind, ids);
  return {};
}

/** @throws AppError `notFound`, `invalidInput` where both are the same */
export async function mergeTags(
  db: Transaction<Database>,
  { fromId, intoId }: { fromId: number; intoId: number },
  context: Context,
): Promise<Record<string, never>> {
  if (fromId === intoId) {
    const message = 'Bitte wählen Sie ein anderes Schlagwort.';
    throw new AppError('invalidInput', message, { fields: { intoId: message } });
  }
  const all = await repository.entries(db, 'tag');
  const [from, into] = [find(all, 'tag', fromId), find(all, 'tag', intoId)];
  context.describe(`Schlagwort „${from.name}“ in „${into.name}“ aufgegangen`);
  await repository.moveTag(db, fromId, intoId);
  await repository.deleteEntry(db, 'tag', fromId);
  return {};
}

/** @throws AppError `notFound`, `conflict` with the places while the entry is used */
export async function remove(
  db: Transaction<Database>,
  { kind, id }: { kind: VocabularyKind; id: number },
  context: Context,
): Promise<Record<string, never>> {
  const { name } = find(await repository.entries(db, kind), kind, id);
  const uses = await repository.usesOf(db, kind, id);
  const { one, nominative } = vocabularyWords[kind];
  if (uses.length > 0)
    throw new AppError(
      'conflict',
      `${nominative} „${name}“ wird noch gebraucht: ${places(uses)}. ${wayOut(kind)}`,
    );
  context.describe(`${one} „${name}“ entfernt`);
  await repository.deleteEntry(db, kind, id);
  return {};
}

/** As many places of each kind as one can take in. */
const mostPlaces = 3;

/** "bei der Organisation Caritas und 4 weiteren, für einen Sitz in Steuerungsgruppe" */
function places(uses: readonly repository.Use[]): string {
  return [...Map.groupBy(uses, (use) => use.what)]
    .map(([what, some]) => {
      const names = some.slice(0, mostPlaces).map((use) => `„${use.name}“`);
      const rest = some.length - names.length;
      return `${useWords[what].where} ${listed(rest > 0 ? [...names, `${rest} weiteren`] : names)}`;
    })
    .join(', ');
}

const wayOut = (kind: VocabularyKind): string =>
  kind === 'tag'
    ? 'Nehmen Sie es dort zuerst weg, oder legen Sie es mit einem anderen zusammen.'
    : 'Bitte ändern Sie das zuerst dort.';

function find<T extends { id: number }>(all: readonly T[], kind: VocabularyKind, id: number): T {
  const entry = all.find((one) => one.id === id);
  if (!entry)
    throw new AppError('notFound', `${vocabularyWords[kind].nominative} steht nicht mehr in der Liste.`);
  return entry;
}
