import { Pencil } from 'lucide-react';
import { Link } from 'wouter';
import type { MeetingAccess } from '../../../shared/features/accessibility.ts';
import type { MeetingView } from '../../../shared/features/meetings.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { counted, dayText } from '../../../shared/rules/germanFormat.ts';
import { useCall } from '../../api.ts';
import { usePrint } from '../../app/print.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice, Skeleton, State } from '../../ui/Feedback.tsx';
import { PageBody, Section } from '../../ui/Page.tsx';
import { MeetingFrame } from '../meetings/MeetingFrame.tsx';
import { Bookings } from './Bookings.tsx';
import { checkStates } from './checkStates.ts';
import { venuePath } from './venuePaths.ts';
import { WhoNeeds } from './WhoNeeds.tsx';
import './accessibility.css';

/** "Barrierefreiheit": what those who come need, what the venue does for it, and what is booked. Counts, no names. */
export function AccessTab({ meeting }: { meeting: MeetingView }) {
  const { data, error } = useCall('accessibility.meeting', { id: meeting.id });
  const list = usePrint('accessibility.printBookings', { title: 'Buchungsliste wird erzeugt' });
  const print = (format: PrintFormat) => void list.run({ meetingId: meeting.id, format });
  return (
    <MeetingFrame
      meeting={meeting}
      print={{ label: 'Buchungsliste drucken', run: () => print('standard') }}
      actions={
        !meeting.locked && (
          <LinkButton variant="primary" href={`/sitzungen/${meeting.id}/bearbeiten`} icon={Pencil}>
            Sitzung bearbeiten
          </LinkButton>
        )
      }
    >
      <PageBody className="stack stack--wide">
        {error ? (
          <Notice tone="bad">{error.message}</Notice>
        ) : !data || data.meetingId !== meeting.id ? (
          <Skeleton label="Barrierefreiheit wird geladen" lines={4} />
        ) : (
          <>
            <p className="prose">{introSentence(data)}</p>
            <Venue access={data} meeting={meeting} />
            <Findings access={data} />
            <Bookings access={data} onPrint={print} />
          </>
        )}
      </PageBody>
    </MeetingFrame>
  );
}

function introSentence({ expected, withNeeds, over }: MeetingAccess): string {
  if (over)
    return 'Diese Sitzung ist vorbei oder abgesagt. Was nur für sie eingetragen war, löscht Rundtisch; die Buchungen bleiben.';
  const people = counted(expected, 'Person wird', 'Personen werden');
  if (withNeeds === 0) return `${people} erwartet. Bei niemandem ist ein Zugangsbedarf eingetragen.`;
  return `${people} erwartet, ${withNeeds} davon ${withNeeds === 1 ? 'hat' : 'haben'} einen Zugangsbedarf genannt.`;
}

function Venue({ access: { venue }, meeting }: { access: MeetingAccess; meeting: MeetingView }) {
  return (
    <Section title="Tagungsort">
      {venue ? (
        <p>
          <Link href={venuePath(venue.id)}>{venue.name}</Link>
          <span className="second second--block">
            {venue.checkedOn
              ? `Vor Ort geprüft am ${dayText(venue.checkedOn)}.`
              : 'Noch nie vor Ort geprüft. Auf der Seite des Ortes drucken Sie ein Prüfblatt.'}
          </span>
        </p>
      ) : (
        <p className="quiet prose">
          {meeting.frame.placeName
            ? `„${meeting.frame.placeName}“ ist von Hand eingetragen.`
            : 'Der Ort fehlt noch.'}{' '}
          Wählen Sie unter „Sitzung bearbeiten“ einen Tagungsort aus der Liste, dann vergleicht Rundtisch
          seine Maße mit dem, was gebraucht wird.
        </p>
      )}
    </Section>
  );
}

function Findings({ access: { findings, meetingId } }: { access: MeetingAccess }) {
  if (findings.length === 0) return null;
  return (
    <Section title="Was Ort und Unterlagen leisten">
      <ul className="needs" aria-label="Was Ort und Unterlagen leisten">
        {findings.map((finding) => (
          <li key={finding.kind} className="need">
            <div>
              <p>{finding.sentence}</p>
              <p className="second second--block">
                <State tone={checkStates[finding.state].tone}>
                  {[checkStates[finding.state].word, finding.source].filter(Boolean).join(', ')}
                </State>
              </p>
            </div>
            <WhoNeeds meetingId={meetingId} kind={finding.kind} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
