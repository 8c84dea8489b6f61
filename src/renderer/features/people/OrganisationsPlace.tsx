import { Route, Switch } from 'wouter';
import { DuplicateRoutes } from '../duplicates/DuplicateRoutes.tsx';
import { EditOrganisationPage, NewOrganisationPage } from './OrganisationForm.tsx';
import { OrganisationList } from './OrganisationList.tsx';
import { idOf } from './paths.ts';

/** Organisations: list and record, form. */
export function Page() {
  return (
    <Switch>
      <Route path="/organisationen/neu" component={NewOrganisationPage} />
      <Route path="/organisationen/doppelte/*?">
        <DuplicateRoutes kind="organisation" />
      </Route>
      <Route path="/organisationen/:id/bearbeiten">
        {({ id }) => <EditOrganisationPage key={id} id={idOf(id)} />}
      </Route>
      <Route path="/organisationen/:id?">
        {({ id }) => <OrganisationList openId={id === undefined ? null : idOf(id)} />}
      </Route>
    </Switch>
  );
}
