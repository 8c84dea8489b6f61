import type { Locator, Page } from '@playwright/test';
import { type Desktop, expect } from './launch.ts';

/** The preview of a document whose name fits, as soon as its first page is drawn. */
export async function previewOf(page: Page, name: RegExp): Promise<Locator> {
  const preview = page.getByRole('dialog', { name });
  await expect(preview.locator('canvas').first()).toBeVisible({ timeout: 40_000 });
  return preview;
}

/** Looks at a document in its preview and closes it. */
export async function lookAt(page: Page, name: RegExp): Promise<void> {
  const preview = await previewOf(page, name);
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
}

/** Prints a document from its preview, closes it and gives the path of the file that the PDF program got. */
export async function printFrom(page: Page, desktop: Desktop, name: RegExp): Promise<string> {
  const preview = await previewOf(page, name);
  const before = desktop.opened.length;
  await preview.getByRole('button', { name: 'Drucken', exact: true }).click();
  await expect.poll(() => desktop.opened.length).toBe(before + 1);
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  return desktop.opened.at(-1) ?? '';
}
