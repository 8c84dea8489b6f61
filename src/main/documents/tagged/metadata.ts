import type { PdfInfo } from './pdfkit.ts';

const entities: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML: escaped, without the characters XML 1.0 forbids. (pdfkit writes titles as they are.) */
const xml = (text: string): string =>
  text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/[<>&"']/g, (c) => entities[c] ?? '');

const about = (namespaces: string, content: string) =>
  `<rdf:Description rdf:about="" ${namespaces}>${content}</rdf:Description>\n`;
const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`;

/** The same facts as in the Info dictionary, as XMP wants them. */
export function descriptionXml(info: PdfInfo, language: string): string {
  const created = `${info.CreationDate.toISOString().slice(0, 19)}Z`;
  const core = [`<dc:format>application/pdf</dc:format><dc:title>${alternative(info.Title)}</dc:title>`];
  core.push(`<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>`);
  if (info.Author)
    core.push(`<dc:creator><rdf:Seq><rdf:li>${xml(info.Author)}</rdf:li></rdf:Seq></dc:creator>`);
  if (info.Subject) core.push(`<dc:description>${alternative(info.Subject)}</dc:description>`);
  const keywords = info.Keywords ? `<pdf:Keywords>${xml(info.Keywords)}</pdf:Keywords>` : '';
  return (
    about(
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
      `<xmp:CreateDate>${created}</xmp:CreateDate><xmp:CreatorTool>${xml(info.Creator)}</xmp:CreatorTool>`,
    ) +
    about('xmlns:dc="http://purl.org/dc/elements/1.1/"', core.join('')) +
    about(
      'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
      `<pdf:Producer>${xml(info.Producer)}</pdf:Producer>${keywords}`,
    )
  );
}

/** PDF/A-2a and PDF/UA-1 in one file: PDF/A wants the foreign `pdfuaid` namespace described by a schema. */
export const conformanceXml = `${about(
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
)}${about('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', '<pdfuaid:part>1</pdfuaid:part>')}${about(
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
    '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
    '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
    '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
    '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
    '<pdfaProperty:category>internal</pdfaProperty:category>' +
    '<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>' +
    '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>',
)}`;
