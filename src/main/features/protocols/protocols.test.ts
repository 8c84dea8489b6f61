import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  at,
  makeCommittee,
  makeMeeting,
  type MeetingFixture,
  open,
  vote,
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
const six = ['Maren', 'Farid', 'Ute', 'Selma', 'Timo', 'Gisela'];

async function textOf(printed: PrintedDocument): Promise<{ text: string; artifacts: string }> {
  const report = await checkStructure(await pdfOf(test, printed));
  expect(report.findings).toEqual([]);
  return { text: report.tree.map(readingText).join('\n'), artifacts: report.artifacts.join(' ') };
}

/** A closed meeting with one adopted resolution on the second item. */
async function closedMeeting(day: string): Promise<{ meetingId: number; items: number[] }> {
  const meeting = await makeMeeting(test, fixture, { startsAt: `${day}T16:00`, replyBy: null });
  await open(test, fixture, meeting.meetingId, six, `${day}T16:00`);
  await test.call('meetings.decide', vote(meeting.items[1] ?? 0, 4, 1, 1, `${day}T16:20`));
  await test.call('meetings.close', { id: meeting.meetingId, at: `${day}T18:00` });
  return meeting;
}

describe('the protocol', () => {
  it('prints who was there when, what was decided and by which rule', async () => {
    const { meetingId, items } = await makeMeeting(test, fixture);
    await test.call('meetings.reply', {
      meetingId,
      personId: person('Ute'),
      reply: 'excused',
      deputyId: person('Piotr'),
    });
    await test.call('meetings.reply', {
      meetingId,
      personId: person('Arno'),
      reply: 'excused',
      deputyId: null,
    });
    await open(test, fixture, meetingId, ['Maren', 'Farid', 'Piotr', 'Selma']);
    await test.call('meetings.came', {
      meetingId,
      participantId: null,
      personId: person('Timo'),
      at: at('16:10'),
    });
    await test.call('meetings.addGuest', { meetingId, personId: null, name: 'Lena Weiß', at: at('16:00') });
    await test.call('meetings.decide', {
      ...vote(items[1] ?? 0, 4, 1, 0, at('16:30')),
      responsible: 'Gesundheitsamt',
      dueOn: '2027-03-31',
    });
    await test.call('meetings.left', {
      meetingId,
      participantId: null,
      personId: person('Timo'),
      at: at('17:42'),
    });
    await test.call('meetings.decide', vote(items[2] ?? 0, 4, 0, 0, at('17:50')));
    await test.call('protocols.saveTask', {
      id: null,
      meetingId,
      agendaItemId: items[1] ?? 0,
      title: 'Plan an alle senden',
      assigneeId: person('Farid'),
      dueOn: '2026-12-20',
      note: '',
    });
    await test.call('meetings.close', { id: meetingId, at: at('18:00') });
    const { id } = await test.call('protocols.begin', { meetingId });
    await test.call('protocols.saveDraft', {
      id,
      kind: 'results',
      introduction: 'Die Vorsitzende begrüßt die Anwesenden.',
      correctionNote: '',
    });
    await test.call('protocols.saveItemText', { id: items[1] ?? 0, text: 'Der Plan wurde vorgestellt.' });

    const draft = await textOf(await test.call('protocols.print', { meetingId }));
    expect(draft.artifacts).toContain('Entwurf');
    for (const expected of [
      'Ergebnisprotokoll',
      'Die Vorsitzende begrüßt die Anwesenden.',
      'vertritt Ute Kranich',
      'vertreten durch Piotr Zielony',
      '16:10–17:42',
      'Lena Weiß',
      'Ab 16:10 Uhr beschlussfähig: 5 von 8 Stimmen sind vertreten, 5 sind nötig.',
      'Ab 17:42 Uhr nicht mehr beschlussfähig: 4 von 8 Stimmen sind vertreten, 5 sind nötig.',
      'Der Plan wurde vorgestellt.',
      'Beschluss (Nummer folgt)',
      'Angenommen: 4 Ja, 1 Nein, 0 Enthaltungen',
      'Nötig sind mehr Ja- als Nein-Stimmen',
      'Gesundheitsamt',
      'Beschluss (nicht gefasst)',
      'Plan an alle senden',
      '20. Dezember 2026',
    ]) {
      expect(draft.text).toContain(expected);
    }
    expect((await test.call('protocols.protocol', { meetingId })).nextNumbers).toEqual(['2026-01']);

    const issued = await test.answer('protocols.issue', { meetingId });
    expect(issued.value).toMatchObject({ version: 1, numbers: ['2026-01'] });
    expect(issued.journal?.undoable).toBe(false);
    const final = await textOf(issued.value);
    expect(final.artifacts).not.toContain('Entwurf');
    expect(final.text).toContain('Beschluss 2026-01');
  });

  it('locks the meeting, and a name changed later does not alter what was issued', async () => {
    const { meetingId, items } = await closedMeeting('2026-12-09');
    const printed = await pdfOf(test, await test.call('protocols.issue', { meetingId }));
    await expect(
      test.call('protocols.saveItemText', { id: items[1] ?? 0, text: 'anders' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      test.call('meetings.left', {
        meetingId,
        participantId: null,
        personId: person('Ute'),
        at: at('17:00'),
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(test.call('meetings.removeAgendaItem', { id: items[0] ?? 0 })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(test.call('protocols.issue', { meetingId })).rejects.toMatchObject({ code: 'conflict' });
    await expect(test.call('journal.undoLast', {})).rejects.toMatchObject({ code: 'conflict' });
    const before = await test.call('journal.history', { table: 'meeting', id: meetingId });
    const attendance = before.find((entry) =>
      entry.changes.some((change) => change.record.startsWith('Tagesordnungspunkt')),
    );
    await expect(test.call('journal.undo', { id: attendance?.id ?? 0 })).rejects.toThrow(
      /Das Protokoll dieser Sitzung ist festgeschrieben/,
    );
    const { person: ute } = await test.call('people.person', { id: person('Ute') });
    await test.call('people.savePerson', { id: person('Ute'), person: { ...ute, lastName: 'Reiher' } });
    const { issued } = await test.call('protocols.protocol', { meetingId });
    const again = await test.call('protocols.openDocument', { id: issued[0]?.id ?? 0 });
    expect((await pdfOf(test, again)).equals(printed)).toBe(true);
    expect((await textOf(again)).text).toContain('Ute Kranich');
  });

  it('is corrected by a new dated version; numbers given out stay', async () => {
    const { meetingId, items } = await closedMeeting('2026-12-09');
    await test.call('protocols.issue', { meetingId });
    await expect(test.call('protocols.correct', { meetingId, note: ' ' })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    await test.call('protocols.correct', { meetingId, note: 'Zwei Namen waren vertauscht.' });
    const meeting = await test.call('meetings.meeting', { id: meetingId });
    expect(meeting).toMatchObject({ locked: false, protocol: 'issued' });
    const resolution = meeting.agenda[1]?.resolutions[0];
    await expect(test.call('meetings.removeDecision', { id: resolution?.id ?? 0 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Beschlussregister'),
    });
    await test.call('meetings.decide', vote(items[2] ?? 0, 5, 0, 0, at('17:00')));
    const { numbers, version, ...printed } = await test.call('protocols.issue', { meetingId });
    expect({ numbers, version }).toEqual({ numbers: ['2026-02'], version: 2 });
    const { text } = await textOf(printed);
    expect(text).toContain(
      '2. Fassung vom 14. November 2026, ersetzt die vorige. Grund: Zwei Namen waren vertauscht.',
    );
    expect(text).toContain('Beschluss 2026-01');
    expect((await test.call('protocols.protocol', { meetingId })).issued.map((each) => each.version)).toEqual(
      [2, 1],
    );
  });

  it('numbers resolutions per year without gaps, whatever the order of the meetings', async () => {
    const december = await closedMeeting('2026-12-09');
    const january = await closedMeeting('2027-01-13');
    const october = await closedMeeting('2026-10-07');
    expect((await test.call('protocols.issue', { meetingId: january.meetingId })).numbers).toEqual([
      '2027-01',
    ]);
    expect((await test.call('protocols.issue', { meetingId: december.meetingId })).numbers).toEqual([
      '2026-01',
    ]);
    expect((await test.call('protocols.issue', { meetingId: october.meetingId })).numbers).toEqual([
      '2026-02',
    ]);
    const { rows, years } = await test.call('protocols.resolutions', {});
    expect(rows.map((row) => row.number)).toEqual(['2027-01', '2026-01', '2026-02']);
    expect(years).toEqual([2027, 2026]);
  });

  it('is not issued while something is open', async () => {
    const { meetingId, items } = await makeMeeting(test, fixture);
    await expect(test.call('protocols.issue', { meetingId })).rejects.toMatchObject({
      message: expect.stringContaining('noch nicht beendet'),
    });
    await open(test, fixture, meetingId, six);
    await test.call('meetings.decide', vote(items[1] ?? 0, 4, 1, 1, at('16:20')));
    await test.call('meetings.close', { id: meetingId, at: at('18:00') });
    const ute = (await test.call('meetings.meeting', { id: meetingId })).attendees.find(
      (each) => each.personId === person('Ute'),
    );
    await test.call('meetings.removeInterval', { id: ute?.intervals[0]?.id ?? 0 });
    const { problems } = await test.call('protocols.protocol', { meetingId });
    expect(problems).toEqual([
      expect.stringContaining('Bei TOP 2 passt das Ergebnis nicht mehr zur Anwesenheit'),
    ]);
    await expect(test.call('protocols.issue', { meetingId })).rejects.toMatchObject({ message: problems[0] });
    await test.call('journal.undoLast', {});
    expect((await test.call('protocols.protocol', { meetingId })).problems).toEqual([]);
  });
});

describe('register and tasks', () => {
  it('finds a wording by the beginnings of its words, and by year', async () => {
    const { meetingId, items } = await closedMeeting('2026-12-09');
    await test.call('meetings.decide', {
      ...vote(items[2] ?? 0, 5, 0, 0, at('17:00')),
      wording: 'Der Gesundheitskiosk fährt künftig nach Süßwinkel.',
    });
    await test.call('protocols.issue', { meetingId });
    const find = async (search: string, year: number | null = null) =>
      (await test.call('protocols.resolutions', { search, year })).rows.map((row) => row.number);
    expect(await find('kiosk')).toEqual([]);
    expect(await find('suess gesundheitsk')).toEqual(['2026-02']);
    expect(await find('2026-01')).toEqual(['2026-01']);
    expect(await find('steuerungs', 2026)).toHaveLength(2);
    expect(await find('', 2025)).toEqual([]);
  });

  it('keeps open, overdue and done tasks apart', async () => {
    const { meetingId, items } = await makeMeeting(test, fixture);
    const task = {
      id: null,
      meetingId: null,
      agendaItemId: items[0] ?? 0,
      assigneeId: person('Farid'),
      note: '',
    };
    await test.call('protocols.saveTask', { ...task, title: 'Ohne Tag', dueOn: null });
    await test.call('protocols.saveTask', { ...task, title: 'Später', dueOn: '2026-11-14' });
    const { id } = await test.call('protocols.saveTask', {
      ...task,
      title: 'Überfällig',
      dueOn: '2026-11-13',
    });
    const rows = async (state: 'open' | 'done' | 'all') =>
      (await test.call('protocols.tasks', { state })).rows.map((row) => [row.title, row.state]);
    expect(await rows('open')).toEqual([
      ['Überfällig', 'overdue'],
      ['Später', 'open'],
      ['Ohne Tag', 'open'],
    ]);
    await test.call('protocols.finishTask', { id, done: true });
    expect(await rows('done')).toEqual([['Überfällig', 'done']]);
    const [row] = (await test.call('protocols.tasks', { search: 'spät' })).rows;
    expect(row).toMatchObject({
      meetingId,
      meeting: 'Steuerungsgruppe am 9. Dezember',
      assignee: 'Dr. Farid Aslani',
    });
    await test.call('protocols.removeTask', { id });
    await test.call('journal.undoLast', {});
    await test.call('journal.undoLast', {});
    expect(await rows('open')).toHaveLength(3);
  });
});
