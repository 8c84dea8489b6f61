import { Printer } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { DirectoryContacts, DirectoryScope } from '../../../shared/features/directory.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { FormatChoice } from '../../app/lists/dialogs/FormatChoice.tsx';
import { usePrint } from '../../app/print.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';

const contactChoices: { value: DirectoryContacts; label: string; help?: string }[] = [
  { value: 'none', label: 'keine' },
  { value: 'work', label: 'dienstliche' },
  { value: 'all', label: 'dienstliche und private', help: 'Nur, wenn alle damit einverstanden sind.' },
];
interface DirectoryDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  scope: DirectoryScope;
}

/** Asks which contact details a directory shows before it is printed: none unless they are chosen. */
export function DirectoryDialog({ open, onClose, title, scope }: DirectoryDialogProps) {
  const [contacts, setContacts] = useState<DirectoryContacts>('none');
  const [format, setFormat] = useState<PrintFormat>('standard');
  const print = usePrint('directory.print', { title: 'Verzeichnis wird erzeugt' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await print.run({ scope, contacts, format })) close();
  };
  /** Private details are chosen anew each time. */
  const close = () => {
    setContacts('none');
    onClose();
  };
  return (
    <FormDialog
      open={open}
      onClose={close}
      size="small"
      title={title}
      intro="Auf dem Blatt steht „Nur für den Dienstgebrauch“ mit dem heutigen Tag."
      onSubmit={submit}
      submit="Verzeichnis drucken"
      icon={Printer}
      busy={print.running}
      problem={print.error?.message}
    >
      <RadioGroup
        label="Telefon und E-Mail"
        options={contactChoices}
        value={contacts}
        onChange={(event) => setContacts(event.target.value as DirectoryContacts)}
      />
      <FormatChoice value={format} onChange={setFormat} />
    </FormDialog>
  );
}
