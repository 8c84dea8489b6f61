import { type KeyboardEvent, useRef } from 'react';
import { findTyped } from './columns.ts';

export interface TableKeys {
  count: number;
  /** Row that holds the tab stop. */
  active: number;
  /** Rows of a page, for PageUp and PageDown. */
  pageSize: number;
  textOf: (index: number) => string | undefined;
  onMove: (index: number) => void;
  onTick?: ((index: number) => void) | undefined;
  onTickAll?: (() => void) | undefined;
}

/** Letters typed within this time make one word. */
const typingPause = 700;

/** Keys of a list: arrows, Home/End, PageUp/PageDown, typing to jump, Space to tick, Ctrl+A. */
export function useTableKeys(keys: TableKeys) {
  const typed = useRef({ text: '', at: 0 });

  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || event.altKey || !target.closest('tbody') || isEditable(target)) return;
    const move = movement(event.key, keys);
    if (move !== null && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      keys.onMove(Math.max(0, Math.min(keys.count - 1, move)));
    } else if (event.ctrlKey || event.metaKey) {
      if (event.key === 'a' && keys.onTickAll) run(event, keys.onTickAll);
    } else if (event.key === ' ' && !isControl(target) && keys.onTick) {
      run(event, () => keys.onTick?.(keys.active));
    } else if (event.key.length === 1 && event.key !== ' ') {
      const now = event.timeStamp;
      const text = now - typed.current.at < typingPause ? typed.current.text + event.key : event.key;
      typed.current = { text, at: now };
      const found = findTyped(
        keys.textOf,
        keys.count,
        text,
        text.length === 1 ? keys.active + 1 : keys.active,
      );
      if (found >= 0) run(event, () => keys.onMove(found));
    }
  };
}

function run(event: KeyboardEvent, act: () => void) {
  event.preventDefault();
  act();
}

function movement(key: string, { active, count, pageSize }: TableKeys): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + pageSize;
    case 'PageUp':
      return active - pageSize;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function isEditable(target: HTMLElement): boolean {
  return target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]');
}

function isControl(target: HTMLElement): boolean {
  return target.matches('button, input');
}
