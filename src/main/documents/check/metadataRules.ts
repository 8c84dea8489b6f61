import { PDFBool, PDFName } from 'pdf-lib';
import type { Findings } from './findings.ts';
import type { PdfFile } from './pdfFile.ts';

const isTrue = (value: unknown) => value === PDFBool.True;

/** BCP 47, as far as the platform knows it. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Catalog and metadata: tagged, language, title shown and equal in Info and XMP. */
export function checkCatalog(file: PdfFile, findings: Findings): void {
  if (!isTrue(file.get(file.dict(file.catalog, 'MarkInfo'), 'Marked'))) findings.add('notMarked');
  const lang = file.text(file.catalog, 'Lang') ?? '';
  if (lang === '') findings.add('noLanguage');
  else if (!isLanguage(lang)) findings.add('badLanguage', { lang });
  if (!isTrue(file.get(file.dict(file.catalog, 'ViewerPreferences'), 'DisplayDocTitle')))
    findings.add('titleHidden');
  for (const [index, { dict }] of file.pages().entries()) {
    if (file.name(dict, 'Tabs') !== 'S') findings.add('tabOrder', {}, index + 1);
  }
  const title = file.text(file.info, 'Title') ?? '';
  if (title.trim() === '') findings.add('noTitle');
  const xml = Buffer.from(file.stream(file.catalog.get(PDFName.of('Metadata'))) ?? []).toString('utf8');
  const fault = xml === '' ? 'there is none' : xmlFault(xml);
  if (fault) {
    findings.add('metadataBroken', { fault });
    return;
  }
  const found = unescaped(/<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]*)<\/rdf:li>/.exec(xml)?.[1] ?? '');
  if (found !== title) findings.add('titleDiffers', { found, title });
  for (const [standard, name, value] of [
    ['PDF/UA-1', 'pdfuaid:part', '1'],
    ['PDF/A-2', 'pdfaid:part', '2'],
    ['PDF/A-2a', 'pdfaid:conformance', 'A'],
  ] as const) {
    // A property stands as an element or as an attribute of its description.
    if (!new RegExp(`<${name}>${value}<|\\s${name}=["']${value}["']`).test(xml))
      findings.add('claimMissing', { standard });
  }
}

const unescaped = (text: string) =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  );

/** What is wrong with the nesting or the entities of an XML text, if anything. */
function xmlFault(xml: string): string | null {
  const open: string[] = [];
  const bare = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '');
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i.test(bare)) return 'a bare "&"';
  for (const [, close, name = '', rest = ''] of bare.matchAll(/<(\/?)([^\s/>]*)([^>]*)>/g)) {
    if (!/^[A-Za-z_][\w:.-]*$/.test(name)) return `a bare "<" before "${name}"`;
    if (close) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (!rest.endsWith('/')) open.push(name);
  }
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : null;
}
