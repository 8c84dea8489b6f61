import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';

test('a person shows what she had to do with the office, and the letter she got', async ({ launch }) => {
  const { page } = await launch({ demo: true });
  await page.getByRole('link', { name: 'Personen', exact: true }).click();
  await page.getByRole('link', { name: 'Kranich, Ute' }).click();
  const timeline = page.getByRole('region', { name: 'Zeitleiste' });
  await expect(timeline.getByText('7 Einträge')).toBeVisible();
  await expect(timeline).toContainText('vertreten durch Piotr Zielony');
  await expectNoBarriers(page, 'person with timeline');
  await timeline.getByLabel('Zeitleiste filtern').selectOption('Einladungen');
  await expect(timeline.getByText('1 Eintrag')).toBeVisible();
  await timeline.getByRole('button', { name: /^Brief ansehen: Eingeladen zu/ }).click();
  await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Escape');
  await timeline.getByLabel('Zeitleiste filtern').selectOption('Sitzungen');
  await timeline.getByRole('button', { name: 'Zeitleiste kopieren' }).click();
  await expect(page.getByText('Zeitleiste kopiert.')).toBeVisible();
  await timeline.getByRole('link', { name: /^Entschuldigt: Sitzung der Steuerungsgruppe/ }).click();
  await expect(page).toHaveURL(/\/sitzungen\/\d+/);
});
