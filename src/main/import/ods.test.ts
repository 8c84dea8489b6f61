import { describe, expect, it } from 'vitest';
import { rawOds } from '../../../test/support/rawSpreadsheet.ts';
import { readTable } from './readTable.ts';

describe('an ODS file', () => {
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const row = (...texts: string[]) => `<table:table-row>${texts.map(cell).join('')}</table:table-row>`;

  it('keeps repeated title rows, paragraphs, dates and runs of equal cells', async () => {
    const table = await readTable(
      rawOds(
        `<table:table table:name="Liste"><table:table-header-rows>${row('Name', 'Telefon', 'Tag', 'A', 'B')}</table:table-header-rows>` +
          `<table:table-row>${cell('Müller')}<table:table-cell office:value-type="string"><text:p>0351 1</text:p><text:p>0171 2</text:p></table:table-cell>` +
          `<table:table-cell office:value-type="date" office:date-value="2026-04-03"><text:p>03.04.26</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16379"/></table:table-row>` +
          `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row-group>${row('Groß', '1', '', '', '')}</table:table-row-group>` +
          `<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
      ),
      'Liste.ods',
    );
    expect(table.kind).toBe('ods');
    expect(table.rows).toEqual([
      { number: 2, cells: ['Müller', '0351 1\n0171 2', '03.04.2026', 'x', 'x'] },
      { number: 5, cells: ['Groß', '1', '', '', ''] },
    ]);
  });

  it('is refused where its runs unfold without end', async () => {
    const bomb = rawOds(
      `<table:table table:name="A">${`<table:table-row>${'<table:table-cell table:number-columns-repeated="200" office:value-type="string"><text:p>x</text:p></table:table-cell>'.repeat(20)}</table:table-row>`.repeat(1000)}</table:table>`,
    );
    await expect(readTable(bomb, 'a.ods')).rejects.toThrow('Die Datei ist zu groß für eine Liste');
  });
});
