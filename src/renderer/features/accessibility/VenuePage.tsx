import { Pencil, Trash2 } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { StoredVenue } from '../../../shared/features/venues.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { History } from '../../app/History.tsx';
import { usePageActions } from '../../app/pageActions.tsx';
import { PrintMenu } from '../../app/PrintMenu.tsx';
import { usePrint } from '../../app/print.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { State } from '../../ui/Feedback.tsx';
import { DefinitionList } from '../../ui/Lists.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { DotList, Page, PageBody, PageHeader, Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useAct } from '../meetings/useAct.ts';
import { noteLines } from '../people/reachFacts.tsx';
import { checkStates } from './checkStates.ts';
import { venueCrumbs, venuePath, venuesPath } from './venuePaths.ts';

type Check = StoredVenue['checks'][number];

const columns: Column<Check>[] = [
  { key: 'label', label: 'Was', text: (row) => row.label, width: '26%' },
  {
    key: 'value',
    label: 'Vor Ort',
    text: (row) => `${row.value}, ${checkStates[row.state].word}`,
    cell: (row) => (
      <>
        {row.value}
        <span className="second second--block">
          <State tone={checkStates[row.state].tone}>{checkStates[row.state].word}</State>
        </span>
      </>
    ),
    width: '34%',
  },
  {
    key: 'measure',
    label: 'Maß',
    text: (row) => `${row.measure} (${row.source})`,
    cell: (row) => (
      <>
        {row.measure}
        <span className="second second--block">{row.source}</span>
      </>
    ),
  },
];

/** Everything known about a venue, each value with its measure. */
export function VenuePage({ stored }: { stored: StoredVenue }) {
  const { id, venue, address, checks, meetings } = stored;
  const [, navigate] = useLocation();
  const remove = useAct('accessibility.removeVenue', 'Der Tagungsort bleibt erhalten');
  const sheet = usePrint('accessibility.printVenue', { title: 'Ortsblatt wird erzeugt' });
  const print = (format: PrintFormat) => void sheet.run({ id, format });
  const edit = () => navigate(`${venuePath(id)}/bearbeiten`);
  usePageActions({
    edit: { label: `${venue.name} bearbeiten`, run: edit },
    print: { label: 'Ortsblatt drucken', run: () => print('standard') },
  });
  const removeIt = async () => {
    if (await remove.act({ id })) navigate(venuesPath, { replace: true });
  };
  return (
    <Page>
      <PageHeader
        title={venue.name}
        crumbs={venueCrumbs()}
        sub={
          <DotList
            items={[
              address,
              venue.capacity === null ? null : `${venue.capacity} Plätze`,
              venue.checkedOn ? `geprüft am ${dayText(venue.checkedOn)}` : 'noch nie vor Ort geprüft',
            ]}
          />
        }
        actions={
          <>
            <Menu
              name={`Mehr zu ${venue.name}`}
              entries={[
                {
                  id: 'remove',
                  label: 'In den Papierkorb legen',
                  icon: Trash2,
                  danger: true,
                  run: () => void removeIt(),
                },
              ]}
            />
            <PrintMenu name="Ortsblatt drucken" label="Ortsblatt drucken" onPrint={print} />
            <LinkButton variant="primary" icon={Pencil} href={`${venuePath(id)}/bearbeiten`}>
              Bearbeiten
            </LinkButton>
          </>
        }
      />
      <PageBody className="stack stack--wide">
        <Section title="Barrierefreiheit">
          <div className="measured">
            <DataTable
              caption={`Barrierefreiheit: ${venue.name}`}
              look="wrap"
              columns={columns}
              rows={checks}
              rowKey={(row) => row.key}
            />
          </div>
        </Section>
        <DefinitionList
          wide
          facts={[
            { term: 'Ansprechperson', value: venue.contact },
            { term: 'Bemerkungen', value: noteLines(venue.note) },
          ]}
        />
        <Section title="Nächste Sitzungen hier">
          {meetings.length === 0 ? (
            <p className="quiet">Hier ist keine Sitzung geplant.</p>
          ) : (
            <ul className="stack stack--tight">
              {meetings.map((meeting) => (
                <li key={meeting.id}>
                  <Link href={`/sitzungen/${meeting.id}/barrierefreiheit`}>{meeting.name}</Link>
                </li>
              ))}
            </ul>
          )}
        </Section>
        <History table="venue" id={id} level={2} />
      </PageBody>
    </Page>
  );
}
