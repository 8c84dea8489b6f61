import type { Kysely } from 'kysely';
import type { InviteeView } from '../../../shared/features/meetings.ts';
import { addressLines } from '../../../shared/rules/address.ts';
import { mailStop } from '../../../shared/rules/mailable.ts';
import { letterSalutation, type SalutationTexts } from '../../../shared/rules/salutation.ts';
import type { Database } from '../../database/schema.ts';
import { postalTarget } from '../people/postal.service.ts';
import {
  type AddressRecord,
  addressesFor,
  type MemberRecord,
  type PersonRecord,
  personsById,
} from './invitees.repository.ts';
import { type MeetingFacts, nameOf, personName } from './meetingFacts.ts';

/** Somebody to invite, with the lines for the envelope's window. */
export interface Invitee {
  person: PersonRecord;
  member: MemberRecord;
  capacity: 'member' | 'deputy';
  /** Empty where no address is known. */
  lines: string[];
}

/** Members on the day of the meeting and the deputies named for it, each with an address. */
export async function loadInvitees(db: Kysely<Database>, facts: MeetingFacts): Promise<Invitee[]> {
  const bySeat = new Map(facts.members.map((member) => [member.seat_id, member]));
  const found: Omit<Invitee, 'lines'>[] = [];
  for (const member of facts.members) {
    const person = facts.persons.get(member.person_id);
    if (person) found.push({ person, member, capacity: 'member' });
  }
  for (const participant of facts.participants) {
    const member = participant.seat_id === null ? undefined : bySeat.get(participant.seat_id);
    const person = participant.person_id === null ? undefined : facts.persons.get(participant.person_id);
    if (participant.capacity === 'deputy' && member && person)
      found.push({ person, member, capacity: 'deputy' });
  }
  const organisationIds = found
    .flatMap(({ person, member }) => [person.organisation_id, member.on_behalf_of_id])
    .filter((id) => id !== null);
  const addresses = await addressesFor(
    db,
    found.map(({ person }) => person.id),
    organisationIds,
    facts.meeting.starts_at.slice(0, 10),
  );
  return found.map((each) => ({ ...each, lines: windowLines(each, addresses) }));
}

/** Lines for the envelope's window; none where no address is known. */
function windowLines(
  { person, member }: Omit<Invitee, 'lines'>,
  addresses: readonly AddressRecord[],
): string[] {
  const target = postalTarget(person, member.on_behalf_of_id, addresses);
  if (!target) return [];
  return addressLines({
    ...target.address,
    organisation: target.organisation,
    person: addressedPerson(person),
  }).lines;
}

/** A person's name and form of address as the rules want them. */
export const addressedPerson = (person: PersonRecord) => ({
  salutation: person.salutation,
  title: person.title,
  firstName: person.first_name,
  lastName: person.last_name,
  nameSuffix: person.name_suffix,
});

/** First line of her letter, in the office's wording. */
export const salutationOf = (person: PersonRecord, texts: SalutationTexts): string =>
  letterSalutation({ ...addressedPerson(person), letterSalutation: person.letter_salutation }, texts);

/** Whether a person gets paper: she wants post and not only e-mail. Whether she may get it says {@link stopOf}. */
export const wantsLetter = (person: PersonRecord): boolean =>
  person.preferred_channel !== 'email' && person.preferred_format !== 'emailOnly';

/** Why her invitation goes out neither by letter nor by e-mail, in a few words; empty where nothing stops it. */
export const stopOf = (person: PersonRecord): string =>
  mailStop(person.state, wantsLetter(person) ? 'letter' : 'email');

/** The list "Einladungen": who gets what, what is in the way, what went out, who comes. */
export async function inviteesOf(db: Kysely<Database>, facts: MeetingFacts): Promise<InviteeView[]> {
  const invitees = await loadInvitees(db, facts);
  const deputies = await personsById(
    db,
    facts.deputies.map((each) => each.person_id),
  );
  return invitees.map(({ person, member, capacity, lines }): InviteeView => {
    const own = facts.participants.find((each) => each.person_id === person.id);
    const deputy = facts.participants.find(
      (each) => each.capacity === 'deputy' && each.seat_id === member.seat_id,
    );
    const letter = wantsLetter(person);
    const stop = stopOf(person);
    const delivery = stop ? 'stopped' : !letter ? 'email' : lines.length === 0 ? 'noAddress' : 'letter';
    return {
      personId: person.id,
      name: nameOf(person),
      second:
        capacity === 'deputy'
          ? `vertritt ${personName(facts, member.person_id)}`
          : (member.on_behalf_of ?? person.organisation_name ?? ''),
      seatId: member.seat_id,
      capacity,
      votingRight: member.voting_right,
      channel: person.preferred_channel,
      format: person.preferred_format,
      address: lines,
      letterSalutation: salutationOf(person, facts.texts),
      delivery,
      hint: stop || hintOf(facts, person, delivery),
      reply: own?.reply ?? 'open',
      deputyId: capacity === 'member' ? (deputy?.person_id ?? null) : null,
      deputyName: capacity === 'member' ? personName(facts, deputy?.person_id ?? null) : '',
      possibleDeputies:
        capacity === 'member'
          ? facts.deputies
              .filter((each) => each.membership_id === member.membership_id)
              .flatMap((each) => {
                const found = deputies.get(each.person_id);
                return found ? [{ personId: found.id, name: nameOf(found) }] : [];
              })
          : [],
      dispatches: facts.invitations
        .filter((each) => each.person_id === person.id)
        .map((each) => ({
          id: each.id,
          channel: each.channel,
          format: each.format,
          issuedAt: each.issued_at,
          lateByDays: each.late_by_days,
          hasDocument: each.document_file_id !== null,
        })),
    };
  });
}

function hintOf({ meeting }: MeetingFacts, person: PersonRecord, delivery: InviteeView['delivery']): string {
  if (delivery === 'noAddress') return 'Anschrift fehlt';
  if (delivery === 'email') return '';
  if (person.preferred_format === 'plainLanguage' && meeting.plain_language_text.trim() === '')
    return 'Text in Einfacher Sprache fehlt noch';
  if (person.preferred_format === 'braille') return 'Braille bitte eigens bestellen';
  return '';
}
