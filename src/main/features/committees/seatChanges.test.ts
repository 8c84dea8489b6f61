import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { committeeSteps } from '../../../../test/support/committeeSteps.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';

// Today is Saturday, 14 November 2026.
let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(async () => {
  expect(app.log).toEqual([]);
  await app.close();
});

const steps = committeeSteps(() => app);
const { addCommittee, addPerson, member, addVacantSeat, saveRules, committee, warnings, addMeeting } = steps;

const addMember = async (committeeId: number, lastName: string, parts = {}) => {
  const personId = await addPerson('', lastName);
  const stored = await app.call('committees.saveMember', member({ committeeId, personId, ...parts }));
  return { ...stored, personId };
};

describe('for whom a seat is', () => {
  it('refuses a new seat without sector and interest group, in both forms, beside the field', async () => {
    const committeeId = await addCommittee();
    const refused = {
      code: 'invalidInput',
      details: { fields: { sectorId: expect.stringContaining('einen Sektor oder eine Interessengruppe') } },
    };
    await expect(addVacantSeat(committeeId, 'Gast', 'voting', { sectorId: null })).rejects.toMatchObject(
      refused,
    );
    await expect(addMember(committeeId, 'Kranich', { sectorId: null })).rejects.toMatchObject(refused);
    const { seatId, personId, membershipId } = await addMember(committeeId, 'Rasch');
    await expect(
      app.call(
        'committees.saveMember',
        member({ committeeId, personId, seatId, membershipId, sectorId: null }),
      ),
    ).rejects.toMatchObject(refused);
  });

  it('lets a seat of an import wait for it, warned, and be changed meanwhile', async () => {
    const committeeId = await addCommittee();
    const { seatId, membershipId, personId } = await addMember(committeeId, 'Kranich');
    await app.workspace
      .store()
      .writer.updateTable('seat')
      .set({ sector_id: null })
      .where('id', '=', seatId)
      .execute();
    expect(await warnings(committeeId)).toContain('Sitz ohne Sektor oder Interessengruppe: Kranich.');
    await app.call(
      'committees.saveMember',
      member({ committeeId, personId, seatId, membershipId, sectorId: null, untilDay: '2029-12-31' }),
    );
    expect((await committee(committeeId)).seats[0]?.membership?.untilDay).toBe('2029-12-31');
  });
});

describe('the days of a seat', () => {
  it('counts a seat only from its first to its last day', async () => {
    const committeeId = await addCommittee();
    await saveRules(committeeId, { majorityBase: 'allSeats' });
    await addMember(committeeId, 'Eins');
    await addVacantSeat(committeeId, 'kommt', 'voting', { fromDay: '2026-11-15' });
    await addVacantSeat(committeeId, 'seit heute', 'voting', { fromDay: '2026-11-14' });
    await addVacantSeat(committeeId, 'bis heute', 'voting', { untilDay: '2026-11-14' });
    await addVacantSeat(committeeId, 'war', 'voting', { untilDay: '2026-11-13' });
    const stored = await committee(committeeId);
    expect(stored.seats.map((seat) => seat.label)).toEqual(['', 'seit heute', 'bis heute']);
    expect(stored.otherSeats.map((seat) => seat.purpose)).toEqual(['kommt', 'war']);
    expect(stored.rulesSentence).toContain('Beschlussfähig ab 2 von 3 Stimmen');
    expect((await app.call('committees.list', {}))[0]).toMatchObject({ seats: 3, votingSeats: 3 });
    const votesOn = async (day: string) =>
      (await app.call('committees.rulesOn', { id: committeeId, day })).votingSeats;
    expect([await votesOn('2026-11-13'), await votesOn('2026-11-15')]).toEqual([3, 3]);
    expect(await votesOn('2027-01-01')).toBe(3);
    expect(await votesOn('2026-11-14')).toBe(3);
  });

  it('refuses a member before the seat is there or after it is gone', async () => {
    const committeeId = await addCommittee();
    const { seatId } = await addVacantSeat(committeeId, 'Reha', 'voting', {
      fromDay: '2026-01-01',
      untilDay: '2027-12-31',
    });
    await expect(
      addMember(committeeId, 'Früh', { seatId, fromDay: '2025-12-31', untilDay: '2027-01-01' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('erst ab dem 1. Januar 2026') });
    await expect(addMember(committeeId, 'Lang', { seatId, fromDay: '2026-01-01' })).rejects.toMatchObject({
      details: { fields: { untilDay: expect.stringContaining('nur bis zum 31. Dezember 2027') } },
    });
    await addMember(committeeId, 'Recht', { seatId, fromDay: '2026-01-01', untilDay: '2027-12-31' });
    await expect(
      addVacantSeat(committeeId, 'Reha', 'voting', { seatId, untilDay: '2027-01-01' }),
    ).rejects.toMatchObject({ details: { fields: { untilDay: expect.stringContaining('Recht') } } });
  });

  it('lets a seat fall away with its member, the reason in the history, and takes it back', async () => {
    const committeeId = await addCommittee();
    const { seatId } = await addMember(committeeId, 'Kranich', {});
    const before = await committee(committeeId);
    const { journal } = await app.answer('committees.endSeat', {
      seatId,
      untilDay: '2026-11-13',
      reason: 'Satzung geändert',
    });
    expect(journal?.summary).toBe(
      'Sitz „Krankenkassen“ in „Steuerungsgruppe“ fällt ab dem 14. November 2026 weg: Satzung geändert',
    );
    const after = await committee(committeeId);
    expect(after.seats).toEqual([]);
    expect(after.otherSeats).toMatchObject([{ seatId, untilDay: '2026-11-13' }]);
    expect(after.formerMembers).toMatchObject([{ person: 'Kranich', untilDay: '2026-11-13' }]);
    await app.call('journal.undo', { id: journal?.id ?? 0 });
    expect(await committee(committeeId)).toEqual(before);
  });

  it('refuses to end a seat for which somebody was called to a later meeting, or on which somebody comes', async () => {
    const committeeId = await addCommittee();
    const { seatId, personId } = await addMember(committeeId, 'Kranich', { untilDay: '2026-12-31' });
    const meetingId = await addMeeting(committeeId, '2026-11-20T17:00', 'invited');
    await app.workspace
      .store()
      .writer.insertInto('participant')
      .values({
        meeting_id: meetingId,
        person_id: personId,
        guest_name: '',
        seat_id: seatId,
        capacity: 'member',
      })
      .execute();
    const end = (untilDay: string) => app.call('committees.endSeat', { seatId, untilDay });
    await expect(end('2026-11-19')).rejects.toMatchObject({
      details: { fields: { untilDay: expect.stringContaining('„3. Sitzung“') } },
    });
    await addMember(committeeId, 'Neu', { seatId, fromDay: '2027-01-01' });
    await expect(end('2026-11-20')).rejects.toMatchObject({
      details: { fields: { untilDay: expect.stringContaining('beginnt erst am 1. Januar 2027') } },
    });
  });

  it('moves a seat around the table, past those that do not exist today', async () => {
    const committeeId = await addCommittee();
    for (const label of ['A', 'B', 'C']) await addVacantSeat(committeeId, label);
    await addVacantSeat(committeeId, 'weg', 'voting', { untilDay: '2026-01-01' });
    const last = await addVacantSeat(committeeId, 'D');
    const order = async () => (await committee(committeeId)).seats.map((seat) => seat.label).join('');
    await app.call('committees.moveSeat', { seatId: last.seatId, by: -1 });
    expect(await order()).toBe('ABDC');
    await app.call('committees.moveSeat', { seatId: last.seatId, by: -1 });
    await app.call('committees.moveSeat', { seatId: last.seatId, by: -1 });
    await app.call('committees.moveSeat', { seatId: last.seatId, by: -1 });
    expect(await order()).toBe('DABC');
    await app.call('committees.moveSeat', { seatId: last.seatId, by: 1 });
    expect(await order()).toBe('ADBC');
  });
});

describe('appointment and mandate', () => {
  it('keeps who appointed, when and by what, offers the words again, and for whom the mandate speaks', async () => {
    const committeeId = await addCommittee();
    await app.workspace
      .store()
      .writer.insertInto('interest_group')
      .values([
        { id: 1, name: 'ältere Menschen', position: 1 },
        { id: 2, name: 'Anwohnende', position: 2 },
      ])
      .execute();
    const appointment = {
      appointedBy: 'Kreistag',
      appointedOn: '2026-03-02',
      appointmentReference: 'Beschluss 2026-04',
    };
    const { membershipId, personId, seatId } = await addMember(committeeId, 'Paulsen', {
      ...appointment,
      speaksForIds: [2, 1],
    });
    await addMember(committeeId, 'Veit', { appointedBy: 'Kreistag' });
    await addMember(committeeId, 'Grewe', { appointedBy: 'Landrätin' });
    const seatOf = async () => (await committee(committeeId)).seats[0]?.membership;
    expect(await seatOf()).toMatchObject({
      appointment: { by: 'Kreistag', on: '2026-03-02', reference: 'Beschluss 2026-04' },
      speaksFor: [{ name: 'ältere Menschen' }, { name: 'Anwohnende' }],
    });
    expect(await app.call('committees.appointmentWords', {})).toEqual({
      by: ['Kreistag', 'Landrätin'],
      reference: ['Beschluss 2026-04'],
    });
    await app.call(
      'committees.saveMember',
      member({ committeeId, membershipId, personId, seatId, ...appointment, speaksForIds: [1] }),
    );
    expect(await seatOf()).toMatchObject({ speaksFor: [{ name: 'ältere Menschen' }] });
    await app.call('journal.undoLast', {});
    expect((await seatOf())?.speaksFor).toHaveLength(2);
  });

  it('warns of a deputy who has a seat herself', async () => {
    const committeeId = await addCommittee();
    const { personId } = await addMember(committeeId, 'Zielony');
    await addMember(committeeId, 'Kranich', { deputyIds: [personId] });
    expect(await warnings(committeeId)).toContain(
      'Zielony vertritt Kranich, hat aber selbst einen Sitz. Vertreten kann nur, wer nicht schon für den eigenen Sitz da ist.',
    );
  });
});

describe('warnings with their way', () => {
  it('passes over vacant seats that may stay vacant and those with a successor', async () => {
    const committeeId = await addCommittee({ kind: 'network' });
    await addVacantSeat(committeeId, 'Gast', 'voting', { required: false });
    const { seatId } = await addVacantSeat(committeeId, 'Reha');
    expect((await committee(committeeId)).warnings).toEqual([
      {
        kind: 'vacant',
        text: 'Der Sitz „Reha“ ist unbesetzt.',
        way: { href: `/gremien/${committeeId}/mitglied/neu?sitz=${seatId}`, action: 'Sitz besetzen' },
        day: null,
      },
    ]);
    await addMember(committeeId, 'Neu', { seatId, fromDay: '2026-12-01' });
    expect(await warnings(committeeId)).toEqual([]);
  });

  it('names two chairs at once, and a role that ends', async () => {
    const committeeId = await addCommittee();
    await addMember(committeeId, 'Kranich');
    const role = (lastName: string, fromDay: string, untilDay: string | null = null) =>
      addPerson('', lastName).then((personId) =>
        app.call('committees.saveRole', {
          id: null,
          committeeId,
          role: 'chair',
          personId,
          fromDay,
          untilDay,
        }),
      );
    await role('Alt', '2024-01-01', '2026-11-30');
    expect(await warnings(committeeId)).toEqual([
      'Vorsitz von Alt endet am 30. November 2026 (in 16 Tagen).',
    ]);
    await role('Neu', '2026-11-30');
    expect(await warnings(committeeId)).toEqual([
      'Alt und Neu haben ab dem 30. November 2026 zugleich den Vorsitz.',
    ]);
    await role('Auch', '2026-11-14');
    expect(await warnings(committeeId)).toContain('Alt und Auch haben zugleich den Vorsitz.');
  });
});

it('takes a successor back without touching the seat or who sits there', async () => {
  const committeeId = await addCommittee();
  const { seatId } = await addVacantSeat(committeeId, 'Reha');
  const { membershipId } = await addMember(committeeId, 'Neu', { seatId, fromDay: '2026-12-01' });
  await app.call('committees.removeMembership', { membershipId });
  expect((await committee(committeeId)).seats).toMatchObject([{ seatId, state: 'vacant', next: null }]);
});

describe('the end of a committee', () => {
  it('ends terms and roles on demand, shows the last day, and can be taken back', async () => {
    const committeeId = await addCommittee();
    await addMember(committeeId, 'Kranich');
    const before = await committee(committeeId);
    const { journal } = await app.answer('committees.dissolve', {
      id: committeeId,
      endedOn: '2026-10-31',
      endMemberships: true,
    });
    expect(journal?.summary).toBe('Gremium „Steuerungsgruppe“ besteht bis zum 31. Oktober 2026');
    expect(await committee(committeeId)).toMatchObject({
      committee: { endedOn: '2026-10-31' },
      seats: [{ membership: { person: 'Kranich', untilDay: '2026-10-31' } }],
      warnings: [{ kind: 'ended' }],
    });
    await app.call('journal.undo', { id: journal?.id ?? 0 });
    expect(await committee(committeeId)).toEqual(before);
  });

  it('is refused before meetings that were called', async () => {
    const committeeId = await addCommittee();
    await addMeeting(committeeId, '2026-11-20T17:00', 'invited');
    const end = (endedOn: string) =>
      app.call('committees.dissolve', { id: committeeId, endedOn, endMemberships: true });
    await expect(end('2026-11-19')).rejects.toMatchObject({
      details: { fields: { endedOn: expect.stringContaining('1 Sitzung geladen') } },
    });
    await end('2026-11-20');
  });
});
