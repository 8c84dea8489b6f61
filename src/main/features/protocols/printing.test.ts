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
afterEach(async () => {
  expect(test.log).toEqual([]);
  await test.close();
});

const person = (name: string) => fixture.persons[name] ?? 0;
const six = ['Maren', 'Farid', 'Ute', 'Selma', 'Timo', 'Gisela'];

async function textOf(printed: PrintedDocument): Promise<{ text: string; artifacts: string }> {
  const report = await checkStructure(await pdfOf(test, printed));
  expect(report.findings).toEqual([]);
  return { text: report.tree.map(readingText).join('\n'), artifacts: report.artifacts.join(' ') };
}

/** A closed meeting: items at 16:00, 16:10 and 17:00; Selma comes at 16:20, Timo goes at 17:10. */
async function closedMeeting(): Promise<{ meetingId: number; items: number[] }> {
  const meeting = await makeMeeting(test, fixture);
  const { meetingId, items } = meeting;
  await open(test, fixture, meetingId, ['Maren', 'Farid', 'Ute', 'Timo', 'Gisela']);
  const [first = 0, second = 0, third = 0] = items;
  await test.call('meetings.beginItem', { id: first, at: at('16:00') });
  await test.call('meetings.beginItem', { id: second, at: at('16:10') });
  const who = { meetingId, participantId: null };
  await test.call('meetings.came', { ...who, personId: person('Selma'), at: at('16:20') });
  await test.call('meetings.decide', {
    ...vote(second, 5, 1, 0, at('16:40')),
    responsible: 'Gesundheitsamt',
    dueOn: '2027-03-31',
  });
  await test.call('meetings.beginItem', { id: third, at: at('17:00') });
  await test.call('meetings.left', { ...who, personId: person('Timo'), at: at('17:10') });
  await test.call('protocols.saveItemText', { id: second, text: 'Frau Kranich: Die Kasse zahlt mit.' });
  await test.call('protocols.saveTask', {
    id: null,
    meetingId,
    agendaItemId: second,
    title: 'Plan an alle senden',
    assigneeId: person('Farid'),
    dueOn: '2026-11-05',
    note: '',
  });
  await test.call('meetings.close', { id: meetingId, at: at('18:00') });
  return meeting;
}

describe('the discussion protocol', () => {
  it('tells at each item when, who came and went, and whether it was quorate', async () => {
    const { meetingId } = await closedMeeting();
    const { id } = await test.call('protocols.begin', { meetingId });
    const results = await textOf(await test.call('protocols.print', { meetingId }));
    expect(results.text).not.toContain('Kommen und Gehen');
    expect(results.text).toContain('VeranstalterGesundheitsregion Lindetal');
    expect(results.text).toContain('Mitglieder des Gremiums „Steuerungsgruppe“');

    await test.call('protocols.saveDraft', { id, introduction: 'Dank an das Haus.' });
    await test.call('protocols.saveDraft', { id, kind: 'discussion' });
    const draft = (await test.call('protocols.protocol', { meetingId })).draft;
    expect(draft).toMatchObject({ kind: 'discussion', introduction: 'Dank an das Haus.' });
    const { text, artifacts } = await textOf(
      await test.call('protocols.print', { meetingId, format: 'largePrint' }),
    );
    expect(artifacts).toContain('Entwurf');
    const second = text.slice(text.indexOf('TOP 2:'), text.indexOf('TOP 3:'));
    for (const said of [
      '16:10–17:00 Uhr',
      '16:20 Uhr: Selma Yıldırak kommt.',
      'Beschlussfähig. 5 von 8 Stimmen',
      'Frau Kranich: Die Kasse zahlt mit.',
    ])
      expect(second).toContain(said);
    expect(second).not.toContain('Timo Rasch');
    expect(text.slice(text.indexOf('TOP 3:'))).toContain('17:10 Uhr: Timo Rasch geht.');
  });

  it('is printed in large print as it was issued', async () => {
    const { meetingId } = await closedMeeting();
    await test.call('protocols.issue', { meetingId });
    const { text, artifacts } = await textOf(
      await test.call('protocols.print', { meetingId, format: 'largePrint' }),
    );
    expect(artifacts).not.toContain('Entwurf');
    expect(text).toContain('Beschluss 2026-01');
  });
});

describe('an extract', () => {
  it('of a draft is marked so and certified by nobody', async () => {
    const { meetingId, items } = await closedMeeting();
    const { text, artifacts } = await textOf(
      await test.call('protocols.printExtract', { meetingId, itemId: items[1] ?? 0 }),
    );
    expect(artifacts).toContain('Entwurf');
    expect(text).not.toContain('Für die Richtigkeit');
    expect(text).toContain('Beschluss (Nummer folgt)');
  });

  it('of an issued protocol holds the one item word by word, whatever changed since', async () => {
    const { meetingId, items } = await closedMeeting();
    const { id } = await test.call('protocols.begin', { meetingId });
    await test.call('protocols.saveDraft', { id, kind: 'discussion' });
    await test.call('protocols.issue', { meetingId });
    const { person: selma } = await test.call('people.person', { id: person('Selma') });
    await test.call('people.savePerson', { id: person('Selma'), person: { ...selma, lastName: 'Reiher' } });
    const { text, artifacts } = await textOf(
      await test.call('protocols.printExtract', { meetingId, itemId: items[1] ?? 0 }),
    );
    expect(artifacts).not.toContain('Entwurf');
    for (const said of [
      'Auszug aus dem Verlaufsprotokoll',
      'Dr. Maren Hollweg',
      'TOP 2: Hitzeaktionsplan',
      '16:20 Uhr: Selma Yıldırak kommt.',
      'Beschluss 2026-01',
      'Angenommen: 5 Ja, 1 Nein, 0 Enthaltungen',
      'Aufgaben (Stand 14. November 2026)',
      'Plan an alle senden',
      'Für die Richtigkeit des Auszugs',
      'Lindenau-Markt, 14. November 2026',
    ])
      expect(text).toContain(said);
    for (const other of ['TOP 1:', 'TOP 3:', 'Unterschriften', 'Reiher']) expect(text).not.toContain(other);
  });

  it('of the last item ends before the tasks and the signatures', async () => {
    const { meetingId, items } = await closedMeeting();
    await test.call('protocols.issue', { meetingId });
    const { text } = await textOf(
      await test.call('protocols.printExtract', { meetingId, itemId: items[2] ?? 0 }),
    );
    for (const other of ['Plan an alle senden', 'Unterschriften', 'Verteiler'])
      expect(text).not.toContain(other);
    await expect(test.call('protocols.printExtract', { meetingId, itemId: 9999 })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});

describe('lists on paper', () => {
  it('the register states its filter, counts, and orders by number', async () => {
    const { meetingId, items } = await closedMeeting();
    await test.call('protocols.issue', { meetingId });
    const other = await makeMeeting(test, fixture, { startsAt: '2026-10-07T16:00', replyBy: null });
    await open(test, fixture, other.meetingId, six, '2026-10-07T16:00');
    await test.call('meetings.decide', {
      ...vote(other.items[2] ?? 0, 5, 0, 1, '2026-10-07T16:30'),
      wording: 'Der Kiosk fährt nach Süßwinkel.',
      dueOn: '2026-11-01',
    });
    expect(items).toHaveLength(3);
    const all = (await textOf(await test.call('protocols.printResolutions', {}))).text;
    expect(all).toContain('alle Beschlüsse');
    expect(all).toContain('2 Beschlüsse');
    expect(all.indexOf('2026-01')).toBeLessThan(all.indexOf('Nummer folgt'));
    for (const said of [
      '09.12.2026',
      'Gesundheitsamt bis 31.03.2027 festgeschrieben',
      '5 Ja, 0 Nein, 1 Enthaltung',
      'Protokoll noch offen, Termin verstrichen',
    ])
      expect(all).toContain(said);
    const some = await textOf(
      await test.call('protocols.printResolutions', { search: 'suess', year: 2026, format: 'largePrint' }),
    );
    expect(some.text).toContain('Jahr 2026, Suche nach „suess“');
    expect(some.text).toContain('1 von 2 Beschlüssen');
    expect(some.text).not.toContain('Gesundheitsamt');
    const none = await textOf(await test.call('protocols.printResolutions', { year: 1999 }));
    expect(none.text).toContain('In dieser Auswahl steht kein Beschluss.');
  });

  it('the tasks stand in groups and say in words what is overdue', async () => {
    const { meetingId } = await closedMeeting();
    await test.call('protocols.saveTask', {
      id: null,
      meetingId: null,
      agendaItemId: null,
      title: 'Raum buchen',
      assigneeId: null,
      dueOn: null,
      note: '',
    });
    expect(meetingId).toBeGreaterThan(0);
    const byPerson = (await textOf(await test.call('protocols.printTasks', {}))).text;
    for (const said of [
      'offene Aufgaben, geordnet nach Zuständigen',
      '2 Aufgaben, davon 1 überfällig',
      'Dr. Farid Aslani (1 Aufgabe)',
      'überfällig seit 9 Tagen',
      'ohne Termin',
    ])
      expect(byPerson).toContain(said);
    expect(byPerson.indexOf('Noch niemand zuständig (1 Aufgabe)')).toBeGreaterThan(
      byPerson.indexOf('Aslani'),
    );
    const byCommittee = await textOf(
      await test.call('protocols.printTasks', { groupBy: 'committee', search: 'raum' }),
    );
    expect(byCommittee.text).toContain('Ohne Sitzung (1 Aufgabe)');
    expect(byCommittee.text).toContain('1 von 2 Aufgaben');
  });
});
