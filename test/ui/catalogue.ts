import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { rendererFile } from '../../src/main/hosts/rendererFiles.ts';
import { catalogueConfig, catalogueFolder } from './catalogue.vite.ts';

const origin = 'https://app.invalid';
const problems: string[] = [];
let folder = '';

/** Builds the catalogue once per worker and serves it as the hosts serve the application: same headers, no port. */
export function serveCatalogue(): void {
  test.beforeAll(async () => {
    folder = catalogueFolder(test.info().parallelIndex);
    await build(catalogueConfig(folder));
  });
  test.beforeEach(async ({ page }) => {
    problems.length = 0;
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      if (url.origin !== origin) return route.abort();
      await route.fulfill(await rendererFile(folder, url.pathname));
    });
  });
}

/** What the console complained about in this test. */
export function consoleProblems(): readonly string[] {
  return problems;
}

/** Opens a page of the catalogue and waits for its heading. */
export async function openCatalogue(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(`${origin}${path}`);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}
