import { AppError } from '../../shared/errors.ts';
import type { ImportLimits } from './limits.ts';
import { inflateEntry, listZip, storeZip } from './zip.ts';

/**
 * A copy of an ODS file that the reader takes without loss and harm: it skips rows inside header and group
 * elements, so those wrappers go; and it unfolds runs of equal cells, so their counts are bounded.
 * @throws AppError badFile.
 */
export function flattenOds(bytes: Uint8Array, limits: ImportLimits): Uint8Array {
  const entry = listZip(bytes).find(({ name }) => name === 'content.xml');
  if (!entry)
    throw new AppError(
      'badFile',
      'Die Datei ist beschädigt oder unvollständig. Öffnen Sie sie in LibreOffice und speichern Sie sie neu.',
    );
  let unfolded = 0;
  const xml = inflateEntry(bytes, entry)
    .toString('utf8')
    .replace(/<\/?table:table-(?:header-rows|row-group|rows)(?:\s[^<>]*)?>/g, '')
    .replace(
      /(number-(columns|rows)-repeated=")(\d+)"/g,
      (_all, head: string, what: string, digits: string) => {
        const most = what === 'columns' ? limits.columns : limits.rows;
        // A run longer than the limits is formatting up to the edge of the sheet.
        const count = Number(digits) > most ? 1 : Math.max(1, Number(digits));
        if (what === 'columns') unfolded += count;
        return `${head}${count}"`;
      },
    );
  if (unfolded > limits.cells * 2) {
    throw new AppError(
      'badFile',
      'Die Datei ist zu groß für eine Liste. Löschen Sie leere, aber formatierte Zeilen und Spalten, oder teilen Sie die Liste in mehrere Dateien.',
    );
  }
  return storeZip([
    { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
    { name: 'content.xml', content: Buffer.from(xml) },
  ]);
}
