import type { Committee, MemberInput, SeatInput } from '../../src/shared/features/committees.ts';
import { emptyPerson, type Person } from '../../src/shared/features/people.ts';
import { defaultRules, type RulesOfProcedure } from '../../src/shared/rules/rulesOfProcedure.ts';
import type { TestApp } from './testApp.ts';

const steeringGroup: Committee = {
  kind: 'steeringGroup',
  name: 'Steuerungsgruppe',
  shortName: 'StG',
  purpose: '',
  foundedOn: '2024-01-01',
  endedOn: null,
};

/** A sector with the id 1, as offices have it from their set-up: no seat is made without saying for whom it is. */
export async function addSector(app: TestApp): Promise<void> {
  await app.workspace
    .store()
    .writer.insertInto('sector')
    .values({ id: 1, name: 'Krankenkassen', position: 1 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** What tests of committees do again and again, in the application that `app` gives. */
export function committeeSteps(app: () => TestApp) {
  async function addCommittee(parts: Partial<Committee> = {}): Promise<number> {
    await addSector(app());
    const { id } = await app().call('committees.saveCommittee', {
      id: null,
      committee: { ...steeringGroup, ...parts },
    });
    return id;
  }

  async function addPerson(firstName: string, lastName: string): Promise<number> {
    const person: Person = { ...emptyPerson, firstName, lastName };
    return (await app().call('people.savePerson', { id: null, person })).id;
  }

  const member = (parts: Partial<MemberInput> & { committeeId: number; personId: number }): MemberInput => ({
    membershipId: null,
    seatId: null,
    votingRight: 'voting',
    sectorId: 1,
    interestGroupId: null,
    onBehalfOfId: null,
    fromDay: '2024-01-01',
    untilDay: null,
    leavesOffice: false,
    deputyIds: [],
    appointedBy: '',
    appointedOn: null,
    appointmentReference: '',
    speaksForIds: [],
    ...parts,
  });

  const addVacantSeat = (
    committeeId: number,
    label: string,
    votingRight: 'voting' | 'advisory' = 'voting',
    parts: Partial<SeatInput> = {},
  ) =>
    app().call('committees.saveSeat', {
      seatId: null,
      committeeId,
      votingRight,
      sectorId: 1,
      interestGroupId: null,
      label,
      ...parts,
    });

  const saveRules = (committeeId: number, parts: Partial<RulesOfProcedure>, id: number | null = null) =>
    app().call('committees.saveRules', {
      id,
      committeeId,
      rules: { ...defaultRules('2024-03-01'), ...parts },
    });

  const committee = (id: number) => app().call('committees.committee', { id });
  const warnings = async (id: number) => (await committee(id)).warnings.map((warning) => warning.text);

  /** A meeting put straight into the table, so that these tests do not depend on the meetings feature. */
  async function addMeeting(
    committeeId: number,
    startsAt: string,
    status: 'planned' | 'invited' | 'closed' | 'cancelled' = 'planned',
  ): Promise<number> {
    const { insertId } = await app()
      .workspace.store()
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

  return { addCommittee, addPerson, member, addVacantSeat, saveRules, committee, warnings, addMeeting };
}
