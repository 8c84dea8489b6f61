import { useEffect, useRef, useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { MeetingFrame, MeetingProposal } from '../../../shared/features/meetings.ts';
import { addDays } from '../../../shared/rules/germanDate.ts';
import { Day } from '../../../shared/values.ts';
import { useCall } from '../../api.ts';
import { formValues, type MeetingFormValues } from './meetingForm.ts';

/** Days between the reply and the meeting, as in the core's proposal. */
const replyBefore = 7;

/**
 * Keeps a new meeting's form in step with what is proposed: another committee brings its own proposal for every field
 * that nobody changed, and the reply day moves along with the meeting's day until somebody chooses one.
 * @param first the proposal that the form was opened with; null for a meeting that exists already
 * @returns the proposal of the chosen committee; null while it loads, and for a meeting that exists already
 */
export function useProposal(
  form: UseFormReturn<MeetingFormValues, unknown, MeetingFrame>,
  first: MeetingProposal | null,
): MeetingProposal | null {
  const [applied, setApplied] = useState(first);
  const [id, day] = useWatch({ control: form.control, name: ['committeeId', 'day'] });
  const chosen = Number(id);
  const { data } = useCall(
    'meetings.proposal',
    { committeeId: chosen },
    { enabled: first !== null && chosen > 0 },
  );
  const proposal = first !== null && data?.frame.committeeId === chosen ? data : null;
  /** The reply day as it was proposed last; another one in the field is somebody's own. */
  const proposedReply = useRef(first?.frame.replyBy ?? '');

  useEffect(() => {
    if (!proposal || !applied || proposal.frame.committeeId === applied.frame.committeeId) return;
    const before = formValues(applied.frame);
    const next = formValues(proposal.frame);
    const { replyBy, ...typed } = form.getValues();
    const own = Object.entries(typed).filter(
      ([name, value]) => value !== before[name as keyof typeof before],
    );
    const values = { ...next, ...Object.fromEntries(own) };
    if (replyBy !== proposedReply.current) values.replyBy = replyBy;
    else if (Day.safeParse(values.day).success) values.replyBy = addDays(values.day, -replyBefore);
    if (replyBy === proposedReply.current) proposedReply.current = values.replyBy;
    form.reset(next);
    // Only what somebody changed counts as unsaved.
    form.reset(values, { keepDefaultValues: true });
    setApplied(proposal);
  }, [proposal, applied, form]);

  useEffect(() => {
    if (first === null || !Day.safeParse(day).success) return;
    const next = addDays(day, -replyBefore);
    const now = form.getValues('replyBy');
    // It may have come back with the day, from a draft.
    if (now !== proposedReply.current && now !== next) return;
    proposedReply.current = next;
    if (now !== next) form.setValue('replyBy', next, { shouldValidate: form.formState.isSubmitted });
  }, [day, first, form]);

  return proposal;
}
