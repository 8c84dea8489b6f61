import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RowKey } from '../../ui/table/columns.ts';

interface Kept {
  scroll: number;
  ticked: ReadonlySet<RowKey>;
}

// Lives as long as the window: a list looks as it was left when one comes back from a form or another place.
const lists = new Map<string, Kept>();

/** Remembers ticked rows and the scroll position of a list while its page is away. `ready`: its rows are there. */
export function useKeptList(name: string, ready: boolean) {
  const [ticked, setTickedState] = useState<ReadonlySet<RowKey>>(() => lists.get(name)?.ticked ?? new Set());
  const frame = useRef<HTMLDivElement>(null);
  const setTicked = useCallback(
    (next: ReadonlySet<RowKey>) => {
      setTickedState(next);
      lists.set(name, { scroll: lists.get(name)?.scroll ?? 0, ticked: next });
    },
    [name],
  );
  useLayoutEffect(() => {
    const scroller = ready ? frame.current?.querySelector('[data-list-scroll]') : null;
    if (!scroller) return;
    scroller.scrollTop = lists.get(name)?.scroll ?? 0;
    const remember = () =>
      lists.set(name, { ticked: lists.get(name)?.ticked ?? new Set(), scroll: scroller.scrollTop });
    // Read when it rests or goes: in the midst of scrolling the question makes the browser lay the rows out twice.
    scroller.addEventListener('scrollend', remember, { passive: true });
    return () => {
      scroller.removeEventListener('scrollend', remember);
      remember();
    };
  }, [name, ready]);
  return { ticked, setTicked, frame };
}
