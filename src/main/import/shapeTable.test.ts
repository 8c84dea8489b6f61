import { expect, it } from 'vitest';
import { readTable } from './readTable.ts';

const read = (text: string) => readTable(new Uint8Array(Buffer.from(text)), 'Liste.csv');

it('fills in what stands "as above", with a note', async () => {
  const table = await read(
    'Name;Straße;Ort\nMüller;Weg 1;Pirna\nGroß;dito;""""\nKurz;s. o.;siehe oben\nLang;;dito\n',
  );
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['Müller', 'Weg 1', 'Pirna'],
    ['Groß', 'Weg 1', 'Pirna'],
    ['Kurz', 'Weg 1', 'Pirna'],
    ['Lang', '', 'Pirna'],
  ]);
  expect(table.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, 1, 'dittoFilled'],
    [3, 2, 'dittoFilled'],
    [4, 1, 'dittoFilled'],
    [4, 2, 'dittoFilled'],
    [5, 2, 'dittoFilled'],
  ]);
});

it('takes the lower one of two title rows, also where the upper one has as many known titles', async () => {
  const table = await read(
    'Name, Vorname;Institution;Adresse;;Kontakt;Bem.\n;;Straße;PLZ/Ort;Telefon;\nKranich, Ute;Kasse;Weg 1;01067 Dresden;0351 111111;\n',
  );
  expect(table.headerRow).toBe(2);
  expect(table.columns.map(({ title }) => title)).toEqual([
    'Name, Vorname',
    'Institution',
    'Straße',
    'PLZ/Ort',
    'Telefon',
    'Bem.',
  ]);
});
