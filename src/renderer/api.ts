import { QueryClient, useMutation, useQuery } from '@tanstack/react-query';
import { firstAnswers } from './firstCalls.ts';
import type { CallNamesOf, InputOf, OutputOf } from '../shared/contract.ts';
import type { ErrorCode, ErrorShape } from '../shared/errors.ts';
import type { Bridge, CoreEvent, JournalNote, Progress, Result } from '../shared/rpc.ts';

declare global {
  interface Window {
    /** Put there by the host before the page runs. */
    rundtisch: Bridge;
  }
}

type QueryName = CallNamesOf<'query'>;
type CommandName = CallNamesOf<'command'>;
type JobName = CallNamesOf<'job'>;
type AnyName = QueryName | CommandName | JobName;

/** An error of the core; `message` is German and may be shown, `fields` names wrong fields by their path. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string>;
  constructor({ code, message, details }: ErrorShape) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.fields = details?.fields ?? {};
  }
}

export interface Answer<T> {
  value: T;
  /** What was written to the journal; null for queries and where nothing changed. */
  journal: JournalNote | null;
}

/** Sends one call and waits for its answer. @throws ApiError */
async function send<N extends AnyName>(
  call: N,
  input: InputOf<N>,
  job?: string,
): Promise<Answer<OutputOf<N>>> {
  const early = firstAnswers.get(call);
  firstAnswers.delete(call);
  const text = await (early ??
    window.rundtisch.invoke(JSON.stringify(job ? { call, input, job } : { call, input })));
  const result = JSON.parse(text) as Result<OutputOf<N>>;
  if (!result.ok) throw new ApiError(result.error);
  return { value: result.value, journal: result.journal ?? null };
}

export const api = {
  /** A query or command outside a component. */
  call: async <N extends QueryName | CommandName>(call: N, input: InputOf<N>): Promise<OutputOf<N>> =>
    (await send(call, input)).value,
  /** A command with the journal note that the toast needs. */
  command: <N extends CommandName>(call: N, input: InputOf<N>) => send(call, input),
  /** Starts a job; it can be cancelled by its id and tells its progress through `onProgress`. */
  job: async <N extends JobName>(
    call: N,
    input: InputOf<N>,
    id: string,
    onProgress: (progress: Progress) => void,
  ) => {
    progressListeners.set(id, onProgress);
    try {
      return await send(call, input, id);
    } finally {
      progressListeners.delete(id);
    }
  },
  /** Whether a job is running now. */
  busy: (): boolean => progressListeners.size > 0,
  /** Asks a running job to stop; its promise then rejects with `cancelled`. */
  cancel: async (id: string): Promise<void> => {
    await window.rundtisch.invoke(JSON.stringify({ call: 'app.cancel', input: { job: id } }));
  },
};

const progressListeners = new Map<string, (progress: Progress) => void>();

/** One cache of answers; every commit anywhere makes them stale, so no screen shows old data. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** Connects the core's events to the cache; call once at start. `onData` runs when another data folder or generation was opened. */
export function listenToCore(onData: () => void): void {
  window.rundtisch.onEvent((text) => {
    const event = JSON.parse(text) as CoreEvent;
    if (event.type === 'progress') progressListeners.get(event.job)?.(event.progress);
    else if (event.type === 'changed') void queryClient.invalidateQueries();
    else {
      queryClient.clear();
      onData();
    }
  });
}

/** Data of a query; kept while its successor loads, so that lists do not flicker. */
export function useCall<N extends QueryName>(
  call: N,
  input: InputOf<N>,
  options: { enabled?: boolean } = {},
) {
  return useQuery<OutputOf<N>, ApiError>({
    queryKey: [call, input],
    queryFn: async () => (await send(call, input)).value,
    placeholderData: (previous) => previous,
    enabled: options.enabled ?? true,
  });
}

/** Asks for a query's data before the component that shows them is drawn; never rejects. */
export function prefetch<N extends QueryName>(call: N, input: InputOf<N>): Promise<void> {
  return queryClient.prefetchQuery({
    queryKey: [call, input],
    queryFn: async () => (await send(call, input)).value,
  });
}

/** A command as a mutation. The toast with "Rückgängig" comes from `useSave` of the app layer. */
export function useCommand<N extends CommandName>(call: N) {
  return useMutation<Answer<OutputOf<N>>, ApiError, InputOf<N>>({ mutationFn: (input) => send(call, input) });
}
