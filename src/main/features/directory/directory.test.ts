import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCommittee, type MeetingFixture } from '../../../../test/support/meetingFixture.ts';
import { pdfOf } from '../../../../test/support/printed.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { PrintedDocument } from '../../../shared/features/printing.ts';
import { checkStructure, readingText } from '../../documents/check/checkStructure.ts';

let test: TestApp;
let fixture: MeetingFixture;

beforeEach(async () => {
  test = await openTestApp();
  fixture = await makeCommittee(test);
  const { person } = await test.call('people.person', { id: fixture.persons.Ute ?? 0 });
  await test.call('people.savePerson', {
    id: fixture.persons.Ute ?? 0,
    person: {
      ...person,
      function: 'Regionalleiterin',
      contacts: [
        { kind: 'phone', purpose: 'work', value: '04917 7080', note: '' },
        { kind: 'fax', purpose: 'work', value: '04917 7081', note: '' },
        { kind: 'mobile', purpose: 'private', value: '0171 555123', note: '' },
      ],
    },
  });
});
afterEach(async () => {
  expect(test.log).toEqual([]);
  await test.close();
});

async function textOf(printed: PrintedDocument): Promise<string> {
  const report = await checkStructure(await pdfOf(test, printed));
  expect(report.findings).toEqual([]);
  return report.tree.map(readingText).join('\n');
}

const committee = () => ({ kind: 'committee' as const, committeeId: fixture.committeeId });

describe('the directory of a committee', () => {
  it('names members by surname with role, vote and deputy, and no contact unless it is chosen', async () => {
    const written = await test.call('directory.print', { scope: committee() });
    expect(written.name).toBe('Mitgliederverzeichnis Steuerungsgruppe 2026-11-14');
    const text = await textOf(written);
    for (const said of [
      'Nur für den Dienstgebrauch, Stand 14. November 2026.',
      '8 Personen, 1 Sitz frei',
      'Kranich, Ute Regionalleiterin',
      'Lindetaler Krankenkasse',
      'Vorsitz, stimmberechtigt',
      'beratend',
      'Piotr Zielony',
    ])
      expect(text).toContain(said);
    for (const secret of ['04917 7080', '0171 555123', '@']) expect(text).not.toContain(secret);
    expect(text.indexOf('Aslani')).toBeLessThan(text.indexOf('Yıldırak'));
  });

  it.each([
    ['work', ['04917 7080'], ['0171 555123', '04917 7081', 'bitte nicht weitergeben']],
    ['all', ['04917 7080', '0171 555123 (privat)', 'bitte nicht weitergeben'], ['04917 7081']],
  ] as const)('with contact details "%s" shows only those', async (contacts, shown, hidden) => {
    const text = await textOf(
      await test.call('directory.print', { scope: committee(), contacts, format: 'largePrint' }),
    );
    for (const each of shown) expect(text).toContain(each);
    for (const each of hidden) expect(text).not.toContain(each);
  });

  it('names who has a role without a seat', async () => {
    await test.call('committees.saveRole', {
      id: null,
      committeeId: fixture.committeeId,
      role: 'moderation',
      personId: fixture.persons.Piotr ?? 0,
      fromDay: '2026-01-01',
      untilDay: null,
    });
    const text = await textOf(await test.call('directory.print', { scope: { kind: 'committees' } }));
    expect(text).toContain('Moderation, ohne Sitz');
    expect(text).toContain('alle Gremien (1)');
  });

  it('of a committee that is gone is refused', async () => {
    await expect(
      test.call('directory.print', { scope: { kind: 'committee', committeeId: 99 } }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('the list of persons', () => {
  it('states the filter and where each person sits or stands in', async () => {
    const text = await textOf(
      await test.call('directory.print', {
        scope: { kind: 'persons', filter: { search: 'zielony', committeeId: fixture.committeeId } },
      }),
    );
    for (const said of [
      'Gremium Steuerungsgruppe, Suche nach „zielony“',
      '1 Person',
      'Steuerungsgruppe: vertritt Ute Kranich',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('Aslani');
  });

  it('says so where the filter finds nobody', async () => {
    const text = await textOf(
      await test.call('directory.print', { scope: { kind: 'persons', filter: { search: 'niemand' } } }),
    );
    expect(text).toContain('In dieser Auswahl steht niemand.');
  });
});

describe('sheets', () => {
  it('the committee sheet counts seats and says the rules in words', async () => {
    const text = await textOf(
      await test.call('committees.printSheet', { id: fixture.committeeId, format: 'largePrint' }),
    );
    for (const said of [
      'Kommunalpolitik/Verwaltung, stimmberechtigt Selma Yıldırak',
      '9 Sitze, davon 8 stimmberechtigt und 1 beratend; 8 besetzt, 1 frei',
      'Dr. Maren Hollweg, seit 01.01.2020',
      'Psychotherapie, stimmberechtigt frei',
      'Stellvertretung: 1. Piotr Zielony',
      'Regeln, gültig seit 1. Januar 2020',
      '5 von 8. Unbesetzte Sitze zählen mit.',
    ])
      expect(text).toContain(said);
  });

  it('the recovery sheet names the office, and says so where no backup was written', async () => {
    const before = await textOf(await test.call('backups.printRecoverySheet', {}));
    expect(before).toContain('noch keine Sicherung geschrieben');
    expect(before).toContain('00417 555-310');
    const sheet = await test.call('backups.printRecoverySheet', { format: 'largePrint' });
    expect(sheet.name).toBe('Wiederherstellungsblatt 2026-11-14, Großdruck');
  });
});
