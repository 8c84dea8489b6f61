import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import {
  emptyOrganisation,
  emptyPerson,
  type Organisation,
  type Person,
} from '../../../shared/features/people.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const mail = (value: string) => [{ kind: 'email' as const, purpose: 'work' as const, value, note: '' }];
const person = async (firstName: string, lastName: string, parts: Partial<Person> = {}) =>
  (
    await app.call('people.savePerson', {
      id: null,
      person: { ...emptyPerson, firstName, lastName, ...parts },
    })
  ).id;
const organisation = async (name: string, parts: Partial<Organisation> = {}) =>
  (
    await app.call('people.saveOrganisation', {
      id: null,
      organisation: { ...emptyOrganisation, name, ...parts },
    })
  ).id;

describe('finding duplicates', () => {
  it('lists pairs of persons, the most certain first, with reasons', async () => {
    const ute = await person('Ute', 'Kranich', { contacts: mail('ute@lindetal.example') });
    const again = await person('Ute', 'Kranich', { title: 'Dr.', contacts: mail('UTE@lindetal.example') });
    const slip = await person('Ute', 'Kranisch');
    const muller = await person('Jürgen', 'Müller');
    const mueller = await person('Juergen', 'Mueller');
    const hans = await person('Hans', 'Berg');
    const johannes = await person('Johannes', 'Berg');
    const double = await person('Anna', 'Dorn-Veit');
    const single = await person('Anna', 'Dorn');
    await person('Julia', 'Berg');
    const bare = await person('', 'Söllner');
    const whole = await person('Timo', 'Söllner');
    const found = await app.call('people.findDuplicates', { kind: 'person' });
    const pairs = found.pairs.map(({ first, second, certainty }) => [first.id, second.id, certainty]);
    expect(pairs).toEqual([
      [ute, again, 'sure'],
      [muller, mueller, 'possible'],
      [hans, johannes, 'possible'],
      [ute, slip, 'possible'],
      [again, slip, 'possible'],
      [double, single, 'possible'],
      [bare, whole, 'possible'],
    ]);
    expect(found).toMatchObject({ total: 7, compared: 12 });
    expect(found.pairs[0]).toMatchObject({
      reasons: ['gleicher Name', 'gleiche E-Mail-Adresse'],
      first: { name: 'Ute Kranich', detail: 'ute@lindetal.example' },
    });
  });

  it('does not propose again what was said to be two; taking that back does', async () => {
    const [one, two] = [await person('Karl', 'Berg'), await person('Karl', 'Berg')];
    const { journal } = await app.answer('people.keepApart', { kind: 'person', firstId: two, secondId: one });
    expect(journal).toMatchObject({ summary: 'Karl Berg: als zwei Personen vermerkt', undoable: true });
    expect((await app.call('people.findDuplicates', { kind: 'person' })).pairs).toEqual([]);
    await app.call('journal.undoLast', {});
    expect((await app.call('people.findDuplicates', { kind: 'person' })).pairs).toHaveLength(1);
  });

  it('finds organisations by name, short name and what they share', async () => {
    const kasse = await organisation('Lindetaler Krankenkasse', { shortName: 'LKK' });
    const short = await organisation('LKK');
    const caritas = await organisation('Caritasverband Lindetal e. V.');
    const slip = await organisation('Caritasverbnad Lindetal');
    await organisation('Caritasverband Obertal');
    const { pairs } = await app.call('people.findDuplicates', { kind: 'organisation' });
    expect(pairs.map(({ first, second }) => [first.id, second.id])).toEqual([
      [kasse, short],
      [caritas, slip],
    ]);
    await app.call('people.keepApart', { kind: 'organisation', firstId: kasse, secondId: short });
    expect((await app.call('people.findDuplicates', { kind: 'organisation' })).pairs).toHaveLength(1);
  });

  it('can be cancelled', async () => {
    await person('Karl', 'Berg');
    await person('Karl', 'Berg');
    const finding = app.call(
      'people.findDuplicates',
      { kind: 'person' },
      { onProgress: (_, cancel) => cancel() },
    );
    await expect(finding).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('while a person is typed', () => {
  const similar = (firstName: string, lastName: string, emails: string[] = []) =>
    app.call('people.similarPersons', { firstName, lastName, emails, organisationId: null });

  it('shows who looks like her', async () => {
    const organisationId = await organisation('Lindetaler Krankenkasse');
    const id = await person('Ute', 'Kranich', { organisationId, contacts: mail('ute-k@lindetal.example') });
    const found = { id, name: 'Ute Kranich', detail: 'Lindetaler Krankenkasse' };
    for (const [first, last] of [
      ['Ute', 'Kranich'],
      ['ute', 'KRANICH'],
      ['Ute', 'Kranisch'],
      ['U.', 'Kranich'],
    ] as const) {
      expect(await similar(first, last), `${first} ${last}`).toMatchObject([found]);
    }
    expect(await similar('', '', ['Ute-K@lindetal.example'])).toMatchObject([
      { ...found, certainty: 'possible', reasons: ['gleiche E-Mail-Adresse'] },
    ]);
    expect(await similar('Jens', 'Kranich')).toEqual([]);
    expect(await similar('', 'Kranich')).toEqual([]);
  });

  it('knows umlauts and short forms of first names', async () => {
    const jurgen = await person('Jürgen', 'Müller-Weiß');
    const uli = await person('Uli', 'Bäumer');
    const initial = await person('S.', 'Söllner');
    expect(await similar('Juergen', 'Mueller Weiss')).toMatchObject([{ id: jurgen }]);
    expect(await similar('Ulrich', 'Baeumer')).toMatchObject([{ id: uli }]);
    expect(await similar('Selma', 'Söllner')).toMatchObject([{ id: initial }]);
  });

  it('shows organisations that are there already', async () => {
    const id = await organisation('Caritasverband Lindetal e. V.', { shortName: 'Caritas' });
    const typed = (name: string) =>
      app.call('people.similarOrganisations', { name, shortName: '', emails: [] });
    expect(await typed('Caritasverband Lindetal')).toMatchObject([{ id, certainty: 'likely' }]);
    expect(await typed('Caritas')).toMatchObject([{ id }]);
    expect(await typed('Caritasverbnad Lindetal')).toMatchObject([{ id }]);
    expect(await typed('Ca')).toEqual([]);
    expect(await typed('Gehörlosenverein')).toEqual([]);
  });
});
