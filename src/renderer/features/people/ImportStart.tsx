import type { ReactNode } from 'react';
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
  /** Progress, or why it did not work. */
  view: ReactNode;
  onStart: () => void;
}

/** Step 4: the one act that writes. */
export function ImportStart({ preview, duplicates, onDuplicates, running, view, onStart }: Props) {
  const { counts, newCommittees, newOrganisations, memberships } = preview;
  const nothing =
    counts.new + counts.organisation + newOrganisations.length + memberships === 0 && duplicates === 'skip';
  const label = counts.new > 0 ? `${countWords(counts.new, counts.new)} einlesen` : 'Liste einlesen';
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
        {view}
        <p>
          <Button
            variant="primary"
            busy={running}
            onClick={onStart}
            showReason
            disabledReason={
              nothing ? 'In dieser Liste ist niemand, der noch nicht in Rundtisch steht.' : undefined
            }
          >
            {label}
          </Button>
        </p>
        <p className="quiet">Sie können das Einlesen danach als Ganzes rückgängig machen.</p>
      </div>
    </Section>
  );
}
