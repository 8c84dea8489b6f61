import { useEffect, useRef, useState } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { ApiError, api } from '../api.ts';
import type { PrintJob } from './print.tsx';

/** Milliseconds of quiet after a change before the document is built again. */
const pause = 300;

export interface LivePrint<N extends PrintJob> {
  /** The newest document that could be built; the one before stays until then. */
  printed: OutputOf<N> | null;
  /** `printed` shows the present state: no newer one is on its way. */
  fresh: boolean;
  /** Why the present state could not be built. */
  problem: string | null;
}

interface State<N extends PrintJob> {
  printed: OutputOf<N> | null;
  /** What was asked for when `printed` was built. */
  of: string;
  problem: string | null;
}

/**
 * Builds a document again whenever what it is made of changes; another document comes at once, a change of the same one
 * after a pause. One is built after the other: cancelling would end the thread that has everything ready for the next.
 * It stands in no tray and tells nothing: it only shows.
 * @param input null while there is nothing to build
 * @param document which one it is, to tell another from a change of the same
 * @param version changes with data that the core looks up itself
 */
export function useLivePrint<N extends PrintJob>(
  call: N,
  input: InputOf<N> | null,
  document: string,
  version = '',
): LivePrint<N> {
  const [state, setState] = useState<State<N>>({ printed: null, of: '', problem: null });
  const now = `${JSON.stringify(input)} ${version}`;
  const asked = input === null ? null : JSON.stringify(input);
  const built = useRef<string | null>(null);
  const running = useRef(Promise.resolve());
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for data that the core looks up itself
  useEffect(() => {
    if (asked === null) return;
    let gone = false;
    const build = async () => {
      if (gone) return;
      built.current = document;
      try {
        const what = JSON.parse(asked) as InputOf<N>;
        const { value } = await api.job(call, what, crypto.randomUUID(), () => {});
        if (!gone) setState({ printed: value, of: now, problem: null });
      } catch (error) {
        if (gone || !(error instanceof ApiError)) return;
        setState((before) => ({ ...before, problem: error.message }));
      }
    };
    const timer = setTimeout(
      () => {
        running.current = running.current.then(build);
      },
      built.current === document ? pause : 0,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [call, asked, document, version]);
  return { printed: state.printed, fresh: state.of === now, problem: state.problem };
}
