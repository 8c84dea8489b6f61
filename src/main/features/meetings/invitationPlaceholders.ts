import { dayText, longDay, timeText } from '../../../shared/rules/germanFormat.ts';
import { type InvitationValues, openPlaceholders } from '../../../shared/rules/invitationText.ts';
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
 * Why the letters of a meeting cannot be printed yet, one sentence for each placeholder that stays open in its texts;
 * empty where all are filled.
 */
export function placeholderProblems(facts: MeetingFacts): string[] {
  const values = invitationValues(facts);
  const { invitation_text: text, plain_language_text: plain } = facts.meeting;
  const open = new Set([...openPlaceholders(text, values), ...openPlaceholders(plain, values)]);
  return [...open].map((name) =>
    name in values
      ? `Im Einladungstext steht der Platzhalter {${name}}, aber bei dieser Sitzung fehlt die Angabe dazu. Bitte ergänzen Sie sie unter „Sitzung bearbeiten“.`
      : `Im Einladungstext steht {${name}}. Diesen Platzhalter gibt es nicht. Bitte ändern Sie den Text unter „Sitzung bearbeiten“.`,
  );
}
