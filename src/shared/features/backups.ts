import { z } from 'zod';
import { Format } from '../printing.ts';
import { job, query } from '../rpc.ts';
import { PrintedDocument } from './printing.ts';
import { NoInput, Nothing } from '../values.ts';

/** Shortest passphrase for a new backup; an older one is opened with whatever it has. */
export const shortestPassphrase = 8;

export const NewPassphrase = z
  .string()
  .max(500, 'Das Kennwort ist zu lang.')
  .refine(
    (text) => text.trim() !== '',
    'Bitte geben Sie ein Kennwort ein. Ohne Kennwort wird nicht gesichert.',
  )
  .refine(
    (text) => text.trim() === '' || [...text.trim()].length >= shortestPassphrase,
    `Bitte nehmen Sie mindestens ${shortestPassphrase} Zeichen. Am besten sind mehrere Wörter.`,
  );

/** A backup that was written, or read back in, on this computer. */
export const LoggedBackup = z.object({
  /** Instant, UTC with Z. */
  at: z.string(),
  /** restore: this state was read in from that file, so the file holds it. */
  kind: z.enum(['office', 'full', 'restore']),
  fileName: z.string(),
  path: z.string(),
  bytes: z.number(),
});
export type LoggedBackup = z.infer<typeof LoggedBackup>;

/** A state of the data that is kept beside the one in use. */
export const Generation = z.object({
  generation: z.number().int().positive(),
  current: z.boolean(),
  /** When it was last written, instant, UTC with Z. */
  usedAt: z.string(),
  bytes: z.number(),
});
export type Generation = z.infer<typeof Generation>;

export const BackupState = z.object({
  regionName: z.string(),
  /** Newest first, at most ten. */
  backups: z.array(LoggedBackup),
  /** Changes (commands) that are in no backup yet. */
  changes: z.number().int(),
  /** Newest first. */
  generations: z.array(Generation),
});
export type BackupState = z.infer<typeof BackupState>;

/** A file that may be opened with its passphrase. */
export const ChosenBackup = z.object({ token: z.string(), fileName: z.string(), bytes: z.number() });
export type ChosenBackup = z.infer<typeof ChosenBackup>;

/** What is in an opened backup, before anything is replaced. */
export const BackupPreview = z.object({
  token: z.string(),
  fileName: z.string(),
  regionName: z.string(),
  /** False when the backup comes from another region than the data in use. */
  sameRegion: z.boolean(),
  /** Instant, UTC with Z. */
  createdAt: z.string(),
  kind: z.enum(['office', 'full']),
  demo: z.boolean(),
  appVersion: z.string(),
  /** In words of the office; `today` is null where no office is set up yet. */
  contents: z.array(
    z.object({ label: z.string(), inBackup: z.number().int(), today: z.number().int().nullable() }),
  ),
});
export type BackupPreview = z.infer<typeof BackupPreview>;

export const SavedBackup = z.object({
  regionName: z.string(),
  /** Instant, UTC with Z. */
  createdAt: z.string(),
  fileName: z.string(),
  path: z.string(),
  bytes: z.number(),
});
export type SavedBackup = z.infer<typeof SavedBackup>;

const Token = z.object({ token: z.uuid() });

export const backupsCalls = {
  'backups.state': query(NoInput, BackupState),
  /** How to restore, also without this program; for the folder in the safe. */
  'backups.printRecoverySheet': job(z.object({ format: Format }), PrintedDocument),
  /** Asks where to, writes one encrypted file and reads it back. Null when the file dialog was cancelled. */
  'backups.create': job(z.object({ passphrase: NewPassphrase }), z.object({ saved: SavedBackup.nullable() })),
  /** Asks for a backup file and looks at its first bytes. Null when the file dialog was cancelled. */
  'backups.choose': job(NoInput, z.object({ chosen: ChosenBackup.nullable() })),
  /** Decrypts and checks the chosen file and shows what is inside; changes nothing. May be tried again with another passphrase. */
  'backups.open': job(
    Token.extend({
      passphrase: z
        .string()
        .min(1, 'Bitte geben Sie das Kennwort der Sicherung ein.')
        .max(500, 'Das Kennwort ist zu lang.'),
    }),
    BackupPreview,
  ),
  /** Replaces the data in use by an opened backup, as a new generation; the state before stays. */
  'backups.restore': job(Token, z.object({ regionName: z.string(), createdAt: z.string() })),
  /** Forgets a chosen or opened backup. */
  'backups.discard': job(Token, Nothing),
  /** Goes back to a state that was kept; the one in use stays as well. */
  'backups.previousGeneration': job(z.object({ generation: z.number().int().positive() }), Nothing),
  /** Removes a kept state for good; never the one in use. */
  'backups.removeGeneration': job(z.object({ generation: z.number().int().positive() }), Nothing),
};
