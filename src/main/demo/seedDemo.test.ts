import { afterAll, beforeAll, expect, test } from 'vitest';
import { matrixOf } from '../../shared/rules/matrix.ts';
import { openTestApp, type TestApp } from '../../../test/support/testApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ now: '2026-11-23T10:00:00Z' });
  await app.call('app.openDemo', {});
}, 120_000);
afterAll(() => app.close());

test('the demo region is marked, and lives in a folder of its own', async () => {
  expect(await app.call('app.state', {})).toMatchObject({
    setUp: true,
    demo: true,
    regionName: 'Gesundheitsregion Lindetal',
  });
  expect(app.workspace.dataFolder().folder).toMatch(/demo$/);
  await app.call('app.leaveDemo', {});
  expect(await app.call('app.state', {})).toMatchObject({ setUp: false, demo: false });
  await app.call('app.openDemo', {});
  expect((await app.call('people.persons', {})).total).toBe(31);
  const { pairs } = await app.call('people.findDuplicates', { kind: 'person' });
  expect(pairs.map(({ first, second }) => [first.name, second.name])).toEqual([
    ['Dr. Sabine Hahnefeld', 'Sabine Hahnenfeld'],
  ]);
});

test('persons speak several languages, have tags, and two of them get no letters any more', async () => {
  const rows = (await app.call('people.persons', {})).rows;
  expect(rows.filter((row) => row.state !== 'active').map((row) => [row.listName, row.state])).toEqual([
    ['Nolte, Jasper', 'moved'],
    ['Ostermann, Hedwig', 'deceased'],
  ]);
  const selma = rows.find((row) => row.listName === 'Yıldırak, Selma');
  expect((await app.call('people.person', { id: selma?.id ?? 0 })).person).toMatchObject({
    languages: ['de', 'tr'],
    tags: ['Gründungsmitglied', 'Sprachmittlung'],
  });
  expect(rows.find((row) => row.state === 'deceased')?.committees).toBe('');
});

test('organisations have units, further sectors, contact persons and a territory, and one of them has ended', async () => {
  const { rows } = await app.call('people.organisations', {});
  const county = rows.find((row) => row.name === 'Landkreis Lindetal');
  const stored = await app.call('people.organisation', { id: county?.id ?? 0 });
  expect(stored.units.map((unit) => unit.name)).toEqual(['Gesundheitsamt Lindetal', 'Sozialamt Lindetal']);
  expect(stored.contactPersons.map((one) => one.topic)).toEqual([
    'Haushalt und Fördermittel',
    'Gesundheitsregion',
  ]);
  expect(stored.persons.some((person) => person.unit === 'Gesundheitsamt Lindetal')).toBe(true);
  expect(stored.organisation.inhabitants).toBe(84_300);
  expect(rows.filter((row) => row.ended).map((row) => row.name)).toEqual(['Pflegestützpunkt Unterlinde']);
  expect(rows.every((row) => row.sectors !== '')).toBe(true);
});

test('committees have the seats of the guide, one of them vacant', async () => {
  const committees = await app.call('committees.list', {});
  const seats = new Map(committees.map((committee) => [committee.name, committee.seats]));
  expect(seats.get('Steuerungsgruppe')).toBe(11);
  expect(seats.get('Gesundheitskonferenz')).toBe(34);
  const steering = committees.find((committee) => committee.name === 'Steuerungsgruppe');
  expect(steering?.filled).toBe(10);
  const minds = committees.find((committee) => committee.name === 'AG Seelische Gesundheit');
  expect(minds?.warnings.map((warning) => warning.text).join(' ')).toMatch(/Protokollführung/);
});

test('a member stays until a successor, a seat fell away, and no seat is without sector or group', async () => {
  const committees = await app.call('committees.list', {});
  const all = await Promise.all(committees.map(({ id }) => app.call('committees.committee', { id })));
  const staying = all.flatMap(({ seats }) => seats.filter((seat) => seat.state === 'carriedOver'));
  expect(staying.map((seat) => seat.membership?.person)).toEqual(['Matthias Grewe']);
  expect(all.flatMap(({ otherSeats }) => otherSeats)).toMatchObject([{ purpose: 'Projekt Trinkbrunnen' }]);
  expect(all.flatMap(({ warnings }) => warnings).map(({ kind }) => kind)).not.toContain('unassigned');
  const steering = all.find(({ committee }) => committee.name === 'Steuerungsgruppe');
  expect(steering?.seats.filter((seat) => seat.membership?.appointment.by).length).toBeGreaterThan(5);
  expect(steering?.seats.flatMap((seat) => seat.membership?.speaksFor ?? [])).not.toEqual([]);
});

test('one meeting loses its quorum at 17:42, with a tie and a vote that came too late', async () => {
  const meetings = await app.call('meetings.list', {});
  const held = meetings.find((meeting) => meeting.protocol === 'issued');
  const meeting = await app.call('meetings.meeting', { id: held?.id ?? 0 });
  expect(
    meeting.quorumMoments.filter((moment) => moment.change === 'lost').map((moment) => moment.at.slice(11)),
  ).toEqual(['17:42']);
  const results = meeting.agenda.flatMap((item) => item.resolutions.map((resolution) => resolution.result));
  expect(results).toEqual(['adopted', 'rejected', 'notQuorate']);
});

test('its protocol is locked and has a correction; resolutions are numbered per year', async () => {
  const meetings = await app.call('meetings.list', {});
  const held = meetings.find((meeting) => meeting.protocol === 'issued');
  const protocol = await app.call('protocols.protocol', { meetingId: held?.id ?? 0 });
  expect(protocol.issued.map((version) => version.version)).toEqual([2, 1]);
  const register = await app.call('protocols.resolutions', {});
  expect(
    register.rows
      .map((row) => row.number)
      .filter(Boolean)
      .sort(),
  ).toEqual(['2026-01', '2026-02']);
});

test('the next steering meeting falls due for invitation tomorrow', async () => {
  const next = (await app.call('meetings.list', {})).find(
    (meeting) => meeting.committee.startsWith('Steuerung') && !meeting.past,
  );
  expect(next).toMatchObject({ status: 'planned', startsAt: '2026-12-09T16:00', inviteBy: '2026-11-24' });
});

test('the next steering meeting takes place where two needs fail: no induction loop, a door of 82 cm', async () => {
  const next = (await app.call('meetings.list', {})).find(
    (meeting) => meeting.committee.startsWith('Steuerung') && !meeting.past,
  );
  const access = await app.call('accessibility.meeting', { id: next?.id ?? 0 });
  expect(access.findings.filter(({ state }) => state === 'missing').map(({ sentence }) => sentence)).toEqual([
    '1 Person braucht eine Höranlage – der Ort hat keine.',
    '1 Person braucht einen Rollstuhlplatz – die schmalste Tür ist 82 cm breit, nötig sind 90 cm.',
  ]);
  expect(access.toBook.map(({ kind }) => kind)).toEqual(['assistanceNeeded']);
  const venues = await app.call('accessibility.venues', {});
  expect(venues.find(({ name }) => name.startsWith('Stadthalle'))).toMatchObject({ missing: [], unknown: 0 });
});

test('the steering group has gaps, and somebody was asked for its vacant seat', async () => {
  const facts = await app.call('matrix.composition', {});
  const { id } = facts.committees.find(({ name }) => name === 'Steuerungsgruppe') ?? { id: 0 };
  const gaps = (['sectors', 'groups'] as const).flatMap((view) =>
    matrixOf(facts, { view, committeeId: id })
      .rows.filter(({ sum }) => sum.gap > 0)
      .map(({ name }) => name),
  );
  expect(gaps).toEqual(['Ärzteschaft', 'Psychotherapie', 'Menschen mit Behinderungen']);
  const vacant = facts.seats.find((seat) => seat.committeeId === id && !seat.member);
  expect(await app.call('outreach.ofSeats', {})).toMatchObject([
    { seatId: vacant?.seatId, state: 'overdue' },
  ]);
});

test('nothing went wrong silently', () => {
  expect(app.log).toEqual([]);
});
