import type { Found, FoundRecord, SearchKind } from '../../shared/features/search.ts';
import { api } from '../api.ts';
import { map } from './map.ts';
import { type PlaceId, placePaths } from './paths.ts';
import type { SearchGroup } from './shell.ts';

interface KindWords {
  kind: SearchKind;
  one: string;
  many: string;
  /** Lends its sign. */
  place: PlaceId;
  href: (record: FoundRecord) => string;
  /** The list that searches by `suche`. */
  list?: string;
}

/** The kinds in the order in which they are shown, with their words and their pages. */
const kinds: readonly KindWords[] = [
  {
    kind: 'person',
    one: 'Person',
    many: 'Personen',
    place: 'people',
    href: ({ id }) => `${placePaths.people}/${id}`,
    list: placePaths.people,
  },
  {
    kind: 'organisation',
    one: 'Organisation',
    many: 'Organisationen',
    place: 'organisations',
    href: ({ id }) => `${placePaths.organisations}/${id}`,
    list: placePaths.organisations,
  },
  {
    kind: 'committee',
    one: 'Gremium',
    many: 'Gremien',
    place: 'committees',
    href: ({ id }) => `${placePaths.committees}/${id}`,
  },
  {
    kind: 'meeting',
    one: 'Sitzung',
    many: 'Sitzungen',
    place: 'meetings',
    href: ({ id }) => `${placePaths.meetings}/${id}`,
  },
  {
    kind: 'resolution',
    one: 'Beschluss',
    many: 'Beschlüsse',
    place: 'resolutions',
    href: ({ meetingId }) => `${placePaths.meetings}/${meetingId}/protokoll`,
    list: placePaths.resolutions,
  },
  {
    kind: 'task',
    one: 'Aufgabe',
    many: 'Aufgaben',
    place: 'tasks',
    href: ({ id }) => `${placePaths.tasks}?aufgabe=${id}`,
  },
  {
    kind: 'venue',
    one: 'Tagungsort',
    many: 'Tagungsorte',
    place: 'meetings',
    href: ({ id }) => `${placePaths.meetings}/orte/${id}`,
  },
  {
    kind: 'outreach',
    one: 'Ansprache',
    many: 'Ansprachen',
    place: 'people',
    href: ({ id }) => `${placePaths.people}/ansprache?eintrag=${id}`,
  },
];

/** Records for the command palette, by kind; names that differ by one letter are a group of their own at the end. */
export async function searchRecords(text: string): Promise<readonly SearchGroup[]> {
  return groupsOf(await api.call('search.find', { text, limit: 50 }), text);
}

/** The answer of the core as groups. */
export function groupsOf({ hits, totals }: Found, text: string): SearchGroup[] {
  const hit = (record: FoundRecord, words: KindWords) => ({
    id: `${record.kind}-${record.id}`,
    label: record.label,
    detail: record.detail,
    icon: map[words.place].icon,
    href: words.href(record),
  });
  const groups = kinds.flatMap((words): SearchGroup[] => {
    const own = hits.filter((record) => record.kind === words.kind && !record.similar);
    if (own.length === 0) return [];
    const { kind, one, many, list } = words;
    return [
      {
        id: kind,
        one,
        many,
        hits: own.map((record) => hit(record, words)),
        total: totals[kind],
        ...(list ? { href: `${list}?suche=${encodeURIComponent(text)}` } : {}),
      },
    ];
  });
  const similar = kinds.flatMap((words) =>
    hits
      .filter((record) => record.kind === words.kind && record.similar)
      .map((record) => {
        const { detail, ...rest } = hit(record, words);
        return {
          ...rest,
          detail: record.kind === 'person' ? detail : [words.one, detail].filter(Boolean).join(' · '),
        };
      }),
  );
  if (similar.length === 0) return groups;
  return [
    ...groups,
    {
      id: 'similar',
      one: 'ähnlich geschriebener Treffer',
      many: 'ähnlich geschriebene Treffer',
      hits: similar,
      total: similar.length,
    },
  ];
}
