import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { openDemo, openPlace } from './steps.ts';

/** The demo region's composition: two gaps in the Steuerungsgruppe, psychotherapy among them. */
async function openMatrix(page: Page): Promise<void> {
  await openDemo(page);
  await openPlace(page, 'Gremien');
  await page.getByRole('link', { name: 'Zusammensetzung' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zusammensetzung' })).toBeFocused();
}

const cell = (page: Page, name: RegExp) => page.getByRole('button', { name });
const psychotherapy = /^Psychotherapie, Steuerungsgruppe: /;

test('a gap is found, its seat is seen, and somebody is asked for it', async ({ page }) => {
  await openMatrix(page);
  // Gaps stand first.
  await expect(page.getByRole('row').nth(1)).toContainText('Psychotherapie');
  await expect(cell(page, psychotherapy)).toHaveAccessibleName(
    'Psychotherapie, Steuerungsgruppe: 0 von 1 besetzt, 1 frei',
  );
  await cell(page, psychotherapy).click();
  const dialog = page.getByRole('dialog', { name: 'Psychotherapie: Steuerungsgruppe' });
  await expect(dialog.getByText('interessiert')).toBeVisible();
  await expect(dialog.getByText('bis 18.11.2026, überfällig')).toBeVisible();

  await dialog.getByRole('button', { name: 'Ansprache notieren' }).click();
  const talk = page.getByRole('dialog', { name: 'Ansprache notieren' });
  await expect(talk.getByLabel('Thema')).toHaveValue('Sitz Psychotherapie');
  await talk.getByRole('combobox', { name: 'Person' }).fill('weiss');
  await page.getByRole('option', { name: 'Weiß, Marlene' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ansprache von Marlene Weiß (Telefon) notiert')).toBeVisible();
  await cell(page, psychotherapy).click();
  await expect(dialog.getByRole('link', { name: 'Marlene Weiß' })).toBeVisible();

  await dialog.getByRole('link', { name: 'Sitz Psychotherapie besetzen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sitz Psychotherapie besetzen' })).toBeVisible();
});

test('who sits there is one step away, by keyboard alone', async ({ page }) => {
  await openMatrix(page);
  await cell(page, psychotherapy).focus();
  await page.keyboard.press('Home');
  await expect(cell(page, /^Psychotherapie, Gesundheitskonferenz/)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, psychotherapy)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  // A gap without a seat leads to where one is made.
  await expect(dialog.getByText('Dafür gibt es im Gremium noch keinen freien Sitz.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell(page, /^Ärzteschaft, Steuerungsgruppe/)).toBeFocused();
  await page.getByRole('radio', { name: 'nach Interessengruppen' }).click({ force: true });
  await cell(page, /^ältere Menschen, Steuerungsgruppe: 1 von 1 besetzt/).click();
  await page.getByRole('link', { name: 'Gisela Paulsen' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Gisela Paulsen' })).toBeVisible();
});

test('what is required is changed in a cell and as a whole, and taken back', async ({ page }) => {
  await openMatrix(page);
  await cell(page, /^ÖGD, Steuerungsgruppe/).click();
  const dialog = page.getByRole('dialog', { name: 'ÖGD: Steuerungsgruppe' });
  await dialog.getByLabel('Verlangt').fill('0');
  await dialog.getByRole('button', { name: 'Vorgabe speichern' }).click();
  await expect(dialog.getByText(/^Mindestens 1/)).toBeVisible();
  await dialog.getByLabel('Verlangt').fill('2');
  await dialog.getByRole('button', { name: 'Vorgabe speichern' }).click();
  await expect(cell(page, /^ÖGD, Steuerungsgruppe: 1 von 2 besetzt, 1 fehlt/)).toBeVisible();

  await page.getByRole('combobox', { name: 'Gremium' }).selectOption('Steuerungsgruppe');
  await page.getByRole('link', { name: 'Vorgaben bearbeiten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vorgaben: Steuerungsgruppe' })).toBeVisible();
  await expect(page.getByLabel('ÖGD', { exact: true })).toHaveValue('2');
  await page.getByLabel('Apotheken', { exact: true }).fill('1');
  await page.getByLabel('Bemerkung zu Hochschule').fill('ohne Zahl');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Zu dieser Bemerkung fehlt die Zahl/).first()).toBeVisible();
  await page.getByLabel('Bemerkung zu Hochschule').fill('');
  await page.getByRole('button', { name: 'Verbindung hinzufügen' }).click();
  await page.getByLabel('Sektor', { exact: true }).selectOption('Wohlfahrt');
  await page.getByLabel('Interessengruppe', { exact: true }).selectOption('Anwohnende');
  await page.getByLabel('Verlangt', { exact: true }).fill('1');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Zusammensetzung von „Steuerungsgruppe“: 2 Vorgaben geändert')).toBeVisible();
  await expect(cell(page, /^Apotheken, Steuerungsgruppe: 0 von 1 besetzt, 1 fehlt/)).toBeVisible();
  await page.getByRole('radio', { name: 'Sektor × Gruppe' }).click({ force: true });
  await expect(cell(page, /^Wohlfahrt · Anwohnende, Steuerungsgruppe: 0 von 1/)).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(cell(page, /^Wohlfahrt · Anwohnende/)).toHaveCount(0);
});

test('the composition leaves like every list: copied, as a spreadsheet, on paper', async ({
  page,
  desktop,
  dataFolder,
}) => {
  await openMatrix(page);
  const leave = async (how: string) => {
    await page.getByRole('button', { name: 'Weitere Aktionen für die Liste' }).click();
    await page.getByRole('menuitem', { name: how }).click();
  };
  await leave('Für Excel kopieren');
  await expect(page.getByText(/^\d+ Zeilen kopiert/)).toBeVisible();
  const file = path.join(dataFolder, 'Zusammensetzung.csv');
  desktop.answer('saveFile', file);
  await leave('Exportieren …');
  const dialog = page.getByRole('dialog', { name: 'Zusammensetzung exportieren' });
  await expect(dialog.getByText('Mit 19 Spalten, von „Sektor“ bis „Summe frei“.')).toBeVisible();
  await dialog.getByRole('radio', { name: /csv/ }).check();
  await dialog.getByRole('button', { name: 'Datei speichern' }).click();
  await expect(dialog).toBeHidden();
  const lines = readFileSync(file, 'utf8').trim().split('\r\n');
  expect(lines[0]).toMatch(/^\W*Sektor;Gesundheitskonferenz verlangt;Gesundheitskonferenz besetzt;/);
  expect(lines[1]).toMatch(/^Psychotherapie;2;0;/);
  expect(lines.at(-1)).toMatch(/^Summe;/);
  await page.keyboard.press('Control+p');
  const preview = page.getByRole('dialog', { name: /Zusammensetzung der Gremien/ });
  await expect(preview.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
});

test('neither the table nor an open cell has barriers', async ({ page }) => {
  await openMatrix(page);
  await page.getByRole('combobox', { name: 'Gremium' }).selectOption('Steuerungsgruppe');
  await expectNoBarriers(page, 'Zusammensetzung');
  await cell(page, psychotherapy).click();
  await expect(page.getByRole('dialog').getByText('interessiert')).toBeVisible();
  await expectNoBarriers(page, 'Zelle der Zusammensetzung');
});

test('the form for what is required has no barriers', async ({ page }) => {
  await openMatrix(page);
  await page.getByRole('link', { name: 'Vorgaben bearbeiten' }).click();
  await page.getByRole('button', { name: 'Verbindung hinzufügen' }).click();
  await expect(page.getByLabel('Sektor', { exact: true })).toBeVisible();
  await expectNoBarriers(page, 'Vorgaben');
});
