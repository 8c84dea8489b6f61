import type { Kysely, Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import {
  type Committee,
  CommitteeKind,
  type CommitteeRow,
  type RoleInput,
  type RulesOnDay,
  type SeatView,
  type StoredCommittee,
} from '../../../shared/features/committees.ts';
import { committeeRoleLabels } from '../../../shared/features/committees.labels.ts';
import { counted, dayText } from '../../../shared/rules/germanFormat.ts';
import { displayName } from '../../../shared/rules/names.ts';
import type { RulesOfProcedure } from '../../../shared/rules/rulesOfProcedure.ts';
import { type Holder, holdersOn, holdsOn } from '../../../shared/rules/terms.ts';
import { type Clock, localTime, today } from '../../clock.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import * as repository from './committees.repository.ts';
import type { CommitteeTable } from './committees.table.ts';
import {
  formerMembers,
  otherSeats,
  roleViews,
  rulesOnDay,
  rulesSentence,
  type SeatFacts,
  seatViews,
} from './committees.views.ts';
import { hasEnded, warningsOf } from './committees.warnings.ts';
import * as seats from './seats.repository.ts';

/** A stored row as the committee's form knows it. */
function toCommittee(row: Omit<CommitteeTable, 'id'>): Committee {
  return {
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    purpose: row.purpose,
    foundedOn: row.founded_on,
    endedOn: row.ended_on,
  };
}

const votesOf = (views: readonly SeatView[]) => views.filter((seat) => seat.votingRight === 'voting').length;

/** All committees: those at work by kind and name, then those that have ended. */
export async function listCommittees(db: Kysely<Database>, clock: Clock): Promise<CommitteeRow[]> {
  const day = today(clock);
  const rows = await repository.committeeRows(db);
  const seatsOf = Map.groupBy(await seats.seatRows(db), (row) => row.committeeId);
  const membershipsOf = Map.groupBy(await seats.membershipRows(db), (row) => row.committeeId);
  const deputiesOf = Map.groupBy(await seats.deputyRows(db), (row) => row.committeeId);
  const rolesOf = Map.groupBy(await repository.roleRows(db), (row) => row.committeeId);
  const rulesOf = Map.groupBy(await repository.rulesRows(db), (row) => row.committeeId);
  const meetings = await repository.nextMeetings(db, localTime(clock));
  const list = rows.map((row): CommitteeRow => {
    const committee = toCommittee(row);
    const shown = dayShown(committee, day);
    const { rules } = rulesOnDay(rulesOf.get(row.id) ?? [], shown);
    const views = seatViews(
      {
        seats: seatsOf.get(row.id) ?? [],
        memberships: membershipsOf.get(row.id) ?? [],
        deputies: deputiesOf.get(row.id) ?? [],
        speaksFor: [],
        staysUntilSuccessor: rules.staysUntilSuccessor,
      },
      shown,
    );
    const roles = roleViews(rolesOf.get(row.id) ?? []);
    return {
      id: row.id,
      kind: row.kind,
      name: row.name,
      shortName: row.short_name,
      seats: views.length,
      filled: views.filter((seat) => seat.membership !== null).length,
      gaps: views.filter((seat) => seat.membership === null && seat.required).length,
      free: views.filter((seat) => seat.membership === null && !seat.required).length,
      votingSeats: votesOf(views),
      nextMeeting: meetings.get(row.id) ?? null,
      warnings: warningsOf({ committeeId: row.id, committee, seats: views, roles, rules }, day),
      ended: hasEnded(committee, day),
    };
  });
  const place = (row: CommitteeRow) => (row.ended ? 100 : 0) + CommitteeKind.options.indexOf(row.kind);
  return list.sort((a, b) => place(a) - place(b));
}

/** Everything the page of a committee shows. @throws AppError `notFound` */
export async function storedCommittee(
  db: Kysely<Database>,
  id: number,
  clock: Clock,
): Promise<StoredCommittee> {
  const day = today(clock);
  const committee = toCommittee(await existing(db, id));
  const roles = roleViews(await repository.roleRows(db, id));
  const rulesRows = await repository.rulesRows(db, id);
  const shown = dayShown(committee, day);
  const { rules, stored } = rulesOnDay(rulesRows, shown);
  const facts = await seatFacts(db, id, rules);
  const views = seatViews(facts, shown);
  return {
    id,
    committee,
    seats: views,
    otherSeats: otherSeats(facts.seats, shown),
    roles,
    rules: rulesRows.map((row) => ({ ...row.rules, id: row.id })),
    rulesToday: rules,
    rulesSentence: rulesSentence(rules, votesOf(views), stored),
    warnings: warningsOf({ committeeId: id, committee, seats: views, roles, rules }, day),
    formerMembers: formerMembers(facts, views, shown),
  };
}

/** A committee that has ended shows how it was on its last day. */
const dayShown = ({ endedOn }: Committee, day: string) => (endedOn && endedOn < day ? endedOn : day);

async function seatFacts(db: Kysely<Database>, id: number, rules: RulesOfProcedure): Promise<SeatFacts> {
  return {
    seats: await seats.seatRows(db, id),
    memberships: await seats.membershipRows(db, id),
    deputies: await seats.deputyRows(db, id),
    speaksFor: await seats.speaksForRows(db, id),
    staysUntilSuccessor: rules.staysUntilSuccessor,
  };
}

/** Who is in office on a day, by seat: the one answer for invitations, attendance, quorum, votes and labels. */
export async function officeHolders(
  db: Kysely<Database>,
  committeeId: number,
  day: string,
): Promise<Map<number, Holder<seats.MembershipRow>>> {
  const { staysUntilSuccessor } = await rulesOn(db, committeeId, day);
  const seatRows = await seats.seatRows(db, committeeId);
  return holdersOn(seatRows, await seats.membershipRows(db, committeeId), day, staysUntilSuccessor);
}

/** The rules that held on a day, and the votes there were. @throws AppError `notFound` */
export async function rulesOnADay(
  db: Kysely<Database>,
  { id, day }: { id: number; day: string },
): Promise<RulesOnDay> {
  await existing(db, id);
  const { rules, stored } = rulesOnDay(await repository.rulesRows(db, id), day);
  const there = (await seats.seatRows(db, id)).filter((seat) => holdsOn(seat, day));
  return {
    rules,
    stored,
    seats: there.length,
    votingSeats: there.filter((seat) => seat.votingRight === 'voting').length,
  };
}

/** The rules of procedure that hold on a day; the defaults where none are stored for it. */
export async function rulesOn(
  db: Kysely<Database>,
  committeeId: number,
  day: string,
): Promise<RulesOfProcedure> {
  return rulesOnDay(await repository.rulesRows(db, committeeId), day).rules;
}

/** @throws AppError `conflict` where another committee has the name */
export async function saveCommittee(
  db: Transaction<Database>,
  { id, committee }: { id: number | null; committee: Committee },
  context: WriteContext,
): Promise<{ id: number }> {
  const same = (await repository.committeeRows(db)).find(
    (row) => row.name === committee.name && row.id !== id,
  );
  if (same)
    throw wrongField(
      'conflict',
      'committee.name',
      'Ein Gremium mit diesem Namen gibt es schon. Bitte wählen Sie einen anderen Namen.',
    );
  if (id === null) {
    context.describe(`Gremium „${committee.name}“ angelegt`);
    return { id: await repository.insertCommittee(db, committee) };
  }
  await existing(db, id);
  await repository.updateCommittee(db, id, committee);
  context.describe(`Gremium „${committee.name}“ geändert`);
  return { id };
}

/** Removes a committee that never met. @throws AppError `conflict` where meetings hang on it */
export async function removeCommittee(
  db: Transaction<Database>,
  id: number,
  context: WriteContext,
): Promise<void> {
  const { name } = await existing(db, id);
  const meetings = await repository.countMeetings(db, id);
  if (meetings > 0) {
    throw new AppError(
      'conflict',
      `Zu „${name}“ gibt es ${counted(meetings, 'Sitzung', 'Sitzungen')}. Deshalb bleibt das Gremium erhalten. Tragen Sie stattdessen ein, wann es endet.`,
    );
  }
  await repository.deleteCommittee(db, id);
  context.describe(`Gremium „${name}“ in den Papierkorb gelegt`);
}

/** @throws AppError `notFound` where the committee or person is gone */
export async function saveRole(
  db: Transaction<Database>,
  input: RoleInput,
  context: WriteContext,
): Promise<{ id: number }> {
  const { name } = await existing(db, input.committeeId);
  const person = await seats.personName(db, input.personId);
  if (!person) throw new AppError('notFound', 'Diese Person gibt es nicht mehr.');
  const id = await repository.saveRole(db, input);
  context.describe(`${committeeRoleLabels[input.role]} in „${name}“: ${displayName(person)}`);
  return { id };
}

export async function removeRole(
  db: Transaction<Database>,
  id: number,
  context: WriteContext,
): Promise<void> {
  const role = (await repository.roleRows(db)).find((row) => row.id === id);
  if (!role) throw new AppError('notFound', 'Diese Rolle gibt es nicht mehr.');
  const { name } = await existing(db, role.committeeId);
  await repository.deleteRole(db, id);
  context.describe(`${committeeRoleLabels[role.role]} von ${displayName(role)} in „${name}“ entfernt`);
}

/** Saves one dated version. @throws AppError `conflict` where another version holds from the same day */
export async function saveRules(
  db: Transaction<Database>,
  { id, committeeId, rules }: { id: number | null; committeeId: number; rules: RulesOfProcedure },
  context: WriteContext,
): Promise<{ id: number }> {
  const { name } = await existing(db, committeeId);
  const versions = await repository.rulesRows(db, committeeId);
  if (id !== null && !versions.some((row) => row.id === id)) throw rulesGone();
  if (versions.some((row) => row.rules.validFrom === rules.validFrom && row.id !== id)) {
    throw wrongField(
      'conflict',
      'rules.validFrom',
      `Ab ${dayText(rules.validFrom)} gilt schon eine andere Fassung. Bitte wählen Sie einen anderen Tag oder bearbeiten Sie jene Fassung.`,
    );
  }
  context.describe(`Geschäftsordnung von „${name}“ ab ${dayText(rules.validFrom)} gespeichert`);
  return { id: await repository.saveRules(db, id, committeeId, rules) };
}

/** @throws AppError `conflict` where meetings were called or held under this version */
export async function removeRules(
  db: Transaction<Database>,
  id: number,
  context: WriteContext,
): Promise<void> {
  const version = (await repository.rulesRows(db)).find((row) => row.id === id);
  if (!version) throw rulesGone();
  const { committeeId, rules } = version;
  const { name } = await existing(db, committeeId);
  const later = (await repository.rulesRows(db, committeeId)).filter(
    (row) => row.rules.validFrom > rules.validFrom,
  );
  const meetings = await repository.countMeetings(db, committeeId, {
    from: rules.validFrom,
    before: later.at(-1)?.rules.validFrom ?? null,
    settledOnly: true,
  });
  if (meetings > 0) {
    throw new AppError(
      'conflict',
      `Nach dieser Fassung ${meetings === 1 ? 'wurde' : 'wurden'} schon ${counted(meetings, 'Sitzung', 'Sitzungen')} geladen oder gehalten. Sie bleibt deshalb erhalten.`,
    );
  }
  await repository.deleteRules(db, id);
  context.describe(`Geschäftsordnung von „${name}“ ab ${dayText(rules.validFrom)} entfernt`);
}

/** The row of a committee. @throws AppError `notFound` */
export async function existing(db: Kysely<Database>, id: number) {
  const [row] = await repository.committeeRows(db, id);
  if (!row) throw new AppError('notFound', 'Dieses Gremium gibt es nicht mehr.');
  return row;
}

const rulesGone = () => new AppError('notFound', 'Diese Fassung der Geschäftsordnung gibt es nicht mehr.');

/** An error that stands beside a field. */
export function wrongField(code: 'conflict' | 'invalidInput', field: string, message: string): AppError {
  return new AppError(code, message, { fields: { [field]: message } });
}
