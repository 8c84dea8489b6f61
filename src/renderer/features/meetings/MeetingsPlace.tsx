import './meetings.css';
import './session.css';
import { Route, Switch } from 'wouter';
import { VenuePages } from '../accessibility/VenuePages.tsx';
import { MeetingFormPage } from './MeetingFormPage.tsx';
import { MeetingList } from './MeetingList.tsx';
import { MeetingPage } from './MeetingPage.tsx';

/** "Sitzungen": the list, and below it each meeting with its views. */
export function Page() {
  return (
    <Switch>
      <Route path="/sitzungen">
        <MeetingList />
      </Route>
      <Route path="/sitzungen/neu">
        <MeetingFormPage />
      </Route>
      <Route path="/sitzungen/orte/*?">
        <VenuePages />
      </Route>
      <Route path="/sitzungen/:id/*?">{({ id }) => <MeetingPage key={id} id={Number(id)} />}</Route>
    </Switch>
  );
}
