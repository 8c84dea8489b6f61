import type { PersonName } from './names.ts';
import { fillTemplate, type Placeholder } from './template.ts';

/** How a person is addressed; `neutral` for everyone who is neither Frau nor Herr or whom nobody asked yet. */
export type Salutation = 'Frau' | 'Herr' | 'neutral';

export interface AddressedPerson extends PersonName {
  salutation: Salutation;
  /** Overrides the computed salutation of letters where not empty. */
  letterSalutation?: string;
}

/**
 * The title as it is spoken in a salutation: only the highest one, "Prof." written out, a Dr. without its
 * faculty (DIN 5008 and Duden: the Dr. belongs to the name, Diplom and other degrees are not spoken).
 */
export function spokenTitle(title: string, salutation: Salutation): string {
  if (/\bprof/i.test(title)) {
    if (salutation === 'Frau') return 'Professorin';
    return salutation === 'Herr' ? 'Professor' : 'Prof.';
  }
  return /\bdr\b|\bdoktor/i.test(title) ? 'Dr.' : '';
}

/** The wording of a letter's first line in each case, without its comma, with the placeholders below. */
export interface SalutationTexts {
  salutationFrau: string;
  salutationHerr: string;
  /** Whoever is neither Frau nor Herr, or has no surname. */
  salutationNeutral: string;
  /** An organisation: nobody is named. */
  salutationUnnamed: string;
}

/** The shipped wording; {@link salutationPlaceholders} may stand in it. */
export const modelSalutations: SalutationTexts = {
  salutationFrau: 'Sehr geehrte Frau {Titel} {Nachname}',
  salutationHerr: 'Sehr geehrter Herr {Titel} {Nachname}',
  salutationNeutral: 'Guten Tag {Titel} {Vorname} {Nachname}',
  salutationUnnamed: 'Sehr geehrte Damen und Herren',
};

/** The placeholders of a salutation that names somebody; one that stays empty leaves no gap. */
export const salutationPlaceholders: readonly Placeholder[] = [
  { name: 'Titel', meaning: 'Titel, wie man ihn spricht: Dr., Professorin' },
  { name: 'Vorname', meaning: 'Vorname' },
  { name: 'Nachname', meaning: 'Nachname' },
];

/** Which wording addresses a person. */
function caseOf({ firstName, lastName, salutation }: AddressedPerson): keyof SalutationTexts {
  if (!lastName.trim() && !firstName.trim()) return 'salutationUnnamed';
  if (salutation === 'neutral' || !lastName.trim()) return 'salutationNeutral';
  return salutation === 'Frau' ? 'salutationFrau' : 'salutationHerr';
}

/**
 * First line of a letter, with its comma: "Sehr geehrte Frau Dr. Müller,", "Guten Tag Kim Lohse,". Without
 * any name it addresses an organisation: "Sehr geehrte Damen und Herren,". A person's own salutation goes first.
 */
export function letterSalutation(person: AddressedPerson, texts: SalutationTexts = modelSalutations): string {
  const line = bare(person.letterSalutation ?? '') || bare(filled(texts[caseOf(person)], person));
  return `${line || modelSalutations.salutationUnnamed},`;
}

/** Without the comma at its end, which every salutation gets. */
const bare = (line: string): string => line.replace(/[\s,]+$/, '').trim();

/** A part that is missing leaves neither its braces nor a double space. */
function filled(text: string, { title, firstName, lastName, salutation }: AddressedPerson): string {
  const values = { Titel: spokenTitle(title, salutation), Vorname: firstName, Nachname: lastName };
  return fillTemplate(text, values, () => '').replace(/\s+/g, ' ');
}
