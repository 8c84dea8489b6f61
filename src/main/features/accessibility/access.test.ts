import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCommittee, makeMeeting, type MeetingFixture } from '../../../../test/support/meetingFixture.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { Booking, NeedKind } from '../../../shared/features/accessibility.ts';
import type { Venue } from '../../../shared/features/venues.ts';
import { connect } from '../../database/open.ts';

let test: TestApp;
let fixture: MeetingFixture;

beforeEach(async () => {
  test = await openTestApp();
  fixture = await makeCommittee(test);
});
afterEach(() => test.close());

const person = (name: string) => fixture.persons[name] ?? 0;
const venue = (part: Partial<Venue> = {}): Venue => ({
  name: 'Bürgersaal',
  street: 'Parkweg 8',
  postalCode: '04917',
  city: 'Lindenau-Markt',
  contact: '',
  capacity: 30,
  stepFree: 'yes',
  stageStepFree: 'noStage',
  doorWidthCm: 82,
  lift: 'notNeeded',
  liftWidthCm: null,
  liftDepthCm: null,
  ramp: 'notNeeded',
  rampPermille: null,
  rampWidthCm: null,
  turningAreaCm: 150,
  accessibleWc: 'yes',
  accessibleParking: 'yes',
  hearingSystem: 'none',
  publicTransport: 'Bus 3',
  note: '',
  checkedOn: '2026-10-01',
  ...part,
});
const booking = (part: Partial<Booking> = {}): Booking => ({
  kind: 'signLanguageInterpreting',
  provider: '',
  state: 'open',
  costCents: null,
  note: '',
  ...part,
});

async function needs(name: string, kind: NeedKind, part: { detail?: string; meetingId?: number } = {}) {
  await test.call('accessibility.saveNeed', {
    id: null,
    personId: person(name),
    need: { kind, detail: '', leadTimeDays: null, meetingId: null, consentOn: null, ...part },
  });
}

const access = (id: number) => test.call('accessibility.meeting', { id });

describe('venues', () => {
  it('say what does not reach its measure, are found by no second name, and can be taken back', async () => {
    const { value, journal } = await test.answer('accessibility.saveVenue', { id: null, venue: venue() });
    expect(journal).toMatchObject({ summary: 'Tagungsort „Bürgersaal“ angelegt', undoable: true });
    expect(await test.call('accessibility.venues', {})).toEqual([
      {
        id: value.id,
        name: 'Bürgersaal',
        address: 'Parkweg 8, 04917 Lindenau-Markt',
        capacity: 30,
        checkedOn: '2026-10-01',
        missing: ['Türbreite', 'Höranlage'],
        unknown: 0,
      },
    ]);
    await expect(
      test.call('accessibility.saveVenue', { id: null, venue: venue({ name: 'bürgersaal ' }) }),
    ).rejects.toMatchObject({ code: 'conflict', details: { fields: { 'venue.name': /gibt es schon/ } } });
    expect((await test.call('search.find', { text: 'buergersaal park', limit: 50 })).hits).toMatchObject([
      { kind: 'venue', id: value.id, label: 'Bürgersaal', detail: 'Lindenau-Markt' },
    ]);
    await test.call('journal.undo', { id: journal?.id ?? 0 });
    expect(await test.call('accessibility.venues', {})).toEqual([]);
  });

  it.each<[string, Partial<Venue>, string]>([
    ['a visit of tomorrow', { checkedOn: '2026-11-15' }, 'venue.checkedOn'],
    ['a door of half a centimetre', { doorWidthCm: 82.5 }, 'venue.doorWidthCm'],
    ['no name', { name: ' ' }, 'venue.name'],
  ])('refuse %s beside its field', async (_name, part, field) => {
    await expect(
      test.call('accessibility.saveVenue', { id: null, venue: venue(part) }),
    ).rejects.toMatchObject({ details: { fields: { [field]: expect.any(String) } } });
  });

  it('leave name and address to their meetings when they go, and come back to them', async () => {
    const { id } = await test.call('accessibility.saveVenue', { id: null, venue: venue() });
    const { meetingId } = await makeMeeting(test, fixture, { venueId: id, placeName: 'Bürgersaal' });
    expect((await test.call('accessibility.venue', { id })).meetings).toEqual([
      { id: meetingId, name: 'Steuerungsgruppe am 9. Dezember 2026' },
    ]);
    const { journal } = await test.answer('accessibility.removeVenue', { id });
    const { frame } = await test.call('meetings.meeting', { id: meetingId });
    expect(frame).toMatchObject({ venueId: null, placeName: 'Bürgersaal' });
    await test.call('journal.undo', { id: journal?.id ?? 0 });
    expect((await test.call('meetings.meeting', { id: meetingId })).frame.venueId).toBe(id);
  });
});

describe('a meeting', () => {
  it('says in counts what the venue lacks for those who come, and names only when asked', async () => {
    const { id } = await test.call('accessibility.saveVenue', { id: null, venue: venue() });
    const { meetingId } = await makeMeeting(test, fixture, { venueId: id });
    const { meetingId: other } = await makeMeeting(test, fixture, {
      startsAt: '2027-01-13T16:00',
      replyBy: null,
    });
    await needs('Ute', 'hearingLoop');
    await needs('Selma', 'hearingLoop', { meetingId });
    await needs('Arno', 'hearingLoop', { meetingId: other });
    await needs('Timo', 'wheelchairPlace', { detail: 'E-Rollstuhl, 68 cm breit' });
    await needs('Piotr', 'wheelchairPlace');
    const seen = await access(meetingId);
    expect(seen).toMatchObject({
      venue: { id, name: 'Bürgersaal' },
      expected: 8,
      withNeeds: 3,
      over: false,
      findings: [
        { kind: 'hearingLoop', people: 2, state: 'missing' },
        { kind: 'wheelchairPlace', people: 1, state: 'missing' },
      ],
    });
    expect(JSON.stringify(seen)).not.toMatch(/Kranich|Timo|68 cm/);
    expect(await test.call('accessibility.who', { meetingId, kind: 'wheelchairPlace' })).toEqual([
      { personId: person('Timo'), name: 'Timo Rasch', detail: 'E-Rollstuhl, 68 cm breit' },
    ]);
    // Who is excused does not come; her deputy does.
    await test.call('meetings.reply', {
      meetingId,
      personId: person('Ute'),
      reply: 'excused',
      deputyId: person('Piotr'),
    });
    expect((await access(meetingId)).findings).toMatchObject([
      { kind: 'hearingLoop', people: 1 },
      { kind: 'wheelchairPlace', people: 2 },
    ]);
  });

  it('is named under "Heute" in counts while something is open', async () => {
    const lines = async () =>
      (await test.call('today.overview', {})).lines.filter(({ kind }) => kind === 'access');
    const { id } = await test.call('accessibility.saveVenue', { id: null, venue: venue() });
    const { meetingId } = await makeMeeting(test, fixture, { venueId: id });
    expect(await lines()).toEqual([]);
    await needs('Ute', 'hearingLoop');
    await needs('Selma', 'signLanguageInterpreting', { detail: 'Quastenflosser' });
    expect(await lines()).toEqual([
      {
        kind: 'access',
        title: 'Barrierefreiheit: Steuerungsgruppe am 9. Dezember',
        why: '1 Bedarf wird nicht erfüllt, 1 Buchung ist fällig.',
        day: '2026-11-18',
        urgency: 'week',
        href: `/sitzungen/${meetingId}/barrierefreiheit`,
        action: 'Barrierefreiheit prüfen',
      },
    ]);
    await test.call('accessibility.saveVenue', { id, venue: venue({ hearingSystem: 'fm' }) });
    await test.call('accessibility.saveBooking', {
      id: null,
      meetingId,
      booking: booking({ state: 'booked' }),
    });
    expect(await lines()).toEqual([]);
  });

  it('proposes bookings from the needs, once, and everything about them can be taken back', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    await needs('Ute', 'signLanguageInterpreting', { detail: 'Quastenflosser' });
    await needs('Selma', 'travel');
    await needs('Timo', 'hearingLoop');
    expect((await access(meetingId)).toBook).toMatchObject([
      {
        kind: 'signLanguageInterpreting',
        people: 1,
        lead: {
          tone: 'due',
          day: '2026-11-18',
          sentence: 'Gebärdensprachdolmetschung braucht 21 Tage Vorlauf: bis 18. November buchen.',
        },
      },
      { kind: 'travel', people: 1, lead: { day: '2026-12-02' } },
    ]);
    const { value, journal } = await test.answer('accessibility.proposeBookings', { meetingId });
    expect(value).toEqual({ added: 2 });
    expect(journal).toMatchObject({ summary: '2 Buchungen vorgemerkt', undoable: true });
    const { bookings, toBook } = await access(meetingId);
    expect(toBook).toEqual([]);
    expect(await test.call('accessibility.proposeBookings', { meetingId })).toEqual({ added: 0 });
    const saved = await test.answer('accessibility.saveBooking', {
      id: bookings[0]?.id ?? 0,
      meetingId,
      booking: booking({ provider: 'Dolmetschbüro Lindetal', state: 'booked', costCents: 48_000 }),
    });
    expect(await access(meetingId)).toMatchObject({
      totalCents: 48_000,
      bookings: [{ provider: 'Dolmetschbüro Lindetal', lead: { tone: 'done' } }, { kind: 'travel' }],
    });
    await test.call('journal.undo', { id: saved.journal?.id ?? 0 });
    expect((await access(meetingId)).totalCents).toBe(0);
    await test.call('journal.undo', { id: journal?.id ?? 0 });
    expect((await access(meetingId)).bookings).toEqual([]);
    // The journal of all this knows no detail of a person.
    const db = connect(test.workspace.dataFolder().currentFile(), true);
    const images = db.prepare('select before, after from journal_row').all();
    db.close();
    expect(JSON.stringify(images)).not.toContain('Quastenflosser');
  });

  it('goes on with its bookings when the needs are deleted, and has nothing to do when it is over', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    await test.call('accessibility.saveBooking', {
      id: null,
      meetingId,
      booking: booking({ costCents: 12_050 }),
    });
    expect(await access(meetingId)).toMatchObject({
      bookings: [{ people: 0 }],
      totalCents: 12_050,
      over: false,
    });
    await test.call('meetings.cancel', { id: meetingId });
    expect((await access(meetingId)).over).toBe(true);
  });

  it('prints its bookings and the checklist of its venue', async () => {
    const { id } = await test.call('accessibility.saveVenue', { id: null, venue: venue() });
    const { meetingId } = await makeMeeting(test, fixture, { venueId: id });
    await needs('Ute', 'signLanguageInterpreting');
    expect(await test.call('accessibility.printVenue', { id })).toMatchObject({
      name: 'Ortsblatt Bürgersaal 2026-11-14',
    });
    expect(await test.call('accessibility.printBookings', { meetingId, format: 'largePrint' })).toMatchObject(
      {
        name: 'Buchungsliste Steuerungsgruppe 2026-12-09, Großdruck',
      },
    );
  });

  it('says what is gone', async () => {
    await expect(access(999)).rejects.toMatchObject({ code: 'notFound' });
    await expect(test.call('accessibility.venue', { id: 999 })).rejects.toMatchObject({ code: 'notFound' });
    await expect(test.call('accessibility.removeBooking', { id: 999 })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(test.call('accessibility.saveVenue', { id: 999, venue: venue() })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
