import { crc32, deflateRawSync } from 'node:zlib';
import { storeZip } from '../../src/main/import/zip.ts';

const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface RawXlsx {
  /** The XML inside `<worksheet>`, one per sheet. */
  sheets: readonly { name: string; inside: string; attributes?: string }[];
  /** The XML inside `<styleSheet>`. */
  styles?: string;
  workbookProperties?: string;
}

/** The parts of an XLSX file with hand-written sheets, for inputs that no writer makes. */
export function rawXlsxParts({
  sheets,
  styles = '',
  workbookProperties = '',
}: RawXlsx): { name: string; content: Buffer }[] {
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const sheetNames = sheets
    .map(
      ({ name, attributes = '' }, index) =>
        `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}" ${attributes}/>`,
    )
    .join('');
  const sheetRelations = sheets
    .map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`))
    .join('');
  return [
    {
      name: '[Content_Types].xml',
      content: xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      ),
    },
    {
      name: '_rels/.rels',
      content: xml(
        `<Relationships xmlns="${packageRelations}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: xml(
        `<workbook xmlns="${main}" xmlns:r="${relations}">${workbookProperties}<sheets>${sheetNames}</sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: xml(
        `<Relationships xmlns="${packageRelations}">${sheetRelations}${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
      ),
    },
    { name: 'xl/styles.xml', content: xml(`<styleSheet xmlns="${main}">${styles}</styleSheet>`) },
    ...sheets.map(({ inside }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: xml(`<worksheet xmlns="${main}">${inside}</worksheet>`),
    })),
  ];
}

/** An XLSX file with hand-written sheets. */
export function rawXlsx(workbook: RawXlsx): Buffer {
  return storeZip(rawXlsxParts(workbook));
}

/** A row of inline texts for {@link rawXlsx}: `textRow(1, ['Vorname', 'Name'])`. */
export function textRow(row: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, index) =>
      `<c r="${String.fromCharCode(65 + index)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${cells.join('')}</row>`;
}

/** An ODS file with hand-written tables. */
export function rawOds(tables: string): Buffer {
  const names = ['office', 'table', 'text']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  return storeZip([
    { name: 'mimetype', content: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
    { name: 'META-INF/manifest.xml', content: xml('<manifest/>') },
    {
      name: 'content.xml',
      content: xml(
        `<office:document-content ${names}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
      ),
    },
  ]);
}

/** Packs files as a spreadsheet program does; `declaredSize` lies about the unpacked size of the last one. */
export function packZip(files: readonly { name: string; content: Buffer }[], declaredSize?: number): Buffer {
  const packed = files.map(({ name, content }) => ({ name, content: deflateRawSync(content) }));
  const zip = storeZip(packed);
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let position = view.getUint32(zip.length - 6, true);
  files.forEach((file, index) => {
    const size =
      index === files.length - 1 && declaredSize !== undefined ? declaredSize : file.content.length;
    const header = view.getUint32(position + 42, true);
    for (const [place, offset] of [
      [position, 10],
      [header, 8],
    ] as const) {
      view.setUint16(place + offset, 8, true);
      view.setUint32(place + offset + 6, crc32(file.content), true);
      view.setUint32(place + offset + 14, size, true);
    }
    position += 46 + Buffer.byteLength(file.name);
  });
  return zip;
}
