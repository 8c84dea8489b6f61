import { foldForSearch } from './folding.ts';
import { type NameLikeness, nameLikeness } from './nameLikeness.ts';
import type { PersonName } from './names.ts';

/** sure: the same beyond reasonable doubt · likely: worth merging after a look · possible: may well be two. */
export type Certainty = 'sure' | 'likely' | 'possible';

/** What is compared of a person. Everything but the surname may be empty. */
export interface ComparedPerson extends PersonName {
  salutation: 'Frau' | 'Herr' | 'neutral';
  emails: readonly string[];
  /** In the form for dialling ("+4935112345678"). */
  phones: readonly string[];
  organisation: string;
  addresses: readonly ComparedAddress[];
}

export interface ComparedAddress {
  street: string;
  postalCode: string;
  city: string;
}

export interface Likeness {
  certainty: Certainty;
  /** 1 to 100, for sorting. */
  score: number;
  /** German, each a fact: "gleiche E-Mail-Adresse". */
  reasons: string[];
}

const nameReasons: Record<Exclude<NameLikeness, 'none'>, string> = {
  same: 'gleicher Name',
  short: 'gleicher Nachname, Vorname in anderer Form',
  slip: 'Nachname bis auf einen Buchstaben gleich',
  initial: 'gleicher Nachname, Vorname abgekürzt',
  partOfName: 'ein Teil des Namens gleich',
  surname: 'gleicher Nachname, einmal ohne Vornamen',
};

const namePoints: Record<NameLikeness, number> = {
  same: 50,
  short: 44,
  slip: 36,
  initial: 32,
  partOfName: 32,
  surname: 20,
  none: 0,
};

/** Mailboxes of an office or of several persons: the same one says nothing about who somebody is. */
const sharedMailbox =
  /^(?:info|kontakt|post|poststelle|mail|office|buero|büro|sekretariat|zentrale|verwaltung|geschaeftsstelle|geschäftsstelle|service|team|empfang|praxis|vorstand|redaktion|presse|anmeldung|hallo|hello|familie)[^@]*@/i;

/** How an e-mail address is compared. */
export const emailKey = (email: string): string => email.trim().toLowerCase();

/** Whether an address of this mailbox may belong to several persons. */
export const isSharedMailbox = (email: string): boolean => sharedMailbox.test(email.trim());

/** How a street and a place are compared: "Lindenstraße 4" and "Lindenstr. 4" are one. */
export function addressKey({ street, postalCode, city }: ComparedAddress): string {
  const road = foldForSearch(street.replace(/str(?:aße|asse|\.)/gi, 'str '));
  return road === '' || (city.trim() === '' && postalCode.trim() === '')
    ? ''
    : `${road.replaceAll(' ', '')}|${foldForSearch(city) || postalCode.trim()}`;
}

/** Whether two lists have a key in common; empty keys never count. */
export function share(one: readonly string[], other: readonly string[]): boolean {
  return one.some((key) => key !== '' && other.includes(key));
}

const oneStepLower: Record<Certainty, Certainty> = {
  sure: 'likely',
  likely: 'possible',
  possible: 'possible',
};

/**
 * How alike two persons are and why; null where nothing speaks for their being one. Titles do not count. Namesakes at
 * different addresses (father and son) are only `possible`; a shared switchboard or office mailbox makes nobody the same.
 */
export function likenessOfPersons(one: ComparedPerson, other: ComparedPerson): Likeness | null {
  const name = nameLikeness(one, other);
  const personal = (person: ComparedPerson) =>
    person.emails.filter((email) => !isSharedMailbox(email)).map(emailKey);
  const email = share(personal(one), personal(other));
  if (name === 'none')
    return email ? { certainty: 'possible', score: 30, reasons: ['gleiche E-Mail-Adresse'] } : null;
  const phone = share(one.phones, other.phones);
  const organisation = share([foldForSearch(one.organisation)], [foldForSearch(other.organisation)]);
  const address = share(one.addresses.map(addressKey), other.addresses.map(addressKey));
  const facts = [
    { holds: email, points: 40, reason: 'gleiche E-Mail-Adresse' },
    { holds: organisation, points: 20, reason: 'gleiche Organisation' },
    { holds: address, points: 15, reason: 'gleiche Anschrift' },
    { holds: phone, points: 15, reason: 'gleiche Telefonnummer' },
  ].filter((fact) => fact.holds);
  const doubts = doubtsBetween(one, other);
  const points = namePoints[name] + facts.reduce((sum, fact) => sum + fact.points, 0) - 15 * doubts.length;
  return {
    certainty: doubts.reduce<Certainty>(
      (certainty) => oneStepLower[certainty],
      certaintyOf(name, email, facts.length),
    ),
    score: Math.max(1, Math.min(100, points)),
    reasons: [nameReasons[name], ...facts.map(({ reason }) => reason), ...doubts],
  };
}

/** What the name weighs depends on what else agrees; the e-mail address counts alone, of the others two are needed. */
function certaintyOf(name: NameLikeness, email: boolean, facts: number): Certainty {
  const strong = name === 'same' || name === 'short';
  if (strong && (email || facts >= 2)) return 'sure';
  if (strong && facts === 1) return 'likely';
  if (name === 'surname') return email ? 'likely' : 'possible';
  return email || facts >= 2 ? 'likely' : 'possible';
}

/** What speaks for two persons in spite of a common name. */
function doubtsBetween(one: ComparedPerson, other: ComparedPerson): string[] {
  const doubts: string[] = [];
  const known = [one.salutation, other.salutation].filter((salutation) => salutation !== 'neutral');
  if (new Set(known).size === 2) doubts.push('aber einmal Frau, einmal Herr');
  const generation = (person: ComparedPerson) =>
    /\b(?:jun|jr|junior|sen|sr|senior|[ivx]+)\b/i.exec(person.nameSuffix)?.[0];
  const [first, second] = [generation(one), generation(other)];
  if (first !== second && (first || second)) doubts.push('aber „jun.“ oder „sen.“ nur bei einem Namen');
  return doubts;
}
