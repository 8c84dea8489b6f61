import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeOrganisation, makePerson, peopleSteps } from '../../../../test/support/peopleSteps.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';

let test: TestApp;

beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

const { names } = peopleSteps(() => test);

describe('search', () => {
  beforeEach(async () => {
    const { id: organisationId } = await test.call('people.saveOrganisation', {
      id: null,
      organisation: makeOrganisation({ name: 'Pflegedienst Königsbrück', shortName: 'PDK' }),
    });
    for (const person of [
      makePerson({ firstName: 'Erika', lastName: 'Müller' }),
      makePerson({ firstName: 'Selma', lastName: 'Yıldırak', organisationId }),
      makePerson({ firstName: 'Åsa', lastName: 'Ðorđević' }),
      makePerson({ firstName: 'Max', lastName: 'Mueller' }),
      makePerson({ firstName: 'Anna', lastName: 'Weiß' }),
    ]) {
      await test.call('people.savePerson', { id: null, person });
    }
  });

  it.each([
    ['mueller', ['Mueller, Max', 'Müller, Erika']],
    ['Müller', ['Mueller, Max', 'Müller, Erika']],
    ['muller erika', ['Müller, Erika']],
    ['yildirak', ['Yıldırak, Selma']],
    ['YILDIRAK', ['Yıldırak, Selma']],
    ['koenigsbrueck', ['Yıldırak, Selma']],
    ['selma pdk', ['Yıldırak, Selma']],
    ['dordevic', ['Ðorđević, Åsa']],
    ['weiss', ['Weiß, Anna']],
    ['niemand', []],
    ["%' or 1=1 --", []],
  ])('finds %j', async (search, found) => {
    expect(await names({ search })).toEqual(found);
  });

  it('follows the organisation when it is renamed, without touching the person', async () => {
    const [{ id } = { id: 0 }] = (await test.call('people.organisations', { search: 'pdk' })).rows;
    const { journal } = await test.answer('people.saveOrganisation', {
      id,
      organisation: makeOrganisation({ name: 'Sozialstation Ost' }),
    });
    expect(journal?.summary).toBe('Name und Kurzname von Sozialstation Ost gespeichert');
    expect(await names({ search: 'sozialstation' })).toEqual(['Yıldırak, Selma']);
    expect(await names({ search: 'pdk' })).toEqual([]);
  });

  it('sorts German and gives windows with the total', async () => {
    expect(await names({})).toEqual([
      'Ðorđević, Åsa',
      'Mueller, Max',
      'Müller, Erika',
      'Weiß, Anna',
      'Yıldırak, Selma',
    ]);
    const window = await test.call('people.persons', { offset: 1, limit: 2, descending: true });
    expect(window.total).toBe(5);
    expect(window.rows.map((row) => row.listName)).toEqual(['Weiß, Anna', 'Müller, Erika']);
  });

  it('puts persons without city or organisation last when sorting by them', async () => {
    const organisationId = (await test.call('people.organisations', {})).rows[0]?.id ?? null;
    await test.call('people.savePerson', {
      id: null,
      person: makePerson({
        lastName: 'Zeh',
        organisationId,
        addresses: [
          {
            purpose: 'work',
            addition: '',
            street: '',
            postalCode: '',
            city: 'Ökendorf',
            country: '',
            note: '',
          },
        ],
      }),
    });
    await test.call('people.savePerson', {
      id: null,
      person: makePerson({
        lastName: 'Aal',
        addresses: [
          { purpose: 'work', addition: '', street: '', postalCode: '', city: 'Pirna', country: '', note: '' },
        ],
      }),
    });
    expect((await names({ sort: 'city' })).slice(0, 2)).toEqual(['Zeh', 'Aal']);
    expect((await names({ sort: 'city', descending: true })).slice(0, 2)).toEqual(['Aal', 'Zeh']);
    expect((await names({ sort: 'organisation', descending: true })).slice(0, 2)).toEqual([
      'Yıldırak, Selma',
      'Zeh',
    ]);
  });
});
