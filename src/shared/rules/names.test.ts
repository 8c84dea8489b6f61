import { describe, expect, it } from 'vitest';
import { displayName, initials, listName, nameFingerprint, type PersonName, sortName } from './names.ts';

const name = (parts: Partial<PersonName>): PersonName => ({
  title: '',
  firstName: '',
  lastName: '',
  nameSuffix: '',
  ...parts,
});

describe('names', () => {
  it.each<[Partial<PersonName>, string, string, string]>([
    [{ title: 'Dr.', firstName: 'Erika', lastName: 'Müller' }, 'Dr. Erika Müller', 'Müller, Dr. Erika', 'EM'],
    [
      { firstName: 'Max', lastName: 'Muster', nameSuffix: 'jun.' },
      'Max Muster jun.',
      'Muster, Max jun.',
      'MM',
    ],
    [
      { firstName: 'Kim', lastName: 'Lohse', nameSuffix: 'M. A.' },
      'Kim Lohse, M. A.',
      'Lohse, Kim, M. A.',
      'KL',
    ],
    [{ lastName: 'Dorn' }, 'Dorn', 'Dorn', 'D'],
    [{ title: 'Dr.', lastName: 'Dorn' }, 'Dr. Dorn', 'Dorn, Dr.', 'D'],
    [{ firstName: 'Erika', lastName: 'von der Heide' }, 'Erika von der Heide', 'von der Heide, Erika', 'EH'],
    [{ firstName: 'élodie', lastName: 'özdemir' }, 'élodie özdemir', 'özdemir, élodie', 'ÉÖ'],
    [{ lastName: 'Dorn', nameSuffix: 'MdL' }, 'Dorn MdL', 'Dorn, MdL', 'D'],
    [{}, '', '', ''],
  ])('%j', (parts, display, list, letters) => {
    expect(displayName(name(parts))).toBe(display);
    expect(listName(name(parts))).toBe(list);
    expect(initials(name(parts))).toBe(letters);
  });

  it('sorts by surname without titles', () => {
    expect(sortName(name({ title: 'Dr.', firstName: 'Erika', lastName: 'Müller' }))).toBe('Müller Erika');
  });

  it('recognises the same name in another spelling', () => {
    const one = nameFingerprint({ firstName: 'Erika', lastName: 'MÜLLER' });
    expect(one).toBe(nameFingerprint({ firstName: 'Müller', lastName: 'Erika' }));
    expect(one).not.toBe(nameFingerprint({ firstName: 'Erik', lastName: 'Müller' }));
  });
});
