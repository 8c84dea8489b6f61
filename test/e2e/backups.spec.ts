import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';

/** Sets up an office through the bridge; the form of the first start has a test of its own. */
async function setUpOffice(page: Page, regionName: string): Promise<void> {
  const texts = {
    street: '',
    postalCode: '',
    city: '',
    phone: '',
    email: '',
    website: '',
    contactPerson: '',
    logoAlt: '',
  };
  const office = { ...texts, regionName, officeName: 'Geschäftsstelle', accentColour: '#12614a' };
  await expect(page.getByRole('button', { name: 'Neue Geschäftsstelle einrichten' })).toBeVisible();
  const request = JSON.stringify({ call: 'settings.setUp', input: { office, signatories: [], logo: null } });
  await page.evaluate((text) => window.rundtisch.invoke(text), request);
}

const passphrase = 'Birkenturm-Apfelkrone-Wolkenhafen-47';

test('save in the window, and restore into an empty installation and into the same one', async ({
  launch,
  desktop,
  dataFolder,
}) => {
  const file = path.join(dataFolder, 'stick', 'sicherung.tar.age');
  mkdirSync(path.dirname(file));
  const first = await launch({ dataFolder: path.join(dataFolder, 'eins') });
  const { page } = first;
  await setUpOffice(page, 'Gesundheitsregion Lindetal');
  await page.getByRole('link', { name: /^Sicherung/ }).click();
  await expect(page.getByText('Nein: Ihre Arbeit ist noch nicht gesichert.')).toBeVisible();

  await page.getByRole('button', { name: 'Jetzt sichern' }).click();
  const dialog = page.getByRole('dialog', { name: 'Jetzt sichern' });
  await dialog.getByLabel('Kennwort', { exact: true }).fill('passwort');
  await expect(dialog.getByText(/^Schwach/).first()).toBeVisible();
  await dialog.getByLabel('Kennwort', { exact: true }).fill(passphrase);
  await dialog.getByLabel('Kennwort noch einmal').fill('anders');
  await dialog.getByRole('button', { name: 'Ort wählen und sichern' }).click();
  await expect(dialog.getByText('Das ist nicht dasselbe Kennwort.')).toBeVisible();
  await dialog.getByLabel('Kennwort noch einmal').fill(passphrase);
  await expectNoBarriers(page);
  desktop.answer('saveFile', file);
  await dialog.getByRole('button', { name: 'Ort wählen und sichern' }).click();
  const saved = page.getByRole('dialog', { name: 'Ihre Arbeit ist gesichert' });
  await expect(
    saved.getByText(/^Sicherung gespeichert und geprüft: Lindetal 2026-11-23, .* nach .*stick/),
  ).toBeVisible();
  await saved.getByRole('button', { name: 'Fertig' }).click();
  await expect(page.getByText('Ja: Ihre Arbeit ist gesichert.')).toBeVisible();

  const second = await launch({ dataFolder: path.join(dataFolder, 'zwei') });
  await second.page.getByRole('button', { name: 'Sicherung einspielen' }).click();
  desktop.answer('openFile', file);
  await second.page.getByRole('button', { name: 'Datei wählen' }).click();
  await second.page.getByLabel('Kennwort der Sicherung').fill('falsch');
  await second.page.getByRole('button', { name: 'Öffnen' }).click();
  await expect(second.page.getByText('Kennwort falsch oder Datei beschädigt')).toBeVisible();
  await expectNoBarriers(second.page);
  await second.page.getByLabel('Kennwort der Sicherung').fill(passphrase);
  await second.page.getByRole('button', { name: 'Öffnen' }).click();
  const question = second.page.getByRole('alertdialog', { name: 'Sicherung vom 23. November einspielen?' });
  await expect(question.getByRole('row', { name: /Personen/ })).toBeVisible();
  await question.getByRole('button', { name: 'Diesen Stand einspielen' }).click();
  await expect(
    second.page.getByText(/Sie arbeiten jetzt mit dem Stand vom Mo, 23. November 2026/),
  ).toBeVisible();
  await second.page.getByRole('button', { name: 'Schließen' }).click();

  await page.getByRole('button', { name: 'Sicherung einspielen' }).click();
  desktop.answer('openFile', file);
  await page.getByRole('button', { name: 'Datei wählen' }).click();
  await page.getByLabel('Kennwort der Sicherung').fill(passphrase);
  await page.getByRole('button', { name: 'Öffnen' }).click();
  await expect(page.getByText('Ihr heutiger Stand geht nicht verloren.')).toBeVisible();
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Diesen Stand einspielen' }).click();
  await page.getByRole('button', { name: 'Schließen' }).click();
  await page.getByRole('link', { name: /^Sicherung/ }).click();
  await expect(page.getByRole('heading', { name: 'Frühere Stände' })).toBeVisible();
  await expectNoBarriers(page);
  await page.getByRole('button', { name: /^Stand vom .* wiederherstellen/ }).click();
  await page.getByRole('button', { name: 'Früheren Stand wiederherstellen' }).click();
  await expect(page.getByText('Der frühere Stand ist geöffnet')).toBeVisible();
});
