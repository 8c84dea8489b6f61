import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SearchGroup, ShellData } from './shell.ts';

export interface FoundNow {
  groups: readonly SearchGroup[];
  /** The text that they answer; while the answer to a newer text is on its way, the older one stays. */
  text: string;
  /** The search itself went wrong, which is not the same as having found nothing. */
  failed: boolean;
}

const nothing: FoundNow = { groups: [], text: '', failed: false };
/** One letter is half of the office. */
const shortest = 2;

/** Records that fit; an answer that a newer text has overtaken is dropped. */
export function useFound(typed: string, search: ShellData['search']): FoundNow {
  const text = typed.trim();
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    if (!search || text.length < shortest) {
      setFound({ groups: [], text, failed: false });
      return;
    }
    let current = true;
    const show = (groups: readonly SearchGroup[], failed = false) => {
      // At once: the typed letter is waiting for this frame.
      if (current) flushSync(() => setFound({ groups, text, failed }));
    };
    search(text).then(show, () => show([], true));
    return () => {
      current = false;
    };
  }, [text, search]);
  return found;
}

/** A text for screen readers that waits until it has been the same for a moment, so that typing is not interrupted. */
export function useCalm(text: string, milliseconds = 350): string {
  const [calm, setCalm] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return calm;
}
