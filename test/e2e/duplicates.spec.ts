import type { Page } from '@playwright/test';
import {
  emptyOrganisation,
  emptyPerson,
  type Organisation,
  type Person,
} from '../../src/shared/features/people.ts';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { call, setUpOffice } from './steps.ts';

const savePerson = async (page: Page, parts: Partial<Person>) =>
  (await call(page, 'people.savePerson', { id: null, person: { ...emptyPerson, ...parts } })).id;
const saveOrganisation = async (page: Page, parts: Partial<Organisation>) =>
  (
    await call(page, 'people.saveOrganisation', {
      id: null,
      organisation: { ...emptyOrganisation, ...parts },
    })
  ).id;

/** An office with Ute Kranich twice, a father and a son, and one organisation under two names. */
async function openOffice(page: Page): Promise<void> {
  await setUpOffice(page);
  const organisationId = await saveOrganisation(page, { name: 'Lindetaler Krankenkasse' });
  await saveOrganisation(page, { name: 'Caritasverband Lindetal e. V.' });
  await saveOrganisation(page, { name: 'Caritasverband Lindetal', shortName: 'Caritas' });
  const mail = {
    kind: 'email' as const,
    purpose: 'work' as const,
    value: 'ute.kranich@lindetal.example',
    note: '',
  };
  await savePerson(page, { firstName: 'Ute', lastName: 'Kranich', organisationId, contacts: [mail] });
  await savePerson(page, {
    firstName: 'Ute',
    lastName: 'Kranich',
    title: 'Dr.',
    function: 'Leitung',
    note: 'Ruft gern an.',
    contacts: [mail, { kind: 'phone', purpose: 'work', value: '00417 555-120', note: '' }],
  });
  await savePerson(page, { firstName: 'Karl', lastName: 'Berg' });
  await savePerson(page, { firstName: 'Karl', lastName: 'Berg', nameSuffix: 'jun.' });
  await page.reload();
  await page.getByRole('link', { name: 'Personen', exact: true }).click();
}

test('typing a known name says who is there already, and lets one go on', async ({ page }) => {
  await openOffice(page);
  await page.getByRole('button', { name: 'Person anlegen' }).click();
  await page.getByLabel('Vorname').fill('Ute');
  await page.getByLabel('Nachname').fill('Kranisch');
  const notice = page.getByRole('status').filter({ hasText: 'Vielleicht schon da' });
  await expect(notice).toContainText('Lindetaler Krankenkasse');
  await expect(notice).toContainText('Nachname bis auf einen Buchstaben gleich');
  await expectNoBarriers(page, 'form with notice');
  await notice.getByRole('button', { name: 'Trotzdem anlegen' }).click();
  await expect(page.getByText('Vielleicht schon da')).toHaveCount(0);
  // Whoever was dismissed stays dismissed, others are still named.
  await page
    .getByRole('textbox', { name: 'Nummer oder Adresse' })
    .last()
    .fill('ute.kranich@lindetal.example');
  await page.getByLabel('Vorname').fill('Karl');
  await page.getByLabel('Nachname').fill('Berg');
  await expect(notice).toContainText('Karl Berg jun.');
  await expect(notice).not.toContainText('Kranich');
});

test('an organisation that is there already is named while one types', async ({ page }) => {
  await openOffice(page);
  await page.getByRole('link', { name: 'Organisationen', exact: true }).click();
  await page.getByRole('button', { name: 'Organisation anlegen' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Lindetaler Krankenkase');
  const notice = page.getByRole('status').filter({ hasText: 'Vielleicht schon da' });
  await notice.getByRole('link', { name: 'Lindetaler Krankenkasse ansehen' }).waitFor();
});

test('a pair is found, merged with choices, and taken apart again', async ({ page }) => {
  await openOffice(page);
  await page.getByRole('button', { name: 'Weitere Aktionen für die Liste' }).click();
  await page.getByRole('menuitem', { name: 'Doppelte finden' }).click();
  await expect(page.getByText('2 Paare unter 4 Personen')).toBeVisible();
  const pairs = page.getByRole('list', { name: /^Paare, die sich gleichen/ }).locator('> li');
  await expect(pairs.first()).toContainText('gleicher Name, gleiche E-Mail-Adresse');
  await expect(pairs.nth(1)).toContainText('jun.');
  await expectNoBarriers(page, 'pairs');
  await pairs
    .first()
    .getByRole('link', { name: /zusammenführen$/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /zusammenführen$/ })).toBeFocused();
  await expect(page.getByRole('group', { name: 'Titel' }).getByRole('radio', { name: 'Dr.' })).toBeChecked();
  await expect(
    page.getByRole('group', { name: 'Organisation' }).getByRole('radio', { name: 'Lindetaler Krankenkasse' }),
  ).toBeChecked();
  await page.getByRole('group', { name: 'Titel' }).getByRole('radio', { name: '(leer)' }).check();
  await expectNoBarriers(page, 'two side by side');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('zusammengeführt').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ute Kranich', exact: true })).toBeVisible();
  await expect(page.getByText('00417 555-120')).toBeVisible();
  await expect(page.getByText('Ruft gern an.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByRole('link', { name: 'Personen', exact: true }).first().click();
  await expect(page.getByText('4 Personen', { exact: true })).toBeVisible();
});

test('father and son stay two, and that can be taken back', async ({ page }) => {
  await openOffice(page);
  await page.getByRole('button', { name: 'Weitere Aktionen für die Liste' }).click();
  await page.getByRole('menuitem', { name: 'Doppelte finden' }).click();
  const pairs = page.getByRole('list', { name: /^Paare, die sich gleichen/ }).locator('> li');
  await pairs
    .nth(1)
    .getByRole('button', { name: /^Zwei verschiedene Personen/ })
    .click();
  await expect(pairs).toHaveCount(1);
  await expect(pairs.first().getByRole('link', { name: /zusammenführen$/ })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(pairs).toHaveCount(2);
});

test('one organisation under two names becomes one', async ({ page }) => {
  await openOffice(page);
  await page.getByRole('link', { name: 'Organisationen', exact: true }).click();
  await page.getByRole('button', { name: 'Weitere Aktionen für die Liste' }).click();
  await page.getByRole('menuitem', { name: 'Doppelte finden' }).click();
  await page.getByRole('link', { name: /^Caritas.*zusammenführen$/ }).click();
  await page.getByRole('button', { name: 'Zusammenführen' }).click();
  await expect(page.getByRole('heading', { name: /^Caritasverband Lindetal/ }).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.getByRole('link', { name: 'Organisationen', exact: true }).first().click();
  await expect(page.getByText('3 Organisationen', { exact: true })).toBeVisible();
});

test('a person is merged from her record with somebody chosen, and the record that stays is chosen', async ({
  page,
}) => {
  await openOffice(page);
  await page.getByRole('link', { name: 'Berg, Karl jun.' }).click();
  await page.getByRole('button', { name: 'Weitere Aktionen für Karl Berg jun.' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Mit anderem Eintrag zusammenführen …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Karl Berg jun. zusammenführen' });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await dialog.getByRole('button', { name: 'Nebeneinander ansehen' }).click();
  await expect(dialog.getByText('Bitte wählen Sie die andere Person aus der Liste.')).toBeVisible();
  const box = dialog.getByRole('combobox', { name: 'Andere Person' });
  await box.fill('berg');
  // Not herself: only the other one of that name.
  await expect(page.locator('[role=option]')).toHaveText(['Berg, Karl']);
  await box.press('ArrowDown');
  await box.press('Enter');
  await expectNoBarriers(page, 'choice of the other record');
  await dialog.getByRole('button', { name: 'Nebeneinander ansehen' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /zusammenführen$/ })).toBeFocused();

  const staying = page.getByRole('group', { name: 'Welcher Eintrag bleibt?' });
  await expect(staying.getByRole('radio').first()).toBeChecked();
  const suffix = page.getByRole('group', { name: 'Namenszusatz' });
  await suffix.getByRole('radio', { name: '(leer)' }).check();
  await staying.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  const younger = staying.getByRole('radio', { name: /jun\..*bleibt/ });
  await expect(younger).toBeChecked();
  await expect(younger).toBeFocused();
  // What was chosen for a field stays chosen, on its side.
  await expect(suffix.getByRole('radio', { name: '(leer)' })).toBeChecked();
  await expectNoBarriers(page, 'the other one stays');
  const address = page.url().match(/doppelte\/(\d+)\//)?.[1];
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: 'Karl Berg', exact: true })).toBeVisible();
  expect(new URL(page.url()).hash || new URL(page.url()).pathname).toContain(`/personen/${address}`);
});

test('an organisation is merged from its record', async ({ page }) => {
  await openOffice(page);
  await page.getByRole('link', { name: 'Organisationen', exact: true }).click();
  await page.getByRole('link', { name: 'Caritasverband Lindetal', exact: true }).click();
  await page.getByRole('button', { name: 'Weitere Aktionen für Caritasverband Lindetal' }).click();
  await page.getByRole('menuitem', { name: 'Mit anderem Eintrag zusammenführen …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Andere Organisation' }).fill('e. V.');
  await page.getByRole('option', { name: 'Caritasverband Lindetal e. V.' }).click();
  await dialog.getByRole('button', { name: 'Nebeneinander ansehen' }).click();
  await page.getByRole('button', { name: 'Zusammenführen', exact: true }).click();
  await expect(page.getByText('2 Organisationen', { exact: true })).toBeVisible();
});
