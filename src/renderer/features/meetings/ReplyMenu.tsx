import { Check, RotateCcw, UserMinus, Users, UserPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { InviteeView, MeetingView } from '../../../shared/features/meetings.ts';
import { useCall } from '../../api.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { ChoiceBox } from '../../app/forms/ChoiceBox.tsx';
import { useAct } from './useAct.ts';

/** What a member answered, in one choice; a named deputy stands in the menu, anybody else in a dialog. */
export function ReplyMenu({ meeting, invitee }: { meeting: MeetingView; invitee: InviteeView }) {
  const { act } = useAct('meetings.reply', 'Die Antwort ließ sich nicht eintragen');
  const [choosing, setChoosing] = useState(false);
  const answer = (reply: InviteeView['reply'], deputyId: number | null = null) =>
    act({ meetingId: meeting.id, personId: invitee.personId, reply, deputyId });
  return (
    <>
      <Menu
        name={`Antwort von ${invitee.name}`}
        label="Antwort"
        size="small"
        entries={[
          { id: 'accepted', label: 'Kommt', icon: Check, run: () => void answer('accepted') },
          ...invitee.possibleDeputies.map((deputy) => ({
            id: `deputy-${deputy.personId}`,
            label: `Entschuldigt, ${deputy.name} vertritt`,
            icon: Users,
            run: () => void answer('excused', deputy.personId),
          })),
          {
            id: 'other',
            label: 'Entschuldigt, jemand anderes vertritt …',
            icon: UserPlus,
            run: () => setChoosing(true),
          },
          {
            id: 'excused',
            label: 'Entschuldigt ohne Vertretung',
            icon: UserMinus,
            run: () => void answer('excused'),
          },
          { id: 'open', label: 'Antwort zurücksetzen', icon: RotateCcw, run: () => void answer('open') },
        ]}
      />
      <DeputyDialog
        open={choosing}
        name={invitee.name}
        onClose={() => setChoosing(false)}
        onChoose={async (deputyId) => {
          if (await answer('excused', deputyId)) setChoosing(false);
        }}
      />
    </>
  );
}

function DeputyDialog({
  open,
  name,
  onClose,
  onChoose,
}: {
  open: boolean;
  name: string;
  onClose: () => void;
  onChoose: (deputyId: number) => Promise<void>;
}) {
  const { data: people } = useCall('people.choices', {}, { enabled: open });
  const [deputy, setDeputy] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (deputy === null) setMissing(true);
    else void onChoose(Number(deputy));
  };
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      size="small"
      title={`Wer vertritt ${name}?`}
      onSubmit={submit}
      submit="Vertretung eintragen"
    >
      <ChoiceBox
        label="Person"
        items={people?.persons ?? []}
        value={deputy}
        onChange={(id) => {
          setDeputy(id);
          setMissing(false);
        }}
        error={missing ? 'Bitte wählen Sie, wer kommt.' : undefined}
        help="Die Vertretung trägt in dieser Sitzung den Sitz, mit Stimme und Beschlussfähigkeit."
      />
    </FormDialog>
  );
}
