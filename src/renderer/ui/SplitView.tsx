import { type ReactNode, useSyncExternalStore } from 'react';
import { classes } from './classes.ts';

const wide = '(min-width: 75rem)';

/** Whether the window is wide enough (1200 px) for list and record side by side; below, a record is a page of its own. */
export function useWide(): boolean {
  return useSyncExternalStore(watchWide, () => matchMedia(wide).matches);
}

function watchWide(listener: () => void) {
  const query = matchMedia(wide);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export interface SplitViewProps {
  /** The list in its `ListScroll`. */
  children: ReactNode;
  /** Name of the open record, for the aside. */
  detailLabel?: string | undefined;
  /** The open record; only drawn on wide windows. */
  detail?: ReactNode;
}

/** List left, open record right. */
export function SplitView({ children, detail, detailLabel }: SplitViewProps) {
  const isWide = useWide();
  const open = isWide && detail !== undefined && detail !== null && detail !== false;
  return (
    <div className={classes('split', open && 'split--open')}>
      <div className="split__list">{children}</div>
      {open && (
        <aside className="detail" aria-label={detailLabel}>
          {detail}
        </aside>
      )}
    </div>
  );
}
