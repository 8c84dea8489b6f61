import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { openDemo, openPlace } from './steps.ts';
import { lookAt, printFrom } from './preview.ts';

async function openLabels(page: Page) {
  await page.getByRole('link', { name: 'Personen', exact: true }).first().click();
  await page
    .getByRole('textbox', { name: 'Personen suchen und filtern' })
    .or(page.getByRole('searchbox'))
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Weitere Aktionen für die Liste' }).click();
  await page.getByRole('menuitem', { name: 'Etiketten drucken …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Adressetiketten drucken' });
  await expect(dialog.getByRole('radiogroup', { name: 'Erstes Etikett auf dem Bogen' })).toBeVisible();
  return dialog;
}

test('labels for the listed persons: sheet and first label by keyboard, remembered, printed', async ({
  page,
  desktop,
}) => {
  await openDemo(page);
  const dialog = await openLabels(page);
  await expect(dialog.getByText(/^\d+ Adressetiketten für \d+ Personen$/)).toBeVisible();
  await expectNoBarriers(page, 'Etiketten drucken');

  await dialog
    .getByLabel('Bogen', { exact: true })
    .selectOption({ label: '105 × 57 mm, 10 je Blatt: Avery Zweckform 3425' });
  const first = dialog.getByRole('radio', { name: 'Zeile 1, Spalte 1' });
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const start = dialog.getByRole('radio', { name: 'Zeile 2, Spalte 2' });
  await expect(start).toBeFocused();
  await expect(start).toBeChecked();
  await expect(first).not.toBeChecked();
  await expect(dialog.getByText(/beginnt in Zeile 2, Spalte 2/)).toBeVisible();
  // Beyond the edge nothing happens.
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Zeile 5, Spalte 2' })).toBeFocused();
  await dialog.getByRole('radio', { name: 'Zeile 2, Spalte 2' }).click();

  // A shift that is no number is refused beside its field, and what was typed stays.
  await dialog.getByLabel('Nach rechts (mm)').fill('etwas');
  await dialog.getByRole('button', { name: 'Adressetiketten drucken' }).click();
  await expect(dialog.getByText('Bitte geben Sie Millimeter ein, zum Beispiel -1,5.')).toBeVisible();
  await expect(dialog.getByLabel('Nach rechts (mm)')).toHaveValue('etwas');
  expect(desktop.opened).toEqual([]);

  await dialog.getByLabel('Nach rechts (mm)').fill('1,5');
  await dialog.getByLabel('Ein Etikett je Haushalt oder Organisation').uncheck();
  await page.keyboard.press('Enter');
  const file = await printFrom(page, desktop, /2026-11-23 Adressetiketten$/);
  await expect(dialog.getByText(/Drucken Sie sie in Originalgröße/)).toBeVisible();
  const printed = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  expect(printed).toContain('Ute Kranich');
  const count = Number(/^\d+/.exec((await dialog.getByText(/in Originalgröße/).textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(10);

  // Next time the sheet goes on where this print ended.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const again = await openLabels(page);
  await expect(again.getByLabel('Bogen', { exact: true })).toHaveValue('3425');
  await expect(again.getByLabel('Nach rechts (mm)')).toHaveValue('1,5');
  await expect(again.getByLabel('Ein Etikett je Haushalt oder Organisation')).not.toBeChecked();
  const next = ((3 + count) % 10) + 1;
  await expect(
    again.getByRole('radio', { name: `Zeile ${Math.ceil(next / 2)}, Spalte ${((next - 1) % 2) + 1}` }),
  ).toBeChecked();
});

test('own measures are checked beside their fields, and the calibration sheet shows them', async ({
  page,
}) => {
  await openDemo(page);
  const dialog = await openLabels(page);
  await dialog.getByLabel('Bogen', { exact: true }).selectOption('Eigene Maße');
  await dialog.getByLabel('Breite').fill('80');
  await dialog.getByLabel('Spaltenabstand').fill('80');
  await expect(dialog.getByRole('radiogroup')).toBeHidden();
  await dialog.getByRole('button', { name: 'Adressetiketten drucken' }).click();
  await expect(
    dialog.getByText(/Das passt nicht auf ein A4-Blatt: Alles zusammen ist 240 mm breit/),
  ).toBeVisible();
  await expectNoBarriers(page, 'Etiketten mit eigenen Maßen');
  await dialog.getByLabel('Spalten', { exact: true }).fill('2');
  await expect(dialog.getByRole('radiogroup')).toBeVisible();
  await dialog.getByRole('button', { name: 'Prüfblatt drucken' }).click();
  await lookAt(page, /Prüfblatt eigenes Maß 16 je Blatt$/);
});

test('labels for ticked persons and for a committee', async ({ page }) => {
  await openDemo(page);
  await openPlace(page, 'Gremien');
  await page.getByRole('link', { name: 'Steuerungsgruppe', exact: true }).first().click();
  await page.getByRole('button', { name: 'Drucken: Steuerungsgruppe' }).click();
  await page.getByRole('menuitem', { name: 'Etiketten für die Mitglieder drucken …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Adressetiketten drucken' });
  await expect(dialog.getByText('Mitglieder: Steuerungsgruppe')).toBeVisible();
  await expect(dialog.getByText(/^\d+ Adressetiketten/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('link', { name: 'Personen', exact: true }).first().click();
  await page.getByRole('checkbox', { name: /Kranich/ }).check();
  await page.getByRole('button', { name: 'Weitere Aktionen für die Liste' }).click();
  await page.getByRole('menuitem', { name: 'Etiketten drucken …' }).click();
  await expect(dialog.getByText('1 Person, ausgewählt')).toBeVisible();
  await expect(dialog.getByText('1 Adressetikett', { exact: true })).toBeVisible();
});

test('badges and signs for a meeting', async ({ page }) => {
  await openDemo(page);
  await page
    .getByRole('link', { name: 'Einladungen prüfen: Einladungen: Steuerungsgruppe am 9. Dezember' })
    .click();
  const menu = page.getByRole('button', { name: 'Etiketten und Schilder drucken' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Tischschilder …' }).click();
  const signs = page.getByRole('dialog', { name: 'Tischschilder drucken' });
  await expect(signs.getByLabel('Alle Eingeladenen, die nicht abgesagt haben, und Gäste')).toBeChecked();
  await expectNoBarriers(page, 'Tischschilder drucken');
  await signs.getByRole('button', { name: 'Tischschilder drucken' }).click();
  await lookAt(page, /2026-12-09 .*Tischschilder$/);
  await expect(signs.getByText(/in Originalgröße/)).toBeVisible();
  await signs.getByRole('button', { name: 'Schließen' }).click();
  await expect(menu).toBeFocused();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Namensschilder …' }).click();
  const badges = page.getByRole('dialog', { name: 'Namensschilder drucken' });
  await badges.getByLabel('Nur, wer zugesagt hat oder da ist, und Gäste').check();
  await expect(badges.getByText('Noch niemand, für den etwas zu drucken wäre.')).toBeVisible();
  await expect(badges.getByRole('button', { name: 'Namensschilder drucken' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});
