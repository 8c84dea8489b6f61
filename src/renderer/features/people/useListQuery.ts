import { useMemo } from 'react';
import { useAddress } from '../../app/useAddress.ts';
import type { Sort } from '../../ui/table/columns.ts';

/** What stands in the address of a list, in German: `?suche=kranich&gremium=3&sortierung=organisation&ab=1`. */
export interface ListQuery {
  search: string;
  sort: Sort;
  /** Value of a filter, empty where it is not set. */
  get(key: string): string;
  /** `?…` to append to the address of a record, so that the list stays as it is. */
  text: string;
  set(changes: Record<string, string>): void;
  setSort(sort: Sort): void;
  clear(): void;
}

/** What the address of a list says, without the ways to change it. */
export function readListQuery(
  params: URLSearchParams,
  columns: readonly string[],
): Pick<ListQuery, 'search' | 'sort' | 'get' | 'text'> {
  const wanted = params.get('sortierung') ?? '';
  const column = columns.includes(wanted) ? wanted : (columns[0] ?? '');
  const text = params.toString();
  return {
    search: params.get('suche') ?? '',
    sort: { column, direction: params.has('ab') ? 'descending' : 'ascending' },
    get: (key) => params.get(key) ?? '',
    text: text === '' ? '' : `?${text}`,
  };
}

/** A list's query without what was searched: after erasing it may be the name of the one who is gone. */
export function withoutSearch(text: string): string {
  const params = new URLSearchParams(text);
  params.delete('suche');
  const rest = params.toString();
  return rest === '' ? '' : `?${rest}`;
}

/** Search, filters and sort of a list live in the address: back, forward and links keep them. */
export function useListQuery(filters: readonly string[], columns: readonly string[]): ListQuery {
  const [params, set] = useAddress();
  return useMemo(
    () => ({
      ...readListQuery(params, columns),
      set,
      setSort: (sort) =>
        set({
          sortierung: sort.column === columns[0] ? '' : sort.column,
          ab: sort.direction === 'descending' ? '1' : '',
        }),
      clear: () => set(Object.fromEntries(['suche', ...filters].map((key) => [key, '']))),
    }),
    [params, set, filters, columns],
  );
}
