import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Call, Calls } from '../shared/rpc.ts';
import type { Clock } from './clock.ts';
import type { WriteContext, Written } from './database/journal.ts';
import type { Database } from './database/schema.ts';
import type { Host } from './host.ts';
import type { PrintStore } from './prints.ts';
import type { TaskRunner } from './tasks.ts';
import type { OpenPlace, Workspace } from './workspace.ts';

/** What a query knows beside the database. */
export interface ReadContext {
  clock: Clock;
}

/** What a job works with: short transactions of its own, progress, cancelling, and the outside world. */
export interface JobContext {
  clock: Clock;
  newId: () => string;
  /** Reads committed data. */
  db: Kysely<Database>;
  /** One journalled transaction under the job's own name; its entry becomes the job's toast. */
  write<T>(
    fn: (db: Transaction<Database>, context: WriteContext) => Promise<T>,
    options?: { undoable?: boolean },
  ): Promise<Written<T>>;
  /** Counts things for the user: "412 von 1 000 Briefen". */
  progress(done: number, total: number, unit: string): void;
  /** Aborted when the user cancels; long loops check it and yield with `await setImmediate()` every 100 rows. */
  signal: AbortSignal;
  host: Host;
  /** Heavy work in further threads. */
  tasks: TaskRunner;
  /** Documents printed in this session. */
  prints: PrintStore;
  /** Data folder, generations and the switch between office and demo region. */
  workspace: Workspace;
  /** The same job on a place that nobody has entered yet: the window learns nothing of its writes. */
  elsewhere(place: OpenPlace): JobContext;
}

type In<C extends Call> = z.output<C['input']>;
type Out<C extends Call> = z.input<C['output']>;

/** The handler that a call needs, by its kind. */
export type HandlerFor<C extends Call> = C['kind'] extends 'query'
  ? (db: Kysely<Database>, input: In<C>, context: ReadContext) => Promise<Out<C>>
  : C['kind'] extends 'command'
    ? (db: Transaction<Database>, input: In<C>, context: WriteContext) => Promise<Out<C>>
    : (job: JobContext, input: In<C>) => Promise<Out<C>>;

/** One handler for each call of a feature. */
export type Handlers<T extends Calls> = { [Name in keyof T]: HandlerFor<T[Name]> };
