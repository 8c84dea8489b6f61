import type { Office } from '../../src/shared/features/settings.ts';

/** A complete office for tests. */
export const modelOffice: Office = {
  regionName: 'Gesundheitsregion Lindetal',
  officeName: 'Geschäftsstelle',
  street: 'Am Markt 1',
  postalCode: '04917',
  city: 'Lindenau-Markt',
  phone: '04917 555-310',
  email: 'buero@lindetal.example',
  website: '',
  contactPerson: 'Jonas Bredow',
  accentColour: '#12614a',
  logoAlt: '',
};
