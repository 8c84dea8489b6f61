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

const { addCommittee, addPerson, member, addVacantSeat, saveRules, committee, warnings, addMeeting } =
  committeeSteps(() => app);

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
      'Die Amtszeit von Ute Kranich endet am 31. Dezember 2026 (in 47 Tagen).',
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
