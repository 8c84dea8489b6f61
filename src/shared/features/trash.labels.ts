/** Records that the trash lists, by table; what belongs to them comes back with them. */
export const trashLabels = {
  person: 'Person',
  organisation: 'Organisation',
  committee: 'Gremium',
  meeting: 'Sitzung',
  task: 'Aufgabe',
  outreach: 'Ansprache',
  venue: 'Tagungsort',
} as const;
export type TrashTable = keyof typeof trashLabels;

/** Days for which something can be brought back (architecture guide: never younger than 30 days). */
export const trashDays = 30;

/** Why something is erased; stands in the record of erasures for good, so it names nobody. */
export const erasureReasons = [
  'Wunsch der betroffenen Person (Art. 17 DSGVO)',
  'Aufbewahrungsfrist abgelaufen',
  'Irrtümlich oder doppelt erfasst',
] as const;
