import { type Cell, type CellStyle, writeXlsx } from './hucre.ts';

/** A person as the maker of a list knows her; everything that is missing leaves its cell empty. */
export interface OfficePerson {
  salutation?: 'Frau' | 'Herr' | 'neutral';
  title?: string;
  firstName?: string;
  lastName?: string;
  function?: string;
  organisation?: string;
  street?: string;
  postalCode?: string;
  city?: string;
  phones?: readonly string[];
  email?: string;
  channel?: 'post' | 'email' | 'both';
  format?: 'standard' | 'largePrint' | 'plainLanguage' | 'braille';
  committee?: string;
  votingRight?: 'voting' | 'advisory';
  role?: string;
  note?: string;
}

export interface OfficeListOptions {
  /** First line of the file. */
  title: string;
  /** Second line, e.g. "Stand: 01.11.2026 / Bredow". */
  subtitle: string;
}

const salutations = {
  Frau: ['Frau', 'Fr.', 'frau', 'Fr'],
  Herr: ['Herr', 'Hr.', 'Herrn', 'herr'],
  neutral: ['divers', '', '-', 'neutral'],
} as const;
const channels = { post: 'Post', email: 'E-Mail', both: 'Post und Mail' } as const;
const formats = {
  standard: '',
  largePrint: 'Großdruck',
  plainLanguage: 'Leichte Sprache',
  braille: 'Braille',
} as const;
const votingRights = { voting: 'stimmberechtigt', advisory: 'beratend' } as const;

const groups: readonly [string, number][] = [
  ['Person', 4],
  ['Institution', 2],
  ['Anschrift', 3],
  ['Kontakt', 3],
  ['Mitarbeit', 4],
  ['', 1],
];
const titles = [
  'Anrede',
  'Titel',
  'Vorname',
  'Name',
  'Funktion',
  'Institution',
  'Straße',
  'PLZ',
  'Ort',
  'Telefon',
  'E-Mail',
  'Versand',
  'Format',
  'Gremium',
  'Stimmrecht',
  'Rolle',
  'Bemerkungen',
] as const;

/** Row of the column titles as Excel counts: two lines of title, a blank one, the merged groups, then the titles. */
export const officeListHeaderRow = 5;
const blankRowAfter = 3;

const bold: CellStyle = { font: { bold: true } };

/**
 * Writes an Excel list as offices make them: two title rows, a merged row of groups above the column titles,
 * salutations in every spelling, postal codes as numbers (so that 01067 has lost its zero), several phones in one
 * cell, a number where a phone has no other signs, an empty row after the third person and a totals row. The same
 * input gives the same cells.
 */
export async function buildOfficeList(
  persons: readonly OfficePerson[],
  options: OfficeListOptions,
): Promise<Uint8Array> {
  const rows: (string | number | null)[][] = [[options.title], [options.subtitle], []];
  const cells = new Map<string, Partial<Cell>>();
  const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: titles.length - 1 }];
  const groupRow: string[] = [];
  for (const [name, width] of groups) {
    if (width > 1)
      merges.push({ startRow: 3, startCol: groupRow.length, endRow: 3, endCol: groupRow.length + width - 1 });
    groupRow.push(name, ...Array.from({ length: width - 1 }, () => ''));
  }
  rows.push(
    groupRow.map((name) => name || null),
    [...titles],
  );
  for (const [row, column] of [[0, 0], ...titles.map((_, index) => [4, index])] as [number, number][]) {
    cells.set(`${row},${column}`, { value: rows[row]?.[column] ?? null, type: 'string', style: bold });
  }
  persons.forEach((person, index) => {
    if (index === blankRowAfter) rows.push([]);
    rows.push(personCells(person, index));
  });
  const totalsRow = rows.length;
  rows.push(['Summe', null, null, `${persons.length} Personen`]);
  cells.set(`${totalsRow},0`, { value: 'Summe', type: 'string', style: bold });
  return writeXlsx({ sheets: [{ name: 'Mitglieder', rows, cells, merges }] });
}

function personCells(person: OfficePerson, index: number): (string | number | null)[] {
  const spellings = salutations[person.salutation ?? 'neutral'];
  // Every third list maker writes the title into the salutation.
  const titleInSalutation = index % 3 === 1 && person.title && person.salutation !== 'neutral';
  const salutation = spellings[index % spellings.length] ?? '';
  return [
    titleInSalutation ? `${salutation} ${person.title}` : salutation || null,
    titleInSalutation ? null : (person.title ?? null),
    person.firstName ?? null,
    person.lastName ?? null,
    person.function ?? null,
    person.organisation ?? null,
    person.street ?? null,
    person.postalCode && /^\d+$/.test(person.postalCode)
      ? Number(person.postalCode)
      : (person.postalCode ?? null),
    person.city ?? null,
    phoneCell(person.phones ?? []),
    person.email ?? null,
    person.channel ? channels[person.channel] : null,
    person.format ? formats[person.format] || null : null,
    person.committee ?? null,
    person.votingRight ? votingRights[person.votingRight] : null,
    person.role ?? null,
    person.note ?? null,
  ];
}

function phoneCell(phones: readonly string[]): string | number | null {
  const [only] = phones;
  if (only === undefined) return null;
  // "+49351123456" typed into a cell becomes a number.
  if (phones.length === 1 && /^\+\d+$/.test(only)) return Number(only);
  return phones.join(' / ');
}
