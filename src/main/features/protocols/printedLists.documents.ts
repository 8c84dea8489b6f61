import {
  decisionResultLabels,
  type ResolutionRow,
  type TaskRow,
} from '../../../shared/features/protocols.ts';
import type { StoredOffice } from '../../../shared/features/settings.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { counted, dayText, relativeDay } from '../../../shared/rules/germanFormat.ts';
import { tally } from '../../../shared/rules/majority.ts';
import {
  type RegisteredResolution,
  resolutionRegisterDocument,
} from '../../documents/layouts/resolutionRegister.ts';
import { type ListedTask, taskListDocument } from '../../documents/layouts/taskList.ts';
import type { Document } from '../../documents/model.ts';
import type { Stamp } from '../../output.ts';
import { frameOf } from '../settings/settings.documents.ts';

/** What every list on paper needs beside its rows. */
export interface Paper {
  office: StoredOffice;
  stamp: Stamp;
  format: PrintFormat;
}

const frame = ({ office, stamp, format }: Paper, title: string) =>
  frameOf(office, `${title}, Stand ${dayText(stamp.day)}`, stamp, format);

const searchWords = (search: string) => (search.trim() ? `Suche nach „${search.trim()}“` : '');

/** "34 Beschlüsse", or "3 von 34 Beschlüssen" where a filter hides some. */
const amount = (shown: number, total: number, one: string, many: string, ofMany: string) =>
  shown === total ? counted(total, one, many) : `${shown} von ${total} ${ofMany}`;

/** The register by number; what has none stands at the end. */
export function registerTree(
  { rows, total }: { rows: readonly ResolutionRow[]; total: number },
  filter: { search: string; year: number | null },
  paper: Paper,
): Document {
  const chosen = [filter.year !== null && `Jahr ${filter.year}`, searchWords(filter.search)].filter(Boolean);
  return resolutionRegisterDocument({
    frame: frame(paper, 'Beschlussregister'),
    heading: 'Beschlussregister',
    facts: [
      { term: 'Stand', value: dayText(paper.stamp.day) },
      { term: 'Auswahl', value: chosen.join(', ') || 'alle Beschlüsse' },
      { term: 'Anzahl', value: amount(rows.length, total, 'Beschluss', 'Beschlüsse', 'Beschlüssen') },
    ],
    resolutions: rows.toSorted(byNumber).map((row) => registered(row, paper.stamp.day)),
  });
}

/** Numbers of one year may pass 99, so they are compared as numbers. */
function byNumber(a: ResolutionRow, b: ResolutionRow): number {
  if ((a.number === '') !== (b.number === '')) return a.number === '' ? 1 : -1;
  if (a.number === '') return a.decidedAt.localeCompare(b.decidedAt);
  const [yearA = 0, numberA = 0] = a.number.split('-').map(Number);
  const [yearB = 0, numberB = 0] = b.number.split('-').map(Number);
  return yearA - yearB || numberA - numberB;
}

function registered(row: ResolutionRow, today: string): RegisteredResolution {
  const adopted = row.result === 'adopted';
  return {
    number: row.number || (row.result === 'notQuorate' ? 'ohne Nummer' : 'Nummer folgt'),
    day: formatDay(row.decidedAt.slice(0, 10), 'short'),
    committee: row.committee,
    wording: row.wording,
    result: decisionResultLabels[row.result],
    votes: tally(row),
    ...(row.responsible ? { responsible: row.responsible } : {}),
    ...(row.dueOn ? { due: `bis ${formatDay(row.dueOn, 'short')}` } : {}),
    status: [
      row.number ? 'festgeschrieben' : row.result === 'notQuorate' ? '' : 'Protokoll noch offen',
      adopted && row.dueOn && row.dueOn < today ? 'Termin verstrichen' : '',
    ]
      .filter(Boolean)
      .join(', '),
  };
}

const stateWords = { open: 'offene Aufgaben', done: 'erledigte Aufgaben', all: 'alle Aufgaben' };

/** The tasks in groups by name; what has nobody or no committee stands at the end. */
export function taskListTree(
  { rows, total }: { rows: readonly TaskRow[]; total: number },
  filter: { search: string; state: 'open' | 'done' | 'all'; groupBy: 'person' | 'committee' },
  paper: Paper,
): Document {
  const byPerson = filter.groupBy === 'person';
  const none = byPerson ? 'Noch niemand zuständig' : 'Ohne Sitzung';
  const groups = Map.groupBy(rows, (row) => (byPerson ? row.assignee : row.committee));
  const names = [...groups.keys()].sort((a, b) =>
    (a === '') === (b === '') ? a.localeCompare(b, 'de') : a === '' ? 1 : -1,
  );
  const overdue = rows.filter((row) => row.state === 'overdue').length;
  return taskListDocument({
    frame: frame(paper, 'Aufgabenliste'),
    heading: 'Aufgabenliste',
    facts: [
      { term: 'Stand', value: dayText(paper.stamp.day) },
      {
        term: 'Auswahl',
        value: [
          stateWords[filter.state],
          searchWords(filter.search),
          byPerson ? 'geordnet nach Zuständigen' : 'geordnet nach Gremien',
        ]
          .filter(Boolean)
          .join(', '),
      },
      {
        term: 'Anzahl',
        value: [
          amount(rows.length, total, 'Aufgabe', 'Aufgaben', 'Aufgaben'),
          overdue > 0 && `davon ${overdue} überfällig`,
        ]
          .filter(Boolean)
          .join(', '),
      },
    ],
    besideTitle: byPerson ? 'Sitzung' : 'Zuständig',
    groups: names.map((name) => {
      const list = groups.get(name) ?? [];
      return {
        title: `${name || none} (${counted(list.length, 'Aufgabe', 'Aufgaben')})`,
        tasks: list.map((row) => listedTask(row, byPerson, paper.stamp.day)),
      };
    }),
  });
}

function listedTask(row: TaskRow, byPerson: boolean, today: string): ListedTask {
  const state =
    row.state === 'overdue' && row.dueOn
      ? `überfällig ${relativeDay(row.dueOn, today)}`
      : row.doneOn
        ? `erledigt am ${formatDay(row.doneOn, 'short')}`
        : '';
  return {
    title: row.title,
    ...(row.note ? { note: row.note } : {}),
    beside: byPerson ? row.meeting : row.assignee || 'noch niemand',
    due: row.dueOn ? `bis ${formatDay(row.dueOn, 'short')}` : 'ohne Termin',
    ...(state ? { state } : {}),
  };
}
