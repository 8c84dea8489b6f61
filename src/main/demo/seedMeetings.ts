import { addDays } from '../../shared/rules/germanDate.ts';
import { type DemoItem, type DemoMeeting, meetings } from './meetingsData.ts';
import { personIds, type Seeder, weekdayNear } from './seeder.ts';

interface Held {
  meetingId: number;
  day: string;
  persons: Map<string, number>;
}

/** Past and coming meetings with attendance, votes, tasks and protocols. */
export async function seedMeetings(seed: Seeder): Promise<void> {
  const persons = await personIds(seed);
  for (const meeting of meetings) {
    const day = weekdayNear(seed.today, meeting.inDays, meeting.weekday);
    const meetingId = await seedMeeting(seed, meeting, day);
    const held = { meetingId, day, persons };
    if (meeting.invited) await seed.run('meetings.printInvitations', { meetingId });
    await seedReplies(seed, meeting, held);
    if (!meeting.presence) continue;
    await seedCourse(seed, meeting, held);
    if (meeting.protocol) await seedProtocol(seed, held, meeting.protocol);
  }
}

async function seedMeeting(seed: Seeder, meeting: DemoMeeting, day: string): Promise<number> {
  const committee = (await seed.query('committees.list', {})).find(({ name }) => name === meeting.committee);
  if (!committee) throw new Error(`the demo region has no committee called ${meeting.committee}`);
  const { frame } = await seed.query('meetings.proposal', { committeeId: committee.id });
  const venue = (await seed.query('accessibility.venues', {})).find(({ name }) => name === meeting.placeName);
  const { id } = await seed.command('meetings.save', {
    id: null,
    frame: {
      ...frame,
      startsAt: `${day}T${meeting.at}`,
      placeName: meeting.placeName,
      placeAddress: meeting.placeAddress,
      venueId: venue?.id ?? null,
      replyBy: addDays(day, -7),
    },
    agendaFromId: null,
  });
  for (const item of meeting.items) {
    await seed.command('meetings.addAgendaItem', {
      meetingId: id,
      entry: {
        title: item.title,
        kind: item.kind,
        durationMinutes: item.minutes,
        presenter: item.presenter ?? '',
      },
    });
  }
  return id;
}

async function seedReplies(seed: Seeder, meeting: DemoMeeting, { meetingId, persons }: Held): Promise<void> {
  const idOf = (name: string) => persons.get(name) ?? 0;
  for (const name of meeting.accepted ?? [])
    await seed.command('meetings.reply', {
      meetingId,
      personId: idOf(name),
      reply: 'accepted',
      deputyId: null,
    });
  for (const name of meeting.excused ?? [])
    await seed.command('meetings.reply', {
      meetingId,
      personId: idOf(name),
      reply: 'excused',
      deputyId: null,
    });
  for (const presence of meeting.presence ?? []) {
    if (presence.for)
      await seed.command('meetings.reply', {
        meetingId,
        personId: idOf(presence.for),
        reply: 'excused',
        deputyId: idOf(presence.name),
      });
  }
}

async function seedCourse(seed: Seeder, meeting: DemoMeeting, held: Held): Promise<void> {
  const { meetingId, day, persons } = held;
  const at = (time: string) => `${day}T${time}`;
  await seed.command('meetings.start', { id: meetingId, at: at(meeting.at) });
  for (const presence of meeting.presence ?? []) {
    const who = { meetingId, participantId: null, personId: persons.get(presence.name) ?? null };
    if (presence.came) await seed.command('meetings.came', { ...who, at: at(presence.came) });
    if (presence.left) await seed.command('meetings.left', { ...who, at: at(presence.left) });
  }
  const { agenda } = await seed.query('meetings.meeting', { id: meetingId });
  for (const [index, item] of meeting.items.entries()) {
    const id = agenda[index]?.id;
    if (id) await seedItem(seed, item, id, held);
  }
  if (meeting.closesAt) await seed.command('meetings.close', { id: meetingId, at: at(meeting.closesAt) });
}

async function seedItem(
  seed: Seeder,
  item: DemoItem,
  agendaItemId: number,
  { meetingId, day, persons }: Held,
): Promise<void> {
  if (item.begins)
    await seed.command('meetings.beginItem', { id: agendaItemId, at: `${day}T${item.begins}` });
  if (item.text) await seed.command('protocols.saveItemText', { id: agendaItemId, text: item.text });
  if (item.vote) {
    await seed.command('meetings.decide', {
      id: null,
      agendaItemId,
      wording: item.vote.wording,
      votesFor: item.vote.for,
      votesAgainst: item.vote.against,
      abstentions: item.vote.abstentions,
      chairDecision: null,
      decidedAt: `${day}T${item.vote.at}`,
      responsible: item.vote.responsible ?? '',
      dueOn: item.vote.dueIn === undefined ? null : addDays(day, item.vote.dueIn),
    });
  }
  if (item.task) {
    await seed.command('protocols.saveTask', {
      id: null,
      meetingId,
      agendaItemId,
      title: item.task.title,
      assigneeId: persons.get(item.task.assignee) ?? null,
      dueOn: addDays(day, item.task.dueIn),
      note: '',
    });
  }
}

async function seedProtocol(
  seed: Seeder,
  { meetingId }: Held,
  until: NonNullable<DemoMeeting['protocol']>,
): Promise<void> {
  await seed.command('protocols.begin', { meetingId });
  if (until === 'draft') return;
  await seed.run('protocols.issue', { meetingId });
  await seed.command('protocols.correct', {
    meetingId,
    note: 'Frau Paulsen kam um 16:20 Uhr, nicht um 16:30 Uhr.',
  });
  await seed.run('protocols.issue', { meetingId });
}
