import { Route, Switch } from 'wouter';
import { ImportPage } from './ImportPage.tsx';
import { EditPersonPage, NewPersonPage } from './PersonForm.tsx';
import { PersonList } from './PersonList.tsx';
import { idOf } from './paths.ts';

/** Persons: list and record, form, and the reading of lists. */
export function Page() {
  return (
    <Switch>
      <Route path="/personen/neu" component={NewPersonPage} />
      <Route path="/personen/einlesen" component={ImportPage} />
      <Route path="/personen/:id/bearbeiten">{({ id }) => <EditPersonPage key={id} id={idOf(id)} />}</Route>
      <Route path="/personen/:id?">
        {({ id }) => <PersonList openId={id === undefined ? null : idOf(id)} />}
      </Route>
    </Switch>
  );
}
