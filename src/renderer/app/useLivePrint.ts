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
 * after a pause. It stands in no tray and tells nothing: it only shows.
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for data that the core looks up itself
  useEffect(() => {
    if (asked === null) return;
    const id = crypto.randomUUID();
    let gone = false;
    const build = async () => {
      try {
        const { value } = await api.job(call, JSON.parse(asked) as InputOf<N>, id, () => {});
        if (!gone) setState({ printed: value, of: now, problem: null });
      } catch (error) {
        if (gone || !(error instanceof ApiError)) return;
        setState((before) => ({ ...before, problem: error.message }));
      }
    };
    let running = false;
    const timer = setTimeout(
      () => {
        running = true;
        built.current = document;
        void build().finally(() => {
          running = false;
        });
      },
      built.current === document ? pause : 0,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
      if (running) void api.cancel(id);
    };
  }, [call, asked, document, version]);
  return { printed: state.printed, fresh: state.of === now, problem: state.problem };
}
