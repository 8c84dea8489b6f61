import type { Page } from '@playwright/test';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { heading, openDemo } from './steps.ts';

/** Opens the record of a person beside the list, or as a page. */
async function openPerson(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Personen', exact: true }).first().click();
  await page.getByRole('link', { name }).first().click();
}

async function openMeeting(page: Page, row: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Sitzungen', exact: true }).first().click();
  await page.getByRole('row', { name: row }).getByRole('link').first().click();
  await expect(heading(page, / am \d+\. /)).toBeFocused();
}

/** Every call that is written for the bridge from now on; the bridge itself is frozen, nothing can listen to it. */
async function listenToCalls(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const calls: string[] = [];
    Object.assign(window, { calls });
    const write = JSON.stringify as (value: unknown) => string;
    JSON.stringify = (value: { call?: unknown } | null) => {
      if (typeof value?.call === 'string') calls.push(value.call);
      return write(value);
    };
  });
  return () => page.evaluate(() => (window as unknown as { calls: string[] }).calls);
}

test('what a person needs is hidden until somebody asks, is saved without an undo, and hides again', async ({
  page,
}) => {
  await openDemo(page);
  const calls = await listenToCalls(page);
  await openPerson(page, /Dorn, Heike/);
  await expect(page.getByText(/schützt Art\. 9 DSGVO/)).toBeVisible();
  await expect(page.getByText('Gebärdensprachdolmetschung')).toHaveCount(0);
  expect(await calls()).toContain('people.person');
  expect((await calls()).filter((call) => call.startsWith('accessibility.need'))).toEqual([]);

  await page.getByRole('button', { name: 'Zugangsbedarf ansehen' }).click();
  const needs = page.getByRole('list', { name: 'Zugangsbedarf' });
  await expect(needs.getByText('Gebärdensprachdolmetschung')).toBeVisible();
  await expect(needs.getByText(/Einwilligung vom 24\. Oktober 2026/)).toBeVisible();

  await page.getByRole('button', { name: 'Bedarf eintragen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bedarf eintragen' });
  await dialog.getByLabel('Was wird gebraucht?').selectOption('Anderes');
  await dialog.getByRole('button', { name: 'Bedarf speichern' }).click();
  await expect(dialog.getByText('Bitte schreiben Sie dazu, was gebraucht wird.')).toBeVisible();
  await dialog.getByLabel('Genauer').fill('ein Platz am Fenster');
  await dialog.getByRole('button', { name: 'Bedarf speichern' }).click();
  await expect(dialog).toBeHidden();
  const toast = page.getByRole('status', { name: 'Meldung' });
  await expect(toast.getByText('Gespeichert')).toBeVisible();
  await expect(toast.getByRole('button', { name: 'Rückgängig' })).toHaveCount(0);
  await expect(needs.getByText('ein Platz am Fenster')).toBeVisible();
  await expect(needs.getByText(/Wird nach der letzten Sitzung gelöscht/)).toBeVisible();
  // Nothing of it is kept as a draft of a form.
  const kept = await page.evaluate(() =>
    window.rundtisch.invoke(JSON.stringify({ call: 'app.uiState', input: {} })),
  );
  expect(kept).not.toContain('Fenster');

  await page.getByRole('button', { name: 'Anderes: Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Löschen …' }).click();
  const question = page.getByRole('alertdialog', { name: '„Anderes“ löschen?' });
  await expect(question.getByRole('button', { name: 'Abbrechen' })).toBeFocused();
  await question.getByRole('button', { name: 'Endgültig löschen' }).click();
  await expect(needs.getByText('ein Platz am Fenster')).toHaveCount(0);

  await openPerson(page, /Kranich, Ute/);
  await openPerson(page, /Dorn, Heike/);
  await expect(page.getByRole('button', { name: 'Zugangsbedarf ansehen' })).toBeVisible();
  await expect(page.getByText('Gebärdensprachdolmetschung')).toHaveCount(0);
});

test('a venue is typed in, says at once what it lacks, and prints its checklist', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('link', { name: 'Sitzungen', exact: true }).first().click();
  await page.getByRole('link', { name: 'Tagungsorte' }).click();
  await expect(heading(page, 'Tagungsorte')).toBeFocused();
  await expect(page.getByText('reicht nicht: Türbreite und Höranlage')).toBeVisible();

  await page.keyboard.press('Control+n');
  await expect(heading(page, 'Tagungsort anlegen')).toBeFocused();
  await page.getByLabel('Name', { exact: true }).fill('Altes Spital, Kapelle');
  await page.getByLabel('Schmalste Tür (cm)').fill('95');
  await page.getByRole('group', { name: 'Rampe' }).getByLabel('ja').check();
  await page.getByLabel('Neigung in Prozent').fill('steil');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Bitte geben Sie die Neigung in Prozent ein, zum Beispiel 5,5.')).toBeVisible();
  await page.getByLabel('Neigung in Prozent').fill('7,5');
  await page.getByLabel('Breite der Rampe (cm)').fill('120');
  await page.keyboard.press('Control+s');
  await expect(heading(page, 'Altes Spital, Kapelle')).toBeVisible();
  await expect(
    page.getByRole('row', { name: /Rampe 7,5 % Neigung, 120 cm breit reicht nicht/ }),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: /Türbreite 95 cm reicht mindestens 90 cm/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Höranlage noch nicht bekannt noch zu klären/ })).toBeVisible();

  await page.keyboard.press('Control+p');
  const preview = page.getByRole('dialog', { name: /^Ortsblatt Altes Spital, Kapelle 2026-11-23$/ });
  await expect(preview.getByRole('group', { name: 'Seite 1' })).toBeVisible({ timeout: 40_000 });
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Mehr zu Altes Spital, Kapelle' }).click();
  await page.getByRole('menuitem', { name: 'In den Papierkorb legen' }).click();
  await expect(heading(page, 'Tagungsorte')).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('link', { name: 'Altes Spital, Kapelle' })).toBeVisible();
});

test('a meeting says what its venue lacks in counts, names only when asked, and books what is needed', async ({
  page,
}) => {
  await openDemo(page);
  const calls = await listenToCalls(page);
  await openMeeting(page, /9\. Dezember/);
  await expect(page.getByText('1 Person braucht eine Höranlage – der Ort hat keine.')).toBeVisible();
  await page.getByRole('link', { name: 'Barrierefreiheit', exact: true }).click();
  const findings = page.getByRole('list', { name: 'Was Ort und Unterlagen leisten' });
  await expect(
    findings.getByText('– die schmalste Tür ist 82 cm breit, nötig sind 90 cm.', { exact: false }),
  ).toBeVisible();
  await expect(page.getByText('Paulsen')).toHaveCount(0);
  expect(await calls()).toContain('meetings.meeting');
  expect(await calls()).not.toContain('accessibility.who');
  await page.getByRole('button', { name: 'Wer? Höranlage' }).click();
  const who = page.getByRole('dialog', { name: 'Höranlage: Wer?' });
  await expect(who.getByRole('link', { name: 'Gisela Paulsen' })).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(
    page.getByText(/Assistenz während der Sitzung braucht 14 Tage Vorlauf: bis 25\. November/),
  ).toBeVisible();
  await page.getByRole('button', { name: '1 Buchung vormerken' }).click();
  await expect(page.getByRole('button', { name: 'Buchung anlegen' })).toBeFocused();
  await page.keyboard.press('Enter');
  const kinds = page.getByRole('dialog', { name: 'Buchung anlegen' }).getByLabel('Was wird gebucht?');
  await expect(kinds.locator('optgroup[label="Für diese Sitzung gebraucht"]')).toContainText(
    'Höranlage (1 Person)',
  );
  await expect(kinds.locator('optgroup[label="Weitere"]')).toContainText('Braille');
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await page.getByRole('button', { name: 'Assistenz während der Sitzung: Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Ändern …' }).click();
  const dialog = page.getByRole('dialog', { name: /^Buchung ändern/ });
  await dialog.getByLabel('Anbieter').fill('Lebenshilfe Lindetal');
  await dialog.getByLabel('Stand').selectOption('gebucht');
  await dialog.getByLabel('Kosten in Euro').fill('viel');
  await dialog.getByRole('button', { name: 'Buchung speichern' }).click();
  await expect(dialog.getByText('Bitte geben Sie einen Betrag ein, zum Beispiel 120,50.')).toBeVisible();
  await dialog.getByLabel('Kosten in Euro').fill('120,50');
  await dialog.getByRole('button', { name: 'Buchung speichern' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('zusammen 120,50 €')).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  // No costs are known any more, so none are added up.
  await expect(page.getByText(/^zusammen/)).toHaveCount(0);
});

test('the name of a venue in the meeting form fills the address, and another place lets go of it', async ({
  page,
}) => {
  await openDemo(page);
  await openMeeting(page, /9\. Dezember/);
  await page.keyboard.press('F2');
  const place = page.getByLabel('Ort', { exact: true });
  await expect(page.getByText('Aus der Liste der Tagungsorte.')).toBeVisible();
  await place.fill('Stadthalle Lindenau-Markt');
  await expect(page.getByLabel('Anschrift des Ortes')).toHaveValue('Lindenplatz 1, 04917 Lindenau-Markt');
  await page.keyboard.press('Control+s');
  await expect(heading(page, 'Steuerungsgruppe am 9. Dezember')).toBeFocused();
  await page.getByRole('link', { name: 'Barrierefreiheit', exact: true }).click();
  await expect(page.getByText('1 Person braucht eine Höranlage – der Ort erfüllt das.')).toBeVisible();
  await page.keyboard.press('F2');
  await place.fill('Im Park');
  await expect(page.getByText('Tagungsorte aus der Liste erscheinen beim Tippen.')).toBeVisible();
});

test('what is over is deleted when the data are opened, and told in a number only', async ({ page }) => {
  await openDemo(page);
  await page.evaluate(async () => {
    const call = async (name: string, input: unknown) =>
      JSON.parse(await window.rundtisch.invoke(JSON.stringify({ call: name, input }))).value;
    const past = (await call('meetings.list', {})).find((each: { past: boolean }) => each.past);
    const [person] = (await call('people.persons', { limit: 10 })).rows;
    const need = { kind: 'braille', detail: 'Tagesordnung', leadTimeDays: null, consentOn: null };
    await call('accessibility.saveNeed', {
      id: null,
      personId: person.id,
      need: { ...need, meetingId: past.id },
    });
    await call('app.leaveDemo', {});
  });
  await openDemo(page);
  const toast = page.getByRole('status', { name: 'Meldung' });
  await expect(toast).toHaveText('1 Angabe zum Zugangsbedarf wurde gelöscht, weil niemand sie mehr braucht.');
});

test('nothing that axe finds on what a person needs', async ({ page }) => {
  test.slow();
  await openDemo(page);
  await openPerson(page, /Dorn, Heike/);
  await expect(page.getByText(/schützt Art\. 9 DSGVO/)).toBeVisible();
  await expectNoBarriers(page, 'hidden');
  await page.getByRole('button', { name: 'Zugangsbedarf ansehen' }).click();
  await expect(page.getByRole('list', { name: 'Zugangsbedarf' })).toBeVisible();
  await expectNoBarriers(page, 'shown');
  await page.getByRole('button', { name: 'Bedarf eintragen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bedarf eintragen' });
  await dialog.getByLabel('Was wird gebraucht?').selectOption('Anderes');
  await dialog.getByRole('button', { name: 'Bedarf speichern' }).click();
  await expect(dialog.getByText('Bitte schreiben Sie dazu, was gebraucht wird.')).toBeVisible();
  await expectNoBarriers(page, 'dialog');
});

test('nothing that axe finds on venues and their form', async ({ page }) => {
  test.slow();
  await openDemo(page);
  await page.getByRole('link', { name: 'Sitzungen', exact: true }).first().click();
  await page.getByRole('link', { name: 'Tagungsorte' }).click();
  await expect(page.getByRole('link', { name: /^Kreishaus/ })).toBeVisible();
  await expectNoBarriers(page, 'venues');
  await page.getByRole('link', { name: /^Kreishaus/ }).click();
  await expect(page.getByRole('table', { name: /^Barrierefreiheit: Kreishaus/ })).toBeVisible();
  await expectNoBarriers(page, 'venue');
  await page.keyboard.press('F2');
  await expect(page.getByLabel('Breite innen (cm)')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Bitte geben Sie den Namen des Ortes ein.')).toBeVisible();
  await expectNoBarriers(page, 'venue form');
});

test('nothing that axe finds on the accessibility of a meeting', async ({ page }) => {
  test.slow();
  await openDemo(page);
  await openMeeting(page, /9\. Dezember/);
  await page.getByRole('link', { name: 'Barrierefreiheit', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Was Ort und Unterlagen leisten' })).toBeVisible();
  await expectNoBarriers(page, 'access');
  await page.getByRole('button', { name: 'Wer? Höranlage' }).click();
  await expect(page.getByRole('link', { name: 'Gisela Paulsen' })).toBeVisible();
  await expectNoBarriers(page, 'who');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '1 Buchung vormerken' }).click();
  await expect(page.getByRole('table', { name: 'Buchungen für diese Sitzung' })).toBeVisible();
  await expectNoBarriers(page, 'bookings');
});
