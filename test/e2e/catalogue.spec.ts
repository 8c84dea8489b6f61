import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { rendererFile } from '../../src/main/hosts/rendererFiles.ts';
import { catalogueConfig, catalogueFolder } from '../ui/catalogue.vite.ts';

const origin = 'https://app.invalid';

test.use({ viewport: { width: 1366, height: 768 } });

const problems: string[] = [];

let folder = '';

test.beforeAll(async () => {
  folder = catalogueFolder(test.info().parallelIndex);
  await build(catalogueConfig(folder));
});

/** Serves the built catalogue as the hosts serve the application: same headers, no port. */
test.beforeEach(async ({ page }) => {
  problems.length = 0;
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) return route.abort();
    await route.fulfill(await rendererFile(folder, url.pathname));
  });
});

async function open(page: Page, path: string, heading: string) {
  await page.goto(`${origin}${path}`);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

async function violations(page: Page) {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

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
        await open(page, path, isRecord ? 'Kranich, Ute' : heading);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (beyond > 0) found.push(`${path}: ${beyond} pixels wider than the window`);
        found.push(...(await violations(page)).map((violation) => `${path}: ${violation}`));
      }
      expect([...found, ...problems]).toEqual([]);
    });
  }
}

test('the check for accessibility finds a field without a name', async ({ page }) => {
  await open(page, '/', 'Heute');
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('input')));
  expect(await violations(page)).toEqual([expect.stringContaining('label')]);
});

test('the policy lets no foreign style in, and the components need none', async ({ page }) => {
  await open(page, '/einstellungen', 'Bausteine');
  expect(problems).toEqual([]);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  await expect.poll(() => problems.join()).toContain('style-src');
});
