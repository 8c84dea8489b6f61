import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';

/** The demo region, complete: five committees, one vacant seat in the Steuerungsgruppe. */
async function openDemo(page: Page): Promise<void> {
  await page.evaluate(() => window.rundtisch.invoke(JSON.stringify({ call: 'app.openDemo', input: {} })));
  await expect(page.getByText('Demo-Region: erfundene Daten')).toBeVisible();
}

async function openCommittee(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Gremien', exact: true }).first().click();
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
}

/** Chooses a person or organisation by typing a part of the name. */
async function choose(page: Page, label: string, typed: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option', { name }).click();
}

test('a vacant seat is filled, the membership ends, and both can be taken back', async ({ page }) => {
  await openDemo(page);
  await openCommittee(page, 'Steuerungsgruppe');
  await expect(page.getByRole('group', { name: /10 von 11 besetzt; frei: Psychotherapie/ })).toBeVisible();

  await page.getByRole('link', { name: 'Sitz Psychotherapie besetzen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sitz Psychotherapie besetzen' })).toBeVisible();
  // The heading stands while the form's data are still on their way.
  await expect(page.getByRole('combobox', { name: 'Person' })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Bitte wählen Sie eine Person.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Person' })).toBeFocused();
  // The list stays shut, else it would lie over the sentence.
  await expect(page.getByRole('listbox')).toHaveCount(0);

  // Somebody who already votes here: the core refuses, the sentence stands beside the field.
  await choose(page, 'Person', 'kranich', 'Kranich, Ute');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Ute Kranich hat in diesem Gremium .* schon eine Stimme/)).toBeVisible();

  await choose(page, 'Person', 'weiss', 'Weiß, Marlene');
  await expect(page.getByRole('combobox', { name: 'Entsandt von' })).toHaveValue(/./);
  await page.keyboard.press('Control+s');
  await expect(
    page.getByText('Marlene Weiß in „Steuerungsgruppe“ aufgenommen (stimmberechtigt)'),
  ).toBeVisible();
  await expect(page.getByRole('group', { name: /11 von 11 besetzt/ })).toBeVisible();

  await page.getByRole('button', { name: 'Marlene Weiß: Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Mitgliedschaft beenden …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mitgliedschaft von Marlene Weiß beenden?' });
  await dialog.getByLabel('Letzter Tag').fill('1.1.2020');
  await dialog.getByRole('button', { name: 'Mitgliedschaft beenden' }).click();
  await expect(dialog.getByText(/Die Amtszeit hat erst am 23. November 2026 begonnen/)).toBeVisible();
  await dialog.getByLabel('Letzter Tag').fill('31.12.2026');
  await dialog.getByRole('button', { name: 'Mitgliedschaft beenden' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByText('Mitgliedschaft von Marlene Weiß in „Steuerungsgruppe“ endet am 31. Dezember 2026'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('row', { name: /Marlene Weiß/ })).toContainText('offen');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('group', { name: /10 von 11 besetzt/ })).toBeVisible();
});

test('plan and table mark the same seat, by pointer and by keyboard', async ({ page }) => {
  await openDemo(page);
  await openCommittee(page, 'Steuerungsgruppe');
  const row = page.getByRole('row', { name: /Ute Kranich/ });
  const seat = page.getByRole('link', { name: /^Ute Kranich, Krankenkassen/ });
  await row.hover();
  await expect(seat).toHaveClass(/seat-spot--marked/);
  await seat.hover();
  await expect(row).toHaveClass(/row--marked/);
  await seat.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('link', { name: /^Dr. Henrik Sommerfeld, / })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('rowheader', { name: 'Dr. Henrik Sommerfeld' }).getByRole('link'),
  ).toBeFocused();
});

test('a committee is made, and Esc asks only where something would be lost', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('link', { name: 'Gremien', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Gremien' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { level: 1, name: 'Gremium anlegen' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Gremien' })).toBeVisible();

  await page.keyboard.press('Control+n');
  await page.getByLabel('Name', { exact: true }).fill('Steuerungsgruppe');
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: 'Änderungen verwerfen?' });
  await question.getByRole('button', { name: 'Weiter bearbeiten' }).click();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Ein Gremium mit diesem Namen gibt es schon.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('AG Zahngesundheit');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: 'AG Zahngesundheit' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Noch keine Mitglieder' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Gremien' })).toBeVisible();
});

test('a new version of the rules holds from its day and says what it means', async ({ page }) => {
  await openDemo(page);
  await openCommittee(page, 'Steuerungsgruppe');
  await page.getByRole('link', { name: 'Regeln', exact: true }).click();
  await page.getByRole('link', { name: 'Neue Fassung anlegen' }).click();
  await page.getByLabel('Gilt ab').fill('23.11.2026');
  await page.getByLabel('wenn eine bestimmte Zahl von Stimmen vertreten ist').check();
  await page.getByRole('button', { name: 'Fassung speichern' }).click();
  await expect(
    page.getByText('Bitte geben Sie an, wie viele Stimmen mindestens vertreten sein müssen.', {
      exact: true,
    }),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'Mindestens vertretene Stimmen' }).fill('4');
  await page.keyboard.press('Tab');
  await page.getByLabel('von allen Stimmen, auch der unbesetzten Sitze').check();
  await expect(
    page.getByText('Beschlussfähig: wenn mindestens 4 von 10 Stimmen vertreten sind.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Fassung speichern' }).click();
  await expect(page.getByText('Beschlussfähig ab 4 von 10 Stimmen')).toBeVisible();
  await expect(
    page.getByText('Mehr als die Hälfte aller Stimmen: 6 von 10, auch wenn Sitze unbesetzt sind.'),
  ).toBeVisible();
  await expect(page.getByText('abgelöst')).toBeVisible();
});

test('no committee screen has a barrier that axe knows, in both themes', async ({ page }) => {
  await openDemo(page);
  await openCommittee(page, 'Steuerungsgruppe');
  const path = new URL(page.url()).pathname;
  const pages = [
    '',
    '/rollen',
    '/regeln',
    '/sitzungen',
    '/verlauf',
    '/bearbeiten',
    '/mitglied/neu',
    '/sitz/neu',
    '/rollen/neu',
    '/regeln/neu',
  ];
  const found: string[] = [];
  for (const address of ['/gremien', ...pages.map((end) => `${path}${end}`)]) {
    await page.evaluate((to) => history.pushState(null, '', to), address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      found.push(...violations.map((one) => `${address} ${colorScheme}: ${one.id} ${one.nodes[0]?.html}`));
    }
  }
  expect(found).toEqual([]);
});

test('the names of committees keep their room in every width', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('link', { name: 'Gremien', exact: true }).first().click();
  for (const width of [1366, 1000, 800, 683]) {
    await page.setViewportSize({ width, height: 768 });
    const name = page.getByRole('link', { name: 'Steuerungsgruppe', exact: true });
    await expect(name).toBeVisible();
    expect((await name.boundingBox())?.width ?? 0, `at ${width}`).toBeGreaterThan(90);
  }
});
