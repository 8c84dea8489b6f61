import type { DuplicateRule } from '../../../shared/features/importing.ts';
import type { PersonDraft } from '../../../shared/features/importTypes.ts';
import type { ContactPoint, Person } from '../../../shared/features/people.ts';
import { tagKey } from './tags.repository.ts';

/** What a list can change about a person. */
export type ListedFacts = Pick<
  Person,
  | 'salutation'
  | 'title'
  | 'firstName'
  | 'lastName'
  | 'nameSuffix'
  | 'function'
  | 'organisationId'
  | 'preferredChannel'
  | 'preferredFormat'
  | 'languages'
  | 'tags'
  | 'note'
  | 'addresses'
  | 'contacts'
>;

/** A row of a list as a person, and what it says itself: a person also has values that nobody wrote (post, standard). */
export interface ListedPerson {
  person: Person;
  draft: PersonDraft;
}

/** What becomes of a person by a row; null where the row changes nothing. */
export function merged<T extends ListedFacts>(
  rule: Exclude<DuplicateRule, 'skip'>,
  known: T,
  row: ListedPerson,
): T | null {
  return rule === 'complete' ? completed(known, row.person) : overwritten(known, row);
}

/** Fills in what is missing with a known person; nothing that stands there is replaced. */
export function completed<T extends ListedFacts>(known: T, fromList: Person): T | null {
  const kinds = new Set(known.contacts.map((contact) => contact.kind));
  return changed(known, {
    ...known,
    salutation: known.salutation === 'neutral' ? fromList.salutation : known.salutation,
    title: known.title || fromList.title,
    nameSuffix: known.nameSuffix || fromList.nameSuffix,
    function: known.function || fromList.function,
    organisationId: known.organisationId ?? fromList.organisationId,
    languages: [...new Set([...known.languages, ...fromList.languages])].slice(0, 12),
    tags: [...known.tags, ...missingTags(known.tags, fromList.tags)].slice(0, 40),
    addresses: known.addresses.length > 0 ? known.addresses : fromList.addresses,
    contacts: [...known.contacts, ...fromList.contacts.filter((contact) => !kinds.has(contact.kind))],
  });
}

/**
 * Puts what the list says in the place of what is stored; what the list leaves empty stays. An address takes the place of
 * the one with its purpose, numbers and addresses of mail those of their kind. Doing it twice changes nothing more.
 */
export function overwritten<T extends ListedFacts>(known: T, { person, draft }: ListedPerson): T | null {
  const [address] = person.addresses;
  const place = known.addresses.findIndex((other) => other.purpose === address?.purpose);
  const addresses =
    !address || same(known.addresses[place], address)
      ? known.addresses
      : place < 0
        ? [...known.addresses, address]
        : known.addresses.with(place, address);
  const contacts = replacedContacts(known.contacts, person.contacts);
  const channel = draft.channel === null ? known.preferredChannel : person.preferredChannel;
  return changed(known, {
    ...known,
    salutation: draft.salutation ?? known.salutation,
    title: person.title || known.title,
    firstName: person.firstName || known.firstName,
    lastName: person.lastName,
    nameSuffix: person.nameSuffix || known.nameSuffix,
    function: person.function || known.function,
    organisationId: person.organisationId ?? known.organisationId,
    preferredChannel: contacts.some(({ kind }) => kind === 'email') ? channel : 'post',
    preferredFormat: draft.format ?? known.preferredFormat,
    languages: person.languages.length > 0 ? person.languages : known.languages,
    tags: replacedTags(known.tags, person.tags),
    note: person.note || known.note,
    addresses,
    contacts,
  });
}

/** The list's tags that are not there yet, whatever their spelling. */
function missingTags(known: readonly string[], listed: readonly string[]): string[] {
  const keys = new Set(known.map(tagKey));
  return listed.filter((name) => !keys.has(tagKey(name)));
}

/** The list's tags where it names any; the same ones in another order or spelling stay as they are. */
function replacedTags(known: string[], listed: string[]): string[] {
  if (listed.length === 0) return known;
  const isSame = known.length === listed.length && missingTags(known, listed).length === 0;
  return isSame ? known : listed;
}

/** Kinds that the list names get its values, in their place; a kind with the same values in another order stays. */
function replacedContacts<C extends ContactPoint>(
  known: readonly C[],
  listed: readonly ContactPoint[],
): (C | ContactPoint)[] {
  const values = (contacts: readonly ContactPoint[], kind: ContactPoint['kind']) =>
    contacts
      .filter((contact) => contact.kind === kind)
      .map(({ value }) => value)
      .sort();
  const kinds = new Set(
    listed.map(({ kind }) => kind).filter((kind) => !same(values(known, kind), values(listed, kind))),
  );
  const fresh = listed.filter(({ kind }) => kinds.has(kind));
  const isGone = (contact: ContactPoint) => kinds.has(contact.kind);
  const first = known.findIndex(isGone);
  const kept = known.filter((contact) => !isGone(contact));
  if (first < 0) return [...kept, ...fresh];
  const before = known.slice(0, first).filter((contact) => !isGone(contact)).length;
  return [...kept.slice(0, before), ...fresh, ...kept.slice(before)];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const changed = <T>(known: T, next: T): T | null => (same(known, next) ? null : next);
