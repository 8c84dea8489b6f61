import { Download } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { WrittenFile } from '../../../../shared/features/lists.ts';
import { RadioGroup } from '../../../ui/Choice.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { useToasts } from '../../../ui/Toasts.tsx';
import type { Extent, ListParts } from '../listTable.ts';
import { useJob } from '../../useJob.ts';
import { ExtentChoice } from './ExtentChoice.tsx';

/** A kind of file that only some lists can become. */
export interface ExtraFormat {
  value: string;
  label: string;
  help: string;
  call: 'lists.saveCards' | 'lists.saveSerialLetter';
  /** Whose: asked when the file is wanted. */
  source: (extent: Extent) => Promise<MailSource>;
}
type MailSource = Parameters<ReturnType<typeof useJob<'lists.saveCards'>>['run']>[0];

const tables = [
  {
    value: 'xlsx',
    label: 'Excel-Liste (.xlsx)',
    help: 'Öffnet sich in Excel und LibreOffice mit festen Überschriften.',
  },
  { value: 'csv', label: 'Textdatei (.csv)', help: 'Für andere Programme, die keine Excel-Listen lesen.' },
] as const;

/** Asks as what a list leaves, and writes the file. */
export function ExportDialog({
  list,
  formats,
  onClose,
}: {
  list: ListParts;
  formats: readonly ExtraFormat[];
  onClose: () => void;
}) {
  const [format, setFormat] = useState('xlsx');
  const [extent, setExtent] = useState<Extent>(list.ticked > 0 ? 'ticked' : 'all');
  const [busy, setBusy] = useState(false);
  const toasts = useToasts();
  const options = { title: `Liste „${list.title}“ wird gespeichert`, done: savedWords };
  const table = useJob('lists.export', options);
  const cards = useJob('lists.saveCards', options);
  const letter = useJob('lists.saveSerialLetter', options);
  const extra = formats.find(({ value }) => value === format);
  const write = async () => {
    if (extra) return (extra.call === 'lists.saveCards' ? cards : letter).run(await extra.source(extent));
    return table.run({ ...(await list.table(extent)), fileType: format === 'csv' ? 'csv' : 'xlsx' });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const written = await write();
    setBusy(false);
    if (!written || written.path === null) return;
    toasts.show({ message: savedWords(written) });
    onClose();
  };
  const error = table.error ?? cards.error ?? letter.error;
  return (
    <FormDialog
      onClose={onClose}
      size="small"
      title={`${list.title} exportieren`}
      intro={extra ? undefined : columnWords(list.labels)}
      onSubmit={submit}
      submit="Datei speichern"
      icon={Download}
      busy={busy}
      problem={error?.message}
    >
      <ExtentChoice list={list} value={extent} onChange={setExtent} />
      <RadioGroup
        label="Als"
        options={[...tables, ...formats]}
        value={format}
        onChange={(event) => setFormat(event.target.value)}
      />
    </FormDialog>
  );
}

/** Few columns are named, of many the first and the last. */
function columnWords(labels: readonly string[]): string {
  if (labels.length <= 9) return `Mit den Spalten ${labels.join(', ')}.`;
  return `Mit ${labels.length} Spalten, von „${labels[0]}“ bis „${labels.at(-1)}“.`;
}

/** "36 Zeilen gespeichert in Personen 2026-11-25.xlsx. 2 bekommen keine Post und fehlen darin." */
function savedWords({ path, count, leftOut }: WrittenFile): string {
  if (path === null) return 'nicht gespeichert';
  const saved = `${count.toLocaleString('de')} ${count === 1 ? 'Eintrag' : 'Einträge'} gespeichert: ${path.split(/[\\/]/).at(-1)}`;
  if (leftOut === 0) return saved;
  return `${saved}. ${leftOut === 1 ? '1 Person bekommt' : `${leftOut} Personen bekommen`} keine Post und ${leftOut === 1 ? 'fehlt' : 'fehlen'} darin.`;
}
