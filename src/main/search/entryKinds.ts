import type { SearchKind } from '../../shared/features/search.ts';
import { formatDay } from '../../shared/rules/germanDate.ts';
import { resolutionNumber } from '../../shared/rules/resolutionNumber.ts';

type Row = Record<string, string | number | null>;

/** The texts by which a record is found, as they are stored; folding is the index's business. */
export interface EntryTexts {
  name: string[];
  rest: string[];
  /** What of the name is also found with one wrong letter; all of it where nothing is said. */
  guessed?: string[];
}

/** How one kind of record gets into the search. A new kind is one more of these and its number. */
export interface EntryKind {
  kind: SearchKind;
  /** Stands in the rowid of its entries; never changed, below {@link kindSpace}. */
  number: number;
  table: string;
  /** Its columns for {@link texts}; "id in" is added. */
  select: string;
  texts(row: Row): EntryTexts;
  /** For each table whose rows are part of the texts: SQL that selects the ids of the records, with `$row` for the row. */
  touchedBy: Readonly<Record<string, string>>;
}

/** An entry's rowid is the record's id times this plus its kind's number. */
export const kindSpace = 16;

const text = (value: string | number | null | undefined) => String(value ?? '');

const joined = (columns: string, from: string) => `(select group_concat(${columns}, ' ') from ${from})`;

const meetingsOfCommittee = 'select id from meeting where committee_id = $row.id';

/** Raised where texts or folding change without a change of the queries below; all entries are then made anew. */
export const entriesVersion = 1;

export const entryKinds: readonly EntryKind[] = [
  {
    kind: 'person',
    number: 1,
    table: 'person',
    select: `select r.id, r.last_name, r.first_name, r.title, r.name_suffix, r.function,
        o.name as organisation, o.short_name as organisation_short,
        ${joined('city', 'postal_address where person_id = r.id')} as cities,
        ${joined('city', 'postal_address where organisation_id = r.organisation_id')} as organisation_cities,
        ${joined('value', `contact_point where person_id = r.id and kind <> 'web'`)} as contacts,
        ${joined('tag.name', 'person_tag join tag on tag.id = person_tag.tag_id where person_tag.person_id = r.id')} as tags
      from person r left join organisation o on o.id = r.organisation_id`,
    texts: (row) => ({
      name: [text(row.last_name), text(row.first_name)],
      rest: [
        row.title,
        row.name_suffix,
        row.function,
        row.organisation,
        row.organisation_short,
        row.cities,
        row.organisation_cities,
        row.contacts,
        row.tags,
      ].map(text),
      guessed: [text(row.last_name)],
    }),
    touchedBy: {
      person: 'select $row.id as id',
      postal_address: `select $row.person_id as id where $row.person_id is not null
        union all select id from person where organisation_id = $row.organisation_id`,
      contact_point: 'select $row.person_id as id where $row.person_id is not null',
      organisation: 'select id from person where organisation_id = $row.id',
      person_tag: 'select $row.person_id as id',
      tag: 'select person_id as id from person_tag where tag_id = $row.id',
    },
  },
  {
    kind: 'organisation',
    number: 2,
    table: 'organisation',
    select: `select r.id, r.name, r.short_name, s.name as sector,
        ${joined('city', 'postal_address where organisation_id = r.id')} as cities,
        ${joined('value', `contact_point where organisation_id = r.id and kind <> 'web'`)} as contacts,
        ${joined('f.name', 'further_sector t join sector f on f.id = t.sector_id where t.organisation_id = r.id')} as further_sectors,
        ${joined('g.name', 'organisation_tag t join tag g on g.id = t.tag_id where t.organisation_id = r.id')} as tags,
        r.territory
      from organisation r left join sector s on s.id = r.sector_id`,
    texts: (row) => ({
      name: [text(row.name), text(row.short_name)],
      rest: [row.sector, row.further_sectors, row.tags, row.territory, row.cities, row.contacts].map(text),
    }),
    touchedBy: {
      organisation: 'select $row.id as id',
      postal_address: 'select $row.organisation_id as id where $row.organisation_id is not null',
      contact_point: 'select $row.organisation_id as id where $row.organisation_id is not null',
      sector: `select id from organisation where sector_id = $row.id
        union all select organisation_id from further_sector where sector_id = $row.id`,
      further_sector: 'select $row.organisation_id as id',
      organisation_tag: 'select $row.organisation_id as id',
      tag: 'select organisation_id as id from organisation_tag where tag_id = $row.id',
    },
  },
  {
    kind: 'committee',
    number: 3,
    table: 'committee',
    select: 'select r.id, r.name, r.short_name, r.purpose from committee r',
    texts: (row) => ({ name: [text(row.name), text(row.short_name)], rest: [text(row.purpose)] }),
    touchedBy: { committee: 'select $row.id as id' },
  },
  {
    kind: 'meeting',
    number: 4,
    table: 'meeting',
    select: `select r.id, r.title, r.starts_at, r.place_name, c.name as committee, c.short_name as committee_short,
        ${joined('title', 'agenda_item where meeting_id = r.id')} as items
      from meeting r join committee c on c.id = r.committee_id`,
    texts: (row) => {
      const day = text(row.starts_at).slice(0, 10);
      return {
        name: [text(row.title)],
        rest: [
          text(row.committee),
          text(row.committee_short),
          formatDay(day),
          formatDay(day, 'short'),
          text(row.place_name),
          text(row.items),
        ],
      };
    },
    touchedBy: {
      meeting: 'select $row.id as id',
      agenda_item: 'select $row.meeting_id as id',
      committee: meetingsOfCommittee,
    },
  },
  {
    kind: 'resolution',
    number: 5,
    table: 'resolution',
    select: `select r.id, r.year, r.number, r.wording, r.responsible, a.title as item,
        c.name as committee, c.short_name as committee_short
      from resolution r join agenda_item a on a.id = r.agenda_item_id
      join meeting m on m.id = r.meeting_id join committee c on c.id = m.committee_id`,
    texts: (row) => ({
      name: [
        row.year === null || row.number === null
          ? ''
          : resolutionNumber(Number(row.year), Number(row.number)),
        text(row.wording),
      ],
      rest: [text(row.committee), text(row.committee_short), text(row.item), text(row.responsible)],
    }),
    touchedBy: {
      resolution: 'select $row.id as id',
      agenda_item: 'select id from resolution where agenda_item_id = $row.id',
      meeting: 'select id from resolution where meeting_id = $row.id',
      committee: `select id from resolution where meeting_id in (${meetingsOfCommittee})`,
    },
  },
  {
    kind: 'task',
    number: 6,
    table: 'task',
    select: `select r.id, r.title, r.note, p.first_name, p.last_name, c.name as committee, c.short_name as committee_short
      from task r left join person p on p.id = r.assignee_id
      left join meeting m on m.id = r.meeting_id left join committee c on c.id = m.committee_id`,
    texts: (row) => ({
      name: [text(row.title)],
      rest: [row.note, row.first_name, row.last_name, row.committee, row.committee_short].map(text),
    }),
    touchedBy: {
      task: 'select $row.id as id',
      person: 'select id from task where assignee_id = $row.id',
      meeting: 'select id from task where meeting_id = $row.id',
      committee: `select id from task where meeting_id in (${meetingsOfCommittee})`,
    },
  },
  {
    kind: 'venue',
    number: 8,
    table: 'venue',
    select: 'select r.id, r.name, r.street, r.city, r.contact from venue r',
    texts: (row) => ({ name: [text(row.name)], rest: [row.street, row.city, row.contact].map(text) }),
    touchedBy: { venue: 'select $row.id as id' },
  },
  {
    kind: 'outreach',
    number: 7,
    table: 'outreach',
    select: `select r.id, r.subject, r.note, r.next_step, r.contacted_by, p.first_name, p.last_name,
        o.name as organisation, c.name as committee, c.short_name as committee_short
      from outreach r left join person p on p.id = r.person_id
      left join organisation o on o.id = r.organisation_id left join committee c on c.id = r.committee_id`,
    texts: (row) => ({
      name: [text(row.subject)],
      rest: [
        row.note,
        row.next_step,
        row.contacted_by,
        row.first_name,
        row.last_name,
        row.organisation,
        row.committee,
        row.committee_short,
      ].map(text),
    }),
    touchedBy: {
      outreach: 'select $row.id as id',
      person: 'select id from outreach where person_id = $row.id',
      organisation: 'select id from outreach where organisation_id = $row.id',
      committee: 'select id from outreach where committee_id = $row.id',
    },
  },
];
