import { Printer } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { printFormatLabels } from '../../../../shared/printing.labels.ts';
import type { PrintFormat } from '../../../../shared/printing.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioGroup } from '../../../ui/Choice.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Feedback.tsx';
import type { Extent, ListParts } from '../listTable.ts';
import { usePrint } from '../../print.tsx';
import { ExtentChoice } from './ExtentChoice.tsx';

const formats = (Object.keys(printFormatLabels) as PrintFormat[]).map((value) => ({
  value,
  label: printFormatLabels[value],
}));

/** Asks in which size a list is printed; the preview follows. */
export function PrintDialog({ list, onClose }: { list: ListParts; onClose: () => void }) {
  const [format, setFormat] = useState<PrintFormat>('standard');
  const [extent, setExtent] = useState<Extent>(list.ticked > 0 ? 'ticked' : 'all');
  const [busy, setBusy] = useState(false);
  const print = usePrint('lists.print', { title: `Liste „${list.title}“ wird erzeugt` });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const printed = await print.run({ ...(await list.table(extent)), format });
    setBusy(false);
    if (printed) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={`${list.title} drucken`}
      intro={`Gedruckt wird, was die Liste zeigt: ${list.labels.join(', ')}.`}
      onSubmit={submit}
      foot={
        <>
          <Button onClick={onClose}>Abbrechen</Button>
          <Button type="submit" variant="primary" icon={Printer} busy={busy}>
            Liste drucken
          </Button>
        </>
      }
    >
      <div className="stack">
        <ExtentChoice list={list} value={extent} onChange={setExtent} />
        <RadioGroup
          label="Schrift"
          layout="row"
          options={formats}
          value={format}
          onChange={(event) => setFormat(event.target.value as PrintFormat)}
        />
        {print.error && (
          <Notice tone="bad" live>
            {print.error.message}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
