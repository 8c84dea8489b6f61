import type {
  Mapping,
  PersonDraft,
  PersonField,
  PersonRow,
  ProblemCode,
  TableProblem,
  TableRow,
} from '../../shared/features/importTypes.ts';
import { foreignCountryName } from '../../shared/rules/country.ts';
import { phoneFaultText } from '../../shared/rules/phone.ts';
import {
  readChannel,
  readEmails,
  readFormat,
  readPhones,
  readRole,
  readVotingRight,
} from './personValues.ts';
import { readPostalCode } from './postalCode.ts';
import { type Places, type RowReader, rowReader, tablePlaces } from './rowReader.ts';
import { groupWords, readCommittees } from './rowCommittees.ts';
import { readName } from './rowName.ts';
import { readWords } from './rowWords.ts';

const emptyDraft = (): PersonDraft => ({
  salutation: null,
  title: '',
  firstName: '',
  lastName: '',
  nameSuffix: '',
  function: '',
  organisation: '',
  department: '',
  street: '',
  addition: '',
  postalCode: '',
  city: '',
  country: '',
  phones: [],
  emails: [],
  channel: null,
  format: null,
  committee: '',
  votingRight: null,
  role: null,
  tags: [],
  languages: [],
  note: '',
});

/**
 * Makes the draft of a person from one row of a list. Corrections (a lost zero, titles found in names) are in the draft
 * and told as hints; what can't be understood is left out of the draft and told, the raw row stays with the caller.
 * A row with neither surname nor organisation gets a problem of severity `error`.
 */
export function toPersonDraft(row: TableRow, mapping: Mapping, places: Places = tablePlaces): PersonRow {
  const problems: TableProblem[] = [];
  const reader = rowReader(row, mapping, problems, places);
  const draft = emptyDraft();
  draft.organisation = reader.text('organisation');
  draft.department = reader.text('department');
  draft.function = reader.text('function');
  draft.committee = readCommittees(reader);
  draft.note = reader
    .cells('note')
    .map(({ text }) => text)
    .join('\n');
  readName(reader, draft);
  readAddress(reader, draft);
  readContacts(reader, draft);
  readChoices(reader, draft);
  readWords(reader, draft);
  if (isSectionTitle(row, mapping, draft)) {
    reader.say(
      null,
      'noName',
      'error',
      `${places.row(row.number)} sieht wie eine Zwischenüberschrift aus („${draft.firstName} ${draft.lastName}“) und wird ausgelassen.`,
    );
  } else if (!draft.lastName && !draft.organisation) {
    reader.say(
      null,
      'noName',
      'error',
      `${places.row(row.number)} hat weder einen Nachnamen noch eine Organisation. Ergänzen Sie sie in der Liste, oder lassen Sie sie aus.`,
    );
  }
  return { draft, problems };
}

/** Whether the only filled cell of a row is a name column with the title of a part of the list. */
function isSectionTitle(row: TableRow, mapping: Mapping, draft: PersonDraft): boolean {
  if (draft.lastName === '') return false;
  const [filled, another] = row.cells.filter((cell) => cell !== '');
  if (filled === undefined || another !== undefined || !groupWords.test(filled)) return false;
  return mapping.columns.filter(({ field }) => field !== null).length > 3;
}

function readAddress(reader: RowReader, draft: PersonDraft): void {
  draft.street = reader.text('street');
  draft.addition = reader.text('addition');
  draft.city = reader.text('city');
  const country = reader.text('country');
  draft.country = foreignCountryName(country);
  let code = reader.text('postalCode');
  let field: PersonField = 'postalCode';
  const combined = reader.text('postalCodeAndCity');
  if (combined) {
    const match = /^((?:[A-Z]{1,3}[\s-]+)?\d[\d-]*(?:\s\d{2,3}(?=\s))?)\s+(.+)$/.exec(combined);
    if (!code) {
      code = match?.[1] ?? '';
      field = 'postalCodeAndCity';
    }
    draft.city ||= match?.[2] ?? (/^[\d\s]+$/.test(combined) ? '' : combined);
    if (!match && /^\d+$/.test(combined)) code ||= combined;
  }
  // A column that was moved for some rows only: the cells themselves say which is which.
  if (/^\d{4,5}$/.test(draft.city) && code !== '' && !/\d/.test(code)) {
    const city = code;
    [code, draft.city] = [draft.city, city];
    reader.say(
      'postalCode',
      'swappedColumns',
      'hint',
      `PLZ und Ort sind vertauscht. Gelesen wurde ${code} als Postleitzahl und „${city}“ als Ort.`,
      city,
      `${code} ${city}`,
    );
  }
  const read = readPostalCode(code, country);
  draft.postalCode = read.postalCode;
  if (read.country) draft.country ||= read.country;
  if (read.fault === 'lostZero') {
    reader.say(
      field,
      'lostZero',
      'hint',
      `Excel hat die führende Null der Postleitzahl entfernt. Aus ${code} wird ${read.postalCode}.`,
      code,
      read.postalCode,
    );
  } else if (read.fault === 'invalid') {
    reader.say(
      field,
      'postalCodeInvalid',
      'hint',
      `„${code}“ ist keine deutsche Postleitzahl. Bitte prüfen Sie sie, oder tragen Sie das Land ein.`,
      code,
    );
  }
}

function readContacts(reader: RowReader, draft: PersonDraft): void {
  for (const kind of ['phone', 'mobile', 'fax'] as const) {
    for (const { text } of reader.cells(kind)) {
      for (const read of readPhones(text, kind)) {
        if ('phone' in read) {
          if (read.remark)
            reader.say(
              kind,
              'remarkLeftOut',
              'hint',
              `Die Anmerkung „${read.remark}“ hinter der Nummer wird nicht übernommen.`,
              read.remark,
            );
          if (!draft.phones.some((known) => known.dial === read.phone.dial && known.kind === read.phone.kind))
            draft.phones.push(read.phone);
        } else {
          reader.say(
            kind,
            read.fault === 'lostDigits' ? 'lostDigits' : 'phoneInvalid',
            'hint',
            phoneFaultText[read.fault],
            read.text,
          );
        }
      }
    }
  }
  for (const { text } of reader.cells('email')) {
    const { emails, faulty } = readEmails(text);
    for (const email of emails) if (!draft.emails.includes(email)) draft.emails.push(email);
    for (const bad of faulty) {
      reader.say(
        'email',
        'emailInvalid',
        'hint',
        bad.startsWith('/o=')
          ? 'Hier steht eine Adresse, die nur Outlook kennt. Bitte ergänzen Sie die E-Mail-Adresse.'
          : `„${bad}“ ist keine E-Mail-Adresse. Bitte prüfen Sie sie, zum Beispiel name@beispiel.de.`,
        bad,
      );
    }
  }
}

function readChoices(reader: RowReader, draft: PersonDraft): void {
  const choose = <T>(
    field: PersonField,
    read: (text: string) => T | null | undefined,
    code: ProblemCode,
    message: (text: string) => string,
  ): T | null => {
    const text = reader.text(field);
    if (text === '') return null;
    const value = read(text);
    if (value === undefined) reader.say(field, code, 'hint', message(text), text);
    return value ?? null;
  };
  draft.channel = choose(
    'channel',
    readChannel,
    'channelUnknown',
    (text) => `Der Versandweg „${text}“ ist nicht bekannt. Möglich sind Post, E-Mail oder beides.`,
  );
  draft.format = choose(
    'format',
    readFormat,
    'formatUnknown',
    (text) =>
      `Das Format „${text}“ ist nicht bekannt. Möglich sind Standard, Großdruck, Leichte oder Einfache Sprache, Braille und nur E-Mail.`,
  );
  draft.votingRight = choose(
    'votingRight',
    readVotingRight,
    'votingRightUnknown',
    (text) => `Das Stimmrecht „${text}“ ist nicht bekannt. Möglich sind stimmberechtigt und beratend.`,
  );
  draft.role = choose(
    'role',
    readRole,
    'roleUnknown',
    (text) =>
      `Die Rolle „${text}“ ist nicht bekannt. Möglich sind Vorsitz, Koordination, Moderation und Protokollführung.`,
  );
  const needsMail = draft.channel === 'email' || draft.channel === 'both' || draft.format === 'emailOnly';
  if (needsMail && draft.emails.length === 0) {
    reader.say(
      'channel',
      'channelUnreachable',
      'hint',
      'Einladungen sollen per E-Mail gehen, aber eine E-Mail-Adresse fehlt. Bitte ergänzen Sie sie.',
    );
  }
  if ((draft.channel === 'post' || draft.channel === 'both') && !draft.city) {
    reader.say(
      'channel',
      'channelUnreachable',
      'hint',
      'Einladungen sollen per Post gehen, aber die Anschrift ist unvollständig. Bitte ergänzen Sie sie.',
    );
  }
}

/** The table's problems and those of its rows in the order of the file, each cell's reason once. */
export function mergeProblems(
  table: readonly TableProblem[],
  rows: readonly TableProblem[],
): readonly TableProblem[] {
  if (table.length === 0 && rows.length < 2) return rows;
  const seen = new Set(rows.map((problem) => `${problem.row}:${problem.column}:${problem.code}`));
  const own = table.filter(
    (problem) =>
      problem.column === undefined || !seen.has(`${problem.row}:${problem.column}:${problem.code}`),
  );
  return [...own, ...rows].sort((a, b) => (a.row ?? 0) - (b.row ?? 0) || (a.column ?? -1) - (b.column ?? -1));
}
