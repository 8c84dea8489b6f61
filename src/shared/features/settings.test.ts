import { describe, expect, it } from 'vitest';
import { Office } from './settings.ts';

const office: Office = {
  regionName: 'Gesundheitsregion Lindetal',
  officeName: 'Geschäftsstelle',
  street: '',
  postalCode: '',
  city: '',
  phone: '',
  email: '',
  website: '',
  contactPerson: '',
  accentColour: '#12614a',
  logoAlt: '',
};

const faults = (parts: Partial<Office>) =>
  Office.safeParse({ ...office, ...parts }).error?.issues.map((issue) => issue.message) ?? [];

describe('Office', () => {
  it.each<Partial<Office>>([
    {},
    { postalCode: '01067', phone: '0351 555-120', website: 'www.lindetal.example' },
    { phone: '+49 (0)351/555120', website: 'https://gesundheitsregion-lindetal.example/kontakt' },
    { website: 'müller.example' },
  ])('takes %j', (parts) => {
    expect(faults(parts)).toEqual([]);
  });

  it.each<[Partial<Office>, string]>([
    [{ postalCode: '1067' }, 'Bitte geben Sie fünf Ziffern ein'],
    [{ postalCode: 'abcde' }, 'Bitte geben Sie fünf Ziffern ein'],
    [{ phone: 'abc' }, 'Bitte prüfen Sie die Nummer'],
    [{ website: 'das ist keine' }, 'Bitte geben Sie die Adresse ohne Leerzeichen ein'],
    [{ website: 'lindetal' }, 'Bitte geben Sie die Adresse ohne Leerzeichen ein'],
  ])('refuses %j and says what to do', (parts, message) => {
    expect(faults(parts)).toEqual([expect.stringContaining(message)]);
  });
});
