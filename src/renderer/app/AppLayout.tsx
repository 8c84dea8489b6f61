import { FlaskConical, Menu as MenuSign, Search } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Button, LinkButton } from '../ui/Button.tsx';
import { EmptyState, Skeleton } from '../ui/Feedback.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Page, PageBody, PageHeader } from '../ui/Page.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { keepFocus } from './keepFocus.ts';
import { LeaveQuestion } from './leaveGuard.tsx';
import { Navigation, navigationId } from './Navigation.tsx';
import type { FullPage, Place } from './place.ts';
import { useCurrentPageActions } from './pageActions.tsx';
import { useJobList } from './jobs.tsx';
import { ProblemDialog } from './problem.tsx';
import { useShell } from './shell.ts';
import { shortcuts, useShortcut } from './shortcuts.ts';

const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette.tsx')).CommandPalette }));
const ShortcutList = lazy(async () => ({ default: (await import('./ShortcutList.tsx')).ShortcutList }));

export interface AppLayoutProps {
  places: readonly Place[];
  fullPages?: readonly FullPage[];
}

/** The window: navigation, page, and the keys that work everywhere. */
export function AppLayout({ places, fullPages = [] }: AppLayoutProps) {
  const [path] = useLocation();
  const [layer, setLayer] = useState<'palette' | 'shortcuts' | null>(null);
  const openPalette = () => {
    closeNavigation();
    setLayer('palette');
  };
  const close = () => setLayer(null);
  useGlobalKeys(places, openPalette, () => setLayer('shortcuts'));
  useEffect(keepFocus, []);
  return (
    <>
      <Switch>
        {fullPages.map(({ pattern, Page: FullWindow }) => (
          <Route key={pattern} path={pattern}>
            <main className="full" id="inhalt">
              <Guarded path={path}>
                <FullWindow />
              </Guarded>
            </main>
          </Route>
        ))}
        <Route>
          <div className="app">
            <a className="skip" href="#inhalt">
              Zum Inhalt springen
            </a>
            <DemoStrip />
            <TopBar onSearch={openPalette} />
            <Navigation places={places} onSearch={openPalette} />
            <main className="work" id="inhalt" tabIndex={-1} data-focus-target="">
              <Guarded path={path}>
                <PlaceRoutes places={places} />
              </Guarded>
            </main>
          </div>
        </Route>
      </Switch>
      <LeaveQuestion />
      <ProblemDialog />
      <Suspense>
        {layer === 'palette' && (
          <CommandPalette places={places} onClose={close} onShortcuts={() => setLayer('shortcuts')} />
        )}
        {layer === 'shortcuts' && <ShortcutList places={places} onClose={close} />}
      </Suspense>
    </>
  );
}

function Guarded({ path, children }: { path: string; children: ReactNode }) {
  return (
    <ErrorBoundary resetKey={path}>
      <Suspense
        fallback={
          <PageBody>
            <Skeleton label="Seite wird geladen" lines={0} />
          </PageBody>
        }
      >
        {children}
      </Suspense>
    </ErrorBoundary>
  );
}

function PlaceRoutes({ places }: { places: readonly Place[] }) {
  const first = places[0];
  return (
    <Switch>
      {places.map(({ id, path, Page: PlacePage }) => (
        <Route key={id} path={path === '/' ? '/' : `${path}/*?`}>
          <PlacePage />
        </Route>
      ))}
      {first && first.path !== '/' && (
        <Route path="/">
          <Redirect to={first.path} replace />
        </Route>
      )}
      <Route>
        <Page>
          <PageHeader title="Diese Seite gibt es nicht" />
          <PageBody>
            <EmptyState title="Hier ist nichts" actions={<LinkButton href="/">Zu Heute</LinkButton>}>
              Vielleicht wurde der Eintrag gelöscht, oder die Adresse ist unvollständig.
            </EmptyState>
          </PageBody>
        </Page>
      </Route>
    </Switch>
  );
}

/** Says on every page that these people do not exist. */
function DemoStrip() {
  const { demo, leaveDemo } = useShell();
  if (!demo) return null;
  return (
    <aside className="demo" aria-label="Hinweis zur Demo-Region">
      <Icon of={FlaskConical} />
      <span>Demo-Region: erfundene Daten</span>
      {leaveDemo && (
        <Button variant="bare" size="small" onClick={leaveDemo}>
          Zu Ihren eigenen Daten
        </Button>
      )}
    </aside>
  );
}

function TopBar({ onSearch }: { onSearch: () => void }) {
  const running = useJobList().jobs.filter((job) => job.state === 'running').length;
  return (
    <header className="topbar">
      <button type="button" className="button" popoverTarget={navigationId}>
        <Icon of={MenuSign} />
        Menü
      </button>
      <strong>Rundtisch</strong>
      {running > 0 && (
        <span className="second">{running === 1 ? '1 Auftrag läuft' : `${running} Aufträge laufen`}</span>
      )}
      <Button variant="bare" icon={Search} className="push" onClick={onSearch}>
        Suchen
      </Button>
    </header>
  );
}

function useGlobalKeys(places: readonly Place[], openPalette: () => void, openShortcuts: () => void) {
  const [, navigate] = useLocation();
  const { undo, redo } = useShell();
  const page = useCurrentPageActions();
  useShortcut(shortcuts.palette.keys, openPalette);
  useShortcut(shortcuts.list.keys, openShortcuts, { inText: false });
  useShortcut(shortcuts.undo.keys, undo, { inText: false });
  useShortcut(shortcuts.redo.keys, redo, { inText: false });
  useShortcut('Control+Shift+Z', redo, { inText: false });
  useShortcut(shortcuts.back.keys, () => history.back());
  useShortcut(shortcuts.forward.keys, () => history.forward());
  useShortcut(shortcuts.create.keys, page.create?.run ?? ignore);
  useShortcut(shortcuts.edit.keys, page.edit?.run);
  useShortcut(shortcuts.save.keys, page.save?.run ?? ignore);
  useShortcut(shortcuts.find.keys, page.find?.run ?? ignore);
  useShortcut(shortcuts.print.keys, page.print?.run ?? ignore);
  useShortcut(shortcuts.help.keys, page.help?.run ?? openShortcuts);
  usePlaceKeys(places, navigate);
}

/** Keys that would do something foreign in a browser (print the screen, save the page) and mean nothing here yet. */
function ignore() {
  return;
}

/** Alt+1 … Alt+9 and Alt+0: the first ten places. */
function usePlaceKeys(places: readonly Place[], navigate: (path: string) => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const digit = /^Digit(\d)$/.exec(event.code)?.[1];
      if (digit === undefined || !event.altKey || event.ctrlKey || event.shiftKey || event.defaultPrevented)
        return;
      const target = places[(Number(digit) + 9) % 10];
      if (!target || document.documentElement.dataset.dialog !== undefined) return;
      event.preventDefault();
      navigate(target.path);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [places, navigate]);
}

function closeNavigation() {
  const navigation = document.getElementById(navigationId);
  if (navigation?.matches(':popover-open')) navigation.hidePopover();
}
