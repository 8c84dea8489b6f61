import type { CallNamesOf, OutputOf } from '../../shared/contract.ts';
import type { WrittenDocument } from '../../shared/features/meetings.ts';
import { type JobHandle, useJob } from './useJob.ts';

type JobName = CallNamesOf<'job'>;

/** Jobs that write one document and open it. */
export type PrintJob = {
  [N in JobName]: OutputOf<N> extends WrittenDocument ? N : never;
}[JobName];

/** Prints a document: its job with the words of the tray. `what` is its name: "Beschlussregister". */
export function usePrint<N extends PrintJob>(call: N, what: string): JobHandle<N> {
  return useJob(call, {
    title: `${what} wird erzeugt`,
    done: (value) => {
      const { opened, path } = value as WrittenDocument;
      return opened ? `${what} geöffnet` : `${what} gespeichert unter ${path}`;
    },
  });
}
