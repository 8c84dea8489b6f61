import {
  committeeKindLabels,
  committeeRoleLabels,
  votingRightLabels,
} from '../../../shared/features/committees.labels.ts';
import { outreachAnswerLabels, outreachChannelLabels } from '../../../shared/features/outreach.labels.ts';
import {
  contactKindLabels,
  preferredChannelLabels,
  preferredFormatLabels,
} from '../../../shared/features/people.labels.ts';
import { templateLabels } from '../../../shared/rules/templates.ts';

type Reference = 'person' | 'organisation' | 'committee' | 'sector' | 'interest_group';

/** How a column reads in the history: its German name and how its value is said. */
export interface FieldLabel {
  label: string;
  /** Words of a closed list. */
  words?: Record<string, string>;
  /** The value is the id of a record of this table. */
  reference?: Reference;
  kind?: 'day' | 'time' | 'yesNo';
}

/** Columns of all tables that say something to the user; whatever is missing here stays out of the history. */
export const fieldLabels: Record<string, FieldLabel> = {
  name: { label: 'Name' },
  short_name: { label: 'Kurzname' },
  salutation: { label: 'Anrede', words: { neutral: 'ohne' } },
  title: { label: 'Titel' },
  first_name: { label: 'Vorname' },
  last_name: { label: 'Nachname' },
  name_suffix: { label: 'Namenszusatz' },
  function: { label: 'Funktion' },
  organisation_id: { label: 'Organisation', reference: 'organisation' },
  sector_id: { label: 'Sektor', reference: 'sector' },
  interest_group_id: { label: 'Interessengruppe', reference: 'interest_group' },
  preferred_channel: { label: 'Versand', words: preferredChannelLabels },
  preferred_format: { label: 'Format', words: preferredFormatLabels },
  letter_salutation: { label: 'Briefanrede' },
  note: { label: 'Notiz' },
  addition: { label: 'Adresszusatz' },
  street: { label: 'Straße' },
  postal_code: { label: 'Postleitzahl' },
  city: { label: 'Ort' },
  country: { label: 'Land' },
  kind: {
    label: 'Art',
    words: {
      ...committeeKindLabels,
      ...contactKindLabels,
      ...templateLabels,
      information: 'Information',
      discussion: 'Beratung',
      resolution: 'Beschluss',
      election: 'Wahl',
      results: 'Ergebnisprotokoll',
    },
  },
  value: { label: 'Wert' },
  purpose: { label: 'Zweck', words: { work: 'dienstlich', private: 'privat', billing: 'Rechnung' } },
  founded_on: { label: 'Gegründet', kind: 'day' },
  ended_on: { label: 'Beendet', kind: 'day' },
  valid_from: { label: 'Gültig ab', kind: 'day' },
  notice_period_days: { label: 'Ladungsfrist in Tagen' },
  quorum_rule: {
    label: 'Beschlussfähigkeit',
    words: {
      none: 'immer',
      moreThanHalf: 'mehr als die Hälfte der Stimmen',
      minimum: 'Mindestzahl',
      allInvitedAndMinimum: 'alle geladen und Mindestzahl',
    },
  },
  quorum_minimum: { label: 'Mindestzahl' },
  majority_base: {
    label: 'Mehrheit von',
    words: { votesCast: 'abgegebenen Stimmen', present: 'Anwesenden', allSeats: 'allen Sitzen' },
  },
  abstentions_count: { label: 'Enthaltungen zählen', kind: 'yesNo' },
  tie_rule: {
    label: 'Stimmengleichheit',
    words: { rejected: 'abgelehnt', chairDecides: 'Vorsitz entscheidet' },
  },
  second_invitation_quorate: { label: 'Zweite Einladung beschlussfähig', kind: 'yesNo' },
  protocol_deadline_days: { label: 'Frist für das Protokoll in Tagen' },
  objection_deadline_days: { label: 'Frist für Einwendungen in Tagen' },
  voting_right: { label: 'Stimmrecht', words: votingRightLabels },
  label: { label: 'Bezeichnung' },
  person_id: { label: 'Person', reference: 'person' },
  on_behalf_of_id: { label: 'entsandt von', reference: 'organisation' },
  from_day: { label: 'von', kind: 'day' },
  until_day: { label: 'bis', kind: 'day' },
  role: { label: 'Rolle', words: committeeRoleLabels },
  committee_id: { label: 'Gremium', reference: 'committee' },
  starts_at: { label: 'Beginn', kind: 'time' },
  place_name: { label: 'Ort der Sitzung' },
  place_address: { label: 'Anschrift des Ortes' },
  status: {
    label: 'Stand',
    words: {
      planned: 'geplant',
      invited: 'eingeladen',
      running: 'läuft',
      closed: 'beendet',
      cancelled: 'abgesagt',
      draft: 'Entwurf',
      issued: 'festgeschrieben',
    },
  },
  invitation_text: { label: 'Einladungstext' },
  plain_language_text: { label: 'Text in Einfacher Sprache' },
  duration_minutes: { label: 'Dauer in Minuten' },
  presenter: { label: 'Vortrag' },
  minutes_text: { label: 'Protokolltext' },
  guest_name: { label: 'Gast' },
  reply: { label: 'Antwort', words: { open: 'offen', accepted: 'zugesagt', excused: 'entschuldigt' } },
  channel: { label: 'Versand', words: { ...preferredChannelLabels, ...outreachChannelLabels } },
  format: { label: 'Format', words: preferredFormatLabels },
  wording: { label: 'Wortlaut' },
  votes_for: { label: 'Ja' },
  votes_against: { label: 'Nein' },
  abstentions: { label: 'Enthaltungen' },
  result: {
    label: 'Ergebnis',
    words: {
      adopted: 'angenommen',
      rejected: 'abgelehnt',
      notQuorate: 'nicht beschlussfähig',
      open: 'offen',
    },
  },
  responsible: { label: 'verantwortlich' },
  due_on: { label: 'bis zum', kind: 'day' },
  done_on: { label: 'erledigt am', kind: 'day' },
  assignee_id: { label: 'zuständig', reference: 'person' },
  region_name: { label: 'Gesundheitsregion' },
  office_name: { label: 'Geschäftsstelle' },
  office_title: { label: 'Amtsbezeichnung' },
  phone: { label: 'Telefon' },
  email: { label: 'E-Mail' },
  website: { label: 'Internet' },
  contact_person: { label: 'Auskunft erteilt' },
  accent_colour: { label: 'Farbe' },
  introduction: { label: 'Vorbemerkung' },
  text: { label: 'Text' },
  day: { label: 'Tag', kind: 'day' },
  contacted_by: { label: 'gesprochen hat' },
  subject: { label: 'Thema' },
  answer: { label: 'Antwort', words: outreachAnswerLabels },
  next_step: { label: 'nächster Schritt' },
  next_day: { label: 'nächster Schritt am', kind: 'day' },
  required: { label: 'verlangt' },
  contact: { label: 'Ansprechperson' },
  correction_note: { label: 'Grund der Korrektur' },
};
