import { MailX } from 'lucide-react';
import type { PersonRow, PersonRowMore } from '../../../shared/features/people.ts';
import {
  personStateLabels,
  preferredChannelLabels,
  preferredFormatLabels,
} from '../../../shared/features/people.labels.ts';
import { State } from '../../ui/Feedback.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Column } from '../../ui/table/columns.ts';

const committees = (row: PersonRow) => row.committees || '–';

const own: readonly Column<PersonRow>[] = [
  {
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
    width: '24%',
    sortable: true,
  },
  { key: 'organisation', label: 'Organisation', text: (row) => row.organisation, sortable: true },
  { key: 'ort', label: 'Ort', text: (row) => row.city, width: '15%', sortable: true, drop: 1 },
  {
    key: 'gremien',
    label: 'Gremien',
    text: (row) => row.committees,
    cell: committees,
    width: '21%',
    drop: 2,
  },
  {
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
    width: '9.75rem',
    sortable: true,
    drop: 2,
  },
  { key: 'email', label: 'E-Mail', text: (row) => row.email, extra: true },
  { key: 'telefon', label: 'Telefon', text: (row) => row.phone, extra: true },
  { key: 'status', label: 'Status', text: (row) => personStateLabels[row.state], extra: true },
  { key: 'schlagwoerter', label: 'Schlagwörter', text: (row) => row.tags, extra: true },
  { key: 'format', label: 'Format', text: (row) => preferredFormatLabels[row.preferredFormat], extra: true },
];

type More = [key: string, label: string, text: (more: PersonRowMore) => string];
const more: readonly More[] = [
  ['anrede', 'Anrede', ({ salutation }) => (salutation === 'neutral' ? '' : salutation)],
  ['titel', 'Titel', ({ title }) => title],
  ['vorname', 'Vorname', ({ firstName }) => firstName],
  ['nachname', 'Nachname', ({ lastName }) => lastName],
  ['zusatz', 'Namenszusatz', ({ nameSuffix }) => nameSuffix],
  ['funktion', 'Funktion', (each) => each.function],
  ['strasse', 'Straße', ({ street }) => street],
  ['plz', 'PLZ', ({ postalCode }) => postalCode],
  ['sprachen', 'Sprachen', ({ languages }) => languages],
  ['notiz', 'Notiz', ({ note }) => note],
];

/** Every column that the list of persons can show. */
export const personColumns: readonly Column<PersonRow>[] = [
  ...own,
  ...more.map(
    ([key, label, text]): Column<PersonRow> => ({
      key,
      label,
      text: (row) => (row.more ? text(row.more) : ''),
      extra: true,
    }),
  ),
];

const moreKeys = new Set(more.map(([key]) => key));

/** Whether the rows must come with `more`. */
export const needsMore = (columns: readonly Column<PersonRow>[]): boolean =>
  columns.some(({ key }) => moreKeys.has(key));

/** Beside an open record there is no room for the place, nor for more than five columns. */
export const beside = (columns: readonly Column<PersonRow>[]): readonly Column<PersonRow>[] =>
  columns.filter(({ key }) => key !== 'ort').slice(0, 5);

/** The core's name of a sortable column. */
export const sortOf: Record<string, 'name' | 'organisation' | 'city' | 'preferredChannel'> = {
  name: 'name',
  organisation: 'organisation',
  ort: 'city',
  versand: 'preferredChannel',
};
export const sortableColumns = Object.keys(sortOf);
