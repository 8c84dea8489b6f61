import { useEffect, useState, useSyncExternalStore } from 'react';
import { useBrowserLocation } from 'wouter/use-browser-location';
import { Question } from '../ui/Dialog.tsx';

type Go = () => void;

const dirtyForms = new Set<symbol>();
const listeners = new Set<() => void>();
let waiting: Go | null = null;

function setWaiting(go: Go | null) {
  waiting = go;
  for (const listener of listeners) listener();
}

/** Goes now, or after the question when a form holds unsaved changes. For Esc and "Abbrechen" of a form. */
export function leave(go: Go): void {
  if (dirtyForms.size === 0) go();
  else setWaiting(go);
}

/** While `dirty`, leaving the page asks first; closing the window is caught by the form's draft. */
export function useLeaveGuard(dirty: boolean): void {
  const [key] = useState(() => Symbol('form'));
  useEffect(() => {
    if (!dirty) return;
    dirtyForms.add(key);
    return () => {
      dirtyForms.delete(key);
    };
  }, [dirty, key]);
}

/** The location of the browser, with the question in front of every way out. Given to wouter's `Router`. */
export function useGuardedLocation(): ReturnType<typeof useBrowserLocation> {
  const [path, navigate] = useBrowserLocation();
  const guarded: typeof navigate = (to, options) => leave(() => navigate(to, options));
  return [path, guarded];
}

/** The question itself; once in the shell. */
export function LeaveQuestion() {
  const go = useSyncExternalStore(subscribe, () => waiting);
  return (
    <Question
      open={go !== null}
      title="Änderungen verwerfen?"
      confirm="Änderungen verwerfen"
      cancel="Weiter bearbeiten"
      danger
      onClose={() => setWaiting(null)}
      onConfirm={() => {
        dirtyForms.clear();
        setWaiting(null);
        go?.();
      }}
    >
      <p>Was Sie auf dieser Seite eingetragen haben, ist noch nicht gespeichert.</p>
    </Question>
  );
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
