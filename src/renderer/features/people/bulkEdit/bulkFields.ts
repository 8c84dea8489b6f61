import type { BulkChange } from '../../../../shared/features/bulkEdit.ts';
import type { PersonState } from '../../../../shared/features/people.ts';
import { personStateLabels } from '../../../../shared/features/people.labels.ts';

export type BulkField = BulkChange['field'];

/** What can be changed for many, in the order of the dialog. */
export const bulkFields: readonly { value: BulkField; label: string }[] = [
  { value: 'preferredChannel', label: 'Versand' },
  { value: 'preferredFormat', label: 'Format' },
  { value: 'organisation', label: 'Organisation' },
  { value: 'state', label: 'Status' },
  { value: 'addTag', label: 'Schlagwort ergänzen' },
  { value: 'removeTag', label: 'Schlagwort entfernen' },
];

export const stateChoices = (Object.keys(personStateLabels) as PersonState[]).map((value) => ({
  value,
  label: personStateLabels[value],
}));
