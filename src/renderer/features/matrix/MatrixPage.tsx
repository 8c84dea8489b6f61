import './matrix.css';
import { Pencil } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import type { Composition } from '../../../shared/features/matrix.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import {
  kindName,
  type Matrix,
  type MatrixFacts,
  matrixOf,
  type MatrixSeat,
  type MatrixView,
  matrixViewLabels,
  matrixViews,
  summed,
} from '../../../shared/rules/matrix.ts';
import { useCall } from '../../api.ts';
import { ListMenu } from '../../app/lists/ListMenu.tsx';
import { useListTable } from '../../app/lists/useListTable.ts';
import { useAddress } from '../../app/useAddress.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { PrintMenu } from '../../app/PrintMenu.tsx';
import { usePrint } from '../../app/print.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { CheckBox, RadioGroup } from '../../ui/Choice.tsx';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { DotList, Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import { ListScroll } from '../../ui/table/ListScroll.tsx';
import { FilterSelect } from '../../ui/TextField.tsx';
import { OutreachDialog } from '../outreach/OutreachDialog.tsx';
import { subjectOfSeat } from '../outreach/outreachPaths.ts';
import { CellDialog } from './CellDialog.tsx';
import { CriteriaFormPage } from './CriteriaFormPage.tsx';
import { MatrixLegend, MatrixTable } from './MatrixTable.tsx';
import { CommitteeViews } from '../committees/CommitteeViews.tsx';
import { matrixColumns, matrixLines } from './matrixList.ts';
import { cellOfSlug, cellSlug, criteriaFormPath, matrixPath, slugOf, viewOf } from './matrixPaths.ts';

/** Everything below `/gremien/matrix`. */
export function MatrixPlace() {
  const { data } = useCall('matrix.composition', {});
  if (!data)
    return (
      <PageBody>
        <Skeleton label="Zusammensetzung wird geladen" lines={8} />
      </PageBody>
    );
  return (
    <Switch>
      <Route path={`${matrixPath}/vorgaben`}>
        <CriteriaFormPage facts={data} />
      </Route>
      <Route>
        <MatrixPage facts={data} />
      </Route>
    </Switch>
  );
}

export const kindTitles: Record<MatrixView, string> = {
  sectors: 'Sektor',
  groups: 'Interessengruppe',
  both: 'Sektor und Gruppe',
};

function useChoice(facts: Composition) {
  const [params, set] = useAddress();
  const asked = Number(params.get('gremium')) || null;
  return {
    set,
    view: viewOf(params.get('ansicht')),
    committeeId: facts.committees.some(({ id }) => id === asked) ? asked : null,
    gapsFirst: params.get('ordnung') !== 'liste',
    open: cellOfSlug(params.get('zelle')),
  };
}

/** "Zusammensetzung": who is represented in which committee, and who is missing. */
function MatrixPage({ facts }: { facts: Composition }) {
  const choice = useChoice(facts);
  const { view, committeeId, gapsFirst, open, set } = choice;
  const matrix = matrixOf(facts, { view, committeeId, gapsFirst });
  const committees = useMemo(
    () => facts.committees.filter(({ id }) => committeeId === null || id === committeeId),
    [facts, committeeId],
  );
  const columns = useMemo(() => matrixColumns(committees, kindTitles[view]), [committees, view]);
  const [seat, setSeat] = useState<MatrixSeat | null>(null);
  const [, navigate] = useLocation();
  const job = usePrint('matrix.print', { title: 'Zusammensetzung wird erzeugt' });
  const print = (format: PrintFormat) => void job.run({ view, committeeId, gapsFirst, format });
  const edit = criteriaFormPath(committeeId);
  const list = useListTable({
    id: 'zusammensetzung',
    title: 'Zusammensetzung',
    one: 'Zeile',
    many: 'Zeilen',
    columns,
    rowKey: ({ key }) => key,
    count: matrix.rows.length,
    rows: () => matrixLines(matrix),
    facts: [
      { term: 'Ansicht', value: matrixViewLabels[view] },
      ...(committeeId === null ? [] : committees.map(({ name }) => ({ term: 'Gremium', value: name }))),
    ],
  });
  usePageActions({
    edit: { label: 'Vorgaben bearbeiten', run: () => navigate(edit) },
    print: { label: 'Zusammensetzung drucken', run: () => print('standard') },
  });
  const isEmpty = facts.committees.length === 0;
  return (
    <Page>
      <PageHeader
        title="Zusammensetzung"
        sub={isEmpty ? undefined : <Totals matrix={matrix} />}
        actions={
          !isEmpty && (
            <>
              <ListMenu list={list} ownPrint fixedColumns />
              <PrintMenu name="Zusammensetzung drucken" onPrint={print} />
              <LinkButton variant="primary" icon={Pencil} href={edit}>
                Vorgaben bearbeiten
              </LinkButton>
            </>
          )
        }
      />
      <CommitteeViews />
      {isEmpty ? (
        <PageBody>
          <EmptyState
            title="Noch keine Gremien"
            actions={<LinkButton href="/gremien/neu">Gremium anlegen</LinkButton>}
          >
            Hier sehen Sie, welche Sektoren und Gruppen in den Gremien vertreten sind und wer noch fehlt.
          </EmptyState>
        </PageBody>
      ) : (
        <>
          <ChoiceBar facts={facts} {...choice} />
          <MatrixLegend />
          <ListScroll label="Tabelle der Zusammensetzung">
            {matrix.rows.length === 0 ? (
              <EmptyState title="Noch keine Verbindung von Sektor und Gruppe" level={2}>
                Sie entsteht, wenn ein Sitz einen Sektor und eine Interessengruppe hat, wenn ein Mandat für
                eine Gruppe spricht, oder durch eine Vorgabe.
              </EmptyState>
            ) : (
              <MatrixTable
                matrix={matrix}
                committees={committees}
                kindTitle={kindTitles[view]}
                onOpen={(id, kind) => set({ zelle: cellSlug(id, kind) })}
              />
            )}
          </ListScroll>
        </>
      )}
      <OpenCell
        facts={facts}
        matrix={matrix}
        open={open}
        onClose={() => set({ zelle: '' })}
        onTalk={(vacant) => {
          set({ zelle: '' });
          setSeat(vacant);
        }}
      />
      {seat && (
        <OutreachDialog
          entry={null}
          start={{
            committeeId: seat.committeeId,
            seatId: seat.seatId,
            subject: subjectOfSeat(seat.purpose),
          }}
          onClose={() => setSeat(null)}
        />
      )}
    </Page>
  );
}

function Totals({ matrix }: { matrix: Matrix }) {
  const { gap, vacant, expiring } = summed(matrix.sums);
  return (
    <DotList
      items={[
        gap === 0 ? 'keine Lücken' : counted(gap, 'Lücke', 'Lücken'),
        vacant > 0 && counted(vacant, 'freier Sitz', 'freie Sitze'),
        expiring > 0 && (expiring === 1 ? '1 Amtszeit endet bald' : `${expiring} Amtszeiten enden bald`),
      ]}
    />
  );
}

function ChoiceBar({
  facts,
  view,
  committeeId,
  gapsFirst,
  set,
}: { facts: MatrixFacts } & Omit<ReturnType<typeof useChoice>, 'open'>) {
  return (
    <div className="matrix-bar">
      <RadioGroup
        label="Ansicht"
        hideLabel
        layout="segment"
        options={matrixViews.map((value) => ({ value, label: matrixViewLabels[value] }))}
        value={view}
        onChange={(event) =>
          set({ ansicht: slugOf(matrixViews.find((each) => each === event.target.value) ?? 'sectors') })
        }
      />
      <FilterSelect
        label="Gremium"
        empty="Alle Gremien"
        options={facts.committees.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={committeeId === null ? '' : String(committeeId)}
        onChange={(value) => set({ gremium: value })}
      />
      <CheckBox
        label="Lücken zuerst"
        checked={gapsFirst}
        onChange={(event) => set({ ordnung: event.target.checked ? '' : 'liste' })}
      />
    </div>
  );
}

/** The cell that the address names, if it is in view. */
function OpenCell({
  facts,
  matrix,
  open,
  onClose,
  onTalk,
}: {
  facts: MatrixFacts;
  matrix: Matrix;
  open: ReturnType<typeof cellOfSlug>;
  onClose: () => void;
  onTalk: (seat: MatrixSeat) => void;
}) {
  const committee = facts.committees.find(({ id }) => id === open?.committeeId);
  const row = matrix.rows.find(
    ({ sectorId, groupId }) => sectorId === open?.kind.sectorId && groupId === open?.kind.groupId,
  );
  const cell = row?.cells.find(({ committeeId }) => committeeId === committee?.id);
  if (!open || !committee || !cell) return null;
  return (
    <CellDialog
      key={cellSlug(committee.id, open.kind)}
      committee={committee}
      kind={open.kind}
      kindName={kindName(facts, open.kind)}
      cell={cell}
      onTalk={onTalk}
      onClose={onClose}
    />
  );
}
