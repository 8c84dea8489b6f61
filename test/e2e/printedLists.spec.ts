import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { chooseInMenu } from './steps.ts';
import { lookAt } from './preview.ts';

test('lists, sheets and extracts are printed where one looks for them', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch({ demo: true });
  await page.getByRole('link', { name: 'Beschlüsse' }).click();
  await page.getByRole('searchbox').fill('hitzeakt');
  await page.getByRole('button', { name: 'Beschlussregister drucken' }).click();
  await expect(page.getByRole('menuitem', { name: /^Standard/ })).toBeVisible();
  await expectNoBarriers(page, 'menu Drucken');
  await page.getByRole('menuitem', { name: 'Großdruck' }).click();
  await lookAt(page, /Beschlussregister 2026-11-23, Großdruck/);
  await page.keyboard.press('Control+P');
  await lookAt(page, /Beschlussregister 2026-11-23$/);

  await page.getByRole('link', { name: 'Aufgaben' }).click();
  await chooseInMenu(page, 'Aufgabenliste drucken', 'Nach Gremien');
  await lookAt(page, /Aufgabenliste 2026-11-23/);
  await expectNoBarriers(page, 'Aufgaben');

  await page.getByRole('link', { name: 'Sicherung' }).click();
  await page.keyboard.press('Control+P');
  await lookAt(page, /Wiederherstellungsblatt 2026-11-23$/);
  await expectNoBarriers(page, 'Sicherung');
});

test('the directory shows contact details only where they are chosen', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch({ demo: true });
  await page.getByRole('link', { name: 'Gremien' }).click();
  await page.getByRole('link', { name: 'Steuerungsgruppe' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Steuerungsgruppe' })).toBeVisible();
  await page.keyboard.press('Control+P');
  await lookAt(page, /Gremienblatt Steuerungsgruppe 2026-11-23$/);
  await chooseInMenu(page, 'Drucken: Steuerungsgruppe', 'Mitgliederverzeichnis drucken …');
  const dialog = page.getByRole('dialog', { name: 'Mitgliederverzeichnis drucken' });
  await expect(dialog.getByRole('radio', { name: 'keine' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'dienstliche', exact: true }).check();
  await expectNoBarriers(page, 'dialog of the directory');
  await dialog.getByRole('button', { name: 'Verzeichnis drucken' }).click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  await lookAt(page, /Mitgliederverzeichnis Steuerungsgruppe/);

  await page.getByRole('link', { name: 'Personen' }).click();
  await page.getByRole('searchbox').fill('lindenau');
  await chooseInMenu(page, 'Weitere Aktionen für die Liste', 'Verzeichnis drucken …');
  const list = page.getByRole('dialog', { name: /^Verzeichnis drucken: \d+ Personen/ });
  await list.getByRole('radio', { name: 'Großdruck' }).check();
  await list.getByRole('button', { name: 'Verzeichnis drucken' }).click();
  await lookAt(page, /Personen 2026-11-23, Großdruck/);
});

test('a protocol becomes one of the discussion, and an item an extract', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch({ demo: true });
  await page.getByRole('link', { name: 'Sitzungen', exact: true }).first().click();
  await page
    .getByRole('row', { name: /12\. November/ })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('link', { name: 'Protokoll', exact: true }).click();
  await page.getByRole('radio', { name: /^Verlaufsprotokoll/ }).check();
  await expect(page.getByText('steht der Name fett').first()).toBeVisible();
  await expectNoBarriers(page, 'Protokoll');
  await chooseInMenu(page, 'Auszug zu TOP 2 drucken', 'Standard');
  await lookAt(page, /2026-11-12 .*Auszug TOP 2 aus dem Verlaufsprotokoll, Entwurf/);
  await chooseInMenu(page, 'Entwurf drucken', 'Großdruck');
  await lookAt(page, /2026-11-12 .*Protokoll .Entwurf., Großdruck/);
});
