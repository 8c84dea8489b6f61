import { counted } from '../../../shared/rules/germanFormat.ts';

/** What belongs to a record, by its table: one, several. */
const words: Readonly<Record<string, readonly [one: string, many: string]>> = {
  postal_address: ['Anschrift', 'Anschriften'],
  contact_point: ['Telefonnummer oder E-Mail-Adresse', 'Telefonnummern und E-Mail-Adressen'],
  person_tag: ['Schlagwort', 'Schlagwörter'],
  organisation_tag: ['Schlagwort', 'Schlagwörter'],
  further_sector: ['weiterer Sektor', 'weitere Sektoren'],
  organisation_contact: ['Eintrag als Ansprechperson', 'Einträge als Ansprechperson'],
  seat: ['Sitz', 'Sitze'],
  rules_of_procedure: ['Geschäftsordnung', 'Geschäftsordnungen'],
  membership: ['Mitgliedschaft', 'Mitgliedschaften'],
  deputy: ['Stellvertretung', 'Stellvertretungen'],
  committee_role: ['Rolle in einem Gremium', 'Rollen in Gremien'],
  criterion: ['Vorgabe der Zusammensetzung', 'Vorgaben der Zusammensetzung'],
  participation_offer: ['Möglichkeit zum Mitmachen', 'Möglichkeiten zum Mitmachen'],
  agenda_item: ['Tagesordnungspunkt', 'Tagesordnungspunkte'],
  invitation: ['Eintrag im Versandnachweis', 'Einträge im Versandnachweis'],
  participant: ['Teilnahme', 'Teilnahmen'],
  resolution: ['Beschluss', 'Beschlüsse'],
  task: ['Aufgabe', 'Aufgaben'],
  outreach: ['Ansprache', 'Ansprachen'],
  import_row: ['Zeile aus eingelesenen Listen', 'Zeilen aus eingelesenen Listen'],
  accessibility_need: ['Angabe zum Zugangsbedarf', 'Angaben zum Zugangsbedarf'],
  accessibility_booking: ['Buchung zur Barrierefreiheit', 'Buchungen zur Barrierefreiheit'],
};

/** "2 Anschriften", in the order of the list above; tables without a word of their own are left out. */
export function countsInWords(counts: ReadonlyMap<string, number>): string[] {
  return Object.entries(words).flatMap(([table, [one, many]]) => {
    const count = counts.get(table) ?? 0;
    return count > 0 ? [counted(count, one, many)] : [];
  });
}
