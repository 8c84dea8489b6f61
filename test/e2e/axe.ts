import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './launch.ts';

/**
 * What axe finds on the page as it is shown now, once everything that moves stands still: a notice that fades in has no
 * contrast yet. Each with the place and the element.
 */
export async function barriers(page: Page, where = page.url()): Promise<string[]> {
  // What turns for ever has no end to wait for.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished),
    ),
  );
  // Legacy mode: the full one opens a second page, which the hosts forbid.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(
    ({ id, nodes }) => `${where}: ${id} ${nodes.map(({ target, html }) => `${target} ${html}`).join(' · ')}`,
  );
}

/** The same in both themes. */
export async function barriersInBothThemes(page: Page, where = page.url()): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await barriers(page, `${where} (${colorScheme})`)));
  }
  return found;
}

/** Nothing for axe to find on what is shown now, in both themes. */
export async function expectNoBarriers(page: Page, where = page.url()): Promise<void> {
  expect(await barriersInBothThemes(page, where)).toEqual([]);
}
