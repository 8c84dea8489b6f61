import { CircleCheck, CircleX, Scale } from 'lucide-react';
import { useState } from 'react';
import {
  type AgendaItemView,
  type DecisionForm,
  type MeetingView,
  VoteCount,
} from '../../../shared/features/meetings.ts';
import type { ResolutionView } from '../../../shared/features/protocols.ts';
import { clockTime, timeText } from '../../../shared/rules/germanFormat.ts';
import { countsProblem, type Decision, decide } from '../../../shared/rules/majority.ts';
import { presentVotesAt, quorumAt } from '../../../shared/rules/quorum.ts';
import { ApiError } from '../../api.ts';
import { useSave } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { DateField, TimeField } from '../../ui/DateField.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { isTime, onMeetingDay } from './meetingTime.ts';

interface VoteFormProps {
  meeting: MeetingView;
  item: AgendaItemView;
  /** Null for a new vote. */
  stored: ResolutionView | null;
  timeOf: () => string;
  onDone: () => void;
}

/** Counts are typed, the result is computed and said with its reason while one types. Enter records it. */
export function VoteForm({ meeting, item, stored, timeOf, onDone }: VoteFormProps) {
  const [form, setForm] = useState(() => startValues(stored));
  const [failure, setFailure] = useState<ApiError | null>(null);
  const save = useSave('meetings.decide');
  const set = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const decidedAt = isTime(form.time) ? onMeetingDay(meeting, form.time) : timeOf();
  const live = resultOf(meeting, form, decidedAt);
  const field = (name: keyof DecisionForm) => failure?.fields[name];
  const submit = async () => {
    setFailure(null);
    try {
      await save.mutateAsync({
        id: stored?.id ?? null,
        agendaItemId: item.id,
        wording: form.wording,
        votesFor: form.votesFor ?? 0,
        votesAgainst: form.votesAgainst ?? 0,
        abstentions: form.abstentions ?? 0,
        chairDecision: live.tie ? form.chairDecision : null,
        decidedAt,
        responsible: form.responsible,
        dueOn: form.dueOn || null,
      });
      onDone();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    }
  };
  const counts = [
    ['Ja', 'votesFor'],
    ['Nein', 'votesAgainst'],
    ['Enthaltung', 'abstentions'],
  ] as const;
  return (
    <form
      className="vote"
      noValidate
      aria-label={`Abstimmung zu TOP ${item.number}`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        label="Wortlaut des Beschlusses"
        rows={3}
        value={form.wording}
        onChange={(event) => set({ wording: event.target.value })}
        error={field('wording')}
      />
      <p className="quiet">
        {live.present === 1 ? 'Eine Stimme ist' : `${live.present} Stimmen sind`} um {timeText(decidedAt)}{' '}
        vertreten.
      </p>
      <div className="vote__counts">
        {counts.map(([label, name]) => (
          <NumberField
            key={name}
            big
            label={label}
            min={0}
            max={9999}
            value={form[name]}
            onChange={(value) => set({ [name]: value })}
            error={field(name) ?? countError(form[name])}
          />
        ))}
      </div>
      {live.tie && (
        <RadioGroup
          label="Was sagt der Vorsitz?"
          layout="row"
          options={[
            { value: 'adopted', label: 'angenommen' },
            { value: 'rejected', label: 'abgelehnt' },
          ]}
          value={form.chairDecision ?? ''}
          onChange={(event) =>
            set({ chairDecision: event.target.value === 'adopted' ? 'adopted' : 'rejected' })
          }
        />
      )}
      <Verdict
        live={live}
        failure={
          failure && Object.keys(failure.fields).every((name) => !['wording', 'decidedAt'].includes(name))
            ? failure.message
            : ''
        }
      />
      <div className="group__fields">
        <TimeField
          label="Uhrzeit"
          optional
          width="span-4"
          help="leer: jetzt"
          value={form.time}
          onChange={(time) => set({ time })}
          error={field('decidedAt')}
        />
        <TextField
          label="Zuständig"
          optional
          width="span-4"
          value={form.responsible}
          onChange={(event) => set({ responsible: event.target.value })}
          error={field('responsible')}
        />
        <DateField
          label="Umsetzen bis"
          optional
          width="span-4"
          value={form.dueOn}
          onChange={(dueOn) => set({ dueOn })}
          error={field('dueOn')}
        />
      </div>
      <p className="cluster">
        <Button type="submit" size="big" busy={save.isPending}>
          {stored ? 'Änderung festhalten' : 'Beschluss festhalten'}
        </Button>
        <Button variant="bare" onClick={onDone}>
          Abbrechen
        </Button>
      </p>
    </form>
  );
}

/** The schema's word on a count, as soon as it is typed. */
function countError(count: number | null): string | undefined {
  return count === null ? undefined : VoteCount.safeParse(count).error?.issues[0]?.message;
}

function startValues(stored: ResolutionView | null) {
  return {
    wording: stored?.wording ?? '',
    votesFor: (stored?.votesFor ?? null) as number | null,
    votesAgainst: (stored?.votesAgainst ?? null) as number | null,
    abstentions: (stored?.abstentions ?? null) as number | null,
    chairDecision: stored?.chairDecision ?? null,
    time: stored ? clockTime(stored.decidedAt) : '',
    responsible: stored?.responsible ?? '',
    dueOn: stored?.dueOn ?? '',
  };
}

interface LiveResult {
  present: number;
  /** What to say; null before anything is typed. */
  decision: Decision | null;
  problem: string;
  /** A tie that the chair decides. */
  tie: boolean;
}

/** The same rules as in the core, so that what is shown is what will be recorded. */
function resultOf(meeting: MeetingView, form: ReturnType<typeof startValues>, at: string): LiveResult {
  const participants = meeting.attendees.map(({ seatId, capacity, intervals }) => ({
    seatId,
    capacity,
    intervals,
  }));
  const present = presentVotesAt(at, participants, meeting.seats);
  const votingSeats = meeting.seats.filter((seat) => seat.votingRight === 'voting').length;
  const empty = form.votesFor === null && form.votesAgainst === null && form.abstentions === null;
  if (empty) return { present, decision: null, problem: '', tie: false };
  const counts = {
    votesFor: form.votesFor ?? 0,
    votesAgainst: form.votesAgainst ?? 0,
    abstentions: form.abstentions ?? 0,
  };
  const problem = countsProblem(counts, present);
  if (problem) return { present, decision: null, problem, tie: false };
  const { quorate } = quorumAt({
    rules: meeting.rules,
    votingSeats,
    presentVotes: present,
    allInvited: meeting.allInvited,
    secondInvitation: meeting.frame.secondInvitation,
  });
  const input = { rules: meeting.rules, ...counts, presentVotes: present, votingSeats, quorate };
  const undecided = decide({ ...input, chairDecision: null });
  return {
    present,
    decision: decide({ ...input, chairDecision: form.chairDecision }),
    problem: '',
    tie: undecided.result === 'open',
  };
}

/** The result, spoken as one sentence whenever it changes. */
function Verdict({ live, failure }: { live: LiveResult; failure: string }) {
  const { decision } = live;
  const problem = live.problem || failure;
  const [headline = '', ...rest] = decision?.reason.split(/(?<=\.) (?=\p{Lu})/u) ?? [];
  const good = decision?.result === 'adopted' && !problem;
  const icon =
    problem || decision?.result === 'rejected' || decision?.result === 'notQuorate'
      ? CircleX
      : good
        ? CircleCheck
        : Scale;
  return (
    <output className={good ? 'verdict verdict--ok' : problem ? 'verdict verdict--bad' : 'verdict'}>
      {(decision || problem) && <Icon of={icon} big />}
      <strong>{problem ? 'Das kann nicht stimmen' : headline || 'Noch kein Ergebnis'}</strong>
      <span>
        {problem ||
          (decision
            ? rest.join(' ')
            : 'Tragen Sie die Stimmen ein. Das Ergebnis steht dann hier, mit der Regel, nach der es gilt.')}
      </span>
    </output>
  );
}
