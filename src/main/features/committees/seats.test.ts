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

const { addCommittee, addPerson, member, addVacantSeat, saveRules, committee, addMeeting } = committeeSteps(
  () => app,
);

describe('seats and members', () => {
  it('creates a seat silently under a membership, named in the journal', async () => {
    const committeeId = await addCommittee();
    const personId = await addPerson('Ute', 'Kranich');
    const { value, journal } = await app.answer('committees.saveMember', member({ committeeId, personId }));
    expect(journal?.summary).toBe('Ute Kranich in „Steuerungsgruppe“ aufgenommen (stimmberechtigt)');
    const stored = await committee(committeeId);
    expect(stored.seats).toHaveLength(1);
    expect(stored.seats[0]).toMatchObject({
      seatId: value.seatId,
      state: 'filled',
      membership: { person: 'Ute Kranich', initials: 'UK', untilDay: null },
    });
  });

  it('counts the legal number of votes from voting seats, vacant ones too, without advisory ones', async () => {
    const committeeId = await addCommittee();
    for (const name of ['Eins', 'Zwei', 'Drei']) {
      await app.call('committees.saveMember', member({ committeeId, personId: await addPerson('', name) }));
    }
    await addVacantSeat(committeeId, 'Psychotherapie');
    await addVacantSeat(committeeId, 'Gast', 'advisory', { required: false });
    await saveRules(committeeId, {});
    expect((await committee(committeeId)).rulesSentence).toBe(
      'Beschlussfähig ab 3 von 4 Stimmen · Ladungsfrist 14 Tage · Geschäftsordnung vom 1. März 2024',
    );
    expect((await app.call('committees.list', {}))[0]).toMatchObject({
      seats: 5,
      filled: 3,
      gaps: 1,
      free: 1,
      votingSeats: 4,
    });
  });

  it('fills a vacant seat and keeps what the seat is for', async () => {
    const committeeId = await addCommittee();
    const { seatId } = await addVacantSeat(committeeId, 'Psychotherapie');
    const personId = await addPerson('Ines', 'Berg');
    await app.call('committees.saveMember', member({ committeeId, personId, seatId }));
    expect((await committee(committeeId)).seats).toMatchObject([
      { seatId, purpose: 'Psychotherapie', membership: { person: 'Ines Berg' } },
    ]);
  });

  it('changes a member on its seat, also when the form does not name the seat', async () => {
    const committeeId = await addCommittee();
    const personId = await addPerson('Ute', 'Kranich');
    const deputyId = await addPerson('Piotr', 'Zielony');
    const { membershipId } = await app.call('committees.saveMember', member({ committeeId, personId }));
    const { journal } = await app.answer(
      'committees.saveMember',
      member({
        committeeId,
        personId,
        membershipId,
        votingRight: 'advisory',
        deputyIds: [deputyId],
        untilDay: '2026-12-31',
      }),
    );
    expect(journal?.summary).toBe('Mitgliedschaft von Ute Kranich in „Steuerungsgruppe“ geändert');
    expect((await committee(committeeId)).seats).toMatchObject([
      {
        votingRight: 'advisory',
        state: 'expiring',
        membership: { membershipId, deputies: [{ name: 'Piotr Zielony', rank: 1 }] },
      },
    ]);
  });

  it('refuses two votes for one person at the same time, but not one after the other or beside an advisory seat', async () => {
    const committeeId = await addCommittee();
    const personId = await addPerson('Ute', 'Kranich');
    await app.call('committees.saveMember', member({ committeeId, personId, untilDay: '2026-12-31' }));
    await expect(
      app.call('committees.saveMember', member({ committeeId, personId, fromDay: '2026-12-31' })),
    ).rejects.toMatchObject({
      code: 'conflict',
      message:
        'Ute Kranich hat in diesem Gremium vom 1. Januar 2024 bis zum 31. Dezember 2026 schon eine Stimme. Zwei Stimmen zugleich sind nicht möglich.',
      details: { fields: { personId: expect.any(String) } },
    });
    await app.call('committees.saveMember', member({ committeeId, personId, fromDay: '2027-01-01' }));
    const { seatId } = await app.call(
      'committees.saveMember',
      member({ committeeId, personId, votingRight: 'advisory' }),
    );
    const seat = { seatId, committeeId, sectorId: 1, interestGroupId: null, label: '' };
    await expect(app.call('committees.saveSeat', { ...seat, votingRight: 'voting' })).rejects.toMatchObject({
      code: 'conflict',
    });
    // In another committee the same person may vote.
    const other = await addCommittee({ name: 'AG Hitzeschutz', kind: 'workingGroup' });
    await app.call('committees.saveMember', member({ committeeId: other, personId }));
  });

  it('refuses two members on one seat at the same time', async () => {
    const committeeId = await addCommittee();
    const { seatId } = await app.call(
      'committees.saveMember',
      member({ committeeId, personId: await addPerson('Ute', 'Kranich') }),
    );
    const second = member({
      committeeId,
      personId: await addPerson('Timo', 'Rasch'),
      seatId,
      fromDay: '2026-11-14',
    });
    await expect(app.call('committees.saveMember', second)).rejects.toMatchObject({
      code: 'conflict',
      message:
        'Auf diesem Sitz ist seit dem 1. Januar 2024 Ute Kranich. Bitte beenden Sie zuerst jene Mitgliedschaft oder wählen Sie andere Tage.',
    });
  });

  it('refuses deputies that are the member or stand twice', async () => {
    const committeeId = await addCommittee();
    const personId = await addPerson('Ute', 'Kranich');
    const deputyId = await addPerson('Piotr', 'Zielony');
    const save = (deputyIds: number[]) =>
      app.call('committees.saveMember', member({ committeeId, personId, deputyIds }));
    await expect(save([personId])).rejects.toMatchObject({
      message: expect.stringContaining('kann sich nicht selbst vertreten'),
    });
    await expect(save([deputyId, deputyId])).rejects.toMatchObject({
      message: expect.stringContaining('steht zweimal'),
    });
  });

  it('ends a membership: the seat stays, becomes vacant the day after and still counts', async () => {
    const committeeId = await addCommittee();
    const { membershipId } = await app.call(
      'committees.saveMember',
      member({ committeeId, personId: await addPerson('Ute', 'Kranich') }),
    );
    const { journal } = await app.answer('committees.endMembership', {
      membershipId,
      untilDay: '2026-11-13',
    });
    expect(journal?.summary).toBe(
      'Mitgliedschaft von Ute Kranich in „Steuerungsgruppe“ endet am 13. November 2026',
    );
    const stored = await committee(committeeId);
    expect(stored.seats).toMatchObject([{ state: 'vacant', vacantSince: '2026-11-14', membership: null }]);
    expect(stored.rulesSentence).toContain('Beschlussfähig ab 1 von 1 Stimme');
    expect(stored.formerMembers).toMatchObject([{ person: 'Ute Kranich', untilDay: '2026-11-13' }]);
    await expect(
      app.call('committees.endMembership', { membershipId, untilDay: '2023-12-31' }),
    ).rejects.toMatchObject({
      code: 'invalidInput',
      message: 'Die Amtszeit hat erst am 1. Januar 2024 begonnen. Bitte wählen Sie einen späteren Tag.',
    });
  });

  it('shows who comes next on a seat', async () => {
    const committeeId = await addCommittee();
    const { seatId } = await addVacantSeat(committeeId, 'Psychotherapie');
    await app.call(
      'committees.saveMember',
      member({ committeeId, seatId, personId: await addPerson('Ines', 'Berg'), fromDay: '2027-01-01' }),
    );
    expect((await committee(committeeId)).seats).toMatchObject([
      { state: 'vacant', vacantSince: null, next: { person: 'Ines Berg', fromDay: '2027-01-01' } },
    ]);
  });

  it('removes a mistaken membership with its silent seat, and refuses where she was invited', async () => {
    const committeeId = await addCommittee();
    const personId = await addPerson('Ute', 'Kranich');
    const mistake = await app.call('committees.saveMember', member({ committeeId, personId }));
    await app.call('committees.removeMembership', { membershipId: mistake.membershipId });
    expect((await committee(committeeId)).seats).toEqual([]);

    const { membershipId, seatId } = await app.call(
      'committees.saveMember',
      member({ committeeId, personId }),
    );
    const meetingId = await addMeeting(committeeId, '2026-11-20T17:00');
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
    await expect(app.call('committees.removeMembership', { membershipId })).rejects.toMatchObject({
      code: 'conflict',
      message:
        'Ute Kranich gehört zu den Geladenen von „3. Sitzung“. Die Mitgliedschaft bleibt deshalb im Nachweis; Sie können sie beenden.',
    });
    await expect(app.call('committees.removeSeat', { seatId })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps a seat on which somebody else sat before', async () => {
    const committeeId = await addCommittee();
    const { seatId } = await app.call(
      'committees.saveMember',
      member({ committeeId, personId: await addPerson('Ute', 'Kranich'), untilDay: '2026-06-30' }),
    );
    const { membershipId } = await app.call(
      'committees.saveMember',
      member({ committeeId, seatId, personId: await addPerson('Timo', 'Rasch'), fromDay: '2026-07-01' }),
    );
    await app.call('committees.removeMembership', { membershipId });
    expect((await committee(committeeId)).seats).toMatchObject([
      { seatId, state: 'vacant', vacantSince: '2026-07-01' },
    ]);
  });

  it('takes an end and then the membership back, one after the other', async () => {
    const committeeId = await addCommittee();
    const before = await committee(committeeId);
    const personId = await addPerson('Ute', 'Kranich');
    const { membershipId } = await app.call('committees.saveMember', member({ committeeId, personId }));
    const { journal } = await app.answer('committees.endMembership', {
      membershipId,
      untilDay: '2026-12-31',
    });
    await app.call('journal.undo', { id: journal?.id ?? 0 });
    expect((await committee(committeeId)).seats).toMatchObject([{ membership: { untilDay: null } }]);
    await app.call('journal.undoLast', {});
    expect(await committee(committeeId)).toEqual(before);
  });

  it('takes everything back by one undo', async () => {
    const committeeId = await addCommittee();
    const before = await committee(committeeId);
    const { journal } = await app.answer(
      'committees.saveMember',
      member({ committeeId, personId: await addPerson('Ute', 'Kranich') }),
    );
    await app.call('journal.undo', { id: journal?.id ?? 0 });
    expect(await committee(committeeId)).toEqual(before);
  });
});
