import { zodResolver } from '@hookform/resolvers/zod';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Signatory, type StoredSignatory } from '../../../shared/features/settings.ts';
import { useCall } from '../../api.ts';
import { applyErrors } from '../../app/forms/applyErrors.ts';
import { showProblem } from '../../app/problem.tsx';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { EmptyState, Skeleton } from '../../ui/Feedback.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { TextField } from '../../ui/TextField.tsx';

const columns: Column<StoredSignatory>[] = [
  { key: 'name', label: 'Name', text: (row) => row.name },
  { key: 'officeTitle', label: 'Amt oder Funktion', text: (row) => row.officeTitle },
];

/** Who may sign invitations. */
export function SignatorySettings() {
  const { data } = useCall('settings.office', {});
  const [editing, setEditing] = useState<StoredSignatory | 'new' | null>(null);
  const remove = useSave('settings.removeSignatory');
  if (!data) return <Skeleton />;
  const removeNow = async (id: number) => {
    try {
      await remove.mutateAsync({ id });
    } catch {
      showProblem({
        title: 'Diese Unterschrift wird noch gebraucht',
        message:
          'Mindestens eine Sitzung ist mit ihr geplant. Wählen Sie dort zuerst eine andere Unterschrift.',
      });
    }
  };
  return (
    <Section
      title="Unterschriften"
      note="Wer Einladungen unterschreibt, wählen Sie bei jeder Sitzung."
      more={
        <Button icon={Plus} onClick={() => setEditing('new')}>
          Unterschrift hinzufügen
        </Button>
      }
    >
      {data.signatories.length === 0 ? (
        <EmptyState title="Noch keine Unterschrift" level={3}>
          Tragen Sie ein, wer Einladungen unterschreibt, zum Beispiel die Landrätin.
        </EmptyState>
      ) : (
        <DataTable
          caption="Unterschriften"
          look="plain"
          columns={columns}
          rows={data.signatories}
          rowKey={(row) => row.id}
          actions={(row) => (
            <Menu
              size="small"
              name={`${row.name}: Aktionen`}
              entries={[
                { id: 'edit', label: 'Ändern …', run: () => setEditing(row) },
                { id: 'remove', label: 'Entfernen', danger: true, run: () => void removeNow(row.id) },
              ]}
            />
          )}
        />
      )}
      {editing && (
        <SignatoryDialog signatory={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

function SignatoryDialog({ signatory, onClose }: { signatory: StoredSignatory | null; onClose: () => void }) {
  const form = useForm<{ name: string; officeTitle: string }>({
    mode: 'onTouched',
    resolver: zodResolver(Signatory),
    defaultValues: { name: signatory?.name ?? '', officeTitle: signatory?.officeTitle ?? '' },
  });
  const save = useSave('settings.saveSignatory');
  const [problem, setProblem] = useState<string>();
  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      await save.mutateAsync({ id: signatory?.id ?? null, ...values });
      onClose();
    } catch (error) {
      setProblem(applyErrors(form, error));
    }
  });
  return (
    <FormDialog
      onClose={onClose}
      title={signatory ? 'Unterschrift bearbeiten' : 'Wer unterschreibt?'}
      size="small"
      onSubmit={submit}
      submit="Unterschrift speichern"
      busy={save.isPending}
      problem={problem}
    >
      <TextField
        label="Name"
        autoFocus
        {...form.register('name')}
        error={form.formState.errors.name?.message}
      />
      <TextField
        label="Amt oder Funktion"
        optional
        {...form.register('officeTitle')}
        error={form.formState.errors.officeTitle?.message}
      />
    </FormDialog>
  );
}
