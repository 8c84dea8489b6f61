import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addSector } from '../../../../test/support/committeeSteps.ts';
import { makeOrganisation, makePerson, peopleSteps } from '../../../../test/support/peopleSteps.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';

let test: TestApp;

beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

const { names } = peopleSteps(() => test);

describe('persons', () => {
  it('are stored and read as the form saved them', async () => {
    const { id: organisationId } = await test.call('people.saveOrganisation', {
      id: null,
      organisation: makeOrganisation({ name: 'Lindetaler Krankenkasse' }),
    });
    const person = makePerson({
      salutation: 'Frau',
      title: 'Dr.',
      firstName: 'Ute',
      lastName: 'Kranich',
      organisationId,
      preferredChannel: 'both',
      addresses: [
        {
          purpose: 'work',
          addition: '',
          street: 'Lindenallee 14',
          postalCode: '00417',
          city: 'Lindenau-Markt',
          country: '',
          note: '',
        },
        {
          purpose: 'private',
          addition: 'bei Veit',
          street: 'Ufer 2',
          postalCode: '00418',
          city: 'Lipowa',
          country: '',
          note: '',
        },
      ],
      contacts: [
        { kind: 'phone', purpose: 'work', value: '00417 555-120', note: '' },
        { kind: 'email', purpose: 'work', value: 'ute.kranich@lindetal.example', note: '' },
      ],
    });
    const { id } = await test.call('people.savePerson', { id: null, person });
    const stored = await test.call('people.person', { id });
    expect(stored).toMatchObject({
      id,
      person,
      displayName: 'Dr. Ute Kranich',
      organisationName: 'Lindetaler Krankenkasse',
      memberships: [],
    });
    expect((await test.call('people.persons', {})).rows).toEqual([
      expect.objectContaining({
        listName: 'Kranich, Dr. Ute',
        organisation: 'Lindetaler Krankenkasse',
        city: 'Lindenau-Markt',
        email: 'ute.kranich@lindetal.example',
        phone: '00417 555-120',
        committees: '',
      }),
    ]);
  });

  it('say in the journal what was changed', async () => {
    const person = makePerson({ firstName: 'Ute', lastName: 'Kranich' });
    const made = await test.answer('people.savePerson', { id: null, person });
    expect(made.journal?.summary).toBe('Ute Kranich angelegt');
    const { id } = made.value;
    const phone = {
      ...person,
      contacts: [{ kind: 'phone' as const, purpose: 'work' as const, value: '00417 555-120', note: '' }],
    };
    const changed = await test.answer('people.savePerson', { id, person: phone });
    expect(changed.journal?.summary).toBe('Telefonnummer von Ute Kranich gespeichert');
    const two = await test.answer('people.savePerson', {
      id,
      person: { ...phone, note: 'Ruft gern an.', function: 'Leiterin' },
    });
    expect(two.journal?.summary).toBe('Funktion und Notiz von Ute Kranich gespeichert');
    const again = await test.answer('people.savePerson', {
      id,
      person: { ...phone, note: 'Ruft gern an.', function: 'Leiterin' },
    });
    expect(again.journal).toBeNull();
  });

  it('touch only the contact that changed', async () => {
    const contacts = ['1', '2', '3'].map((digit) => ({
      kind: 'phone' as const,
      purpose: 'work' as const,
      value: `00417 555-${digit}`,
      note: '',
    }));
    const { id } = await test.call('people.savePerson', { id: null, person: makePerson({ contacts }) });
    const { journal } = await test.answer('people.savePerson', {
      id,
      person: makePerson({ contacts: contacts.slice(0, 2) }),
    });
    const rows = await test.workspace
      .store()
      .reader.selectFrom('journal_row')
      .select(['table_name', 'after'])
      .where('journal_id', '=', journal?.id ?? 0)
      .execute();
    expect(rows).toEqual([{ table_name: 'contact_point', after: null }]);
  });

  it('are refused with a sentence for the field', async () => {
    const call = test.call('people.savePerson', { id: null, person: makePerson({ lastName: '  ' }) });
    await expect(call).rejects.toMatchObject({
      code: 'invalidInput',
      details: { fields: { 'person.lastName': 'Bitte geben Sie den Nachnamen ein.' } },
    });
    const byMail = test.call('people.savePerson', {
      id: null,
      person: makePerson({ preferredChannel: 'email' }),
    });
    await expect(byMail).rejects.toMatchObject({
      details: { fields: { 'person.preferredChannel': expect.stringContaining('E-Mail-Adresse') } },
    });
    const gone = test.call('people.savePerson', { id: null, person: makePerson({ organisationId: 99 }) });
    await expect(gone).rejects.toMatchObject({
      details: { fields: { 'person.organisationId': expect.any(String) } },
    });
    await expect(test.call('people.person', { id: 99 })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('removing', () => {
  it('goes into the trash, in one undoable step', async () => {
    const ids: number[] = [];
    for (const lastName of ['Eins', 'Zwei', 'Drei']) {
      ids.push((await test.call('people.savePerson', { id: null, person: makePerson({ lastName }) })).id);
    }
    const { journal } = await test.answer('people.removePersons', { ids });
    expect(journal).toMatchObject({ summary: '3 Personen in den Papierkorb gelegt', undoable: true });
    expect(await names({})).toEqual([]);
    await test.call('journal.undo', { id: journal?.id ?? 0 });
    expect(await names({})).toEqual(['Drei', 'Eins', 'Zwei']);
  });

  it('is refused with the reason while the person sits in a committee, and then removes nobody', async () => {
    const { id } = await test.call('people.savePerson', {
      id: null,
      person: makePerson({ firstName: 'Ute', lastName: 'Kranich' }),
    });
    const { id: other } = await test.call('people.savePerson', {
      id: null,
      person: makePerson({ lastName: 'Veit' }),
    });
    const { id: committeeId } = await test.call('committees.saveCommittee', {
      id: null,
      committee: {
        kind: 'steeringGroup',
        name: 'Steuerungsgruppe',
        shortName: 'Steuerung',
        purpose: '',
        foundedOn: null,
        endedOn: null,
      },
    });
    await addSector(test);
    await test.call('committees.saveMember', {
      membershipId: null,
      committeeId,
      seatId: null,
      votingRight: 'voting',
      sectorId: 1,
      interestGroupId: null,
      personId: id,
      onBehalfOfId: null,
      fromDay: '2026-01-01',
      untilDay: null,
      deputyIds: [other],
    });
    await expect(test.call('people.removePersons', { ids: [id] })).rejects.toMatchObject({
      code: 'conflict',
      message: 'Ute Kranich gehört noch zu „Steuerungsgruppe“. Bitte ändern Sie das zuerst dort.',
    });
    await expect(test.call('people.removePersons', { ids: [other, id] })).rejects.toMatchObject({
      message: expect.stringContaining('Nichts wurde in den Papierkorb gelegt.'),
    });
    expect(await names({})).toHaveLength(2);
    expect(await names({ committeeId })).toEqual(['Kranich, Ute', 'Veit']);
    const rows = (await test.call('people.persons', {})).rows.map((row) => row.committees);
    expect(rows).toEqual(['Steuerung', 'Steuerung (Stv.)']);
    expect((await test.call('people.person', { id: other })).memberships).toEqual([
      expect.objectContaining({ committee: 'Steuerungsgruppe', deputyOf: 'Ute Kranich' }),
    ]);
    expect((await test.call('people.person', { id })).memberships[0]?.deputies).toEqual(['Veit']);
  });
});

describe('organisations', () => {
  it('know their persons and cannot go while somebody belongs to them', async () => {
    const { id } = await test.call('people.saveOrganisation', {
      id: null,
      organisation: makeOrganisation({ name: 'Caritasverband' }),
    });
    await test.call('people.savePerson', {
      id: null,
      person: makePerson({ lastName: 'Grewe', organisationId: id, function: 'Leiter' }),
    });
    expect((await test.call('people.organisation', { id })).persons).toEqual([
      expect.objectContaining({ listName: 'Grewe', function: 'Leiter' }),
    ]);
    expect((await test.call('people.organisations', { search: 'caritas' })).rows).toEqual([
      expect.objectContaining({ name: 'Caritasverband', persons: 1 }),
    ]);
    await expect(test.call('people.removeOrganisations', { ids: [id] })).rejects.toMatchObject({
      code: 'conflict',
      message:
        'Zu Caritasverband gehört noch Grewe. Bitte ordnen Sie zuerst dort eine andere Organisation zu.',
    });
  });

  it('have different names', async () => {
    await test.call('people.saveOrganisation', {
      id: null,
      organisation: makeOrganisation({ name: 'Gehörlosenverein' }),
    });
    const second = test.call('people.saveOrganisation', {
      id: null,
      organisation: makeOrganisation({ name: 'GEHÖRLOSENVEREIN' }),
    });
    await expect(second).rejects.toMatchObject({
      details: { fields: { 'organisation.name': expect.stringContaining('Gehörlosenverein') } },
    });
  });
});
