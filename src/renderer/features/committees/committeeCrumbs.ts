import type { StoredCommittee } from '../../../shared/features/committees.ts';
import type { Crumb } from '../../ui/Page.tsx';

/** The way from all committees to this one, and perhaps to one of its views. */
export function committeeCrumbs({ id, committee }: StoredCommittee, ...views: readonly Crumb[]): Crumb[] {
  return [
    { label: 'Gremien', href: '/gremien' },
    { label: committee.name, href: `/gremien/${id}` },
    ...views,
  ];
}
