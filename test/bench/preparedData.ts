import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../../src/main/clock.ts';
import { openHeadless } from '../../src/main/demo/headless.ts';
import { buildOfficeList, type OfficePerson } from '../../src/main/import/officeList.ts';
import { modelOffice } from '../support/modelOffice.ts';

const lastNames = [
  'Müller',
  'Schmidt',
  'Yıldırak',
  'Weiß',
  'Söllner',
  'Kranich',
  'Çelik',
  'Großmann',
  'Øverland',
  'Nowak',
  'Bäumer',
  'Fährmann',
  'Thießen',
  'Łukasik',
  'Ebeling',
];
const firstNames = [
  'Ute',
  'Jürgen',
  'Selma',
  'Björn',
  'Anaïs',
  'Kim',
  'Gisela',
  'Timo',
  'Zoë',
  'Piotr',
  'Heike',
];
const places = ['Lindenau-Markt', 'Oberlinde', 'Unterlinde', 'Bad Süßen', 'Großröhrsdorf'];

/** Invented persons; each name is its own, so that no row is taken for a duplicate. */
export function inventedPersons(count: number): OfficePerson[] {
  return Array.from({ length: count }, (_, index) => ({
    salutation: index % 2 ? 'Herr' : 'Frau',
    ...(index % 9 === 0 ? { title: 'Dr.' } : {}),
    firstName: firstNames[index % firstNames.length] ?? '',
    lastName: `${lastNames[index % lastNames.length]}-${lastNames[(index * 7 + 3) % lastNames.length]}${index}`,
    organisation: `Haus ${index % 400} ${places[index % places.length]}`,
    street: `Lindenallee ${index % 200}`,
    postalCode: String(10_000 + (index % 80_000)),
    city: places[index % places.length] ?? '',
    phones: [`0341 ${100000 + index}`],
    email: `person${index}@lindetal.example`,
    channel: index % 3 ? 'post' : 'email',
  }));
}

const begins =
  'Al Bach Berg Brand Dorn Eich Falk Feld Frei Grün Hart Hell Hoch Kalt König Kranz Küh Lang Linden Mai Möll Neu Ober Pohl Rein Roß Rot Sand Schäf Schmid Schnei Schön Schul Schwar Stein Stroh Thiel Vogel Wald Wein Weiß Wil Zim'.split(
    ' ',
  );
const middles = 'ber en er hau heim hof ig in lem ling ner ster tal ten wald'.split(' ');
const ends =
  'bach berg dorf feld gärtner hardt ke kamp le mann meier müller ow ring sen ski stedt stein thal wig'.split(
    ' ',
  );

/** Invented persons with as many different surnames and repetitions as in life: some 12,000 in 50,000 persons. */
export function namedPersons(count: number): OfficePerson[] {
  const surnames = begins.length * middles.length * ends.length;
  return inventedPersons(count).map((person, index) => {
    const pick = (index * 7919) % surnames;
    const lastName =
      (begins[pick % begins.length] ?? '') +
      (middles[Math.floor(pick / begins.length) % middles.length] ?? '') +
      (ends[Math.floor(pick / begins.length / middles.length)] ?? '');
    const round = Math.floor(index / surnames);
    return { ...person, lastName, firstName: firstNames[round % firstNames.length] ?? '' };
  });
}

/** A new folder below the system's temporary one. */
export function newFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'rundtisch-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Writes the Excel list of so many persons and returns its path. */
export async function writeList(
  folder: string,
  count: number,
  persons = inventedPersons(count),
): Promise<string> {
  const file = path.join(folder, 'Liste.xlsx');
  writeFileSync(file, await buildOfficeList(persons, { title: 'Verteiler', subtitle: 'Stand: heute' }));
  return file;
}

/** An office whose window opens on "Personen", with so many persons read from a list. */
export async function prepareOffice(
  folder: string,
  count: number,
  persons = inventedPersons(count),
): Promise<string> {
  const data = path.join(folder, 'data');
  const app = openHeadless(data, systemClock, () => {});
  try {
    await app.call('settings.setUp', { office: modelOffice, signatories: [], logo: null });
    await app.call('app.rememberUiState', { key: 'place', value: '"/personen"' });
    if (count > 0) {
      app.answers.openFile = await writeList(folder, count, persons);
      const opened = await app.call('importing.open', {});
      if (!opened) throw new Error('the list was not opened');
      const result = await app.call('importing.run', { token: opened.token, mapping: opened.mapping });
      if (result.created !== count) throw new Error(`${result.created} of ${count} persons were imported`);
    }
  } finally {
    await app.close();
  }
  return data;
}
