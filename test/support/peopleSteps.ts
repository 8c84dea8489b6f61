import {
  emptyOrganisation,
  emptyPerson,
  type Organisation,
  type Person,
  type PersonFilter,
} from '../../src/shared/features/people.ts';
import type { TestApp } from './testApp.ts';

/** A person of whom only the named parts matter. */
export const makePerson = (parts: Partial<Person>): Person => ({
  ...emptyPerson,
  lastName: 'Muster',
  ...parts,
});

/** An organisation of which only the named parts matter. */
export const makeOrganisation = (parts: Partial<Organisation>): Organisation => ({
  ...emptyOrganisation,
  ...parts,
});

/** What tests of persons and organisations do again and again, in the application that `app` gives. */
export function peopleSteps(app: () => TestApp) {
  /** Saves a person and gives her id. */
  const person = async (parts: Partial<Person>) =>
    (await app().call('people.savePerson', { id: null, person: makePerson(parts) })).id;
  /** Saves an organisation, the one of that id where given, and gives its id. */
  const organisation = async (parts: Partial<Organisation>, id: number | null = null) =>
    (await app().call('people.saveOrganisation', { id, organisation: makeOrganisation(parts) })).id;
  /** The names that a list shows. */
  const names = async (filter: PersonFilter) =>
    (await app().call('people.persons', filter)).rows.map((row) => row.listName);
  return { person, organisation, names };
}
