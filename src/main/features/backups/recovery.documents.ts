import type { LoggedBackup } from '../../../shared/features/backups.ts';
import type { StoredOffice } from '../../../shared/features/settings.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { dayText } from '../../../shared/rules/germanFormat.ts';
import { databaseName, manifestName } from '../../backup/manifest.ts';
import { fixedClock, today } from '../../clock.ts';
import { link } from '../../documents/blocks.ts';
import { type RecoveryStep, recoverySheetDocument } from '../../documents/layouts/recoverySheet.ts';
import type { Document } from '../../documents/model.ts';
import type { JobContext } from '../../handlers.ts';
import { presentDocument, printDocument, sizedName, type Stamp, stampOf } from '../../output.ts';
import { frameOf } from '../settings/settings.documents.ts';
import { office } from '../settings/settings.service.ts';
import { ending, state } from './backups.service.ts';

/** Name that the sheet's commands know the backup by; its own may hold blanks and quotes. */
export const copiedName = `sicherung${ending}`;

/** Opens a backup by free programs alone. Every command is one line and means the same in every shell. */
export const recoverySteps: readonly RecoveryStep[] = [
  {
    text: `Legen Sie einen leeren Ordner an. Kopieren Sie die Sicherungsdatei hinein und nennen Sie die Kopie ${copiedName}.`,
  },
  {
    text: 'Öffnen Sie in diesem Ordner die Eingabeaufforderung. Unter Windows klicken Sie im Explorer in die Adresszeile, tippen cmd und drücken die Eingabetaste.',
  },
  {
    text: 'Entschlüsseln Sie die Kopie:',
    command: `age -d -o sicherung.tar ${copiedName}`,
    after: 'Das Programm fragt nach dem Kennwort. Beim Tippen erscheinen keine Zeichen.',
  },
  {
    text: 'Packen Sie aus:',
    command: 'tar -xf sicherung.tar',
    after: `Jetzt liegen dort zwei Dateien: ${manifestName} sagt, was gesichert wurde; ${databaseName} enthält alle Daten.`,
  },
  {
    text: 'Prüfen Sie die Daten:',
    command: `sqlite3 ${databaseName} "pragma integrity_check"`,
    after: 'Als Antwort erscheint: ok',
  },
  {
    text: 'Schreiben Sie die Personen in eine Tabelle für Excel oder LibreOffice:',
    command: `sqlite3 -header -csv ${databaseName} ".once personen.csv" "select * from person"`,
    after:
      'Ebenso geht es mit organisation, committee, membership, meeting, resolution und task statt person.',
  },
  {
    text: 'Holen Sie die aufbewahrten Protokolle und Einladungen als PDF heraus:',
    command: `sqlite3 ${databaseName} "select writefile(id || '.pdf', bytes) from file where media_type = 'application/pdf'"`,
    after: 'Jedes Dokument liegt danach mit seiner Nummer als Name im Ordner.',
  },
];

const tools = [
  {
    term: 'age',
    value: [
      'zum Entschlüsseln: ',
      link('github.com/FiloSottile/age/releases', 'https://github.com/FiloSottile/age/releases'),
    ],
  },
  {
    term: 'sqlite3',
    value: [
      'zum Lesen der Daten: ',
      link('sqlite.org/download.html', 'https://sqlite.org/download.html'),
      ' („sqlite-tools“)',
    ],
  },
  { term: 'tar', value: 'zum Auspacken: gehört zu Windows, macOS und Linux' },
];

const withProgram: readonly RecoveryStep[] = [
  { text: 'Installieren Sie Rundtisch auf dem neuen Rechner und starten Sie es.' },
  {
    text: 'Wählen Sie „Sicherung einspielen“. Der Knopf steht auf der ersten Seite; ist schon eine Geschäftsstelle eingerichtet, steht er unter „Sicherung“.',
  },
  {
    text: 'Drücken Sie „Datei wählen“ und nehmen Sie die neueste Sicherungsdatei. Geben Sie das Kennwort ein und drücken Sie „Öffnen“.',
  },
  {
    text: 'Rundtisch zeigt, was in der Sicherung steht. Drücken Sie „Diesen Stand einspielen“. Was vorher auf dem Rechner war, bleibt als früherer Stand erhalten.',
  },
];

/** Prints the sheet that says how to get at the data again. The passphrase is nowhere in the program. */
export async function printRecoverySheet(job: JobContext, { format }: { format: PrintFormat }) {
  const stamp = stampOf(job.clock);
  const { backups } = await state(job.db);
  const document = recoverySheet(backups, await office(job.db), format, stamp);
  return presentDocument(
    job,
    sizedName(`Wiederherstellungsblatt ${stamp.day}`, format),
    await printDocument(job, document),
  );
}

/** The sheet for an office. */
export function recoverySheet(
  backups: readonly LoggedBackup[],
  from: StoredOffice,
  format: PrintFormat,
  stamp: Stamp,
): Document {
  const day = dayText(stamp.day);
  return recoverySheetDocument({
    frame: frameOf(from, `Wiederherstellungsblatt: ${from.regionName}, Stand ${day}`, stamp, format),
    heading: 'Wiederherstellungsblatt',
    lead: 'So kommen Sie wieder an Ihre Daten, wenn der Rechner ausgefallen, verloren oder ersetzt ist.',
    facts: [
      { term: 'Stand', value: day },
      { term: 'Gesundheitsregion', value: from.regionName },
      { term: 'Auskunft', value: from.contactPerson || from.officeName },
      { term: 'Telefon', value: from.phone },
      { term: 'E-Mail', value: from.email },
    ],
    needed: [
      `eine Sicherungsdatei; ihr Name endet auf ${ending}`,
      'das Kennwort, mit dem diese Sicherung geschrieben wurde',
      'Rundtisch, oder die drei freien Programme vom Ende dieses Blattes',
    ],
    places: backups
      .filter(({ kind }) => kind !== 'restore')
      .slice(0, 3)
      .map((backup) => ({ term: dayText(today(fixedClock(backup.at))), value: backup.path })),
    passphrase:
      'Rundtisch speichert das Kennwort nicht, und es gehört nicht auf dieses Blatt. Ohne Kennwort kann niemand die Sicherung öffnen. Schreiben Sie hier nur auf, wo es liegt und wer es kennt, zum Beispiel: verschlossener Umschlag im Tresor der Verwaltung.',
    byHand: {
      places: ['Weiterer Ort (Stick, Laufwerk)', 'Hilfe bei der Technik, Telefon'],
      passphrase: ['Das Kennwort liegt in', 'Es kennen außerdem'],
    },
    parts: [
      {
        title: 'Wiederherstellen mit Rundtisch',
        text: 'Das ist der übliche Weg.',
        tools: [],
        steps: [...withProgram],
      },
      {
        title: 'An die Daten kommen ohne Rundtisch',
        text: 'Die Sicherung lässt sich auch mit freien Programmen öffnen. Geben Sie jeden Befehl in einer Zeile ein, genau wie er hier steht, und drücken Sie die Eingabetaste.',
        tools,
        steps: [...recoverySteps],
      },
    ],
  });
}
