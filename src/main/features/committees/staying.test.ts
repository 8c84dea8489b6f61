import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { committeeSteps } from '../../../../test/support/committeeSteps.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { emptyOrganisation } from '../../../shared/features/people.ts';
import { addDays } from '../../../shared/rules/germanDate.ts';
import { officeHolders } from './committees.service.ts';
import { inOffice } from './inOffice.repository.ts';

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
const { addCommittee, addPerson, member, saveRules, committee, warnings } = steps;

const addMember = async (committeeId: number, lastName: string, parts = {}) => {
  const personId = await addPerson('', lastName);
  const stored = await app.call('committees.saveMember', member({ committeeId, personId, ...parts }));
  return { ...stored, personId };
};

describe('members who stay until a successor', () => {
  it('stay in office where the rules of the day say so, until the successor begins', async () => {
    const committeeId = await addCommittee();
    await saveRules(committeeId, { staysUntilSuccessor: true });
    const { seatId, personId } = await addMember(committeeId, 'Kranich', { untilDay: '2026-10-31' });
    expect((await committee(committeeId)).seats).toMatchObject([
      { state: 'carriedOver', membership: { personId } },
    ]);
    expect((await committee(committeeId)).formerMembers).toEqual([]);
    expect(await warnings(committeeId)).toContain(
      'Die Amtszeit von Kranich endete am 31. Oktober 2026. Kranich bleibt im Amt, bis jemand nachfolgt.',
    );
    expect((await app.call('people.persons', { committeeId })).total).toBe(1);
    await addMember(committeeId, 'Rasch', { seatId, fromDay: '2026-11-14' });
    expect((await committee(committeeId)).seats).toMatchObject([
      { state: 'filled', membership: { person: 'Rasch' } },
    ]);
    expect((await committee(committeeId)).formerMembers).toMatchObject([{ person: 'Kranich' }]);
  });

  it('do not stay where the rules do not say so, or where they left themselves', async () => {
    const committeeId = await addCommittee();
    await saveRules(committeeId, {});
    await addMember(committeeId, 'Kranich', { untilDay: '2026-10-31' });
    expect((await committee(committeeId)).seats[0]?.state).toBe('vacant');
    await saveRules(committeeId, { validFrom: '2026-11-01', staysUntilSuccessor: true });
    expect((await committee(committeeId)).seats[0]?.state).toBe('carriedOver');
    const { membershipId } = await addMember(committeeId, 'Rasch');
    await app.call('committees.endMembership', { membershipId, untilDay: '2026-11-13' });
    expect((await committee(committeeId)).seats[1]?.state).toBe('vacant');
  });

  it('are members wherever somebody asks: organisation, timeline, needs, matrix and before erasing', async () => {
    const committeeId = await addCommittee();
    await saveRules(committeeId, { staysUntilSuccessor: true });
    const organisation = { ...emptyOrganisation, name: 'Krankenkasse', endedOn: '2026-11-01' };
    const { id: onBehalfOfId } = await app.call('people.saveOrganisation', { id: null, organisation });
    const { membershipId, personId } = await addMember(committeeId, 'Kranich', {
      onBehalfOfId,
      untilDay: '2026-10-31',
    });
    const { frame } = await app.call('meetings.proposal', { committeeId });
    await app.call('meetings.save', {
      id: null,
      frame: { ...frame, startsAt: '2026-12-09T16:00', replyBy: null, title: 'Sitzung' },
    });
    const seen = async () => {
      const { mandates, warnings: sentences } = await app.call('people.organisation', { id: onBehalfOfId });
      const records = [{ table: 'person' as const, row: personId }];
      return {
        former: mandates.map(({ former }) => former),
        warned: sentences.length,
        timeline: (await app.call('people.timeline', { personId })).find(({ at }) => at === '2026-10-31')
          ?.text,
        meetings: (await app.call('accessibility.needsOf', { personId })).meetings.length,
        matrix: (await app.call('matrix.composition', {})).seats.map(({ member: one }) => one?.person),
        obstacles: (await app.call('trash.erasurePreview', { records })).obstacles.length,
      };
    };
    expect(await seen()).toEqual({
      former: [false],
      warned: 1,
      timeline: 'Amtszeit in „Steuerungsgruppe“ abgelaufen, bleibt im Amt, bis jemand nachfolgt',
      meetings: 1,
      matrix: ['Kranich'],
      obstacles: 1,
    });
    const input = member({ committeeId, personId, onBehalfOfId, membershipId, untilDay: '2026-10-31' });
    await app.call('committees.saveMember', { ...input, leavesOffice: true });
    expect(await seen()).toEqual({
      former: [true],
      warned: 0,
      timeline: 'Mitgliedschaft in „Steuerungsgruppe“ beendet',
      meetings: 0,
      matrix: [undefined],
      obstacles: 0,
    });
  });

  it('count the same in the list of persons as on the page, whatever the terms are', async () => {
    const committeeId = await addCommittee();
    await saveRules(committeeId, { validFrom: '2025-06-01', staysUntilSuccessor: true });
    await saveRules(committeeId, { validFrom: '2027-01-01', staysUntilSuccessor: false });
    const persons = [await addPerson('', 'A'), await addPerson('', 'B'), await addPerson('', 'C')];
    const { writer } = app.workspace.store();
    const term = fc.record({
      gap: fc.nat(90),
      length: fc.option(fc.nat(200), { freq: 8 }),
      person: fc.nat(2),
      left: fc.constantFrom(false, false, false, true),
    });
    const seat = fc.record({
      from: fc.option(fc.nat(900), { freq: 1 }),
      days: fc.option(fc.nat(900), { freq: 1 }),
      terms: fc.array(term, { minLength: 1, maxLength: 4 }),
    });
    const at = (days: number) => addDays('2025-01-01', days);
    await fc.assert(
      fc.asyncProperty(
        fc.array(seat, { minLength: 1, maxLength: 3 }),
        fc.nat(1000),
        async (seats, offset) => {
          await writer.deleteFrom('membership').execute();
          await writer.deleteFrom('seat').execute();
          for (const { from, days, terms } of seats) {
            const { insertId } = await writer
              .insertInto('seat')
              .values({
                committee_id: committeeId,
                voting_right: 'voting',
                sector_id: 1,
                interest_group_id: null,
                label: '',
                position: 0,
                from_day: from === null ? null : at(from),
                until_day: days === null ? null : at((from ?? 0) + days),
              })
              .executeTakeFirstOrThrow();
            let next = 0;
            for (const { gap, length, person, left } of terms) {
              if (next > 5000) break;
              const begins = next + gap;
              await writer
                .insertInto('membership')
                .values({
                  seat_id: Number(insertId),
                  person_id: persons[person] ?? 0,
                  on_behalf_of_id: null,
                  from_day: at(begins),
                  until_day: length === null ? null : at(begins + length),
                  note: '',
                  left_office: left ? 1 : 0,
                })
                .execute();
              next = length === null ? 9999 : begins + length + 1;
            }
          }
          const day = at(offset);
          const rule = [...(await officeHolders(writer, committeeId, day)).values()].map(
            ({ mandate }) => mandate.id,
          );
          const memberships = await writer
            .selectFrom('membership as m')
            .innerJoin('seat as s', 's.id', 'm.seat_id')
            .select(['m.id', inOffice(day).as('inOffice')])
            .execute();
          const listed = memberships.filter((row) => row.inOffice).map(({ id }) => id);
          expect(listed.sort()).toEqual(rule.sort());
          expect(memberships.every((row) => row.inOffice !== null)).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });
});
