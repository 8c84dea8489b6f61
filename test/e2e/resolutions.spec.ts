import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { openDemo } from './steps.ts';

test('the wording of a resolution is found with one step and a few letters', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('link', { name: 'Beschlüsse' }).click();
  await page.getByRole('searchbox').fill('hitzeakt');
  await expect(page.getByText('den Hitzeaktionsplan zum 1. Mai in Kraft zu setzen')).toBeVisible();
  await expect(page.getByText('2026-01').first()).toBeVisible();
  await expect(page.getByText('Gesundheitskiosk auf Rädern hält')).toHaveCount(0);
  await expectNoBarriers(page, 'Beschlüsse');
  await page.getByRole('link', { name: 'Aufgaben' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aufgaben' })).toBeVisible();
  await expectNoBarriers(page, 'Aufgaben');
});
