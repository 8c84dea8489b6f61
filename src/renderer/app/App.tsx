import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../shared/contract.ts';
import type { AppState } from '../../shared/features/app.ts';
import { api, queryClient, useCall } from '../api.ts';
import { AppLayout } from './AppLayout.tsx';
import { applyAppearance, parseAppearance } from './appearance.ts';
import { Frame } from './Frame.tsx';
import { isWithin } from './paths.ts';
import { FirstStart, fullPages, places } from './places.tsx';
import { StartProblem } from './StartProblem.tsx';
import { ProgramName } from '../ui/Page.tsx';
import { searchRecords } from './searchRecords.ts';
import { ShellProvider } from './shell.ts';
import { useJob } from './useJob.ts';
import { useNavigationNotes } from './useNavigationNotes.ts';
import { useUndo } from './useSave.ts';

type UiState = OutputOf<'app.uiState'>;

/** Names under which the window remembers things (`app.rememberUiState`). */
export const remembered = { place: 'place', appearance: 'appearance' } as const;

/** The application in a window that is connected to the core. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Frame>
        <Start />
      </Frame>
    </QueryClientProvider>
  );
}

/** Waits for the two answers without which nothing can be shown; they come within milliseconds. */
function Start() {
  const state = useCall('app.state', {});
  const uiState = useCall('app.uiState', {});
  const problem = state.error ?? uiState.error;
  if (problem) return <StartProblem message={problem.message} />;
  if (!state.data || !uiState.data) return null;
  if (state.data.setUp) goToRememberedPlace(uiState.data);
  return <Connected state={state.data} uiState={uiState.data} />;
}

function Connected({ state, uiState }: { state: AppState; uiState: UiState }) {
  const { undoLast, redoLast } = useUndo();
  const leaveDemo = useJob('app.leaveDemo', { title: 'Ihre Daten werden geöffnet' });
  const appearance = uiState[remembered.appearance];
  useEffect(() => applyAppearance(parseAppearance(appearance)), [appearance]);
  useRememberedPlace(state.setUp);
  const notes = useNavigationNotes(state.setUp);
  const shell = useMemo(
    () => ({
      regionName: state.regionName,
      demo: state.demo,
      leaveDemo: () => void leaveDemo.run({}),
      notes,
      search: searchRecords,
      undo: () => void undoLast(),
      redo: () => void redoLast(),
    }),
    [state.regionName, state.demo, notes, leaveDemo.run, undoLast, redoLast],
  );
  if (!state.setUp)
    return (
      <main className="full" id="inhalt">
        <Suspense>
          <FirstStart />
        </Suspense>
      </main>
    );
  return (
    <ProgramName value={state.demo ? 'Rundtisch (Demo-Region, erfundene Daten)' : 'Rundtisch'}>
      <ShellProvider value={shell}>
        <AppLayout places={places} fullPages={fullPages} />
      </ShellProvider>
    </ProgramName>
  );
}

let arrived = false;

/** Opens the page where one was, once and before the first page is drawn, so that no other page is loaded for nothing. */
function goToRememberedPlace(uiState: UiState): void {
  if (arrived) return;
  arrived = true;
  const last = rememberedPath(uiState[remembered.place]);
  if (last && location.pathname === '/') history.replaceState(null, '', last);
  places.find((place) => isWithin(location.pathname, place))?.preload();
}

/** Asks for the two answers while React is still starting. */
export function askFirst(): void {
  for (const call of ['app.state', 'app.uiState'] as const) {
    void queryClient.prefetchQuery({ queryKey: [call, {}], queryFn: () => api.call(call, {}) });
  }
}

/** Notes where one goes. */
function useRememberedPlace(ready: boolean) {
  const [path] = useLocation();
  useEffect(() => {
    if (ready) void api.call('app.rememberUiState', { key: remembered.place, value: JSON.stringify(path) });
  }, [path, ready]);
}

function rememberedPath(text: string | undefined): string | null {
  if (!text) return null;
  try {
    const path: unknown = JSON.parse(text);
    return typeof path === 'string' && path.startsWith('/') ? path : null;
  } catch {
    return null;
  }
}
