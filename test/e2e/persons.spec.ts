import type { Page } from '@playwright/test';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { call, openDemo, setUpOffice } from './steps.ts';
import { emptyPerson, type Person } from '../../src/shared/features/people.ts';

/** An office with these persons, its list open. */
async function openOffice(page: Page, ...persons: Partial<Person>[]): Promise<void> {
  await setUpOffice(page);
  for (const parts of persons)
    await call(page, 'people.savePerson', { id: null, person: { ...emptyPerson, ...parts } });
  await page.reload();
  await page.getByRole('link', { name: 'Personen', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Personen' })).toBeVisible();
}

const selma: Partial<Person> = {
  salutation: 'Frau',
  firstName: 'Selma',
  lastName: 'Yıldırak',
  addresses: [
    {
      purpose: 'private',
      addition: '',
      street: 'Brunnengasse 3',
      postalCode: '04917',
      city: 'Lindenau-Markt',
      country: '',
      note: '',
    },
  ],
  contacts: [
    { kind: 'phone', purpose: 'work', value: '04917 555-120', note: '' },
    { kind: 'email', purpose: 'work', value: 'selma@lindetal.example', note: '' },
  ],
};

/** The open record as a form; the heading takes the focus when it is there, and with it closes what is open by then. */
async function edit(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { level: 1, name: `${name} bearbeiten` })).toBeFocused();
}

test('languages and tags are chosen by the keyboard, and nothing typed is lost', async ({ page }) => {
  await openOffice(page, selma, { firstName: 'Arno', lastName: 'Veit', tags: ['Presse'] });
  await page.getByRole('link', { name: 'Yıldırak, Selma' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Selma Yıldırak' })).toBeVisible();
  await edit(page, 'Selma Yıldırak');

  const language = page.getByRole('combobox', { name: 'Sprache hinzufügen' });
  // The field at the window's edge is scrolled to first: a page that scrolls closes the list.
  await page.getByLabel('Schlagwort hinzufügen').scrollIntoViewIfNeeded();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await language.fill('türk');
  await page.getByRole('option', { name: 'Türkisch' }).click();
  await expect(language).toHaveValue('');
  // Else the list would open under the pointer, which chooses as well.
  await page.mouse.move(0, 0);
  await language.fill('deutsch');
  await expect(page.getByRole('option', { name: 'Deutsch' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(language).toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('Enter');
  const languages = page.getByRole('list', { name: 'Sprachen der Person' });
  await expect(languages.getByRole('listitem')).toHaveText(['Türkisch', 'Deutsch']);
  await page.getByRole('button', { name: 'Deutsch weiter nach vorn' }).press('Enter');
  await expect(languages.getByRole('listitem')).toHaveText(['Deutsch', 'Türkisch']);
  // The button is gone with the place, the focus is not.
  await expect(page.getByRole('button', { name: 'Deutsch entfernen' })).toBeFocused();

  const tag = page.getByLabel('Schlagwort hinzufügen');
  await tag.fill('presse');
  await page.keyboard.press('Enter');
  await tag.fill('Chor');
  await page.keyboard.press('Tab');
  const tags = page.getByRole('list', { name: 'Gewählte Schlagwörter' });
  await expect(tags.getByRole('listitem')).toHaveText(['Presse', 'Chor']);
  await page.getByRole('button', { name: 'Presse entfernen' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Chor entfernen' })).toBeFocused();
  await tag.fill('Sprachmittlung');
  await page.keyboard.press('Control+s');

  await expect(
    page.getByText('Sprachen und Schlagwörter von Selma Yıldırak gespeichert').first(),
  ).toBeVisible();
  const record = page.getByRole('region', { name: 'Zur Person' });
  await expect(record).toContainText('Deutsch, Türkisch');
  await record.getByRole('link', { name: 'Sprachmittlung' }).click();
  await expect(page.getByText('1 von 2 Personen')).toBeVisible();
  await expect(page.getByLabel('Schlagwort', { exact: true })).toHaveValue(/\d/);
});

test('who died gets no mail: the form says so, the record and the list show it', async ({ page }) => {
  await openOffice(page, selma, { firstName: 'Arno', lastName: 'Veit' });
  await page.getByRole('link', { name: 'Yıldırak, Selma' }).click();
  await expect(page.getByRole('button', { name: 'Anschrift kopieren' })).toBeVisible();
  await edit(page, 'Selma Yıldırak');
  await page.getByLabel('Status').selectOption({ label: 'verstorben' });
  await expect(page.getByText('Bekommt nichts mehr.')).toBeVisible();
  await page.getByLabel('seit').fill('24.11.2026');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Dieser Tag liegt noch vor uns.').first()).toBeVisible();
  await page.getByLabel('seit').fill('3.5.26');
  await page.getByLabel('Woher Sie das wissen').fill('Anruf der Familie');
  await page.keyboard.press('Control+s');

  await expect(page.getByText('Verstorben seit 3. Mai 2026 – bekommt keine Post mehr.')).toBeVisible();
  await expect(page.getByText('Anruf der Familie')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Anschrift kopieren' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'E-Mail kopieren' })).toHaveCount(0);
  const row = page.getByRole('row', { name: /Yıldırak/ });
  await expect(row.getByRole('cell', { name: 'verstorben' })).toBeVisible();
  await page.getByLabel('Status').selectOption({ label: 'ohne Post' });
  await expect(page.getByText('1 von 2 Personen')).toBeVisible();
  await expect(page).toHaveURL(/status=keine-post/);

  await page.getByRole('button', { name: 'Filter aufheben' }).click();
  await page.getByRole('button', { name: 'Weitere Aktionen für die Liste' }).click();
  await page.getByRole('menuitem', { name: 'E-Mail-Adressen kopieren' }).click();
  await expect(page.getByText(/^0 E-Mail-Adressen kopiert.*Ausgelassen: 1 Person/)).toBeVisible();
  await page.getByRole('button', { name: 'Weitere Aktionen für die Liste' }).click();
  await page.getByRole('menuitem', { name: 'Etiketten drucken' }).click();
  await expect(page.getByText('Selma Yıldırak (verstorben)')).toBeVisible();
});

test('the first number and address are the ones that are used, and the order can be changed', async ({
  page,
}) => {
  await openOffice(page, selma);
  await page.getByRole('link', { name: 'Yıldırak, Selma' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Selma Yıldırak' })).toBeVisible();
  await edit(page, 'Selma Yıldırak');
  await page.getByLabel('Hinweis (freiwillig)').first().fill('nur vormittags');
  await page.getByRole('button', { name: 'E-Mail hinzufügen' }).click();
  await page.getByLabel('E-Mail-Adresse').last().fill('privat@lindetal.example');
  await page.getByRole('button', { name: 'E-Mail nach oben' }).last().click();
  await page.getByRole('button', { name: 'Weitere Anschrift hinzufügen' }).click();
  await expect(page.getByText('An die erste Anschrift gehen Briefe')).toBeVisible();
  await page.getByLabel('Straße und Hausnummer').last().fill('Am Markt 1');
  await page.getByLabel('Ort', { exact: true }).last().fill('Pirna');
  await page.getByRole('button', { name: '2. Anschrift für Briefe nehmen' }).click();
  await expect(page.getByLabel('Straße und Hausnummer').first()).toBeFocused();
  await expect(page.getByLabel('Straße und Hausnummer').first()).toHaveValue('Am Markt 1');
  await page.keyboard.press('Control+s');
  const contact = page.getByRole('region', { name: 'Kontakt' });
  await expect(contact).toContainText('04917 555-120 (nur vormittags)');
  await expect(contact.getByRole('link')).toHaveText(['privat@lindetal.example', 'selma@lindetal.example']);
  await contact.getByRole('button', { name: 'Anschrift kopieren' }).click();
  await expect(page.getByText('Anschrift von Selma Yıldırak kopiert').first()).toBeVisible();
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('searchbox')).toHaveValue(/^Frau Selma Yıldırak.*Am Markt 1/);
});

test('a member who died is named in the meeting, in her committee and on "Heute", and gets no letter', async ({
  page,
}) => {
  await openDemo(page);
  const { rows } = await call(page, 'people.persons', { search: 'Kranich' });
  const id = rows[0]?.id ?? 0;
  const { person } = await call(page, 'people.person', { id });
  await call(page, 'people.savePerson', { id, person: { ...person, state: 'deceased' } });
  await page.reload();
  await expect(
    page.getByText('Ute Kranich ist verstorben und steht noch auf einem Sitz.').first(),
  ).toBeVisible();
  await page.getByRole('link', { name: /^Einladungen prüfen: .*9\. Dezember/ }).click();
  await expect(page.getByText(/^Ute Kranich \(verstorben\) bekommt keine Einladung/)).toBeVisible();
  const row = page.getByRole('row', { name: /Ute Kranich/ });
  await expect(row.getByRole('cell', { name: 'verstorben' })).toBeVisible();
  await expectNoBarriers(page, 'invitations');
  await page.getByRole('button', { name: 'Einladungen drucken' }).click();
  await expect(page.getByRole('alertdialog', { name: '9 Einladungen drucken?' })).toBeVisible();
});

test('record, form and list have no barrier that axe knows', async ({ page }) => {
  await openOffice(
    page,
    {
      ...selma,
      state: 'moved',
      stateSince: '2026-05-03',
      stateNote: 'Brief kam zurück',
      languages: ['de', 'tr'],
      tags: ['Presse'],
    },
    { firstName: 'Arno', lastName: 'Veit' },
  );
  await page.getByRole('link', { name: 'Yıldırak, Selma' }).click();
  await expect(page.getByText('Anschrift unbekannt seit 3. Mai 2026')).toBeVisible();
  await expectNoBarriers(page, 'list with record');
  await edit(page, 'Selma Yıldırak');
  await expect(page.getByRole('list', { name: 'Gewählte Schlagwörter' })).toBeVisible();
  await expectNoBarriers(page, 'form');
  await page.setViewportSize({ width: 683, height: 600 });
  await expectNoBarriers(page, 'form, narrow');
});
