import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { PersonFilter, PersonRow } from '../../../shared/features/people.ts';
import { type ApiError, api, useCall } from '../../api.ts';

/** Rows of one call; the first call also tells how many there are. */
const pageSize = 50;

export interface PersonWindow {
  /** One entry per person of the filter; those that were not looked at yet are missing. */
  rows: readonly (PersonRow | undefined)[];
  total: number;
  loading: boolean;
  error: ApiError | null;
  /** For `DataTable.onRange`. */
  onRange: (first: number, last: number) => void;
}

/** The call for the first rows of a filter, which also tells how many there are. */
export const firstWindow = (filter: PersonFilter): PersonFilter => ({
  ...filter,
  limit: pageSize,
  offset: 0,
});

/** Loads only the part of a long list that is looked at. */
export function usePersonWindow(filter: PersonFilter): PersonWindow {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const start = useCall('people.persons', firstWindow(filter));
  const total = start.data?.total ?? 0;
  const from = Math.max(1, Math.floor(range.first / pageSize));
  const to = Math.min(Math.floor(range.last / pageSize), Math.ceil(total / pageSize) - 1);
  const offsets = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => (from + index) * pageSize);
  const more = useQueries({
    queries: offsets.map((offset) => {
      const input = { ...filter, limit: pageSize, offset };
      return {
        queryKey: ['people.persons', input],
        queryFn: () => api.call('people.persons', input),
        placeholderData: keepPreviousData,
      };
    }),
    combine: (results) => results.map((result) => result.data?.rows),
  });
  const rows = useMemo(() => {
    const all: (PersonRow | undefined)[] = new Array<undefined>(total).fill(undefined);
    const put = (offset: number, part: readonly PersonRow[] | undefined) =>
      part?.forEach((row, index) => {
        if (offset + index < total) all[offset + index] = row;
      });
    put(0, start.data?.rows);
    for (const [index, part] of more.entries()) put((from + index) * pageSize, part);
    return all;
  }, [start.data, more, total, from]);
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), []);
  return { rows, total, loading: start.isPending, error: start.error, onRange };
}
