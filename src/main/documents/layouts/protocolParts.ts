import { bulletList, callout, details, heading, keepTogether, paragraph, table } from '../blocks.ts';
import type { Block, DocumentFormat, ParagraphBlock, Text } from '../model.ts';
import { filled, paragraphs } from './frame.ts';

/** What protocol and extract have in common: agenda items, resolutions, tasks. All texts are ready to print. */
export interface ProtocolItem {
  /** "TOP 1" */
  number: string;
  title: string;
  /** Blank lines part paragraphs. */
  text: string;
  /** How the item went; only a discussion protocol says it. */
  course?: ItemCourse;
  resolutions: Resolution[];
}
export interface ItemCourse {
  /** "16:10–16:40 Uhr" */
  time?: string;
  presenter?: string;
  /** Sentence on the quorum at this item. */
  quorum?: string;
  /** Who came or left during the item, one sentence each: "17:42 Uhr: Timo Rasch geht." */
  movements: string[];
}
export interface Resolution {
  /** "2026-07" */
  number: string;
  wording: string;
  /** "7 Ja, 2 Nein, 1 Enthaltung" */
  votes: string;
  /** "angenommen" */
  result: string;
  /** Which rule makes that the result; the numbers stand in `votes`. */
  reason?: string;
  /** Who carries it out, and until when. */
  responsible?: string;
  due?: string;
}
export interface ProtocolTask {
  title: string;
  assignee: string;
  due: string;
}

/** "TOP 1: Begrüßung": the heading by which an extract finds its item again. */
export const itemTitle = ({ number, title }: Pick<ProtocolItem, 'number' | 'title'>): string =>
  `${number}: ${title}`;

/** One agenda item under its heading. `speakers`: names that are set bold where a paragraph begins with one. */
export function itemBlocks(item: ProtocolItem, speakers: readonly string[] = []): Block[] {
  const { course } = item;
  const facts = course
    ? filled([
        { term: 'Zeit', value: course.time ?? '' },
        { term: 'Vortrag', value: course.presenter ?? '' },
        { term: 'Beschlussfähigkeit', value: course.quorum ?? '' },
        { term: 'Kommen und Gehen', value: course.movements.join('\n') },
      ])
    : [];
  return [
    heading(2, itemTitle(item)),
    ...(facts.length > 0 ? [keepTogether([details(facts)])] : []),
    ...paragraphs(item.text).map((block) => (course ? spoken(block, speakers) : block)),
    ...item.resolutions.map(resolution),
  ];
}

/** "Frau Kranich: …" with the name in bold, where somebody of that surname is known. */
function spoken(block: ParagraphBlock, speakers: readonly string[]): ParagraphBlock {
  const [, name = '', rest = ''] = /^([^:\n]{2,80}:)(\s[\s\S]*)$/.exec(String(block.text)) ?? [];
  const surname = lastWord(name.slice(0, -1));
  if (!surname || !speakers.some((speaker) => lastWord(speaker) === surname)) return block;
  return { ...block, text: [{ text: name, bold: true }, rest] };
}

const lastWord = (name: string) => name.trim().split(/\s+/).at(-1) ?? '';

function resolution({ number, wording, votes, result, reason, responsible, due }: Resolution): Block {
  const said = [result && `${result.charAt(0).toUpperCase()}${result.slice(1)}`, votes];
  const counted = said.filter((part) => part).join(': ');
  const outcome: Text = [{ text: counted, bold: true }, ...(reason ? [`\n${reason}`] : [])];
  const facts = [
    ...(counted ? [{ term: result ? 'Ergebnis' : 'Abstimmung', value: outcome }] : []),
    ...filled([
      responsible
        ? { term: 'Zuständig', value: [responsible, due && `bis ${due}`].filter((part) => part).join(', ') }
        : { term: 'Bis', value: due ?? '' },
    ]),
  ];
  return callout([
    paragraph(`Beschluss ${number}`, { style: 'strong', after: 'small', keepWithNext: true }),
    ...paragraphs(wording),
    ...(facts.length > 0 ? [details(facts)] : []),
  ]);
}

/** Tasks as a table; in large print as a list, because three columns of 18 pt do not fit. */
export function taskBlock(list: readonly ProtocolTask[], format: DocumentFormat): Block {
  if (format === 'largePrint') {
    return bulletList(
      list.map(({ title, assignee, due }) => {
        const further = [assignee, due && `bis ${due}`].filter((text) => text).join(', ');
        return further ? [{ text: title, bold: true }, `\n${further}`] : [{ text: title, bold: true }];
      }),
      { loose: true, keepItems: true },
    );
  }
  return table({
    columns: [{ width: 'rest' }, { width: 45 }, { width: 37 }],
    header: [['Aufgabe', 'Zuständig', 'Bis']],
    rows: list.map(({ title, assignee, due }) => [title, assignee, due]),
    rowHeader: true,
  });
}
