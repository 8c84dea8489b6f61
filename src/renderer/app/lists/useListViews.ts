import { useEffect, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type SavedView, useListMemory } from './listMemory.ts';

/** The name of a view in an address: `?gremium=3&ansicht=a1b2`. */
const viewKey = 'ansicht';
/** In place of a view: the list as it is without one, where another one is the default. */
const none = 'alle';

export interface ListViews {
  all: readonly SavedView[];
  /** The view that the address names. */
  current: SavedView | undefined;
  /** Filter or order differ from those of the view. */
  changed: boolean;
  standard: string | null;
  /** What the address asks for now, without the view. */
  query: string;
  open: (view: SavedView | null) => void;
  /** Keeps what is shown now under a name, and goes there. */
  save: (name: string, columns: readonly string[] | null) => void;
  change: (view: SavedView) => void;
  /** All views with their names, and the one with which the list opens. */
  replace: (all: readonly SavedView[], standard: string | null) => void;
}

/**
 * The saved views of a list whose filter and order stand in its address.
 * @param path the list's own
 * @param record a key of the address that names an open record and belongs to no view
 */
export function useListViews(list: string, path: string, record = viewKey): ListViews {
  const [memory, remember] = useListMemory(list);
  const [here, navigate] = useLocation();
  const search = useSearch();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const id = params.get(viewKey);
  const query = withoutView(params, record);
  const current = memory.views.find((view) => view.id === id);
  const standard = memory.views.find((view) => view.id === memory.standard);

  // Whoever comes to the bare list gets the default view, in the address as well.
  const bare = here === path && search === '';
  const start = standard && addressOf(path, standard.query, standard.id);
  useEffect(() => {
    if (bare && start) navigate(start, { replace: true });
  }, [bare, start, navigate]);

  return {
    all: memory.views,
    current,
    changed: current !== undefined && query !== sorted(current.query),
    standard: memory.standard,
    query,
    open: (view) =>
      navigate(
        view ? addressOf(path, view.query, view.id) : addressOf(path, '', memory.standard ? none : ''),
      ),
    save: (name, columns) => {
      const view = { id: crypto.randomUUID().slice(0, 8), name, query, columns };
      remember({ ...memory, views: [...memory.views, view] });
      navigate(addressOf(path, query, view.id));
    },
    change: (view) =>
      remember({ ...memory, views: memory.views.map((each) => (each.id === view.id ? view : each)) }),
    replace: (all, next) => remember({ ...memory, views: all, standard: next }),
  };
}

function withoutView(params: URLSearchParams, record = viewKey): string {
  const rest = new URLSearchParams(params);
  rest.delete(record);
  rest.delete(viewKey);
  rest.sort();
  return rest.toString();
}

const sorted = (query: string) => withoutView(new URLSearchParams(query));

function addressOf(path: string, query: string, view: string): string {
  const params = new URLSearchParams(query);
  if (view !== '') params.set(viewKey, view);
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}
