import { useCallback } from 'react';
import type { MailSource } from '../../../shared/features/lists.ts';
import { mailboxList } from '../../../shared/rules/mailboxList.ts';
import { api } from '../../api.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { copyText } from './copyText.ts';
import type { ExtraFormat } from './dialogs/ExportDialog.tsx';
import type { Extent } from './listTable.ts';

/** Names told in a toast; more are counted. */
const mostNames = 3;

/** Copies names and e-mail addresses for an address field, and says who has none. */
export function useCopyMailboxes(): (source: MailSource) => Promise<void> {
  const toasts = useToasts();
  return useCallback(
    async (source) => {
      const { mailboxes, without, leftOut } = await api.call('lists.mailboxes', source);
      copyText(mailboxList(mailboxes));
      const count = mailboxes.length.toLocaleString('de');
      const told = [
        `${count} ${mailboxes.length === 1 ? 'E-Mail-Adresse' : 'E-Mail-Adressen'} kopiert, für das Feld „Bcc“`,
        without.length > 0 && `Ohne Adresse: ${few(without)}`,
        leftOut > 0 &&
          `Ausgelassen: ${leftOut === 1 ? '1 Person, die keine Post bekommen soll' : `${leftOut.toLocaleString('de')} Personen, die keine Post bekommen sollen`}`,
      ];
      toasts.show({ message: told.filter(Boolean).join('. ') });
    },
    [toasts],
  );
}

function few(names: readonly string[]): string {
  if (names.length <= mostNames) return names.join(', ');
  return `${names.slice(0, mostNames - 1).join(', ')} und ${(names.length - mostNames + 1).toLocaleString('de')} weitere`;
}

/** The kinds of files that only persons can become. `source` says who is meant when a file is wanted. */
export const mailFormats = (source: (extent: Extent) => Promise<MailSource>): readonly ExtraFormat[] => [
  {
    value: 'serial',
    label: 'Daten für den Serienbrief in Word (.xlsx)',
    help: 'Mit Anschrift und Briefanrede, nur wer Post bekommt.',
    call: 'lists.saveSerialLetter',
    source,
  },
  {
    value: 'cards',
    label: 'Adresskarten (.vcf)',
    help: 'Für das Adressbuch von Outlook oder Thunderbird.',
    call: 'lists.saveCards',
    source,
  },
];
