import { expect, test } from '@playwright/test';
import { barriers } from './axe.ts';
import { consoleProblems, openCatalogue, serveCatalogue } from '../ui/catalogue.ts';

test.use({ viewport: { width: 1366, height: 768 } });
serveCatalogue();

const pages = [
  { path: '/', heading: 'Heute' },
  { path: '/personen/13', heading: 'Personen' },
  { path: '/organisationen', heading: 'Zehntausend Zeilen' },
  { path: '/gremien', heading: 'Steuerungsgruppe' },
  { path: '/sitzungen', heading: 'Sitzung anlegen' },
  { path: '/einstellungen', heading: 'Bausteine' },
  { path: '/nirgends', heading: 'Diese Seite gibt es nicht' },
];
const windows = [
  { name: 'wide', viewport: { width: 1366, height: 768 } },
  { name: '200 %', viewport: { width: 683, height: 384 } },
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, viewport } of windows) {
    test(`every page is accessible and no wider than the window: ${colorScheme}, ${name}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      const found: string[] = [];
      for (const { path, heading } of pages) {
        const isRecord = path === '/personen/13' && viewport.width < 1200;
        await openCatalogue(page, path, isRecord ? 'Kranich, Ute' : heading);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (beyond > 0) found.push(`${path}: ${beyond} pixels wider than the window`);
        found.push(...(await barriers(page, path)));
      }
      expect([...found, ...consoleProblems()]).toEqual([]);
    });
  }
}

test('what floats is accessible too', async ({ page }) => {
  await openCatalogue(page, '/personen', 'Personen');
  await page.getByRole('button', { name: 'Weitere Aktionen für Personen' }).click();
  await expect(page.getByRole('menuitem', { name: 'Liste drucken' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: 'Gremien' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('status').getByText('Telefonnummer')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

test('the check for accessibility finds a field without a name', async ({ page }) => {
  await openCatalogue(page, '/', 'Heute');
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('input')));
  expect(await barriers(page)).toEqual([expect.stringContaining('label')]);
});

test('the policy lets no foreign style in, and the components need none', async ({ page }) => {
  await openCatalogue(page, '/einstellungen', 'Bausteine');
  expect(consoleProblems()).toEqual([]);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  await expect.poll(() => consoleProblems().join()).toContain('style-src');
});
