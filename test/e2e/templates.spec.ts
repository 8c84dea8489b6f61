import type { Page } from '@playwright/test';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { openDemo, openPlace } from './steps.ts';
import { lookAt } from './preview.ts';

/** The demo region; its next meeting is that of the Steuerungsgruppe on 9 December. */
async function openTemplates(page: Page): Promise<void> {
  await openDemo(page);
  await page.getByRole('link', { name: 'Einstellungen', exact: true }).click();
  await page.getByRole('link', { name: 'Texte und Vorlagen', exact: true }).click();
}

const list = (page: Page) => page.getByRole('navigation', { name: 'Texte und Vorlagen' });
const area = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const preview = (page: Page) => page.getByRole('region', { name: 'Vorschau' });

test('an unknown placeholder is named with its place, jumped to, put right, and the text saved and taken back', async ({
  page,
}) => {
  await openTemplates(page);
  await list(page).getByRole('link', { name: 'Einladung', exact: true }).click();
  await page.keyboard.press('F2');
  await expect(area(page)).toHaveValue(/^ich lade Sie herzlich/);

  await area(page).fill('kommen Sie bitte\n\nam {Datm} nach Lindenau.');
  const message = 'Zeile 3, Zeichen 4: Den Platzhalter {Datm} gibt es nicht. Meinten Sie {Datum}?';
  const problem = page.getByRole('button', { name: message });
  await expect(problem).toBeVisible();
  await expect(area(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(preview(page).getByText('{Datm}')).toBeVisible();
  await expectNoBarriers(page, 'a wrong placeholder');

  // Saving is refused with the same sentence, and the field keeps what was typed.
  await page.keyboard.press('Control+S');
  await expect(area(page)).toBeFocused();
  await expect(problem).toBeVisible();
  await expect(page).toHaveURL(/bearbeiten$/);

  // The problem leads to its place; what is typed now replaces it.
  await problem.focus();
  await page.keyboard.press('Enter');
  await expect(area(page)).toBeFocused();
  await page.keyboard.type('{Datum}');
  await expect(problem).toBeHidden();
  await expect(preview(page)).toContainText('am Mittwoch, 9. Dezember 2026 nach Lindenau.');

  // The menu puts a placeholder in where the cursor is, by keyboard alone.
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Beginn: ');
  await page.getByRole('button', { name: 'Platzhalter einfügen in: Text' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Uhrzeit/ }).press('Enter');
  await expect(area(page)).toBeFocused();
  await expect(area(page)).toHaveValue('kommen Sie bitte\n\nam {Datum} nach Lindenau. Beginn: {Uhrzeit}');
  await expect(preview(page)).toContainText('Beginn: 16:00 Uhr');

  await page.keyboard.press('Control+S');
  await expect(page.getByText('Vorlage „Einladung“ gespeichert')).toBeVisible();
  await expect(list(page).getByRole('link', { name: 'Einladung eigener Text' })).toBeVisible();
  await expectNoBarriers(page, 'an own text');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(list(page).getByText('eigener Text')).toBeHidden();
});

test('leaving asks only after a change, and resetting brings the shipped wording back', async ({ page }) => {
  await openTemplates(page);
  await list(page).getByRole('link', { name: 'Gruß', exact: true }).click();
  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await expect(area(page)).toHaveValue('Mit freundlichen Grüßen');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/vorlagen\/gruss$/);

  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await area(page).fill('Herzliche Grüße');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+S');
  await expect(page.getByText('Vorlage „Gruß“ gespeichert')).toBeVisible();
  await expect(page.getByText('Herzliche Grüße')).toBeVisible();
  await page.getByRole('button', { name: 'Mehr zu Gruß' }).click();
  await page.getByRole('menuitem', { name: 'Auf den mitgelieferten Text zurücksetzen' }).click();
  await expect(page.getByText('Mit freundlichen Grüßen')).toBeVisible();
});

test('the rules of procedure show what holds for a committee and are printed from both places', async ({
  app,
}) => {
  const { page } = app;
  await openTemplates(page);
  await list(page).getByRole('link', { name: 'Geschäftsordnung', exact: true }).click();
  await expect(page.getByRole('heading', { name: '§ 6 Beschlussfähigkeit' })).toBeVisible();
  await page.getByLabel('Mit den Regeln von').selectOption('AG Hitzeschutz');
  await expect(page.getByText('„AG Hitzeschutz“ ist ein Gremium')).toBeVisible();
  await expectNoBarriers(page, 'rules of procedure');
  await page.getByRole('button', { name: 'Mehr zu Geschäftsordnung' }).click();
  await page.getByRole('menuitem', { name: 'Geschäftsordnung in Großdruck drucken' }).click();
  await lookAt(page, /Hitze.* – Geschäftsordnung, Großdruck$/);

  await openPlace(page, 'Gremien');
  await page.getByRole('link', { name: 'Steuerungsgruppe', exact: true }).click();
  await page.getByRole('button', { name: 'Drucken: Steuerungsgruppe' }).click();
  await page.getByRole('menuitem', { name: 'Geschäftsordnung drucken' }).click();
  await lookAt(page, /Steuerung – Geschäftsordnung$/);
});

test('the invitation text of a meeting has the same menu and names what is wrong', async ({ page }) => {
  await openTemplates(page);
  await page.getByRole('link', { name: 'Sitzungen', exact: true }).first().click();
  await page
    .getByRole('row', { name: /9\. Dezember/ })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /Steuerungsgruppe/ })).toBeVisible();
  await page.keyboard.press('F2');
  await area(page).fill('Hallo {Grmium}');
  await expect(
    page.getByRole('button', {
      name: 'Zeile 1, Zeichen 7: Den Platzhalter {Grmium} gibt es nicht. Meinten Sie {Gremium}?',
    }),
  ).toBeVisible();
  await expectNoBarriers(page, 'meeting form');
});
