import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
  onRange: (first: number, last: number, active: number) => void;
}

/** The call for the first rows of a filter, which also tells how many there are. */
export const firstWindow = (filter: PersonFilter): PersonFilter => ({
  ...filter,
  limit: pageSize,
  offset: 0,
});

interface Answer {
  rows: PersonRow[];
}

/** Loads only the part of a long list that is looked at, and the row that has the focus. */
export function usePersonWindow(filter: PersonFilter): PersonWindow {
  const start = useCall('people.persons', firstWindow(filter));
  const total = start.data?.total ?? 0;
  const [wanted, setWanted] = useState<readonly number[]>([]);
  const last = Math.ceil(total / pageSize) - 1;
  const pages = useMemo(() => wanted.filter((page) => page <= last), [wanted, last]);
  const more = useQueries({
    queries: pages.map((page) => {
      const input = { ...filter, limit: pageSize, offset: page * pageSize };
      return {
        queryKey: ['people.persons', input],
        queryFn: () => api.call('people.persons', input),
      };
    }),
    combine,
  });
  const rows = useMemo(() => {
    const all: (PersonRow | undefined)[] = new Array<undefined>(total).fill(undefined);
    const put = (offset: number, part: readonly PersonRow[] | undefined) =>
      part?.forEach((row, index) => {
        if (offset + index < total) all[offset + index] = row;
      });
    put(0, start.data?.rows);
    for (const [index, page] of pages.entries()) put(page * pageSize, more.parts[index]);
    return all;
  }, [start.data, more, total, pages]);
  const onRange = usePages(more.busy, setWanted);
  return { rows, total, loading: start.isPending, error: start.error, onRange };
}

function combine(results: UseQueryResult<Answer>[]) {
  return {
    parts: results.map(({ data }) => data?.rows),
    busy: results.some(({ isFetching }) => isFetching),
  };
}

/**
 * Turns what is looked at into pages, the first one apart. While pages are being loaded only the last wish counts:
 * whoever drags the list from top to bottom must not wait for all that passed by.
 */
function usePages(busy: boolean, setPages: (pages: readonly number[]) => void) {
  const wish = useRef<readonly number[]>([]);
  const asked = useRef<readonly number[]>([]);
  const isBusy = useRef(busy);
  isBusy.current = busy;
  const ask = useCallback(() => {
    if (isBusy.current || wish.current.join() === asked.current.join()) return;
    asked.current = wish.current;
    setPages(wish.current);
  }, [setPages]);
  useEffect(() => {
    if (!busy) ask();
  }, [busy, ask]);
  return useCallback(
    (first: number, last: number, active: number) => {
      const pages = new Set([Math.floor(active / pageSize)]);
      for (let page = Math.floor(first / pageSize); page <= last / pageSize; page += 1) pages.add(page);
      wish.current = [...pages].filter((page) => page > 0).sort((one, other) => one - other);
      ask();
    },
    [ask],
  );
}
