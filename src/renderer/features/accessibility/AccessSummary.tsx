import { Link } from 'wouter';
import type { MeetingAccess } from '../../../shared/features/accessibility.ts';
import { needKindLabels } from '../../../shared/features/accessibility.labels.ts';
import { useCall } from '../../api.ts';
import { State, type Tone } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import './accessibility.css';

/** The step "Barrierefreiheit" of a meeting's preparation: what is open, in counts. */
export function AccessSummary({ meetingId }: { meetingId: number }) {
  const { data } = useCall('accessibility.meeting', { id: meetingId });
  if (!data || data.meetingId !== meetingId) return null;
  const lines = openLines(data);
  return (
    <Section title="Barrierefreiheit">
      {lines.length === 0 ? (
        <State tone="ok">
          {data.withNeeds === 0
            ? 'Bei den Eingeladenen ist kein Zugangsbedarf eingetragen.'
            : 'Für alle genannten Bedarfe ist gesorgt.'}
        </State>
      ) : (
        <ul className="stack stack--tight">
          {lines.map(({ text, tone }) => (
            <li key={text} className="venue-measures">
              <State tone={tone}>{text}</State>
            </li>
          ))}
        </ul>
      )}
      <p className="section__after">
        <Link href={`/sitzungen/${meetingId}/barrierefreiheit`}>Ort prüfen und buchen</Link>
      </p>
    </Section>
  );
}

function openLines({ findings, toBook, bookings, over }: MeetingAccess): { text: string; tone: Tone }[] {
  if (over) return [];
  const tone = (late: boolean): Tone => (late ? 'bad' : 'warn');
  return [
    ...findings
      .filter(({ state }) => state !== 'met')
      .map(({ sentence, state }) => ({ text: sentence, tone: tone(state === 'missing') })),
    ...toBook.map(({ lead }) => ({ text: lead.sentence, tone: tone(lead.tone === 'late') })),
    ...bookings
      .filter(({ lead, people }) => lead.tone !== 'done' && people > 0)
      .map(({ kind, lead }) => ({
        text:
          lead.tone === 'late' ? lead.sentence : `${needKindLabels[kind]} ist vorgemerkt. ${lead.sentence}`,
        tone: tone(lead.tone === 'late'),
      })),
  ];
}
