import type { AddressParts } from '../../../shared/rules/address.ts';
import { placeOf } from './addressRows.ts';

/** A stored address as far as mail needs it. */
interface StoredAddress {
  person_id: number | null;
  organisation_id: number | null;
  organisation_name: string | null;
  purpose: 'work' | 'private' | 'billing';
  addition: string;
  street: string;
  postal_code: string;
  city: string;
  country: string;
}

/** Where mail to a person goes. */
export interface PostalTarget {
  /** As it stands above the name; empty at a private address. */
  organisation: string;
  address: Pick<AddressParts, 'addition' | 'street' | 'postalCode' | 'city' | 'country'>;
}

/**
 * The person's own address, else that of her organisation, else that of the organisation that sends her.
 * At a private address the organisation is not named. Null where no address is complete enough for the post.
 * @param addresses in the order in which they are preferred
 */
export function postalTarget(
  person: { id: number; organisation_id: number | null; organisation_name: string | null },
  onBehalfOfId: number | null,
  addresses: readonly StoredAddress[],
): PostalTarget | null {
  const usable = addresses.filter(isComplete);
  const own = usable.find((each) => each.person_id === person.id);
  const work =
    own ??
    usable.find(
      (each) => person.organisation_id !== null && each.organisation_id === person.organisation_id,
    ) ??
    usable.find((each) => onBehalfOfId !== null && each.organisation_id === onBehalfOfId);
  if (!work) return null;
  const organisation = own
    ? own.purpose === 'private'
      ? ''
      : (person.organisation_name ?? '')
    : (work.organisation_name ?? '');
  return { organisation, address: placeOf(work) };
}

/** Where mail to an organisation itself goes. Null where no address is complete enough for the post. */
export function organisationTarget(addresses: readonly StoredAddress[]): PostalTarget['address'] | null {
  const first = addresses.find(isComplete);
  return first ? placeOf(first) : null;
}

const isComplete = ({ city, street, addition }: StoredAddress) =>
  city !== '' && (street !== '' || addition !== '');
