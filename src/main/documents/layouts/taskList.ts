import { bulletList, heading, table } from '../blocks.ts';
import type { Block, Cell, Document, DocumentFormat } from '../model.ts';
import { type ListHead, lines, listDocument, stacked } from './listDocument.ts';

/** Task list in groups (Aufgabenliste). All texts are ready to print. */
export interface TaskList extends ListHead {
  /** What stands in the second column: "Sitzung" where people are the groups, else "Zuständig". */
  besideTitle: string;
  groups: TaskGroup[];
}
export interface TaskGroup {
  /** "Dr. Farid Aslani (3 Aufgaben)" */
  title: string;
  tasks: ListedTask[];
}
export interface ListedTask {
  title: string;
  note?: string;
  /** The meeting it comes from, or who does it. */
  beside: string;
  /** "bis 12. Dezember 2026" */
  due: string;
  /** State in words, so that no colour is needed: "überfällig seit 9 Tagen", "erledigt am …". */
  state?: string;
}

export function taskListDocument(list: TaskList): Document {
  const content = list.groups.flatMap(({ title, tasks }): Block[] => [
    heading(2, title),
    group(tasks, list.besideTitle, list.frame.format),
  ]);
  return listDocument(list, content, 'In dieser Auswahl steht keine Aufgabe.');
}

/** In large print a list: three columns of 18 pt do not fit. */
function group(tasks: readonly ListedTask[], besideTitle: string, format: DocumentFormat): Block {
  if (format === 'largePrint') {
    return bulletList(
      tasks.map(({ title, note, beside, due, state }) => stacked(title, [note, beside, due, state])),
      { loose: true, keepItems: true },
    );
  }
  return table({
    columns: [{ width: 'rest' }, { width: 50 }, { width: 42 }],
    header: [['Aufgabe', besideTitle, 'Termin']],
    rows: tasks.map(({ title, note, beside, due, state }): Cell[] => [
      { content: note ? [title, { text: `\n${note}`, muted: true }] : title },
      beside,
      state ? { content: [due && `${due}\n`, { text: state, bold: true }] } : lines([due]),
    ]),
    rowHeader: true,
  });
}
