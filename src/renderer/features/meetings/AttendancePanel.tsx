import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { AttendeeView, MeetingView } from '../../../shared/features/meetings.ts';
import { clockTime } from '../../../shared/rules/germanFormat.ts';
import { Button } from '../../ui/Button.tsx';
import { TimeField } from '../../ui/DateField.tsx';
import { QuorumGauge } from '../../ui/round/QuorumGauge.tsx';
import { GuestDialog, StayDialog } from './AttendanceDialogs.tsx';
import { useAct } from './useAct.ts';

interface AttendancePanelProps {
  meeting: MeetingView;
  timeOf: () => string;
  /** The time that "kommt" and "geht" stand for; empty: now. */
  typed: string;
  onTyped: (time: string) => void;
}

/** Who is here, and what that means for the quorum. */
export function AttendancePanel({ meeting, timeOf, typed, onTyped }: AttendancePanelProps) {
  const { attendees, locked } = meeting;
  const [guest, setGuest] = useState(false);
  const [stay, setStay] = useState<{
    attendee: AttendeeView;
    interval: AttendeeView['intervals'][number];
  } | null>(null);
  return (
    <aside className="attendance" aria-label="Anwesenheit und Beschlussfähigkeit">
      <Quorum meeting={meeting} />
      <div className="section__head">
        <h2>Anwesenheit</h2>
      </div>
      {!locked && (
        <TimeField
          label="Uhrzeit für Kommen und Gehen"
          value={typed}
          onChange={onTyped}
          help="leer: die Uhrzeit jetzt"
        />
      )}
      <table className="table table--plain table--wrap">
        <caption className="sr">Wer da ist</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col" className="attendance__time">
              gekommen
            </th>
            <th scope="col" className="attendance__time">
              gegangen
            </th>
          </tr>
        </thead>
        <tbody>
          {attendees.map((attendee) => (
            <Attendee
              key={`${attendee.participantId}-${attendee.personId}`}
              meeting={meeting}
              attendee={attendee}
              timeOf={timeOf}
              onStay={(interval) => setStay({ attendee, interval })}
            />
          ))}
        </tbody>
      </table>
      {!locked && (
        <p>
          <Button icon={UserPlus} onClick={() => setGuest(true)}>
            Gast hinzufügen
          </Button>
        </p>
      )}
      {guest && <GuestDialog meeting={meeting} at={timeOf()} onClose={() => setGuest(false)} />}
      {stay && (
        <StayDialog
          meeting={meeting}
          attendee={stay.attendee}
          interval={stay.interval}
          onClose={() => setStay(null)}
        />
      )}
    </aside>
  );
}

function Quorum({ meeting }: { meeting: MeetingView }) {
  const { quorum, status } = meeting;
  const [headline = '', ...reason] = quorum.sentence.split('. ');
  const spare = quorum.present - quorum.needed;
  const warning =
    status === 'running' && quorum.quorate && quorum.needed > 0 && spare <= 1
      ? ` ${spare === 0 ? 'Geht noch jemand' : 'Gehen noch zwei'}, ist die Sitzung nicht mehr beschlussfähig.`
      : '';
  return (
    <div className="quorum">
      <QuorumGauge
        size={104}
        showTotal
        present={quorum.present}
        gone={quorum.of - quorum.present}
        needed={quorum.needed}
      />
      <div role="status">
        <strong className={quorum.quorate ? 'quorum__yes' : 'quorum__no'}>{headline}</strong>
        <p>
          {reason.join('. ')}
          {warning}
        </p>
      </div>
    </div>
  );
}

interface AttendeeProps {
  meeting: MeetingView;
  attendee: AttendeeView;
  timeOf: () => string;
  onStay: (interval: AttendeeView['intervals'][number]) => void;
}

function Attendee({ meeting, attendee, timeOf, onStay }: AttendeeProps) {
  const came = useAct('meetings.came', 'Das ließ sich nicht eintragen');
  const left = useAct('meetings.left', 'Das ließ sich nicht eintragen');
  const { locked } = meeting;
  const open = attendee.intervals.find((each) => each.leftAt === null);
  const last = attendee.intervals.at(-1);
  const who = { meetingId: meeting.id, participantId: attendee.participantId, personId: attendee.personId };
  const time = (value: string, interval: AttendeeView['intervals'][number], what: string) =>
    locked ? (
      clockTime(value)
    ) : (
      <button
        type="button"
        className="time"
        aria-label={`${attendee.name} ${what} ${clockTime(value)}, ändern`}
        onClick={() => onStay(interval)}
      >
        {clockTime(value)}
      </button>
    );
  return (
    <tr className={open ? 'row' : 'row row--gone'}>
      <th scope="row">
        <strong>{attendee.name}</strong>
        <span className="second second--block">
          {[attendee.second, attendee.reply === 'excused' && !last && 'entschuldigt']
            .filter(Boolean)
            .join(', ')}
        </span>
      </th>
      <td className="num">
        {attendee.intervals.map((interval) => (
          <span key={interval.id} className="second--block">
            {time(interval.cameAt, interval, 'gekommen')}
          </span>
        ))}
        {!open && !locked && (
          <Button
            size="small"
            aria-label={`${attendee.name} kommt`}
            onClick={() => void came.act({ ...who, at: timeOf() })}
          >
            kommt
          </Button>
        )}
        {!last && locked && '–'}
      </td>
      <td className="num">
        {attendee.intervals.map((interval) => (
          <span key={interval.id} className="second--block">
            {interval.leftAt && time(interval.leftAt, interval, 'gegangen')}
          </span>
        ))}
        {open && !locked && (
          <Button
            size="small"
            aria-label={`${attendee.name} geht`}
            onClick={() => void left.act({ ...who, at: timeOf() })}
          >
            geht
          </Button>
        )}
      </td>
    </tr>
  );
}
