import { Download } from 'lucide-react';
import type { ImportResult, OpenedList } from '../../../shared/features/importing.ts';
import type { Mapping } from '../../../shared/features/importTypes.ts';
import type { JournalNote } from '../../../shared/rpc.ts';
import { useCall } from '../../api.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { DefinitionList } from '../../ui/Lists.tsx';
import { Section } from '../../ui/Page.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { countWords } from './countWords.ts';
import { importedPersonsPath, importHintsPath, importRunPath } from './paths.ts';
import { TakeBackButton } from './TakeBackButton.tsx';
import { useImportJob } from './useImportJob.tsx';

interface Props {
  list: OpenedList;
  mapping: Mapping;
  value: ImportResult;
  journal: JournalNote | null;
}

/** What was taken over, what was not, and the way back. */
export function ImportDone({ list, mapping, value, journal }: Props) {
  const toasts = useToasts();
  // Asked for, not remembered: Ctrl+Z and the toast take it back as well, and Ctrl+Y restores it.
  const entry = useCall('journal.entry', { id: journal?.id ?? 1 }, { enabled: journal !== null });
  const undone = journal !== null && entry.data?.undone === true;
  const saving = useImportJob('importing.saveFailed', 'Zeilen werden gespeichert');
  const saveFailed = async () => {
    const answer = await saving.run({ token: list.token, mapping });
    if (answer?.value.path) {
      toasts.show({
        message: `${countWords(value.failed, value.failed, 'Zeile', 'Zeilen')} gespeichert: ${answer.value.path}`,
      });
    }
  };
  const persons = countWords(value.created, value.created);
  const title = journal
    ? `${persons} aus ${list.fileName} eingelesen`
    : 'Alles war schon da, nichts wurde geändert';
  if (undone) {
    return (
      <Section title="Einlesen zurückgenommen" line>
        <p>Was aus {list.fileName} kam, ist nicht mehr in Rundtisch. Strg Y stellt es wieder her.</p>
      </Section>
    );
  }
  return (
    <Section title={title} line>
      <div className="stack">
        <DefinitionList
          wide
          facts={[
            { term: 'Neu', value: journal && persons },
            { term: 'Geändert', value: value.completed > 0 && countWords(value.completed, value.completed) },
            {
              term: 'Organisationen',
              value: value.organisations > 0 && `${value.organisations.toLocaleString('de')} angelegt`,
            },
            {
              term: 'Gremien',
              value: value.committees > 0 && `${value.committees.toLocaleString('de')} angelegt`,
            },
            {
              term: 'Mitgliedschaften',
              value: value.memberships > 0 && `${value.memberships.toLocaleString('de')} angelegt`,
            },
            { term: 'Schlagwörter', value: value.tags > 0 && `${value.tags.toLocaleString('de')} angelegt` },
            {
              term: 'Übersprungen',
              value: value.skipped > 0 && countWords(value.skipped, value.skipped, 'Zeile', 'Zeilen'),
            },
            {
              term: 'Schon vorhanden',
              value:
                value.duplicates > 0 && countWords(value.duplicates, value.duplicates, 'Zeile', 'Zeilen'),
            },
          ].map(({ term, value: text }) => ({ term, value: text || null }))}
        />
        {value.failed > 0 && (
          <Notice
            tone="warn"
            action={
              <Button size="small" icon={Download} busy={saving.running} onClick={() => void saveFailed()}>
                Als Liste speichern
              </Button>
            }
          >
            {countWords(value.failed, value.failed, 'Zeile wurde', 'Zeilen wurden')} nicht übernommen.
            Speichern Sie sie als Excel-Liste mit den Gründen, berichtigen Sie sie dort und lesen Sie die
            Datei noch einmal ein.
          </Notice>
        )}
        {value.hints > 0 && value.runId !== null && (
          <Notice
            action={
              <LinkButton size="small" href={importHintsPath(value.runId)}>
                Zeilen mit Hinweis ansehen
              </LinkButton>
            }
          >
            {hintWords(value)} Diese Zeilen finden Sie auch später unter „Eingelesene Listen“, mit dem, was in
            Ihrer Liste stand.
          </Notice>
        )}
        {saving.view}
        {journal && (
          <p className="cluster">
            {value.runId !== null && (
              <>
                {value.created + value.completed > 0 && (
                  <LinkButton href={importedPersonsPath(value.runId)}>Personen dieser Liste</LinkButton>
                )}
                <LinkButton href={importRunPath(value.runId)}>Alle Zeilen der Liste</LinkButton>
              </>
            )}
            <TakeBackButton journal={journal.id} />
          </p>
        )}
      </div>
    </Section>
  );
}

/** "In 9 Zeilen wurden 12 einzelne Angaben ausgelassen oder anders gelesen." */
function hintWords({ hints, hintedRows }: ImportResult): string {
  const where = countWords(hintedRows, hintedRows, 'Zeile', 'Zeilen');
  const what =
    hints === 1
      ? 'wurde 1 einzelne Angabe ausgelassen oder anders gelesen'
      : `wurden ${hints.toLocaleString('de')} einzelne Angaben ausgelassen oder anders gelesen`;
  return `In ${where} ${what}.`;
}
