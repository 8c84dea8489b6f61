import type { Organisation, Person } from '../../../shared/features/people.ts';
import { displayName } from '../../../shared/rules/names.ts';
import type { Reference } from './references.repository.ts';

const contactWords: Record<string, string> = {
  phone: 'Telefonnummer',
  mobile: 'Mobilnummer',
  fax: 'Faxnummer',
  email: 'E-Mail-Adresse',
  web: 'Internetadresse',
};

const personWords: Partial<Record<keyof Person, string>> = {
  salutation: 'Anrede',
  title: 'Name',
  firstName: 'Name',
  lastName: 'Name',
  nameSuffix: 'Name',
  function: 'Funktion',
  organisationId: 'Organisation',
  preferredChannel: 'Versand',
  preferredFormat: 'Format',
  letterSalutation: 'Briefanrede',
  state: 'Status',
  stateSince: 'Status',
  stateNote: 'Status',
  languages: 'Sprachen',
  tags: 'Schlagwörter',
  note: 'Notiz',
  addresses: 'Anschrift',
};

/** What saving a person did: "Telefonnummer von Ute Kranich gespeichert", "Ute Kranich angelegt". */
export function personSaved(before: Person | undefined, after: Person): string {
  const name = displayName(after);
  return before ? savedSentence(changedWords(before, after, personWords), name) : `${name} angelegt`;
}

/** "Name und Notiz von Ute Kranich gespeichert" */
export function savedSentence(words: string[], name: string): string {
  return words.length === 1 || words.length === 2
    ? `${words.join(' und ')} von ${name} gespeichert`
    : `Angaben zu ${name} gespeichert`;
}

/** What differs, in German words. */
export function changedWords<T extends Person | Organisation>(
  before: T,
  after: T,
  words: Partial<Record<keyof T, string>>,
): string[] {
  const changed = new Set<string>();
  for (const [key, word] of Object.entries(words) as [keyof T, string][]) {
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) changed.add(word);
  }
  for (const [kind, word] of Object.entries(contactWords)) {
    const values = (item: T) => JSON.stringify(item.contacts.filter((contact) => contact.kind === kind));
    if (values(before) !== values(after)) changed.add(word);
  }
  return [...changed];
}

/** "Ute Kranich", "Ute Kranich und Arno Veit", "5 Personen". */
export function namesOrCount(names: readonly string[], plural: string): string {
  return names.length <= 2 ? names.join(' und ') : `${names.length.toLocaleString('de')} ${plural}`;
}

/** Why a person cannot be removed, with the way out: one sentence per sort of reference. */
export function personNeeded(name: string, references: readonly Reference[]): string {
  const of = (...kinds: Reference['kind'][]) => [
    ...new Set(
      references.filter((reference) => kinds.includes(reference.kind)).map(({ name: what }) => `„${what}“`),
    ),
  ];
  const reasons: string[] = [];
  const committees = of('membership', 'deputy', 'role');
  const meetings = of('meeting');
  const tasks = of('task');
  if (committees.length > 0) reasons.push(`${name} gehört noch zu ${list(committees)}`);
  if (meetings.length > 0)
    reasons.push(
      `${reasons.length ? 'steht' : `${name} steht`} in ${meetings.length > 1 ? 'den Sitzungen' : 'der Sitzung'} ${list(meetings)}`,
    );
  if (tasks.length > 0)
    reasons.push(
      `${reasons.length ? 'hat' : `${name} hat`} die ${tasks.length > 1 ? 'Aufgaben' : 'Aufgabe'} ${list(tasks)}`,
    );
  const wayOut =
    meetings.length > 0
      ? 'Was in Einladungen und Protokollen steht, bleibt nachvollziehbar; die Person bleibt deshalb erhalten. Soll sie keine Post mehr bekommen, ändern Sie unter „Bearbeiten“ ihren Status.'
      : 'Bitte ändern Sie das zuerst dort.';
  return `${reasons.join(' und ')}. ${wayOut}`;
}

/** "Caritas, Diakonie und 3 weiteren" */
export function list(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} weiteren`] : [...names];
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} und ${last}` : last;
}
