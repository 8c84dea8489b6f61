import { dayText, longDay, timeText } from '../../../shared/rules/germanFormat.ts';
import { type InvitationValues, invitationProblems } from '../../../shared/rules/invitationText.ts';
import type { TemplateProblem, TemplateProblemKind } from '../../../shared/rules/template.ts';
import type { MeetingFacts } from './meetingFacts.ts';

/** Values for the placeholders of an invitation text. */
export function invitationValues({ meeting }: MeetingFacts): InvitationValues {
  return {
    Gremium: meeting.committee_name,
    Titel: meeting.title,
    Datum: longDay(meeting.starts_at),
    Uhrzeit: timeText(meeting.starts_at),
    Ort: meeting.place_name,
    'Antwort bis': meeting.reply_by ? dayText(meeting.reply_by) : '',
  };
}

/**
 * Why the letters of a meeting cannot be printed yet, one sentence with its place for each placeholder that stays open
 * in its texts and each lone brace; empty where all is well.
 */
export function placeholderProblems(facts: MeetingFacts): string[] {
  const values = invitationValues(facts);
  const { invitation_text: text, plain_language_text: plain } = facts.meeting;
  const said = (where: string, problems: readonly TemplateProblem[]) =>
    problems.map(({ kind, message }) => `${where}, ${message} ${wayOut[kind]}`);
  return [
    ...said('Im Einladungstext', invitationProblems(text, values)),
    ...said('Im Text in Einfacher Sprache', invitationProblems(plain, values)),
  ];
}

const changeText = 'Bitte ändern Sie den Text unter „Sitzung bearbeiten“.';
const wayOut: Record<TemplateProblemKind, string> = {
  unknown: changeText,
  unclosed: changeText,
  unopened: changeText,
  missing: 'Bitte ergänzen Sie sie unter „Sitzung bearbeiten“.',
};
