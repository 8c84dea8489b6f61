import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCommittee, makeMeeting, type MeetingFixture } from '../../../../test/support/meetingFixture.ts';
import { pdfOf } from '../../../../test/support/printed.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { PrintedDocument } from '../../../shared/features/printing.ts';
import { recordLabel } from '../../database/recordLabels.ts';
import { templates } from '../../../shared/rules/templates.ts';
import { checkStructure } from '../../documents/check/checkStructure.ts';

let test: TestApp;
let fixture: MeetingFixture;
beforeEach(async () => {
  test = await openTestApp();
  fixture = await makeCommittee(test);
});
afterEach(() => test.close());

const stored = async (kind: string) =>
  (await test.call('templates.all', {})).find((each) => each.kind === kind);
const printed = async (document: PrintedDocument) =>
  JSON.stringify((await checkStructure(new Uint8Array(await pdfOf(test, document)))).tree);

describe('templates', () => {
  it('are the shipped wording until somebody changes one, and again after resetting; both can be taken back', async () => {
    const shipped = { kind: 'closing', text: 'Mit freundlichen Grüßen', changed: false };
    expect(await stored('closing')).toEqual(shipped);
    const { journal } = await test.answer('templates.save', { kind: 'closing', text: 'Herzliche Grüße\n' });
    expect(journal?.summary).toBe('Vorlage „Gruß“ gespeichert');
    const own = { kind: 'closing', text: 'Herzliche Grüße', changed: true };
    expect(await stored('closing')).toEqual(own);
    await test.call('templates.save', { kind: 'closing', text: 'Beste Grüße' });
    await test.call('journal.undoLast', {});
    expect(await stored('closing')).toEqual(own);

    await test.call('templates.reset', { kind: 'closing' });
    expect(await stored('closing')).toEqual(shipped);
    await test.call('journal.undoLast', {});
    expect(await stored('closing')).toEqual(own);
    await test.call('journal.undoLast', {});
    expect(await stored('closing')).toEqual(shipped);
    await test.call('journal.redoLast', {});
    expect(await stored('closing')).toEqual(own);
  });

  it('cannot be brought back in the place of a newer one', async () => {
    await test.call('templates.save', { kind: 'closing', text: 'Herzliche Grüße' });
    const { journal } = await test.answer('templates.reset', { kind: 'closing' });
    await test.call('templates.save', { kind: 'closing', text: 'Beste Grüße' });
    await expect(test.call('journal.undo', { id: journal?.id ?? 0 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/nicht mehr zurücknehmen: An der Stelle von Vorlage „Gruß“/),
    });
    expect(await stored('closing')).toMatchObject({ text: 'Beste Grüße' });
  });

  it('keep no copy of the shipped wording, so that an update reaches the office', async () => {
    await test.call('templates.save', { kind: 'principles', text: 'Eigenes' });
    await test.call('templates.save', { kind: 'principles', text: templates.principles.model });
    expect(await stored('principles')).toMatchObject({ changed: false });
    await expect(test.call('templates.reset', { kind: 'principles' })).rejects.toMatchObject({
      code: 'conflict',
      message: 'Die Vorlage „Grundsätze“ hat schon den mitgelieferten Text.',
    });
  });

  it.each([
    ['Hallo\r\nam {Datm}', 'Zeile 2, Zeichen 4: Den Platzhalter {Datm} gibt es nicht. Meinten Sie {Datum}?'],
    ['am {Datum', expect.stringMatching(/^Zeile 1, Zeichen 4: Zu dieser Klammer/)],
    [' ', expect.stringMatching(/^Bitte geben Sie einen Text ein/)],
  ])('refuse %j and say where', async (text, message) => {
    await expect(test.call('templates.save', { kind: 'invitation', text })).rejects.toMatchObject({
      code: 'invalidInput',
      message,
      details: { fields: { text: message } },
    });
    expect(await stored('invitation')).toMatchObject({ changed: false });
  });

  it('give a first meeting its texts; a later one takes over those of the meeting before', async () => {
    await test.call('templates.save', { kind: 'invitation', text: 'kommen Sie am {Datum}.' });
    await test.call('templates.save', { kind: 'plainInvitation', text: 'Bitte kommen Sie.' });
    const { committeeId } = fixture;
    const first = (await test.call('meetings.proposal', { committeeId })).frame;
    expect(first).toMatchObject({
      invitationText: 'kommen Sie am {Datum}.',
      plainLanguageText: 'Bitte kommen Sie.',
    });
    await makeMeeting(test, fixture, { invitationText: 'Ganz anders' });
    const later = (await test.call('meetings.proposal', { committeeId })).frame;
    expect(later.invitationText).toBe('Ganz anders');
  });

  it('word salutation and greeting of letters', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    const salutations = async () =>
      (await test.call('meetings.meeting', { id: meetingId })).invitees.map((each) => each.letterSalutation);
    expect(await salutations()).toContain('Sehr geehrte Frau Dr. Hollweg,');
    await test.call('templates.save', { kind: 'salutationFrau', text: 'Liebe {Vorname} {Nachname}' });
    await test.call('templates.save', { kind: 'closing', text: 'Herzliche Grüße aus Lindenau' });
    expect(await salutations()).toContain('Liebe Maren Hollweg,');
    expect(await salutations()).toContain('Sehr geehrter Herr Dr. Aslani,');
    const file = await test.call('meetings.printInvitations', { meetingId });
    const text = await printed(file);
    expect(text).toContain('Liebe Maren Hollweg,');
    expect(text).toContain('Herzliche Grüße aus Lindenau');
    expect(text).not.toContain('Mit freundlichen Grüßen');
  });
});

it('are named in undo and history as they are called in the list', () => {
  expect(recordLabel('template', JSON.stringify({ kind: 'closing', text: 'x' }))).toBe('Vorlage „Gruß“');
});

describe('examples', () => {
  it('are invented without a meeting and the next meeting’s own with one', async () => {
    const invented = await test.call('templates.examples', {});
    expect(invented.meeting).toMatchObject({ source: '', values: { Datum: 'Samstag, 5. Dezember 2026' } });
    expect(invented.committee).toMatchObject({ committeeId: fixture.committeeId });
    await makeMeeting(test, fixture, { replyBy: null });
    const { meeting } = await test.call('templates.examples', {});
    expect(meeting.values.Datum).toBe('Mittwoch, 9. Dezember 2026');
    // What the meeting leaves open is invented, so that the preview shows it.
    expect(meeting.values['Antwort bis']).toBe('28. November 2026');
    expect(meeting.source).toContain('9. Dezember 2026');
  });
});

describe('printed texts', () => {
  it('fill the rules of procedure with what holds for the committee today', async () => {
    const { committeeId } = fixture;
    const file = await test.call('templates.printRules', { committeeId });
    expect(file.name).toMatch(/^2026-11-14 .+ – Geschäftsordnung$/);
    const text = await printed(file);
    expect(text).toContain('liegen mindestens 14 Tage');
    expect(text).not.toMatch(/\{[A-ZÄÖÜ]/);
    await test.call('templates.save', { kind: 'rulesOfProcedure', text: '# Nur dies\n{Mehrheit}' });
    const large = await test.call('templates.printRules', { committeeId, format: 'largePrint' });
    expect(large.name).toMatch(/ – Geschäftsordnung, Großdruck$/);
    expect(await printed(large)).toContain('Nur dies');
    await expect(test.call('templates.printRules', { committeeId: 999 })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('name the region in the principles', async () => {
    const file = await test.call('templates.printPrinciples', {});
    expect(await printed(file)).toContain('Gremien der Gesundheitsregion Lindetal');
  });
});
