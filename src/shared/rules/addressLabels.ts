import { type AddressParts, addressLines } from './address.ts';
import { foldForSearch } from './folding.ts';
import { displayName, type PersonName } from './names.ts';
import type { Salutation } from './salutation.ts';

/** Somebody who gets mail, with the address it goes to. */
export interface Addressee {
  personId: number;
  person: PersonName & { salutation: Salutation };
  /** As it stands above the name; empty at a private address. */
  organisation: string;
  address: Pick<AddressParts, 'addition' | 'street' | 'postalCode' | 'city' | 'country'>;
}

/** One label: whom it is for, and its lines. */
export interface AddressLabel {
  personIds: number[];
  /** "Ute Kranich und Jan Kranich" */
  names: string;
  lines: string[];
}

/** More names than this get a further label: below the names the address would become too small to read. */
export const mostNames = 3;

/**
 * The labels for these persons, in the order given; somebody who is named twice gets one. With `perHousehold` those
 * who work for the same organisation at the same address share a label, and those of one surname at the same
 * private address. Different surnames at one private address may be different flats: they stay apart.
 */
export function addressLabels(
  addressees: readonly Addressee[],
  { perHousehold }: { perHousehold: boolean },
): AddressLabel[] {
  const inOrder = [...new Map(addressees.map((each) => [each.personId, each])).values()];
  if (!perHousehold) return inOrder.map((each) => labelOf([each]));
  return [...Map.groupBy(inOrder, householdKey).values()].flatMap((group) => shared(group).map(labelOf));
}

/** As many labels as the names need, about equally full. */
function shared(group: readonly Addressee[]): Addressee[][] {
  const labels = Math.ceil(group.length / mostNames);
  return Array.from({ length: labels }, (_, index) =>
    group.slice(
      Math.round((index * group.length) / labels),
      Math.round(((index + 1) * group.length) / labels),
    ),
  );
}

function householdKey({ personId, person, organisation, address }: Addressee): string {
  const parts = [address.addition, address.street, address.postalCode, address.city, address.country];
  const place = parts.map((part) => foldForSearch(part ?? '')).join('|');
  const name = foldForSearch(organisation || person.lastName);
  // Without a name nothing tells that two belong together.
  if (name === '') return `person ${personId}`;
  return `${organisation ? 'organisation' : 'household'} ${name}|${place}`;
}

function labelOf(group: readonly Addressee[]): AddressLabel {
  const [first, ...others] = group;
  return {
    personIds: group.map((each) => each.personId),
    names: group
      .map((each) => displayName(each.person))
      .filter(Boolean)
      .join(' und '),
    lines: addressLines({
      ...first?.address,
      organisation: first?.organisation ?? '',
      ...(first ? { person: first.person } : {}),
      further: others.map((each) => each.person),
    }).lines,
  };
}
