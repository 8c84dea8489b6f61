import type { Person } from '../../shared/features/people.ts';
import type { OfficePerson } from '../import/officeList.ts';

/** What an office's list does not tell: languages, tags, hints. `contactNote` stands at the first phone number. */
type Extras = Partial<Pick<Person, 'languages' | 'tags'>> & { contactNote?: string };

/** By surname. */
export const personExtras: Readonly<Record<string, Extras>> = {
  Hollweg: { tags: ['Unterzeichnerin'], contactNote: 'Vorzimmer, nur vormittags' },
  Aslani: { languages: ['de', 'fa'], tags: ['Gründungsmitglied', 'Presse'] },
  Kranich: { tags: ['Gründungsmitglied'] },
  Zielony: { languages: ['de', 'pl'], tags: ['Grenzregion'] },
  Yıldırak: { languages: ['de', 'tr'], tags: ['Gründungsmitglied', 'Sprachmittlung'] },
  Lohse: { tags: ['Presse'] },
  Reuter: { tags: ['Presse', 'Grenzregion'], contactNote: 'Sekretariat' },
  Çelik: { languages: ['de', 'tr', 'ku'], tags: ['Sprachmittlung'] },
  Ivanova: { languages: ['de', 'bg', 'ru'] },
  Mensah: { languages: ['de', 'en', 'fr'], tags: ['Sprachmittlung'] },
  Grewe: { tags: ['Gründungsmitglied'] },
};

/** Who gets no letters any more, and why. They sit in no committee. */
export const formerPersons: readonly (OfficePerson & {
  state: Person['state'];
  /** Days before today. */
  sinceDays: number;
  stateNote: string;
})[] = [
  {
    salutation: 'Frau',
    firstName: 'Hedwig',
    lastName: 'Ostermann',
    function: 'ehemalige Vorsitzende',
    organisation: 'Seniorenbeirat Lindetal',
    street: 'Rosenweg 9',
    postalCode: '04919',
    city: 'Oberlinde',
    phones: ['04919 240'],
    channel: 'post',
    state: 'deceased',
    sinceDays: 96,
    stateNote: 'Mitteilung des Seniorenbeirats',
  },
  {
    salutation: 'Herr',
    firstName: 'Jasper',
    lastName: 'Nolte',
    function: 'Selbsthilfegruppe Atemwege',
    street: 'Uferstraße 31',
    postalCode: '04917',
    city: 'Lindenau-Markt',
    email: 'jasper.nolte@atemwege.example',
    channel: 'post',
    state: 'moved',
    sinceDays: 41,
    stateNote: 'Newsletter kam zurück: unbekannt verzogen',
  },
];
