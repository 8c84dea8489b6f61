import { barriersInBothThemes } from './axe.ts';
import { expect, test } from './launch.ts';
import { chooseByTyping, openCommittee, openDemo, openPlace } from './steps.ts';

test('a vacant seat is filled, the membership ends, and both can be taken back', async ({ page }) => {
  await openDemo(page);
  await openCommittee(page, 'Steuerungsgruppe');
  await expect(page.getByRole('group', { name: /10 von 11 besetzt; frei: Psychotherapie/ })).toBeVisible();

  await page.getByRole('link', { name: 'Sitz Psychotherapie besetzen', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sitz Psychotherapie besetzen' })).toBeVisible();
  // The heading stands while the form's data are still on their way.
  await expect(page.getByRole('combobox', { name: 'Person' })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Bitte wählen Sie eine Person.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Person' })).toBeFocused();
  // The list stays shut, else it would lie over the sentence.
  await expect(page.getByRole('listbox')).toHaveCount(0);

  // Somebody who already votes here: the core refuses, the sentence stands beside the field.
  await chooseByTyping(page, 'Person', 'kranich', 'Kranich, Ute');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Ute Kranich hat in diesem Gremium .* schon eine Stimme/)).toBeVisible();

  await chooseByTyping(page, 'Person', 'weiss', 'Weiß, Marlene');
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
  await expect(page.getByRole('row', { name: /Marlene Weiß/ })).toContainText('11/2030');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('group', { name: /10 von 11 besetzt/ })).toBeVisible();
});

test('the page says what to look at, and each sentence leads to what mends it: a successor in one step', async ({
  page,
}) => {
  await openDemo(page);
  await openCommittee(page, 'Steuerungsgruppe');
  const list = page.getByRole('list', { name: 'Worauf zu achten ist' });
  await expect(list.getByText('Der Sitz „Psychotherapie“ ist unbesetzt.')).toBeVisible();
  await expect(list.getByText(/2 Amtszeiten enden am 31. Dezember 2026 \(in 38 Tagen\)/)).toBeVisible();
  await expect(list.getByText(/Matthias Grewe bleibt im Amt, bis jemand nachfolgt/)).toBeVisible();
  const plan = page.getByRole('group', { name: /bis zur Nachfolge im Amt: Matthias Grewe/ });
  await expect(plan).toBeVisible();
  await expect(page.getByRole('row', { name: /Matthias Grewe/ })).toContainText('im Amt bis zur Nachfolge');

  await list.getByRole('link', { name: /^Nachfolge eintragen: Die Amtszeit von Matthias Grewe/ }).click();
  const title = 'Nachfolge für Matthias Grewe eintragen';
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await chooseByTyping(page, 'Person', 'weiss', 'Weiß, Marlene');
  await expect(page.getByLabel('Mitglied ab')).toHaveValue('23.11.2026');
  await expect(page.getByLabel('Letzter Tag der Amtszeit')).toHaveValue('22.11.2030');
  await page.getByLabel('Mitglied ab').fill('1.12.2026');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Letzter Tag der Amtszeit')).toHaveValue('30.11.2030');
  await page.getByLabel('Berufen von').fill('Kreistag Lindetal');
  await page.getByLabel('Berufen am').fill('23.11.2026');
  await page.getByLabel('Grundlage').fill('Beschluss 2026-31');
  await page.getByRole('checkbox', { name: 'ältere Menschen' }).check();
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/Marlene Weiß in „Steuerungsgruppe“ aufgenommen/)).toBeVisible();
  await expect(list.getByText(/Matthias Grewe bleibt im Amt/)).toHaveCount(0);
  // Until then he stays, and the table says who comes.
  await expect(page.getByRole('row', { name: /Matthias Grewe/ })).toContainText('1. Dezember 2026');
  await page.getByRole('button', { name: 'Matthias Grewe: Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Sitz und Berufung ansehen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sitz Wohlfahrt' })).toBeFocused();
  await expect(page.getByText('Liga der Wohlfahrtsverbände')).toBeVisible();
  await expect(page.getByText('Ab dem 1. Dezember 2026: Marlene Weiß.')).toBeVisible();
});

test('a seat needs a sector or a group, falls away with its reason in the history, and deputies change their order', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openDemo(page);
  await openCommittee(page, 'Steuerungsgruppe');
  const path = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Mehr zu Steuerungsgruppe' }).click();
  await page.getByRole('menuitem', { name: 'Freien Sitz anlegen' }).click();
  await expect(page.getByLabel('Eigene Bezeichnung')).toBeVisible();
  await page.getByLabel('Eigene Bezeichnung').fill('Jugend');
  await page.keyboard.press('Control+s');
  await expect(
    page.getByText(/Bitte wählen Sie einen Sektor oder eine Interessengruppe/).first(),
  ).toBeVisible();
  await page.getByLabel('Interessengruppe').selectOption('Anwohnende');
  await page.getByLabel('Der Sitz soll besetzt sein').uncheck();
  await page.keyboard.press('Control+s');
  await expect(
    page.getByRole('group', { name: /10 von 12 besetzt; frei: .*Jugend \(kann frei bleiben\)/ }),
  ).toBeVisible();
  await expect(page.getByText('Beschlussfähig ab 6 von 11 Stimmen')).toBeVisible();

  await page.getByRole('button', { name: 'Sitz Jugend: Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Sitz wegfallen lassen …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sitz Jugend wegfallen lassen?' });
  await dialog.getByLabel('Letzter Tag').fill('22.11.2026');
  await dialog.getByLabel('Grund').fill('Beschluss vom 20. November');
  await dialog.getByRole('button', { name: 'Sitz wegfallen lassen' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Beschlussfähig ab 6 von 10 Stimmen')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Frühere und künftige Sitze' })).toBeVisible();
  await page.getByRole('link', { name: 'Verlauf', exact: true }).click();
  await expect(
    page
      .getByText(
        'Sitz „Jugend“ in „Steuerungsgruppe“ fällt ab dem 23. November 2026 weg: Beschluss vom 20. November',
      )
      .first(),
  ).toBeVisible();

  await page.evaluate((to) => history.pushState(null, '', to), path);
  await page.getByRole('button', { name: 'Ute Kranich: Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Mitgliedschaft bearbeiten' }).click();
  // The page gives its heading the focus when it is there; what is typed before would lose its list.
  await expect(page.getByRole('heading', { level: 1, name: 'Mitgliedschaft von Ute Kranich' })).toBeFocused();
  await chooseByTyping(page, '2. Stellvertretung', 'weiss', 'Weiß, Marlene');
  await page.getByRole('button', { name: 'Als 1. Stellvertretung' }).click();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('row', { name: /Ute Kranich/ })).toContainText(
    '1. Marlene Weiß, 2. Piotr Zielony',
  );
});

test('a committee is dissolved, shown as it was on its last day, and filtered', async ({ page }) => {
  await openDemo(page);
  await openCommittee(page, 'AG Seelische Gesundheit');
  await page.getByRole('button', { name: 'Mehr zu AG Seelische Gesundheit' }).click();
  await page.getByRole('menuitem', { name: 'Gremium auflösen …' }).click();
  const dialog = page.getByRole('dialog', { name: 'AG Seelische Gesundheit auflösen?' });
  await dialog.getByLabel('Letzter Tag').fill('22.11.2026');
  await dialog.getByRole('button', { name: 'Gremium auflösen' }).click();
  await expect(page.getByText('Dieses Gremium besteht seit dem 22. November 2026 nicht mehr.')).toBeVisible();
  await expect(page.getByRole('group', { name: /5 von 5 besetzt/ })).toBeVisible();
  await openPlace(page, 'Gremien');
  await page.getByRole('radio', { name: 'Beendete' }).check({ force: true });
  await expect(page.getByRole('link', { name: 'AG Seelische Gesundheit' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Steuerungsgruppe', exact: true })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Bestehende' }).check({ force: true });
  await expect(page.getByRole('link', { name: 'Steuerungsgruppe', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'AG Seelische Gesundheit' })).toHaveCount(0);
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
  await openPlace(page, 'Gremien');
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
  await expect(page.getByText('bis 22. November 2026')).toBeVisible();
  await expect(page.getByText('Geändert: Beschlussfähig und Angenommen')).toBeVisible();
  // Which rule held when, with the votes of that day.
  await page.getByLabel('Tag', { exact: true }).fill('22.11.2026');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('heading', { name: 'Was am 22. November 2026 galt' })).toBeVisible();
  await expect(page.getByText(/mehr als die Hälfte der Stimmen vertreten ist: 6 von 10/)).toBeVisible();
});

const screens = {
  'to read': ['', '/rollen', '/regeln', '/sitzungen', '/verlauf', '/sitze/7'],
  'to fill in': [
    '/bearbeiten',
    '/mitglied/neu',
    '/mitglied/neu?sitz=7',
    '/sitz/neu',
    '/rollen/neu',
    '/regeln/neu',
  ],
};
for (const [kind, pages] of Object.entries(screens)) {
  test(`no committee screen ${kind} has a barrier that axe knows, in both themes`, async ({ page }) => {
    test.setTimeout(120_000);
    await openDemo(page);
    await openCommittee(page, 'Steuerungsgruppe');
    const path = new URL(page.url()).pathname;
    const found: string[] = [];
    for (const address of ['/gremien', ...pages.map((end) => `${path}${end}`)]) {
      await page.evaluate((to) => history.pushState(null, '', to), address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.skeleton')).toHaveCount(0);
      found.push(...(await barriersInBothThemes(page, address)));
    }
    expect(found).toEqual([]);
  });
}

test('the names of committees keep their room in every width', async ({ page }) => {
  await openDemo(page);
  await openPlace(page, 'Gremien');
  for (const width of [1366, 1000, 800, 683]) {
    await page.setViewportSize({ width, height: 768 });
    const name = page.getByRole('link', { name: 'Steuerungsgruppe', exact: true });
    await expect(name).toBeVisible();
    expect((await name.boundingBox())?.width ?? 0, `at ${width}`).toBeGreaterThan(90);
  }
});

test('a dialog opened from a menu gives the focus back to it, the second time as well', async ({ page }) => {
  await openDemo(page);
  await openCommittee(page, 'Steuerungsgruppe');
  const menu = page.getByRole('button', { name: 'Matthias Grewe: Aktionen' });
  for (const item of ['Mitgliedschaft beenden …', 'Sitz wegfallen lassen …', 'Mitgliedschaft beenden …']) {
    await menu.click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeFocused();
  }
});
