import ICAL from 'ical.js';
import { AppError } from '../../shared/errors.ts';
import type { TableProblem } from '../../shared/features/importTypes.ts';
import { cleanCell } from './cellText.ts';
import type { ImportLimits } from './limits.ts';
import { readSalutation, splitFullName } from './personName.ts';
import { type CardLine, type RawCard, readCards } from './vcardLines.ts';

/** The columns of the table that a vCard file becomes, in this order; those without any value are left out. */
const titles = [
  'Anrede',
  'Titel',
  'Vorname',
  'Nachname',
  'Namenszusatz',
  'Funktion',
  'Organisation',
  'Abteilung',
  'Straße',
  'Adresszusatz',
  'PLZ',
  'Ort',
  'Land',
  'Telefon',
  'Mobiltelefon',
  'Fax',
  'E-Mail',
  'Bemerkung',
  'Weitere Anschrift',
  'Internetseite',
  'Kategorien',
  'Sprachen',
  'Geburtstag',
] as const;
type Title = (typeof titles)[number];
type Contact = Partial<Record<Title, string>>;

export interface CardTable {
  titles: string[];
  /** Number of the card in the file, from 1, and one text per title. */
  rows: { number: number; cells: string[] }[];
  problems: TableProblem[];
}

/**
 * Reads the cards of a vCard file (2.1, 3.0, 4.0) as a table. Pictures are ignored; a property that cannot be read costs only
 * itself; groups of contacts are left out and told.
 * @throws AppError badFile where the file holds no card or too many.
 */
export function readVcards(text: string, limits: ImportLimits): CardTable {
  const problems: TableProblem[] = [];
  const contacts: { number: number; contact: Contact }[] = [];
  for (const [index, card] of readCards(text, limits).entries()) {
    const number = index + 1;
    const contact = readContact(card, number, problems);
    if (contact && Object.values(contact).some(Boolean)) contacts.push({ number, contact });
  }
  if (contacts.length === 0) {
    throw new AppError(
      'badFile',
      'In dieser Visitenkarten-Datei steht kein einziger Kontakt. Prüfen Sie, ob Sie die richtige Datei gewählt haben.',
    );
  }
  const used = titles.filter((title) => contacts.some(({ contact }) => contact[title]));
  return {
    titles: used,
    rows: contacts.map(({ number, contact }) => ({
      number,
      cells: used.map((title) => contact[title] ?? ''),
    })),
    problems,
  };
}

interface Property {
  name: string;
  types: readonly string[];
  preference: number;
  /** Parts of a structured value, else one text. */
  parts: string[];
}

function readContact(card: RawCard, row: number, problems: TableProblem[]): Contact | null {
  const say = (message: string, value?: string) =>
    problems.push({
      row,
      code: 'brokenCard',
      severity: 'hint',
      message: `Karte ${row} ${message}`,
      ...(value === undefined ? {} : { value: value.slice(0, 200) }),
    });
  const properties = card.lines.flatMap((line): Property[] => {
    if (!readNames.has(line.name)) return [];
    try {
      return [readProperty(line, card.version)];
    } catch {
      say(
        `enthält eine Angabe, die nicht zu lesen ist: ${line.name}. Bitte prüfen Sie den Kontakt.`,
        line.value,
      );
      return [];
    }
  });
  if (card.unfinished) say('endet mitten im Kontakt. Bitte prüfen Sie, ob die Datei vollständig ist.');
  if (card.overfull) say('hat ungewöhnlich viele Angaben; gelesen wurden die ersten 500.');
  const kind = text(properties, 'KIND') || text(properties, 'X-ADDRESSBOOKSERVER-KIND');
  if (/^group$/i.test(kind)) {
    problems.push({
      code: 'brokenCard',
      severity: 'hint',
      message: `Karte ${row} ist eine Kontaktgruppe und keine Person. Sie wurde ausgelassen.`,
    });
    return null;
  }
  return { ...nameOf(properties, /^org$/i.test(kind)), ...workOf(properties), ...reachOf(properties) };
}

const readNames = new Set(
  'N FN ORG TITLE ROLE ADR TEL EMAIL NOTE CATEGORIES LANG BDAY URL GENDER KIND X-ADDRESSBOOKSERVER-KIND X-ABSHOWAS'.split(
    ' ',
  ),
);
const structured = new Set(['N', 'ADR', 'ORG', 'CATEGORIES']);

function readProperty(line: CardLine, version: string): Property {
  // A birthday is kept as it is written; as a date it would only be checked.
  const name = structured.has(line.name) ? line.name : 'NOTE';
  const design = version === '4.0' ? ICAL.design.vcard : ICAL.design.vcard3;
  const parsed: unknown[] = ICAL.parse.property(`${name}:${line.value}`, design);
  const values = parsed.slice(3);
  const parts = (values.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values).map(
    (part) => (Array.isArray(part) ? part : [part]).map(String).filter(Boolean).join(' '),
  );
  return { name: line.name, types: line.types, preference: line.preference, parts: parts.map(cleanCell) };
}

/** All properties of a name, the preferred ones first. */
function all(properties: readonly Property[], name: string): Property[] {
  return properties.filter((property) => property.name === name).sort((a, b) => a.preference - b.preference);
}

const text = (properties: readonly Property[], name: string) =>
  all(properties, name)
    .map(({ parts }) => parts.join(', '))
    .find(Boolean) ?? '';

function nameOf(properties: readonly Property[], isOrganisation: boolean): Contact {
  const formatted = text(properties, 'FN');
  const [lastName = '', firstName = '', middle = '', prefix = '', suffix = ''] =
    all(properties, 'N')[0]?.parts ?? [];
  const organisation = all(properties, 'ORG')[0]?.parts[0] ?? '';
  const showsCompany = /^company$/i.test(text(properties, 'X-ABSHOWAS'));
  if (isOrganisation || showsCompany) return organisation ? {} : { Organisation: formatted };
  const gender = /^[MF]/i.exec(text(properties, 'GENDER'))?.[0].toUpperCase();
  const spoken = readSalutation(prefix);
  const salutation = spoken.salutation ?? { M: 'Herr', F: 'Frau' }[gender ?? ''] ?? '';
  if (!lastName && !firstName) {
    if (!formatted || formatted === organisation) return {};
    const split = splitFullName(formatted);
    return {
      Anrede: salutation || (split.salutation ?? ''),
      Titel: split.title,
      Vorname: split.firstName,
      Nachname: split.lastName,
      Namenszusatz: split.nameSuffix,
    };
  }
  return {
    Anrede: salutation,
    Titel: [spoken.title, spoken.rest].filter(Boolean).join(' '),
    Vorname: lastName ? [firstName, middle].filter(Boolean).join(' ') : '',
    // Who has one name only is called by it.
    Nachname: lastName || firstName,
    Namenszusatz: suffix,
  };
}

function workOf(properties: readonly Property[]): Contact {
  const [organisation = '', ...units] = all(properties, 'ORG')[0]?.parts ?? [];
  const functions = [text(properties, 'TITLE'), text(properties, 'ROLE')].filter(Boolean);
  return {
    Funktion: [...new Set(functions)].join(', '),
    ...(organisation ? { Organisation: organisation } : {}),
    Abteilung: units.filter(Boolean).join(', '),
  };
}

function reachOf(properties: readonly Property[]): Contact {
  const addresses = all(properties, 'ADR')
    .filter(({ parts }) => parts.some(Boolean))
    .sort((a, b) => Number(b.types.includes('work')) - Number(a.types.includes('work')));
  const [box = '', extended = '', street = '', city = '', , code = '', country = ''] =
    addresses[0]?.parts ?? [];
  const phones = all(properties, 'TEL').filter(({ types }) => !types.includes('pager'));
  const numbers = (wanted: (types: readonly string[]) => boolean) =>
    [
      ...new Set(
        phones
          .filter(({ types }) => wanted(types))
          .map(({ parts }) => parts.join(', ').replace(/^tel:/i, '')),
      ),
    ].join('\n');
  const isFax = (types: readonly string[]) => types.includes('fax');
  const isMobile = (types: readonly string[]) =>
    !isFax(types) && (types.includes('cell') || types.includes('mobile') || types.includes('iphone'));
  const joined = (name: string, separator: string) =>
    [...new Set(all(properties, name).map(({ parts }) => parts.filter(Boolean).join(', ')))].join(separator);
  return {
    Straße: street.replaceAll('\n', ', '),
    Adresszusatz: [extended, box && !/\D/.test(box) ? `Postfach ${box}` : box].filter(Boolean).join(', '),
    PLZ: code,
    Ort: city,
    Land: country,
    Telefon: numbers((types) => !isFax(types) && !isMobile(types)),
    Mobiltelefon: numbers(isMobile),
    Fax: numbers(isFax),
    'E-Mail': joined('EMAIL', '\n').replace(/^mailto:/gim, ''),
    Bemerkung: joined('NOTE', '\n'),
    'Weitere Anschrift': addresses
      .slice(1)
      .map(({ parts }) => parts.filter(Boolean).join(', ').replaceAll('\n', ', '))
      .join('\n'),
    Internetseite: joined('URL', '\n'),
    // A category may hold a comma, so that they are parted by semicolons.
    Kategorien: [
      ...new Set(all(properties, 'CATEGORIES').flatMap(({ parts }) => parts.filter(Boolean))),
    ].join('; '),
    Sprachen: joined('LANG', ', '),
    Geburtstag: text(properties, 'BDAY'),
  };
}
