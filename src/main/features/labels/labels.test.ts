import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  at,
  makeCommittee,
  makeMeeting,
  type MeetingFixture,
} from '../../../../test/support/meetingFixture.ts';
import { toolOn } from '../../../../test/support/printed.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { PrintedDocument } from '../../../shared/features/printing.ts';
import type { LabelRequest, LabelSource } from '../../../shared/features/labels.ts';

let test: TestApp;
let fixture: MeetingFixture;
beforeEach(async () => {
  test = await openTestApp();
  fixture = await makeCommittee(test);
});
afterEach(() => test.close());

const sheet = { formatId: '3474', own: null, offsetX: 0, offsetY: 0 };
const request = (source: LabelSource, changes: Partial<LabelRequest> = {}): LabelRequest => ({
  product: 'addressLabels',
  source,
  perHousehold: true,
  sheet,
  startAt: 1,
  large: false,
  ...changes,
});
const committee = (): LabelSource => ({ kind: 'committee', committeeId: fixture.committeeId });
const persons = (...names: string[]): LabelSource => ({
  kind: 'persons',
  personIds: names.map((name) => fixture.persons[name] ?? 0),
});
let last: PrintedDocument;
/** Prints, and remembers the document for `printed`. */
async function print(input: Parameters<typeof test.call<'labels.print'>>[1]) {
  const result = await test.call('labels.print', input);
  last = result;
  return result;
}
/** The text of the document that was printed last, in reading order. */
const printed = () => toolOn(test, last, 'pdftotext', '-raw', '{}', '-');

async function removeAddress(name: string) {
  const id = fixture.persons[name] ?? 0;
  const { person } = await test.call('people.person', { id });
  await test.call('people.savePerson', { id, person: { ...person, addresses: [] } });
}

describe('address labels', () => {
  it('go to the persons asked for, in their order, with the organisation’s address where they have none', async () => {
    const result = await print(request(persons('Timo', 'Ute', 'Timo')));
    expect(result).toMatchObject({ labels: 2, persons: 2, missing: [], sheets: 1 });
    expect((await printed()).trim().split(/\n+/)).toEqual([
      'Herrn Timo Rasch',
      'Lindenallee 14',
      '00417 Lindenau-Markt',
      'Lindetaler Krankenkasse',
      'Frau Ute Kranich',
      'Kassenplatz 2',
      '00418 Lindenau',
    ]);
    expect(last.name).toBe('2026-11-14 Adressetiketten');
  });

  it('name who has no address, before and after printing', async () => {
    await removeAddress('Timo');
    await removeAddress('Arno');
    const source = committee();
    const outlook = await test.call('labels.outlook', {
      product: 'addressLabels',
      source,
      perHousehold: true,
    });
    expect(outlook).toEqual({ labels: 6, persons: 6, missing: ['Timo Rasch', 'Arno Veit'], stopped: [] });
    const result = await print(request(source));
    expect(result.missing.toSorted()).toEqual(['Arno Veit', 'Timo Rasch']);
    expect(await printed()).not.toContain('Veit');
  });

  it('are refused by name where nobody has an address', async () => {
    await removeAddress('Timo');
    await expect(print(request(persons('Timo')))).rejects.toMatchObject({
      code: 'invalidInput',
      message: expect.stringContaining('Die Anschrift fehlt bei: Timo Rasch.'),
    });
  });

  it('share one label in a household, where that is wanted', async () => {
    const id = fixture.persons.Kim ?? 0;
    const { person } = await test.call('people.person', { id });
    await test.call('people.savePerson', { id, person: { ...person, lastName: 'Rasch' } });
    const source = persons('Timo', 'Kim', 'Selma');
    const shared = await print(request(source));
    expect(shared).toMatchObject({ labels: 2, persons: 3 });
    const single = await print(request(source, { perHousehold: false }));
    expect(single).toMatchObject({ labels: 3, persons: 3 });
  });

  it('begin where the sheet is still whole and say how many sheets they need', async () => {
    const result = await print(request(committee(), { startAt: 24 }));
    expect(result).toMatchObject({ labels: 8, sheets: 2 });
    expect(await toolOn(test, result, 'pdfinfo', '{}')).toMatch(/Pages: +2/);
  });

  it('name whose address is too long', async () => {
    const id = fixture.persons.Timo ?? 0;
    const { person } = await test.call('people.person', { id });
    const [address] = person.addresses;
    if (!address) throw new Error('the fixture has an address');
    const long = 'An der alten Lindenallee hinter dem Kreishaus '.repeat(4).trim();
    const addresses = [{ ...address, street: long, addition: long.slice(1) }];
    await test.call('people.savePerson', { id, person: { ...person, addresses } });
    const tiny = { ...sheet, formatId: 'L7651' };
    await expect(print(request(persons('Selma', 'Timo'), { sheet: tiny }))).rejects.toThrow(
      /Zu lang für ein Etikett dieser Größe: Timo Rasch\./,
    );
  });
});

describe('a meeting', () => {
  const source = (meetingId: number, who: 'letters' | 'invited' | 'attending'): LabelSource => ({
    kind: 'meeting',
    meetingId,
    who,
  });
  const signs = { formatId: 'tent', own: null, offsetX: 0, offsetY: 0 };
  const badges = { formatId: 'C32010', own: null, offsetX: 0, offsetY: 0 };

  it('prints labels for those who get a letter', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    const result = await print(request(source(meetingId, 'letters')));
    // Kim wants e-mail.
    expect(result.labels).toBe(7);
    expect(await printed()).not.toContain('Lohse');
    expect(result.name).toBe('2026-12-09 Steuerungsgruppe – Adressetiketten');
  });

  it('prints badges for everybody invited who is not excused, and for guests, who need no address', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    await removeAddress('Timo');
    const excused = { meetingId, personId: fixture.persons.Selma ?? 0, reply: 'excused' as const };
    await test.call('meetings.reply', { ...excused, deputyId: null });
    await test.call('meetings.addGuest', {
      meetingId,
      personId: null,
      name: 'Olena Schewtschenko',
      at: null,
    });
    const result = await print(
      request(source(meetingId, 'invited'), { product: 'nameBadges', sheet: badges }),
    );
    expect(result).toMatchObject({ labels: 8, missing: [] });
    expect(await printed()).not.toContain('Yıldırak');
    expect(await printed()).toMatch(/Olena\s+Schewtschenko\s+Gast/);
    expect(await printed()).toMatch(/Ute Kranich\s+Lindetaler Krankenkasse\s+Gesundheitsregion Lindetal/);
  });

  it('prints signs only for those who come, each twice on the paper', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    const { Ute = 0, Piotr = 0, Selma = 0 } = fixture.persons;
    await test.call('meetings.reply', { meetingId, personId: Ute, reply: 'excused', deputyId: Piotr });
    await test.call('meetings.reply', { meetingId, personId: Selma, reply: 'accepted', deputyId: null });
    const result = await print(
      request(source(meetingId, 'attending'), { product: 'tableSigns', sheet: signs }),
    );
    expect(result).toMatchObject({ labels: 2, sheets: 2 });
    const text = await printed();
    expect(text).toContain('Zielony');
    expect(text).toContain('Yıldırak');
    expect(text).not.toContain('Kranich');
    // Whoever was there counts even without an answer.
    await test.call('meetings.start', { id: meetingId, at: at('16:00') });
    const arno = { meetingId, participantId: null, personId: fixture.persons.Arno ?? 0, at: at('16:00') };
    await test.call('meetings.came', arno);
    const after = await test.call('labels.outlook', {
      product: 'tableSigns',
      source: source(meetingId, 'attending'),
      perHousehold: false,
    });
    expect(after.labels).toBe(3);
  });

  it('refuses a sheet of another kind, and says when nobody comes', async () => {
    const { meetingId } = await makeMeeting(test, fixture);
    await expect(print(request(source(meetingId, 'invited'), { product: 'tableSigns' }))).rejects.toThrow(
      /Bogen passt nicht/,
    );
    await expect(
      print(request(source(meetingId, 'attending'), { product: 'tableSigns', sheet: signs })),
    ).rejects.toThrow(/niemand, für den etwas zu drucken/);
  });
});

describe('sheets', () => {
  const own = { columns: 2, rows: 4, width: 90, height: 60, left: 10, top: 20, pitchX: 95, pitchY: 62 };

  it('may be the user’s own', async () => {
    const result = await print(request(persons('Timo'), { sheet: { ...sheet, formatId: 'own', own } }));
    expect(result.sheets).toBe(1);
  });

  it.each([
    ['beyond the paper', { formatId: 'own', own: { ...own, left: 40 } }, 'sheet.own.width', /A4-Blatt/],
    ['of no known name', { formatId: '0815', own: null }, 'sheet.formatId', /wählen Sie einen Bogen/],
    ['moved too far', { offsetX: 30 }, 'sheet.offsetX', /Höchstens 10/],
  ])('%s are refused beside the field', async (_name, changes, field, message) => {
    const printing = print(request(persons('Timo'), { sheet: { ...sheet, ...changes } }));
    await expect(printing).rejects.toMatchObject({
      code: 'invalidInput',
      details: { fields: { [field]: expect.stringMatching(message) } },
    });
  });

  it('have no place beyond their last', async () => {
    await expect(print(request(persons('Timo'), { startAt: 25 }))).rejects.toMatchObject({
      details: { fields: { startAt: expect.stringContaining('24 Plätze') } },
    });
  });

  it('can be checked on plain paper', async () => {
    last = await test.call('labels.printCalibration', { sheet });
    expect(last.name).toMatch(/Prüfblatt Avery Zweckform 3474/);
    expect(await printed()).toMatch(/70 × 37 mm,\s+24\s+je\s+Blatt/);
  });
});
