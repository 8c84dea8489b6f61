import { barriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { heading, openDemo } from './steps.ts';

test('all invitations of a meeting that is set up are printed in four steps from "Heute"', async ({
  page,
  desktop,
}) => {
  await openDemo(page);
  await page
    .getByRole('link', { name: 'Einladungen prüfen: Einladungen: Steuerungsgruppe am 9. Dezember' })
    .click();
  await page.getByRole('button', { name: 'Einladungen drucken' }).click();
  const question = page.getByRole('alertdialog', { name: /Einladungen drucken\?/ });
  await expect(question.getByRole('button', { name: 'Abbrechen' })).toBeFocused();
  await question.getByRole('button', { name: 'Einladungen drucken' }).click();
  const preview = page.getByRole('dialog', { name: /^2026-12-09 .*Einladungen$/ });
  await preview.getByRole('button', { name: 'Drucken' }).click({ timeout: 40_000 });
  await expect(preview.getByText(/^Das PDF ist in Ihrem PDF-Programm geöffnet\./)).toBeVisible();
  expect(desktop.opened).toEqual([expect.stringMatching(/2026-12-09 .*Einladungen\.pdf$/)]);
  await page.keyboard.press('Escape');
  await expect(page.getByText(/Briefe sind erzeugt und als versandt vermerkt\./)).toBeVisible();
  await expect(page.getByText('Eingeladen am 23. November 2026.')).toBeVisible();

  // The letter that was sent can be opened again, and Ctrl+Z does not take it back.
  await page.getByRole('button', { name: /^Brief an Ute Kranich vom 23\.11\.2026 öffnen/ }).click();
  await expect(preview.getByRole('group', { name: 'Seite 1' })).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect.poll(() => desktop.opened.length).toBe(2);
  expect(desktop.opened[1]).toBe(desktop.opened[0]);
  await page.keyboard.press('Escape');
  await heading(page, 'Steuerungsgruppe am 9. Dezember').click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/lässt sich nicht zurücknehmen: Es hat das Haus verlassen/)).toBeVisible();
});

test('a new meeting takes over the last one: one page, six fields, no more', async ({ page }) => {
  await openDemo(page);
  await page.keyboard.press('Control+n');
  await expect(heading(page, 'Sitzung anlegen')).toBeFocused();
  const fields = page.locator('main form').locator('input, select, textarea');
  await expect(fields).toHaveCount(6);
  await page.getByLabel('Gremium').selectOption('Steuerungsgruppe');
  await expect(page.getByLabel('Ort', { exact: true })).toHaveValue('Kreishaus Lindenau-Markt, Lindensaal');
  await expect(page.getByText(/Die Tagesordnung vom 9\. Dezember 2026 wird übernommen/)).toBeVisible();
  // The reply day follows the meeting's day, also after a day and a time that make no sense.
  await page.getByLabel('Tag', { exact: true }).fill('irgendwann');
  await page.getByLabel('Beginn').fill('bald');
  await page.getByLabel('Ort', { exact: true }).focus();
  await page.getByLabel('Tag', { exact: true }).fill('20.1.27');
  await expect(page.getByLabel('Antwort erbeten bis')).toHaveValue('13.01.2027');
  await page.getByLabel('Beginn').fill('16 Uhr 30');

  // Another committee is no reason to leave: what was typed stays, all else is proposed anew.
  await page.getByLabel('Ort', { exact: true }).fill('Turnhalle');
  await page.getByLabel('Gremium').selectOption('AG Primärversorgung');
  await expect(page.getByText(/Die Tagesordnung vom 9\. Dezember 2026 wird übernommen/)).toBeHidden();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(page.getByLabel('Gremium')).toHaveValue(/\d/);
  await page.getByRole('button', { name: 'Unterschrift, Text und Rollen ändern' }).click();
  await expect(page.getByLabel('Titel der Sitzung')).toHaveValue(/Primärversorgung/);
  await expect(page.getByLabel('Ort', { exact: true })).toHaveValue('Turnhalle');
  await expect(page.getByLabel('Tag', { exact: true })).toHaveValue('20.01.2027');
  await expect(page.getByLabel('Antwort erbeten bis')).toHaveValue('13.01.2027');
  await page.getByLabel('Gremium').selectOption('Steuerungsgruppe');
  await expect(page.getByLabel('Titel der Sitzung')).toHaveValue(/Steuerungsgruppe/);
  await expect(page.getByLabel('Ort', { exact: true })).toHaveValue('Turnhalle');
  await page.keyboard.press('Control+s');
  await expect(heading(page, 'Steuerungsgruppe am 20. Januar 2027')).toBeVisible();
  await expect(page.getByRole('row', { name: /^1 16:30 Ladung und Beschlussfähigkeit/ })).toBeVisible();
});

test('somebody has called to excuse herself and sends her deputy: three steps from "Heute"', async ({
  page,
}) => {
  await openDemo(page);
  await page
    .getByRole('link', { name: 'Einladungen prüfen: Einladungen: Steuerungsgruppe am 9. Dezember' })
    .click();
  await page.getByRole('button', { name: 'Antwort von Ute Kranich' }).click();
  await page.getByRole('menuitem', { name: 'Entschuldigt, Piotr Zielony vertritt' }).click();
  await expect(page.getByRole('row', { name: /^Ute Kranich/ })).toContainText(
    'entschuldigt, Piotr Zielony kommt',
  );
  await expect(page.getByRole('row', { name: /^Piotr Zielony/ })).toContainText('vertritt Ute Kranich');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('row', { name: /^Piotr Zielony/ })).toBeHidden();
});

test('the agenda is a working paper: edited in place, saved by itself, moved by keyboard', async ({
  page,
}) => {
  await openDemo(page);
  await page.getByRole('link', { name: 'Sitzungen', exact: true }).first().click();
  await page.getByRole('link', { name: 'Steuerungsgruppe', exact: true }).first().click();
  await expect(heading(page, 'Steuerungsgruppe am 9. Dezember')).toBeVisible();

  const title = page.getByRole('button', { name: 'Psychotherapie: freier Sitz' });
  await title.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('row', { name: /^3 16:10 Psychotherapie/ })).toBeVisible();
  await expect(title).toBeFocused();

  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'TOP 3 bearbeiten' });
  await expect(form.getByLabel('Gegenstand')).toBeFocused();
  await form.getByLabel('Gegenstand').fill('Psychotherapie: neue Besetzung');
  await expect(form.getByText(/^Gespeichert \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByText('Psychotherapie: neue Besetzung').last()).toBeVisible();

  // An empty title is refused beside the field, and what stands there stays.
  await form.getByLabel('Gegenstand').fill('');
  await expect(form.getByText('Bitte geben Sie den Gegenstand ein.')).toBeVisible();
  await form.getByLabel('Gegenstand').fill('Psychotherapie: wer folgt nach?');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByRole('row', { name: /^3 16:10 Psychotherapie: wer folgt nach\?/ })).toBeVisible();

  // A duration that cannot be stays as it was typed, with the reason beside it.
  await title
    .or(page.getByRole('button', { name: /^Psychotherapie/ }))
    .first()
    .click();
  const minutes = page.getByRole('form', { name: 'TOP 3 bearbeiten' }).getByLabel('Dauer in Minuten');
  for (const [typed, reason] of [
    ['-5', 'Bitte geben Sie eine Dauer ab 0 Minuten ein.'],
    ['9999', 'Höchstens 24 Stunden.'],
    ['zehn', 'Bitte geben Sie eine ganze Zahl ein, zum Beispiel 15.'],
  ] as const) {
    await minutes.fill(typed);
    await minutes.blur();
    await expect(page.getByText(reason)).toBeVisible();
    await expect(minutes).toHaveValue(typed);
  }
  await minutes.fill('20');
  await page.keyboard.press('ArrowUp');
  await expect(minutes).toHaveValue('25');
  await page.keyboard.press('Enter');
  await expect(minutes).toBeHidden();

  // A new item is made with its title, so one step takes all of it back.
  await page.getByRole('button', { name: 'Punkt', exact: true }).click();
  const added = page.getByRole('form', { name: /^TOP \d+ anlegen$/ });
  await expect(added.getByLabel('Gegenstand')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(added.getByText('Bitte geben Sie den Gegenstand ein.')).toBeVisible();
  await added.getByLabel('Gegenstand').fill('Verschiedenes aus der Region');
  await page.keyboard.press('Enter');
  await expect(added).toBeHidden();
  await expect(page.getByRole('row', { name: /Verschiedenes aus der Region/ })).toBeVisible();
  await heading(page, 'Steuerungsgruppe am 9. Dezember').click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /Verschiedenes aus der Region|Neuer Punkt/ })).toBeHidden();

  // What is refused is not lost without a word when the page is left.
  await title
    .or(page.getByRole('button', { name: /^Psychotherapie/ }))
    .first()
    .click();
  await page.getByRole('form', { name: 'TOP 3 bearbeiten' }).getByLabel('Gegenstand').fill('');
  await page.getByRole('link', { name: 'Verlauf', exact: true }).click();
  await expect(page.getByRole('alertdialog', { name: 'Nicht gespeichert' })).toContainText(
    'Bitte geben Sie den Gegenstand ein.',
  );
});

test('from the first arrival to the issued protocol', async ({ page, desktop }) => {
  await openDemo(page);
  await page.getByRole('link', { name: 'Sitzungen', exact: true }).first().click();
  await page.getByRole('link', { name: 'AG Primärversorgung' }).first().click();
  await page.getByRole('link', { name: 'Sitzung', exact: true }).click();
  await page.getByRole('button', { name: 'Sitzung beginnen' }).first().click();
  await expect(page.getByRole('dialog').getByText(/^Die Sitzung (ist erst|war schon) am /)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Sitzung beginnen' }).click();
  const people = page.getByRole('complementary', { name: 'Anwesenheit und Beschlussfähigkeit' });
  await expect(people.getByText(/^Nicht beschlussfähig$/)).toBeVisible();
  for (let count = 0; count < 5; count++) {
    await people
      .getByRole('button', { name: / kommt$/ })
      .first()
      .click();
    await expect(people.getByRole('button', { name: / geht$/ })).toHaveCount(count + 1);
  }

  // Counts typed, result said while one types, Enter records it.
  await page.getByRole('navigation', { name: 'Tagesordnung' }).getByRole('link').nth(1).click();
  const add = page.getByRole('button', { name: 'Beschluss', exact: true });
  if (await add.isVisible()) await add.click();
  const vote = page.getByRole('form', { name: 'Abstimmung zu TOP 2' });
  await vote
    .getByLabel('Wortlaut des Beschlusses')
    .fill('Die Arbeitsgruppe legt bis Mai einen Vorschlag vor.');
  await vote.getByRole('textbox', { name: 'Ja' }).fill('9');
  await vote.getByRole('textbox', { name: 'Nein' }).focus();
  await expect(vote.getByRole('status')).toContainText('Das kann nicht stimmen');
  for (const typed of ['-1', 'a', '1,5']) {
    await vote.getByRole('textbox', { name: 'Ja' }).fill(typed);
    await vote.getByRole('textbox', { name: 'Nein' }).focus();
    await expect(vote.getByRole('textbox', { name: 'Ja' })).toHaveValue(typed);
    await expect(vote.getByText(/^Bitte geben Sie eine ganze Zahl/)).toBeVisible();
  }
  await vote.getByRole('textbox', { name: 'Ja' }).fill('4');
  await vote.getByRole('textbox', { name: 'Nein' }).fill('1');
  await vote.getByRole('textbox', { name: 'Enthaltung' }).focus();
  await expect(vote.getByRole('status')).toContainText('Angenommen mit 4 Ja, 1 Nein, 0 Enthaltungen');
  await page.keyboard.press('Enter');
  await expect(vote).toBeHidden();
  await expect(page.getByRole('article', { name: 'Beschluss' })).toContainText('angenommen');

  await page.getByRole('button', { name: 'Sitzung beenden' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sitzung beenden' }).click();

  // From the closed meeting to a PDF for signature: three steps.
  await page.getByRole('link', { name: 'Zum Protokoll' }).click();
  await page.getByRole('button', { name: 'Protokoll festschreiben' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Protokoll festschreiben' }).click();
  const preview = page.getByRole('dialog', { name: /Protokoll$/ });
  await expect(preview.getByRole('group', { name: 'Seite 1' })).toBeVisible({ timeout: 40_000 });
  await page.keyboard.press('Control+p');
  await expect.poll(() => desktop.opened.at(-1)).toMatch(/Protokoll\.pdf$/);
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Festgeschrieben am 23\. November 2026/)).toBeVisible();

  // Found again by the beginnings of words.
  await page.getByRole('link', { name: 'Beschlüsse', exact: true }).click();
  await expect(heading(page, 'Beschlüsse')).toBeFocused();
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('vorschl mai');
  await expect(page.getByRole('row', { name: /Vorschlag vor/ })).toContainText('2026-03');
  await expect(page.getByText('1 von')).toBeVisible();
});

test('a task is made, marked overdue and done', async ({ page }) => {
  await openDemo(page);
  await page
    .getByRole('link', { name: /^Aufgaben/ })
    .first()
    .click();
  await expect(heading(page, 'Aufgaben')).toBeFocused();
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'Wer tut was bis wann?' });
  await expect(dialog.getByLabel('Aufgabe')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Bitte geben Sie die Aufgabe ein.')).toBeVisible();
  await dialog.getByLabel('Aufgabe').fill('Saal bestellen');
  await dialog.getByLabel('Bis').fill('gestern');
  await dialog.getByRole('button', { name: 'Aufgabe anlegen' }).click();
  await expect(page.getByRole('row', { name: /Saal bestellen/ })).toContainText('So, 22. November 2026');
  await page.getByRole('button', { name: '„Saal bestellen“ ist erledigt' }).click();
  await expect(page.getByRole('row', { name: /Saal bestellen/ })).toBeHidden();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('row', { name: /Saal bestellen/ })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing that axe finds on the screens of meetings, ${colorScheme}`, async ({ page }) => {
    await openDemo(page);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const check = async (name: string) => expect(await barriers(page, name)).toEqual([]);
    await check('Heute');
    await page.getByRole('link', { name: 'Sitzungen', exact: true }).first().click();
    await expect(heading(page, 'Sitzungen')).toBeVisible();
    await check('Sitzungen');
    await page.getByRole('link', { name: 'Steuerungsgruppe', exact: true }).first().click();
    for (const tab of ['Vorbereiten', 'Einladungen', 'Sitzung', 'Protokoll', 'Verlauf']) {
      await page.getByRole('link', { name: tab, exact: true }).click();
      await expect(page.getByRole('link', { name: tab, exact: true })).toHaveAttribute(
        'aria-current',
        'page',
      );
      await check(tab);
    }
    await page.getByRole('link', { name: 'Sitzungen', exact: true }).first().click();
    await page.getByRole('link', { name: 'AG Hitzeschutz', exact: true }).last().click();
    await page.getByRole('link', { name: 'Sitzung', exact: true }).click();
    await page.getByRole('navigation', { name: 'Tagesordnung' }).getByRole('link').nth(1).click();
    await page.getByRole('button', { name: 'Weiterer Beschluss' }).click();
    await check('Abstimmung');
    await page.keyboard.press('Control+n');
    await page.getByRole('link', { name: 'Sitzungen', exact: true }).first().click();
    await page.getByRole('link', { name: 'Sitzung anlegen' }).click();
    await page.getByRole('button', { name: 'Unterschrift, Text und Rollen ändern' }).click();
    await check('Sitzung anlegen');
    await page.getByRole('link', { name: 'Beschlüsse', exact: true }).first().click();
    await expect(heading(page, 'Beschlüsse')).toBeVisible();
    await check('Beschlüsse');
    await page
      .getByRole('link', { name: /^Aufgaben/ })
      .first()
      .click();
    await expect(heading(page, 'Aufgaben')).toBeVisible();
    await page.getByRole('button', { name: 'Aufgabe anlegen' }).first().click();
    await check('Aufgabe');
  });
}
