import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { buildOfficeList, type OfficePerson } from '../../src/main/import/officeList.ts';
import { barriers, expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { call, setUpOffice } from './steps.ts';

const persons: OfficePerson[] = [
  {
    salutation: 'Frau',
    firstName: 'Ute',
    lastName: 'Kranich',
    organisation: 'Lindetaler Krankenkasse',
    postalCode: '01067',
    city: 'Dresden',
    email: 'ute.kranich@lindetal.example',
    committee: 'Steuerungsgruppe',
    votingRight: 'voting',
  },
  {
    salutation: 'Frau',
    firstName: 'Selma',
    lastName: 'Yıldırak',
    organisation: 'Migrantinnenrat',
    email: 'selma@lindetal.example',
  },
  {
    salutation: 'Herr',
    title: 'Dr.',
    firstName: 'Jürgen',
    lastName: 'Müller',
    organisation: 'Lindetaler Krankenkasse',
    email: 'kaputt@',
  },
  {
    salutation: 'Frau',
    firstName: 'Gisela',
    lastName: 'Paulsen',
    organisation: 'Seniorenbeirat',
    city: 'Pirna',
    postalCode: '01796',
  },
];

/** An office that was set up and has nobody in it yet. */
async function openOffice(page: Page): Promise<void> {
  await setUpOffice(page);
  await page.reload();
  await page.getByRole('link', { name: 'Personen', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Noch keine Personen' })).toBeVisible();
}

async function writeList(folder: string, rows: OfficePerson[] = persons): Promise<string> {
  const file = path.join(folder, 'Mitglieder.xlsx');
  writeFileSync(file, await buildOfficeList(rows, { title: 'Mitglieder', subtitle: 'Stand 01.11.2026' }));
  return file;
}

test('the first Excel list comes in with four steps, and goes out again with one', async ({
  page,
  desktop,
  dataFolder,
}) => {
  await openOffice(page);
  desktop.answer('openFile', await writeList(dataFolder));
  // From the list of persons: open the page, choose the file, (choose it in the system's dialog,) take it over.
  await page.getByRole('link', { name: 'Liste einlesen' }).first().click();
  await page.getByRole('button', { name: 'Datei wählen' }).click();
  await expect(page.getByText('4 neue Personen, 3 neue Organisationen, 1 neues Gremium')).toBeVisible();
  await expect(page.getByText('Null ergänzt, in der Liste 1067')).toBeVisible();
  await expect(page.getByRole('row', { name: /Müller, Dr. Jürgen/ })).toContainText('keine E-Mail-Adresse');
  await page.getByRole('button', { name: '4 Personen einlesen' }).click();
  await expect(
    page.getByRole('heading', { name: '4 Personen aus Mitglieder.xlsx eingelesen' }),
  ).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Einlesen zurückgenommen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Einlesen rückgängig machen' })).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(
    page.getByRole('heading', { name: '4 Personen aus Mitglieder.xlsx eingelesen' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Zu den Personen' }).click();
  await expect(page.getByText('4 Personen', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Noch keine Personen' })).toBeVisible();
});

test('a list is found, filtered and opened, and the address keeps it', async ({
  page,
  desktop,
  dataFolder,
}) => {
  await openOffice(page);
  desktop.answer('openFile', await writeList(dataFolder));
  await page.getByRole('link', { name: 'Liste einlesen' }).first().click();
  await page.getByRole('button', { name: 'Datei wählen' }).click();
  await page.getByRole('button', { name: '4 Personen einlesen' }).click();
  await page.getByRole('link', { name: 'Zu den Personen' }).click();
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('mueller');
  await expect(page.getByText('1 von 4 Personen')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('yildirak');
  await page.getByRole('link', { name: 'Yıldırak, Selma' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Selma Yıldırak' })).toBeVisible();
  await expect(page).toHaveURL(/\/personen\/\d+\?suche=yildirak$/);
  await page.getByRole('button', { name: 'Filter aufheben' }).click();
  await page.getByLabel('Gremium').selectOption({ label: 'Steuerungsgruppe' });
  await expect(page.getByText('1 von 4 Personen')).toBeVisible();
  await page.getByLabel('Gremium').selectOption({ label: 'Alle Gremien' });
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await expect(page.getByRole('rowheader').first()).toHaveText('Yıldırak, Selma');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('gibtesnicht');
  await page.getByRole('button', { name: 'Suche leeren' }).click();
  await expect(page.getByText('4 Personen', { exact: true })).toBeVisible();
});

test('a person is entered with a new organisation, mended and taken back', async ({ page }) => {
  await openOffice(page);
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { level: 1, name: 'Person anlegen' })).toBeVisible();
  await page.getByLabel('Vorname').fill('Arno');
  await page.getByLabel('Postleitzahl').fill('123');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Bitte geben Sie den Nachnamen ein.').first()).toBeVisible();
  await expect(page.getByLabel('Nachname')).toBeFocused();
  await page.getByLabel('Nachname').fill('Veit');
  await page.getByLabel('Postleitzahl').fill('01796');
  await page.getByRole('button', { name: 'Neue Organisation anlegen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Welche Organisation ist neu?' });
  await dialog.getByLabel('Name', { exact: true }).fill('Psychiatrie-Erfahrene');
  await dialog.getByRole('button', { name: 'Organisation anlegen' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Organisation' })).toHaveValue('Psychiatrie-Erfahrene');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 2, name: 'Arno Veit' })).toBeVisible();
  await expect(page.getByText('Arno Veit angelegt').first()).toBeVisible();

  await page.keyboard.press('F2');
  await page.getByLabel('Funktion').fill('Sprecher');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Weiter bearbeiten' }).click();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Funktion von Arno Veit gespeichert').first()).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText('Sprecher,')).toBeHidden();
});

test('a half-filled form survives a crash', async ({ page }) => {
  await openOffice(page);
  await page.keyboard.press('Control+n');
  await page.getByLabel('Nachname').fill('Halbfertig');
  await expect.poll(async () => JSON.stringify(await call(page, 'app.uiState', {}))).toContain('Halbfertig');
  await page.reload();
  await expect(page.getByText('Ihre Eingaben vom letzten Mal sind wieder da.')).toBeVisible();
  await expect(page.getByLabel('Nachname')).toHaveValue('Halbfertig');
  await page.getByRole('button', { name: 'Eingaben verwerfen' }).click();
  await expect(page.getByLabel('Nachname')).toHaveValue('');
});

test('ticked persons go into the trash together; who is needed stays, with the reason', async ({
  page,
  desktop,
  dataFolder,
}) => {
  await openOffice(page);
  desktop.answer('openFile', await writeList(dataFolder));
  await page.getByRole('link', { name: 'Liste einlesen' }).first().click();
  await page.getByRole('button', { name: 'Datei wählen' }).click();
  await page.getByRole('button', { name: '4 Personen einlesen' }).click();
  await page.getByRole('link', { name: 'Zu den Personen' }).click();
  await page.getByLabel('Kranich, Ute auswählen').check();
  await page.getByRole('button', { name: 'In den Papierkorb' }).click();
  const problem = page.getByRole('alertdialog');
  await expect(problem).toContainText('Ute Kranich gehört noch zu „Steuerungsgruppe“.');
  await problem.getByRole('button', { name: 'Schließen' }).click();
  await page.getByLabel('Kranich, Ute auswählen').uncheck();
  await page.getByLabel('Paulsen, Gisela auswählen').check();
  await page.getByLabel('Yıldırak, Selma auswählen').check();
  await page.getByRole('button', { name: 'In den Papierkorb' }).click();
  await expect(page.getByText('2 Personen', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText('4 Personen', { exact: true })).toBeVisible();
});

test('ten thousand persons scroll and jump to the end', async ({ page, desktop, dataFolder }) => {
  await openOffice(page);
  const rows = ['Vorname;Nachname;Ort'];
  for (let index = 0; index < 10_000; index += 1)
    rows.push(`Ute;N${String(index).padStart(5, '0')};Ort ${index % 90}`);
  const file = path.join(dataFolder, 'lang.csv');
  writeFileSync(file, rows.join('\n'));
  desktop.answer('openFile', file);
  await page.getByRole('link', { name: 'Liste einlesen' }).first().click();
  await page.getByRole('button', { name: 'Datei wählen' }).click();
  await page.getByRole('button', { name: '10.000 Personen einlesen' }).click();
  await page.getByRole('link', { name: 'Zu den Personen' }).click();
  await page.getByRole('link', { name: 'N00000, Ute' }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('link', { name: 'N09999, Ute' })).toBeFocused();
  await page.getByLabel('N09999, Ute auswählen').check();
  await page.getByRole('button', { name: 'Alle 10.000 auswählen' }).click();
  await expect(page.getByText('10.000 ausgewählt', { exact: true })).toBeVisible();
  // In a small window what can be done with them is one menu.
  await page.setViewportSize({ width: 683, height: 384 });
  await expect(page.getByRole('button', { name: 'Gemeinsam ändern …' })).toBeHidden();
  await page.getByRole('button', { name: 'Aktionen für 10.000 Ausgewählte' }).click();
  await expect(page.getByRole('menuitem')).toHaveText([
    'Gemeinsam ändern …',
    'In den Papierkorb',
    'Auswahl aufheben',
  ]);
  await expectNoBarriers(page, 'ticked persons in a small window');
  await page.getByRole('menuitem', { name: 'Auswahl aufheben' }).click();
  await expect(page.getByText('10.000 ausgewählt', { exact: true })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen of persons has a barrier that axe knows (${colorScheme})`, async ({
    page,
    desktop,
    dataFolder,
  }) => {
    await page.emulateMedia({ colorScheme });
    const check = async () => expect(await barriers(page)).toEqual([]);
    await openOffice(page);
    await check();
    desktop.answer('openFile', await writeList(dataFolder, [...persons, { phones: ['0351 555'] }]));
    await page.getByRole('link', { name: 'Liste einlesen' }).first().click();
    await page.getByRole('button', { name: 'Datei wählen' }).click();
    await page.getByRole('button', { name: 'Zuordnung ansehen' }).click();
    await expect(page.getByText('4 neue Personen')).toBeVisible();
    await check();
    await page.getByRole('button', { name: '4 Personen einlesen' }).click();
    await expect(page.getByRole('link', { name: 'Zu den Personen' })).toBeVisible();
    await check();
    await page.getByRole('link', { name: 'Zu den Personen' }).click();
    await page.getByRole('link', { name: 'Kranich, Ute' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Ute Kranich' })).toBeVisible();
    await check();
    await page.setViewportSize({ width: 683, height: 600 });
    await expect(page.getByRole('heading', { level: 1, name: 'Ute Kranich' })).toBeVisible();
    await check();
    await page.keyboard.press('F2');
    await expect(page.getByRole('heading', { level: 1, name: 'Ute Kranich bearbeiten' })).toBeVisible();
    await check();
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.getByRole('link', { name: 'Organisationen', exact: true }).click();
    await page.getByRole('link', { name: 'Seniorenbeirat' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Seniorenbeirat' })).toBeVisible();
    await check();
  });
}
