import { useCallback, useRef, useState } from 'react';
import type { Structure } from '../../../shared/features/printing.ts';
import { useJob } from '../../app/useJob.ts';

export interface StructureState {
  structure: Structure | null;
  /** Why the check could not run. */
  problem: string | undefined;
}

/** The structure of a printed document, read when somebody looks at it for the first time. */
export function useStructure(id: string): StructureState & { start: () => void } {
  const { run, error } = useJob('printing.structure', {
    title: 'Struktur wird geprüft',
    done: ({ findings }) =>
      findings.length === 0 ? 'Strukturprüfung bestanden' : 'Strukturprüfung nicht bestanden',
  });
  const [structure, setStructure] = useState<Structure | null>(null);
  const started = useRef(false);
  const start = useCallback(() => {
    if (started.current) return;
    started.current = true;
    void run({ id }).then((value) => {
      if (value) setStructure(value);
      else started.current = false; // cancelled or failed: the next look tries again
    });
  }, [run, id]);
  return { structure, problem: error?.message, start };
}
