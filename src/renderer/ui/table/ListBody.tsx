import type { ReactNode } from 'react';
import { Skeleton } from '../Feedback.tsx';
import { ListScroll } from './ListScroll.tsx';

interface ListBodyProps {
  label: string;
  /** How many entries there are without any filter; undefined while nobody knows yet. */
  total: number | undefined;
  /** "Aufgaben werden geladen" */
  waiting: string;
  /** What stands there before the first entry: what belongs here, and the first step. */
  none: ReactNode;
  /** The table; what it says where a filter finds nothing is its own. */
  children: ReactNode;
}

/** The body of a page that is one list: waiting, still without any entry, or the table. */
export function ListBody({ label, total, waiting, none, children }: ListBodyProps) {
  return (
    <ListScroll label={label}>
      {total === undefined ? <Skeleton label={waiting} /> : total === 0 ? none : children}
    </ListScroll>
  );
}
