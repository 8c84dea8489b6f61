import { type FormEvent, useState } from 'react';
import { NeedKind, type NeedView, type PersonNeeds } from '../../../shared/features/accessibility.ts';
import { needKindLabels } from '../../../shared/features/accessibility.labels.ts';
import { needFacts } from '../../../shared/rules/accessNeeds.ts';
import { useCall } from '../../api.ts';
import { useDialogSave } from '../../app/forms/useDialogSave.ts';
import { useSave } from '../../app/useSave.ts';
import { CheckBox } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select, TextArea } from '../../ui/TextField.tsx';

interface NeedDialogProps {
  personId: number;
  /** Null for a new one. */
  need: NeedView | null;
  meetings: PersonNeeds['meetings'];
  onClose: () => void;
}

const kinds = NeedKind.options.map((value) => ({ value, label: needKindLabels[value] }));

/**
 * One need. What is typed here is kept nowhere else, so unlike the records' forms this one leaves no draft behind.
 */
export function NeedDialog({ personId, need, meetings, onClose }: NeedDialogProps) {
  const { data: app } = useCall('app.state', {});
  const [kind, setKind] = useState<NeedKind>(need?.kind ?? 'signLanguageInterpreting');
  const [detail, setDetail] = useState(need?.detail ?? '');
  const [lead, setLead] = useState<number | null>(need?.leadTimeDays ?? null);
  const [meeting, setMeeting] = useState(need?.meetingId ? String(need.meetingId) : '');
  const [agreed, setAgreed] = useState(need?.consentOn != null);
  const [consentOn, setConsentOn] = useState(need?.consentOn ?? app?.today ?? '');
  const { run, field, general } = useDialogSave(onClose, 'need.');
  const save = useSave('accessibility.saveNeed', () => 'Gespeichert');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(() =>
      save.mutateAsync({
        id: need?.id ?? null,
        personId,
        need: {
          kind,
          detail,
          leadTimeDays: lead,
          meetingId: meeting ? Number(meeting) : null,
          consentOn: agreed ? consentOn : null,
        },
      }),
    );
  };
  const { leadDays } = needFacts[kind];
  return (
    <FormDialog
      onClose={onClose}
      title={need ? 'Bedarf ändern' : 'Bedarf eintragen'}
      intro="Tragen Sie ein, was gebraucht wird, keine Diagnose."
      onSubmit={(event) => void submit(event)}
      submit="Bedarf speichern"
      busy={save.isPending}
      problem={general}
    >
      <Select
        label="Was wird gebraucht?"
        options={kinds}
        value={kind}
        onChange={(event) => setKind(NeedKind.parse(event.target.value))}
        error={field('kind')}
      />
      <TextArea
        label="Genauer"
        optional={kind !== 'other'}
        rows={3}
        value={detail}
        onChange={(event) => setDetail(event.target.value)}
        help="Zum Beispiel: Deutsche Gebärdensprache, zwei Dolmetschende im Wechsel."
        error={field('detail')}
      />
      <NumberField
        label="Vorlauf in Tagen"
        optional
        width="medium"
        min={0}
        max={365}
        value={lead}
        onChange={setLead}
        help={
          leadDays > 0
            ? `Bleibt das Feld leer, gelten ${leadDays} Tage.`
            : 'So lange vorher muss es feststehen.'
        }
        error={field('leadTimeDays')}
      />
      <Select
        label="Wann?"
        options={[
          { value: '', label: 'bei jeder Einladung' },
          ...meetings.map(({ id, name }) => ({ value: String(id), label: `nur für ${name}` })),
          ...(need?.meetingId && !meetings.some(({ id }) => id === need.meetingId)
            ? [{ value: String(need.meetingId), label: `nur für ${need.meeting}` }]
            : []),
        ]}
        value={meeting}
        onChange={(event) => setMeeting(event.target.value)}
        error={field('meetingId')}
      />
      <CheckBox
        label="Die Person ist einverstanden, dass das gespeichert bleibt"
        checked={agreed}
        onChange={(event) => setAgreed(event.target.checked)}
        help="Sonst löscht Rundtisch die Angabe nach der Sitzung von selbst."
      />
      {agreed && (
        <DateField
          label="Eingewilligt am"
          year="last"
          value={consentOn}
          onChange={setConsentOn}
          error={field('consentOn')}
          {...(app && { today: app.today })}
        />
      )}
    </FormDialog>
  );
}
