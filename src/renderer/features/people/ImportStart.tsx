import { DuplicateRule, type ImportPreview } from '../../../shared/features/importing.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import { countWords } from './countWords.ts';

export const ruleLabels: Record<DuplicateRule, string> = {
  skip: 'So lassen, wie sie sind',
  complete: 'Fehlende Angaben aus der Liste ergänzen',
  overwrite: 'Angaben durch die der Liste ersetzen',
};
const rules = DuplicateRule.options.map((value) => ({ value, label: ruleLabels[value] }));

interface Props {
  preview: ImportPreview;
  duplicates: DuplicateRule;
  /** Rows about which the user has decided by themselves. */
  decided: number;
  onDuplicates: (rule: DuplicateRule) => void;
  running: boolean;
  onStart: () => void;
}

/** Step 4: what is to be settled before the one act that writes; its filled button stands in the page's head. */
export function ImportStart({ preview, duplicates, decided, onDuplicates, running, onStart }: Props) {
  const { counts, newCommittees, newTags } = preview;
  return (
    <Section title="4. Einlesen" line>
      <div className="stack">
        {newCommittees.length > 0 && (
          <Notice>
            Diese Gremien legt Rundtisch an: {newCommittees.slice(0, 8).join(', ')}
            {newCommittees.length > 8 && ` und ${newCommittees.length - 8} weitere`}. Mitglieder sitzen dort
            ab heute; ohne Angabe sind sie stimmberechtigt.
          </Notice>
        )}
        {newTags.length > 0 && (
          <Notice>
            {countWords(newTags.length, newTags.length, 'Schlagwort gibt', 'Schlagwörter gibt')} es noch
            nicht; Rundtisch legt {newTags.length === 1 ? 'es' : 'sie'} an: {newTags.slice(0, 8).join(', ')}
            {newTags.length > 8 && ` und ${newTags.length - 8} weitere`}. Umbenennen und zusammenlegen können
            Sie Schlagwörter in den Einstellungen.
          </Notice>
        )}
        {counts.duplicate > 0 && (
          <RadioGroup
            label={`${countWords(counts.duplicate, counts.duplicate, 'Zeile nennt', 'Zeilen nennen')} jemanden, der schon da ist`}
            value={duplicates}
            options={rules}
            help={
              decided > 0
                ? `Für ${countWords(decided, decided, 'Zeile', 'Zeilen')} haben Sie einzeln entschieden.`
                : 'Einzelne Zeilen entscheiden Sie oben in der Vorschau.'
            }
            onChange={(event) => onDuplicates(DuplicateRule.parse(event.currentTarget.value))}
          />
        )}
        <p>
          <Button busy={running} onClick={onStart} showReason disabledReason={nothingToDo(preview)}>
            Jetzt einlesen
          </Button>
        </p>
        <p className="quiet">Sie können das Einlesen danach als Ganzes rückgängig machen.</p>
      </div>
    </Section>
  );
}

/** "38 Personen einlesen" */
export function startLabel({ counts }: ImportPreview): string {
  const persons = counts.new + counts.again;
  return persons > 0 ? `${countWords(persons, persons)} einlesen` : 'Liste einlesen';
}

/** Why there is nothing to start; undefined where there is something. */
export function nothingToDo({ counts, newOrganisations, memberships }: ImportPreview): string | undefined {
  const fresh =
    counts.new + counts.again + counts.changing + counts.organisation + newOrganisations.length + memberships;
  return fresh > 0 ? undefined : 'In dieser Liste ist niemand, der noch nicht in Rundtisch steht.';
}
