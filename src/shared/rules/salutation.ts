import type { PersonName } from './names.ts';

/** How a person is addressed; `neutral` for everyone who is neither Frau nor Herr or whom nobody asked yet. */
export type Salutation = 'Frau' | 'Herr' | 'neutral';

export interface AddressedPerson extends PersonName {
  salutation: Salutation;
  /** Overrides the computed salutation of letters where not empty. */
  letterSalutation?: string;
}

const words = (parts: readonly string[]) =>
  parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');

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

/**
 * First line of a letter, with its comma: "Sehr geehrte Frau Dr. Müller,", "Guten Tag Kim Lohse,". Without
 * any name it addresses an organisation: "Sehr geehrte Damen und Herren,".
 */
export function letterSalutation(person: AddressedPerson): string {
  const own = person.letterSalutation?.trim().replace(/,+$/, '');
  if (own) return `${own},`;
  const lastName = person.lastName.trim();
  if (!lastName && !person.firstName.trim()) return 'Sehr geehrte Damen und Herren,';
  const title = spokenTitle(person.title, person.salutation);
  if (person.salutation === 'neutral' || !lastName) {
    return `${words(['Guten Tag', title, person.firstName, lastName])},`;
  }
  const greeting = person.salutation === 'Frau' ? 'Sehr geehrte Frau' : 'Sehr geehrter Herr';
  return `${words([greeting, title, lastName])},`;
}
