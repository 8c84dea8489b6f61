import { describe, expect, it } from 'vitest';
import {
  type ComparedOrganisation,
  likenessOfOrganisations,
  organisationKey,
} from './duplicateOrganisations.ts';

const organisation = (name: string, parts: Partial<ComparedOrganisation> = {}): ComparedOrganisation => ({
  name,
  shortName: '',
  emails: [],
  phones: [],
  websites: [],
  addresses: [],
  ...parts,
});
const at = (city: string, street = '') => ({ addresses: [{ street, postalCode: '', city }] });

describe('organisations', () => {
  it.each([
    ['Caritasverband Lindetal e. V.', 'Caritasverband Lindetal', 'likely'],
    ['Pflegedienst Linde gGmbH', 'Pflegedienst Linde GmbH', 'likely'],
    ['Ärztekammer Lindetal', 'Aerztekammer Lindetal', 'likely'],
    ['Caritasverband Lindetal', 'Caritasverbnad Lindetal', 'possible'],
    ['Caritasverband Lindetal', 'Caritasverband Obertal', null],
    ['Gesundheitsamt', 'Gesundheitsamt Lindetal', null],
    ['Gehörlosenverein', 'Seniorenbeirat', null],
  ] as const)('%s and %s: %s', (one, other, certainty) => {
    expect(likenessOfOrganisations(organisation(one), organisation(other))?.certainty ?? null).toBe(
      certainty,
    );
  });

  it.each([
    [
      'the same name and street',
      'Caritas',
      at('Lipowa', 'Ufer 2'),
      'Caritas e.V.',
      at('Lipowa', 'Ufer 2'),
      'sure',
    ],
    ['the same name in two towns', 'Caritas', at('Lipowa'), 'Caritas', at('Lindenau-Markt'), 'possible'],
    ['a short name', 'Lindetaler Krankenkasse', { shortName: 'LKK' }, 'LKK', {}, 'possible'],
    [
      'a part of the name and the same website',
      'Gesundheitsamt',
      { websites: ['https://www.amt.example/start'] },
      'Gesundheitsamt Lindetal',
      { websites: ['amt.example'] },
      'possible',
    ],
    [
      'two offices in one house',
      'Gehörlosenverein',
      at('Lipowa', 'Ufer 2'),
      'Seniorenbeirat',
      at('Lipowa', 'Ufer 2'),
      null,
    ],
  ] as const)('%s', (_, one, parts, other, otherParts, certainty) => {
    const likeness = likenessOfOrganisations(organisation(one, parts), organisation(other, otherParts));
    expect(likeness?.certainty ?? null).toBe(certainty);
  });

  it('keeps a name that is nothing but small words', () => {
    expect(organisationKey('AG')).toBe('ag');
    expect(organisationKey('Der Verein e. V.')).toBe('verein');
  });
});
