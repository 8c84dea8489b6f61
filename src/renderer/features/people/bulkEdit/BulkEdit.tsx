import { type FormEvent, useState } from 'react';
import type { BulkChange, BulkPreview } from '../../../../shared/features/bulkEdit.ts';
import { useCall } from '../../../api.ts';
import { useSave } from '../../../app/useSave.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckBox } from '../../../ui/Choice.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Feedback.tsx';
import { Select } from '../../../ui/TextField.tsx';
import { type BulkField, bulkFields } from './bulkFields.ts';
import { BulkValue } from './BulkValue.tsx';

const persons = (count: number) => `${count.toLocaleString('de')} ${count === 1 ? 'Person' : 'Personen'}`;

/** One change for all ticked persons: what, whom it concerns, and who cannot be changed. */
export function BulkEdit({ ids, onClose }: { ids: readonly number[]; onClose: () => void }) {
  const [field, setField] = useState<BulkField>('preferredChannel');
  const [change, setChange] = useState<BulkChange | null>(null);
  const [leaveOut, setLeaveOut] = useState(false);
  const save = useSave('people.bulkEdit');
  const preview = useCall(
    'people.bulkPreview',
    { ids: [...ids], change: change ?? { field: 'preferredChannel', value: 'post' } },
    { enabled: change !== null },
  );
  const facts = change === null ? undefined : preview.data;
  const choose = (next: BulkField) => {
    setField(next);
    setChange(null);
    setLeaveOut(false);
    save.reset();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (change === null || blocked !== undefined) return;
    try {
      await save.mutateAsync({ ids: [...ids], change, leaveOut });
      onClose();
    } catch {
      // Said below the fields.
    }
  };
  const blocked =
    change === null
      ? 'Bitte wählen Sie, was gelten soll.'
      : facts === undefined || preview.isPlaceholderData
        ? 'Einen Augenblick, bitte.'
        : facts.changing === 0
          ? 'Dabei ändert sich nichts.'
          : facts.refused > 0 && !leaveOut
            ? 'Nicht alle lassen sich ändern. Lassen Sie diese aus, oder wählen Sie anders.'
            : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${persons(ids.length)} gemeinsam ändern`}
      intro="Alles wird in einem Schritt geändert und lässt sich in einem Schritt zurücknehmen."
      onSubmit={submit}
      foot={
        <>
          <Button onClick={onClose}>Abbrechen</Button>
          <Button type="submit" variant="primary" busy={save.isPending} disabledReason={blocked}>
            {facts && facts.changing > 0 ? `${persons(facts.changing)} ändern` : 'Ändern'}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Select
          label="Was"
          options={bulkFields}
          value={field}
          onChange={(event) => choose(event.target.value as BulkField)}
        />
        <BulkValue key={field} field={field} onChange={setChange} />
        {facts && !preview.isPlaceholderData && <Effect facts={facts} />}
        {facts && facts.refused > 0 && (
          <CheckBox
            label={`${persons(facts.refused)} auslassen und die anderen ändern`}
            checked={leaveOut}
            onChange={(event) => setLeaveOut(event.target.checked)}
          />
        )}
        {(save.error ?? preview.error) && (
          <Notice tone="bad" live>
            {(save.error ?? preview.error)?.message}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

/** How many change, how many are so already, and who cannot be changed. */
function Effect({ facts }: { facts: BulkPreview }) {
  const { changing, same, refused, refusedNames, reason } = facts;
  const others = refused - refusedNames.length;
  return (
    <>
      <p role="status">
        {changing === 0
          ? 'Es ändert sich nichts'
          : `${persons(changing)} ${changing === 1 ? 'wird' : 'werden'} geändert`}
        {same > 0 && `, ${persons(same)} ${same === 1 ? 'ist' : 'sind'} schon so`}.
      </p>
      {refused > 0 && (
        <Notice tone="warn" live>
          {reason} Betroffen: {refusedNames.join(', ')}
          {others > 0 && ` und ${others.toLocaleString('de')} weitere`}.
        </Notice>
      )}
    </>
  );
}
