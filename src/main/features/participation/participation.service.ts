import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { Offer, OfferInput } from '../../../shared/features/participation.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { existing } from '../committees/committees.service.ts';
import * as repository from './participation.repository.ts';

/** The offers of a committee in their order. */
export async function offers(db: Kysely<Database>, committeeId: number): Promise<Offer[]> {
  return (await repository.offerRows(db, committeeId)).map(({ position: _, ...offer }) => offer);
}

/** @throws AppError `notFound` where the offer or the committee is gone */
export async function save(
  db: Transaction<Database>,
  input: OfferInput,
  context: WriteContext,
): Promise<{ id: number }> {
  const { name } = await existing(db, input.committeeId);
  if (input.id !== null) await found(db, input.id);
  const id = await repository.save(db, input);
  context.describe(
    `Möglichkeit „${input.title}“ in „${name}“ ${input.id === null ? 'angelegt' : 'geändert'}`,
  );
  return { id };
}

/** Changes places with the neighbour; at the edge nothing happens. */
export async function move(
  db: Transaction<Database>,
  { id, by }: { id: number; by: -1 | 1 },
  context: WriteContext,
): Promise<void> {
  const offer = await found(db, id);
  const rows = await repository.offerRows(db, offer.committeeId);
  const from = rows.findIndex((row) => row.id === id);
  const target = from + by;
  if (target < 0 || target >= rows.length) return;
  const order = rows.map((row) => row.id);
  order.splice(from, 1);
  order.splice(target, 0, id);
  // Positions are written anew, so that equal ones cannot stop an offer.
  for (const [index, each] of order.entries()) {
    if (rows.find((row) => row.id === each)?.position !== index + 1)
      await repository.setPosition(db, each, index + 1);
  }
  context.describe(`„${offer.title}“ nach ${by < 0 ? 'oben' : 'unten'} verschoben`);
}

export async function remove(db: Transaction<Database>, id: number, context: WriteContext): Promise<void> {
  const offer = await found(db, id);
  await repository.remove(db, id);
  context.describe(`Möglichkeit „${offer.title}“ in den Papierkorb gelegt`);
}

async function found(db: Kysely<Database>, id: number) {
  const offer = await repository.offer(db, id);
  if (!offer) throw new AppError('notFound', 'Diese Möglichkeit gibt es nicht mehr.');
  return offer;
}
