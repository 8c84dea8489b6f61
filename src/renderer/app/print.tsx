import { type ComponentType, useCallback, useSyncExternalStore } from 'react';
import type { CallNamesOf, InputOf, OutputOf } from '../../shared/contract.ts';
import type { PrintedDocument } from '../../shared/features/printing.ts';
import type { PreviewDialogProps } from '../features/printing/PreviewDialog.tsx';
import { type JobHandle, type JobOptions, useJob } from './useJob.ts';

/** Jobs whose answer is a printed document, whatever else it tells. */
export type PrintJob = {
  [N in CallNamesOf<'job'>]: OutputOf<N> extends PrintedDocument ? N : never;
}[CallNamesOf<'job'>];

interface Shown {
  printed: PrintedDocument;
  Preview: ComponentType<PreviewDialogProps>;
}

const listeners = new Set<() => void>();
let shown: Shown | null = null;

const load = () => import('../features/printing/PreviewDialog.tsx');

/** Loads the preview before it is needed, and starts what reads PDFs. Never rejects. */
export async function preloadPreview(): Promise<void> {
  try {
    (await load()).startWorker();
  } catch {
    // Whoever opens the preview gets the error.
  }
}

function set(next: Shown | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a printed document in the preview, from where it is printed and saved. */
export async function showPrint(printed: PrintedDocument): Promise<void> {
  // Loaded before it is drawn: React would hold back what a suspended part shows for 300 ms.
  const { PreviewDialog } = await load();
  set({ printed, Preview: PreviewDialog });
}

/** The preview for `showPrint`; once in the window. */
export function PrintPreview() {
  const now = useSyncExternalStore(subscribe, () => shown);
  if (!now) return null;
  return <now.Preview key={now.printed.id} printed={now.printed} onClose={() => set(null)} />;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A job that prints: like `useJob`, and its document opens in the preview. */
export function usePrint<N extends PrintJob>(call: N, options: JobOptions<N>): JobHandle<N> {
  const { run: start, ...job } = useJob(call, options);
  const run = useCallback(
    async (input: InputOf<N>) => {
      void preloadPreview();
      const value = await start(input);
      if (value) await showPrint(value as OutputOf<N> & PrintedDocument);
      return value;
    },
    [start],
  );
  return { ...job, run };
}
