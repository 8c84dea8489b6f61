import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { fontFolder } from '../../../src/main/documents/fonts.ts';
import { agenda, closing, letterCount, office, paragraphs, recipient, subject } from '../letterContent.ts';

const face = (style: string, weight: number) =>
  `@font-face { font-family: Noto; font-weight: ${weight}; src: url("${pathToFileURL(path.join(fontFolder(), `NotoSans-${style}.ttf`)).href}") }`;

/** The letters as a page for the browser's print: same texts, same font files, one letter per sheet of A4. */
export function lettersHtml(): string {
  const letters = Array.from({ length: letterCount }, (_, index) => {
    const { address, salutation } = recipient(index);
    return `<section>
<div class="fold" style="top: 105mm"></div><div class="fold" style="top: 148.5mm"></div><div class="fold" style="top: 210mm"></div>
<p class="address">${address.join('<br>')}</p><p class="sender">${office.returnLine}</p>
<p class="office"><b>${office.name}</b><br>${office.line}</p>
<dl><dt>Datum</dt><dd>23. November 2026</dd></dl>
<h1>${subject}</h1><p>${salutation}</p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}
<h2>Tagesordnung</h2><ol>${agenda.map((item) => `<li>${item}</li>`).join('')}</ol>
<p class="closing">${closing.greeting}</p><p>${closing.name}<br>${closing.role}</p></section>`;
  });
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>${subject}</title><style>
${face('Regular', 400)} ${face('Bold', 700)}
@page { size: A4; margin: 0 } body { margin: 0; font: 10.5pt/1.28 Noto }
section { position: relative; box-sizing: border-box; height: 296mm; padding: 98.5mm 20mm 0 25mm; break-after: page }
p { margin: 0 0 6pt } h1 { font-size: 16pt; margin: 0 0 9pt; color: #12614a } h2 { font-size: 12.5pt; margin: 10pt 0 4pt }
ol { margin: 0; padding-left: 20pt } dl { position: absolute; left: 125mm; top: 50mm; margin: 0; font-size: 9pt }
dt, dd { display: inline; margin: 0 8pt 0 0 } .closing { margin: 16pt 0 37pt }
.address, .sender, .office, .fold { position: absolute; left: 25mm } .address { top: 62.7mm }
.sender { top: 46.5mm; font-size: 7pt } .office { top: 25mm; right: 20mm; border-bottom: 1.4pt solid #12614a }
.fold { left: 5mm; width: 4mm; border-top: 0.4pt solid #888 }
</style>${letters.join('\n')}</html>`;
}
