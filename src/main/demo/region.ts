import type { Office } from '../../shared/features/settings.ts';

/** The demo region of the domain guide. Everything here is invented. */
export const office: Office = {
  regionName: 'Gesundheitsregion Lindetal',
  officeName: 'Geschäftsstelle Gesundheitsregion, Gesundheitsamt Lindetal',
  street: 'Am Markt 1',
  postalCode: '04917',
  city: 'Lindenau-Markt',
  phone: '04917 555-310',
  email: 'buero@lindetal.example',
  website: 'gesundheitsregion.lindetal.example',
  contactPerson: 'Jonas Bredow',
  accentColour: '#12614a',
  logoAlt: '',
};

export const signatories = [
  { name: 'Dr. Maren Hollweg', officeTitle: 'Landrätin' },
  { name: 'Jonas Bredow', officeTitle: 'Geschäftsstelle Gesundheitsregion' },
];
