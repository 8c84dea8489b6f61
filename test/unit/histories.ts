import { addDays } from '../../src/shared/rules/germanDate.ts';
import { defaultRules } from '../../src/shared/rules/rulesOfProcedure.ts';
import { templateKinds } from '../../src/shared/rules/templates.ts';
import { emptyOrganisation } from '../../src/shared/features/people.ts';
import { AppError } from '../../src/shared/errors.ts';
import { connect } from '../../src/main/database/open.ts';
import { journalledTables } from '../../src/main/database/journalTriggers.ts';
import { modelOffice } from '../support/modelOffice.ts';
import type { TestApp } from '../support/testApp.ts';
import { person, phone, pick, venue } from './historyRecords.ts';

/** One step of a random history: which command, and three numbers from which it picks its records and texts. */
export interface Step {
  command: number;
  a: number;
  b: number;
  c: number;
}

type Act = (app: TestApp, step: Step) => Promise<unknown>;
const persons = async (app: TestApp) => (await app.call('people.persons', { limit: 1000 })).rows;
const organisations = async (app: TestApp) => (await app.call('people.organisations', {})).rows;
const committees = (app: TestApp) => app.call('committees.list', {});
const meetings = (app: TestApp) => app.call('meetings.list', {});
const venues = (app: TestApp) => app.call('accessibility.venues', {});
const today = '2026-11-14';

/** The commands of a history, each as the screens call it. */
export const acts: readonly Act[] = [
  (app, { a }) => app.call('people.savePerson', { id: null, person: person(a, []) }),
  async (app, { a, b }) =>
    app.call('people.savePerson', {
      id: pick(await persons(app), a) || 999,
      person: person(b, [phone(b), phone(a)]),
    }),
  async (app, { a, b }) =>
    app.call('people.removePersons', {
      ids: [pick(await persons(app), a) || 999, pick(await persons(app), b) || 998],
    }),
  (app, { a }) =>
    app.call('people.saveOrganisation', {
      id: null,
      organisation: {
        ...emptyOrganisation,
        name: `Haus ${a % 9}`,
        contacts: [phone(a)],
      },
    }),
  async (app, { a, b }) =>
    app.call('people.saveOrganisation', {
      id: pick(await organisations(app), a) || 999,
      organisation: {
        ...emptyOrganisation,
        name: `Stelle ${b % 9}`,
        shortName: 'S',
      },
    }),
  async (app, { a, b, c }) => {
    const parent = pick(await organisations(app), b);
    const contact = pick(await persons(app), c);
    return app.call('people.saveOrganisation', {
      id: pick(await organisations(app), a) || 999,
      organisation: {
        ...emptyOrganisation,
        name: `Amt ${a % 9}`,
        parentId: parent || null,
        furtherSectorIds: [1 + (b % 5), 1 + (c % 5)],
        tags: [`Wort ${b % 4}`, `wort ${c % 4}`],
        contactPersons: contact ? [{ personId: contact, topic: `Thema ${c % 3}` }] : [],
        endedOn: c % 2 ? today : null,
        areaHectares: b,
      },
    });
  },
  async (app, { a, b, c }) => {
    const kind = (['tag', 'sector', 'interestGroup'] as const)[c % 3] ?? 'tag';
    const lists = await app.call('vocabulary.all', {});
    const id = pick(lists[kind], a) || 999;
    switch (b % 5) {
      case 0:
        return app.call('vocabulary.move', { kind: 'sector', id: pick(lists.sector, a) || 999, by: -1 });
      case 1:
        return app.call('vocabulary.mergeTags', {
          fromId: pick(lists.tag, a) || 999,
          intoId: pick(lists.tag, c) || 998,
        });
      case 2:
        return app.call('vocabulary.remove', { kind, id });
      default:
        return app.call('vocabulary.save', { kind, id: b % 2 ? id : null, name: `Eintrag ${a % 12}` });
    }
  },
  async (app, { a }) =>
    app.call('people.removeOrganisations', { ids: [pick(await organisations(app), a) || 999] }),
  (app, { a }) =>
    app.call('committees.saveCommittee', {
      id: null,
      committee: {
        kind: 'workingGroup',
        name: `AG ${a % 8}`,
        shortName: '',
        purpose: '',
        foundedOn: null,
        endedOn: null,
      },
    }),
  async (app, { a, b, c }) =>
    app.call('committees.saveMember', {
      membershipId: null,
      committeeId: pick(await committees(app), a) || 999,
      seatId: null,
      votingRight: c % 2 ? 'voting' : 'advisory',
      sectorId: 1,
      interestGroupId: null,
      personId: pick(await persons(app), b) || 999,
      onBehalfOfId: null,
      fromDay: addDays(today, -400),
      untilDay: null,
      deputyIds: [],
    }),
  async (app, { a, b }) => {
    const committee = await app.call('committees.committee', { id: pick(await committees(app), a) || 999 });
    const seats = committee.seats.flatMap((seat) =>
      seat.membership ? [{ id: seat.membership.membershipId }] : [],
    );
    return app.call('committees.endMembership', {
      membershipId: pick(seats, b) || 999,
      untilDay: addDays(today, -(b % 30)),
    });
  },
  async (app, { a, b, c }) => {
    const committee = await app.call('committees.committee', { id: pick(await committees(app), a) || 999 });
    const seats = committee.seats.map((seat) => ({ id: seat.seatId }));
    const seatId = pick(seats, b) || 999;
    return c % 2
      ? app.call('committees.moveSeat', { seatId, by: c % 4 === 1 ? 1 : -1 })
      : app.call('committees.endSeat', { seatId, untilDay: addDays(today, b % 30), reason: 'Satzung' });
  },
  async (app, { a, b, c }) =>
    app.call('committees.dissolve', {
      id: c % 3 ? 999 : pick(await committees(app), a) || 999,
      endedOn: addDays(today, b % 300),
      endMemberships: c % 2 === 0,
    }),
  // Seldom, so that committees live long enough to meet.
  async (app, { a, b }) =>
    app.call('committees.removeCommittee', { id: b % 4 ? 999 : pick(await committees(app), a) || 999 }),
  async (app, { a, b }) =>
    app.call('committees.saveRules', {
      id: null,
      committeeId: pick(await committees(app), a) || 999,
      rules: { ...defaultRules(addDays(today, b % 9)), quorumMinimum: b % 5 },
    }),
  async (app, { a, b }) =>
    app.call('committees.saveRole', {
      id: null,
      committeeId: pick(await committees(app), a) || 999,
      role: 'chair',
      personId: pick(await persons(app), b) || 999,
      fromDay: today,
      untilDay: null,
    }),
  async (app, { a, b }) => {
    const { frame } = await app.call('meetings.proposal', {
      committeeId: pick(await committees(app), a) || 999,
    });
    return app.call('meetings.save', {
      id: null,
      frame: {
        ...frame,
        startsAt: `${addDays(today, 20 + (b % 9))}T16:00`,
        venueId: pick(await venues(app), b) || null,
      },
      agendaFromId: null,
    });
  },
  async (app, { a, b }) =>
    app.call('meetings.addAgendaItem', {
      meetingId: pick(await meetings(app), a) || 999,
      entry: { title: `Punkt ${b % 6}`, kind: 'resolution', durationMinutes: b % 60, presenter: '' },
    }),
  async (app, { a, b, c }) => {
    const meeting = await app.call('meetings.meeting', { id: pick(await meetings(app), a) || 999 });
    return app.call('meetings.moveAgendaItem', { id: pick(meeting.agenda, b) || 999, by: c % 2 ? 1 : -1 });
  },
  async (app, { a, b }) => {
    const meeting = await app.call('meetings.meeting', { id: pick(await meetings(app), a) || 999 });
    return app.call('meetings.saveAgendaItem', {
      id: pick(meeting.agenda, b) || 999,
      entry: { title: `Neu ${b % 5}`, kind: 'discussion', durationMinutes: 5, presenter: '' },
    });
  },
  async (app, { a, b }) => {
    const meeting = await app.call('meetings.meeting', { id: pick(await meetings(app), a) || 999 });
    return app.call('meetings.removeAgendaItem', { id: pick(meeting.agenda, b) || 999 });
  },
  async (app, { a, b }) =>
    app.call('meetings.addGuest', {
      meetingId: pick(await meetings(app), a) || 999,
      personId: null,
      name: `Gast ${b}`,
      at: null,
    }),
  async (app, { a }) => app.call('meetings.remove', { id: pick(await meetings(app), a) || 999 }),
  async (app, { a, b }) =>
    app.call('protocols.saveTask', {
      id: null,
      meetingId: pick(await meetings(app), a) || null,
      agendaItemId: null,
      title: `Aufgabe ${b}`,
      assigneeId: pick(await persons(app), b) || null,
      dueOn: addDays(today, b % 40),
      note: '',
    }),
  async (app, { a, b }) =>
    app.call('protocols.finishTask', {
      id: pick((await app.call('protocols.tasks', { state: 'all' })).rows, a) || 999,
      done: b % 2 === 0,
    }),
  (app, { a, b }) =>
    app.call('templates.save', {
      kind: templateKinds[a % templateKinds.length] ?? 'closing',
      text: b % 4 ? `Text ${b}` : 'Hallo {Unbekannt}',
    }),
  (app, { a }) =>
    app.call('templates.reset', {
      kind: templateKinds[a % templateKinds.length] ?? 'closing',
    }),
  async (app, { a, b, c }) =>
    app.call('outreach.save', {
      id: c % 3 === 0 ? pick((await app.call('outreach.list', { state: 'all' })).rows, a) || null : null,
      personId: pick(await persons(app), a) || 999,
      organisationId: pick(await organisations(app), b) || null,
      committeeId: pick(await committees(app), c) || null,
      day: addDays(today, -(b % 30)),
      channel: 'phone',
      contactedBy: 'Bredow',
      subject: `Thema ${b}`,
      answer: 'open',
      note: '',
      nextStep: a % 2 ? 'Anrufen' : '',
      nextDay: a % 2 ? addDays(today, c % 20) : null,
    }),
  async (app, { a, b }) =>
    app.call('outreach.finish', {
      id: pick((await app.call('outreach.list', { state: 'all' })).rows, a) || 999,
      done: b % 2 === 0,
    }),
  async (app, { a, b, c }) => {
    const { sectors, groups } = await app.call('matrix.composition', {});
    return app.call('matrix.saveCriteria', {
      criteria: [
        {
          committeeId: pick(await committees(app), a) || 999,
          sectorId: b % 3 === 0 ? null : pick(sectors, b),
          groupId: b % 3 === 1 ? null : pick(groups, b),
          required: c % 4 === 0 ? null : c,
          note: '',
        },
      ],
    });
  },
  async (app, { a, b }) =>
    app.call('participation.save', {
      id: null,
      committeeId: pick(await committees(app), a) || 999,
      title: `Mitgehen ${b}`,
      text: '',
      contact: '',
    }),
  async (app, { a, b, c }) =>
    app.call('people.mergePersons', {
      keptId: pick(await persons(app), a) || 999,
      otherId: pick(await persons(app), b) || 999,
      takeOver: c % 2 ? ['first_name', 'last_name', 'title'] : [],
    }),
  async (app, { a, b }) =>
    app.call('people.mergeOrganisations', {
      keptId: pick(await organisations(app), a) || 999,
      otherId: pick(await organisations(app), b) || 999,
      takeOver: ['name'],
    }),
  async (app, { a, b }) =>
    app.call('people.keepApart', {
      kind: 'person',
      firstId: pick(await persons(app), a) || 999,
      secondId: pick(await persons(app), b) || 999,
    }),
  (app, { a }) => app.call('settings.saveOffice', { office: { ...modelOffice, phone: `04917 ${a}` } }),
  (app, { a, b }) =>
    app.call('accessibility.saveVenue', {
      id: null,
      venue: { ...venue, name: `Saal ${a % 5}`, doorWidthCm: b % 120 },
    }),
  async (app, { a, b }) =>
    app.call('accessibility.saveVenue', {
      id: pick(await venues(app), a) || 999,
      venue: { ...venue, name: `Saal ${b % 5}`, doorWidthCm: null },
    }),
  async (app, { a }) => app.call('accessibility.removeVenue', { id: pick(await venues(app), a) || 999 }),
  async (app, { a, b, c }) =>
    app.call('accessibility.saveBooking', {
      id: null,
      meetingId: pick(await meetings(app), a) || 999,
      booking: {
        kind: 'travel',
        provider: `Fahrdienst ${b % 5}`,
        state: 'requested',
        costCents: c,
        note: '',
      },
    }),
];

/** Carries out a step. Refusals (AppError) belong to the story; an internal error is a bug and is thrown. */
export async function perform(app: TestApp, step: Step): Promise<void> {
  try {
    await acts[step.command % acts.length]?.(app, step);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
  }
}

/** The content of every journalled table, as text that can be compared. */
export function wholeDatabase(app: TestApp): string {
  const db = connect(app.workspace.dataFolder().currentFile(), true);
  try {
    return JSON.stringify(
      journalledTables(db).map((table) => [table, db.prepare(`select * from "${table}" order by id`).all()]),
    );
  } finally {
    db.close();
  }
}
