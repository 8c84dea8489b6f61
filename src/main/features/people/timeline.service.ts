import type { Kysely } from 'kysely';
import { committeeRoleLabels, votingRightLabels } from '../../../shared/features/committees.labels.ts';
import { preferredChannelLabels, preferredFormatLabels } from '../../../shared/features/people.labels.ts';
import type { TimelineEntry } from '../../../shared/features/timeline.ts';
import { berlinTime } from '../../../shared/rules/berlinTime.ts';
import { formatDay } from '../../../shared/rules/germanDate.ts';
import { clockTime } from '../../../shared/rules/germanFormat.ts';
import { displayName } from '../../../shared/rules/names.ts';
import { type Clock, localTime } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import * as repository from './timeline.repository.ts';

type Reader = Kysely<Database>;
type Entry = Omit<TimelineEntry, 'link' | 'letterId' | 'detail'> & Partial<TimelineEntry>;

const committeeLink = (id: number | null) => (id === null ? null : ({ kind: 'committee', id } as const));
const meetingLink = (id: number) => ({ kind: 'meeting', id }) as const;
const facts = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(' · ');
const local = (instant: string) => berlinTime(new Date(instant));
const short = (day: string) => formatDay(day.slice(0, 10), 'short');

/** Everything that concerns a person, newest first. Ends that have not come yet are left out. */
export async function timeline(db: Reader, personId: number, clock: Clock): Promise<TimelineEntry[]> {
  const now = localTime(clock);
  const entries: Entry[] = [
    ...(await committeeEntries(db, personId, now.slice(0, 10))),
    ...(await meetingEntries(db, personId, now)),
    ...(await invitationEntries(db, personId)),
    ...(await outreachEntries(db, personId)),
    ...(await taskEntries(db, personId)),
    ...(await recordEntries(db, personId)),
  ];
  return entries
    .map((entry) => ({ detail: '', link: null, letterId: null, ...entry }))
    .sort((left, right) =>
      left.at === right.at ? left.key.localeCompare(right.key) : left.at < right.at ? 1 : -1,
    );
}

async function committeeEntries(db: Reader, personId: number, today: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  const add = (key: string, at: string, committeeId: number, text: string, detail = '') =>
    entries.push({ key, at, kind: 'membership', text, detail, link: committeeLink(committeeId) });
  for (const row of await repository.membershipsOf(db, personId, today)) {
    const committee = `„${row.committee}“`;
    const detail = facts(votingRightLabels[row.votingRight], row.onBehalfOf && `für ${row.onBehalfOf}`);
    add(`member ${row.id}`, row.fromDay, row.committeeId, `Mitglied in ${committee}`, detail);
    if (row.untilDay !== null && row.untilDay <= today) {
      const staying = row.untilDay < today && row.inOffice;
      const text = staying
        ? `Amtszeit in ${committee} abgelaufen, bleibt im Amt, bis jemand nachfolgt`
        : `Mitgliedschaft in ${committee} beendet`;
      add(`member end ${row.id}`, row.untilDay, row.committeeId, text, detail);
    }
    if (row.appointedOn !== null) {
      const how = facts(row.appointedBy && `durch ${row.appointedBy}`, row.reference);
      add(`appointed ${row.id}`, row.appointedOn, row.committeeId, `Berufen in ${committee}`, how);
    }
  }
  for (const row of await repository.deputiesOf(db, personId)) {
    const text = `Stellvertretung für ${displayName(row)} in „${row.committee}“`;
    add(`deputy ${row.id}`, row.fromDay, row.committeeId, text, `${row.rank}. Stellvertretung`);
  }
  for (const row of await repository.rolesOf(db, personId)) {
    const role = `${committeeRoleLabels[row.role]} in „${row.committee}“`;
    add(`role ${row.id}`, row.fromDay, row.committeeId, role);
    if (row.untilDay !== null && row.untilDay <= today)
      add(`role end ${row.id}`, row.untilDay, row.committeeId, `${role} beendet`);
  }
  return entries;
}

async function meetingEntries(db: Reader, personId: number, now: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const row of await repository.participationsOf(db, personId)) {
    const said = participationWords(row, now);
    if (!said) continue;
    const link = meetingLink(row.meetingId);
    entries.push({ key: `meeting ${row.id}`, at: row.startsAt, kind: 'meeting', link, ...said });
  }
  for (const row of await repository.ledMeetingsOf(db, personId)) {
    const planned = row.status === 'planned' || row.status === 'invited';
    if (row.status === 'cancelled') continue;
    const add = (key: string, text: string) =>
      entries.push({ key, at: row.startsAt, kind: 'meeting', text, link: meetingLink(row.id) });
    if (row.chairId === personId)
      add(`chair ${row.id}`, `Sitzungsleitung${planned ? ' vorgesehen' : ''}: ${row.title}`);
    if (row.minuteTakerId === personId)
      add(`minutes ${row.id}`, `Protokollführung${planned ? ' vorgesehen' : ''}: ${row.title}`);
  }
  return entries;
}

type Participation = Awaited<ReturnType<typeof repository.participationsOf>>[number];

/** What a meeting has to do with her; undefined where there is nothing to say yet. */
function participationWords(row: Participation, now: string): { text: string; detail: string } | undefined {
  const times = (JSON.parse(row.times) as [came: string, left: string | null][]).map(([came, left]) =>
    left ? `${clockTime(came)} bis ${clockTime(left)} Uhr` : `ab ${clockTime(came)} Uhr`,
  );
  const capacity = row.capacity === 'guest' ? 'als Gast' : row.capacity === 'deputy' ? 'in Vertretung' : '';
  const other =
    row.other && (row.capacity === 'deputy' ? `für ${row.other}` : `vertreten durch ${row.other}`);
  if (row.status === 'cancelled') return { text: `Abgesagt: ${row.title}`, detail: '' };
  if (times.length > 0)
    return { text: `Dabei: ${row.title}`, detail: facts(times.join(', '), capacity, other) };
  if (row.reply === 'excused') return { text: `Entschuldigt: ${row.title}`, detail: other };
  if (row.status === 'closed') return { text: `Nicht dabei: ${row.title}`, detail: other };
  if (row.reply === 'accepted') return { text: `Zugesagt: ${row.title}`, detail: facts(capacity, other) };
  return row.startsAt >= now
    ? { text: `Antwort offen: ${row.title}`, detail: facts(capacity, other) }
    : undefined;
}

async function invitationEntries(db: Reader, personId: number): Promise<Entry[]> {
  const rows = await repository.invitationsOf(db, personId);
  return rows.map((row) => ({
    key: `invitation ${row.id}`,
    at: local(row.issuedAt),
    kind: 'document',
    text: `Eingeladen zu ${row.title} am ${short(row.startsAt)}`,
    detail: facts(
      preferredChannelLabels[row.channel],
      row.format !== 'standard' && preferredFormatLabels[row.format],
      row.lateByDays > 0 &&
        `${row.lateByDays} ${row.lateByDays === 1 ? 'Tag' : 'Tage'} nach der Ladungsfrist`,
    ),
    link: meetingLink(row.meetingId),
    letterId: row.documentFileId === null ? null : row.id,
  }));
}

const outreachChannels = {
  conversation: 'Gespräch',
  phone: 'Anruf',
  email: 'E-Mail',
  letter: 'Brief',
  event: 'Veranstaltung',
};
const outreachAnswers = {
  open: '',
  interested: 'hat Interesse',
  agreed: 'hat zugesagt',
  later: 'vielleicht später',
  declined: 'hat abgesagt',
};

async function outreachEntries(db: Reader, personId: number): Promise<Entry[]> {
  const rows = await repository.outreachOf(db, personId);
  return rows.map((row) => ({
    key: `outreach ${row.id}`,
    at: row.day,
    kind: 'outreach',
    text: row.subject ? `${outreachChannels[row.channel]}: ${row.subject}` : outreachChannels[row.channel],
    detail: facts(
      row.committee && `für „${row.committee}“`,
      outreachAnswers[row.answer],
      row.contactedBy && `durch ${row.contactedBy}`,
      row.nextStep && `Nächster Schritt: ${row.nextStep}${row.nextDay ? ` (${short(row.nextDay)})` : ''}`,
    ),
    link: committeeLink(row.committeeId),
  }));
}

async function taskEntries(db: Reader, personId: number): Promise<Entry[]> {
  const rows = await repository.tasksOf(db, personId);
  return rows.flatMap((row) => {
    const link = { kind: 'task', id: row.id } as const;
    const given = row.meetingStartsAt ?? (row.made ? local(row.made) : row.dueOn);
    const detail = facts(row.dueOn && `bis ${short(row.dueOn)}`, row.meeting);
    const entries: Entry[] = [];
    if (given)
      entries.push({
        key: `task ${row.id}`,
        at: given,
        kind: 'task',
        text: `Aufgabe: ${row.title}`,
        detail,
        link,
      });
    if (row.doneOn)
      entries.push({
        key: `done ${row.id}`,
        at: row.doneOn,
        kind: 'task',
        text: `Aufgabe erledigt: ${row.title}`,
        link,
      });
    return entries;
  });
}

async function recordEntries(db: Reader, personId: number): Promise<Entry[]> {
  const imports = await repository.importsOf(db, personId);
  const entries: Entry[] = imports.map((row) => ({
    key: `import ${row.id}`,
    at: local(row.at),
    kind: 'record',
    text: `${row.outcome === 'imported' ? 'Eingelesen aus der Liste' : 'Gefunden in der Liste'} ${row.fileName}`,
    detail: `Zeile ${row.number}`,
  }));
  const changes = await repository.changesOf(db, personId);
  const made = changes.find((change) => change.made === 1);
  const later = changes.filter((change) => change.made === 0);
  const last = later.at(-1);
  if (made && imports.length === 0)
    entries.push({ key: 'made', at: local(made.at), kind: 'record', text: 'Angelegt', detail: made.who });
  if (last) {
    const times = later.length === 1 ? '' : `${later.length.toLocaleString('de')} Änderungen, die letzte`;
    entries.push({
      key: 'changed',
      at: local(last.at),
      kind: 'record',
      text: 'Angaben geändert',
      detail: facts(times, last.who, 'einzeln im Verlauf'),
    });
  }
  return entries;
}
