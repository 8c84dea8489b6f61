import { useCallback, useMemo } from 'react';
import { api, queryClient, useCall } from '../../api.ts';
import { showProblem } from '../problem.tsx';

/** A filter, an order and columns that somebody gave a name. */
export interface SavedView {
  id: string;
  name: string;
  /** What stands in the address, without "?": `gremium=3&sortierung=ort`. */
  query: string;
  /** Keys in their order; null: as the list shows them by itself. */
  columns: readonly string[] | null;
}

/** What the window remembers about a list. */
export interface ListMemory {
  columns: readonly string[] | null;
  views: readonly SavedView[];
  /** The view with which the list opens. */
  standard: string | null;
}

/** Longest text that the core keeps under one name. */
const longest = 20_000;

/** Reads what was remembered; what is damaged or of a newer version is forgotten rather than in the way. */
export function parseListMemory(text: string | undefined): ListMemory {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    // The list as it is at first is better than none.
  }
  const { columns, views, standard } = record(stored);
  const known = (Array.isArray(views) ? views : []).flatMap((view: unknown): SavedView[] => {
    const { id, name, query, columns: own } = record(view);
    if (typeof id !== 'string' || typeof name !== 'string' || typeof query !== 'string') return [];
    return [{ id, name, query, columns: keys(own) }];
  });
  return {
    columns: keys(columns),
    views: known,
    standard: known.find(({ id }) => id === standard)?.id ?? null,
  };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const keys = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((key) => typeof key === 'string') ? value : null;

/** What is remembered about a list, and how to change it: seen at once, kept for the next start. */
export function useListMemory(list: string): [ListMemory, (next: ListMemory) => void] {
  const key = `liste:${list}`;
  const { data } = useCall('app.uiState', {});
  const text = data?.[key];
  const memory = useMemo(() => parseListMemory(text), [text]);
  const remember = useCallback(
    (next: ListMemory) => {
      const value = JSON.stringify(next);
      if (value.length > longest)
        return showProblem({
          title: 'Die Ansicht lässt sich nicht merken',
          message: 'Es sind zu viele Ansichten. Entfernen Sie bitte eine, die Sie nicht mehr brauchen.',
        });
      queryClient.setQueryData<Record<string, string>>(['app.uiState', {}], (state) => ({
        ...state,
        [key]: value,
      }));
      void api.call('app.rememberUiState', { key, value });
    },
    [key],
  );
  return [memory, remember];
}
