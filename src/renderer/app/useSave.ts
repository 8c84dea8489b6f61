import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CallNamesOf, InputOf, OutputOf } from '../../shared/contract.ts';
import { type Answer, type ApiError, api } from '../api.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { showProblem } from './problem.tsx';

type CommandName = CallNamesOf<'command'>;

/**
 * A command whose success is told by a toast with "Rückgängig". The sentence is the journal's own unless `say` gives a
 * better one. Errors stay with the caller (`mutation.error`, or `catch` of `mutateAsync`): they belong beside what they concern.
 */
export function useSave<N extends CommandName>(
  call: N,
  say?: (value: OutputOf<N>, input: InputOf<N>) => string,
) {
  const toasts = useToasts();
  const { undo } = useUndo();
  return useMutation<Answer<OutputOf<N>>, ApiError, InputOf<N>>({
    mutationFn: (input) => api.command(call, input),
    onSuccess: ({ value, journal }, input) => {
      const message = say?.(value, input) ?? journal?.summary;
      if (!message) return;
      toasts.show(
        journal?.undoable
          ? { message, action: { label: 'Rückgängig', run: () => undo(journal.id) } }
          : { message },
      );
    },
  });
}

/** Takes back and restores; says what was done, or why it could not be done. */
export function useUndo() {
  const toasts = useToasts();
  const run = useCallback(
    async (answer: Promise<Answer<{ message: string }>>, nothing: string) => {
      try {
        const { value } = await answer;
        toasts.show({ message: value.message || nothing });
      } catch (error) {
        showProblem({ title: 'Das lässt sich nicht zurücknehmen', message: (error as ApiError).message });
      }
    },
    [toasts],
  );
  const undo = useCallback(
    (id: number) => run(api.command('journal.undo', { id }), 'Rückgängig gemacht'),
    [run],
  );
  const undoLast = useCallback(
    () => run(api.command('journal.undoLast', {}), 'Es gibt nichts rückgängig zu machen.'),
    [run],
  );
  const redoLast = useCallback(
    () => run(api.command('journal.redoLast', {}), 'Es gibt nichts wiederherzustellen.'),
    [run],
  );
  return { undo, undoLast, redoLast };
}
