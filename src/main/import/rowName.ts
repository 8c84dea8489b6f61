import type { PersonDraft, PersonField } from '../../shared/features/importTypes.ts';
import { remembering } from '../../shared/remembering.ts';
import { isFirstName } from './listHints.ts';
import { readSalutation, splitFullName, splitSuffix, splitTitle } from './personName.ts';
import type { RowReader } from './rowReader.ts';

/** A column of salutations holds the same few words in all rows. */
const readSalutationCell = remembering((text: string) => readSalutation(text), 100);
const readTitleCell = remembering((text) => readSalutation(text, 'name'), 100);
/** Without one of these a cell names one person only; looked for first, as it takes less. */
const partsPersons = /[\s;/]/;

/** Reads salutation, titles, names and suffix, however the list spreads them over its columns. */
export function readName(reader: RowReader, draft: PersonDraft): void {
  const spoken = readSalutationCell(reader.text('salutation'));
  draft.salutation = spoken.salutation;
  // "Damen und Herren" beside an organisation alone is how one writes to it.
  const named = ['fullName', 'lastName', 'firstName'].some(
    (field) => reader.text(field as PersonField) !== '',
  );
  if ((spoken.several && named) || (spoken.rest && !/^firma$/i.test(spoken.rest))) {
    const text = reader.text('salutation');
    if (spoken.several)
      reader.say(
        'salutation',
        'severalPersons',
        'hint',
        'Hier sind wohl mehrere Personen gemeint. Legen Sie für jede eine eigene Zeile an.',
        text,
      );
    else
      reader.say(
        'salutation',
        'salutationUnknown',
        'hint',
        `„${text}“ ist keine bekannte Anrede. Bitte wählen Sie Frau, Herr oder neutral.`,
        text,
      );
  }
  const titles = [spoken.title, titleIn(reader, draft)];
  const suffixes = [reader.text('nameSuffix')];
  const full = nameIn(reader, draft, 'fullName');
  const given = nameIn(reader, draft, 'firstName').replaceAll('\n', ' ');
  const first = splitTitle(given);
  const last = nameIn(reader, draft, 'lastName');
  titles.push(first.title);
  draft.firstName = first.rest || draft.firstName;
  // A surname column often holds the whole name, and so does that of the first names in a phone.
  const alone = full === '' && last === '' && /\s/.test(first.rest) ? first.rest : '';
  if (alone) draft.firstName = '';
  const whole = full || (last && !draft.firstName && last.includes(',') ? last : alone);
  if (whole) {
    const name = splitFullName(whole);
    titles.push(name.title);
    suffixes.push(name.nameSuffix);
    draft.salutation ??= name.salutation;
    draft.firstName ||= name.firstName;
    draft.lastName = name.lastName;
    const field = full ? 'fullName' : alone ? 'firstName' : 'lastName';
    if (name.several)
      reader.say(
        field,
        'severalPersons',
        'hint',
        'Hier stehen wohl mehrere Personen. Legen Sie für jede eine eigene Zeile an.',
        whole,
      );
    else if (name.guessed || alone) {
      reader.say(
        field,
        'nameGuessed',
        'hint',
        `Als Nachname wurde „${name.lastName}“ gelesen. Bitte prüfen Sie das.`,
        whole,
        `${name.lastName}, ${name.firstName}`,
      );
    }
  }
  if (last && (!whole || full)) {
    const flat = last.replaceAll('\n', ' ');
    const read = readSalutation(flat, 'name');
    // Beside a first name a lone "Herr" or "Doktor" is the surname.
    const opened = read.rest === '' && draft.firstName ? { salutation: null, title: '', rest: flat } : read;
    const end = splitSuffix(opened.rest);
    titles.push(opened.title);
    suffixes.push(end.suffix);
    draft.salutation ??= opened.salutation;
    draft.lastName = end.rest || draft.lastName;
    if (partsPersons.test(last) && /\s(?:und|u\.|&)\s|\n|;|\p{L}{2}\s*\/\s*\p{L}{2}/u.test(last)) {
      reader.say(
        'lastName',
        'severalPersons',
        'hint',
        'Hier stehen wohl mehrere Personen. Legen Sie für jede eine eigene Zeile an.',
        last,
      );
    }
  }
  if (draft.firstName && !draft.lastName && draft.organisation)
    reader.say(
      'firstName',
      'nobodyNamed',
      'hint',
      `„${draft.firstName}“ steht hier ohne Nachnamen. Übernommen wird nur die Organisation.`,
      draft.firstName,
    );
  draft.title = distinct(titles).join(' ');
  draft.nameSuffix = distinct(suffixes).join(', ');
}

/** The titles of their column; "Frau" or "Herr" before or instead of them is the salutation. */
function titleIn(reader: RowReader, draft: PersonDraft): string {
  const text = reader.text('title');
  const read = readTitleCell(text);
  if (read.salutation === null) return text;
  draft.salutation ??= read.salutation;
  return [read.title, read.rest].filter(Boolean).join(' ');
}

/** "N. N.": the place is vacant, nobody was named yet. */
const vacant = /^n\.? ?n\.?$/i;

/** Something in brackets behind a name, but not the school of a title ("Dipl.-Ing. (FH)"). */
const remark = /^(.*\p{L}.*?)\s*\((?!(?:FH|TU|TH|BA|DH|HTL|Uni|Univ\.?)\))([^()]*\p{L}[^()]*)\)$/su;

/**
 * The text of a name column; empty where only a dash stands there, or "N. N.", which is told. What stands behind it in
 * brackets goes to the note, or to the first name where it is one.
 */
function nameIn(reader: RowReader, draft: PersonDraft, field: 'fullName' | 'lastName' | 'firstName'): string {
  const text = reader.cells(field)[0]?.text ?? '';
  if (text === '') return '';
  if (vacant.test(text)) {
    reader.say(
      field,
      'nobodyNamed',
      'hint',
      `„${text}“ heißt, dass noch niemand benannt ist. Eine Person wird nicht angelegt.`,
      text,
    );
    return '';
  }
  const [, name, aside] = (text.endsWith(')') && remark.exec(text)) || [];
  if (!name || !aside) return /\p{L}/u.test(text) ? text : '';
  const isGiven = field !== 'firstName' && isFirstName(aside) && reader.text('firstName') === '';
  if (isGiven) draft.firstName = aside;
  else draft.note = [draft.note, `Beim Namen stand: ${aside}`].filter(Boolean).join('\n');
  reader.say(
    field,
    'nameGuessed',
    'hint',
    isGiven
      ? `„${aside}“ wurde als Vorname gelesen. Bitte prüfen Sie das.`
      : `„${aside}“ gehört wohl nicht zum Namen und kommt in die Bemerkung. Bitte prüfen Sie das.`,
    aside,
  );
  return name;
}

/** The same title in two columns counts once, also inside a longer one ("Dr." beside "Prof. Dr."). */
function distinct(texts: readonly string[]): string[] {
  const given = [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  if (given.length < 2) return given;
  return given.filter((text) => !given.some((other) => other !== text && ` ${other} `.includes(` ${text} `)));
}
