import { heading, orderedList, paragraph } from '../../src/main/documents/blocks.ts';
import type { Frame } from '../../src/main/documents/layouts/frame.ts';
import { type Letter, lettersDocument } from '../../src/main/documents/layouts/letter.ts';
import type { Document } from '../../src/main/documents/model.ts';
import { agenda, closing, office, paragraphs, recipient, subject } from './letterContent.ts';

const frame: Frame = {
  office: { name: office.name, lines: [office.line], returnLine: office.returnLine },
  format: 'standard',
  title: subject,
};

function letter(index: number): Letter {
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
}

/** One document of so many one-page letters, the first with this number. */
export const lettersOf = (count: number, from = 0): Document =>
  lettersDocument(
    frame,
    Array.from({ length: count }, (_, index) => letter(from + index)),
  );
