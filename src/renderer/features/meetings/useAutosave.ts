import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api.ts';
import { showProblem } from '../../app/problem.tsx';

/** At most one second after the last key (screens guide). */
const pause = 800;

export interface Autosaved<T> {
  value: T;
  /** Takes a change and saves it soon. */
  change: (value: T) => void;
  /** Saves now: on leaving the field. False where it could not be saved; the text then stays. */
  flush: () => Promise<boolean>;
  /** "Gespeichert 14:02", "Wird gespeichert …", or empty before anything was changed. */
  state: string;
  /** What is wrong, by field; empty while all is well. What was typed stays in the field. */
  problems: Record<string, string>;
}

const failed = 'Das ließ sich nicht speichern. Ihr Text steht noch hier. Bitte versuchen Sie es noch einmal.';

/**
 * A working paper that saves itself. What comes from the core (another window, undo) replaces the text only while
 * everything typed is saved. Leaving the page or closing the window saves what waits; while something is unsaved, the
 * window asks before it closes, and what was refused after the page was left is told in a dialog.
 */
export function useAutosave<T>(stored: T, save: (value: T) => Promise<unknown>): Autosaved<T> {
  const [value, setValue] = useState(stored);
  const [state, setState] = useState('');
  const [problems, setProblems] = useState<Record<string, string>>({});
  /** What is typed and not saved: waiting, on its way, or refused. */
  const unsaved = useRef<{ value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<{ of: { value: T }; done: Promise<boolean> } | null>(null);
  const gone = useRef(false);
  const latestSave = useRef(save);
  latestSave.current = save;
  const storedText = JSON.stringify(stored);
  const latestStored = useRef(storedText);
  /** Texts of the core from before the last save; a refetch that began earlier still brings them. */
  const outdated = useRef(new Set<string>());

  const send = useCallback(async (entry: { value: T }): Promise<boolean> => {
    setState('Wird gespeichert …');
    const before = latestStored.current;
    try {
      await latestSave.current(entry.value);
    } catch (error) {
      const found = problemsOf(error);
      if (gone.current) showProblem({ title: 'Nicht gespeichert', message: Object.values(found).join(' ') });
      // Newer typing is judged by its own save.
      if (unsaved.current === entry) setProblems(found);
      setState('');
      return false;
    }
    if (latestStored.current === before) outdated.current.add(before);
    else outdated.current.clear();
    if (unsaved.current !== entry) {
      outdated.current.add(JSON.stringify(entry.value));
      return true;
    }
    unsaved.current = null;
    setProblems({});
    setState(`Gespeichert ${new Date().toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' })}`);
    return true;
  }, []);

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    // One after the other, so that an older text never arrives last.
    while (unsaved.current) {
      const entry = unsaved.current;
      const current = running.current;
      if (current && current.of !== entry) {
        await current.done;
        continue;
      }
      const done = current?.done ?? send(entry);
      running.current = { of: entry, done };
      const saved = await done;
      if (running.current?.of === entry) running.current = null;
      if (!saved && unsaved.current === entry) return false;
    }
    return true;
  }, [send]);

  const change = useCallback(
    (next: T) => {
      setValue(next);
      unsaved.current = { value: next };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    [flush],
  );

  useEffect(() => {
    latestStored.current = storedText;
    if (unsaved.current || outdated.current.has(storedText)) return;
    outdated.current.clear();
    setValue(JSON.parse(storedText) as T);
  }, [storedText]);

  useEffect(() => {
    gone.current = false;
    const now = () => void flush();
    const hidden = () => document.visibilityState === 'hidden' && now();
    const closing = (event: BeforeUnloadEvent) => {
      if (!unsaved.current) return;
      now();
      event.preventDefault();
    };
    window.addEventListener('pagehide', now);
    window.addEventListener('beforeunload', closing);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('pagehide', now);
      window.removeEventListener('beforeunload', closing);
      document.removeEventListener('visibilitychange', hidden);
      gone.current = true;
      now();
    };
  }, [flush]);

  return { value, change, flush, state, problems };
}

function problemsOf(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return { '': failed };
  return Object.keys(error.fields).length > 0 ? error.fields : { '': error.message };
}
