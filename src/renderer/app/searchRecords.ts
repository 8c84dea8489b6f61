import { api } from '../api.ts';
import type { SearchHit } from './shell.ts';

/** Hits of each kind; the palette is for going somewhere, the lists are for looking through. */
const perKind = 6;

/** Persons and organisations for the command palette, found by the same folded words as in their lists. */
export async function searchRecords(text: string): Promise<readonly SearchHit[]> {
  const [persons, organisations] = await Promise.all([
    api.call('people.persons', { search: text, limit: perKind }),
    api.call('people.organisations', { search: text }),
  ]);
  return [
    ...persons.rows.map((row) => ({
      id: `person-${row.id}`,
      label: row.displayName,
      detail: row.organisation || 'Person',
      href: `/personen/${row.id}`,
    })),
    ...organisations.rows.slice(0, perKind).map((row) => ({
      id: `organisation-${row.id}`,
      label: row.name,
      detail: row.sector || 'Organisation',
      href: `/organisationen/${row.id}`,
    })),
  ];
}
