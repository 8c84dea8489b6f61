import type { Mandate, Organisation } from '../../../shared/features/people.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { changedWords, list, savedSentence } from './people.sentences.ts';
import type { Reference } from './references.repository.ts';

const organisationWords: Partial<Record<keyof Organisation, string>> = {
  name: 'Name',
  shortName: 'Kurzname',
  sectorId: 'Sektor',
  furtherSectorIds: 'Sektor',
  parentId: 'Zugehörigkeit',
  endedOn: 'Auflösung',
  territory: 'Gebiet',
  inhabitants: 'Gebiet',
  areaHectares: 'Gebiet',
  tags: 'Schlagwörter',
  contactPersons: 'Ansprechpersonen',
  note: 'Notiz',
  addresses: 'Anschrift',
};

/** What saving an organisation did. */
export function organisationSaved(before: Organisation | undefined, after: Organisation): string {
  if (!before) return `${after.name} angelegt`;
  return savedSentence(changedWords(before, after, organisationWords), after.name);
}

/** Why an organisation cannot belong to another one; `parent` is null where both are the same. */
export function circleSentence(name: string, parent: string | null): string {
  return parent === null
    ? `${name} kann nicht zu sich selbst gehören. Bitte wählen Sie eine andere Organisation oder lassen Sie das Feld leer.`
    : `„${parent}“ gehört selbst zu ${name}. Bitte wählen Sie eine andere Organisation oder ändern Sie zuerst „${parent}“.`;
}

/** What is wrong with an organisation that has ended and still sends members, one sentence. */
export function endedWarnings(
  { name, endedOn }: Pick<Organisation, 'name' | 'endedOn'>,
  mandates: readonly Mandate[],
  day: string,
): string[] {
  if (endedOn === null) return [];
  // A term that is over and not former goes on until a successor.
  const left = mandates.filter(
    ({ unit, former, untilDay }) =>
      unit === '' && !former && (untilDay === null || untilDay > endedOn || untilDay < day),
  );
  if (left.length === 0) return [];
  const committees = list([...new Set(left.map(({ committee }) => `„${committee}“`))]);
  return [
    endedOn < day
      ? `${name} ist seit dem ${dayText(endedOn)} aufgelöst, entsendet aber noch Mitglieder in ${committees}. Tragen Sie dort eine andere Stelle ein oder beenden Sie die Mitgliedschaft.`
      : `${name} wird am ${dayText(endedOn)} aufgelöst, entsendet aber Mitglieder darüber hinaus in ${committees}.`,
  ];
}

/** Why an organisation cannot be removed, with the way out. */
export function organisationNeeded(name: string, references: readonly Reference[]): string {
  const of = (kind: Reference['kind']) =>
    references.filter((reference) => reference.kind === kind).map((reference) => reference.name);
  const persons = of('person');
  if (persons.length > 0) {
    const who = persons.length <= 3 ? list(persons) : `${persons.length.toLocaleString('de')} Personen`;
    return `Zu ${name} ${persons.length === 1 ? 'gehört' : 'gehören'} noch ${who}. Bitte ordnen Sie zuerst dort eine andere Organisation zu.`;
  }
  const units = of('unit');
  if (units.length > 0) {
    return `Zu ${name} ${units.length === 1 ? 'gehört' : 'gehören'} noch ${list(units.map((unit) => `„${unit}“`))}. Bitte ändern Sie dort zuerst die Angabe „Teil von“.`;
  }
  return `${name} entsendet noch Mitglieder in ${list(of('membership').map((committee) => `„${committee}“`))}. Bitte ändern Sie das zuerst dort.`;
}
