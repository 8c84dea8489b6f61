import { DuplicateRule, type ImportPreview } from '../../../shared/features/importing.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import { countWords } from './countWords.ts';

const rules = [
  { value: 'skip', label: 'So lassen, wie sie sind' },
  { value: 'complete', label: 'Fehlende Angaben aus der Liste ergänzen' },
];

interface Props {
  preview: ImportPreview;
  duplicates: DuplicateRule;
  onDuplicates: (rule: DuplicateRule) => void;
  running: boolean;
  onStart: () => void;
}

/** Step 4: what is to be settled before the one act that writes; its filled button stands in the page's head. */
export function ImportStart({ preview, duplicates, onDuplicates, running, onStart }: Props) {
  const { counts, newCommittees } = preview;
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
        {counts.duplicate > 0 && (
          <RadioGroup
            label={`${countWords(counts.duplicate, counts.duplicate, 'Zeile nennt', 'Zeilen nennen')} jemanden, der schon da ist`}
            value={duplicates}
            options={rules}
            onChange={(event) => onDuplicates(DuplicateRule.parse(event.currentTarget.value))}
          />
        )}
        <p>
          <Button
            busy={running}
            onClick={onStart}
            showReason
            disabledReason={nothingToDo(preview, duplicates)}
          >
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
  return counts.new > 0 ? `${countWords(counts.new, counts.new)} einlesen` : 'Liste einlesen';
}

/** Why there is nothing to start; undefined where there is something. */
export function nothingToDo(preview: ImportPreview, duplicates: DuplicateRule): string | undefined {
  const { counts, newOrganisations, memberships } = preview;
  const fresh = counts.new + counts.organisation + newOrganisations.length + memberships;
  if (fresh > 0 || (duplicates === 'complete' && counts.duplicate > 0)) return undefined;
  return 'In dieser Liste ist niemand, der noch nicht in Rundtisch steht.';
}
