import type { PersonDraft } from '../../shared/features/importTypes.ts';
import { readSalutation, splitFullName, splitSuffix, splitTitle } from './personName.ts';
import type { RowReader } from './rowReader.ts';

/** Reads salutation, titles, names and suffix, however the list spreads them over its columns. */
export function readName(reader: RowReader, draft: PersonDraft): void {
  const spoken = readSalutation(reader.text('salutation'));
  draft.salutation = spoken.salutation;
  if (spoken.several || (spoken.rest && !/^firma$/i.test(spoken.rest))) {
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
  const titles = [spoken.title, reader.text('title')];
  const suffixes = [reader.text('nameSuffix')];
  const full = nameIn(reader, 'fullName');
  const first = splitTitle(reader.text('firstName'));
  const last = nameIn(reader, 'lastName');
  titles.push(first.title);
  draft.firstName = first.rest;
  // A surname column often holds the whole name.
  const whole = full || (last && !draft.firstName && last.includes(',') ? last : '');
  if (whole) {
    const name = splitFullName(whole);
    titles.push(name.title);
    suffixes.push(name.nameSuffix);
    draft.salutation ??= name.salutation;
    draft.firstName ||= name.firstName;
    draft.lastName = name.lastName;
    const field = full ? 'fullName' : 'lastName';
    if (name.several)
      reader.say(
        field,
        'severalPersons',
        'hint',
        'Hier stehen wohl mehrere Personen. Legen Sie für jede eine eigene Zeile an.',
        whole,
      );
    else if (name.guessed) {
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
    if (/\s(?:und|u\.|&)\s|\n|;|\p{L}{2}\s*\/\s*\p{L}{2}/u.test(last)) {
      reader.say(
        'lastName',
        'severalPersons',
        'hint',
        'Hier stehen wohl mehrere Personen. Legen Sie für jede eine eigene Zeile an.',
        last,
      );
    }
  }
  draft.title = distinct(titles).join(' ');
  draft.nameSuffix = distinct(suffixes).join(', ');
}

/** "N. N.": the place is vacant, nobody was named yet. */
const vacant = /^n\.? ?n\.?$/i;

/** The text of a name column; empty where only a dash stands there, or "N. N.", which is told. */
function nameIn(reader: RowReader, field: 'fullName' | 'lastName'): string {
  const text = reader.cells(field)[0]?.text ?? '';
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
  return /\p{L}/u.test(text) ? text : '';
}

/** The same title in two columns counts once, also inside a longer one ("Dr." beside "Prof. Dr."). */
function distinct(texts: readonly string[]): string[] {
  const given = [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  return given.filter((text) => !given.some((other) => other !== text && ` ${other} `.includes(` ${text} `)));
}
