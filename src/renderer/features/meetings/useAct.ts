import { useCallback } from 'react';
import type { CallNamesOf, InputOf, OutputOf } from '../../../shared/contract.ts';
import { ApiError } from '../../api.ts';
import { showProblem } from '../../app/problem.tsx';
import { useSave } from '../../app/useSave.ts';

/**
 * A command behind a button: the toast tells what was done, a dialog why it could not be.
 * @param failure title of that dialog: "Das ließ sich nicht eintragen"
 */
export function useAct<N extends CallNamesOf<'command'>>(call: N, failure = 'Das ging nicht') {
  const { mutateAsync, isPending } = useSave(call);
  const act = useCallback(
    async (input: InputOf<N>): Promise<OutputOf<N> | null> => {
      try {
        return (await mutateAsync(input)).value;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        showProblem({ title: failure, message: error.message });
        return null;
      }
    },
    [mutateAsync, failure],
  );
  return { act, busy: isPending };
}
