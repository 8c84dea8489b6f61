import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorShape, errorCodes } from '../../shared/errors.ts';
import type { Result } from '../../shared/rpc.ts';
import { type Host, hostMethods } from '../host.ts';

/** Messages to the core worker; every one crosses as JSON text. */
type ToCore =
  | { type: 'hostReply'; id: number; ok: true; value: unknown }
  | { type: 'hostReply'; id: number; ok: false; error: ErrorShape }
  | { type: 'close' };

/** Messages of the core worker. `result` is the JSON text of a Result and is passed on unparsed. */
type FromCore =
  | { type: 'ready'; place?: string }
  | { type: 'closed' }
  | { type: 'failed'; error: ErrorShape }
  | { type: 'reply'; id: number; result: string }
  | { type: 'event'; event: unknown }
  | { type: 'host'; id: number; method: string; args: unknown[] };

export interface CoreOptions {
  dataFolder: string;
  host: Host;
  appVersion: string;
  /** Opens the demo region's own data folder. */
  demo?: boolean;
  /** Worker script; by default the core.mjs beside the bundle. */
  script?: string;
  /** Folder with fonts, icons and templates; by default the application's. */
  resources?: string;
  /** Environment of the worker, e.g. the fixed clock of a test; by default this process's. */
  env?: NodeJS.ProcessEnv;
}

export interface CoreClient {
  /** Path of the page where the user was last; the window opens there. */
  place: string;
  /** Passes the JSON text of a Request on and answers with the JSON text of its Result; never rejects. */
  invoke(text: string): Promise<string>;
  /** Listens to the core's events (JSON text of a CoreEvent); returns the function that ends it. */
  onEvent(listener: (text: string) => void): () => void;
  /** Resolves when the worker has ended; true when nobody asked it to. */
  ended: Promise<boolean>;
  /** Lets the core finish and release the data folder; stops it hard when it does not answer. */
  close(): Promise<void>;
}

/** How long the core may take to finish its last transaction and release the data folder. */
const closingTime = 5_000;

const stopped: ErrorShape = {
  code: 'internal',
  message:
    'Der Kern von Rundtisch wurde unerwartet beendet. Gespeichertes ist sicher. Bitte starten Sie Rundtisch neu.',
};

/** Worker files lie outside the archive of a package, because native modules cannot be loaded from inside it. */
export function unpacked(file: string): string {
  return file.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

/** Folder of the application's resources, seen from a bundle in out/main. */
const defaultResources = () => unpacked(path.join(import.meta.dirname, '..', '..', 'resources'));

const failure = (error: ErrorShape): string => JSON.stringify({ ok: false, error } satisfies Result);

function errorShape(error: unknown): ErrorShape {
  if (error instanceof AppError) {
    const { code, message, details } = error;
    return details ? { code, message, details } : { code, message };
  }
  console.error('host call failed:', error);
  return {
    code: 'internal',
    message: 'Das ließ sich auf diesem Rechner nicht ausführen. Bitte versuchen Sie es noch einmal.',
  };
}

function appError({ code, message, details }: ErrorShape): AppError {
  const known = (errorCodes as readonly string[]).includes(code);
  return new AppError(known ? (code as ErrorCode) : 'internal', message, details);
}

/** Calls a Host method by name; only the names of the interface exist for the core. */
async function callHost(host: Host, method: string, args: unknown[]): Promise<unknown> {
  const name = hostMethods.find((known) => known === method);
  if (!name) throw new AppError('unsupported', `Unbekannte Funktion der Umgebung: ${method}`);
  const fn = host[name] as (...values: unknown[]) => Promise<unknown>;
  return fn.apply(host, args);
}

/**
 * Starts the whole application in its worker thread and waits until the data folder is open.
 * Rejects with the core's AppError (`locked`, `newerVersion`, `badFolder`, …) when it cannot be opened.
 */
export async function startCore(options: CoreOptions): Promise<CoreClient> {
  // better-sqlite3 13 ends an older Node without a word (stack of this project); a sentence is better.
  if (Number.parseInt(process.versions.node, 10) < 22)
    throw new AppError(
      'unsupported',
      `Rundtisch braucht Node 22 oder neuer, hier läuft ${process.versions.node}. Starten Sie mit „npm start“.`,
    );
  const script = options.script ?? unpacked(path.join(import.meta.dirname, 'core.mjs'));
  const worker = new Worker(script, {
    workerData: {
      dataFolder: options.dataFolder,
      demo: options.demo ?? false,
      appVersion: options.appVersion,
      resources: options.resources ?? defaultResources(),
    },
    env: options.env ?? process.env,
  });
  const pending = new Map<number, (result: string) => void>();
  const listeners = new Set<(text: string) => void>();
  let lastId = 0;
  let running = true;
  let closing = false;
  const send = (message: ToCore) => worker.postMessage(JSON.stringify(message));

  const answerHostCall = async (id: number, method: string, args: unknown[]) => {
    try {
      const value = await callHost(options.host, method, args);
      send({ type: 'hostReply', id, ok: true, value: value ?? null });
    } catch (error) {
      send({ type: 'hostReply', id, ok: false, error: errorShape(error) });
    }
  };

  const ready = Promise.withResolvers<string>();
  const ended = Promise.withResolvers<boolean>();
  worker.on('message', (text: string) => {
    const message = JSON.parse(text) as FromCore;
    if (message.type === 'reply') {
      pending.get(message.id)?.(message.result);
      pending.delete(message.id);
    } else if (message.type === 'event') {
      const event = JSON.stringify(message.event);
      for (const listener of listeners) listener(event);
    } else if (message.type === 'host') void answerHostCall(message.id, message.method, message.args);
    else if (message.type === 'ready') ready.resolve(message.place ?? '/');
    else if (message.type === 'failed') ready.reject(appError(message.error));
  });
  worker.on('error', (error) => {
    console.error('core worker failed:', error);
    ready.reject(new AppError(stopped.code, stopped.message, undefined, { cause: error }));
  });
  worker.on('exit', () => {
    running = false;
    for (const resolve of pending.values()) resolve(failure(stopped));
    pending.clear();
    ready.reject(new AppError(stopped.code, stopped.message));
    ended.resolve(!closing);
  });

  const close = async () => {
    if (!running) return;
    closing = true;
    send({ type: 'close' });
    const limit = setTimeout(() => void worker.terminate(), closingTime);
    await ended.promise;
    clearTimeout(limit);
  };

  const place = await ready.promise.catch(async (error: unknown) => {
    closing = true;
    await worker.terminate();
    throw error;
  });

  return {
    place,
    ended: ended.promise,
    close,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    invoke(text) {
      if (!running) return Promise.resolve(failure(stopped));
      try {
        JSON.parse(text); // one well-formed value, so that it can be set into the message as it is
      } catch {
        return Promise.resolve(failure({ code: 'invalidInput', message: 'Die Anfrage ist nicht lesbar.' }));
      }
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        pending.set(id, resolve);
        worker.postMessage(`{"type":"call","id":${id},"request":${text}}`);
      });
    },
  };
}
