import type { ContactPoint, PostalAddress } from '../../../shared/features/addresses.ts';
import type { ContactPointTable, PostalAddressTable } from './people.table.ts';

type Place = Pick<PostalAddressTable, 'addition' | 'street' | 'postal_code' | 'city' | 'country'>;

/** Where a stored address is, without what it is for. */
export const placeOf = ({ addition, street, postal_code, city, country }: Place) => ({
  addition,
  street,
  postalCode: postal_code,
  city,
  country,
});

/** A stored address as forms know it. */
export const addressOf = (
  row: Place & Pick<PostalAddressTable, 'purpose'> & { note: string },
): PostalAddress => ({ purpose: row.purpose, ...placeOf(row), note: row.note });

/** The columns of an address but for its owner and position. */
export const addressColumns = ({ postalCode, ...address }: PostalAddress) => ({
  purpose: address.purpose,
  addition: address.addition,
  street: address.street,
  postal_code: postalCode,
  city: address.city,
  country: address.country,
  note: address.note,
});

/** A stored phone, e-mail address or the like as forms know it; its columns have the same names. */
export const contactOf = ({
  kind,
  purpose,
  value,
  note,
}: Pick<ContactPointTable, 'kind' | 'purpose' | 'value'> & { note: string }): ContactPoint => ({
  kind,
  purpose,
  value,
  note,
});
