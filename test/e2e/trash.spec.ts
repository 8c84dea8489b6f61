import type { Page } from '@playwright/test';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { openDemo } from './steps.ts';

/** Removes somebody whom nothing needs, by the record's menu. */
async function intoTrash(page: Page, lastName: string): Promise<void> {
  const id = await page.evaluate(async (name) => {
    const call = async (what: string, input: unknown) =>
      JSON.parse(await window.rundtisch.invoke(JSON.stringify({ call: what, input }))) as {
        value: { id: number };
      };
    const person = {
      salutation: 'Frau',
      title: '',
      firstName: 'Erna',
      lastName: name,
      nameSuffix: '',
      function: '',
      organisationId: null,
      preferredChannel: 'post',
      preferredFormat: 'standard',
      letterSalutation: '',
      note: '',
      addresses: [],
      contacts: [],
    };
    const { value } = await call('people.savePerson', { id: null, person });
    await call('people.removePersons', { ids: [value.id] });
    return value.id;
  }, lastName);
  expect(id).toBeGreaterThan(0);
}

const trash = (page: Page) => page.getByRole('table', { name: /^Papierkorb/ });

test('somebody is brought back, taken away again and erased for good', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('link', { name: 'Einstellungen', exact: true }).click();
  await page.getByRole('link', { name: 'Papierkorb', exact: true }).click();
  await expect(page.getByText('Der Papierkorb ist leer')).toBeVisible();
  await intoTrash(page, 'Quast');

  await expect(trash(page).getByRole('row', { name: /Erna Quast/ })).toContainText('Person');
  await expectNoBarriers(page, 'trash');
  await page.getByRole('button', { name: 'Erna Quast wiederherstellen' }).click();
  await expect(page.getByText('Erna Quast wiederhergestellt')).toBeVisible();
  await expect(page.getByText('Der Papierkorb ist leer')).toBeVisible();
  await expect(page.locator('main :focus'), 'the focus stays in the trash').toHaveCount(1);
  await page.keyboard.press('Control+Z');
  await page.getByRole('button', { name: 'Erna Quast: Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Endgültig löschen …' }).click();

  const question = page.getByRole('alertdialog', { name: '„Erna Quast“ endgültig löschen?' });
  await expect(question.getByRole('button', { name: 'Abbrechen' })).toBeFocused();
  await expectNoBarriers(page, 'erasing');
  await question.getByRole('radio', { name: /Art\. 17/ }).check();
  await question.getByRole('button', { name: 'Endgültig löschen' }).click();
  await expect(question).toBeHidden();
  await expect(page.getByText('Endgültig gelöscht', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Der Papierkorb ist leer')).toBeVisible();
  await expect(page.locator('main :focus'), 'the focus stays in the trash').toHaveCount(1);

  await intoTrash(page, 'Quitt');
  await intoTrash(page, 'Zander');
  await page.getByRole('button', { name: 'Erna Zander wiederherstellen' }).click();
  await expect(page.getByRole('button', { name: 'Erna Quitt wiederherstellen' })).toBeFocused();
});

test('how long the history keeps what was is chosen beside the trash, and taken back', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('link', { name: 'Einstellungen', exact: true }).click();
  await page.getByRole('link', { name: 'Papierkorb', exact: true }).click();
  const kept = page.getByRole('combobox', { name: 'Frühere Angaben aufbewahren' });
  await expect(kept).toHaveValue('24');
  await kept.selectOption('1 Jahr');
  await expect(page.getByText('Frühere Angaben im Verlauf: 1 Jahr aufbewahren').first()).toBeVisible();
  await expect(kept).toHaveValue('12');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(kept).toHaveValue('24');
  await kept.selectOption('ohne Ende');
  await expect(page.getByText('Rundtisch löscht keine früheren Angaben.')).toBeVisible();
  await expectNoBarriers(page, 'how long details are kept');
});

test('what was changed long ago stands in the history without what was before', async ({ launch }) => {
  const then = await launch({ now: '2024-03-01T10:00:00Z' });
  await openDemo(then.page);
  await then.page.getByRole('link', { name: 'Personen', exact: true }).click();
  await expect(then.page.getByRole('link', { name: 'Kranich, Ute' })).toBeVisible();
  await then.close();

  const { page } = await launch({ demo: true });
  await page.getByRole('link', { name: 'Personen', exact: true }).click();
  await page.getByRole('link', { name: 'Kranich, Ute' }).click();
  const sentence = page.getByText(
    'Was bis zum 1. März 2024 im Einzelnen geändert wurde, ist nicht mehr gespeichert.',
  );
  await expect(sentence).toBeVisible();
  await sentence.scrollIntoViewIfNeeded();
  await expectNoBarriers(page, 'history without details');
});

test('in a small window every view of the settings and of a meeting is in sight', async ({ page }) => {
  await openDemo(page);
  await page.setViewportSize({ width: 683, height: 384 });
  const inSight = async (name: RegExp, last: string) => {
    const links = page.getByRole('navigation', { name }).getByRole('link');
    await expect(links.last()).toHaveText(last);
    for (const link of await links.all()) {
      const box = await link.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(683);
      await expect(link).toBeInViewport({ ratio: 1 });
    }
  };
  const go = async (place: string) => {
    await page.getByRole('button', { name: 'Menü' }).click();
    await page.getByRole('link', { name: place, exact: true }).click();
  };
  await go('Einstellungen');
  await inSight(/^Einstellungen$/, 'Über Rundtisch');
  await go('Sitzungen');
  await page.getByRole('link', { name: 'AG Hitzeschutz', exact: true }).last().click();
  await inSight(/^AG Hitzeschutz am/, 'Verlauf');
});
