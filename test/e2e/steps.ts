import type { Locator, Page } from '@playwright/test';
import type { CallName, InputOf, OutputOf } from '../../src/shared/contract.ts';
import { modelOffice } from '../support/modelOffice.ts';
import { expect } from './launch.ts';

/** A call across the bridge, past the screens: for what a test needs to be there before it begins. */
export async function call<N extends CallName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer = await page.evaluate(
    (text) => window.rundtisch.invoke(text),
    JSON.stringify({ call: name, input }),
  );
  const result = JSON.parse(answer) as { ok: boolean; value: OutputOf<N> };
  if (!result.ok) throw new Error(`${name} was refused: ${answer}`);
  return result.value;
}

/** An office that was set up and has nobody in it yet. */
export async function setUpOffice(page: Page): Promise<void> {
  await call(page, 'settings.setUp', { office: modelOffice, signatories: [], logo: null });
}

/** The demo region, at "Heute". */
export async function openDemo(page: Page): Promise<void> {
  await call(page, 'app.openDemo', {});
  await expect(page.getByText('Demo-Region: erfundene Daten')).toBeVisible();
  await expect(heading(page, 'Heute')).toBeVisible();
}

/** The heading of a page. */
export const heading = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('heading', { level: 1, name });

/** Goes to a place by the navigation. */
export async function openPlace(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click();
}

/** Goes to a committee's page by the list of committees. */
export async function openCommittee(page: Page, name: string): Promise<void> {
  await openPlace(page, 'Gremien');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(heading(page, name)).toBeFocused();
}

/** Chooses a person or organisation in a combo box by typing a part of the name. */
export async function chooseByTyping(page: Page, label: string, typed: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  // An open list closes when the page scrolls under it or its names arrive; one types once more then, as people do.
  await expect(async () => {
    await field.scrollIntoViewIfNeeded();
    await field.fill('');
    await field.fill(typed);
    await page.getByRole('option', { name }).click({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });
}

/** Takes an entry of a menu; its name may end with its keys. */
export async function chooseInMenu(page: Page, menu: string | RegExp, entry: string): Promise<void> {
  await page.getByRole('button', { name: menu }).first().click();
  await page.getByRole('menuitem', { name: new RegExp(`^${entry}( Strg P)?$`) }).click();
}
