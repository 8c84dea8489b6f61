/** Arguments: output file, number of letters. Runs in a process of its own; ends with code 3 where typst is not installed. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fontFolder } from '../../../src/main/documents/fonts.ts';
import { agenda, closing, letterCount, office, paragraphs, recipient, subject } from '../letterContent.ts';

interface Typst {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): {
      pdf(document: { mainFileContent: string }): Buffer;
    };
  };
}
const place = process.env.RUNDTISCH_BENCH_PEERS ?? process.cwd();
let typst: Typst;
try {
  typst = createRequire(path.join(place, 'package.json'))('@myriaddreamin/typst-ts-node-compiler') as Typst;
} catch {
  process.exit(3);
}
const text = (value: string) => `#${JSON.stringify(value)}`;
const lines = (values: readonly string[]) => values.map(text).join(' #linebreak() ');
const letters = Array.from({ length: letterCount }, (_, index) => {
  const { address, salutation } = recipient(index);
  return `#place(dx: 0mm, dy: -36mm)[${lines(address)}]
#place(dx: 0mm, dy: -52mm)[#set text(size: 7pt)
${text(office.returnLine)}]
#place(dx: 0mm, dy: -75mm)[${lines([office.name, office.line])} #line(length: 165mm, stroke: 1.4pt)]
#place(dx: 100mm, dy: -48mm)[#set text(size: 9pt)
${text('Datum  23. November 2026')}]
#place(dx: -20mm, dy: 6.5mm)[#line(length: 4mm, stroke: 0.4pt)]
#place(dx: -20mm, dy: 50mm)[#line(length: 6mm, stroke: 0.4pt)]
#place(dx: -20mm, dy: 111.5mm)[#line(length: 4mm, stroke: 0.4pt)]

= ${text(subject)}

${[salutation, ...paragraphs].map(text).join('\n\n')}

== Tagesordnung

${agenda.map((item) => `+ ${text(item)}`).join('\n')}

#v(10pt)
${text(closing.greeting)}
#v(30pt)
${lines([closing.name, closing.role])}
`;
});
const source = `#set document(title: ${JSON.stringify(subject)})
#set page(paper: "a4", margin: (left: 25mm, right: 20mm, top: 98.5mm, bottom: 18mm))
#set text(font: "Noto Sans", size: 10.5pt, lang: "de")
${letters.join('\n#pagebreak()\n')}`;
const compiler = typst.NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: [fontFolder()] }],
});
writeFileSync(process.argv[2] ?? '/dev/null', compiler.pdf({ mainFileContent: source }));
