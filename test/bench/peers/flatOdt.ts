import { agenda, closing, letterCount, office, paragraphs, recipient, subject } from '../letterContent.ts';

const namespaces = [
  'office',
  'text',
  'style',
  'table',
  'meta',
  'drawing:draw',
  'svg-compatible:svg',
  'xsl-fo-compatible:fo',
]
  .map((name) => {
    const [file, prefix = file] = name.split(':');
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${file}:1.0"`;
  })
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');

const strong = 'fo:font-weight="bold" fo:color="#12614a"';
/** Paragraph styles: name, size, space above and below in points, more of the text, more of the paragraph. */
const styles = [
  ['Body', 10.5, 0, 6],
  ['Small', 8, 0, 0],
  ['Office', 14, 0, 0, strong, 'fo:break-before="page"'],
  ['Line', 9, 0, 30, '', 'fo:border-bottom="1.4pt solid #12614a"'],
  ['Subject', 16, 30, 9, strong],
  ['Agenda', 12.5, 10, 4, strong],
  ['Closing', 10.5, 16, 37],
] as const;
const paragraphStyles = styles
  .map(
    ([name, size, before, after, text = '', paragraph = '']) =>
      `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:margin-top="${before}pt" fo:margin-bottom="${after}pt" ${paragraph}/><style:text-properties style:font-name="Noto Sans" fo:font-size="${size}pt" fo:language="de" fo:country="DE" ${text}/></style:style>`,
  )
  .join('');
const otherStyles =
  '<style:style style:name="Left" style:family="table-column"><style:table-column-properties style:column-width="100mm"/></style:style><style:style style:name="Right" style:family="table-column"><style:table-column-properties style:column-width="65mm"/></style:style><text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-left="25mm" fo:margin-right="20mm" fo:margin-top="20mm" fo:margin-bottom="18mm"/><style:header-style><style:header-footer-properties fo:min-height="0mm" fo:margin-bottom="0mm"/></style:header-style></style:page-layout><style:style style:name="Fold" style:family="graphic"><style:graphic-properties svg:stroke-color="#888888" svg:stroke-width="0.4pt" style:run-through="background" style:wrap="run-through" style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left" style:horizontal-rel="page"/></style:style>';

const p = (style: string, text: string) => `<text:p text:style-name="${style}">${text}</text:p>`;
const h = (style: string, level: number, text: string) =>
  `<text:h text:style-name="${style}" text:outline-level="${level}">${text}</text:h>`;
const cell = (content: string) => `<table:table-cell>${content}</table:table-cell>`;

const foldMarks = [105, 148.5, 210]
  .map(
    (y) =>
      `<draw:line draw:style-name="Fold" text:anchor-type="paragraph" svg:x1="5mm" svg:y1="${y}mm" svg:x2="9mm" svg:y2="${y}mm"/>`,
  )
  .join('');

function letter(index: number): string {
  const { address, salutation } = recipient(index);
  const left = p('Small', office.returnLine) + p('Body', address.join('<text:line-break/>'));
  const items = agenda.map((item) => `<text:list-item>${p('Body', item)}</text:list-item>`).join('');
  return [
    p('Office', office.name),
    p('Line', office.line),
    `<table:table><table:table-column table:style-name="Left"/><table:table-column table:style-name="Right"/><table:table-row>${cell(left)}${cell(p('Small', 'Datum 23. November 2026'))}</table:table-row></table:table>`,
    h('Subject', 1, subject),
    ...[salutation, ...paragraphs].map((text) => p('Body', text)),
    h('Agenda', 2, 'Tagesordnung'),
    `<text:list text:style-name="Numbers">${items}</text:list>`,
    p('Closing', closing.greeting),
    p('Body', `${closing.name}<text:line-break/>${closing.role}`),
  ].join('');
}

/**
 * The letters as a flat text document for LibreOffice: same texts, address and information block in a table of one
 * row. (With frames at the heights of DIN 5008 its layout takes many minutes.) With `marks` the fold marks stand in the
 * header of the page's style, as an office's template has them; without them it has less to draw than the others.
 */
export function lettersFlatOdt({ marks }: { marks: boolean }): string {
  const letters = Array.from({ length: letterCount }, (_, index) => letter(index)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>${subject}</dc:title></office:meta><office:font-face-decls><style:font-face style:name="Noto Sans" svg:font-family="'Noto Sans'"/></office:font-face-decls><office:automatic-styles>${paragraphStyles}${otherStyles}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">${marks ? `<style:header>${p('Small', foldMarks)}</style:header>` : ''}</style:master-page></office:master-styles><office:body><office:text>${letters}</office:text></office:body></office:document>`;
}
