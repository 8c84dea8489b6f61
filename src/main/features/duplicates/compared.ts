import type { Kysely } from 'kysely';
import type { AlikeRecord, DuplicateKind } from '../../../shared/features/duplicates.ts';
import {
  type ComparedOrganisation,
  likenessOfOrganisations,
} from '../../../shared/rules/duplicateOrganisations.ts';
import { type ComparedPerson, type Likeness, likenessOfPersons } from '../../../shared/rules/duplicates.ts';
import { displayName } from '../../../shared/rules/names.ts';
import { parsePhone } from '../../../shared/rules/phone.ts';
import type { Database } from '../../database/schema.ts';
import { organisationRows, personRows, reachRows } from './compared.repository.ts';

/** A stored record in the shape that the rules compare. */
export type Compared =
  | { kind: 'person'; id: number; organisationId: number | null; person: ComparedPerson }
  | { kind: 'organisation'; id: number; parentId: number | null; organisation: ComparedOrganisation };

const dialled = (phone: string): string[] => {
  const number = parsePhone(phone);
  return typeof number === 'string' ? [] : [number.dial];
};

/** Records by their ids; those that are gone are missing. */
export async function loadCompared(
  db: Kysely<Database>,
  kind: DuplicateKind,
  ids: readonly number[],
): Promise<Map<number, Compared>> {
  const reach = await reachRows(db, kind, ids);
  const contacts = Map.groupBy(reach.contacts, (row) => row.ownerId);
  const addresses = Map.groupBy(reach.addresses, (row) => row.ownerId);
  const values = (id: number, kinds: readonly string[]) =>
    (contacts.get(id) ?? []).filter((row) => kinds.includes(row.kind)).map((row) => row.value);
  const reachOf = (id: number) => ({
    emails: values(id, ['email']),
    phones: values(id, ['phone', 'mobile']).flatMap(dialled),
    addresses: addresses.get(id) ?? [],
  });
  if (kind === 'person') {
    const rows = await personRows(db, ids);
    return new Map(
      rows.map(({ id, organisationId, organisation, ...names }) => [
        id,
        {
          kind,
          id,
          organisationId,
          person: { ...names, organisation: organisation ?? '', ...reachOf(id) },
        },
      ]),
    );
  }
  const rows = await organisationRows(db, ids);
  return new Map(
    rows.map(({ id, parentId, ...names }) => [
      id,
      { kind, id, parentId, organisation: { ...names, websites: values(id, ['web']), ...reachOf(id) } },
    ]),
  );
}

/** How alike two records of one kind are; a unit and what it belongs to are two. */
export function likeness(one: Compared, other: Compared): Likeness | null {
  if (one.kind === 'person' && other.kind === 'person') return likenessOfPersons(one.person, other.person);
  if (one.kind !== 'organisation' || other.kind !== 'organisation') return null;
  if (one.parentId === other.id || other.parentId === one.id) return null;
  return likenessOfOrganisations(one.organisation, other.organisation);
}

/** A record as lists of pairs show it: its name and what tells it from others. */
export function recordOf(compared: Compared): AlikeRecord {
  const { id } = compared;
  const facts = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');
  if (compared.kind === 'person') {
    const { person } = compared;
    return {
      id,
      name: displayName(person),
      detail: facts(person.organisation || person.emails[0], person.addresses.find(({ city }) => city)?.city),
    };
  }
  const { organisation } = compared;
  return {
    id,
    name: organisation.name,
    detail: facts(organisation.shortName, organisation.addresses.find(({ city }) => city)?.city),
  };
}
