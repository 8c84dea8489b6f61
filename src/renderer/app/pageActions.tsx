import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useId,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';

export interface PageAction {
  /** Verb + thing, for the command palette: "Person anlegen". */
  label: string;
  run: () => void;
}

/** What the keys do on this page. */
export interface PageActions {
  create?: PageAction;
  edit?: PageAction;
  save?: PageAction;
  find?: PageAction;
  print?: PageAction;
  help?: PageAction;
  /** More commands for the palette only. */
  more?: readonly PageAction[];
}

export type PageActionName = Exclude<keyof PageActions, 'more'>;

/** Pages that registered, the innermost last. */
interface Registry {
  set: (id: string, actions: PageActions | null) => void;
  current: () => PageActions;
  subscribe: (listener: () => void) => () => void;
}

const RegistryContext = createContext<Registry | null>(null);

export function PageActionsProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(createRegistry, []);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

function createRegistry(): Registry {
  const pages = new Map<string, PageActions>();
  const listeners = new Set<() => void>();
  let merged: PageActions = {};
  return {
    set(id, actions) {
      if (actions) pages.set(id, actions);
      else pages.delete(id);
      merged = Object.assign({}, ...pages.values()) as PageActions;
      for (const listener of listeners) listener();
    },
    current: () => merged,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Says what Ctrl+N, F2, Ctrl+S, Ctrl+F, Ctrl+P and F1 do while this component is shown. An inner component (an open
 * form) wins over an outer one (its list). Outside the shell it does nothing.
 */
export function usePageActions(actions: PageActions): void {
  const registry = use(RegistryContext);
  const id = useId();
  const latest = useRef(actions);
  latest.current = actions;
  const shape = (Object.keys(actions) as (keyof PageActions)[])
    .filter((name) => actions[name] !== undefined)
    .map(
      (name) =>
        `${name}:${name === 'more' ? actions.more?.map((action) => action.label).join() : actions[name]?.label}`,
    )
    .join('|');
  useEffect(() => {
    // Only names and labels are watched: what an action does is looked up when it runs.
    registry?.set(id, shape === '' ? null : late(latest));
    return () => registry?.set(id, null);
  }, [registry, id, shape]);
}

function late(latest: { current: PageActions }): PageActions {
  const { more, ...named } = latest.current;
  const actions: PageActions = {};
  for (const name of Object.keys(named) as PageActionName[]) {
    const action = named[name];
    if (action) actions[name] = { label: action.label, run: () => latest.current[name]?.run() };
  }
  if (more)
    actions.more = more.map(({ label }, index) => ({
      label,
      run: () => latest.current.more?.[index]?.run(),
    }));
  return actions;
}

/** What the page that is shown can do. */
export function useCurrentPageActions(): PageActions {
  const registry = use(RegistryContext);
  if (!registry) throw new Error('useCurrentPageActions needs a PageActionsProvider above');
  return useSyncExternalStore(registry.subscribe, registry.current);
}
