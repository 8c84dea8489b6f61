import path from 'node:path';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';

test('a new office is set up in one form; mistakes stand beside their fields', async ({ page, desktop }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Willkommen bei Rundtisch' })).toBeVisible();
  await expectNoBarriers(page, 'first start');
  await page.getByRole('button', { name: 'Neue Geschäftsstelle einrichten' }).click();
  await page.getByRole('button', { name: 'Geschäftsstelle einrichten' }).click();
  await expect(page.getByLabel('Gesundheitsregion', { exact: true })).toBeFocused();
  await expect(page.getByText('Bitte geben Sie den Namen der Gesundheitsregion ein.').first()).toBeVisible();
  await expectNoBarriers(page, 'set-up with mistakes');
  await page.getByLabel('Gesundheitsregion', { exact: true }).fill('Gesundheitsregion Auental');
  await page.getByLabel('Geschäftsstelle', { exact: true }).fill('Geschäftsstelle Auental');
  desktop.answer('openFile', path.resolve('resources/icons/icons/128x128.png'));
  await page.getByRole('button', { name: 'Logo wählen' }).click();
  await page.getByLabel('Beschreibung des Logos').fill('Runder Tisch mit neun Stühlen');
  await page.getByLabel('Name', { exact: true }).fill('Dr. Maren Hollweg');
  await page.getByLabel('Amt oder Funktion').fill('Landrätin');
  await page.getByRole('button', { name: 'Geschäftsstelle einrichten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible();
  await expect(page).toHaveTitle('Heute – Rundtisch');
  await page.getByRole('link', { name: 'Einstellungen' }).click();
  await expect(page.getByRole('img', { name: 'Runder Tisch mit neun Stühlen' })).toBeVisible();
});

test('the set-up form asks before it throws entries away, and Ctrl+S saves it', async ({ page }) => {
  const begin = page.getByRole('button', { name: 'Neue Geschäftsstelle einrichten' });
  const region = page.getByLabel('Gesundheitsregion', { exact: true });
  await begin.click();
  await page.keyboard.press('Escape');
  await begin.click();
  await region.fill('Gesundheitsregion Auental');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Weiter bearbeiten' }).click();
  await expect(region).toHaveValue('Gesundheitsregion Auental');
  await page.getByRole('button', { name: 'Zurück' }).click();
  await page.getByRole('button', { name: 'Änderungen verwerfen' }).click();
  await begin.click();
  await region.fill('Gesundheitsregion Auental');
  await page.getByLabel('Geschäftsstelle', { exact: true }).fill('Geschäftsstelle Auental');
  await page.getByLabel('Name', { exact: true }).fill('Dr. Maren Hollweg');
  await page.getByLabel('PLZ').fill('123');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Bitte geben Sie fünf Ziffern ein').first()).toBeVisible();
  await page.getByLabel('PLZ').fill('01067');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Es gibt nichts rückgängig zu machen.')).toBeVisible();
});

test('the demo region is marked and keeps apart from the own data', async ({ page }) => {
  await page.getByRole('button', { name: 'Demo-Region ansehen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible({ timeout: 45_000 });
  await expect(page).toHaveTitle('Heute – Rundtisch (Demo-Region, erfundene Daten)');
  await page.getByRole('button', { name: 'Zu Ihren eigenen Daten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Willkommen bei Rundtisch' })).toBeVisible();
});

test('settings: read, change with undo, sign, look; no barriers on any of them', async ({ page }) => {
  await page.getByRole('button', { name: 'Demo-Region ansehen' }).click();
  await page.getByRole('link', { name: 'Einstellungen' }).click({ timeout: 45_000 });
  await expect(page.getByText('04917 555-310')).toBeVisible();
  await expectNoBarriers(page, 'settings');
  await page.keyboard.press('F2');
  await page.getByLabel('Telefon').fill('04917 555-999');
  await expectNoBarriers(page, 'settings form');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Angaben zur Geschäftsstelle gespeichert')).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText('04917 555-310')).toBeVisible();
  for (const tab of ['Unterschriften', 'Darstellung', 'Über Rundtisch']) {
    await page.getByRole('link', { name: tab }).click();
    await expect(page.getByRole('link', { name: tab })).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await expectNoBarriers(page, tab);
  }
  await page.getByRole('link', { name: 'Unterschriften' }).click();
  const signer = page.getByRole('row', { name: /Hollweg/ });
  await expect(signer.getByRole('button')).toBeInViewport({ ratio: 1 });
  await signer.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Ändern …' }).click();
  await expect(page.getByRole('dialog').getByLabel('Name')).toHaveValue('Dr. Maren Hollweg');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Darstellung' }).click();
  await page.getByLabel('dunkel').check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
