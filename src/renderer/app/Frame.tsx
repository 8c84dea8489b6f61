import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Router } from 'wouter';
import { ToastProvider } from '../ui/Toasts.tsx';
import { JobsProvider } from './jobs.tsx';
import { useGuardedLocation } from './leaveGuard.tsx';
import { PageActionsProvider } from './pageActions.tsx';

/** Everything a page may count on: German, routes, toasts, jobs, page actions. Knows nothing of the core. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <I18nProvider locale="de-DE">
      <Router hook={useGuardedLocation}>
        <ToastProvider>
          <JobsProvider>
            <PageActionsProvider>{children}</PageActionsProvider>
          </JobsProvider>
        </ToastProvider>
      </Router>
    </I18nProvider>
  );
}
