import { useRef } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import type { MeetingFrame, MeetingView } from '../../../shared/features/meetings.ts';
import { useLivePrint } from '../../app/useLivePrint.ts';
import { useWide } from '../../ui/SplitView.tsx';
import { getsLetter } from './inviteeWords.ts';
import { LetterPaper } from './LetterPaper.tsx';
import { MeetingForm, type MeetingFormValues } from './meetingForm.ts';

interface InvitationBesideProps {
  meeting: MeetingView;
  control: Control<MeetingFormValues, unknown, MeetingFrame>;
}

/** The first letter as it would look with what stands in the form, beside it on wide windows. */
export function InvitationBeside(props: InvitationBesideProps) {
  const wide = useWide();
  const invitee = props.meeting.invitees.find(getsLetter);
  return wide && invitee ? <Letter {...props} personId={invitee.personId} name={invitee.name} /> : null;
}

function Letter({
  meeting,
  control,
  personId,
  name,
}: InvitationBesideProps & { personId: number; name: string }) {
  const parsed = MeetingForm.safeParse(useWatch({ control }));
  // While a field cannot be read, the letter shows the last state in which all could.
  const valid = useRef(meeting.frame);
  if (parsed.success) valid.current = parsed.data;
  const { printed, problem } = useLivePrint(
    'meetings.previewInvitation',
    { meetingId: meeting.id, personId, frame: valid.current },
    String(personId),
  );
  return (
    <aside className="beside" aria-label="Vorschau des Briefs">
      <p className="quiet">So sieht der Brief an {name} damit aus.</p>
      <LetterPaper printed={printed} problem={problem} />
    </aside>
  );
}
