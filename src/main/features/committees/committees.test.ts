import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { Committee, MemberInput } from '../../../shared/features/committees.ts';
import type { Person } from '../../../shared/features/people.ts';
import { defaultRules, type RulesOfProcedure } from '../../../shared/rules/rulesOfProcedure.ts';

// Today is Saturday, 14 November 2026.
let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(async () => {
  expect(app.log).toEqual([]);
  await app.close();
});

const steeringGroup: Committee = {
  kind: 'steeringGroup',
  name: 'Steuerungsgruppe',
  shortName: 'StG',
  purpose: '',
  foundedOn: '2024-01-01',
  endedOn: null,
};

async function addCommittee(parts: Partial<Committee> = {}): Promise<number> {
  const { id } = await app.call('committees.saveCommittee', {
    id: null,
    committee: { ...steeringGroup, ...parts },
  });
  return id;
}

async function addPerson(firstName: string, lastName: string): Promise<number> {
  const person: Person = {
    salutation: 'neutral',
    title: '',
    firstName,
    lastName,
    nameSuffix: '',
    function: '',
    organisationId: null,
    preferredChannel: 'post',
    preferredFormat: 'standard',
    letterSalutation: '',
    note: '',
    addresses: [],
    contacts: [],
  };
  return (await app.call('people.savePerson', { id: null, person })).id;
}

const member = (parts: Partial<MemberInput> & { committeeId: number; personId: number }): MemberInput => ({
  membershipId: null,
  seatId: null,
  votingRight: 'voting',
  sectorId: null,
  interestGroupId: null,
  onBehalfOfId: null,
  fromDay: '2024-01-01',
  untilDay: null,
  deputyIds: [],
  ...parts,
});

const addVacantSeat = (committeeId: number, label: string, votingRight: 'voting' | 'advisory' = 'voting') =>
  app.call('committees.saveSeat', {
    seatId: null,
    committeeId,
    votingRight,
    sectorId: null,
    interestGroupId: null,
    label,
  });

const saveRules = (committeeId: number, parts: Partial<RulesOfProcedure>, id: number | null = null) =>
  app.call('committees.saveRules', { id, committeeId, rules: { ...defaultRules('2024-03-01'), ...parts } });

const committee = (id: number) => app.call('committees.committee', { id });
const warnings = async (id: number) => (await committee(id)).warnings.map((warning) => warning.text);

/** A meeting put straight into the table, so that these tests do not depend on the meetings feature. */
async function addMeeting(
  committeeId: number,
  startsAt: string,
  status: 'planned' | 'invited' | 'closed' | 'cancelled' = 'planned',
): Promise<number> {
  const { insertId } = await app.workspace
    .store()
    .writer.insertInto('meeting')
    .values({
      uid: `${committeeId}-${startsAt}`,
      committee_id: committeeId,
      title: '3. Sitzung',
      starts_at: startsAt,
      time_zone: 'Europe/Berlin',
      place_name: '',
      place_address: '',
      status,
      second_invitation: 0,
      signatory_id: null,
      sender_contact: '',
      invitation_text: '',
      plain_language_text: '',
      reply_by: null,
      chair_id: null,
      minute_taker_id: null,
      opened_at: null,
      closed_at: null,
    })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

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
    await addVacantSeat(committeeId, 'Gast', 'advisory');
    await saveRules(committeeId, {});
    expect((await committee(committeeId)).rulesSentence).toBe(
      'Beschlussfähig ab 3 von 4 Stimmen · Ladungsfrist 14 Tage · Geschäftsordnung vom 1. März 2024',
    );
    expect((await app.call('committees.list', {}))[0]).toMatchObject({ seats: 5, filled: 3, votingSeats: 4 });
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
    const seat = { seatId, committeeId, sectorId: null, interestGroupId: null, label: '' };
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
    const { journal } = await app.answer('committees.endMembership', { membershipId, untilDay: '2026-12-31' });
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

describe('the committee itself', () => {
  it('refuses a name twice beside the field', async () => {
    await addCommittee();
    await expect(addCommittee()).rejects.toMatchObject({
      code: 'conflict',
      details: {
        fields: {
          'committee.name':
            'Ein Gremium mit diesem Namen gibt es schon. Bitte wählen Sie einen anderen Namen.',
        },
      },
    });
  });

  it('refuses to be removed where meetings hang on it, and goes with everything else', async () => {
    const committeeId = await addCommittee();
    await app.call(
      'committees.saveMember',
      member({ committeeId, personId: await addPerson('Ute', 'Kranich') }),
    );
    const meetingId = await addMeeting(committeeId, '2026-11-20T17:00');
    await expect(app.call('committees.removeCommittee', { id: committeeId })).rejects.toMatchObject({
      code: 'conflict',
      message:
        'Zu „Steuerungsgruppe“ gibt es 1 Sitzung. Deshalb bleibt das Gremium erhalten. Tragen Sie stattdessen ein, wann es endet.',
    });
    await app.workspace.store().writer.deleteFrom('meeting').where('id', '=', meetingId).execute();
    const { journal } = await app.answer('committees.removeCommittee', { id: committeeId });
    expect(await app.call('committees.list', {})).toEqual([]);
    await app.call('journal.undo', { id: journal?.id ?? 0 });
    expect((await committee(committeeId)).seats).toHaveLength(1);
  });

  it('lists by kind, then by name, ended ones last, with the next meeting', async () => {
    await addCommittee({ name: 'AG Zähne', kind: 'workingGroup' });
    const heat = await addCommittee({ name: 'AG Äste', kind: 'workingGroup' });
    await addCommittee({ name: 'Alt', kind: 'plenary', endedOn: '2026-11-13' });
    await addCommittee({ name: 'Gesundheitskonferenz', kind: 'plenary' });
    await addMeeting(heat, '2026-11-14T09:59');
    await addMeeting(heat, '2026-12-01T17:00', 'invited');
    await addMeeting(heat, '2026-11-30T17:00', 'cancelled');
    const rows = await app.call('committees.list', {});
    expect(rows.map((row) => row.name)).toEqual(['Gesundheitskonferenz', 'AG Äste', 'AG Zähne', 'Alt']);
    expect(rows.map((row) => row.ended)).toEqual([false, false, false, true]);
    expect(rows[1]?.nextMeeting).toBe('2026-12-01T17:00');
  });
});

describe('warnings', () => {
  it('names what is missing at a working group, then seats and terms', async () => {
    const committeeId = await addCommittee({ name: 'AG Seelische Gesundheit', kind: 'workingGroup' });
    expect(await warnings(committeeId)).toEqual([]);
    const personId = await addPerson('Ute', 'Kranich');
    await app.call('committees.saveMember', member({ committeeId, personId, untilDay: '2026-12-31' }));
    await addVacantSeat(committeeId, 'Psychotherapie');
    const role = { id: null, committeeId, personId, fromDay: '2024-01-01', untilDay: null };
    await app.call('committees.saveRole', { ...role, role: 'coordination' });
    await app.call('committees.saveRole', { ...role, role: 'moderation' });
    // Over since yesterday: does not count.
    await app.call('committees.saveRole', { ...role, role: 'minuteTaking', untilDay: '2026-11-13' });
    expect(await warnings(committeeId)).toEqual([
      'Protokollführung ist nicht festgelegt.',
      'Der Sitz „Psychotherapie“ ist unbesetzt.',
      'Die Amtszeit von Ute Kranich endet am 31. Dezember 2026.',
    ]);
    expect((await app.call('committees.list', {}))[0]?.warnings).toHaveLength(3);
  });

  it('says only that a committee has ended', async () => {
    const committeeId = await addCommittee({ endedOn: '2025-12-31' });
    await addVacantSeat(committeeId, 'Psychotherapie');
    expect(await warnings(committeeId)).toEqual([
      'Dieses Gremium besteht seit dem 31. Dezember 2025 nicht mehr.',
    ]);
  });

  it('says when the rules ask for more votes than there are', async () => {
    const committeeId = await addCommittee({ kind: 'network' });
    await app.call(
      'committees.saveMember',
      member({ committeeId, personId: await addPerson('Ute', 'Kranich') }),
    );
    await saveRules(committeeId, { quorumRule: 'minimum', quorumMinimum: 4 });
    expect(await warnings(committeeId)).toEqual([
      'Nach der Geschäftsordnung müssen 4 Stimmen vertreten sein, es gibt aber nur 1. So wird das Gremium nie beschlussfähig.',
    ]);
  });
});

describe('rules of procedure', () => {
  it('uses the defaults until a version holds, then the newest that has begun', async () => {
    const committeeId = await addCommittee();
    await addVacantSeat(committeeId, 'Psychotherapie');
    expect(await committee(committeeId)).toMatchObject({
      rules: [],
      rulesToday: { quorumRule: 'moreThanHalf', noticePeriodDays: 14 },
      rulesSentence:
        'Beschlussfähig ab 1 von 1 Stimme · Ladungsfrist 14 Tage · noch keine eigene Geschäftsordnung',
    });
    await saveRules(committeeId, { validFrom: '2024-03-01', noticePeriodDays: 7 });
    await saveRules(committeeId, { validFrom: '2026-11-15', noticePeriodDays: 21 });
    const stored = await committee(committeeId);
    expect(stored.rules.map((row) => row.validFrom)).toEqual(['2026-11-15', '2024-03-01']);
    expect(stored.rulesToday.noticePeriodDays).toBe(7);
    await saveRules(committeeId, { validFrom: '2026-11-14', noticePeriodDays: 1, quorumRule: 'none' });
    expect((await committee(committeeId)).rulesSentence).toBe(
      'Immer beschlussfähig · Ladungsfrist 1 Tag · Geschäftsordnung vom 14. November 2026',
    );
  });

  it('refuses two versions from the same day, and a minimum without a number', async () => {
    const committeeId = await addCommittee();
    await saveRules(committeeId, {});
    await expect(saveRules(committeeId, {})).rejects.toMatchObject({
      code: 'conflict',
      details: { fields: { 'rules.validFrom': expect.stringContaining('Ab 1. März 2024 gilt schon') } },
    });
    await expect(
      saveRules(committeeId, { validFrom: '2025-01-01', quorumRule: 'minimum' }),
    ).rejects.toMatchObject({
      code: 'invalidInput',
      details: { fields: { 'rules.quorumMinimum': expect.stringContaining('wie viele Stimmen') } },
    });
  });

  it('keeps a version under which meetings were called or held, and lets others go', async () => {
    const committeeId = await addCommittee();
    const first = await saveRules(committeeId, { validFrom: '2024-03-01' });
    const second = await saveRules(committeeId, { validFrom: '2026-01-01' });
    await addMeeting(committeeId, '2025-12-31T17:00', 'closed');
    await addMeeting(committeeId, '2026-12-01T17:00', 'planned');
    await expect(app.call('committees.removeRules', { id: first.id })).rejects.toMatchObject({
      code: 'conflict',
      message:
        'Nach dieser Fassung wurde schon 1 Sitzung geladen oder gehalten. Sie bleibt deshalb erhalten.',
    });
    await app.call('committees.removeRules', { id: second.id });
    expect((await committee(committeeId)).rules.map((row) => row.validFrom)).toEqual(['2024-03-01']);
  });
});
