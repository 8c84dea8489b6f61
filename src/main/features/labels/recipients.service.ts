import type { Kysely } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { LabelSource } from '../../../shared/features/labels.ts';
import type { Addressee } from '../../../shared/rules/addressLabels.ts';
import { mailStop } from '../../../shared/rules/mailable.ts';
import { type Clock, today } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import { storedCommittee } from '../committees/committees.service.ts';
import { participantName } from '../meetings/attendance.service.ts';
import {
  addressesFor,
  type AddressRecord,
  membersOn,
  type PersonRecord,
  personsById,
} from '../meetings/invitees.repository.ts';
import { addressedPerson, loadInvitees, wantsLetter } from '../meetings/invitees.service.ts';
import { loadFacts, type MeetingFacts, meetingHeading, nameOf } from '../meetings/meetingFacts.ts';
import { fileName } from '../meetings/invitations.service.ts';
import { organisationRecipients } from './organisationRecipients.ts';
import { type PostalTarget, postalTarget } from '../people/postal.service.ts';

/** Somebody who gets a label. */
export interface Recipient {
  name: string;
  /** The organisation a person speaks for, or "Gast". */
  second: string;
  /** Why she gets no letters ("verstorben"); empty where she may get them. */
  stop: string;
  /** Null where only the name is known, or no address. */
  addressee: Addressee | null;
  /** The label of an organisation itself, whoever works there. */
  label?: { names: string; lines: string[] };
}

export interface Recipients {
  all: Recipient[];
  /** What the occasion is called on paper; empty where there is none. */
  occasion: string;
  /** Name of a file for a kind of labels, without its ending. */
  fileFor: (what: string) => string;
}

/** Everybody a source means, each once, in its order. @throws AppError `notFound` */
export async function loadRecipients(
  db: Kysely<Database>,
  source: LabelSource,
  clock: Clock,
): Promise<Recipients> {
  const day = today(clock);
  switch (source.kind) {
    case 'persons': {
      const wanted = source.personIds.map((id): Wanted => ({ id, onBehalfOf: null, onBehalfOfId: null }));
      return {
        all: await recipientsOf(db, wanted, day),
        occasion: '',
        fileFor: (what) => `${day} ${what}`,
      };
    }
    case 'organisations':
      return {
        all: await organisationRecipients(db, source.organisationIds, day),
        occasion: '',
        fileFor: (what) => `${day} ${what}`,
      };
    case 'committee': {
      const { committee } = await storedCommittee(db, source.committeeId, clock);
      const members = await membersOn(db, source.committeeId, day);
      return {
        all: await recipientsOf(db, members.map(wantedMember), day),
        occasion: committee.name,
        fileFor: (what) => `${day} ${committee.shortName || committee.name} – ${what}`,
      };
    }
    case 'meeting': {
      const facts = await loadFacts(db, source.meetingId);
      return {
        all: await ofMeeting(db, facts, source.who),
        occasion: meetingHeading(facts.meeting, day),
        fileFor: (what) => fileName(facts, what),
      };
    }
  }
}

/** A person and the organisation for which she is written to. */
export interface Wanted {
  id: number;
  onBehalfOf: string | null;
  onBehalfOfId: number | null;
}
/** A member of a committee is written to for who sends her. */
export const wantedMember = (member: {
  person_id: number;
  on_behalf_of: string | null;
  on_behalf_of_id: number | null;
}): Wanted => ({
  id: member.person_id,
  onBehalfOf: member.on_behalf_of,
  onBehalfOfId: member.on_behalf_of_id,
});

async function ofMeeting(
  db: Kysely<Database>,
  facts: MeetingFacts,
  who: 'letters' | 'invited' | 'attending',
): Promise<Recipient[]> {
  const day = facts.meeting.starts_at.slice(0, 10);
  const invitees = await loadInvitees(db, facts);
  const own = (personId: number) => facts.participants.find((each) => each.person_id === personId);
  const there = (personId: number) => facts.intervals.has(own(personId)?.id ?? -1);
  const chosen = invitees.filter(({ person }) => {
    if (who === 'letters') return wantsLetter(person);
    if (person.state === 'deceased') return false;
    const reply = own(person.id)?.reply;
    return there(person.id) || (who === 'invited' ? reply !== 'excused' : reply === 'accepted');
  });
  const found = await recipientsOf(
    db,
    chosen.map(({ member, person, capacity }) => ({
      ...wantedMember(member),
      id: person.id,
      // A deputy speaks for the organisation that sends the member.
      ...(capacity === 'deputy' && !member.on_behalf_of ? { onBehalfOf: person.organisation_name } : {}),
    })),
    day,
  );
  return who === 'letters' ? found : [...found, ...(await guestsOf(db, facts))];
}

async function guestsOf(db: Kysely<Database>, facts: MeetingFacts): Promise<Recipient[]> {
  const guests = facts.participants.filter((each) => each.capacity === 'guest');
  const known = await recipientsOf(
    db,
    guests.flatMap(({ person_id: id }) =>
      id === null ? [] : [{ id, onBehalfOf: null, onBehalfOfId: null }],
    ),
    facts.meeting.starts_at.slice(0, 10),
  );
  const byId = new Map(known.map((each) => [each.addressee?.personId, each]));
  return guests.map((guest) => {
    const name = participantName(facts, guest);
    const person = guest.person_id === null ? undefined : facts.persons.get(guest.person_id);
    return {
      name,
      second: person?.organisation_name ?? 'Gast',
      stop: person ? mailStop(person.state, 'letter') : '',
      addressee: (guest.person_id === null ? undefined : byId.get(guest.person_id))?.addressee ?? null,
    };
  });
}

/** Rows per question to the database: it takes a limited number of values. */
const chunk = 2_000;

/** Persons with the addresses that hold on a day. */
async function recipientsOf(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
  day: string,
): Promise<Recipient[]> {
  return (await mailTargets(db, wanted, day)).map(recipientOf);
}

/** A person with where mail to her goes; null where no address is complete enough. */
export interface MailTarget {
  person: PersonRecord;
  /** The organisation for which she is written to. */
  onBehalfOf: string | null;
  target: PostalTarget | null;
}

/** Each person once, in the order given, with the addresses that hold on a day. @throws AppError `notFound` where one of them is gone */
export async function mailTargets(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
  day: string,
): Promise<MailTarget[]> {
  const unique = [...new Map(wanted.toReversed().map((each) => [each.id, each])).values()];
  const order = [...new Set(wanted.map(({ id }) => id))];
  const byId = new Map(unique.map((each) => [each.id, each]));
  const targets: MailTarget[] = [];
  for (let at = 0; at < order.length; at += chunk) {
    const ids = order.slice(at, at + chunk);
    const persons = await personsById(db, ids);
    const organisations = ids.flatMap((id) => [
      persons.get(id)?.organisation_id ?? null,
      byId.get(id)?.onBehalfOfId ?? null,
    ]);
    const addresses = addressIndex(
      await addressesFor(db, ids, [...new Set(organisations.filter((id) => id !== null))], day),
    );
    for (const id of ids) {
      const person = persons.get(id);
      const each = byId.get(id);
      if (!person || !each) throw new AppError('notFound', 'Eine der Personen gibt es nicht mehr.');
      const target = postalTarget(person, each.onBehalfOfId, addresses(person, each));
      targets.push({ person, onBehalfOf: each.onBehalfOf, target });
    }
  }
  return targets;
}

/** Addresses that may concern a person, without walking through those of all others. */
function addressIndex(addresses: readonly AddressRecord[]) {
  const ofPerson = Map.groupBy(addresses, (each) => each.person_id);
  const ofOrganisation = Map.groupBy(addresses, (each) => each.organisation_id);
  return (person: PersonRecord, { onBehalfOfId }: Wanted): AddressRecord[] => [
    ...(ofPerson.get(person.id) ?? []),
    ...(person.organisation_id === null ? [] : (ofOrganisation.get(person.organisation_id) ?? [])),
    ...(onBehalfOfId === null ? [] : (ofOrganisation.get(onBehalfOfId) ?? [])),
  ];
}

function recipientOf({ person, onBehalfOf, target }: MailTarget): Recipient {
  return {
    name: nameOf(person),
    second: onBehalfOf ?? person.organisation_name ?? '',
    stop: mailStop(person.state, 'letter'),
    addressee: target && { personId: person.id, person: addressedPerson(person), ...target },
  };
}
