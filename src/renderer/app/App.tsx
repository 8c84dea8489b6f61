import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { OutputOf } from '../../shared/contract.ts';
import type { AppState } from '../../shared/features/app.ts';
import { placeKey } from '../../shared/uiStateKeys.ts';
import { api, prefetch, queryClient, useCall } from '../api.ts';
import { AppLayout } from './AppLayout.tsx';
import { applyAppearance, parseAppearance } from './appearance.ts';
import { Frame } from './Frame.tsx';
import { isWithin } from './paths.ts';
import { firstStart, fullPages, places } from './places.tsx';
import { StartProblem } from './StartProblem.tsx';
import { preloadDialog } from '../ui/Dialog.tsx';
import { ProgramName } from '../ui/Page.tsx';
import { searchRecords } from './searchRecords.ts';
import { ShellProvider } from './shell.ts';
import { PrintPreview, preloadPreview } from './print.tsx';
import { useJob } from './useJob.ts';
import { SweepNotice } from './SweepNotice.tsx';
import { useNavigationNotes } from './useNavigationNotes.ts';
import { useUndo } from './useSave.ts';

type UiState = OutputOf<'app.uiState'>;

/** Names under which the window remembers things (`app.rememberUiState`). */
export const remembered = { appearance: 'appearance' } as const;

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

/** Waits for the two answers without which nothing can be shown, and for the code of the first page. */
function Start() {
  const state = useCall('app.state', {});
  const uiState = useCall('app.uiState', {});
  const [loaded, setLoaded] = useState(false);
  const setUp = state.data?.setUp;
  useEffect(() => {
    if (setUp !== undefined) void preloadFirstPage(setUp).finally(() => setLoaded(true));
  }, [setUp]);
  const problem = state.error ?? uiState.error;
  if (problem) return <StartProblem message={problem.message} />;
  if (!state.data || !uiState.data || !loaded) return null;
  return <Connected state={state.data} uiState={uiState.data} />;
}

async function preloadFirstPage(setUp: boolean): Promise<void> {
  const place = places.find((known) => isWithin(location.pathname, known));
  const module = await (setUp ? place?.preload() : firstStart.preload());
  await module?.prime?.();
}

/** Asks for the two answers, and for the page that the address names, while React is still starting. */
export function askFirst(): void {
  void prefetch('app.state', {});
  void prefetch('app.uiState', {});
  if (location.pathname !== '/') void preloadFirstPage(true);
}

/** Milliseconds after the first drawing in which nothing else is loaded: the first seconds belong to the user. */
const quietStart = 1500;

/** Milliseconds between looks for a moment without a job, in which the large viewer of PDFs can be loaded. */
const viewerPause = 8000;

/** Loads the other places when nothing else is to do, so that going there needs no waiting. */
function useIdlePreload(ready: boolean) {
  useEffect(() => {
    if (!ready) return;
    // One after the other: a burst of files would keep the host's main thread from everything else.
    const timer = setTimeout(async () => {
      await preloadDialog();
      for (const place of places) await (await place.preload()).later?.();
    }, quietStart);
    const viewer = setInterval(() => {
      if (api.busy()) return;
      clearInterval(viewer);
      void preloadPreview();
    }, viewerPause);
    return () => {
      clearTimeout(timer);
      clearInterval(viewer);
    };
  }, [ready]);
}

function Connected({ state, uiState }: { state: AppState; uiState: UiState }) {
  const { undoLast, redoLast } = useUndo();
  const leaveDemo = useJob('app.leaveDemo', { title: 'Ihre Daten werden geöffnet' });
  const appearance = uiState[remembered.appearance];
  useEffect(() => applyAppearance(parseAppearance(appearance)), [appearance]);
  useRememberedPlace(state.setUp);
  useIdlePreload(state.setUp);
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
          <firstStart.Page />
        </Suspense>
      </main>
    );
  return (
    <ProgramName value={state.demo ? 'Rundtisch (Demo-Region, erfundene Daten)' : 'Rundtisch'}>
      <ShellProvider value={shell}>
        <AppLayout places={places} fullPages={fullPages} />
        <PrintPreview />
        <SweepNotice />
      </ShellProvider>
    </ProgramName>
  );
}

/** Notes where one goes; at the next start the host opens the window there. */
function useRememberedPlace(ready: boolean) {
  const [path] = useLocation();
  const search = useSearch();
  useEffect(() => {
    if (!ready) return;
    const value = JSON.stringify(search ? `${path}?${search}` : path);
    const timer = setTimeout(() => void api.call('app.rememberUiState', { key: placeKey, value }), 500);
    return () => clearTimeout(timer);
  }, [path, search, ready]);
}
