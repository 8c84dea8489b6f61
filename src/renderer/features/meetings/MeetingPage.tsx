import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import type { MeetingView } from '../../../shared/features/meetings.ts';
import { useCall } from '../../api.ts';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { PageBody } from '../../ui/Page.tsx';
import { AccessTab } from '../accessibility/AccessTab.tsx';
import { ProtocolTab } from '../protocols/ProtocolTab.tsx';
import { InvitationsTab } from './InvitationsTab.tsx';
import { EditMeetingPage } from './MeetingFormPage.tsx';
import { MeetingHistory } from './MeetingHistory.tsx';
import { PrepareTab } from './PrepareTab.tsx';
import { SessionTab } from './SessionTab.tsx';

/** Everything below `/sitzungen/:id`. */
export function MeetingPage({ id }: { id: number }) {
  const { data, error, dataUpdatedAt } = useCall('meetings.meeting', { id });
  if (error) return <Gone message={error.message} />;
  if (!data)
    return (
      <PageBody>
        <Skeleton label="Sitzung wird geladen" lines={6} />
      </PageBody>
    );
  const path = `/sitzungen/${id}`;
  const routes: [string, (meeting: MeetingView) => ReactNode][] = [
    ['', (meeting) => <PrepareTab meeting={meeting} />],
    ['/bearbeiten', (meeting) => <EditMeetingPage meeting={meeting} />],
    ['/einladungen', (meeting) => <InvitationsTab meeting={meeting} />],
    ['/barrierefreiheit', (meeting) => <AccessTab meeting={meeting} />],
    ['/sitzung', (meeting) => <SessionTab meeting={meeting} answeredAt={dataUpdatedAt} />],
    ['/protokoll', (meeting) => <ProtocolTab meeting={meeting} />],
    ['/verlauf', (meeting) => <MeetingHistory meeting={meeting} />],
  ];
  return (
    <Switch>
      {routes.map(([below, render]) => (
        <Route key={below} path={path + below}>
          {render(data)}
        </Route>
      ))}
      <Route>
        <Gone message="Diese Seite gibt es nicht." />
      </Route>
    </Switch>
  );
}

function Gone({ message }: { message: string }) {
  return (
    <PageBody>
      <EmptyState
        title="Diese Sitzung ist nicht da"
        actions={<LinkButton href="/sitzungen">Zu den Sitzungen</LinkButton>}
      >
        {message}
      </EmptyState>
    </PageBody>
  );
}
