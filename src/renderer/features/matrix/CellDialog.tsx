import { CircleDashed, MessageCircle } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { OutreachRow } from '../../../shared/features/outreach.ts';
import { outreachAnswerLabels } from '../../../shared/features/outreach.labels.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import {
  countsInWords,
  type MatrixCell,
  type MatrixKind,
  type MatrixSeat,
} from '../../../shared/rules/matrix.ts';
import { useCall } from '../../api.ts';
import { useDialogSave } from '../../app/forms/useDialogSave.ts';
import { useSave } from '../../app/useSave.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Notice, State } from '../../ui/Feedback.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Step, whomText } from '../outreach/outreachWords.tsx';

interface CellDialogProps {
  committee: { id: number; name: string };
  kindName: string;
  kind: MatrixKind;
  cell: MatrixCell;
  /** Somebody is to be asked for a vacant seat. */
  onTalk: (seat: MatrixSeat) => void;
  onClose: () => void;
}

/** Who sits in a cell, which seats are free and who was asked for them; what is required is changed in place. */
export function CellDialog({ committee, kindName, kind, cell, onTalk, onClose }: CellDialogProps) {
  const { data: talks = [] } = useCall('outreach.ofSeats', {});
  const [required, setRequired] = useState<number | null>(cell.own ? cell.required : null);
  const [note, setNote] = useState(cell.note);
  const { run, field, general } = useDialogSave(onClose, 'criteria.0.');
  const save = useSave('matrix.saveCriteria');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(() => save.mutateAsync({ criteria: [{ committeeId: committee.id, ...kind, required, note }] }));
  };
  return (
    <FormDialog
      onClose={onClose}
      title={`${kindName}: ${committee.name}`}
      intro={`${countsInWords(cell)}.`}
      onSubmit={(event) => void submit(event)}
      submit="Vorgabe speichern"
      busy={save.isPending}
      cancel="Schließen"
      problem={general}
    >
      {cell.seats.length > 0 && (
        <ul className="matrix-seats" aria-label="Sitze">
          {cell.seats.map((seat) => (
            <SeatLine
              key={seat.seatId}
              seat={seat}
              talks={talks.filter(({ seatId }) => seatId === seat.seatId)}
              onTalk={onTalk}
            />
          ))}
        </ul>
      )}
      {cell.gap > cell.vacant && (
        <Notice
          tone="warn"
          action={
            <LinkButton size="small" href={`/gremien/${committee.id}/sitz/neu`}>
              Sitz anlegen
            </LinkButton>
          }
        >
          Dafür gibt es im Gremium noch keinen freien Sitz.
        </Notice>
      )}
      <NumberField
        label="Verlangt"
        optional
        width="short"
        min={1}
        max={999}
        value={required}
        onChange={setRequired}
        help={cell.own ? undefined : `Ohne eigene Vorgabe zählen die Sitze des Gremiums: ${cell.required}.`}
        error={field('required')}
      />
      <TextField
        label="Bemerkung"
        optional
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={field('note')}
      />
    </FormDialog>
  );
}

function SeatLine({
  seat,
  talks,
  onTalk,
}: {
  seat: MatrixSeat;
  talks: readonly OutreachRow[];
  onTalk: (seat: MatrixSeat) => void;
}) {
  const { member, purpose } = seat;
  if (member)
    return (
      <li>
        <Link href={`/personen/${member.personId}`}>{member.person}</Link>
        <span className="second">{member.onBehalfOf}</span>
        <span className="push">
          {member.untilDay === null ? (
            <span className="quiet">Amtszeit offen</span>
          ) : (
            <TermEnd day={member.untilDay} expiring={member.expiring} />
          )}
        </span>
      </li>
    );
  return (
    <li>
      <State tone="bad" icon={CircleDashed}>
        frei
      </State>
      <span className="second">{purpose}</span>
      <span className="push">
        <Button size="small" icon={MessageCircle} onClick={() => onTalk(seat)}>
          Ansprache notieren
        </Button>
        <LinkButton
          size="small"
          href={`/gremien/${seat.committeeId}/mitglied/neu?sitz=${seat.seatId}`}
          aria-label={`Sitz ${purpose} besetzen`}
        >
          Besetzen
        </LinkButton>
      </span>
      {talks.map((talk) => (
        <p key={talk.id} className="matrix-talk">
          Angesprochen: <Link href={`/personen/ansprache?eintrag=${talk.id}`}>{whomText(talk)}</Link>,{' '}
          {outreachAnswerLabels[talk.answer]} ({formatDay(talk.day, 'short')})
          {talk.nextStep && (
            <>
              <br />
              <Step entry={talk} />
            </>
          )}
        </p>
      ))}
    </li>
  );
}

function TermEnd({ day, expiring }: { day: string; expiring: boolean }) {
  const words = `bis ${formatDay(day, 'short')}`;
  return expiring ? <State tone="warn">{words}</State> : words;
}
