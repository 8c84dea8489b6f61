import { MailX } from 'lucide-react';
import type { PersonRow } from '../../../shared/features/people.ts';
import { personStateLabels, preferredChannelLabels } from '../../../shared/features/people.labels.ts';
import { State } from '../../ui/Feedback.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Column } from '../../ui/table/columns.ts';

const name: Column<PersonRow> = {
  key: 'name',
  label: 'Name',
  text: (row) => row.listName,
  cell: (row) =>
    row.state === 'active' ? (
      row.listName
    ) : (
      <>
        {/* The word stands in the column "Versand"; here a long name would push it out of sight. */}
        {row.listName} <Icon of={MailX} />
        <span className="sr">({personStateLabels[row.state]})</span>
      </>
    ),
  width: '25%',
  sortable: true,
};
const organisation: Column<PersonRow> = {
  key: 'organisation',
  label: 'Organisation',
  text: (row) => row.organisation,
  sortable: true,
};
const city: Column<PersonRow> = {
  key: 'ort',
  label: 'Ort',
  text: (row) => row.city,
  width: '15%',
  sortable: true,
  drop: 1,
};
const committees: Column<PersonRow> = {
  key: 'gremien',
  label: 'Gremien',
  text: (row) => row.committees,
  cell: (row) => row.committees || '–',
  width: '22%',
  drop: 2,
};
const channel: Column<PersonRow> = {
  key: 'versand',
  label: 'Versand',
  text: (row) =>
    [preferredChannelLabels[row.preferredChannel], row.state !== 'active' && personStateLabels[row.state]]
      .filter(Boolean)
      .join(', '),
  cell: (row) =>
    row.state === 'active' ? (
      preferredChannelLabels[row.preferredChannel]
    ) : (
      <State tone="bad" icon={MailX}>
        {personStateLabels[row.state]}
      </State>
    ),
  width: '10.5rem',
  sortable: true,
  drop: 2,
};
const state: Column<PersonRow> = {
  key: 'status',
  label: 'Status',
  text: (row) => personStateLabels[row.state],
};
const tags: Column<PersonRow> = { key: 'schlagwoerter', label: 'Schlagwörter', text: (row) => row.tags };
const email: Column<PersonRow> = { key: 'email', label: 'E-Mail', text: (row) => row.email };
const phone: Column<PersonRow> = { key: 'telefon', label: 'Telefon', text: (row) => row.phone };

/** Without an open record there is room for the place. */
export const wideColumns = [name, organisation, city, committees, channel] as const;
/** Beside an open record. */
export const narrowColumns = [name, organisation, committees, channel] as const;
/** What goes into the clipboard with "Liste kopieren". */
export const copiedColumns = [
  name,
  organisation,
  city,
  email,
  phone,
  committees,
  channel,
  state,
  tags,
] as const;

/** The core's name of a sortable column. */
export const sortOf: Record<string, 'name' | 'organisation' | 'city' | 'preferredChannel'> = {
  name: 'name',
  organisation: 'organisation',
  ort: 'city',
  versand: 'preferredChannel',
};
export const sortableColumns = Object.keys(sortOf);
