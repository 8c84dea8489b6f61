import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { AppError } from '../../shared/errors.ts';
import { type Clock, instant } from '../clock.ts';
import type { Database } from './schema.ts';

/** Largest file that is kept in the database (architecture guide). */
export const largestFile = 20 * 1024 * 1024;

/**
 * Keeps bytes in the table `file`, once per content, so that every backup is complete. Must run inside a write.
 * @returns id of the row. @throws AppError `badFile` above 20 MB.
 */
export async function keepFile(
  db: Kysely<Database>,
  clock: Clock,
  file: { name: string; mediaType: string; bytes: Uint8Array },
): Promise<number> {
  if (file.bytes.length > largestFile)
    throw new AppError('badFile', `„${file.name}“ ist größer als 20 MB und kann nicht aufbewahrt werden.`);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const known = await db.selectFrom('file').select('id').where('sha256', '=', sha256).executeTakeFirst();
  if (known) return known.id;
  const { insertId } = await db
    .insertInto('file')
    .values({
      sha256,
      media_type: file.mediaType,
      name: file.name,
      bytes: Buffer.from(file.bytes),
      created_at: instant(clock),
    })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

/** Reads a kept file. @throws AppError `notFound`. */
export async function readKeptFile(
  db: Kysely<Database>,
  id: number,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const row = await db
    .selectFrom('file')
    .select(['name', 'media_type', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('notFound', 'Diese Datei ist nicht mehr vorhanden.');
  return { name: row.name, mediaType: row.media_type, bytes: row.bytes };
}
