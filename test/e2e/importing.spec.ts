import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './launch.ts';
import { setUpOffice } from './steps.ts';

async function openOffice(page: Page): Promise<void> {
  await setUpOffice(page);
  await page.reload();
  await page.getByRole('link', { name: 'Personen', exact: true }).click();
  await page.getByRole('link', { name: 'Liste einlesen' }).first().click();
}

const first = [
  'Vorname;Name;Organisation;Ort;Telefon;Kürzel',
  'Ute;Kranich;Lindetaler Krankenkasse;Dresden;0351 111111;uk',
  'Arno;Veit;;Pirna;03501 222222;av',
  'Gisela;Paulsen;Seniorenbeirat;Pirna;03501 333333;gp',
].join('\n');
const second = first
  .replace('0351 111111', '0351 999999')
  .replace('03501 222222', '03501 888888')
  .replace('Vorname;Name', 'Vorname;Name')
  .concat('\nSelma;Yıldırak;Migrantinnenrat;Pirna;03501 444444;sy');

const card = `BEGIN:VCARD\r
VERSION:2.1\r
N;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;J=FCrgen;;Dr.;\r
ORG:Gesundheitsamt Lindetal\r
TEL;WORK;VOICE:0351 123456\r
EMAIL;INTERNET:j.mueller@lindetal.example\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
N:Kern;Otto;;;\r
CATEGORIES:myContacts,Presse\r
LANG:tr\r
TEL:keine Ahnung\r
END:VCARD\r
`;

test('rows that are there already are decided one by one, side by side, by keyboard', async ({
  page,
  desktop,
  dataFolder,
}) => {
  await openOffice(page);
  const [one, other] = [path.join(dataFolder, 'eins.csv'), path.join(dataFolder, 'zwei.csv')];
  writeFileSync(one, first);
  writeFileSync(other, second);
  desktop.answer('openFile', one);
  await page.getByRole('button', { name: 'Datei wählen' }).click();
  await page.getByRole('button', { name: 'Zuordnung ansehen' }).click();
  await page.getByLabel('„Kürzel“ wird zu').selectOption({ label: 'Bemerkung' });
  await page.getByRole('button', { name: '3 Personen einlesen' }).click();
  await expect(page.getByRole('heading', { name: '3 Personen aus eins.csv eingelesen' })).toBeVisible();

  desktop.answer('openFile', other);
  await page.getByRole('button', { name: 'Andere Datei wählen' }).click();
  // The columns go where they went the last time; there is a way to the suggestion and back.
  await expect(page.getByText('Zuordnung vom 23.11.2026 übernommen.')).toBeVisible();
  await page.getByRole('button', { name: 'Zum Vorschlag von Rundtisch' }).click();
  await expect(page.getByText('Das ist der Vorschlag von Rundtisch.')).toBeVisible();
  await page.getByRole('button', { name: 'Zuordnung vom 23.11.2026 verwenden' }).click();
  await expect(page.getByText('Zuordnung vom 23.11.2026 übernommen.')).toBeVisible();

  await expect(page.getByText('1 neue Person, 1 neue Organisation, 3 schon vorhanden')).toBeVisible();
  await page.getByRole('radio', { name: '3 schon vorhanden' }).check({ force: true });
  const compare = page.getByRole('button', { name: 'Zeile 2, Kranich, Ute, vergleichen' });
  await compare.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Zeile 2: Kranich, Ute' });
  await expect(dialog.getByRole('row', { name: /Telefon/ })).toContainText('0351 999999');
  await expect(dialog.getByRole('row', { name: /Telefon/ })).toContainText('0351 111111');
  await expectNoBarriers(page, 'comparison');
  await dialog.getByRole('radio', { name: /Überschreiben/ }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Nächste' }).click();
  await page
    .getByRole('dialog', { name: 'Zeile 3: Veit, Arno' })
    .getByRole('radio', { name: /Trotzdem neu anlegen/ })
    .check();
  await page.getByRole('button', { name: 'Fertig' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(compare).toBeFocused();
  await page.getByLabel('Zeile 4, Paulsen, Gisela: was geschieht').selectOption({ label: 'Überspringen' });
  // Decisions survive the filter.
  await page.getByRole('radio', { name: 'Alle 4' }).check({ force: true });
  await expect(page.getByLabel('Zeile 2, Kranich, Ute: was geschieht')).toHaveValue('overwrite');
  await expect(page.getByText('2 neue Personen, 1 neue Organisation, 2 schon vorhanden')).toBeVisible();
  await expect(page.getByText('Für 3 Zeilen haben Sie einzeln entschieden.')).toBeVisible();
  await expectNoBarriers(page, 'preview with decisions');
  await page.getByRole('button', { name: '2 Personen einlesen' }).click();
  await expect(page.getByRole('heading', { name: '2 Personen aus zwei.csv eingelesen' })).toBeVisible();
  await expect(page.getByText('Übersprungen')).toBeVisible();
  await page.getByRole('link', { name: 'Zu den Personen' }).click();
  await expect(page.getByText('5 Personen', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Veit, Arno' })).toHaveCount(2);
});

test('cards come in like a list, and lists that were read in can be looked at and taken back', async ({
  page,
  desktop,
  dataFolder,
}) => {
  await openOffice(page);
  const file = path.join(dataFolder, 'Kontakte.vcf');
  writeFileSync(file, card);
  desktop.answer('openFile', file);
  await page.getByRole('button', { name: 'Datei wählen' }).click();
  await expect(page.getByText('2 Visitenkarten in Kontakte.vcf')).toBeVisible();
  await expect(page.getByRole('row', { name: /Müller, Dr. Jürgen/ })).toContainText(
    'Gesundheitsamt Lindetal',
  );
  await expect(page.getByText(/Karte 2, Telefon: /)).toBeVisible();
  await expect(page.getByRole('row', { name: /Kern, Otto/ })).toContainText('Presse · Türkisch');
  await expect(
    page.getByText('1 Schlagwort gibt es noch nicht; Rundtisch legt es an: Presse.'),
  ).toBeVisible();
  await expectNoBarriers(page, 'preview of cards');
  // Two lines of a hint stand in the row; the rest is read by keyboard.
  const hint = page.getByRole('button', { name: 'Karte 2, Kern, Otto: 1 Hinweis lesen' });
  await hint.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Karte 2: Kern, Otto' });
  await expect(dialog).toContainText('Karte 2, Telefon: Das ist keine Telefonnummer.');
  await expect(dialog).toContainText('In der Liste steht: keine Ahnung');
  await expect(dialog).toContainText('Türkisch');
  await expectNoBarriers(page, 'hints of a row');
  await page.keyboard.press('Escape');
  await expect(hint).toBeFocused();
  await page.getByRole('button', { name: '2 Personen einlesen' }).click();
  await expect(page.getByRole('heading', { name: '2 Personen aus Kontakte.vcf eingelesen' })).toBeVisible();
  await expect(
    page.getByText('In 1 Zeile wurde 1 einzelne Angabe ausgelassen oder anders gelesen.'),
  ).toBeVisible();
  await expectNoBarriers(page, 'last page');
  await page.getByRole('link', { name: 'Zeilen mit Hinweis ansehen' }).click();
  await expect(page.getByRole('radio', { name: '1 mit Hinweis' })).toBeChecked();
  await expect(page.getByRole('row', { name: /Nachname: Kern/ })).toContainText('Karte 2, Telefon');
  await expect(page.getByRole('row', { name: /Nachname: Müller/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Personen dieser Liste' }).click();
  await expect(page.getByRole('combobox', { name: 'Eingelesene Liste' })).toHaveValue('1');
  await expect(page.getByRole('link', { name: 'Kern, Otto' })).toBeVisible();
  await page.getByRole('button', { name: 'Weitere Aktionen für die Liste' }).click();
  await page.getByRole('menuitem', { name: 'Liste einlesen …' }).click();
  await expect(page.getByRole('heading', { name: 'Eingelesene Listen' })).toBeVisible();
  await expectNoBarriers(page, 'lists');
  await page.getByRole('link', { name: 'Kontakte.vcf' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kontakte.vcf' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Nachname: Müller/ })).toContainText('übernommen');
  await expect(page.getByRole('link', { name: 'Müller, Dr. Jürgen' })).toBeVisible();
  await expectNoBarriers(page, 'rows of a list');
  await page.getByRole('button', { name: 'Einlesen rückgängig machen' }).click();
  await expect(page.getByRole('heading', { name: 'Welche Liste möchten Sie einlesen?' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Eingelesene Listen' })).toHaveCount(0);
});

test('a long list is looked through page by page, before and after, and "back" leads to its result', async ({
  page,
  desktop,
  dataFolder,
}) => {
  await openOffice(page);
  const file = path.join(dataFolder, 'Lang.csv');
  const rows = Array.from({ length: 610 }, (_, index) => `Ute;Kranich${index + 1}`);
  writeFileSync(file, ['Vorname;Name', ...rows].join('\n'));
  desktop.answer('openFile', file);
  await page.getByRole('button', { name: 'Datei wählen' }).click();

  const pages = page.getByRole('navigation', { name: 'Weitere Zeilen' });
  await expect(pages).toContainText('1 bis 300 von 610 Zeilen');
  await pages.getByRole('button', { name: 'Nächste 300' }).click();
  await expect(page.getByRole('row', { name: /Kranich301/ })).toBeVisible();
  await pages.getByRole('button', { name: 'Nächste 10' }).click();
  await expect(page.getByRole('row', { name: /Kranich610/ })).toBeVisible();
  await expect(pages.getByRole('button', { name: /^Nächste/ })).toHaveAttribute('aria-disabled', 'true');
  await expectNoBarriers(page, 'preview, last page');

  await page.getByRole('button', { name: '610 Personen einlesen' }).click();
  const done = page.getByRole('heading', { name: '610 Personen aus Lang.csv eingelesen' });
  await expect(done).toBeVisible();
  await page.getByRole('link', { name: 'Alle Zeilen der Liste' }).click();
  await expect(pages).toContainText('1 bis 300 von 610 Zeilen');
  await pages.getByRole('button', { name: 'Nächste 300' }).click();
  await expect(page.getByRole('row', { name: /Kranich301/ })).toBeVisible();
  await expect(page).toHaveURL(/ab=301/);
  await page.goBack();
  await expect(done).toBeVisible();
  await page.getByRole('button', { name: 'Andere Datei wählen' }).waitFor();
  await page.getByRole('link', { name: 'Personen', exact: true }).first().click();
  await page.getByRole('button', { name: 'Weitere Aktionen für die Liste' }).click();
  await page.getByRole('menuitem', { name: 'Liste einlesen …' }).click();
  await expect(page.getByRole('heading', { name: 'Welche Liste möchten Sie einlesen?' })).toBeVisible();
});
