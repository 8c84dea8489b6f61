import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api.ts';

/** At most one second after the last key (screens guide). */
const pause = 800;

export interface Autosaved<T> {
  value: T;
  /** Takes a change and saves it soon. */
  change: (value: T) => void;
  /** Saves now: on leaving the field. False where the core refused; the text then stays. */
  flush: () => Promise<boolean>;
  /** "Gespeichert 14:02", "Wird gespeichert …", or empty before anything was changed. */
  state: string;
  /** What is wrong, by field; empty while all is well. What was typed stays in the field. */
  problems: Record<string, string>;
}

/**
 * A working paper that saves itself. What comes from the core (another window, undo) replaces the text only while
 * nothing waits to be saved; leaving the page saves what waits.
 */
export function useAutosave<T>(stored: T, save: (value: T) => Promise<unknown>): Autosaved<T> {
  const [value, setValue] = useState(stored);
  const [state, setState] = useState('');
  const [problems, setProblems] = useState<Record<string, string>>({});
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);
  const latestSave = useRef(save);
  latestSave.current = save;

  const flush = useCallback(async () => {
    const { current } = waiting;
    if (!current) return true;
    clearTimeout(current.timer);
    waiting.current = null;
    setState('Wird gespeichert …');
    try {
      await latestSave.current(current.value);
      setProblems({});
      setState(
        `Gespeichert ${new Date().toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' })}`,
      );
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblems(Object.keys(error.fields).length > 0 ? error.fields : { '': error.message });
      setState('');
      return false;
    }
    return true;
  }, []);

  const change = useCallback(
    (next: T) => {
      setValue(next);
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { value: next, timer: setTimeout(() => void flush(), pause) };
    },
    [flush],
  );

  const storedText = JSON.stringify(stored);
  useEffect(() => {
    if (!waiting.current) setValue(JSON.parse(storedText) as T);
  }, [storedText]);
  useEffect(() => () => void flush(), [flush]);

  return { value, change, flush, state, problems };
}
