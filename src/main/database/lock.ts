import { readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { type Clock, instant } from '../clock.ts';
import { writeFileSafely } from '../files.ts';

/** Who holds a data folder; stands in `sperre.json` for the message only. */
interface Holder {
  computer: string;
  user: string;
  since: string;
}

/**
 * Takes the data folder for this process: `sperre.sqlite` is held exclusively as long as the app lives (a kill frees it).
 * @throws AppError `locked` that says who holds it and since when.
 */
export function lockFolder(folder: string, clock: Clock): { release(): void } {
  const db = new SqliteDatabase(path.join(folder, 'sperre.sqlite'));
  db.pragma('busy_timeout = 0');
  const note = path.join(folder, 'sperre.json');
  try {
    db.pragma('journal_mode = DELETE');
    db.exec('begin exclusive');
  } catch (error) {
    db.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new AppError('locked', heldMessage(note));
  }
  writeFileSafely(
    note,
    JSON.stringify({
      computer: os.hostname(),
      user: os.userInfo().username,
      since: instant(clock),
    } satisfies Holder),
  );
  return {
    release() {
      rmSync(note, { force: true });
      db.exec('rollback');
      db.close();
    },
  };
}

function heldMessage(note: string): string {
  const out = 'Bitte wechseln Sie zu dem offenen Fenster oder beenden Sie Rundtisch dort.';
  try {
    const holder = JSON.parse(readFileSync(note, 'utf8')) as Holder;
    const since = new Date(holder.since).toLocaleString('de-DE', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'long',
      timeStyle: 'short',
    });
    return `Rundtisch ist schon geöffnet: von ${holder.user} am Rechner ${holder.computer}, seit ${since} Uhr. ${out}`;
  } catch {
    return `Rundtisch ist mit diesem Datenordner schon geöffnet. ${out}`;
  }
}
