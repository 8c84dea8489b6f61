import { expect, test } from 'vitest';
import { checkStructure } from '../check/checkStructure.ts';
import type { Block, DocumentFormat } from '../model.ts';
import { renderDocument } from '../render.ts';
import { attendanceListDocument } from './attendanceList.ts';
import type { Frame } from './frame.ts';
import { type Invitation, invitationDocument } from './invitation.ts';

const frame = (format: DocumentFormat): Frame => ({
  office: {
    name: 'Gesundheitsregion Lindetal',
    lines: ['Geschäftsstelle Gesundheitsregion, Gesundheitsamt Lindetal'],
    returnLine: 'Gesundheitsregion Lindetal · Am Markt 1 · 04917 Lindenau-Markt',
    footer: [
      ['Geschäftsstelle Gesundheitsregion, Gesundheitsamt Lindetal', 'Am Markt 1', '04917 Lindenau-Markt'],
      ['Telefon 04917 555-310', 'buero@lindetal.example', 'gesundheitsregion.lindetal.example'],
    ],
  },
  format,
  title: 'Sitzung der Steuerungsgruppe',
});

const invitation = (items: number, changes: Partial<Invitation> = {}): Invitation => ({
  frame: frame('standard'),
  subject: 'Einladung: Sitzung der Steuerungsgruppe am Mittwoch, 9. Dezember 2026, um 16:00 Uhr',
  information: [{ term: 'Datum', value: '23. November 2026' }],
  opening:
    'ich lade Sie herzlich zur nächsten Sitzung ein.\n\nBitte sagen Sie uns bis zum 2. Dezember 2026, ob Sie kommen oder wer Sie vertritt.\n\nBrauchen Sie Unterstützung, um gut teilnehmen zu können? Rufen Sie uns an, wir kümmern uns darum.',
  meeting: {
    date: 'Mittwoch, 9. Dezember 2026',
    time: '16:00–18:00 Uhr',
    place: ['Kreishaus Lindenau-Markt, Lindensaal', 'Am Markt 1, 04917 Lindenau-Markt'],
    ends: '18:00 Uhr',
  },
  agenda: Array.from({ length: items }, (_, index) => ({
    title: `Bericht aus der Arbeitsgruppe ${index}`,
    time: '16:10 Uhr',
    duration: '10 Minuten',
    kind: 'Beschluss',
  })),
  closing: {
    greeting: 'Mit freundlichen Grüßen',
    signers: [{ name: 'Dr. Maren Hollweg', role: 'Landrätin' }],
  },
  recipients: [
    {
      name: 'Farid Aslani',
      address: ['Gesundheitsamt Lindetal', 'Herrn Dr. Farid Aslani', 'Parkweg 8', '04917 Lindenau-Markt'],
      salutation: 'Sehr geehrter Herr Dr. Aslani,',
    },
  ],
  ...changes,
});
const pagesOf = async (made: Parameters<typeof renderDocument>[0]) =>
  (await checkStructure(await renderDocument(made))).pages;
const blocksOf = (changes: Partial<Invitation>, items = 8) =>
  invitationDocument(invitation(items, changes)).sections[0]?.blocks ?? [];
const boxOf = (blocks: readonly Block[]) => JSON.stringify(blocks.find((block) => block.kind === 'callout'));

test('an invitation with eight points ends on its first page, one with twenty takes two', async () => {
  expect(await pagesOf(invitationDocument(invitation(8)))).toBe(1);
  expect(await pagesOf(invitationDocument(invitation(20)))).toBe(2);
});

test('what stands before the closing goes with it', () => {
  expect(blocksOf({}).find((block) => block.kind === 'list')).toMatchObject({ keepEndWithNext: true });
  expect(blocksOf({ text: 'Wir freuen uns auf Sie.' })).toContainEqual(
    expect.objectContaining({ text: 'Wir freuen uns auf Sie.', keepWithNext: true }),
  );
});

test('the box leaves out what the opening says', () => {
  const { meeting } = invitation(1);
  expect(boxOf(blocksOf({}))).toContain('9. Dezember');
  const told = boxOf(blocksOf({ meeting: { ...meeting, toldInOpening: true } }));
  expect(told).not.toContain('9. Dezember');
  expect(told).not.toContain('Lindensaal');
  expect(told).toContain('Am Markt 1');
  expect(told).toContain('18:00 Uhr');
});

test.each<[number, DocumentFormat]>([
  [4, 'standard'],
  [10, 'standard'],
  [14, 'standard'],
  [22, 'standard'],
  [2, 'largePrint'],
  [9, 'largePrint'],
  [10, 'largePrint'],
  [20, 'largePrint'],
])('a list of %i people in %s with guests needs no sheet for the guests', async (count, format) => {
  const list = (guestLines: number) =>
    attendanceListDocument({
      frame: frame(format),
      heading: 'Anwesenheitsliste',
      facts: ['Gremium', 'Anlass', 'Datum', 'Ort'].map((term) => ({ term, value: 'Steuerungsgruppe' })),
      people: Array.from({ length: count }, (_, index) => ({
        name: `Person ${index}`,
        organisation: 'Krankenhaus',
      })),
      guestLines,
    });
  expect(await pagesOf(list(6))).toBe(await pagesOf(list(0)));
});
