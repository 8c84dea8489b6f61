import { Route, Switch } from 'wouter';
import type { DuplicateKind } from '../../../shared/features/duplicates.ts';
import { idOf } from '../people/paths.ts';
import { DuplicatesPage } from './DuplicatesPage.tsx';
import { duplicatesPath } from './duplicateWords.ts';
import { MergePage } from './MergePage.tsx';

/** "Doppelte finden" of persons or organisations: the pairs, and two side by side. */
export function DuplicateRoutes({ kind }: { kind: DuplicateKind }) {
  return (
    <Switch>
      <Route path={`${duplicatesPath(kind)}/:first/:second`}>
        {({ first = '', second = '' }) => (
          <MergePage key={`${first}-${second}`} kind={kind} first={idOf(first)} second={idOf(second)} />
        )}
      </Route>
      <Route>
        <DuplicatesPage kind={kind} />
      </Route>
    </Switch>
  );
}
