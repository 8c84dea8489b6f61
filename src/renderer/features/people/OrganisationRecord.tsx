import { Pencil, Plus } from 'lucide-react';
import { useLocation } from 'wouter';
import type { StoredOrganisation } from '../../../shared/features/people.ts';
import { useCall } from '../../api.ts';
import { History } from '../../app/History.tsx';
import { usePageActions } from '../../app/pageActions.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Notice, Skeleton } from '../../ui/Feedback.tsx';
import { DefinitionList, RecordHeader } from '../../ui/Lists.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Page, PageBody, PageHeader, Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { OutreachLog } from '../outreach/OutreachLog.tsx';
import { organisationPath, personPath } from './paths.ts';
import { noteLines, reachFacts } from './reachFacts.tsx';
import { useRemoveOrganisations } from './useRemove.ts';

type Member = StoredOrganisation['persons'][number];

const personColumns: Column<Member>[] = [
  { key: 'name', label: 'Name', text: (row) => row.listName },
  { key: 'function', label: 'Funktion', text: (row) => row.function },
];

/** The open organisation beside the list. */
export function OrganisationDetail({ id, listQuery }: { id: number; listQuery: string }) {
  const { data, error } = useCall('people.organisation', { id });
  const actions = useOrganisationActions(id, data, listQuery);
  if (error) return <Notice>{error.message}</Notice>;
  if (!data || data.id !== id) return <Skeleton label="Organisation wird geladen" />;
  return (
    <>
      <RecordHeader
        title={data.organisation.name}
        actions={
          <div className="nowrap">
            <LinkButton size="small" icon={Pencil} href={`${organisationPath(id)}/bearbeiten${listQuery}`}>
              Bearbeiten
            </LinkButton>{' '}
            {actions}
          </div>
        }
      />
      <OrganisationFacts stored={data} level={3} />
    </>
  );
}

/** The organisation as a page of its own, on narrow windows. */
export function OrganisationPage({ id }: { id: number }) {
  const { data, error } = useCall('people.organisation', { id });
  const actions = useOrganisationActions(id, data, '');
  const crumbs = [{ label: 'Organisationen', href: '/organisationen' }];
  if (error) {
    return (
      <Page>
        <PageHeader title="Organisation" crumbs={crumbs} />
        <EmptyState
          title="Nicht gefunden"
          actions={<LinkButton href="/organisationen">Zu den Organisationen</LinkButton>}
        >
          {error.message}
        </EmptyState>
      </Page>
    );
  }
  if (!data || data.id !== id) return <Skeleton label="Organisation wird geladen" />;
  return (
    <Page>
      <PageHeader
        title={data.organisation.name}
        crumbs={crumbs}
        actions={
          <>
            {actions}
            <LinkButton variant="primary" icon={Pencil} href={`${organisationPath(id)}/bearbeiten`}>
              Bearbeiten
            </LinkButton>
          </>
        }
      />
      <PageBody className="stack stack--wide">
        <OrganisationFacts stored={data} level={2} />
      </PageBody>
    </Page>
  );
}

function useOrganisationActions(id: number, stored: StoredOrganisation | undefined, listQuery: string) {
  const [, navigate] = useLocation();
  const remove = useRemoveOrganisations();
  const edit = () => navigate(`${organisationPath(id)}/bearbeiten${listQuery}`);
  usePageActions(stored ? { edit: { label: `${stored.organisation.name} bearbeiten`, run: edit } } : {});
  const removeNow = async () => {
    if (await remove([id])) navigate(`/organisationen${listQuery}`);
  };
  return (
    <Menu
      size="small"
      name={`Weitere Aktionen für ${stored?.organisation.name ?? 'die Organisation'}`}
      entries={[{ id: 'remove', label: 'In den Papierkorb', run: () => void removeNow() }]}
    />
  );
}

function OrganisationFacts({ stored, level }: { stored: StoredOrganisation; level: 2 | 3 }) {
  const { id, organisation, persons, sectorName } = stored;
  return (
    <>
      <DefinitionList
        wide={level === 2}
        facts={[
          { term: 'Kurzname', value: organisation.shortName },
          { term: 'Sektor', value: sectorName || <span className="quiet">nicht angegeben</span> },
          ...reachFacts(organisation),
          { term: 'Notiz', value: noteLines(organisation.note) },
        ]}
      />
      <Section
        title="Personen"
        level={level}
        more={
          <LinkButton variant="bare" size="small" icon={Plus} href={`/personen/neu?organisation=${id}`}>
            Hinzufügen
          </LinkButton>
        }
      >
        {persons.length === 0 ? (
          <p className="quiet">Noch niemand.</p>
        ) : (
          <DataTable
            caption={`Personen bei ${organisation.name}`}
            look="plain"
            columns={personColumns}
            rows={persons}
            rowKey={(row) => row.id}
            href={(row) => personPath(row.id)}
          />
        )}
      </Section>
      <OutreachLog organisationId={id} level={level} />
      <History table="organisation" id={id} level={level} />
    </>
  );
}
