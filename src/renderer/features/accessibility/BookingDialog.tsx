import { type FormEvent, useState } from 'react';
import {
  BookingState,
  type BookingView,
  type MeetingAccess,
  NeedKind,
} from '../../../shared/features/accessibility.ts';
import { bookingStateLabels, needKindLabels } from '../../../shared/features/accessibility.labels.ts';
import { euroInput, parseEuro } from '../../../shared/rules/money.ts';
import { useDialogSave } from '../../app/forms/useDialogSave.ts';
import { useSave } from '../../app/useSave.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select, TextArea, TextField } from '../../ui/TextField.tsx';
import { bookingKinds } from './bookingKinds.ts';

const states = BookingState.options.map((value) => ({ value, label: bookingStateLabels[value] }));

/** One booking: of whom, how far, at what price. */
export function BookingDialog({
  access,
  booking,
  onClose,
}: {
  access: MeetingAccess;
  /** Null for a new one. */
  booking: BookingView | null;
  onClose: () => void;
}) {
  const { meetingId } = access;
  const kinds = bookingKinds(access);
  const [kind, setKind] = useState<NeedKind>(booking?.kind ?? kinds[0]?.value ?? 'signLanguageInterpreting');
  const [provider, setProvider] = useState(booking?.provider ?? '');
  const [state, setState] = useState<BookingState>(booking?.state ?? 'open');
  const [cost, setCost] = useState(euroInput(booking?.costCents ?? null));
  const [note, setNote] = useState(booking?.note ?? '');
  const [costError, setCostError] = useState<string>();
  const { run, field, general } = useDialogSave(onClose, 'booking.');
  const save = useSave('accessibility.saveBooking');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const sum = parseEuro(cost);
    setCostError(sum.ok ? undefined : sum.message);
    if (!sum.ok) return;
    await run(() =>
      save.mutateAsync({
        id: booking?.id ?? null,
        meetingId,
        booking: { kind, provider, state, costCents: sum.value, note },
      }),
    );
  };
  return (
    <FormDialog
      onClose={onClose}
      title={booking ? `Buchung ändern: ${needKindLabels[booking.kind]}` : 'Buchung anlegen'}
      onSubmit={(event) => void submit(event)}
      submit="Buchung speichern"
      busy={save.isPending}
      problem={general}
    >
      <Select
        label="Was wird gebucht?"
        options={kinds}
        value={kind}
        onChange={(event) => setKind(NeedKind.parse(event.target.value))}
        error={field('kind')}
      />
      <TextField
        label="Anbieter"
        optional
        value={provider}
        onChange={(event) => setProvider(event.target.value)}
        error={field('provider')}
      />
      <Select
        label="Stand"
        options={states}
        value={state}
        onChange={(event) => setState(BookingState.parse(event.target.value))}
        error={field('state')}
      />
      <TextField
        label="Kosten in Euro"
        optional
        width="medium"
        inputMode="decimal"
        value={cost}
        onChange={(event) => setCost(event.target.value)}
        error={costError ?? field('costCents')}
      />
      <TextArea
        label="Notiz"
        optional
        rows={2}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        help="Bitte ohne Namen: Die Notiz steht auch auf der Buchungsliste."
        error={field('note')}
      />
    </FormDialog>
  );
}
