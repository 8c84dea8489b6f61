import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { committeeRoleLabels, votingRightLabels } from '../../../shared/features/committees.labels.ts';
import type { StoredCommittee } from '../../../shared/features/committees.ts';
import type { DirectoryContacts, DirectoryScope } from '../../../shared/features/directory.ts';
import { preferredChannelLabels } from '../../../shared/features/people.labels.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { listName } from '../../../shared/rules/names.ts';
import { holdsOn } from '../../../shared/rules/terms.ts';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import type { ListedPerson } from '../../documents/layouts/memberDirectory.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, sizedName, stampOf } from '../../output.ts';
import { listCommittees, storedCommittee } from '../committees/committees.service.ts';
import { personFacts } from '../people/persons.repository.ts';
import { listPersons } from '../people/persons.service.ts';
import { office } from '../settings/settings.service.ts';
import { type Directory, directoryTree } from './directory.documents.ts';
import * as repository from './directory.repository.ts';

type Scope = z.output<typeof DirectoryScope>;
type PersonScope = Extract<Scope, { kind: 'persons' }>;

/** Prints a directory. @throws AppError `notFound` where the committee is gone */
export async function print(
  job: JobContext,
  { scope, contacts, format }: { scope: Scope; contacts: DirectoryContacts; format: PrintFormat },
) {
  const stamp = stampOf(job.clock);
  const directory = await directoryOf(job, scope, contacts);
  const tree = directoryTree(directory, { contacts, format }, await office(job.db), stamp);
  return presentDocument(
    job,
    sizedName(`${directory.fileName} ${stamp.day}`, format),
    await printDocument(job, tree),
  );
}

function directoryOf(job: JobContext, scope: Scope, contacts: DirectoryContacts): Promise<Directory> {
  if (scope.kind === 'persons') return ofPersons(job, scope, contacts);
  return ofCommittees(job, scope.kind === 'committee' ? scope.committeeId : null, contacts);
}

async function ofCommittees(
  { db, clock }: JobContext,
  id: number | null,
  contacts: DirectoryContacts,
): Promise<Directory> {
  const committees = id === null ? await atWork(db, clock) : [await storedCommittee(db, id, clock)];
  const groups: Directory['groups'] = [];
  const everybody = new Set<number>();
  for (const committee of committees) {
    const memberships = entriesOf(committee, stampOf(clock).day);
    for (const personId of memberships.keys()) everybody.add(personId);
    const people = await describe(db, [...memberships.keys()], contacts);
    groups.push({
      title: committee.committee.name,
      vacant: committee.seats.filter((seat) => seat.membership === null).length,
      people: people.map(({ id: personId, person }) => ({ ...person, ...memberships.get(personId) })),
    });
  }
  const [only] = committees;
  return {
    heading: 'Mitgliederverzeichnis',
    fileName: id === null ? 'Mitgliederverzeichnis' : `Mitgliederverzeichnis ${only?.committee.name ?? ''}`,
    chosen: id === null ? `alle Gremien (${committees.length})` : (only?.committee.name ?? ''),
    rolesTitle: 'Funktion und Stimmrecht',
    groups,
    persons: everybody.size,
  };
}

/** Every committee that has not ended. */
async function atWork(db: Kysely<Database>, clock: Clock): Promise<StoredCommittee[]> {
  const stored: StoredCommittee[] = [];
  for (const row of await listCommittees(db, clock))
    if (!row.ended) stored.push(await storedCommittee(db, row.id, clock));
  return stored;
}

type Entry = Pick<ListedPerson, 'roles' | 'deputies'> & { organisation?: string };

/** What each member of a committee does there; who only has a role stands there too. */
function entriesOf({ seats, roles }: StoredCommittee, day: string): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  const rolesOf = (personId: number) =>
    roles
      .filter((role) => role.personId === personId && holdsOn(role, day))
      .map((role) => committeeRoleLabels[role.role]);
  for (const { membership, votingRight } of seats) {
    if (!membership) continue;
    const before = entries.get(membership.personId);
    const held = before ? [] : rolesOf(membership.personId);
    entries.set(membership.personId, {
      ...(membership.onBehalfOf ? { organisation: membership.onBehalfOf } : {}),
      roles: [...(before?.roles ?? []), [...held, votingRightLabels[votingRight]].join(', ')],
      deputies: [...(before?.deputies ?? []), ...membership.deputies.map(({ name }) => name)],
    });
  }
  for (const { personId } of roles) {
    const held = rolesOf(personId);
    if (held.length > 0 && !entries.has(personId))
      entries.set(personId, { roles: [[...held, 'ohne Sitz'].join(', ')], deputies: [] });
  }
  return entries;
}

async function ofPersons(
  { db, clock }: JobContext,
  { filter }: PersonScope,
  contacts: DirectoryContacts,
): Promise<Directory> {
  const { rows, total } = await listPersons(db, { ...filter, limit: 50_000, offset: 0 }, clock);
  const lines = await membershipLines(db, clock);
  const described = new Map(
    (
      await describe(
        db,
        rows.map(({ id }) => id),
        contacts,
      )
    ).map(({ id, person }) => [id, person]),
  );
  const people = rows.flatMap(({ id }) => {
    const person = described.get(id);
    return person ? [{ ...person, roles: lines.get(id) ?? [] }] : [];
  });
  return {
    heading: 'Personen',
    fileName: 'Personen',
    chosen: await filterWords(db, clock, filter),
    rolesTitle: 'Gremien',
    groups: people.length > 0 ? [{ title: 'Personen', vacant: 0, people }] : [],
    persons: total,
  };
}

/** "Steuerungsgruppe: Vorsitz, stimmberechtigt" and "AG Hitze: vertritt Ute Kranich", by person. */
async function membershipLines(db: Kysely<Database>, clock: Clock): Promise<Map<number, string[]>> {
  const lines = new Map<number, string[]>();
  const add = (personId: number, line: string) => lines.set(personId, [...(lines.get(personId) ?? []), line]);
  for (const stored of await atWork(db, clock)) {
    const name = stored.committee.shortName || stored.committee.name;
    for (const [personId, { roles }] of entriesOf(stored, stampOf(clock).day))
      add(personId, `${name}: ${roles.join(', ')}`);
    for (const { membership } of stored.seats)
      for (const deputy of membership?.deputies ?? [])
        add(deputy.personId, `${name}: vertritt ${membership?.person ?? ''}`);
  }
  return lines;
}

async function describe(
  db: Kysely<Database>,
  ids: readonly number[],
  contacts: DirectoryContacts,
): Promise<{ id: number; person: ListedPerson }[]> {
  const reach = Map.groupBy(
    contacts === 'none' ? [] : await repository.contactRows(db, ids, contacts === 'all'),
    (row) => row.personId,
  );
  return (await personFacts(db, ids)).map((row) => ({
    id: row.id,
    person: {
      name: listName(row),
      ...(row.function ? { function: row.function } : {}),
      ...(row.organisation ? { organisation: row.organisation } : {}),
      roles: [],
      deputies: [],
      contact: (reach.get(row.id) ?? []).map(({ value, purpose }) =>
        purpose === 'private' ? `${value} (privat)` : value,
      ),
    },
  }));
}

/** The filter of the screen as it stands on the paper. */
async function filterWords(
  db: Kysely<Database>,
  clock: Clock,
  { search, committeeId, sectorId, preferredChannel }: PersonScope['filter'],
): Promise<string> {
  const committee =
    committeeId === null
      ? undefined
      : (await listCommittees(db, clock)).find(({ id }) => id === committeeId)?.name;
  const sector = sectorId === null ? undefined : (await repository.sectorName(db, sectorId))?.name;
  const words = [
    committee && `Gremium ${committee}`,
    sector && `Sektor ${sector}`,
    preferredChannel && `Versand: ${preferredChannelLabels[preferredChannel]}`,
    search.trim() && `Suche nach „${search.trim()}“`,
  ];
  return words.filter(Boolean).join(', ') || 'alle Personen';
}
