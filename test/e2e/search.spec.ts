import type { Page } from '@playwright/test';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { openDemo } from './steps.ts';

test.beforeEach(async ({ page }) => {
  await openDemo(page);
});

async function search(page: Page, text: string) {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Suchen oder etwas tun' });
  await expect(field).toBeFocused();
  await field.fill(text);
  return field;
}
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

test('Ctrl+K finds records of every kind under German headings, and says how many', async ({ page }) => {
  await search(page, 'hitze');
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: '9 Treffer: 1 Gremium, 4 Sitzungen, 2 Beschlüsse, 1 Aufgabe, 1 Ansprache' }),
  ).toBeAttached();
  for (const name of ['Gremium', 'Sitzungen', 'Beschlüsse', 'Aufgabe'])
    await expect(group(page, name)).toBeVisible();
  await expectNoBarriers(page, 'Suche');
});

test('a person is found with one wrong letter and opened with Enter', async ({ page }) => {
  const field = await search(page, 'krenich');
  const option = group(page, 'Ähnlich geschrieben').getByRole('option', { name: /Kranich/ });
  await expect(option.first()).toBeVisible();
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await option.first().getAttribute('id')) ?? '',
  );
  await field.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ute Kranich' })).toBeVisible();
});

test('Enter right after typing waits for what was typed', async ({ page }) => {
  await search(page, '');
  await page.keyboard.type('kranich');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ute Kranich' })).toBeVisible();
});

test('arrow keys go through all groups; commands that fit stand first', async ({ page }) => {
  const field = await search(page, 'auf');
  const first = group(page, 'Gehen und tun').getByRole('option', { name: /^Aufgaben/ });
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await field.press('ArrowUp');
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Aufgaben' })).toBeVisible();
});

test('what is not there is said', async ({ page }) => {
  await search(page, 'zzqx');
  await expect(page.getByText('Nichts gefunden. Vielleicht hilft ein kürzeres Wort.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Nichts gefunden' })).toBeAttached();
});
