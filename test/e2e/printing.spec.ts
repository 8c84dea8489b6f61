import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { openDemo, openPlace } from './steps.ts';

async function openMeeting(page: Page): Promise<void> {
  await openDemo(page);
  await openPlace(page, 'Sitzungen');
  await page.getByRole('link', { name: 'Steuerungsgruppe', exact: true }).first().click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Steuerungsgruppe am 9. Dezember' }),
  ).toBeVisible();
}

/** Opens the preview of the attendance list by its menu. */
async function openList(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Mehr zu/ }).click();
  await page.getByRole('menuitem', { name: 'Anwesenheitsliste drucken' }).click();
  const preview = page.getByRole('dialog', { name: /Anwesenheitsliste$/ });
  await expect(preview.locator('canvas')).toBeVisible();
  return preview;
}

/** Which page is shown; the footers on the pages say the same. */
const position = (preview: Locator) => preview.getByRole('toolbar').getByRole('status');

/** Whether a page's picture shows more than white. */
const isDrawn = (canvas: Locator) =>
  canvas.evaluate((element: HTMLCanvasElement) =>
    element
      .getContext('2d')
      ?.getImageData(0, 0, element.width, element.height)
      .data.some((value, index) => index % 4 < 3 && value < 128),
  );

test('a document is looked at, heard, checked, saved and printed from its preview', async ({
  page,
  desktop,
  dataFolder,
}) => {
  await openMeeting(page);
  const preview = await openList(page);
  await expect.poll(() => isDrawn(preview.locator('canvas'))).toBe(true);
  await expect(position(preview)).toHaveText('Seite 1 von 1');
  await expect(preview.getByRole('heading', { name: 'Anwesenheitsliste', level: 1 })).toBeAttached();

  await preview.getByRole('tab', { name: 'Strukturansicht' }).click();
  const tree = preview.getByRole('treegrid', { name: 'Struktur in Lesereihenfolge' });
  await expect(tree.getByRole('row', { name: 'Überschrift 1, Anwesenheitsliste' })).toBeVisible();
  await expect(tree.getByRole('row', { name: 'Kopfzelle, Unterschrift' }).first()).toBeAttached();
  await tree.getByRole('row', { name: 'Dokument', exact: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tree.getByRole('row', { name: 'Überschrift 1, Anwesenheitsliste' })).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('row', { name: 'Überschrift 1, Anwesenheitsliste' })).toBeVisible();

  await preview.getByRole('tab', { name: 'Strukturprüfung' }).click();
  await expect(preview.getByText('Strukturprüfung bestanden')).toBeVisible();
  await expect(preview.getByText(/Das ist kein Nachweis nach PDF\/UA/)).toBeVisible();

  const file = path.join(dataFolder, 'Liste.pdf');
  desktop.answer('saveFile', file);
  await page.keyboard.press('Control+s');
  await expect(preview.getByText(`Gespeichert: ${file}`)).toBeVisible();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  await preview.getByRole('button', { name: 'Ordner anzeigen' }).click();
  await expect.poll(() => desktop.shown).toEqual([file]);
  desktop.answer('saveFile', null);
  await preview.getByRole('button', { name: 'Speichern unter …' }).click();

  expect(desktop.opened).toEqual([]);
  await preview.getByRole('button', { name: 'Drucken' }).click();
  await expect(
    preview.getByText('Das PDF ist in Ihrem PDF-Programm geöffnet. Drucken Sie es von dort.'),
  ).toBeVisible();
  expect(desktop.opened).toEqual([expect.stringMatching(/Ausgabe.*Anwesenheitsliste\.pdf$/)]);
  expect(existsSync(desktop.opened[0] ?? '')).toBe(true);

  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  await expect(page.getByRole('button', { name: /^Mehr zu/ })).toBeFocused();
});

test('the focus stays in the structure while it is read', async ({ page }) => {
  await openMeeting(page);
  const preview = await openList(page);
  await preview.getByRole('tab', { name: 'Seiten' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  const tree = preview.getByRole('treegrid', { name: 'Struktur in Lesereihenfolge' });
  await expect(tree.getByRole('row', { name: 'Dokument', exact: true })).toBeVisible();
  await expect(preview.getByRole('region', { name: 'Strukturansicht' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(tree.getByRole('row', { name: 'Dokument', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
});

test('pages are turned and enlarged by keys', async ({ page }) => {
  await openMeeting(page);
  await page.keyboard.press('Control+P');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Einladungen drucken' }).click();
  const preview = page.getByRole('dialog', { name: /Einladungen$/ });
  await expect(position(preview)).toHaveText(/^Seite 1 von \d\d$/, { timeout: 40_000 });
  const pages = preview.getByRole('region', { name: /^Seiten:/ });
  await expect(pages).toBeFocused();

  await preview.getByRole('button', { name: 'Ganze Seite' }).click();
  await expect(preview.getByRole('button', { name: 'Ganze Seite' })).toHaveAttribute('aria-pressed', 'true');
  await pages.focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(position(preview)).toHaveText(/^Seite 3 von/);
  await expect(preview.getByRole('group', { name: 'Seite 3' }).locator('canvas')).toBeInViewport();
  await page.keyboard.press('PageUp');
  await expect(position(preview)).toHaveText(/^Seite 2 von/);
  await page.keyboard.press('End');
  await expect(position(preview)).toHaveText(/^Seite (\d+) von \1$/);
  // Only pages near the view are in the page.
  await expect(preview.getByRole('group', { name: 'Seite 1', exact: true })).toHaveCount(0);
  await page.keyboard.press('Home');
  await expect(position(preview)).toHaveText(/^Seite 1 von/);

  await page.keyboard.press('Control+0');
  await expect(preview.getByText('100 %')).toBeVisible();
  await page.keyboard.press('Control++');
  await expect(preview.getByText('110 %')).toBeVisible();
  await page.keyboard.press('Control+-');
  await page.keyboard.press('Control+-');
  await expect(preview.getByText('90 %')).toBeVisible();
  const picture = preview.getByRole('group', { name: 'Seite 1', exact: true }).locator('canvas');
  await expect.poll(async () => (await picture.boundingBox())?.width).toBeCloseTo(714.4, 0);
});

test('the letter beside the preparation follows the agenda and the person', async ({ page }) => {
  await openMeeting(page);
  const beside = page.getByRole('complementary', { name: 'Vorschau des Briefs' });
  const letter = beside.locator('.live__pages:not([data-waiting])');
  await expect(letter.locator('.textLayer')).toContainText('Herrn Dr. Farid Aslani', { timeout: 20_000 });
  await expect(letter.locator('.textLayer')).toContainText('Entwurf');

  await page.getByRole('button', { name: 'Psychotherapie: freier Sitz' }).click();
  await page
    .getByRole('form', { name: 'TOP 4 bearbeiten' })
    .getByLabel('Gegenstand')
    .fill('Psychotherapie: wer folgt?');
  // Until the new letter is there, the old one is to be seen: never an empty sheet.
  await page.evaluate(() => {
    const seen = window as unknown as { empty: number };
    seen.empty = 0;
    const look = () => {
      if (!document.querySelector('.live__pages:not([data-waiting]) canvas')) seen.empty += 1;
      requestAnimationFrame(look);
    };
    look();
  });
  await expect(letter.locator('.textLayer')).toContainText('wer folgt?', { timeout: 20_000 });
  await page.keyboard.press('Enter');

  await beside.getByRole('button', { name: 'Nächster Brief' }).click();
  await expect(beside.getByRole('status')).toHaveText(/, Brief 2 von \d+$/);
  await expect(letter.locator('.textLayer')).toContainText('Sehr geehrter Herr Grewe', { timeout: 20_000 });
  expect(await page.evaluate(() => (window as unknown as { empty: number }).empty)).toBe(0);

  // A letter of several pages stays as wide as its place.
  for (let turn = 0; turn < 3; turn += 1)
    await beside.getByRole('button', { name: 'Nächster Brief' }).click();
  await expect(letter.locator('.textLayer').first()).toContainText('Gisela Paulsen', { timeout: 20_000 });
  await expect(letter.locator('canvas').nth(1)).toBeVisible();
  const widths = await letter.evaluate((pages) => [
    pages.clientWidth,
    pages.closest('aside')?.clientWidth ?? 0,
  ]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  for (let turn = 0; turn < 3; turn += 1)
    await beside.getByRole('button', { name: 'Vorheriger Brief' }).click();
  // The first page only: until the new letter is drawn, the pages of the old one stand there.
  await expect(letter.locator('.textLayer').first()).toContainText('Sehr geehrter Herr Grewe', {
    timeout: 20_000,
  });

  await beside.getByRole('button', { name: 'Groß ansehen' }).click();
  await expect(page.getByRole('dialog', { name: /Entwurf der Einladung an Matthias Grewe/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(beside.getByRole('button', { name: 'Groß ansehen' })).toBeFocused();
});

test('nothing that axe finds in the preview', async ({ page }) => {
  await openMeeting(page);
  const preview = await openList(page);
  await expect(preview.locator('.structTree')).toBeAttached();
  await expectNoBarriers(page, 'Seiten');
  await preview.getByRole('tab', { name: 'Strukturansicht' }).click();
  await expect(preview.getByRole('treegrid')).toBeVisible();
  await expectNoBarriers(page, 'Strukturansicht');
  await preview.getByRole('tab', { name: 'Strukturprüfung' }).click();
  await expect(preview.getByText('Strukturprüfung bestanden')).toBeVisible();
  await expectNoBarriers(page, 'Strukturprüfung');
});

test('pages that could not be fetched are told and come with a second try', async ({ page }) => {
  await openMeeting(page);
  await page.evaluate(() => {
    // The bridge is frozen; what is asked of it can be spoilt before.
    const write = JSON.stringify as (value: unknown) => string;
    const unknown = '00000000-0000-4000-8000-000000000000';
    const repair = () => {
      JSON.stringify = write;
    };
    Object.assign(window, { repair });
    JSON.stringify = (value: { call?: unknown; input?: object } | null) =>
      write(value?.call === 'printing.read' ? { ...value, input: { ...value.input, id: unknown } } : value);
  });
  await page.getByRole('button', { name: /^Mehr zu/ }).click();
  await page.getByRole('menuitem', { name: 'Anwesenheitsliste drucken' }).click();
  const preview = page.getByRole('dialog', { name: /Anwesenheitsliste$/ });
  const again = preview.getByRole('button', { name: 'Noch einmal laden' });
  await expect(again).toBeVisible();
  await expectNoBarriers(page, 'pages missing');
  await page.evaluate(() => (window as unknown as { repair: () => void }).repair());
  await again.click();
  await expect(preview.locator('canvas')).toBeVisible();
  await expect(again).toBeHidden();
});
