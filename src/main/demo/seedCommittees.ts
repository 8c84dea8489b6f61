import { addDays } from '../../shared/rules/germanDate.ts';
import { defaultRules } from '../../shared/rules/rulesOfProcedure.ts';
import { committees, type DemoCommittee, type DemoSeat } from './committeesData.ts';
import { personIds, type Seeder } from './seeder.ts';

/** Committees with rules, seats, members, deputies and roles. */
export async function seedCommittees(seed: Seeder): Promise<void> {
  const persons = await personIds(seed);
  const choices = await seed.query('people.choices', {});
  const ids = {
    sector: new Map(choices.sectors.map((item) => [item.name, item.id])),
    group: new Map(choices.interestGroups.map((item) => [item.name, item.id])),
    person: persons,
  };
  const since = addDays(seed.today, -900);
  for (const committee of committees) {
    const { id } = await seed.command('committees.saveCommittee', {
      id: null,
      committee: {
        kind: committee.kind,
        name: committee.name,
        shortName: committee.shortName,
        purpose: committee.purpose,
        foundedOn: since,
        endedOn: null,
      },
    });
    await seed.command('committees.saveRules', {
      id: null,
      committeeId: id,
      rules: { ...defaultRules(since), ...committee.rules },
    });
    for (const seat of committee.seats) await seedSeat(seed, id, seat, ids, since);
    await seedRoles(seed, id, committee, persons, since);
  }
}

interface Ids {
  sector: Map<string, number>;
  group: Map<string, number>;
  person: Map<string, number>;
}

async function seedSeat(
  seed: Seeder,
  committeeId: number,
  seat: DemoSeat,
  ids: Ids,
  fromDay: string,
): Promise<void> {
  const common = {
    committeeId,
    votingRight: seat.votingRight ?? 'voting',
    sectorId: ids.sector.get(seat.sector ?? '') ?? null,
    interestGroupId: ids.group.get(seat.interestGroup ?? '') ?? null,
  } as const;
  if (!seat.member) {
    const { seatId } = await seed.command('committees.saveSeat', {
      ...common,
      seatId: null,
      label: seat.label ?? '',
      fromDay: seat.fellAway ? fromDay : null,
      required: seat.required ?? true,
    });
    const gone = seat.fellAway;
    if (gone)
      await seed.command('committees.endSeat', {
        seatId,
        untilDay: addDays(seed.today, -gone.daysAgo),
        reason: gone.reason,
      });
    return;
  }
  const personId = ids.person.get(seat.member);
  if (!personId) throw new Error(`the demo region has no person called ${seat.member}`);
  const { person } = await seed.query('people.person', { id: personId });
  await seed.command('committees.saveMember', {
    ...common,
    membershipId: null,
    seatId: null,
    personId,
    onBehalfOfId: person.organisationId,
    fromDay,
    untilDay: lastDay(seat, seed.today),
    appointedBy: seat.appointment?.by ?? '',
    appointedOn: seat.appointment ? addDays(fromDay, -14) : null,
    appointmentReference: seat.appointment?.reference ?? '',
    speaksForIds: (seat.speaksFor ?? []).flatMap((name) => ids.group.get(name) ?? []),
    deputyIds: (seat.deputies ?? []).flatMap((name) => ids.person.get(name) ?? []),
  });
}

function lastDay({ termYears, termEndedDaysAgo }: DemoSeat, today: string): string | null {
  if (termEndedDaysAgo !== undefined) return addDays(today, -termEndedDaysAgo);
  return termYears === undefined ? null : `${Number(today.slice(0, 4)) + termYears}-12-31`;
}

async function seedRoles(
  seed: Seeder,
  committeeId: number,
  committee: DemoCommittee,
  persons: Map<string, number>,
  fromDay: string,
): Promise<void> {
  for (const role of ['chair', 'coordination', 'moderation', 'minuteTaking'] as const) {
    const personId = persons.get(committee[role] ?? '');
    if (personId)
      await seed.command('committees.saveRole', {
        id: null,
        committeeId,
        role,
        personId,
        fromDay,
        untilDay: null,
      });
  }
}
