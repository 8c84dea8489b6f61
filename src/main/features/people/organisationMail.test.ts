import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { peopleSteps } from '../../../../test/support/peopleSteps.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { emptyAddress } from '../../../shared/features/people.ts';

let test: TestApp;

beforeEach(async () => {
  test = await openTestApp();
});
afterEach(async () => {
  expect(test.log).toEqual([]);
  await test.close();
});

const { organisation: save, person: savePerson } = peopleSteps(() => test);
const person = (lastName: string, organisationId: number | null = null) =>
  savePerson({ firstName: 'Ute', lastName, organisationId });

describe('mail to an organisation', () => {
  const address = { ...emptyAddress, street: 'Am Markt 1', postalCode: '04917', city: 'Lindenau-Markt' };
  const outlook = (organisationIds: number[]) =>
    test.call('labels.outlook', {
      product: 'addressLabels',
      source: { kind: 'organisations', organisationIds },
      perHousehold: true,
    });

  it('needs nobody who works there, but an address and that it exists', async () => {
    const there = await save({ name: 'Landkreis', addresses: [address] });
    const ended = await save({ name: 'Alte Praxis', addresses: [address], endedOn: '2026-11-13' });
    const nowhere = await save({ name: 'Verein' });
    expect(await outlook([there, ended, nowhere])).toEqual({
      labels: 1,
      persons: 1,
      missing: ['Alte Praxis', 'Verein'],
      stopped: [],
    });
  });

  it('is not sent to people by the address of one that has ended', async () => {
    const id = await save({ name: 'Praxis', addresses: [address] });
    const personId = await person('Adler', id);
    const source = { kind: 'persons' as const, personIds: [personId] };
    const content = { product: 'addressLabels' as const, source, perHousehold: true };
    expect((await test.call('labels.outlook', content)).missing).toEqual([]);
    await save({ name: 'Praxis', addresses: [address], endedOn: '2026-11-13' }, id);
    expect((await test.call('labels.outlook', content)).missing).toEqual(['Ute Adler']);
  });
});
