import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Skeleton } from '../../ui/Feedback.tsx';
import { PersonList, preloadRecord, primePersonList } from './PersonList.tsx';
import { idOf } from './paths.ts';

// The list is where one arrives; forms and the reading of lists bring their schemas when one goes there.
const ImportPage = lazy(async () => ({ default: (await import('./ImportPage.tsx')).ImportPage }));
const OutreachPage = lazy(async () => ({
  default: (await import('../outreach/OutreachPage.tsx')).OutreachPage,
}));
const ImportRunPage = lazy(async () => ({ default: (await import('./ImportRunPage.tsx')).ImportRunPage }));
const NewPersonPage = lazy(async () => ({ default: (await import('./PersonForm.tsx')).NewPersonPage }));
const EditPersonPage = lazy(async () => ({ default: (await import('./PersonForm.tsx')).EditPersonPage }));

const DuplicateRoutes = lazy(async () => ({
  default: (await import('../duplicates/DuplicateRoutes.tsx')).DuplicateRoutes,
}));

export { preloadRecord as later, primePersonList as prime };

/** Persons: list and record, form, and the reading of lists. */
export function Page() {
  return (
    <Suspense fallback={<Skeleton />}>
      <Switch>
        <Route path="/personen/neu" component={NewPersonPage} />
        <Route path="/personen/ansprache" component={OutreachPage} />
        <Route path="/personen/einlesen" component={ImportPage} />
        <Route path="/personen/doppelte/*?">
          <DuplicateRoutes kind="person" />
        </Route>
        <Route path="/personen/einlesen/:id">{({ id }) => <ImportRunPage key={id} id={idOf(id)} />}</Route>
        <Route path="/personen/:id/bearbeiten">{({ id }) => <EditPersonPage key={id} id={idOf(id)} />}</Route>
        <Route path="/personen/:id?">
          {({ id }) => <PersonList openId={id === undefined ? null : idOf(id)} />}
        </Route>
      </Switch>
    </Suspense>
  );
}
