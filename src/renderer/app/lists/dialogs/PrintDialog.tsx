import { Printer } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { PrintFormat } from '../../../../shared/printing.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import type { Extent, ListParts } from '../listTable.ts';
import { usePrint } from '../../print.tsx';
import { ExtentChoice } from './ExtentChoice.tsx';
import { FormatChoice } from './FormatChoice.tsx';

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
    <FormDialog
      onClose={onClose}
      size="small"
      title={`${list.title} drucken`}
      intro={`Gedruckt wird, was die Liste zeigt: ${list.labels.join(', ')}.`}
      onSubmit={submit}
      submit="Liste drucken"
      icon={Printer}
      busy={busy}
      problem={print.error?.message}
    >
      <ExtentChoice list={list} value={extent} onChange={setExtent} />
      <FormatChoice value={format} onChange={setFormat} />
    </FormDialog>
  );
}
