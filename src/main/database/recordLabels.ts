import { templateLabels } from '../../shared/rules/templates.ts';

/** How a record of each table is called in German; `text` names it by its own image where it has a name. */
interface RecordName {
  kind: string;
  text?: (image: Record<string, unknown>) => string;
}

const column = (name: string) => (image: Record<string, unknown>) => String(image[name] ?? '');

const names: Record<string, RecordName> = {
  office: { kind: 'die Geschäftsstelle' },
  signatory: { kind: 'Unterschrift', text: column('name') },
  sector: { kind: 'Sektor', text: column('name') },
  interest_group: { kind: 'Interessengruppe', text: column('name') },
  organisation: { kind: 'Organisation', text: column('name') },
  person: { kind: 'Person', text: (image) => `${image.first_name ?? ''} ${image.last_name ?? ''}`.trim() },
  postal_address: {
    kind: 'Anschrift',
    text: (image) => [image.street, image.city].filter(Boolean).join(', '),
  },
  contact_point: { kind: 'Kontakt', text: column('value') },
  import_run: { kind: 'Einlesen der Liste', text: column('file_name') },
  import_row: { kind: 'eine eingelesene Zeile' },
  tag: { kind: 'Schlagwort', text: column('name') },
  person_tag: { kind: 'ein Schlagwort' },
  organisation_tag: { kind: 'ein Schlagwort' },
  further_sector: { kind: 'ein weiterer Sektor' },
  organisation_contact: { kind: 'Ansprechperson', text: column('topic') },
  person_merge: { kind: 'ein Vermerk über zwei zusammengeführte Personen' },
  distinct_persons: { kind: 'ein Vermerk über zwei gleichnamige Personen' },
  distinct_organisations: { kind: 'ein Vermerk über zwei gleichnamige Organisationen' },
  outreach: { kind: 'Ansprache', text: column('subject') },
  committee: { kind: 'Gremium', text: column('name') },
  rules_of_procedure: { kind: 'Geschäftsordnung vom', text: column('valid_from') },
  seat: { kind: 'ein Sitz' },
  membership: { kind: 'eine Mitgliedschaft' },
  deputy: { kind: 'eine Stellvertretung' },
  committee_role: { kind: 'eine Rolle im Gremium' },
  membership_speaks_for: { kind: 'ein Eintrag „spricht für“' },
  criterion: { kind: 'eine Vorgabe der Zusammensetzung' },
  participation_offer: { kind: 'Möglichkeit zum Mitmachen', text: column('title') },
  venue: { kind: 'Tagungsort', text: column('name') },
  accessibility_booking: { kind: 'eine Buchung zur Barrierefreiheit' },
  meeting: { kind: 'Sitzung', text: column('title') },
  agenda_item: { kind: 'Tagesordnungspunkt', text: column('title') },
  invitation: { kind: 'eine Einladung' },
  participant: { kind: 'eine Teilnahme', text: column('guest_name') },
  attendance: { kind: 'eine Anwesenheitszeit' },
  resolution: { kind: 'Beschluss', text: column('wording') },
  task: { kind: 'Aufgabe', text: column('title') },
  protocol: { kind: 'das Protokoll' },
  template: { kind: 'Vorlage', text: (image) => templateLabels[String(image.kind)] ?? '' },
};

/** What a record is called by its own image, without its kind; empty where it has no name. */
export function recordText(table: string, image: string): string {
  return names[table]?.text?.(JSON.parse(image) as Record<string, unknown>).trim() ?? '';
}

/** Names a record for a German sentence, e.g. `Person „Ute Kranich“`; `image` is its JSON row image. */
export function recordLabel(table: string, image: string | null): string {
  const name = names[table];
  if (!name) return 'ein Eintrag';
  const text = image && name.text ? name.text(JSON.parse(image) as Record<string, unknown>) : '';
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return short ? `${name.kind} „${short}“` : name.kind;
}
