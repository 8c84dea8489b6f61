import { expect, test } from '@playwright/test';
import { openCatalogue, serveCatalogue } from '../ui/catalogue.ts';

test.use({ viewport: { width: 1366, height: 768 } });
serveCatalogue();

test('a long list draws only what is near, counts all of it and is walked by keys', async ({ page }) => {
  await openCatalogue(page, '/organisationen', 'Zehntausend Zeilen');
  const table = page.getByRole('table', { name: 'Zehntausend Personen' });
  await expect(table).toHaveAttribute('aria-rowcount', '10001');
  expect(await table.getByRole('row').count()).toBeLessThan(80);
  await page.getByRole('link', { name: 'Alsfeld, Bernd 1', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Aslani, Dr. Farid 2', exact: true })).toBeFocused();
  await page.keyboard.press('End');
  const last = page.getByRole('link', { name: 'Bredow, Jonas 10000' });
  await expect(last).toBeFocused();
  await expect(table.getByRole('row').filter({ has: last })).toHaveAttribute('aria-rowindex', '10001');
  await page.keyboard.press('Home');
  await expect(page.getByRole('link', { name: 'Alsfeld, Bernd 1', exact: true })).toBeFocused();
  await page.keyboard.type('oz');
  await expect(page.getByRole('link', { name: 'Özdemir, Hakan 16' })).toBeFocused();
});

test('at 200 % a long list is still drawn in parts', async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  await openCatalogue(page, '/organisationen', 'Zehntausend Zeilen');
  expect(await page.getByRole('row').count()).toBeLessThan(80);
});

test('rows are ticked with Space and copied with their head', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCatalogue(page, '/personen', 'Personen');
  await page.getByRole('link', { name: 'Alsfeld, Bernd' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('2 von 21 angekreuzt')).toBeVisible();
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll('\r\n', '\n')).toBe(
    'Name\tOrganisation\tGremien\tVersand\nAlsfeld, Bernd\tLandkreis Lindetal\tSteuerung (Stv.)\tE-Mail\nAslani, Dr. Farid\tGesundheitsamt Lindetal\tSteuerung, Konferenz\tE-Mail',
  );
});

test('a head sorts both ways and says so', async ({ page }) => {
  await openCatalogue(page, '/personen', 'Personen');
  const head = page.getByRole('columnheader', { name: 'Name' });
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('rowheader').first()).toHaveText('Zielony, Piotr');
});

test('an empty search names itself and can be cleared', async ({ page }) => {
  await openCatalogue(page, '/personen', 'Personen');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('xyz');
  await expect(page.getByText('Zu „xyz“ gibt es nichts.')).toBeVisible();
  await expect(page.getByRole('status').getByText('0 von 21 Personen')).toBeVisible();
  await page.getByRole('button', { name: 'Filter aufheben' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(21);
});

test('a row opens its record beside the list and keeps the focus; the record is marked', async ({ page }) => {
  await openCatalogue(page, '/personen', 'Personen');
  const row = page.getByRole('link', { name: 'Kranich, Ute' });
  await row.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Kranich, Ute' })).toBeVisible();
  await expect(row).toBeFocused();
  await expect(row).toHaveAttribute('aria-current', 'true');
});

test('keys go to places and the heading takes the focus', async ({ page }) => {
  await openCatalogue(page, '/', 'Heute');
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('heading', { level: 1, name: 'Steuerungsgruppe' })).toBeFocused();
  await expect(page).toHaveTitle('Steuerungsgruppe – Rundtisch');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeFocused();
});

test('the palette finds places and people and gives the focus back', async ({ page }) => {
  await openCatalogue(page, '/', 'Heute');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Suchen oder etwas tun' });
  await expect(field).toBeFocused();
  await page.keyboard.type('kran');
  await page.getByRole('option', { name: /Ute Kranich/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Kranich, Ute' })).toBeVisible();
  const search = page.getByRole('button', { name: 'Suchen', exact: false }).first();
  await search.click();
  await page.keyboard.press('Escape');
  await expect(search).toBeFocused();
});

test('Ctrl+Z undoes outside text fields only, and "?" shows the keys', async ({ page }) => {
  await openCatalogue(page, '/personen', 'Personen');
  await page.getByRole('searchbox').press('Control+z');
  await expect(page.locator('body')).not.toHaveAttribute('data-undone');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.locator('body')).toHaveAttribute('data-undone', 'true');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Tasten' })).toBeVisible();
});

test('a question starts on the harmless button, shows no second filled one and gives the focus back', async ({
  page,
}) => {
  await openCatalogue(page, '/einstellungen', 'Bausteine');
  const opener = page.getByRole('button', { name: 'Sicherung einspielen' });
  const filled = await opener.evaluate((button) => getComputedStyle(button).backgroundColor);
  await opener.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Sicherung vom 14. November einspielen?' });
  await expect(dialog.getByRole('button', { name: 'Abbrechen' })).toBeFocused();
  const behind = page.locator('main .button--primary');
  await expect(behind).not.toHaveCSS('background-color', filled);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('saving a form with errors goes to the first wrong field and names them all', async ({ page }) => {
  await openCatalogue(page, '/sitzungen', 'Sitzung anlegen');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('combobox', { name: 'Gremium' })).toBeFocused();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('Bitte sehen Sie 4 Felder noch einmal an.');
  await summary.getByRole('link', { name: 'Beginn' }).click();
  await expect(page.getByRole('textbox', { name: 'Beginn' })).toBeFocused();
});

test('what is typed into a combo box stays where the page is scrolled; Escape closes, then takes back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 600 });
  await openCatalogue(page, '/sitzungen', 'Sitzung anlegen');
  const box = page.getByRole('combobox', { name: 'Unterzeichnet von' });
  await box.focus();
  await page.keyboard.type('kran');
  const option = page.getByRole('option', { name: /Kranich/ });
  await expect(option).toBeVisible();
  await page.locator('.body').evaluate((body) => body.scrollBy(0, 20));
  await expect(option).toBeHidden();
  await expect(box).toHaveValue('kran');
  // Chosen from the list that comes back with the next letter.
  await page.keyboard.type('i');
  await expect(option).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(box).toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('Tab');
  await expect(box).toHaveValue('Kranich, Ute');

  await box.fill('asl');
  const other = page.getByRole('option', { name: /Aslani/ });
  await expect(other).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(other).toBeHidden();
  await expect(box).toHaveValue('asl');
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('Kranich, Ute');
});

test('a whole name left in a combo box is chosen, other words are named when they go', async ({ page }) => {
  await openCatalogue(page, '/sitzungen', 'Sitzung anlegen');
  const box = page.getByRole('combobox', { name: 'Unterzeichnet von' });
  await box.fill('kranich, ute');
  await page.keyboard.press('Tab');
  await expect(box).toHaveValue('Kranich, Ute');
  await box.fill('niemand');
  await page.keyboard.press('Tab');
  await expect(box).toHaveValue('Kranich, Ute');
  const note = page.getByText('„niemand“ ist nicht übernommen. Bitte wählen Sie einen Eintrag der Liste.');
  await expect(note).toBeVisible();
  await box.focus();
  await expect(note).toBeHidden();
  await box.fill('nie');
  await page.keyboard.press('Enter');
  await expect(page.getByText('„nie“ ist nicht übernommen.')).toBeVisible();
  await expect(box).toHaveValue('nie');
  // The list does not lie on what is said below the field.
  await expect(page.getByRole('listbox')).toBeHidden();
  await box.fill('krani');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('Kranich, Ute');
  await expect(page.getByRole('heading', { level: 1, name: 'Sitzung anlegen' })).toBeVisible();
});

test('days and times are typed as people type them', async ({ page }) => {
  await openCatalogue(page, '/sitzungen', 'Sitzung anlegen');
  const day = page.getByRole('textbox', { name: 'Tag' });
  await day.fill('9.12.26');
  await expect(page.getByText('Mi, 9. Dezember 2026')).toBeVisible();
  await day.blur();
  await expect(day).toHaveValue('09.12.2026');
  await day.fill('31.2.');
  await day.blur();
  await expect(page.getByText('Den 31. Februar 2026 gibt es nicht.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Beginn' }).fill('1730');
  await expect(page.getByText('17:30 Uhr')).toBeVisible();
  const minutes = page.getByRole('textbox', { name: 'Dauer in Minuten' });
  await minutes.press('ArrowUp');
  await expect(minutes).toHaveValue('135');
});

test('a number is taken while it is typed, so a click on saving right after it is not lost', async ({
  page,
}) => {
  await openCatalogue(page, '/sitzungen', 'Sitzung anlegen');
  await page.getByRole('combobox', { name: 'Gremium' }).selectOption({ label: 'Steuerungsgruppe' });
  await page.getByRole('textbox', { name: 'Ort' }).fill('Lindensaal');
  await page.getByRole('textbox', { name: 'Tag' }).fill('9.12.26');
  await page.getByRole('textbox', { name: 'Beginn' }).fill('17');
  const minutes = page.getByRole('textbox', { name: 'Dauer in Minuten' });
  const message = page
    .locator('.field__error')
    .getByText('Bitte schreiben Sie, wie lange die Sitzung dauert.');
  await minutes.fill('');
  await page.getByRole('textbox', { name: 'Ort' }).fill('');
  await page.getByRole('button', { name: 'Speichern' }).click();
  // The field and its frame are both marked as wrong; the list names the field once.
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Ort', 'Dauer in Minuten']);
  await page.getByRole('textbox', { name: 'Ort' }).fill('Lindensaal');
  await expect(message).toBeVisible();
  await minutes.focus();
  await page.keyboard.type('90');
  await expect(message).toBeHidden();
  await expect(minutes).toHaveValue('90');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Sitzung gespeichert, 90 Minuten')).toBeVisible();
  // What is no number stays and is named; nothing is corrected behind one's back.
  await minutes.fill('zehn');
  await minutes.blur();
  await expect(minutes).toHaveValue('zehn');
  await expect(page.getByText('Bitte geben Sie eine ganze Zahl ein, zum Beispiel 15.').first()).toBeVisible();
  await minutes.fill('110');
  await minutes.press('Enter');
  await expect(page.getByText('Sitzung gespeichert, 110 Minuten')).toBeVisible();
});

test('a changed form asks before it is left, and an unchanged one does not', async ({ page }) => {
  await openCatalogue(page, '/sitzungen', 'Sitzung anlegen');
  await page.getByRole('textbox', { name: 'Ort' }).fill('Lindensaal');
  await page.getByRole('link', { name: 'Personen' }).click();
  await page.getByRole('button', { name: 'Weiter bearbeiten' }).click();
  await expect(page.getByRole('textbox', { name: 'Ort' })).toHaveValue('Lindensaal');
  await page.getByRole('link', { name: 'Personen' }).click();
  await page.getByRole('button', { name: 'Änderungen verwerfen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Personen' })).toBeFocused();
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible();
});

test('seat and row mark each other', async ({ page }) => {
  await openCatalogue(page, '/gremien', 'Steuerungsgruppe');
  const seat = page.getByRole('link', { name: 'Dr. Farid Aslani, ÖGD' });
  await page.getByRole('link', { name: 'Dr. Maren Hollweg, Kommunalpolitik, Verwaltung' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(seat).toBeFocused();
  const row = page.getByRole('row', { name: /ÖGD/ });
  await expect(row).toHaveClass(/row--marked/);
  await page.keyboard.press('Enter');
  await expect(row.locator('[data-row-stop]')).toBeFocused();
  await expect(seat).toHaveClass(/seat-spot--marked/);
});

test('a mistake in a page leaves the window standing', async ({ page }) => {
  await openCatalogue(page, '/aufgaben', 'Diese Seite ließ sich nicht anzeigen');
  await page.getByRole('link', { name: 'Zu Heute' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible();
});

test('a running job shows its progress and a failed one stays until it is read', async ({ page }) => {
  await openCatalogue(page, '/einstellungen', 'Bausteine');
  await page.getByRole('button', { name: 'Auftrag beginnen' }).click();
  const tray = page.getByRole('region', { name: 'Aufträge' });
  await expect(tray.getByText('412 von 1.000 Briefen').first()).toBeVisible();
  await tray.getByRole('button', { name: 'Briefe werden erzeugt: abbrechen' }).click();
  await expect(tray.getByText('412 von 1.000 Briefen')).toHaveCount(0);
  await expect(tray.getByRole('alert')).toContainText('Der USB-Stick ist voll.');
  await tray.getByRole('button', { name: 'Aufträge von heute' }).click();
  await expect(page.getByRole('row', { name: /Briefe werden erzeugt/ })).toContainText('abgebrochen');
});
