import type { Pointer } from './pointers.repository.ts';

/** What moves over, by the column that points to it: one and many. Null: said elsewhere on the page. */
const words: Record<string, readonly [one: string, many: string] | null> = {
  'postal_address.person_id': null,
  'postal_address.organisation_id': null,
  'contact_point.person_id': null,
  'contact_point.organisation_id': null,
  'person_tag.person_id': null,
  'organisation_tag.organisation_id': null,
  'further_sector.organisation_id': null,
  'distinct_persons.first_id': null,
  'distinct_persons.second_id': null,
  'distinct_organisations.first_id': null,
  'distinct_organisations.second_id': null,
  'membership.person_id': ['Mitgliedschaft', 'Mitgliedschaften'],
  'deputy.person_id': ['Stellvertretung', 'Stellvertretungen'],
  'committee_role.person_id': ['Rolle im Gremium', 'Rollen in Gremien'],
  'invitation.person_id': ['Einladung', 'Einladungen'],
  'participant.person_id': ['Teilnahme an einer Sitzung', 'Teilnahmen an Sitzungen'],
  'meeting.chair_id': ['Sitzungsleitung', 'Sitzungsleitungen'],
  'meeting.minute_taker_id': ['Protokollführung', 'Protokollführungen'],
  'task.assignee_id': ['Aufgabe', 'Aufgaben'],
  'outreach.person_id': ['Kontakt der Ansprache', 'Kontakte der Ansprache'],
  'outreach.organisation_id': ['Kontakt der Ansprache', 'Kontakte der Ansprache'],
  'organisation_contact.person_id': ['Eintrag als Ansprechperson', 'Einträge als Ansprechperson'],
  'organisation_contact.organisation_id': ['Ansprechperson', 'Ansprechpersonen'],
  'import_row.person_id': ['eingelesene Zeile', 'eingelesene Zeilen'],
  'person.organisation_id': ['Person', 'Personen'],
  'membership.on_behalf_of_id': ['entsandtes Mitglied', 'entsandte Mitglieder'],
  'organisation.parent_id': ['Untergliederung', 'Untergliederungen'],
};

/** Needs are never counted before somebody asks for them. */
const hidden = new Set(['accessibility_need.person_id']);

/** "3 Mitgliedschaften"; empty where nothing is said of it. */
export function movesWords({ table, column }: Pointer, count: number): string {
  const key = `${table}.${column}`;
  if (count === 0 || words[key] === null) return '';
  if (hidden.has(key)) return 'Zugangsbedarf (kommt beim Rückgängigmachen wieder zurück)';
  const [one, many] = words[key] ?? ['weiterer Eintrag', 'weitere Einträge'];
  return `${count.toLocaleString('de')} ${count === 1 ? one : many}`;
}

/** Whether a pointer has words of its own; the test asks for all of the schema. */
export const isNamed = ({ table, column }: Pointer): boolean =>
  `${table}.${column}` in words || hidden.has(`${table}.${column}`);
