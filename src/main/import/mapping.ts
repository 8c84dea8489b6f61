import { foldForSearch } from '../../shared/rules/folding.ts';
import type { Mapping, PersonField, TableColumn } from '../../shared/features/importTypes.ts';

/** One target field: its German label, whether several columns may feed it, and the column titles that mean it. */
export interface FieldDefinition {
  field: PersonField;
  label: string;
  multiple: boolean;
  titles: readonly string[];
}

/** The table of target fields in the order of the mapping dialog. Titles are compared by {@link titleKey}. */
export const personFields: readonly FieldDefinition[] = [
  {
    field: 'salutation',
    label: 'Anrede',
    multiple: false,
    titles: ['Anrede', 'Anr.', 'Geschlecht', 'Herr/Frau', 'Frau/Herr', 'Salutation', 'Gender', 'Title'],
  },
  {
    field: 'title',
    label: 'Titel',
    multiple: false,
    titles: [
      'Titel',
      'akad. Titel',
      'akademischer Titel',
      'akad. Grad',
      'akademischer Grad',
      'Namenstitel',
      'Name Prefix',
    ],
  },
  {
    field: 'firstName',
    label: 'Vorname',
    multiple: false,
    titles: ['Vorname', 'Vornamen', 'Rufname', 'First Name', 'Given Name', 'Firstname'],
  },
  {
    field: 'lastName',
    label: 'Nachname',
    multiple: false,
    titles: [
      'Nachname',
      'Familienname',
      'Zuname',
      'Name (Nachname)',
      'Last Name',
      'Family Name',
      'Surname',
      'Lastname',
    ],
  },
  {
    field: 'fullName',
    label: 'Name (Vor- und Nachname in einer Spalte)',
    multiple: false,
    titles: [
      'Name',
      'Namen',
      'Name, Vorname',
      'Vorname Name',
      'Vor- und Nachname',
      'Vor- und Zuname',
      'Vorname und Nachname',
      'Vorname Nachname',
      'Nachname, Vorname',
      'Ansprechpartner',
      'Ansprechpartnerin',
      'Ansprechperson',
      'Kontaktperson',
      'Person',
      'Mitglied',
      'Vertreter',
      'Vertreterin',
      'Vertreter/in',
      'Vertretung durch',
      'Teilnehmer',
      'Teilnehmerin',
      'Full Name',
    ],
  },
  {
    field: 'nameSuffix',
    label: 'Namenszusatz',
    multiple: false,
    titles: ['Namenszusatz', 'Zusatz', 'Suffix', 'Name Suffix'],
  },
  {
    field: 'function',
    label: 'Funktion',
    multiple: false,
    titles: [
      'Funktion',
      'Position',
      'Berufsbezeichnung',
      'Beruf',
      'Tätigkeit',
      'Amtsbezeichnung',
      'Dienststellung',
      'Stellung',
      'Job Title',
      'Jobtitel',
      'Organization Title',
      'Organization 1 - Title',
    ],
  },
  {
    field: 'organisation',
    label: 'Organisation',
    multiple: false,
    titles: [
      'Organisation',
      'Institution',
      'Einrichtung',
      'Firma',
      'Unternehmen',
      'Verband',
      'Verein',
      'Träger',
      'Behörde',
      'Dienststelle',
      'Arbeitgeber',
      'Organisation/Institution',
      'Institution/Organisation',
      'Einrichtung/Institution',
      'Institution/Einrichtung',
      'entsendende Stelle',
      'entsendet von',
      'Company',
      'Organization',
      'Organization Name',
      'Organization 1 - Name',
      'Organisationsname',
      'Name der Einrichtung',
      'Name der Institution',
      'Name der Organisation',
    ],
  },
  {
    field: 'department',
    label: 'Abteilung',
    multiple: false,
    titles: [
      'Abteilung',
      'Abt.',
      'Referat',
      'Fachbereich',
      'Fachdienst',
      'Sachgebiet',
      'Amt',
      'Department',
      'Organization Department',
      'Organization 1 - Department',
    ],
  },
  {
    field: 'street',
    label: 'Straße und Hausnummer',
    multiple: false,
    titles: [
      'Straße',
      'Str.',
      'Strasse',
      'Straße und Hausnummer',
      'Straße, Hausnummer',
      'Straße, Hausnr.',
      'Straße, Nr.',
      'Straße Nr.',
      'Straße/Nr.',
      'Straße + Nr.',
      'Straße/Hausnummer',
      'Straße u. Hausnr.',
      'Anschrift',
      'Adresse',
      'Straße geschäftlich',
      'Straße privat',
      'Business Street',
      'Home Street',
      'Street',
      'Address 1 - Street',
    ],
  },
  {
    field: 'addition',
    label: 'Adresszusatz',
    multiple: false,
    titles: [
      'Adresszusatz',
      'Anschriftenzusatz',
      'Adresszeile 2',
      'c/o',
      'Postfach',
      'Straße geschäftlich 2',
      'Straße privat 2',
      'Business Street 2',
      'Address 1 - Extended Address',
      'Address 1 - PO Box',
    ],
  },
  {
    field: 'postalCode',
    label: 'PLZ',
    multiple: false,
    titles: [
      'PLZ',
      'Postleitzahl',
      'Postleitzahl geschäftlich',
      'Postleitzahl privat',
      'Business Postal Code',
      'Home Postal Code',
      'Postal Code',
      'ZIP',
      'Address 1 - Postal Code',
    ],
  },
  {
    field: 'city',
    label: 'Ort',
    multiple: false,
    titles: [
      'Ort',
      'Wohnort',
      'Stadt',
      'Gemeinde',
      'Ort geschäftlich',
      'Ort privat',
      'Business City',
      'Home City',
      'City',
      'Address 1 - City',
    ],
  },
  {
    field: 'postalCodeAndCity',
    label: 'PLZ und Ort in einer Spalte',
    multiple: false,
    titles: [
      'PLZ Ort',
      'PLZ/Ort',
      'PLZ, Ort',
      'PLZ und Ort',
      'PLZ + Ort',
      'PLZ & Ort',
      'Postleitzahl und Ort',
      'Postleitzahl Ort',
    ],
  },
  {
    field: 'country',
    label: 'Land',
    multiple: false,
    titles: [
      'Land',
      'Staat',
      'Land/Region',
      'Land/Region geschäftlich',
      'Land/Region privat',
      'Business Country/Region',
      'Home Country/Region',
      'Country',
      'Address 1 - Country',
    ],
  },
  {
    field: 'phone',
    label: 'Telefon',
    multiple: true,
    titles: [
      'Telefon',
      'Tel.',
      'Tel',
      'Fon',
      'Telefonnummer',
      'Telefon-Nr.',
      'Tel.-Nr.',
      'Festnetz',
      'Rufnummer',
      'Durchwahl',
      'Telefon geschäftlich',
      'Telefon dienstlich',
      'Telefon (privat)',
      'Telefon privat',
      'Telefon Firma',
      'Weiteres Telefon',
      'Business Phone',
      'Home Phone',
      'Company Main Phone',
      'Primary Phone',
      'Other Phone',
      'Phone',
      'Phone 1 - Value',
      'Phone 2 - Value',
      'Phone 3 - Value',
    ],
  },
  {
    field: 'mobile',
    label: 'Mobiltelefon',
    multiple: true,
    titles: [
      'Mobil',
      'Mobiltelefon',
      'Handy',
      'Handynummer',
      'Mobilnummer',
      'Mobilfunk',
      'Diensthandy',
      'Mobile',
      'Mobile Phone',
      'Cell',
    ],
  },
  {
    field: 'fax',
    label: 'Fax',
    multiple: true,
    titles: [
      'Fax',
      'Telefax',
      'Faxnummer',
      'Fax-Nr.',
      'Fax geschäftlich',
      'Fax privat',
      'Business Fax',
      'Home Fax',
    ],
  },
  {
    field: 'email',
    label: 'E-Mail',
    multiple: true,
    titles: [
      'E-Mail',
      'Email',
      'Mail',
      'E-Mail-Adresse',
      'Mailadresse',
      'Mail-Adresse',
      'E-Post',
      'E-Mail 2: Adresse',
      'E-Mail 3: Adresse',
      'E-Mail 2-Adresse',
      'E-Mail 3-Adresse',
      'E-mail Address',
      'E-mail 2 Address',
      'E-mail 3 Address',
      'E-mail 1 - Value',
      'E-mail 2 - Value',
      'E-mail 3 - Value',
    ],
  },
  {
    field: 'channel',
    label: 'Versandweg',
    multiple: false,
    titles: [
      'Versandweg',
      'Versand',
      'Versandart',
      'Zustellung',
      'Zustellart',
      'Einladung per',
      'Einladung über',
      'Kontaktweg',
      'Einladungsweg',
    ],
  },
  {
    field: 'format',
    label: 'Format',
    multiple: false,
    titles: [
      'Format',
      'Druckformat',
      'Schriftgröße',
      'Schriftgrad',
      'Fassung',
      'Barrierefreies Format',
      'Einladungsformat',
    ],
  },
  {
    field: 'committee',
    label: 'Gremium',
    multiple: false,
    titles: [
      'Gremium',
      'Gremien',
      'AG',
      'Arbeitsgruppe',
      'Arbeitskreis',
      'Ausschuss',
      'Konferenz',
      'Mitglied in',
    ],
  },
  {
    field: 'votingRight',
    label: 'Stimmrecht',
    multiple: false,
    titles: ['Stimmrecht', 'Stimme', 'stimmberechtigt', 'stimmberechtigt/beratend', 'Stimmberechtigung'],
  },
  {
    field: 'role',
    label: 'Rolle im Gremium',
    multiple: false,
    titles: ['Rolle', 'Rolle im Gremium', 'Funktion im Gremium', 'Aufgabe im Gremium'],
  },
  {
    field: 'note',
    label: 'Bemerkung',
    multiple: true,
    titles: [
      'Bemerkung',
      'Bemerkungen',
      'Notiz',
      'Notizen',
      'Anmerkung',
      'Anmerkungen',
      'Kommentar',
      'Hinweis',
      'Hinweise',
      'Sonstiges',
      'Info',
      'Notes',
    ],
  },
];

/** Titles of exports that say nothing we keep, although a looser rule would take them ("E-Mail-Typ"). */
const ignoredTitles = [
  'E-Mail-Typ',
  'E-Mail: Angezeigter Name',
  'E-mail Type',
  'E-mail Display Name',
  'E-Mail 2: Typ',
  'E-Mail 2: Angezeigter Name',
  'E-Mail 3: Typ',
  'E-Mail 3: Angezeigter Name',
  'E-mail 2 Type',
  'E-mail 2 Display Name',
  'E-mail 3 Type',
  'E-mail 3 Display Name',
  'Address 1 - Formatted',
  'Telefon Assistent',
  "Assistant's Phone",
  'Nr.',
  'Lfd. Nr.',
  'Middle Name',
  'Weitere Vornamen',
];

/** A title reduced to its letters and digits, umlauts folded: "E-Mail" and "Email:" are the same. */
export function titleKey(title: string): string {
  return foldForSearch(title).replace(/[^\p{L}\p{N}]+/gu, '');
}

const fieldByKey = new Map(
  personFields.flatMap(({ field, titles }) => titles.map((title) => [titleKey(title), field] as const)),
);
const ignoredKeys = new Set(ignoredTitles.map(titleKey));
const multipleFields = new Set(personFields.filter(({ multiple }) => multiple).map(({ field }) => field));

/** Looser rules for titles that no list foresees, tried in this order. */
const patterns: readonly [RegExp, PersonField][] = [
  [/e ?mail|\bmail/, 'email'],
  [/fax/, 'fax'],
  [/mobil|handy/, 'mobile'],
  [/telefon|\btel\b|rufnummer/, 'phone'],
  [/plz.*\bort\b|postleitzahl.*\bort\b/, 'postalCodeAndCity'],
  [/\bplz\b|postleitzahl/, 'postalCode'],
  [/strasse|\bstr\b/, 'street'],
  [/vorname.*(?:nach|zu)name|(?:nach|zu)name.*vorname/, 'fullName'],
  [/vorname/, 'firstName'],
  [/nachname|familienname|zuname/, 'lastName'],
  [/organisation|institution|einrichtung/, 'organisation'],
  [/versand|zustell/, 'channel'],
  [/stimmrecht|stimmberecht/, 'votingRight'],
  [/bemerkung|notiz|anmerkung/, 'note'],
  [/\bort\b/, 'city'],
];

/** The field a title means, with how sure that is; null where the title says nothing. */
export function fieldOfTitle(title: string): { field: PersonField; confidence: number } | null {
  const key = titleKey(title);
  if (!key || ignoredKeys.has(key)) return null;
  const exact = fieldByKey.get(key);
  if (exact) return { field: exact, confidence: 1 };
  const bare = titleKey(
    title.replace(
      /\(.*?\)|\b(?:dienstlich|dienstl|geschäftlich|gesch|privat|beruflich|büro|\d+)\b\.?/giu,
      ' ',
    ),
  );
  const withoutUse = fieldByKey.get(bare);
  if (withoutUse) return { field: withoutUse, confidence: 0.9 };
  const folded = foldForSearch(title).replace(/[.@+]/g, ' ');
  if (folded.length > 40) return null;
  const loose = patterns.find(([pattern]) => pattern.test(folded));
  return loose ? { field: loose[1], confidence: 0.7 } : null;
}

/** Whether a text is a column title of a person list; finds the row of titles below "Mitglieder, Stand 2026". */
export function isKnownTitle(text: string): boolean {
  return fieldOfTitle(text) !== null || ignoredKeys.has(titleKey(text));
}

/** What the values say where the title says nothing. */
const samplePatterns: readonly [RegExp, PersonField, number][] = [
  [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email', 0.6],
  [/^(?:Herrn?|Frau|Hr\.?|Fr\.?)(?: (?:Prof\.|Dr\.).*)?$/i, 'salutation', 0.6],
  [/^(?:D-)?\d{5} \p{L}/u, 'postalCodeAndCity', 0.6],
  [/^\d{5}$/, 'postalCode', 0.5],
  [/^(?:\+|0)[\d\s()/.-]{6,}$/, 'phone', 0.5],
  [/^\p{Lu}.*(?:str\.|straße|weg|platz|gasse|allee|ring) ?\d+ ?[a-z]?$/iu, 'street', 0.5],
];

function fieldOfSamples(samples: readonly string[]): { field: PersonField; confidence: number } | null {
  if (samples.length === 0) return null;
  const found = samplePatterns.find(([pattern]) => samples.every((sample) => pattern.test(sample)));
  return found ? { field: found[1], confidence: found[2] } : null;
}

/** Titles that only one program writes; two of them prove the source. */
const sources: readonly [Mapping['source'], readonly string[]][] = [
  [
    'outlook',
    [
      'E-Mail-Typ',
      'E-Mail: Angezeigter Name',
      'Straße geschäftlich',
      'Postleitzahl geschäftlich',
      'Weitere Vornamen',
      'E-mail Display Name',
      'Business Street',
      'Business Postal Code',
      'E-mail Type',
    ],
  ],
  [
    'google',
    [
      'Group Membership',
      'Labels',
      'E-mail 1 - Value',
      'E-mail 1 - Label',
      'Phone 1 - Value',
      'Name Prefix',
      'Phonetic First Name',
      'Address 1 - Formatted',
      'Yomi Name',
      'File As',
    ],
  ],
];

/**
 * Proposes a field for each column. A field that takes one value gets the surest column, the leftmost of equals
 * (a private address beside a business one stays out); "Name" is the surname where a column of first names stands beside it.
 */
export function suggestMapping(columns: readonly TableColumn[]): Mapping {
  const keys = new Set(columns.map(({ title }) => titleKey(title)));
  const source =
    sources.find(([, titles]) => titles.filter((title) => keys.has(titleKey(title))).length >= 2)?.[0] ?? '';
  const guesses = columns.map(
    (column) =>
      fieldOfTitle(column.title) ??
      (ignoredKeys.has(titleKey(column.title)) ? null : fieldOfSamples(column.samples)),
  );
  const has = (field: PersonField) => guesses.some((guess) => guess?.field === field);
  for (const guess of guesses) {
    if (guess?.field !== 'fullName' || !has('firstName')) continue;
    if (!has('lastName')) guess.field = 'lastName';
    else guess.confidence = 0;
  }
  const best = new Map<PersonField, number>();
  guesses.forEach((guess, place) => {
    if (!guess || guess.confidence === 0 || multipleFields.has(guess.field)) return;
    const holder = best.get(guess.field);
    if (holder === undefined || guess.confidence > (guesses[holder]?.confidence ?? 0))
      best.set(guess.field, place);
  });
  return {
    source,
    columns: columns.map((column, place) => {
      const guess = guesses[place];
      const taken =
        guess && guess.confidence > 0 && (multipleFields.has(guess.field) || best.get(guess.field) === place);
      return taken
        ? { column: column.index, field: guess.field, confidence: guess.confidence }
        : { column: column.index, field: null, confidence: 0 };
    }),
  };
}
