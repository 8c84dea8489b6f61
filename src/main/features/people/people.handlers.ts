import type { peopleCalls } from '../../../shared/features/people.ts';
import { today } from '../../clock.ts';
import type { Handlers } from '../../handlers.ts';
import {
  findOrganisationRows,
  interestGroups,
  organisationChoices,
  sectors,
} from './organisations.repository.ts';
import { getOrganisation, removeOrganisations, saveOrganisation } from './organisations.service.ts';
import { findPersonRows } from './personList.repository.ts';
import { personChoices } from './persons.repository.ts';
import { getPerson, removePersons, savePerson } from './persons.service.ts';

export const peopleHandlers: Handlers<typeof peopleCalls> = {
  'people.persons': (db, filter, { clock }) => findPersonRows(db, filter, today(clock)),
  'people.person': (db, { id }, { clock }) => getPerson(db, id, clock),
  'people.savePerson': (db, input, context) => savePerson(db, input, context),
  'people.removePersons': (db, { ids }, context) => removePersons(db, ids, context),
  'people.organisations': async (db, filter) => {
    const rows = await findOrganisationRows(db, filter);
    return { rows, total: rows.length };
  },
  'people.organisation': (db, { id }) => getOrganisation(db, id),
  'people.saveOrganisation': (db, input, context) => saveOrganisation(db, input, context),
  'people.removeOrganisations': (db, { ids }, context) => removeOrganisations(db, ids, context),
  'people.choices': async (db) => ({
    persons: await personChoices(db),
    organisations: await organisationChoices(db),
    sectors: await sectors(db),
    interestGroups: await interestGroups(db),
  }),
};
