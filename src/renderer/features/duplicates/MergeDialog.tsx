import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { DuplicateKind } from '../../../shared/features/duplicates.ts';
import { useCall } from '../../api.ts';
import { ChoiceBox } from '../../app/forms/ChoiceBox.tsx';
import { Skeleton } from '../../ui/Feedback.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { kindWords, mergePath } from './duplicateWords.ts';

interface MergeDialogProps {
  kind: DuplicateKind;
  id: number;
  /** What the record is called. */
  name: string;
  onClose: () => void;
}

/** Asks with which other record this one is to become one; then both stand side by side. */
export function MergeDialog({ kind, id, name, onClose }: MergeDialogProps) {
  const choices = useCall('people.choices', {}).data;
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [, navigate] = useLocation();
  const words = kindWords[kind];
  const go = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (chosen === null) return;
    onClose();
    navigate(mergePath(kind, id, Number(chosen)));
  };
  return (
    <FormDialog
      title={`${name} zusammenführen`}
      intro={`Wählen Sie den Eintrag, der dieselbe ${words.one} meint. Danach sehen Sie beide nebeneinander und entscheiden, was gilt.`}
      onClose={onClose}
      onSubmit={go}
      submit="Nebeneinander ansehen"
    >
      {choices ? (
        <ChoiceBox
          label={`Andere ${words.one}`}
          items={(kind === 'person' ? choices.persons : choices.organisations).filter(
            (item) => item.id !== id,
          )}
          value={chosen}
          onChange={setChosen}
          autoFocus
          empty={`Keine andere ${words.one} heißt so.`}
          {...(asked &&
            chosen === null && { error: `Bitte wählen Sie die andere ${words.one} aus der Liste.` })}
        />
      ) : (
        <Skeleton label="Namen werden geladen" />
      )}
    </FormDialog>
  );
}
