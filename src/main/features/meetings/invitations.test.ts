import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  makeCommittee,
  makeMeeting,
  type MeetingFixture,
  open,
} from '../../../../test/support/meetingFixture.ts';
import { pdfOf } from '../../../../test/support/printed.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { PrintedDocument } from '../../../shared/features/printing.ts';
import { checkStructure, readingText } from '../../documents/check/checkStructure.ts';

let test: TestApp;
let fixture: MeetingFixture;

beforeEach(async () => {
  test = await openTestApp();
  fixture = await makeCommittee(test);
});
afterEach(() => test.close());

const person = (name: string) => fixture.persons[name] ?? 0;
const kept = () => test.workspace.store().reader.selectFrom('file').selectAll().execute();

/** Text of a PDF as it is read aloud, one string per section; fails where the structure is not sound. */
async function sections(printed: PrintedDocument): Promise<string[]> {
  const report = await checkStructure(await pdfOf(test, printed));
  expect(report.findings).toEqual([]);
  return report.tree
    .flatMap((root) => root.parts)
    .map((part) => (typeof part === 'string' ? part : readingText(part)));
}

describe('printing invitations', () => {
  it('prints a letter for everybody who wants post, in the right format, and logs what it printed', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    const answer = await test.answer('meetings.printInvitations', { meetingId });
    expect(answer.value).toMatchObject({
      letters: 7,
      lateByDays: 0,
      name: '2026-12-09 Steuerungsgruppe – Einladungen',
      notPrinted: [{ name: 'Dr. Kim Lohse', reason: 'Wünscht die Einladung per E-Mail.' }],
    });
    expect(answer.journal).toMatchObject({
      undoable: false,
      summary: '7 Einladungen zu Steuerungsgruppe am 9. Dezember 2026 gedruckt',
    });
    expect(test.host.opened).toEqual([]);

    const letters = await sections(answer.value);
    expect(letters).toHaveLength(7);
    const to = (name: string) => letters.find((letter) => letter.includes(name)) ?? '';
    expect(to('Frau Ute Kranich')).toContain('Lindetaler Krankenkasse');
    expect(to('Frau Ute Kranich')).toContain('Kassenplatz 2');
    expect(to('Frau Dr. Maren Hollweg')).toContain('Sehr geehrte Frau Dr. Hollweg,');
    expect(to('Frau Dr. Maren Hollweg')).toContain(
      'Bitte sagen Sie uns bis zum 2. Dezember 2026, ob Sie kommen',
    );
    expect(to('Herrn Timo Rasch')).toContain('Sie beginnt um 16:00 Uhr.');
    expect(letters.join()).not.toContain('{');

    const meeting = await test.call('meetings.meeting', { id: meetingId });
    expect(meeting.status).toBe('invited');
    expect(
      Object.fromEntries(
        meeting.invitees.map((each) => [each.name, each.dispatches.map((one) => one.format).join()]),
      ),
    ).toEqual({
      'Dr. Farid Aslani': 'standard',
      'Dr. Maren Hollweg': 'standard',
      'Ute Kranich': 'standard',
      'Dr. Kim Lohse': '',
      'Gisela Paulsen': 'largePrint',
      'Timo Rasch': 'plainLanguage',
      'Arno Veit': 'standard',
      'Selma Yıldırak': 'standard',
    });
    await expect(test.call('journal.undoLast', {})).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps exactly what was printed, whatever changes later', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    const printed = await pdfOf(test, await test.call('meetings.printInvitations', { meetingId }));
    const [pdf] = (await kept()).filter((each) => each.media_type === 'application/pdf');
    expect(printed.equals(Buffer.from(pdf?.bytes ?? []))).toBe(true);
    const { person: ute } = await test.call('people.person', { id: person('Ute') });
    await test.call('people.savePerson', { id: person('Ute'), person: { ...ute, lastName: 'Reiher' } });
    await test.call('meetings.save', { id: meetingId, frame: { ...fixture.frame, placeName: 'Anderswo' } });
    const [dispatch] =
      (await test.call('meetings.meeting', { id: meetingId })).invitees.find(
        (each) => each.personId === person('Ute'),
      )?.dispatches ?? [];
    const again = await test.call('meetings.openInvitation', { id: dispatch?.id ?? 0 });
    expect(again.name).toBe('2026-12-09 Steuerungsgruppe – Einladungen');
    expect((await pdfOf(test, again)).equals(printed)).toBe(true);
    const tree = (await kept()).find((each) => each.media_type === 'application/json');
    expect(Buffer.from(tree?.bytes ?? []).toString()).toContain('Ute Kranich');
  });

  it('notes a late dispatch, also for one person', async () => {
    const { meetingId } = await makeMeeting(test, fixture, {
      startsAt: '2026-11-27T16:00',
      replyBy: '2026-11-20',
    });
    const first = await test.call('meetings.printInvitations', { meetingId });
    expect(first.lateByDays).toBe(2);
    const meeting = await test.call('meetings.meeting', { id: meetingId });
    expect(meeting.deadline).toMatchObject({
      tone: 'done',
      sentence: 'Eingeladen am 14. November 2026. Das war 2 Tage nach der Ladungsfrist.',
    });
    const second = await test.call('meetings.printInvitations', { meetingId, personIds: [person('Ute')] });
    expect(second.letters).toBe(1);
    expect((await pdfOf(test, first)).equals(await pdfOf(test, second))).toBe(false);
  });

  it('names a missing address before printing and prints the others', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    const { person: selma } = await test.call('people.person', { id: person('Selma') });
    await test.call('people.savePerson', { id: person('Selma'), person: { ...selma, addresses: [] } });
    const before = await test.call('meetings.meeting', { id: meetingId });
    expect(before.invitees.find((each) => each.personId === person('Selma'))).toMatchObject({
      delivery: 'noAddress',
      hint: 'Anschrift fehlt',
    });
    expect(before.warnings).toContain('1 Person hat keine Anschrift und bekommt keinen Brief.');
    const answer = await test.call('meetings.printInvitations', { meetingId });
    expect(answer).toMatchObject({
      letters: 6,
      notPrinted: expect.arrayContaining([
        { personId: person('Selma'), name: 'Selma Yıldırak', reason: 'Die Anschrift fehlt.' },
      ]),
    });
  });

  it('refuses a text with open braces, an empty committee, and a meeting that has begun', async () => {
    const { meetingId } = await makeMeeting(test, fixture, {
      replyBy: null,
      invitationText: 'Antworten Sie bis {Antwort bis}.',
    });
    const blockers = async () => (await test.call('meetings.meeting', { id: meetingId })).blockers;
    await expect(test.call('meetings.printInvitations', { meetingId })).rejects.toMatchObject({
      code: 'invalidInput',
      message: expect.stringContaining('{Antwort bis}'),
    });
    // The page names it before anybody is asked.
    expect(await blockers()).toEqual([expect.stringContaining('{Antwort bis}')]);
    await test.call('meetings.save', {
      id: meetingId,
      frame: { ...fixture.frame, invitationText: 'Hallo {Raum}' },
    });
    await expect(test.call('meetings.printInvitations', { meetingId })).rejects.toMatchObject({
      message: expect.stringContaining('Zeile 1, Zeichen 7: Den Platzhalter {Raum} gibt es nicht.'),
    });
    expect(await blockers()).toEqual([expect.stringContaining('{Raum}')]);
    await test.call('meetings.save', { id: meetingId, frame: { ...fixture.frame, invitationText: 'Hallo' } });
    expect(await blockers()).toEqual([]);
    await expect(
      test.call('meetings.printInvitations', { meetingId, personIds: [person('Kim')] }),
    ).rejects.toMatchObject({ message: expect.stringContaining('wünschen E-Mail') });
    await open(test, fixture, meetingId, []);
    await expect(test.call('meetings.printInvitations', { meetingId })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await kept()).toEqual([]);
  });

  it('records nothing when the text changes while it prints', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    const printing = test.call(
      'meetings.printInvitations',
      { meetingId },
      {
        onProgress: () =>
          void test.call('meetings.save', {
            id: meetingId,
            frame: { ...fixture.frame, placeName: 'Turnhalle' },
          }),
      },
    );
    await expect(printing).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Während des Druckens'),
    });
    expect(await kept()).toEqual([]);
    expect((await test.call('meetings.meeting', { id: meetingId })).status).toBe('planned');
  });

  it('asks for a reply without a day where the meeting has none', async () => {
    const { meetingId } = await makeMeeting(test, fixture, { replyBy: null });
    const printed = await test.call('meetings.printInvitations', {
      meetingId,
      personIds: [person('Ute')],
    });
    expect((await sections(printed)).join()).toContain('Bitte sagen Sie uns, ob Sie kommen');
  });

  it('says so in the letters of a second invitation, and tells a deputy whom she stands in for', async () => {
    const { meetingId } = await makeMeeting(test, fixture, { secondInvitation: true });
    await test.call('meetings.reply', {
      meetingId,
      personId: person('Ute'),
      reply: 'excused',
      deputyId: person('Piotr'),
    });
    const printed = await test.call('meetings.printInvitations', {
      meetingId,
      personIds: [person('Piotr')],
    });
    const [letter = ''] = await sections(printed);
    expect(letter).toContain('Sie vertreten Ute Kranich.');
    expect(letter).toContain('Dies ist die zweite Einladung');
  });

  it('previews one letter and prints the list for the door without recording anything', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    const preview = await test.call('meetings.previewInvitation', { meetingId, personId: person('Gisela') });
    expect((await sections(preview)).join()).toContain('Frau Gisela Paulsen');
    const typed = await test.call('meetings.previewInvitation', {
      meetingId,
      personId: person('Ute'),
      frame: { ...fixture.frame, placeName: 'Turnhalle', invitationText: 'Bringen Sie {Gremium} mit.' },
    });
    const letter = (await sections(typed)).join();
    expect(letter).toContain('Bringen Sie Steuerungsgruppe mit.');
    expect(letter).toContain('Turnhalle');
    const list = await test.call('meetings.printAttendanceList', { meetingId });
    const text = (await sections(list)).join();
    expect(text).toContain('Unterschrift');
    expect(text).toContain('Ute Kranich');
    await test.call('meetings.addGuest', { meetingId, personId: null, name: 'Lena Weiß', at: null });
    const large = await test.call('meetings.printAttendanceList', { meetingId, format: 'largePrint' });
    expect(large.name).toContain('Anwesenheitsliste, Großdruck');
    const withGuest = (await sections(large)).join();
    expect(withGuest.indexOf('Lena Weiß')).toBeGreaterThan(withGuest.indexOf('Gäste'));
    expect(await kept()).toEqual([]);
    expect((await test.call('meetings.meeting', { id: meetingId })).status).toBe('planned');
  });
});
