import { bulletList, heading, table } from '../blocks.ts';
import type { Block, Cell, Document } from '../model.ts';
import { type ListHead, lines, listDocument, stacked } from './listDocument.ts';

/** Directory of members or persons (Mitgliederverzeichnis). All texts are ready to print. */
export interface MemberDirectory extends ListHead {
  /** What the roles are: "Funktion und Stimmrecht" in a committee, "Gremien" in a list of persons. */
  rolesTitle: string;
  /** One group needs no title. */
  groups: { title: string; people: ListedPerson[] }[];
}
export interface ListedPerson {
  name: string;
  /** "Geschäftsführerin" */
  function?: string;
  organisation?: string;
  /** "Vorsitz, stimmberechtigt"; one line per committee in a list of persons. */
  roles: string[];
  deputies: string[];
  /** Phone numbers and addresses; empty where contact details were not chosen. */
  contact: string[];
}

export function memberDirectoryDocument(directory: MemberDirectory): Document {
  const { groups } = directory;
  const [only] = groups;
  const content =
    groups.length === 1 && only
      ? people(only.people, directory)
      : groups.flatMap(({ title, people: list }): Block[] => [heading(2, title), ...people(list, directory)]);
  return listDocument(directory, content, 'In dieser Auswahl steht niemand.');
}

function people(list: readonly ListedPerson[], directory: MemberDirectory): Block[] {
  if (list.length === 0)
    return directory.groups.length > 1 ? [{ kind: 'paragraph', text: 'Niemand ist eingetragen.' }] : [];
  return [directory.frame.format === 'largePrint' ? blocksOf(list) : tableOf(list, directory)];
}

/** In large print everything about a person stands beneath the name: columns of 18 pt do not fit. */
const blocksOf = (list: readonly ListedPerson[]): Block =>
  bulletList(
    list.map((person) =>
      stacked(person.name, [
        person.function,
        person.organisation,
        ...person.roles,
        person.deputies.length > 0 ? `Stellvertretung: ${person.deputies.join(', ')}` : '',
        ...person.contact,
      ]),
    ),
    { loose: true, keepItems: true },
  );

function tableOf(list: readonly ListedPerson[], { rolesTitle }: MemberDirectory): Block {
  const withDeputies = list.some(({ deputies }) => deputies.length > 0);
  const withContact = list.some(({ contact }) => contact.length > 0);
  return table({
    columns: withDeputies
      ? [{ width: withContact ? 35 : 39 }, { width: 'rest' }, { width: 27 }, { width: 26 }]
      : [{ width: 42 }, { width: 'rest' }, { width: 52 }],
    header: [
      [
        'Name',
        withContact ? 'Stelle und Kontakt' : 'Stelle',
        rolesTitle,
        ...(withDeputies ? ['Stellvertretung'] : []),
      ],
    ],
    rows: list.map((person): Cell[] => [
      {
        content: person.function ? [person.name, { text: `\n${person.function}`, muted: true }] : person.name,
      },
      lines([person.organisation, ...person.contact]),
      lines(person.roles),
      ...(withDeputies ? [lines(person.deputies)] : []),
    ]),
    rowHeader: true,
  });
}
