import { useSyncExternalStore } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

export interface Problem {
  /** "Das lässt sich nicht rückgängig machen" */
  title: string;
  /** Why, and what to do. */
  message: string;
}

const listeners = new Set<() => void>();
let shown: Problem | null = null;

/** Shows what could not be done where no field and no page stands for it. Errors never come as toasts: they would vanish unread. */
export function showProblem(problem: Problem | null): void {
  shown = problem;
  for (const listener of listeners) listener();
}

/** The dialog for `showProblem`; once in the shell. */
export function ProblemDialog() {
  const problem = useSyncExternalStore(subscribe, () => shown);
  const close = () => showProblem(null);
  return (
    <Dialog
      open={problem !== null}
      onClose={close}
      title={problem?.title ?? ''}
      size="small"
      role="alertdialog"
      foot={
        <Button autoFocus onClick={close}>
          Schließen
        </Button>
      }
    >
      <p>{problem?.message}</p>
    </Dialog>
  );
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
