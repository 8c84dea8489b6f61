import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportPreview, ImportResult } from '../../shared/features/importing.ts';
import { PrintedDocument } from '../../shared/features/printing.ts';
import { counted } from '../../shared/rules/germanFormat.ts';
import { type Clock, today } from '../clock.ts';
import { buildOfficeList, type OfficePerson } from '../import/officeList.ts';
import { type Headless, openHeadless } from './headless.ts';
import { persons } from './personsData.ts';
import { office, signatories } from './region.ts';
import { seedCommittees } from './seedCommittees.ts';
import { seedMeetings } from './seedMeetings.ts';
import type { Seeder } from './seeder.ts';

/** Passphrase of the demo backup; it protects only invented data and is printed in the summary. */
export const demoPassphrase = 'linde tisch stuhl sitzung protokoll';

/** Rows as real lists have them: the same person twice, and one without a name. */
const flawedRows: OfficePerson[] = [
  {
    salutation: 'Frau',
    firstName: 'Ute',
    lastName: 'Kranich',
    organisation: 'Lindetaler Krankenkasse',
    street: 'Lindenallee 14',
    postalCode: '04917',
    city: 'Lindenau-Markt',
  },
  {
    salutation: 'Herr',
    street: 'Unbekannt 1',
    postalCode: '04917',
    city: 'Lindenau-Markt',
    phones: ['04917 1'],
  },
];

/**
 * Does the main job of the app through the router, from an office's Excel list to printed documents, an encrypted backup
 * and its restore into an empty installation. Leaves everything under `out/demo` and returns that folder.
 */
export async function runDemo(
  clock: Clock,
  say: (line: string) => void,
  folder = path.resolve('out/demo'),
): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const app = openHeadless(path.join(folder, 'daten'), clock, quarters(say));
  try {
    await app.call('settings.setUp', { office, signatories, logo: null });
    await importList(app, folder, clock, say);
    const seed = throughRouter(app, today(clock));
    say('Gremien werden angelegt …');
    await seedCommittees(seed);
    say(
      'Sitzungen werden angelegt, Anwesenheit und Beschlüsse festgehalten, das Protokoll festgeschrieben …',
    );
    await seedMeetings(seed);
    await printNext(app, say);
    for (const file of app.opened) copyFileSync(file, path.join(folder, path.basename(file)));
    say(
      `${counted(new Set(app.opened).size, 'PDF-Datei', 'PDF-Dateien')}: ${[...new Set(app.opened)].map((file) => path.basename(file)).join(', ')}`,
    );
    await backUpAndRestore(app, folder, clock, say);
  } finally {
    await app.close();
  }
  return folder;
}

async function importList(
  app: Headless,
  folder: string,
  clock: Clock,
  say: (line: string) => void,
): Promise<void> {
  const file = path.join(folder, 'Mitgliederliste.xlsx');
  writeFileSync(
    file,
    await buildOfficeList([...persons, ...flawedRows], {
      title: 'Mitglieder der Gesundheitsregion Lindetal',
      subtitle: `Stand: ${today(clock)} / Bredow`,
    }),
  );
  app.answers.openFile = file;
  const opened = await app.call('importing.open', {});
  if (!opened) throw new Error('the list was not opened');
  const { token, mapping } = opened;
  const preview = await app.call('importing.preview', { token, mapping });
  const result = await app.call('importing.run', { token, mapping });
  app.answers.saveFile = path.join(folder, 'Nicht-uebernommen.xlsx');
  await app.call('importing.saveFailed', { token, mapping });
  writeFileSync(path.join(folder, 'Einlesebericht.txt'), importReport(preview, result));
  say(
    `Excel-Liste eingelesen: ${counted(result.created, 'Person', 'Personen')} übernommen, ${result.duplicates} schon bekannt, ${counted(result.failed, 'Zeile', 'Zeilen')} mit Fehlern (Einlesebericht.txt)`,
  );
}

/** Errors first, then one line per row that needs a look; zeros that Excel took are only counted. */
function importReport(preview: ImportPreview, result: ImportResult): string {
  const zeros = preview.rows.filter(
    (row) => row.outcome !== 'failed' && row.problems.some(isLostZero),
  ).length;
  const failed = preview.rows.filter((row) => row.outcome === 'failed').map(lineOf);
  const hints = preview.rows
    .filter((row) => row.outcome !== 'failed' && (row.duplicateOf || wordsOf(row).length > 0))
    .map(lineOf);
  if (zeros > 0) {
    hints.push(
      `Excel hat bei ${counted(zeros, 'Postleitzahl', 'Postleitzahlen')} die führende Null entfernt; Rundtisch hat sie ergänzt.`,
    );
  }
  return [
    'Einlesebericht',
    '',
    `Zeilen: ${preview.counts.rows}`,
    `Personen übernommen: ${result.created}`,
    `schon bekannt: ${result.duplicates}`,
    `mit Fehlern: ${result.failed}`,
    `neue Organisationen: ${result.organisations}`,
    ...(failed.length > 0 ? ['', 'Nicht übernommen', ...failed] : []),
    ...(hints.length > 0 ? ['', 'Hinweise', ...hints] : []),
    '',
  ].join('\n');
}

type Row = ImportPreview['rows'][number];

const isLostZero = ({ code }: Row['problems'][number]) => code === 'lostZero';

/** What is to say about a row, without the addresses of cells and the number of the row. */
const wordsOf = ({ number, problems }: Row): string[] =>
  problems
    .filter((problem) => !isLostZero(problem))
    .map(({ message }) =>
      message.replace(/^[A-Z]{1,3}\d+: /, '').replace(new RegExp(`^Zeile ${number} `), 'Die Zeile '),
    );

function lineOf(row: Row): string {
  const { duplicateOf } = row;
  const known =
    duplicateOf && row.outcome !== 'failed'
      ? [duplicateOf.row === null ? 'ist schon bekannt.' : `steht schon in Zeile ${duplicateOf.row}.`]
      : [];
  return `Zeile ${row.number}, ${row.listName || 'ohne Namen'}: ${[...known, ...wordsOf(row)].join(' ')}`;
}

/** Prints what is due next: the invitations and the attendance list of the coming steering meeting. */
async function printNext(app: Headless, say: (line: string) => void): Promise<void> {
  const next = (await app.call('meetings.list', {})).find(
    (meeting) => !meeting.past && meeting.committee === 'Steuerungsgruppe',
  );
  if (!next) throw new Error('the demo region has no coming steering meeting');
  const printed = await app.call('meetings.printInvitations', { meetingId: next.id });
  await openPrinted(app, printed);
  await openPrinted(app, await app.call('meetings.printAttendanceList', { meetingId: next.id }));
  const others = printed.notPrinted.map((person) => `${person.name} (${person.reason})`).join(', ');
  say(
    `Einladungen: ${counted(printed.letters, 'Brief', 'Briefe')}${others ? `; ohne Brief: ${others}` : ''}`,
  );
}

async function backUpAndRestore(
  app: Headless,
  folder: string,
  clock: Clock,
  say: (line: string) => void,
): Promise<void> {
  const target = path.join(folder, `Rundtisch-Lindetal-${today(clock)}.tar.age`);
  app.answers.saveFile = target;
  await app.call('backups.create', { passphrase: demoPassphrase });
  say(
    `Sicherung geschrieben und geprüft: ${path.basename(target)}, ${(statSync(target).size / 1_000_000).toFixed(1).replace('.', ',')} MB. Kennwort: ${demoPassphrase}`,
  );
  const empty = openHeadless(path.join(folder, 'wiederhergestellt'), clock, () => {});
  try {
    empty.answers.openFile = target;
    const { chosen } = await empty.call('backups.choose', {});
    if (!chosen) throw new Error('the backup was not chosen');
    const { token } = await empty.call('backups.open', { token: chosen.token, passphrase: demoPassphrase });
    await empty.call('backups.restore', { token });
    const [before, after] = [await app.call('people.persons', {}), await empty.call('people.persons', {})];
    if (before.total !== after.total)
      throw new Error(`${before.total} persons before, ${after.total} after restoring`);
    say(
      `Sicherung in eine leere Installation eingespielt: ${counted(after.total, 'Person', 'Personen')}, wie zuvor`,
    );
  } finally {
    await empty.close();
  }
}

/** A seeder that goes through the router like the window. */
function throughRouter(app: Headless, day: string): Seeder {
  return {
    today: day,
    command: app.call,
    query: app.call,
    async run(name, input) {
      const value = await app.call(name, input);
      await openPrinted(app, value);
      return value;
    },
  };
}

/** Opens what a job printed, as "Drucken" in the preview does. */
async function openPrinted(app: Headless, value: unknown): Promise<void> {
  const printed = PrintedDocument.safeParse(value);
  if (printed.success) await app.call('printing.open', { id: printed.data.id });
}

/** Says a job's progress at each quarter, so that long steps are seen to go on. */
function quarters(say: (line: string) => void) {
  let last = '';
  return ({ done, total, unit }: { done: number; total: number; unit: string }) => {
    if (total < 4) return;
    const quarter = `${unit} ${Math.floor((done / total) * 4)}`;
    if (quarter !== last && done > 0) say(`  ${done} von ${total} ${unit}`);
    last = quarter;
  };
}
