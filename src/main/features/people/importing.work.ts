import { setImmediate } from 'node:timers/promises';
import type { TableColumn } from '../../../shared/features/importTypes.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { KnownData } from './importing.plan.ts';
import type { SettledPlan } from './importing.settle.ts';

/** What writing a list needs beside the database. */
export interface ImportWork {
  /** The list as the run remembers it; `mapping` as text. */
  list: { fileName: string; sha256: string; columns: readonly TableColumn[]; mapping: string };
  plan: SettledPlan;
  known: KnownData;
  context: WriteContext;
  signal: AbortSignal;
  progress(done: number, total: number, unit: string): void;
}

/** Rows between two pauses in which progress, cancelling and other reading calls arrive. */
export const rowsPerStep = 100;

/** Lets the thread do other things. @throws AbortError when the job was cancelled. */
export async function breathe(work: Pick<ImportWork, 'signal'>): Promise<void> {
  await setImmediate();
  work.signal.throwIfAborted();
}
