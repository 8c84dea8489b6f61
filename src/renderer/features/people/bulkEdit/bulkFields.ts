import type { BulkChange } from '../../../../shared/features/bulkEdit.ts';
import type { PersonState } from '../../../../shared/features/people.ts';

export type BulkField = BulkChange['field'];

/** What can be changed for many, in the order of the dialog. */
export const bulkFields: readonly { value: BulkField; label: string }[] = [
  { value: 'preferredChannel', label: 'Versand' },
  { value: 'preferredFormat', label: 'Format' },
  { value: 'organisation', label: 'Organisation' },
  { value: 'state', label: 'Stand (verzogen, gesperrt, verstorben)' },
  { value: 'addTag', label: 'Schlagwort ergänzen' },
  { value: 'removeTag', label: 'Schlagwort entfernen' },
];

export const stateChoices: readonly { value: PersonState; label: string }[] = [
  { value: 'active', label: 'bekommt Post' },
  { value: 'moved', label: 'unbekannt verzogen' },
  { value: 'blocked', label: 'wünscht keine Post' },
  { value: 'deceased', label: 'verstorben' },
];
