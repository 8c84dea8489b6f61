import type { MeetingFrame } from '../../src/shared/features/meetings.ts';
import { emptyOrganisation, emptyPerson, type Person } from '../../src/shared/features/people.ts';
import { defaultRules, type RulesOfProcedure } from '../../src/shared/rules/rulesOfProcedure.ts';
import type { TestApp } from './testApp.ts';

/** A small office with one committee: seven voting members, one vacant voting seat, one advisory member. */
export interface MeetingFixture {
  committeeId: number;
  /** Ids by first name. */
  persons: Record<string, number>;
  frame: MeetingFrame;
}

/** Day and time of the fixture's meeting; the default clock of a test stands at 14 November 2026. */
export const meetingDay = '2026-12-09';
export const at = (time: string): string => `${meetingDay}T${time}`;

const people: { first: string; last: string; changes?: Partial<Person>; advisory?: true }[] = [
  { first: 'Maren', last: 'Hollweg', changes: { title: 'Dr.' } },
  { first: 'Farid', last: 'Aslani', changes: { title: 'Dr.', salutation: 'Herr' } },
  { first: 'Ute', last: 'Kranich' },
  { first: 'Selma', last: 'Yıldırak' },
  { first: 'Timo', last: 'Rasch', changes: { salutation: 'Herr', preferredFormat: 'plainLanguage' } },
  { first: 'Gisela', last: 'Paulsen', changes: { preferredFormat: 'largePrint' } },
  {
    first: 'Kim',
    last: 'Lohse',
    changes: { title: 'Dr.', salutation: 'neutral', preferredChannel: 'email' },
  },
  { first: 'Arno', last: 'Veit', changes: { salutation: 'Herr' }, advisory: true },
];

async function addPerson(
  test: TestApp,
  first: string,
  last: string,
  changes: Partial<Person> = {},
): Promise<number> {
  const { id } = await test.call('people.savePerson', {
    id: null,
    person: {
      ...emptyPerson,
      salutation: 'Frau',
      firstName: first,
      lastName: last,
      preferredChannel: 'post',
      preferredFormat: 'standard',
      addresses: [
        {
          purpose: 'private',
          addition: '',
          street: 'Lindenallee 14',
          postalCode: '00417',
          city: 'Lindenau-Markt',
          country: '',
          note: '',
        },
      ],
      contacts: [
        { kind: 'email', purpose: 'work', value: `${first.toLowerCase()}@lindetal.example`, note: '' },
      ],
      ...changes,
    },
  });
  return id;
}

/** Sets up office, persons, committee and rules through the router, as the window does. */
export async function makeCommittee(
  test: TestApp,
  rules: Partial<RulesOfProcedure> = {},
): Promise<MeetingFixture> {
  await test.call('settings.setUp', {
    office: {
      regionName: 'Gesundheitsregion Lindetal',
      officeName: 'Geschäftsstelle',
      street: 'Am Markt 1',
      postalCode: '00417',
      city: 'Lindenau-Markt',
      phone: '00417 555-310',
      email: 'buero@lindetal.example',
      website: '',
      contactPerson: 'Jonas Bredow',
      accentColour: '#12614a',
      logoAlt: '',
    },
    signatories: [{ name: 'Dr. Maren Hollweg', officeTitle: 'Landrätin' }],
    logo: null,
  });
  const { id: organisationId } = await test.call('people.saveOrganisation', {
    id: null,
    organisation: {
      ...emptyOrganisation,
      name: 'Lindetaler Krankenkasse',
      addresses: [
        {
          purpose: 'work',
          addition: '',
          street: 'Kassenplatz 2',
          postalCode: '00418',
          city: 'Lindenau',
          country: '',
          note: '',
        },
      ],
    },
  });
  const { id: committeeId } = await test.call('committees.saveCommittee', {
    id: null,
    committee: {
      kind: 'steeringGroup',
      name: 'Steuerungsgruppe',
      shortName: '',
      purpose: '',
      foundedOn: '2020-01-01',
      endedOn: null,
    },
  });
  await test.call('committees.saveRules', {
    id: null,
    committeeId,
    rules: { ...defaultRules('2020-01-01'), ...rules },
  });
  const persons: Record<string, number> = {
    Piotr: await addPerson(test, 'Piotr', 'Zielony', { salutation: 'Herr' }),
  };
  for (const { first, last, changes, advisory } of people) {
    const fromOffice = first === 'Ute' ? { addresses: [], organisationId } : {};
    const personId = await addPerson(test, first, last, { ...changes, ...fromOffice });
    persons[first] = personId;
    await test.call('committees.saveMember', {
      membershipId: null,
      committeeId,
      seatId: null,
      votingRight: advisory ? 'advisory' : 'voting',
      sectorId: 1,
      interestGroupId: null,
      personId,
      onBehalfOfId: first === 'Ute' ? organisationId : null,
      fromDay: '2020-01-01',
      untilDay: null,
      deputyIds: first === 'Ute' ? [persons.Piotr ?? 0] : [],
    });
  }
  await test.call('committees.saveSeat', {
    seatId: null,
    committeeId,
    votingRight: 'voting',
    sectorId: 1,
    interestGroupId: null,
    label: 'Psychotherapie',
  });
  for (const [role, first] of [
    ['chair', 'Maren'],
    ['minuteTaking', 'Farid'],
  ] as const) {
    await test.call('committees.saveRole', {
      id: null,
      committeeId,
      role,
      personId: persons[first] ?? 0,
      fromDay: '2020-01-01',
      untilDay: null,
    });
  }
  const { frame } = await test.call('meetings.proposal', { committeeId });
  return {
    committeeId,
    persons,
    frame: {
      ...frame,
      startsAt: at('16:00'),
      replyBy: '2026-12-02',
      placeName: 'Lindensaal',
      placeAddress: 'Am Markt 1, Lindenau-Markt',
    },
  };
}

export interface MeetingInHand {
  meetingId: number;
  items: number[];
}

/** A meeting of the fixture's committee with three agenda items. */
export async function makeMeeting(
  test: TestApp,
  { frame }: MeetingFixture,
  changes: Partial<MeetingFrame> = {},
): Promise<MeetingInHand> {
  const { id: meetingId } = await test.call('meetings.save', { id: null, frame: { ...frame, ...changes } });
  const items: number[] = [];
  for (const [title, kind, durationMinutes] of [
    ['Ladung und Beschlussfähigkeit', 'information', 5],
    ['Hitzeaktionsplan', 'resolution', 30],
    ['Gesundheitskiosk auf Rädern', 'resolution', 60],
  ] as const) {
    items.push(
      (
        await test.call('meetings.addAgendaItem', {
          meetingId,
          entry: { title, kind, durationMinutes, presenter: '' },
        })
      ).id,
    );
  }
  return { meetingId, items };
}

/** Starts the meeting at 16:00 with these persons, by first name. */
export async function open(
  test: TestApp,
  { persons }: MeetingFixture,
  meetingId: number,
  present: readonly string[],
  time = at('16:00'),
): Promise<void> {
  await test.call('meetings.start', { id: meetingId, at: time });
  for (const name of present)
    await test.call('meetings.came', {
      meetingId,
      participantId: null,
      personId: persons[name] ?? 0,
      at: time,
    });
}

/** A vote with these counts. */
export const vote = (
  agendaItemId: number,
  votesFor: number,
  votesAgainst: number,
  abstentions: number,
  time: string,
) => ({
  id: null,
  agendaItemId,
  wording: 'Die Steuerungsgruppe empfiehlt, den Plan umzusetzen.',
  votesFor,
  votesAgainst,
  abstentions,
  chairDecision: null,
  decidedAt: time,
  responsible: '',
  dueOn: null,
});
