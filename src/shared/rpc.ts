import type { z } from 'zod';
import type { ErrorShape } from './errors.ts';

/** The kind decides the transaction: a query reads, a command is one journalled transaction, a job opens its own. */
export type Kind = 'query' | 'command' | 'job';

export interface Call<
  K extends Kind = Kind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  kind: K;
  input: I;
  output: O;
  /** `false` where something left the house or is locked: such a command cannot be undone. */
  undo: boolean;
  /** Autosave of a working paper: merged into the previous journal entry of the same call and record for ten minutes. */
  autosave: boolean;
}

/** Declares a call that only reads. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<'query', I, O> {
  return { kind: 'query', input, output, undo: false, autosave: false };
}

/** Declares a call that changes data in one transaction and one journal entry. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  options: { undo?: boolean; autosave?: boolean } = {},
): Call<'command', I, O> {
  return { kind: 'command', input, output, undo: options.undo ?? true, autosave: options.autosave ?? false };
}

/** Declares long or outward work: it reports progress, can be cancelled and opens its own short transactions. */
export function job<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<'job', I, O> {
  return { kind: 'job', input, output, undo: false, autosave: false };
}

export type Calls = Record<string, Call>;
export type CallInput<C extends Call> = z.input<C['input']>;
export type CallOutput<C extends Call> = z.output<C['output']>;

/** A journal entry as the toast shows it: what was done, and whether it can be undone. */
export interface JournalNote {
  id: number;
  summary: string;
  undoable: boolean;
}

/** The one envelope of every answer. */
export type Result<T = unknown> =
  | { ok: true; value: T; journal?: JournalNote }
  | { ok: false; error: ErrorShape };

/** Progress in things, never in percent alone: "412 von 1 000 Briefen". */
export interface Progress {
  done: number;
  /** 0 while the total is not known. */
  total: number;
  /** What is counted or done now, German and in the dative, to follow "412 von 1 000": "Briefen". */
  unit: string;
}

/** A message of the renderer to the core. `job` is an id chosen by the renderer, for progress and cancelling. */
export interface Request {
  call: string;
  input: unknown;
  job?: string;
}

/** What the core tells the renderer unasked. `changed` lists the tables a commit touched; `data` stands for a new data folder or generation. */
export type CoreEvent =
  | { type: 'progress'; job: string; progress: Progress }
  | { type: 'changed'; tables: string[] }
  | { type: 'data' };

/** The two functions that a host gives the renderer as `window.rundtisch`; both carry JSON text. */
export interface Bridge {
  invoke(text: string): Promise<string>;
  onEvent(listener: (text: string) => void): void;
}
