import type { z } from 'zod';
import type { PersonDraft, TableProblem } from '../../../shared/features/importTypes.ts';
import {
  type ContactPoint,
  emptyOrganisation,
  emptyPerson,
  Organisation,
  Person,
  PostalAddress,
} from '../../../shared/features/people.ts';
import { languagesInWords } from '../../../shared/rules/languages.ts';

/** A person as the form would save her, made from a row of a list; the organisation is linked when it is stored. */
export function personOfDraft(draft: PersonDraft): Person {
  const { addresses, contacts, left } = reachOfDraft(draft);
  return {
    ...emptyPerson,
    salutation: draft.salutation ?? 'neutral',
    title: draft.title,
    firstName: draft.firstName,
    lastName: draft.lastName,
    nameSuffix: draft.nameSuffix,
    function: addresses.length > 0 ? draft.function : joined([draft.function, draft.department]),
    organisationId: null,
    preferredChannel: channel(draft, addresses.length > 0),
    preferredFormat: draft.format ?? 'standard',
    languages: draft.languages,
    tags: draft.tags,
    note: [draft.note, left].filter(Boolean).join('\n'),
    addresses,
    contacts,
  };
}

/** The organisation of a row that names no person; languages have no place of their own there. */
export function organisationOfDraft(draft: PersonDraft): Organisation {
  const { addresses, contacts, left } = reachOfDraft(draft);
  const languages =
    draft.languages.length > 0 ? `Sprachen laut Liste: ${languagesInWords(draft.languages)}` : '';
  return {
    ...emptyOrganisation,
    name: draft.organisation,
    tags: draft.tags.slice(0, 30),
    note: [draft.note, left, languages].filter(Boolean).join('\n'),
    addresses,
    contacts,
  };
}

/** Whether a row says more of its organisation than the name. */
export const saysMore = ({ addresses, contacts, tags, note }: Organisation) =>
  addresses.length + contacts.length + tags.length > 0 || note !== '';

/** Address and contacts of a row; `left` keeps a postal code that no form would take, so that nothing is lost. */
function reachOfDraft(draft: PersonDraft) {
  const purpose = draft.organisation ? 'work' : 'private';
  const address: PostalAddress = {
    purpose,
    // The department belongs to the address; without one it would be lost, so it joins the function.
    addition: joined([draft.department, draft.addition]),
    street: draft.street,
    postalCode: draft.postalCode,
    city: draft.city,
    country: draft.country,
    note: '',
  };
  let left = '';
  // Only an odd code can be what a form would refuse and take without it.
  if (
    !/^(?:\d{5})?$/.test(address.postalCode) &&
    !PostalAddress.safeParse(address).success &&
    PostalAddress.safeParse({ ...address, postalCode: '' }).success
  ) {
    left = `Postleitzahl laut Liste: ${address.postalCode}`;
    address.postalCode = '';
  }
  const contacts: ContactPoint[] = [
    ...draft.phones.map(({ kind, display }): ContactPoint => ({ kind, purpose, value: display, note: '' })),
    ...draft.emails.map((value): ContactPoint => ({ kind: 'email', purpose, value, note: '' })),
  ];
  return { addresses: address.street || address.postalCode || address.city ? [address] : [], contacts, left };
}

/** Post where the list says nothing and there is an address; e-mail where there is nothing else. */
function channel(draft: PersonDraft, hasAddress: boolean): Person['preferredChannel'] {
  if (draft.emails.length === 0) return 'post';
  return draft.channel ?? (hasAddress ? 'post' : 'email');
}

/** What the form would refuse (too long texts, odd numbers): such a row is not taken over. */
export function checkPerson(person: Person, row: number): TableProblem[] {
  return isPlain(person) ? [] : faults(Person.safeParse(person), row);
}

/**
 * Whether the form is sure to take a person made of a row: texts within the shortest limit, code, numbers and mail
 * addresses of the plainest form. False says nothing: then the schema is asked, which takes ten times as long.
 */
export function isPlain(person: Person): boolean {
  return (
    isShort(person.lastName) &&
    person.lastName.trim() !== '' &&
    isShort(person.title) &&
    isShort(person.firstName) &&
    isShort(person.nameSuffix) &&
    isShort(person.function) &&
    isShort(person.letterSalutation) &&
    isShort(person.note) &&
    person.state === 'active' &&
    person.languages.length <= 12 &&
    person.languages.every((code) => /^[a-z]{2,3}$/.test(code)) &&
    person.tags.length <= 40 &&
    person.tags.every((name) => isShort(name) && name.trim() !== '') &&
    person.addresses.length <= 1 &&
    person.addresses.every(isPlainAddress) &&
    person.contacts.length <= 9 &&
    person.contacts.every(isPlainContact) &&
    (person.preferredChannel === 'post' || person.contacts.some(({ kind }) => kind === 'email'))
  );
}

const isShort = (text: string) => text.length <= 60;

const isPlainAddress = (address: PostalAddress) =>
  isShort(address.addition) &&
  isShort(address.street) &&
  isShort(address.city) &&
  isShort(address.country) &&
  isShort(address.note) &&
  /^(?:\d{5})?$/.test(address.postalCode);

const isPlainContact = ({ kind, value, note }: ContactPoint) =>
  isShort(value) &&
  isShort(note) &&
  (kind === 'email'
    ? /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/.test(value)
    : /^[+0]\d[\d ()/.-]+$/.test(value));

/** The same for a row that names only an organisation. */
export function checkOrganisation(draft: PersonDraft, row: number): TableProblem[] {
  return faults(Organisation.safeParse(organisationOfDraft(draft)), row);
}

function faults(parsed: { success: boolean; error?: z.ZodError }, row: number): TableProblem[] {
  return (parsed.error?.issues ?? []).slice(0, 3).map((issue) => ({
    row,
    code: 'longText',
    severity: 'error',
    message: `Zeile ${row}: ${issue.message}`,
  }));
}

const joined = (parts: readonly string[]) => parts.filter(Boolean).join(', ');
