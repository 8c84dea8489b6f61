import { afterEach, beforeEach, expect, it } from 'vitest';
import { addSector } from '../../../../test/support/committeeSteps.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import { emptyPerson, type Person } from '../../../shared/features/people.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const person = async (lastName: string, parts: Partial<Person> = {}) =>
  (
    await app.call('people.savePerson', {
      id: null,
      person: { ...emptyPerson, firstName: 'Ute', lastName, ...parts },
    })
  ).id;
const lines = async (personId: number) =>
  (await app.call('people.timeline', { personId })).map(({ at, text, detail }) => [
    at.slice(0, 10),
    text,
    detail,
  ]);

it('tells what a person had to do with the office, newest first', async () => {
  const writer = app.workspace.store().writer;
  const ute = await person('Kranich');
  const piotr = await person('Zielony');
  const { id: committeeId } = await app.call('committees.saveCommittee', {
    id: null,
    committee: {
      kind: 'workingGroup',
      name: 'AG Hitze',
      shortName: '',
      purpose: '',
      foundedOn: null,
      endedOn: null,
    },
  });
  await addSector(app);
  const { membershipId, seatId } = await app.call('committees.saveMember', {
    membershipId: null,
    committeeId,
    seatId: null,
    personId: ute,
    votingRight: 'voting',
    sectorId: 1,
    interestGroupId: null,
    onBehalfOfId: null,
    fromDay: '2026-01-01',
    untilDay: '2026-10-31',
    deputyIds: [piotr],
  });
  await writer
    .updateTable('membership')
    .set({ appointed_by: 'die Landrätin', appointed_on: '2025-12-10', appointment_reference: '2025-14' })
    .where('id', '=', membershipId)
    .execute();
  const role = { committee_id: committeeId, person_id: ute, role: 'moderation' as const };
  await writer
    .insertInto('committee_role')
    .values({ ...role, from_day: '2026-02-01', until_day: null })
    .execute();
  const { frame } = await app.call('meetings.proposal', { committeeId });
  const meeting = async (title: string, startsAt: string, status: 'closed' | 'invited' | 'cancelled') => {
    const { id } = await app.call('meetings.save', {
      id: null,
      frame: { ...frame, title, startsAt, replyBy: null },
      agendaFromId: null,
    });
    await writer.updateTable('meeting').set({ status }).where('id', '=', id).execute();
    return id;
  };
  const june = await meeting('Sitzung im Juni', '2026-06-10T16:00', 'closed');
  const july = await meeting('Sitzung im Juli', '2026-07-10T16:00', 'closed');
  const december = await meeting('Sitzung im Dezember', '2026-12-10T16:00', 'invited');
  const row = { person_id: ute, guest_name: '', seat_id: seatId, capacity: 'member' as const };
  await writer
    .insertInto('participant')
    .values([
      { ...row, id: 11, meeting_id: june, reply: 'accepted' },
      { ...row, id: 12, meeting_id: july, reply: 'excused' },
      { ...row, id: 13, meeting_id: july, person_id: piotr, capacity: 'deputy', reply: 'accepted' },
      { ...row, id: 14, meeting_id: december, reply: 'open' },
    ])
    .execute();
  await writer
    .insertInto('attendance')
    .values([
      { participant_id: 11, came_at: '2026-06-10T16:02', left_at: '2026-06-10T17:42' },
      { participant_id: 13, came_at: '2026-07-10T16:00', left_at: null },
    ])
    .execute();
  await writer
    .insertInto('invitation')
    .values({
      id: 5,
      meeting_id: december,
      person_id: ute,
      seat_id: seatId,
      channel: 'post',
      format: 'largePrint',
      issued_at: '2026-11-05T23:30:00Z',
      late_by_days: 1,
      document_file_id: null,
      tree_file_id: null,
    })
    .execute();
  await writer
    .insertInto('outreach')
    .values({
      person_id: ute,
      organisation_id: null,
      committee_id: committeeId,
      day: '2026-03-02',
      channel: 'phone',
      contacted_by: 'Jonas Bredow',
      subject: 'Mitarbeit',
      answer: 'interested',
      note: '',
      next_step: 'Unterlagen senden',
      next_day: '2026-03-09',
      done_on: null,
    })
    .execute();
  await writer
    .insertInto('task')
    .values({
      meeting_id: june,
      agenda_item_id: null,
      title: 'Plakate drucken',
      assignee_id: ute,
      due_on: '2026-07-01',
      done_on: '2026-06-28',
      note: '',
    })
    .execute();
  await writer
    .insertInto('import_run')
    .values({
      id: 1,
      file_name: 'Verteiler.xlsx',
      sha256: '',
      at: '2025-11-01T09:00:00Z',
      mapping: '{}',
      rows_read: 20,
      rows_imported: 20,
    })
    .execute();
  await writer
    .insertInto('import_row')
    .values({ import_run_id: 1, number: 12, raw: '{}', outcome: 'imported', reason: '', person_id: ute })
    .execute();
  await app.call('people.savePerson', {
    id: ute,
    person: { ...emptyPerson, firstName: 'Ute', lastName: 'Kranich', title: 'Dr.' },
  });
  expect(await lines(ute)).toEqual([
    ['2026-12-10', 'Antwort offen: Sitzung im Dezember', ''],
    ['2026-11-14', 'Angaben geändert', 'test · einzeln im Verlauf'],
    [
      '2026-11-06',
      'Eingeladen zu Sitzung im Dezember am 10.12.2026',
      'Post · Großdruck · 1 Tag nach der Ladungsfrist',
    ],
    ['2026-10-31', 'Mitgliedschaft in „AG Hitze“ beendet', 'stimmberechtigt'],
    ['2026-07-10', 'Entschuldigt: Sitzung im Juli', 'vertreten durch Ute Zielony'],
    ['2026-06-28', 'Aufgabe erledigt: Plakate drucken', ''],
    ['2026-06-10', 'Dabei: Sitzung im Juni', '16:02 bis 17:42 Uhr'],
    ['2026-06-10', 'Aufgabe: Plakate drucken', 'bis 01.07.2026 · Sitzung im Juni'],
    [
      '2026-03-02',
      'Anruf: Mitarbeit',
      'für „AG Hitze“ · hat Interesse · durch Jonas Bredow · Nächster Schritt: Unterlagen senden (09.03.2026)',
    ],
    ['2026-02-01', 'Moderation in „AG Hitze“', ''],
    ['2026-01-01', 'Mitglied in „AG Hitze“', 'stimmberechtigt'],
    ['2025-12-10', 'Berufen in „AG Hitze“', 'durch die Landrätin · 2025-14'],
    ['2025-11-01', 'Eingelesen aus der Liste Verteiler.xlsx', 'Zeile 12'],
  ]);
  expect(await lines(piotr)).toEqual([
    ['2026-11-14', 'Angelegt', 'test'],
    ['2026-07-10', 'Dabei: Sitzung im Juli', 'ab 16:00 Uhr · in Vertretung · für Ute Kranich'],
    ['2026-01-01', 'Stellvertretung für Dr. Ute Kranich in „AG Hitze“', '1. Stellvertretung'],
  ]);
});

it('moves with a merged person', async () => {
  const [kept, other] = [await person('Kranich'), await person('Kranich')];
  await app.call('protocols.saveTask', {
    id: null,
    meetingId: null,
    agendaItemId: null,
    title: 'Rückruf',
    assigneeId: other,
    dueOn: null,
    note: '',
  });
  await app.call('people.mergePersons', { keptId: kept, otherId: other, takeOver: [] });
  expect((await lines(kept)).map(([, text]) => text)).toEqual(['Angelegt', 'Aufgabe: Rückruf']);
});
