import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { openDemo, openPlace } from './steps.ts';

test('an overdue step leads from "Heute" to its entry, and is done', async ({ page }) => {
  await openDemo(page);
  const line = page.getByRole('listitem').filter({ hasText: 'Nachfassen bei Gisela Paulsen (AG Hitze)' });
  await expect(line).toContainText('seit 3 Tagen');
  await line.getByRole('link', { name: /^Ansprache öffnen/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Ansprache ändern' });
  await expect(dialog.getByLabel('Was ist zu tun?')).toHaveValue('Fragen, wer mitgeht');
  await expectNoBarriers(page, 'Ansprache ändern');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row').nth(1)).toContainText('bis 18.11.2026, überfällig');
  await expectNoBarriers(page, 'Ansprache');

  await page.getByRole('button', { name: '„Fragen, wer mitgeht“ bei Gisela Paulsen ist erledigt' }).click();
  await expect(page.getByText('„Fragen, wer mitgeht“ bei Gisela Paulsen erledigt')).toBeVisible();
  await expect(page.getByRole('row', { name: /Gisela Paulsen/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('row', { name: /Gisela Paulsen/ })).toBeVisible();
});

test('a step that is done by keys leaves the list and gives the focus on to the next one', async ({
  page,
}) => {
  await openDemo(page);
  await page.getByRole('link', { name: 'Personen' }).first().click();
  await page.getByRole('link', { name: 'Ansprache', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ansprache' })).toBeFocused();
  const finish = page.getByRole('button', { name: /ist erledigt$/ });
  await expect(finish.first()).toBeVisible();
  const names = await finish.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  expect(names.length).toBeGreaterThan(1);
  await finish.first().focus();
  // A list is left with one key, however many rows have buttons.
  await page.keyboard.press('Tab');
  await expect(page.locator('table :focus')).toHaveCount(0);
  await finish.first().focus();
  for (const next of names.slice(1)) {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: next })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nichts offen' })).toBeFocused();
  // The message goes away with the button that was pressed in it.
  await page.getByRole('button', { name: 'Rückgängig' }).press('Enter');
  await expect(finish).toHaveCount(1);
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('the log is filtered, and a filter stands in the address', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('link', { name: 'Personen' }).first().click();
  await page.getByRole('link', { name: 'Ansprache', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ansprache' })).toBeFocused();
  await page.getByRole('combobox', { name: 'Stand' }).selectOption('alle Einträge');
  await page.getByRole('combobox', { name: 'Antwort' }).selectOption('abgelehnt');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row').nth(1)).toContainText('Hahnefeld');
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Filter aufheben' }).click();
  await page.getByRole('button', { name: 'Weitere Aktionen für die Liste' }).click();
  await page.getByRole('menuitem', { name: 'Für Excel kopieren' }).click();
  await expect(page.getByText('3 Einträge kopiert.')).toBeVisible();
});

test('a talk is noted on a person’s record with few keys', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('link', { name: 'Personen' }).first().click();
  await page.getByRole('link', { name: /Kranich/ }).click();
  const section = page.getByRole('region', { name: 'Ansprache' });
  await section.getByRole('button', { name: 'Notieren' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ansprache notieren' });
  await expect(dialog.getByRole('combobox', { name: 'Person' })).toHaveValue('Kranich, Ute');
  await dialog.getByLabel('Am', { exact: true }).fill('gestern');
  await dialog.getByLabel('Thema').fill('Kassenbeirat');
  await dialog.getByLabel(/^Bis/).fill('4.12.');
  await dialog.getByRole('button', { name: 'Ansprache notieren' }).click();
  await expect(dialog.getByText('Bitte schreiben Sie dazu, was an diesem Tag zu tun ist.')).toBeVisible();
  await dialog.getByLabel('Was ist zu tun?').fill('Unterlagen schicken');
  await dialog.getByRole('button', { name: 'Ansprache notieren' }).click();
  await expect(section.getByText('bis 04.12.2026')).toBeVisible();
  await expect(section.getByText('22.11.2026')).toBeVisible();
  await expectNoBarriers(page, 'Person mit Ansprache');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('kassenbei');
  await page.getByRole('option', { name: /Ute Kranich.*Kassenbeirat/ }).click();
  await expect(page.getByRole('dialog', { name: 'Ansprache ändern' })).toBeVisible();
});

test('ways to take part are written with hints, ordered, printed and copied', async ({ page }) => {
  await openDemo(page);
  await openPlace(page, 'Gremien');
  await page.getByRole('link', { name: 'AG Hitzeschutz', exact: true }).click();
  await page.getByRole('link', { name: 'Mitmachen' }).click();
  const headings = page.getByRole('main').getByRole('heading', { level: 3 });
  await expect(headings).toHaveText(['Mit uns durch den Ort gehen', 'Auf Nachbarn achten']);
  await expectNoBarriers(page, 'Mitmachen');
  await page.getByRole('button', { name: '„Auf Nachbarn achten“ nach oben' }).click();
  await expect(headings).toHaveText(['Auf Nachbarn achten', 'Mit uns durch den Ort gehen']);
  await expect(page.getByRole('button', { name: '„Auf Nachbarn achten“ nach oben' })).toBeFocused();

  await page.getByRole('link', { name: 'Möglichkeit anlegen' }).click();
  await page.getByLabel('Überschrift').fill('Wasser verteilen');
  await page.getByLabel('Beschreibung').fill('Das Wasser wird von uns verteilt.');
  await expect(page.getByText('„wird von uns verteilt“')).toBeVisible();
  await expectNoBarriers(page, 'Möglichkeit zum Mitmachen');
  await page.getByLabel('Beschreibung').fill('Sie verteilen mit uns Wasser.');
  await expect(page.getByText('Nichts aufgefallen.')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(headings.nth(2)).toHaveText('Wasser verteilen');
  await page.getByRole('button', { name: 'Text kopieren' }).click();
  await expect(page.getByText('Text in die Zwischenablage kopiert')).toBeVisible();
  await page.getByRole('button', { name: /^Blatt drucken: „Wie kann ich mitmachen/ }).click();
  await page.getByRole('menuitem', { name: 'Alle Gremien, Großdruck' }).click();
  const preview = page.getByRole('dialog', { name: /Wie kann ich mitmachen/ });
  await expect(preview.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
});
