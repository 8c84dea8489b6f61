import type { peopleCalls } from '../../../shared/features/people.ts';
import type { Handlers } from '../../handlers.ts';
import {
  contactFor,
  getOrganisation,
  listChoices,
  lists,
  listOrganisations,
  removeOrganisations,
  saveOrganisation,
} from './organisations.service.ts';
import { getPerson, listPersons, removePersons, savePerson } from './persons.service.ts';

export const peopleHandlers: Handlers<typeof peopleCalls> = {
  'people.persons': (db, filter, { clock }) => listPersons(db, filter, clock),
  'people.person': (db, { id }, { clock }) => getPerson(db, id, clock),
  'people.savePerson': (db, input, context) => savePerson(db, input, context),
  'people.removePersons': (db, { ids }, context) => removePersons(db, ids, context),
  'people.organisations': (db, filter, { clock }) => listOrganisations(db, filter, clock),
  'people.organisation': (db, { id }, { clock }) => getOrganisation(db, id, clock),
  'people.saveOrganisation': (db, input, context) => saveOrganisation(db, input, context),
  'people.removeOrganisations': (db, { ids }, context) => removeOrganisations(db, ids, context),
  'people.contactFor': (db, { personId }) => contactFor(db, personId),
  'people.lists': (db) => lists(db),
  'people.choices': (db) => listChoices(db),
};
