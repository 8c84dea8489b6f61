import { emptyOrganisation } from '../../../shared/features/people.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { committeeSteps } from '../../../../test/support/committeeSteps.ts';
import { modelOffice } from '../../../../test/support/modelOffice.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { matrixOf } from '../../../shared/rules/matrix.ts';

// Today is Saturday, 14 November 2026.
let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
  await app.call('settings.setUp', { office: modelOffice, signatories: [], logo: null });
});
afterEach(async () => {
  expect(app.log).toEqual([]);
  await app.close();
});

const { addCommittee, addPerson, addVacantSeat, member, saveRules } = committeeSteps(() => app);
const composition = () => app.call('matrix.composition', {});
const ids = async () => {
  const { sectors, groups } = await composition();
  return { sector: sectors[0]?.id ?? 0, group: groups[0]?.id ?? 0, other: groups[1]?.id ?? 0 };
};
const cell = (parts: {
  committeeId: number;
  sectorId?: number;
  groupId?: number;
  required: number | null;
  note?: string;
}) => ({
  sectorId: null,
  groupId: null,
  note: '',
  ...parts,
});

describe('who sits where today', () => {
  it('counts the mandate of today, and for whom it speaks', async () => {
    const { sector, group, other } = await ids();
    const committeeId = await addCommittee();
    const { membershipId } = await app.call(
      'committees.saveMember',
      member({
        committeeId,
        personId: await addPerson('Ute', 'Kranich'),
        sectorId: sector,
        interestGroupId: group,
      }),
    );
    await app.workspace
      .store()
      .writer.insertInto('membership_speaks_for')
      .values({ membership_id: membershipId, interest_group_id: other })
      .execute();
    const facts = await composition();
    expect(facts.seats).toMatchObject([
      {
        committeeId,
        sectorId: sector,
        groupId: group,
        required: true,
        member: { person: 'Ute Kranich', speaksFor: [other] },
      },
    ]);
    const { rows } = matrixOf(facts, { view: 'groups', hideEmpty: true });
    expect(rows.map((row) => [row.groupId, row.sum.filled])).toEqual([
      [group, 1],
      [other, 1],
    ]);
  });

  it('takes the sector of who sends somebody to a seat without one', async () => {
    const { sector } = await ids();
    const committeeId = await addCommittee();
    const { id: onBehalfOfId } = await app.call('people.saveOrganisation', {
      id: null,
      organisation: { ...emptyOrganisation, name: 'Amt', sectorId: sector },
    });
    const { seatId } = await app.call(
      'committees.saveMember',
      member({ committeeId, onBehalfOfId, personId: await addPerson('A', 'B') }),
    );
    // As the seats of a list that was read in: the form asks for a sector or a group.
    const { writer } = app.workspace.store();
    await writer.updateTable('seat').set({ sector_id: null }).where('id', '=', seatId).execute();
    const { rows } = matrixOf(await composition(), { view: 'sectors', hideEmpty: true });
    expect(rows.map((row) => [row.sectorId, row.sum.filled, row.sum.required])).toEqual([[sector, 1, 0]]);
  });

  it('leaves out ended committees and seats that do not exist any more', async () => {
    const ended = await addCommittee({ name: 'Alt', endedOn: '2026-11-13' });
    const committeeId = await addCommittee();
    await addVacantSeat(ended, 'x');
    const { seatId } = await addVacantSeat(committeeId, 'x');
    expect((await composition()).seats.map((each) => each.seatId)).toEqual([seatId]);
    await app.workspace.store().writer.updateTable('seat').set({ until_day: '2026-11-13' }).execute();
    const facts = await composition();
    expect(facts.seats).toEqual([]);
    expect(facts.committees.map(({ name }) => name)).toEqual(['Steuerungsgruppe']);
  });

  it('keeps who stays in office after the term, where the rules say so', async () => {
    const committeeId = await addCommittee();
    await app.call(
      'committees.saveMember',
      member({ committeeId, personId: await addPerson('Arno', 'Veit'), untilDay: '2026-10-31' }),
    );
    await saveRules(committeeId, {});
    expect((await composition()).seats[0]?.member).toBe(null);
    await app.workspace
      .store()
      .writer.updateTable('rules_of_procedure')
      .set({ stays_until_successor: 1 })
      .execute();
    expect((await composition()).seats[0]?.member).toMatchObject({ person: 'Arno Veit', expiring: true });
    await saveRules(committeeId, { validFrom: '2026-11-01', staysUntilSuccessor: false });
    expect((await composition()).seats[0]?.member).toBe(null);
  });
});

describe('what is required', () => {
  it('is saved as a whole, changed and given up, and undone as one', async () => {
    const { sector, group } = await ids();
    const committeeId = await addCommittee();
    const first = await app.answer('matrix.saveCriteria', {
      criteria: [
        cell({ committeeId, sectorId: sector, required: 2, note: 'aus zwei Orten' }),
        cell({ committeeId, groupId: group, required: 1 }),
      ],
    });
    expect(first.journal?.summary).toBe('Zusammensetzung von „Steuerungsgruppe“: 2 Vorgaben geändert');
    const second = await app.answer('matrix.saveCriteria', {
      criteria: [
        cell({ committeeId, sectorId: sector, required: 3, note: 'aus zwei Orten' }),
        cell({ committeeId, groupId: group, required: null }),
      ],
    });
    expect((await composition()).criteria).toEqual([
      { committeeId, sectorId: sector, groupId: null, required: 3, note: 'aus zwei Orten' },
    ]);
    await app.call('journal.undo', { id: second.journal?.id ?? 0 });
    expect((await composition()).criteria.map(({ required }) => required)).toEqual([2, 1]);
  });

  it('names the one cell that was changed, and leaves no trace where nothing was', async () => {
    const { sector } = await ids();
    const committeeId = await addCommittee();
    const criteria = [cell({ committeeId, sectorId: sector, required: 2 })];
    const name = (await composition()).sectors[0]?.name;
    expect((await app.answer('matrix.saveCriteria', { criteria })).journal?.summary).toBe(
      `Zusammensetzung von „Steuerungsgruppe“: ${name}, verlangt 2`,
    );
    expect((await app.answer('matrix.saveCriteria', { criteria })).journal).toBe(null);
    const { group } = await ids();
    const both = [...criteria, cell({ committeeId, groupId: group, required: 1 })];
    expect((await app.answer('matrix.saveCriteria', { criteria: both })).journal?.summary).toMatch(
      /, verlangt 1$/,
    );
    const [, change] = await app.call('journal.history', { table: 'committee', id: committeeId });
    expect(change?.changes).toContainEqual(expect.objectContaining({ field: 'verlangt', after: '2' }));
  });

  it.each([
    ['zero', { required: 0 }, 'criteria.0.required', /Mindestens 1/],
    ['a note without a number', { required: null, note: 'x' }, 'criteria.0.required', /fehlt die Zahl/],
    [
      'neither sector nor group',
      { sectorId: null, required: 1 },
      'criteria.0.sectorId',
      /wählen Sie einen Sektor/,
    ],
  ])('refuses %s', async (_, parts, field, message) => {
    const { sector } = await ids();
    const committeeId = await addCommittee();
    const criteria = [{ ...cell({ committeeId, sectorId: sector, required: 1 }), ...parts }];
    await expect(app.call('matrix.saveCriteria', { criteria })).rejects.toMatchObject({
      code: 'invalidInput',
      details: { fields: { [field]: expect.stringMatching(message) } },
    });
  });

  it('refuses a committee and a group that are gone', async () => {
    const { sector } = await ids();
    const save = (parts: object) =>
      app.call('matrix.saveCriteria', { criteria: [{ ...cell({ committeeId: 1, required: 1 }), ...parts }] });
    await expect(save({ committeeId: 999, sectorId: sector })).rejects.toMatchObject({ code: 'notFound' });
    const committeeId = await addCommittee();
    await expect(save({ committeeId, groupId: 999 })).rejects.toMatchObject({ code: 'notFound' });
  });
});

it('is printed with the office’s introduction', async () => {
  const { sector } = await ids();
  const committeeId = await addCommittee();
  await app.call('matrix.saveCriteria', { criteria: [cell({ committeeId, sectorId: sector, required: 2 })] });
  for (const view of ['sectors', 'groups', 'both'] as const)
    expect(
      await app.call('matrix.print', { view, committeeId: null, gapsFirst: true, format: 'largePrint' }),
    ).toMatchObject({
      name: '2026-11-14 Zusammensetzung der Gremien, Großdruck',
    });
}, 60_000);
