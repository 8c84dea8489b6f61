import { Route, Switch } from 'wouter';
import { useCall } from '../../api.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import { idOf } from '../people/paths.ts';
import { VenueFormPage } from './VenueFormPage.tsx';
import { VenueList } from './VenueList.tsx';
import { VenuePage } from './VenuePage.tsx';
import { venueCrumbs, venuesPath } from './venuePaths.ts';
import './accessibility.css';

/** "Tagungsorte": the list, and below it each venue with its form. */
export function VenuePages() {
  return (
    <Switch>
      <Route path={venuesPath}>
        <VenueList />
      </Route>
      <Route path={`${venuesPath}/neu`}>
        <VenueFormPage stored={null} />
      </Route>
      <Route path={`${venuesPath}/:id/*?`}>{({ id }) => <OneVenue key={id} id={idOf(id)} />}</Route>
    </Switch>
  );
}

function OneVenue({ id }: { id: number }) {
  const { data, error } = useCall('accessibility.venue', { id });
  if (error) return <Gone message={error.message} />;
  if (!data || data.id !== id) return <Skeleton label="Tagungsort wird geladen" />;
  return (
    <Switch>
      <Route path={`${venuesPath}/${id}`}>
        <VenuePage stored={data} />
      </Route>
      <Route path={`${venuesPath}/${id}/bearbeiten`}>
        <VenueFormPage stored={data} />
      </Route>
      <Route>
        <Gone message="Diese Seite gibt es nicht." />
      </Route>
    </Switch>
  );
}

function Gone({ message }: { message: string }) {
  return (
    <Page>
      <PageHeader title="Tagungsort nicht gefunden" crumbs={venueCrumbs()} />
      <PageBody>
        <EmptyState
          title="Hier ist nichts"
          actions={<LinkButton href={venuesPath}>Zu den Tagungsorten</LinkButton>}
        >
          {message}
        </EmptyState>
      </PageBody>
    </Page>
  );
}
