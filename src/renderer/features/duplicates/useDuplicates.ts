import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DuplicateKind } from '../../../shared/features/duplicates.ts';
import type { Progress } from '../../../shared/rpc.ts';
import { ApiError, api } from '../../api.ts';

/**
 * Looks through all records when the page is opened and again whenever something was changed anywhere; the last answer
 * stays in view meanwhile. Goes on when the page is left.
 */
export function useDuplicates(kind: DuplicateKind) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [job, setJob] = useState('');
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['people.findDuplicates', kind],
    queryFn: async () => {
      const id = crypto.randomUUID();
      setJob(id);
      try {
        return (await api.job('people.findDuplicates', { kind }, id, setProgress)).value;
      } finally {
        setProgress(null);
      }
    },
  });
  return {
    found: data,
    error: error instanceof ApiError ? error : null,
    searching: isFetching,
    progress,
    cancel: () => void api.cancel(job),
    again: () => void refetch(),
  };
}
