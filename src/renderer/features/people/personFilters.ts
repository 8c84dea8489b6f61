import type { PersonFilter, PreferredChannel } from '../../../shared/features/people.ts';
import { personStateLabels, preferredChannelLabels } from '../../../shared/features/people.labels.ts';
import { useCall } from '../../api.ts';
import { sortOf } from './personColumns.tsx';
import type { ListQuery } from './useListQuery.ts';

const channels = Object.keys(preferredChannelLabels) as PreferredChannel[];

const stops = [
  ['keine-post', 'stopped', 'ohne Post'],
  ['aktiv', 'active', personStateLabels.active],
  ['unbekannt', 'moved', personStateLabels.moved],
  ['gesperrt', 'blocked', personStateLabels.blocked],
  ['verstorben', 'deceased', personStateLabels.deceased],
] as const;

/** What narrows the list of persons, as it stands in the address. */
export const filterKeys = ['gremium', 'sektor', 'versand', 'schlagwort', 'status', 'liste'] as const;

/** The filter that an address asks for. */
export function filterOf(query: Pick<ListQuery, 'search' | 'get' | 'sort'>): PersonFilter {
  return {
    search: query.search,
    committeeId: Number(query.get('gremium')) || null,
    sectorId: Number(query.get('sektor')) || null,
    preferredChannel: channels.find((channel) => channel === query.get('versand')) ?? null,
    tagId: Number(query.get('schlagwort')) || null,
    importRunId: Number(query.get('liste')) || null,
    state: stops.find(([key]) => key === query.get('status'))?.[1] ?? null,
    sort: sortOf[query.sort.column] ?? 'name',
    descending: query.sort.direction === 'descending',
  };
}

/** The choices above the list. */
export function usePersonFilters(value: (key: string) => string) {
  const committees = useCall('committees.list', {});
  const choices = useCall('people.lists', {});
  const list = value('liste');
  const runs = useCall('importing.runs', {}, { enabled: list !== '' });
  const options = (items: readonly { id: number; name: string }[] | undefined) =>
    (items ?? []).map((item) => ({ value: String(item.id), label: item.name }));
  return [
    {
      key: 'gremium',
      label: 'Gremium',
      all: 'Alle Gremien',
      options: options(committees.data?.map((row) => ({ id: row.id, name: row.shortName || row.name }))),
      value: value('gremium'),
    },
    {
      key: 'sektor',
      label: 'Sektor',
      all: 'Alle Sektoren',
      options: options(choices.data?.sectors),
      value: value('sektor'),
    },
    {
      key: 'versand',
      label: 'Versand',
      all: 'Jeder Versand',
      options: channels.map((channel) => ({
        value: channel,
        label: preferredChannelLabels[channel],
      })),
      value: value('versand'),
    },
    // An office that has no tags needs no filter for them.
    ...((choices.data?.tags.length ?? 0) > 0 || value('schlagwort') !== ''
      ? [
          {
            key: 'schlagwort',
            label: 'Schlagwort',
            all: 'Alle Schlagwörter',
            options: options(choices.data?.tags),
            value: value('schlagwort'),
          },
        ]
      : []),
    {
      key: 'status',
      label: 'Status',
      all: 'Jeder Status',
      options: stops.map(([key, , label]) => ({ value: key, label })),
      value: value('status'),
    },
    // Only where somebody comes from such a list: a choice of old file names is no filter for every day.
    ...(list !== ''
      ? [
          {
            key: 'liste',
            label: 'Eingelesene Liste',
            all: 'Alle Listen',
            options: (runs.data ?? []).map(({ id, fileName }) => ({ value: String(id), label: fileName })),
            value: list,
          },
        ]
      : []),
  ];
}
