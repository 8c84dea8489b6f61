import type { Crumb } from '../../ui/Page.tsx';

export const venuesPath = '/sitzungen/orte';
export const venuePath = (id: number) => `${venuesPath}/${id}`;

/** Where a venue's page stands; with the venue itself above a page below it. */
export function venueCrumbs(venue?: { id: number; name: string }): Crumb[] {
  return [
    { label: 'Sitzungen', href: '/sitzungen' },
    { label: 'Tagungsorte', href: venuesPath },
    ...(venue ? [{ label: venue.name, href: venuePath(venue.id) }] : []),
  ];
}
