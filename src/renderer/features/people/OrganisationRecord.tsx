import { Merge, Pencil, Tags, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { StoredOrganisation } from '../../../shared/features/people.ts';
import { useCall } from '../../api.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Notice, Skeleton } from '../../ui/Feedback.tsx';
import { RecordHeader } from '../../ui/Lists.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import { MergeDialog } from '../duplicates/MergeDialog.tsx';
import { LabelDialog } from '../labels/LabelDialog.tsx';
import { OrganisationFacts } from './OrganisationFacts.tsx';
import { organisationPath } from './paths.ts';
import { useRemoveOrganisations } from './useRemove.ts';

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
  const [labels, setLabels] = useState(false);
  const [merging, setMerging] = useState(false);
  const edit = () => navigate(`${organisationPath(id)}/bearbeiten${listQuery}`);
  usePageActions(stored ? { edit: { label: `${stored.organisation.name} bearbeiten`, run: edit } } : {});
  const removeNow = async () => {
    if (await remove([id])) navigate(`/organisationen${listQuery}`);
  };
  const name = stored?.organisation.name ?? 'die Organisation';
  return (
    <>
      <Menu
        size="small"
        name={`Weitere Aktionen für ${name}`}
        entries={[
          { id: 'label', label: 'Adressetikett drucken …', icon: Tags, run: () => setLabels(true) },
          {
            id: 'merge',
            label: 'Mit anderem Eintrag zusammenführen …',
            icon: Merge,
            run: () => setMerging(true),
          },
          { id: 'remove', label: 'In den Papierkorb', icon: Trash2, run: () => void removeNow() },
        ]}
      />
      {merging && stored && (
        <MergeDialog kind="organisation" id={id} name={name} onClose={() => setMerging(false)} />
      )}
      {labels && (
        <LabelDialog
          product="addressLabels"
          source={{ kind: 'organisations', organisationIds: [id] }}
          subject={name}
          onClose={() => setLabels(false)}
        />
      )}
    </>
  );
}
