import { Eraser, Merge, Pencil, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { StoredPerson } from '../../../shared/features/people.ts';
import { useCall } from '../../api.ts';
import { usePageActions } from '../../app/pageActions.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState, Notice, Skeleton } from '../../ui/Feedback.tsx';
import { RecordHeader } from '../../ui/Lists.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Page, PageBody, PageHeader } from '../../ui/Page.tsx';
import { PersonSections } from './PersonRecordSections.tsx';
import { organisationPath, personPath } from './paths.ts';
import { withoutSearch } from './useListQuery.ts';
import { useRemovePersons } from './useRemove.ts';

const EraseDialog = lazy(async () => ({ default: (await import('../trash/EraseDialog.tsx')).EraseDialog }));
const MergeDialog = lazy(async () => ({
  default: (await import('../duplicates/MergeDialog.tsx')).MergeDialog,
}));

/** The open person beside the list. */
export function PersonDetail({ id, listQuery }: { id: number; listQuery: string }) {
  const { data, error } = useCall('people.person', { id });
  const actions = usePersonActions(id, data, listQuery);
  if (error) return <Notice>{error.message}</Notice>;
  if (!data || data.id !== id) return <Skeleton label="Person wird geladen" />;
  return (
    <>
      <RecordHeader
        title={data.displayName}
        sub={<WhereFrom stored={data} />}
        actions={
          <div className="nowrap">
            <LinkButton size="small" icon={Pencil} href={`${personPath(id)}/bearbeiten${listQuery}`}>
              Bearbeiten
            </LinkButton>{' '}
            {actions}
          </div>
        }
      />
      <PersonSections stored={data} level={3} />
    </>
  );
}

/** The person as a page of her own, on narrow windows. */
export function PersonPage({ id }: { id: number }) {
  const { data, error } = useCall('people.person', { id });
  const actions = usePersonActions(id, data, '');
  const crumbs = [{ label: 'Personen', href: '/personen' }];
  if (error) return <Gone crumbs={crumbs} message={error.message} />;
  if (!data || data.id !== id) return <Skeleton label="Person wird geladen" />;
  return (
    <Page>
      <PageHeader
        title={data.displayName}
        crumbs={crumbs}
        sub={<WhereFrom stored={data} />}
        actions={
          <>
            {actions}
            <LinkButton variant="primary" icon={Pencil} href={`${personPath(id)}/bearbeiten`}>
              Bearbeiten
            </LinkButton>
          </>
        }
      />
      <PageBody className="stack stack--wide">
        <PersonSections stored={data} level={2} />
      </PageBody>
    </Page>
  );
}

function Gone({ crumbs, message }: { crumbs: { label: string; href: string }[]; message: string }) {
  return (
    <Page>
      <PageHeader title="Person" crumbs={crumbs} />
      <EmptyState title="Nicht gefunden" actions={<LinkButton href="/personen">Zu den Personen</LinkButton>}>
        {message}
      </EmptyState>
    </Page>
  );
}

/** Keys and the menu of a record. */
function usePersonActions(id: number, stored: StoredPerson | undefined, listQuery: string) {
  const [, navigate] = useLocation();
  const remove = useRemovePersons();
  const [erasing, setErasing] = useState(false);
  const [merging, setMerging] = useState(false);
  const edit = () => navigate(`${personPath(id)}/bearbeiten${listQuery}`);
  usePageActions(stored ? { edit: { label: `${stored.displayName} bearbeiten`, run: edit } } : {});
  const removeNow = async () => {
    if (await remove([id])) navigate(`/personen${listQuery}`);
  };
  return (
    <>
      <Menu
        size="small"
        name={`Weitere Aktionen für ${stored?.displayName ?? 'die Person'}`}
        entries={[
          {
            id: 'merge',
            label: 'Mit anderem Eintrag zusammenführen …',
            icon: Merge,
            run: () => setMerging(true),
          },
          { id: 'remove', label: 'In den Papierkorb', icon: Trash2, run: () => void removeNow() },
          {
            id: 'erase',
            label: 'Endgültig löschen …',
            icon: Eraser,
            danger: true,
            run: () => setErasing(true),
          },
        ]}
      />
      <Suspense>
        {merging && stored && (
          <MergeDialog kind="person" id={id} name={stored.displayName} onClose={() => setMerging(false)} />
        )}
        {erasing && (
          <EraseDialog
            records={[{ table: 'person', row: id }]}
            onClose={() => setErasing(false)}
            onErased={() => navigate(`/personen${withoutSearch(listQuery)}`)}
          />
        )}
      </Suspense>
    </>
  );
}

function WhereFrom({ stored }: { stored: StoredPerson }) {
  const { person, organisationName } = stored;
  const organisation = person.organisationId !== null && (
    <Link href={organisationPath(person.organisationId)}>{organisationName}</Link>
  );
  if (!organisation) return person.function || null;
  return person.function ? (
    <p>
      {person.function}, {organisation}
    </p>
  ) : (
    <p>{organisation}</p>
  );
}
