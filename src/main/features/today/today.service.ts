import type { Kysely } from 'kysely';
import type { CommitteeWarning } from '../../../shared/features/committees.ts';
import type { ComingMeeting, DueLine, TodayOverview } from '../../../shared/features/today.ts';
import { daysBetween, invitationDeadline } from '../../../shared/rules/deadlines.ts';
import { inDueOrder } from '../../../shared/rules/dueOrder.ts';
import { addDays } from '../../../shared/rules/germanDate.ts';
import { counted, dayText } from '../../../shared/rules/germanFormat.ts';
import { neededVotes } from '../../../shared/rules/quorum.ts';
import { type Clock, fixedClock, today } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import { accessLines } from '../accessibility/accessLines.ts';
import { changesSince, log } from '../backups/backups.repository.ts';
import { listCommittees } from '../committees/committees.service.ts';
import { stopOf, wantsLetter } from '../meetings/invitees.service.ts';
import { expectedVotes, loadFacts, type MeetingFacts, meetingHeading } from '../meetings/meetingFacts.ts';
import { dueSteps } from '../outreach/outreach.service.ts';
import { dueOn } from '../protocols/protocolFacts.ts';
import { tasks } from '../protocols/register.service.ts';
import * as repository from './today.repository.ts';

/** How far ahead things are named, in days. */
const horizon = { invitations: 42, tasks: 28, terms: 90, outreach: 28 };
/** A backup older than this is due again. */
const backupDays = 7;
const mostMeetings = 4;

type Draft = Omit<DueLine, 'urgency'>;

/** Everything due, most urgent first, and the next meetings. */
export async function overview(db: Kysely<Database>, clock: Clock): Promise<TodayOverview> {
  const now = today(clock);
  const unfinished: MeetingFacts[] = [];
  for (const { id } of await repository.unfinishedMeetings(db)) unfinished.push(await loadFacts(db, id));
  const steps = await repository.firstSteps(db);
  const lines: Draft[] = [
    ...unfinished.flatMap((facts) => meetingLines(facts, now)),
    ...(await accessLines(db, unfinished, now)),
    ...(await taskLines(db, clock, now)),
    ...(await committeeLines(db, clock, now)),
    ...(await outreachLines(db, now)),
    ...(steps.persons ? await backupLines(db, now) : []),
  ];
  return {
    today: now,
    lines: inDueOrder(lines, now),
    meetings: unfinished
      .filter((facts) => facts.meeting.status !== 'closed' && facts.day >= now)
      .slice(0, mostMeetings)
      .map(comingMeeting),
    firstSteps: steps,
  };
}

function meetingLines(facts: MeetingFacts, now: string): Draft[] {
  const { meeting, day, rules } = facts;
  const heading = meetingHeading(meeting, now);
  const path = `/sitzungen/${meeting.id}`;
  if (meeting.status === 'closed') {
    const begun =
      facts.protocols.length > 0
        ? 'Ein Entwurf ist begonnen.'
        : `Beendet am ${dayText(meeting.closed_at ?? day)}.`;
    return [
      {
        kind: 'protocol',
        title: `Protokoll: ${heading}`,
        why: begun,
        day: dueOn(facts),
        href: `${path}/protokoll`,
        action: 'Protokoll schreiben',
      },
    ];
  }
  if (day < now) {
    return [
      {
        kind: 'meeting',
        title: `${heading} ist noch nicht abgeschlossen`,
        why: 'Tragen Sie ein, wer da war und was beschlossen wurde.',
        day,
        href: `${path}/sitzung`,
        action: 'Sitzung eintragen',
      },
    ];
  }
  const inviteBy = invitationDeadline(meeting.starts_at, rules.noticePeriodDays);
  if (meeting.status !== 'planned' || daysBetween(now, inviteBy) > horizon.invitations) return [];
  return [
    {
      kind: 'invitations',
      title: `Einladungen: ${heading}`,
      why: channelsInWords(facts),
      day: inviteBy,
      href: `${path}/einladungen`,
      action: 'Einladungen prüfen',
    },
  ];
}

/** "10 Mitglieder, davon 7 per Post und 3 per E-Mail"; who gets no invitation is counted apart. */
function channelsInWords(facts: MeetingFacts): string {
  const everybody = facts.members
    .map((member) => facts.persons.get(member.person_id))
    .filter((person) => person !== undefined);
  const persons = everybody.filter((person) => stopOf(person) === '');
  if (persons.length < everybody.length)
    return `${counted(everybody.length, 'Mitglied', 'Mitglieder')}; ${counted(everybody.length - persons.length, 'bekommt', 'bekommen')} keine Einladung`;
  const post = persons.filter(wantsLetter).length;
  const members = counted(persons.length, 'Mitglied', 'Mitglieder');
  if (post === persons.length) return `${members}, alle per Post`;
  if (post === 0) return `${members}, alle per E-Mail`;
  return `${members}, davon ${post} per Post und ${persons.length - post} per E-Mail`;
}

async function taskLines(db: Kysely<Database>, clock: Clock, now: string): Promise<Draft[]> {
  const { rows } = await tasks(db, { search: '', state: 'open' }, clock);
  return rows
    .filter((row) => row.dueOn !== null && daysBetween(now, row.dueOn) <= horizon.tasks)
    .map((row) => ({
      kind: 'task',
      title: row.title,
      why: [row.assignee, row.meeting && `aus ${row.meeting}`].filter(Boolean).join(', ') || 'Aufgabe',
      day: row.dueOn,
      href: `/aufgaben?aufgabe=${row.id}`,
      action: 'Aufgabe öffnen',
    }));
}

/** What the committees' own warnings say, as far as it matters today; the rest stands on their pages. */
async function committeeLines(db: Kysely<Database>, clock: Clock, now: string): Promise<Draft[]> {
  const committees = (await listCommittees(db, clock)).filter((committee) => !committee.ended);
  return committees.flatMap((committee) =>
    committee.warnings.flatMap((warning): Draft[] => {
      const what = dueWarnings[warning.kind];
      if (!what || !warning.way) return [];
      if (warning.day && daysBetween(now, warning.day) > horizon.terms) return [];
      return [
        {
          kind: what.kind,
          title: `${committee.shortName || committee.name}: ${what.title}`,
          why: warning.text,
          day: warning.day,
          ...warning.way,
        },
      ];
    }),
  );
}

const dueWarnings: Partial<Record<CommitteeWarning['kind'], Pick<DueLine, 'kind' | 'title'>>> = {
  role: { kind: 'role', title: 'Rollen fehlen' },
  roleTwice: { kind: 'role', title: 'Vorsitz doppelt vergeben' },
  quorum: { kind: 'role', title: 'nie beschlussfähig' },
  person: { kind: 'term', title: 'Nicht alle können eingeladen werden' },
  vacant: { kind: 'seat', title: 'Sitz unbesetzt' },
  carriedOver: { kind: 'term', title: 'Nachfolge fehlt' },
  expiring: { kind: 'term', title: 'Amtszeit endet' },
};

/** What was agreed when somebody was spoken to: "Nachfassen bei Gisela Paulsen (AG Hitzeschutz)". */
async function outreachLines(db: Kysely<Database>, now: string): Promise<Draft[]> {
  return (await dueSteps(db, addDays(now, horizon.outreach))).map(({ id, whom, committee, step, day }) => ({
    kind: 'outreach',
    title: `Nachfassen bei ${whom}${committee ? ` (${committee})` : ''}`,
    why: step,
    day,
    href: `/personen/ansprache?eintrag=${id}`,
    action: 'Ansprache öffnen',
  }));
}

async function backupLines(db: Kysely<Database>, now: string): Promise<Draft[]> {
  // A state that was read in from a backup is held by that backup, so a restore counts.
  const [last] = await log(db, 1);
  const unsaved = await changesSince(db, last?.journal_id ?? 0);
  if (unsaved === 0) return [];
  const changes = counted(unsaved, 'Änderung ist', 'Änderungen sind');
  if (!last)
    return [
      {
        kind: 'backup',
        title: 'Noch nie gesichert',
        why: `${changes} nur auf diesem Rechner.`,
        day: now,
        href: '/sicherung',
        action: 'Jetzt sichern',
      },
    ];
  const day = today(fixedClock(last.at));
  if (daysBetween(day, now) < backupDays) return [];
  return [
    {
      kind: 'backup',
      title: 'Datensicherung',
      why: `Zuletzt am ${dayText(day)}. ${changes} noch nicht dabei.`,
      day: addDays(day, backupDays),
      href: '/sicherung',
      action: 'Jetzt sichern',
    },
  ];
}

/** A meeting's answers in voting seats, and whether it will be able to decide. */
function comingMeeting(facts: MeetingFacts): ComingMeeting {
  const voting = facts.seats.filter((seat) => seat.voting_right === 'voting');
  const needed = neededVotes(facts.rules, voting.length);
  const accepted = expectedVotes(facts);
  const open = facts.members.filter((member) => {
    const answers = facts.participants.filter((each) => each.seat_id === member.seat_id);
    return member.voting_right === 'voting' && answers.every((each) => each.reply === 'open');
  }).length;
  const invited = facts.meeting.status !== 'planned';
  return {
    id: facts.meeting.id,
    committee: facts.meeting.committee_short_name || facts.meeting.committee_name,
    startsAt: facts.meeting.starts_at,
    accepted,
    open,
    gone: voting.length - accepted - open,
    needed,
    invited,
    forecast:
      accepted > needed
        ? 'likely'
        : accepted === needed && needed > 0
          ? 'close'
          : accepted + open < needed
            ? 'unlikely'
            : 'open',
    sentence: forecastSentence({ accepted, open, needed, of: voting.length, invited }),
  };
}

function forecastSentence({
  accepted,
  open,
  needed,
  of,
  invited,
}: {
  accepted: number;
  open: number;
  needed: number;
  of: number;
  invited: boolean;
}): string {
  if (of === 0) return 'Dieses Gremium hat noch keine Mitglieder.';
  const rule =
    needed === 0
      ? 'Eine Mindestzahl ist nicht nötig.'
      : `Für Beschlüsse ${needed === 1 ? 'ist' : 'sind'} ${needed} von ${of} Stimmen nötig.`;
  if (!invited && accepted === 0) return `Noch nicht eingeladen. ${rule}`;
  const missing = open === 0 ? '' : ` ${counted(open, 'Antwort fehlt', 'Antworten fehlen')}.`;
  return `${accepted} von ${of} ${accepted === 1 ? 'hat' : 'haben'} zugesagt${needed > 0 ? `, ${needed} ${needed === 1 ? 'ist' : 'sind'} nötig` : ''}.${missing}`;
}
