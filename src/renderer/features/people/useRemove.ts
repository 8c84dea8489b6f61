import { useCallback } from 'react';
import { ApiError } from '../../api.ts';
import { showProblem } from '../../app/problem.tsx';
import { useSave } from '../../app/useSave.ts';

const title = 'Das geht noch nicht in den Papierkorb';

/** Puts persons into the trash; says why not where they are still needed. Gives whether they are gone. */
export function useRemovePersons(): (ids: number[]) => Promise<boolean> {
  const { mutateAsync } = useSave('people.removePersons');
  return useCallback((ids) => attempt(mutateAsync({ ids })), [mutateAsync]);
}

/** The same for organisations. */
export function useRemoveOrganisations(): (ids: number[]) => Promise<boolean> {
  const { mutateAsync } = useSave('people.removeOrganisations');
  return useCallback((ids) => attempt(mutateAsync({ ids })), [mutateAsync]);
}

async function attempt(removal: Promise<unknown>): Promise<boolean> {
  try {
    await removal;
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showProblem({ title, message: error.message });
    return false;
  }
}
