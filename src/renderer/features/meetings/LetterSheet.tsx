import './sheet.css';
import type { InviteeView, MeetingView } from '../../../shared/features/meetings.ts';
import { dayText, longDay, longTime, timeSpan, timeText } from '../../../shared/rules/germanFormat.ts';
import { fillPlaceholders } from '../../../shared/rules/invitationText.ts';
import { useCall } from '../../api.ts';
import { useTemplateTexts } from '../templates/useTemplateTexts.ts';

/** A letter as it will look on paper; the printed one comes from the document engine, this only shows the way. */
export function LetterSheet({ meeting, invitee }: { meeting: MeetingView; invitee: InviteeView }) {
  const { data: office } = useCall('settings.office', {});
  const { closing } = useTemplateTexts();
  const { frame, agenda } = meeting;
  const plain = invitee.format === 'plainLanguage' && frame.plainLanguageText.trim() !== '';
  const text = fillPlaceholders(plain ? frame.plainLanguageText : frame.invitationText, {
    Gremium: meeting.committee.name,
    Titel: frame.title,
    Datum: longDay(frame.startsAt),
    Uhrzeit: timeText(frame.startsAt),
    Ort: frame.placeName,
    'Antwort bis': frame.replyBy ? dayText(frame.replyBy) : '',
  });
  const time =
    meeting.endsAt === frame.startsAt ? timeText(frame.startsAt) : timeSpan(frame.startsAt, meeting.endsAt);
  return (
    <div className={invitee.format === 'largePrint' ? 'sheet sheet--large' : 'sheet'}>
      <p className="sheet__region">{office?.regionName}</p>
      <div className="sheet__address">
        <p className="sheet__return">
          {[office?.regionName, office?.street, `${office?.postalCode ?? ''} ${office?.city ?? ''}`.trim()]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {invitee.address.length === 0 ? (
          <p className="sheet__missing">Anschrift fehlt</p>
        ) : (
          invitee.address.map((line) => <p key={line}>{line}</p>)
        )}
      </div>
      <div className="sheet__text">
        <p className="sheet__subject">
          Einladung: {frame.title} am {longTime(frame.startsAt)}
        </p>
        <p>{invitee.letterSalutation}</p>
        {text
          .split(/\n\s*\n/)
          .filter((part) => part.trim() !== '')
          .map((part) => (
            <p key={part}>{part}</p>
          ))}
        <dl className="sheet__facts">
          <dt>Datum</dt>
          <dd>{longDay(frame.startsAt)}</dd>
          <dt>Zeit</dt>
          <dd>{time}</dd>
          <dt>Ort</dt>
          <dd>{[frame.placeName, frame.placeAddress].filter(Boolean).join(', ') || '–'}</dd>
        </dl>
        <p className="sheet__heading">Tagesordnung</p>
        <ol>
          {agenda.map((item) => (
            <li key={item.id}>{item.title}</li>
          ))}
        </ol>
        <p>{closing}</p>
        <p className="sheet__signer">{meeting.signatory || '–'}</p>
      </div>
    </div>
  );
}
