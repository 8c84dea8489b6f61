import { details, gap, heading, keepTogether, table } from '../blocks.ts';
import type { Block, Cell, Document } from '../model.ts';
import { filled, paragraphs } from './frame.ts';
import { type ListHead, lines, listDocument } from './listDocument.ts';

/** Register of resolutions (Beschlussregister). All texts are ready to print. */
export interface ResolutionRegister extends ListHead {
  resolutions: RegisteredResolution[];
}
export interface RegisteredResolution {
  /** "2026-07" or "Nummer folgt" */
  number: string;
  day: string;
  committee: string;
  wording: string;
  /** "angenommen" */
  result: string;
  /** "7 Ja, 2 Nein, 1 Enthaltung" */
  votes: string;
  responsible?: string;
  /** "bis 31. März 2027" */
  due?: string;
  /** "festgeschrieben" */
  status: string;
}

export function resolutionRegisterDocument(register: ResolutionRegister): Document {
  const { resolutions, frame } = register;
  const large = frame.format === 'largePrint';
  const list = large ? [gap(space), ...resolutions.map(entry)] : [rows(resolutions)];
  const content = resolutions.length === 0 ? [] : list;
  return listDocument(register, content, 'In dieser Auswahl steht kein Beschluss.');
}

const rows = (resolutions: readonly RegisteredResolution[]): Block =>
  table({
    columns: [{ width: 25 }, { width: 'rest' }, { width: 31 }, { width: 35 }],
    header: [['Nummer und Tag', 'Wortlaut und Gremium', 'Ergebnis', 'Zuständig, Termin, Stand']],
    rows: resolutions.map((each): Cell[] => [
      lines([each.number, each.day]),
      { content: [each.wording, { text: `\n${each.committee}`, muted: true }] },
      { content: [{ text: each.result, bold: true }, each.votes && `\n${each.votes}`] },
      lines([each.responsible, each.due, each.status]),
    ]),
    rowHeader: true,
  });

/** Millimetres between entries in large print; below them, so that a page begins with a heading. */
const space = 9;

/** In large print each resolution is a paragraph of its own: five columns of 18 pt do not fit. */
function entry(each: RegisteredResolution): Block {
  const facts = filled([
    { term: 'Gremium', value: each.committee },
    { term: 'Ergebnis', value: lines([each.result, each.votes]) },
    { term: 'Zuständig', value: lines([each.responsible, each.due]) },
    { term: 'Stand', value: each.status },
  ]);
  return keepTogether([
    heading(2, `${each.number}, ${each.day}`),
    ...paragraphs(each.wording),
    ...(facts.length > 0 ? [details(facts)] : []),
    gap(space),
  ]);
}
