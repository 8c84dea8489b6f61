import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { VocabularyEntry, VocabularyKind } from '../../../shared/features/vocabulary.ts';
import { vocabularyWords } from '../../../shared/features/vocabulary.labels.ts';
import { requiredText } from '../../../shared/values.ts';
import { applyErrors } from '../../app/forms/applyErrors.ts';
import { ItemField } from '../../app/forms/fields.tsx';
import { useSave } from '../../app/useSave.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

const Name = z.object({ name: requiredText('einen Namen', 100) });

/** The name of a new entry, or another name for one that is there. */
export function EntryDialog({
  kind,
  entry,
  onClose,
}: {
  kind: VocabularyKind;
  entry: VocabularyEntry | null;
  onClose: () => void;
}) {
  const form = useForm({
    mode: 'onTouched',
    resolver: zodResolver(Name),
    defaultValues: { name: entry?.name ?? '' },
  });
  const save = useSave('vocabulary.save');
  const [problem, setProblem] = useState<string>();
  const { one } = vocabularyWords[kind];
  const submit = form.handleSubmit(async ({ name }) => {
    setProblem(undefined);
    try {
      await save.mutateAsync({ kind, id: entry?.id ?? null, name });
      onClose();
    } catch (error) {
      setProblem(applyErrors(form, error));
    }
  });
  return (
    <FormDialog
      onClose={onClose}
      size="small"
      title={entry ? `Wie soll „${entry.name}“ heißen?` : `${one} hinzufügen`}
      {...(entry?.uses && { intro: `Der neue Name gilt überall: ${entry.uses}.` })}
      onSubmit={submit}
      submit={entry ? 'Namen speichern' : `${one} hinzufügen`}
      busy={save.isPending}
      problem={problem}
    >
      <TextField
        label="Name"
        autoFocus
        maxLength={100}
        {...form.register('name')}
        error={form.formState.errors.name?.message}
      />
    </FormDialog>
  );
}

const Merge = z.object({ intoId: z.string().min(1, 'Bitte wählen Sie ein Schlagwort.') });

/** Which tag stays where two become one. */
export function MergeDialog({
  entry,
  tags,
  onClose,
}: {
  entry: VocabularyEntry;
  tags: readonly VocabularyEntry[];
  onClose: () => void;
}) {
  const form = useForm({ mode: 'onTouched', resolver: zodResolver(Merge), defaultValues: { intoId: '' } });
  const merge = useSave('vocabulary.mergeTags');
  const [problem, setProblem] = useState<string>();
  const submit = form.handleSubmit(async ({ intoId }) => {
    setProblem(undefined);
    try {
      await merge.mutateAsync({ fromId: entry.id, intoId: Number(intoId) });
      onClose();
    } catch (error) {
      setProblem(applyErrors(form, error));
    }
  });
  return (
    <FormDialog
      onClose={onClose}
      size="small"
      title={`Womit soll „${entry.name}“ zusammengelegt werden?`}
      intro={`Alle, die „${entry.name}“ haben, bekommen das andere Schlagwort. Sie können das zurücknehmen.`}
      onSubmit={submit}
      submit="Schlagwörter zusammenlegen"
      busy={merge.isPending}
      problem={problem}
    >
      <ItemField
        label="Schlagwort, das bleibt"
        empty="Bitte wählen"
        autoFocus
        items={tags.filter((tag) => tag.id !== entry.id)}
        control={form.control}
        name="intoId"
      />
    </FormDialog>
  );
}
