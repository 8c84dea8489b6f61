import type { DirectoryContacts } from '../../../shared/features/directory.ts';
import type { StoredOffice } from '../../../shared/features/settings.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { counted, dayText } from '../../../shared/rules/germanFormat.ts';
import { type ListedPerson, memberDirectoryDocument } from '../../documents/layouts/memberDirectory.ts';
import type { Document } from '../../documents/model.ts';
import type { Stamp } from '../../output.ts';
import { frameOf } from '../settings/settings.documents.ts';

/** A directory before it becomes a document. */
export interface Directory {
  heading: string;
  fileName: string;
  /** Whose directory, in words. */
  chosen: string;
  rolesTitle: string;
  groups: { title: string; vacant: number; people: ListedPerson[] }[];
  /** Different persons; somebody may sit in several committees. */
  persons: number;
}

const contactWords: Record<DirectoryContacts, string> = {
  none: 'keine',
  work: 'dienstliche',
  all: 'dienstliche und private',
};

/** The directory as a document, marked for official use with the day on which it holds. */
export function directoryTree(
  directory: Directory,
  { contacts, format }: { contacts: DirectoryContacts; format: PrintFormat },
  office: StoredOffice,
  stamp: Stamp,
): Document {
  const day = dayText(stamp.day);
  const vacant = directory.groups.reduce((sum, group) => sum + group.vacant, 0);
  return memberDirectoryDocument({
    frame: frameOf(office, `${directory.heading}: ${directory.chosen}, Stand ${day}`, stamp, format),
    heading: directory.heading,
    note: `Nur für den Dienstgebrauch, Stand ${day}.${contacts === 'all' ? ' Enthält private Kontaktdaten: bitte nicht weitergeben.' : ''}`,
    facts: [
      { term: 'Auswahl', value: directory.chosen },
      {
        term: 'Anzahl',
        value: [
          counted(directory.persons, 'Person', 'Personen'),
          vacant > 0 && `${counted(vacant, 'Sitz', 'Sitze')} frei`,
        ]
          .filter(Boolean)
          .join(', '),
      },
      { term: 'Kontaktdaten', value: contactWords[contacts] },
    ],
    rolesTitle: directory.rolesTitle,
    groups: directory.groups.map(({ title, people }) => ({
      title: `${title} (${counted(people.length, 'Person', 'Personen')})`,
      people,
    })),
  });
}
