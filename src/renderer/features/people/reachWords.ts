import type { ContactPoint, PostalAddress } from '../../../shared/features/people.ts';

export const addressPurposeLabels: Record<PostalAddress['purpose'], string> = {
  work: 'dienstlich',
  private: 'privat',
  billing: 'für Rechnungen',
};
export const contactPurposeLabels: Record<ContactPoint['purpose'], string> = {
  work: 'dienstlich',
  private: 'privat',
};

/** "Lindenallee 14, 00417 Lindenau-Markt" */
export function addressLine(address: PostalAddress): string {
  return [address.addition, address.street, `${address.postalCode} ${address.city}`.trim(), address.country]
    .filter(Boolean)
    .join(', ');
}
