import { z } from 'zod';
import { AppError, type ErrorShape } from '../shared/errors.ts';
import type { Call, Calls, JournalNote, Progress, Request, Result } from '../shared/rpc.ts';
import { type Surroundings, type WriteContext, type Written, write } from './database/journal.ts';
import type { JobContext, ReadContext } from './handlers.ts';
import type { Host } from './host.ts';
import { createPrintStore, type PrintStore } from './prints.ts';
import type { TaskRunner } from './tasks.ts';
import type { OpenPlace, Workspace } from './workspace.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database/schema.ts';

/** What the router needs of the application around it. */
export interface RouterServices {
  calls: Calls;
  handlers: Record<string, unknown>;
  /** Throws an AppError while no database is open. */
  surroundings(): Surroundings;
  host: Host;
  tasks: TaskRunner;
  prints: PrintStore;
  workspace: Workspace;
  /** Tables that a commit touched. */
  changed(tables: string[]): void;
  log(line: string): void;
}

/** What belongs to one request beside its input. */
export interface RequestHooks {
  progress(progress: Progress): void;
  signal: AbortSignal;
}

type AnyQuery = (db: Kysely<Database>, input: unknown, context: ReadContext) => Promise<unknown>;
type AnyCommand = (db: Transaction<Database>, input: unknown, context: WriteContext) => Promise<unknown>;
type AnyJob = (job: JobContext, input: unknown) => Promise<unknown>;

/**
 * The one way in: validates the input once, opens the transaction and the journal entry that the call's kind asks for,
 * and puts value or error into the one envelope. Never throws.
 */
export async function dispatch(
  services: RouterServices,
  request: Request,
  hooks: RequestHooks,
): Promise<Result> {
  try {
    const call = services.calls[request.call];
    const handler = services.handlers[request.call];
    if (!call || !handler)
      throw new AppError('internal', 'Diesen Aufruf gibt es nicht.', { call: request.call });
    const parsed = call.input.safeParse(request.input);
    if (!parsed.success) throw invalidInput(parsed.error);
    return await run(services, request.call, call, handler, parsed.data, hooks);
  } catch (error) {
    return { ok: false, error: shape(error, request.call, services.log) };
  }
}

async function run(
  services: RouterServices,
  name: string,
  call: Call,
  handler: unknown,
  input: unknown,
  hooks: RequestHooks,
): Promise<Result> {
  if (call.kind === 'query') {
    // Before the store is looked up: while one waits, another place may be opened.
    await services.workspace.searchReady();
    const { store, clock } = services.surroundings();
    // One read transaction, so that an answer of several statements shows one state.
    const value = await store.reader
      .transaction()
      .execute((db) => (handler as AnyQuery)(db, input, { clock }));
    return { ok: true, value };
  }
  if (call.kind === 'command') {
    const mergeKey = call.autosave ? `${name}:${paperOf(input)}` : undefined;
    const written = await write(
      services.surroundings(),
      { call: name, undoable: call.undo, ...(mergeKey ? { mergeKey } : {}) },
      (db, context) => (handler as AnyCommand)(db, input, context),
    );
    if (written.tables.length > 0) services.changed(written.tables);
    return envelope(written.value, written.journal);
  }
  return runJob(services, name, handler as AnyJob, input, hooks);
}

/** The working paper that an autosave belongs to. @throws where a call declares autosave without naming its paper. */
function paperOf(input: unknown): number {
  const id = (input as { id?: unknown } | null)?.id;
  if (typeof id !== 'number') throw new Error('an autosave call needs the id of its paper');
  return id;
}

async function runJob(
  services: RouterServices,
  name: string,
  handler: AnyJob,
  input: unknown,
  hooks: RequestHooks,
): Promise<Result> {
  const last: { note: JournalNote | null } = { note: null };
  await services.workspace.searchReady();
  const value = await handler(jobContext(services, name, hooks, last), input);
  return envelope(value, last.note);
}

/** What a job gets. Database and clock are looked up at each use, because a job may open another place. */
function jobContext(
  services: RouterServices,
  name: string,
  hooks: RequestHooks,
  last: { note: JournalNote | null },
): JobContext {
  return {
    get clock() {
      return services.surroundings().clock;
    },
    get newId() {
      return services.surroundings().newId;
    },
    get db() {
      return services.surroundings().store.reader;
    },
    async write<T>(
      fn: (db: Transaction<Database>, context: WriteContext) => Promise<T>,
      options: { undoable?: boolean } = {},
    ) {
      const written: Written<T> = await write(
        services.surroundings(),
        { call: name, undoable: options.undoable ?? true },
        fn,
      );
      if (written.journal) last.note = written.journal;
      if (written.tables.length > 0) services.changed(written.tables);
      return written;
    },
    progress: (done, total, unit) => hooks.progress({ done, total, unit }),
    signal: hooks.signal,
    host: services.host,
    tasks: services.tasks,
    prints: services.prints,
    workspace: services.workspace,
    elsewhere: (place) => jobContext(servicesAt(services, place), name, hooks, { note: null }),
  };
}

/** The same services on another place, without telling the window: it will not ask for what is printed there. */
function servicesAt(services: RouterServices, { store, dataFolder }: OpenPlace): RouterServices {
  return {
    ...services,
    surroundings: () => ({ ...services.surroundings(), store }),
    workspace: { ...services.workspace, store: () => store, dataFolder: () => dataFolder },
    prints: createPrintStore(),
    changed: () => {},
  };
}

function envelope(value: unknown, journal: JournalNote | null): Result {
  return journal ? { ok: true, value, journal } : { ok: true, value };
}

/** Turns zod's issues into one German sentence per field (`details.fields`, key = path with dots). */
function invalidInput(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  return new AppError('invalidInput', Object.values(fields)[0] ?? 'Bitte prüfen Sie Ihre Eingaben.', {
    fields,
  });
}

/** Errors of SQLite and of the file system that the user can do something about. */
const knownMessages: Record<string, { code: ErrorShape['code']; message: string }> = {
  ENOENT: {
    code: 'notFound',
    message: 'Die Datei oder der Ordner ist nicht (mehr) da. Steckt der USB-Stick noch?',
  },
  EACCES: { code: 'badFile', message: 'Die Datei lässt sich nicht öffnen: Dafür fehlen die Rechte.' },
  EPERM: { code: 'badFile', message: 'Die Datei lässt sich nicht öffnen: Dafür fehlen die Rechte.' },
  EBUSY: {
    code: 'badFile',
    message:
      'Die Datei ist noch in einem anderen Programm geöffnet, vielleicht in Excel. Schließen Sie sie dort und versuchen Sie es noch einmal.',
  },
  EISDIR: { code: 'badFile', message: 'Das ist ein Ordner. Bitte wählen Sie eine Datei.' },
  ENOSPC: {
    code: 'diskFull',
    message:
      'Der Datenträger ist voll. Nichts wurde geändert. Bitte schaffen Sie Platz oder wählen Sie einen anderen Ort.',
  },
  EROFS: { code: 'badFolder', message: 'Dieser Ort ist schreibgeschützt. Bitte wählen Sie einen anderen.' },
  SQLITE_CONSTRAINT_UNIQUE: {
    code: 'conflict',
    message: 'Das gibt es schon. Bitte wählen Sie einen anderen Namen.',
  },
  SQLITE_CONSTRAINT_FOREIGNKEY: {
    code: 'conflict',
    message: 'Das wird noch an anderer Stelle gebraucht und kann deshalb nicht entfernt werden.',
  },
  SQLITE_FULL: {
    code: 'diskFull',
    message:
      'Die Festplatte ist voll. Nichts wurde geändert. Bitte schaffen Sie Platz und versuchen Sie es noch einmal.',
  },
  SQLITE_READONLY: {
    code: 'badFolder',
    message: 'Der Datenordner lässt sich nicht beschreiben. Nichts wurde geändert.',
  },
};

/**
 * Maps whatever was thrown to the closed set of errors; unknown ones become `internal`, their details go to the log, and
 * so does the place in a document that cannot be printed, which tells an office nothing.
 */
export function shape(error: unknown, call: string, log: (line: string) => void): ErrorShape {
  if (error instanceof AppError) {
    const place = error.details?.place;
    if (typeof place === 'string')
      log(`${call}: ${error.message} (place in the document: ${place || 'all of it'})`);
    return { code: error.code, message: error.message, ...(error.details ? { details: error.details } : {}) };
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return { code: 'cancelled', message: 'Abgebrochen. Nichts wurde geändert.' };
  }
  const code = (error as { code?: unknown } | null)?.code;
  const known = typeof code === 'string' ? knownMessages[code] : undefined;
  if (known) return { code: known.code, message: known.message };
  // A full disk makes SQLite roll back on its own; Kysely's own rollback then fails with this text (safekeeping guide).
  if (error instanceof Error && /cannot rollback - no transaction is active/.test(error.message)) {
    return { code: 'diskFull', message: knownMessages.SQLITE_FULL?.message ?? '' };
  }
  log(`${call}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return {
    code: 'internal',
    message:
      'Da ist in Rundtisch etwas schiefgegangen. Ihre Daten sind unverändert. Bitte versuchen Sie es noch einmal; Näheres steht im Fehlerbericht im Datenordner.',
  };
}

/** German messages for zod's own checks (types, lengths) where a schema gives none. */
z.config(z.locales.de());
