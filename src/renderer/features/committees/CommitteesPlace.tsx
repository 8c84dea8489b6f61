import { Route, Switch } from 'wouter';
import { CommitteeFormPage } from './CommitteeFormPage.tsx';
import { CommitteeList } from './CommitteeList.tsx';
import { CommitteePage } from './CommitteePage.tsx';
import { OrganisationChartPage } from '../orgchart/OrganisationChartPage.tsx';
import { MatrixPlace } from '../matrix/MatrixPage.tsx';
import { idOf } from '../people/paths.ts';
import './committees.css';

/** "Gremien": the list, and below it each committee with its views and forms. */
export function Page() {
  return (
    <Switch>
      <Route path="/gremien">
        <CommitteeList />
      </Route>
      <Route path="/gremien/neu">
        <CommitteeFormPage stored={null} />
      </Route>
      <Route path="/gremien/organigramm" component={OrganisationChartPage} />
      <Route path="/gremien/matrix/*?" component={MatrixPlace} />
      <Route path="/gremien/:id/*?">{({ id }) => <CommitteePage key={id} id={idOf(id)} />}</Route>
    </Switch>
  );
}
