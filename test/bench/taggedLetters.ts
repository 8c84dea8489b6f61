import { heading, orderedList, paragraph } from '../../src/main/documents/blocks.ts';
import { lettersDocument } from '../../src/main/documents/layouts/letter.ts';
import { renderDocument } from '../../src/main/documents/render.ts';
import { agenda, closing, letterCount, office, paragraphs, recipient, subject } from './letterContent.ts';

const idle = process.memoryUsage.rss();
const started = performance.now();
const document = lettersDocument(
  {
    office: { name: office.name, lines: [office.line], returnLine: office.returnLine },
    format: 'standard',
    title: subject,
  },
  Array.from({ length: letterCount }, (_, index) => {
    const person = recipient(index);
    return {
      recipient: person.name,
      address: person.address,
      subject,
      information: [{ term: 'Datum', value: '23. November 2026' }],
      body: [
        paragraph(person.salutation),
        ...paragraphs.map((text) => paragraph(text)),
        heading(2, 'Tagesordnung'),
        orderedList(agenda),
      ],
      closing: { greeting: closing.greeting, signers: [{ name: closing.name, role: closing.role }] },
    };
  }),
);
const bytes = await renderDocument(document);
const milliseconds = performance.now() - started;
if (bytes.length < 100_000) throw new Error('the letters are missing');
process.send?.({ milliseconds, memory: process.resourceUsage().maxRSS * 1024 - idle });
process.disconnect?.();
