import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo } from 'react';

/** Above this only the rows near the view are in the page. */
export const virtualFrom = 200;

/** Rows that are drawn beyond the view on both sides. */
const overscan = 6;

/** A row to draw, or the height of rows that are left out. */
export type Slot = { index: number } | { gap: number; key: string };

/**
 * Which rows of a long list are in the page. The active row always is, else the focus would be lost by scrolling.
 * `--row` in pixels follows the setting "Schriftgröße", so it is read, not assumed; wrapped rows are measured.
 */
export function useVirtualRows(scroller: RefObject<HTMLElement | null>, count: number, active: number) {
  const enabled = count > virtualFrom;
  const height = useMemo(rowHeight, []);
  const rangeExtractor = useCallback(
    (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const indexes = defaultRangeExtractor(range);
      if (active >= count || indexes.includes(active)) return indexes;
      return [...indexes, active].sort((a, b) => a - b);
    },
    [active, count],
  );
  const virtualizer = useVirtualizer({
    count: enabled ? count : 0,
    enabled,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan,
    rangeExtractor,
    // About what heads and filters leave of the window; measured right after the first drawing.
    initialRect: { width: 1000, height: typeof innerHeight === 'number' ? innerHeight * 0.75 : 675 },
  });

  const slots: Slot[] = [];
  if (enabled) {
    let end = 0;
    for (const item of virtualizer.getVirtualItems()) {
      if (item.start > end) slots.push({ gap: item.start - end, key: `before-${item.index}` });
      slots.push({ index: item.index });
      end = item.end;
    }
    if (virtualizer.getTotalSize() > end) slots.push({ gap: virtualizer.getTotalSize() - end, key: 'after' });
  } else {
    for (let index = 0; index < count; index += 1) slots.push({ index });
  }
  return {
    enabled,
    slots,
    /** First and last row near the view, without an active row elsewhere. */
    near: enabled
      ? {
          first: Math.max(0, (virtualizer.range?.startIndex ?? 0) - overscan),
          last: Math.min(count - 1, (virtualizer.range?.endIndex ?? 0) + overscan),
        }
      : { first: 0, last: count - 1 },
    measure: enabled ? virtualizer.measureElement : undefined,
    /** Brings a row into view; it may only be drawn in the next render. */
    reveal: (index: number) => enabled && virtualizer.scrollToIndex(index, { align: 'auto' }),
    pageSize: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / height) - 2),
  };
}

function rowHeight(): number {
  const style = getComputedStyle(document.documentElement);
  return Number.parseFloat(style.getPropertyValue('--row')) * Number.parseFloat(style.fontSize) || 34;
}
