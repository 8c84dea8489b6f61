import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './launch.ts';

/** Nothing for axe to find on what is shown now, in both themes and with all movement at rest. */
export async function expectNoBarriers(page: Page, where = page.url()): Promise<void> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
    );
    // Legacy mode: the full one opens a second page, which the hosts forbid.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    found.push(
      ...violations.map(
        (each) => `${where} ${colorScheme}: ${each.id} ${each.nodes.map((node) => node.html).join(' ')}`,
      ),
    );
  }
  expect(found).toEqual([]);
}
