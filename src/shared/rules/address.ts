import { foreignCountryName } from './country.ts';
import { displayName, type PersonName } from './names.ts';
import type { Salutation } from './salutation.ts';

/** What an address field is made of; every part may be empty or missing. */
export interface AddressParts {
  organisation?: string;
  department?: string;
  person?: PersonName & { salutation: Salutation };
  /** Who else gets the same mail, a line each below the person: then there may be more than six lines. */
  further?: readonly (PersonName & { salutation: Salutation })[];
  street?: string;
  /** "Hinterhaus", "bei Müller", "Postfach 12 34". */
  addition?: string;
  postalCode?: string;
  city?: string;
  /** ISO code or German name; empty for Germany. */
  country?: string;
  /** Postal endorsements and the sender's notes, topmost first: "Persönlich", "Wenn unzustellbar, zurück". */
  endorsements?: readonly string[];
}

/** The two zones of the DIN 5008 address field: at most 3 lines of endorsements, at most 6 lines of address. */
export interface AddressLines {
  endorsements: string[];
  lines: string[];
}

/** DIN 5008:2020, address field: 3 + 6 lines. */
export const maxEndorsementLines = 3;
export const maxAddressLines = 6;

const clean = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The addressee's own line: "Frau Dr. Erika Müller", "Herrn Piotr Zielony", "Dr. Kim Lohse". */
export function addresseeLine(person: PersonName & { salutation: Salutation }): string {
  const name = displayName(person);
  if (!name || person.salutation === 'neutral') return name;
  return `${person.salutation === 'Herr' ? 'Herrn' : 'Frau'} ${name}`;
}

/**
 * The lines of a DIN 5008 address: organisation, department, person, street, place, foreign country in
 * capitals; no blank lines. Where more than six would be needed, the addition joins the street with " // " (the
 * standard's mark) and the department joins the organisation, so that nothing is lost.
 */
export function addressLines(parts: AddressParts): AddressLines {
  const country = foreignCountryName(clean(parts.country));
  const place = clean(`${clean(parts.postalCode)} ${clean(parts.city)}`);
  const persons = [...(parts.person ? [parts.person] : []), ...(parts.further ?? [])].map((person) =>
    clean(addresseeLine(person)),
  );
  let organisation = clean(parts.organisation);
  let department = clean(parts.department);
  let addition = clean(parts.addition);
  let street = clean(parts.street);
  const compose = () =>
    [
      organisation,
      department,
      ...persons,
      addition,
      street,
      country ? place.toLocaleUpperCase('de') : place,
      country.toLocaleUpperCase('de'),
    ].filter(Boolean);

  let lines = compose();
  if (lines.length > maxAddressLines && addition && street) {
    street = `${street} // ${addition}`;
    addition = '';
    lines = compose();
  }
  if (lines.length > maxAddressLines && department && organisation) {
    organisation = `${organisation}, ${department}`;
    department = '';
    lines = compose();
  }
  const endorsements = (parts.endorsements ?? []).map(clean).filter(Boolean).slice(0, maxEndorsementLines);
  return { endorsements, lines };
}
