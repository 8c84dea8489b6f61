import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readTable } from '../../src/main/import/readTable.ts';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { chooseInMenu, openPlace } from './steps.ts';
import { lookAt } from './preview.ts';

const listMenu = 'Weitere Aktionen für die Liste';

const choose = (page: Page, entry: string, menu = listMenu) => chooseInMenu(page, menu, entry);

async function openPersons(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Personen', exact: true }).first().click();
  await expect(page.getByRole('link', { name: 'Aslani, Dr. Farid' })).toBeVisible();
}

const heads = (page: Page): Promise<string[]> =>
  page.getByRole('table', { name: 'Personen' }).locator('thead th').allInnerTexts();

const tick = (page: Page, name: string) => page.getByRole('checkbox', { name: `${name} auswählen` }).check();

async function saved(file: string): Promise<{ titles: string[]; rows: string[][] }> {
  const { columns, rows } = await readTable(readFileSync(file), path.basename(file));
  return { titles: columns.map(({ title }) => title), rows: rows.map(({ cells }) => cells) };
}

test('a list leaves with the columns, the filter and the ticks that it shows', async ({
  launch,
  dataFolder,
  desktop,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch({ demo: true });
  await openPersons(page);
  await choose(page, 'Spalten …');
  const columns = page.getByRole('dialog', { name: 'Spalten der Liste „Personen“' });
  await expect(columns.getByRole('checkbox', { name: 'Name steht immer vorn' })).toBeDisabled();
  await expectNoBarriers(page, 'Spalten');
  await columns.getByRole('checkbox', { name: 'PLZ' }).check();
  await columns.getByRole('checkbox', { name: 'Gremien' }).uncheck();
  // By keyboard alone: PLZ to the place behind the name.
  await columns.getByRole('checkbox', { name: 'PLZ' }).focus();
  for (let place = 0; place < 20; place += 1) await page.keyboard.press('Alt+ArrowUp');
  await expect(columns.getByRole('checkbox', { name: 'PLZ' })).toBeFocused();
  await expect(columns.getByRole('status')).toHaveText(/^PLZ: jetzt Platz 2 von/);
  await columns.getByRole('button', { name: 'Spalten übernehmen' }).click();
  expect((await heads(page)).filter(Boolean)).toEqual(['Name', 'PLZ', 'Organisation', 'Ort', 'Versand']);

  await tick(page, 'Kranich, Ute');
  await tick(page, 'Aslani, Dr. Farid');
  const file = path.join(dataFolder, 'Auswahl.xlsx');
  desktop.answer('saveFile', file);
  await choose(page, 'Exportieren …');
  const dialog = page.getByRole('dialog', { name: 'Personen exportieren' });
  await expect(dialog.getByRole('radio', { name: 'nur die angekreuzten (2)' })).toBeChecked();
  await expectNoBarriers(page, 'Exportieren');
  await dialog.getByRole('button', { name: 'Datei speichern' }).click();
  await expect(page.getByText('2 Einträge gespeichert: Auswahl.xlsx').first()).toBeVisible();
  const { titles, rows } = await saved(file);
  expect(titles).toEqual(['Name', 'PLZ', 'Organisation', 'Ort', 'Versand']);
  expect(rows.map(([name]) => name)).toEqual(['Aslani, Dr. Farid', 'Kranich, Ute']);
  expect(rows[0]?.[1]).toMatch(/^\d{5}$/);

  // A serial letter for the same two.
  const letter = path.join(dataFolder, 'Brief.xlsx');
  desktop.answer('saveFile', letter);
  await choose(page, 'Exportieren …');
  await dialog.getByRole('radio', { name: /Serienbrief/ }).check();
  await dialog.getByRole('button', { name: 'Datei speichern' }).click();
  await expect(dialog).toBeHidden();
  expect((await saved(letter)).titles.slice(0, 2)).toEqual(['Anrede', 'Briefanrede']);

  // What was chosen is there after the next start.
  await page.reload();
  await openPersons(page);
  await expect.poll(() => heads(page)).toContain('PLZ');
});

test('a list is printed as it is shown, and every other list has the same menu', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch({ demo: true });
  await openPersons(page);
  await page.getByRole('searchbox').fill('lindenau');
  await page.keyboard.press('Control+P');
  const dialog = page.getByRole('dialog', { name: 'Personen drucken' });
  await expectNoBarriers(page, 'Drucken');
  await dialog.getByRole('radio', { name: 'Großdruck' }).check();
  await dialog.getByRole('button', { name: 'Liste drucken' }).click();
  await lookAt(page, /^Personen 2026-11-23, Großdruck/);

  for (const [place, name] of [
    ['Organisationen', listMenu],
    ['Gremien', listMenu],
    ['Sitzungen', 'Weitere Aktionen für die Liste „Nächste Sitzungen“'],
  ] as const) {
    await page.getByRole('link', { name: place, exact: true }).first().click();
    await choose(page, 'Drucken …', name);
    await page.getByRole('button', { name: 'Liste drucken' }).click();
    await lookAt(page, new RegExp(`^${place === 'Sitzungen' ? 'Nächste Sitzungen' : place} 2026-11-23`));
  }
  for (const place of ['Beschlüsse', 'Aufgaben']) {
    await page
      .getByRole('link', { name: new RegExp(`^${place}`) })
      .first()
      .click();
    await choose(page, 'Exportieren …');
    await page
      .getByRole('dialog', { name: `${place} exportieren` })
      .getByRole('button', { name: 'Abbrechen' })
      .click();
    await expectNoBarriers(page, place);
  }
});

async function view(page: Page, entry: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Ansicht/ }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test('a view keeps filter, order and columns, and the address says which one is open', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch({ demo: true });
  await openPersons(page);
  await page.getByRole('combobox', { name: 'Versand' }).selectOption({ label: 'E-Mail' });
  await page.getByRole('columnheader', { name: 'Ort' }).getByRole('button').click();
  await view(page, 'Als Ansicht merken …');
  const dialog = page.getByRole('dialog', { name: 'Als Ansicht merken' });
  await dialog.getByRole('button', { name: 'Ansicht merken' }).click();
  await expect(dialog.getByText('Bitte geben Sie einen Namen ein.')).toBeVisible();
  await expectNoBarriers(page, 'Als Ansicht merken');
  await dialog.getByLabel('Name').fill('Per E-Mail');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Ansicht: Per E-Mail' })).toBeVisible();
  await expect(page).toHaveURL(/ansicht=/);

  await view(page, 'Alle Personen');
  await expect(page.getByRole('button', { name: 'Ansicht der Liste' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Versand' })).toHaveValue('');
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Ansicht: Per E-Mail' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Versand' })).toHaveValue('email');
  await page.getByRole('combobox', { name: 'Versand' }).selectOption('');
  await expect(page.getByRole('button', { name: 'Ansicht: Per E-Mail (geändert)' })).toBeVisible();

  await view(page, 'Ansichten verwalten …');
  const manage = page.getByRole('dialog', { name: 'Ansichten verwalten' });
  await manage.getByLabel('Name der 1. Ansicht').fill('Nur E-Mail');
  await manage.getByRole('radio', { name: 'mit „Nur E-Mail“' }).check();
  await expectNoBarriers(page, 'Ansichten verwalten');
  await manage.getByRole('button', { name: 'Ansichten übernehmen' }).click();
  await openPlace(page, 'Gremien');
  await page.getByRole('link', { name: 'Personen', exact: true }).first().click();
  await expect(page.getByRole('button', { name: 'Ansicht: Nur E-Mail' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Versand' })).toHaveValue('email');

  await view(page, 'Ansichten verwalten …');
  await manage.getByRole('button', { name: 'Ansicht „Nur E-Mail“ entfernen' }).click();
  await manage.getByRole('button', { name: 'Ansichten übernehmen' }).click();
  await expect(page.getByRole('button', { name: 'Ansicht der Liste' })).toBeVisible();
});

test('many persons are changed in one step, and back in one', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch({ demo: true });
  await openPersons(page);
  const cell = (name: string): Locator => page.getByRole('row', { name: new RegExp(name) });
  for (const name of ['Kranich, Ute', 'Paulsen, Gisela']) await tick(page, name);
  await page.getByRole('button', { name: 'Gemeinsam ändern …' }).click();
  const dialog = page.getByRole('dialog', { name: '2 Personen gemeinsam ändern' });
  await dialog.getByRole('radio', { name: 'Post und E-Mail' }).check();
  await expect(dialog.getByText('1 Person wird geändert.')).toBeVisible();
  await expect(dialog.getByText(/fehlt eine E-Mail-Adresse. Betroffen: Gisela Paulsen/)).toBeVisible();
  await expectNoBarriers(page, 'Gemeinsam ändern');
  await dialog.getByRole('checkbox', { name: '1 Person auslassen und die anderen ändern' }).check();
  await dialog.getByRole('button', { name: '1 Person ändern' }).click();
  await expect(dialog).toBeHidden();
  await expect(cell('Kranich, Ute')).toContainText('Post und E-Mail');
  await expect(cell('Paulsen, Gisela')).not.toContainText('E-Mail');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(cell('Kranich, Ute')).not.toContainText('Post und E-Mail');
});

test('a dialog that a menu opened gives the focus back to the menu, the first time and later', async ({
  launch,
}) => {
  const { page } = await launch({ demo: true });
  await openPersons(page);
  for (const time of ['first', 'second']) {
    await choose(page, 'Exportieren …');
    const dialog = page.getByRole('dialog', { name: 'Personen exportieren' });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: listMenu }), time).toBeFocused();
  }
});
