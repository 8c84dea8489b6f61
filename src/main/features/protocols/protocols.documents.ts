import {
  decisionResultLabels,
  type ProtocolKind,
  protocolKindLabels,
} from '../../../shared/features/protocols.ts';
import type { StoredOffice } from '../../../shared/features/settings.ts';
import { dayText, longDay } from '../../../shared/rules/germanFormat.ts';
import { tally } from '../../../shared/rules/majority.ts';
import { type Protocol, protocolDocument } from '../../documents/layouts/protocol.ts';
import type { ProtocolItem, ProtocolTask } from '../../documents/layouts/protocolParts.ts';
import type { Document, DocumentFormat } from '../../documents/model.ts';
import type { Stamp } from '../../output.ts';
import { type MeetingFacts, personName } from '../meetings/meetingFacts.ts';
import { frameOf } from '../settings/settings.documents.ts';
import { taskView } from '../meetings/agendaView.ts';
import { itemCourses } from './protocolCourse.ts';
import { numberText, protocolAttendance, protocolHead, quorumText } from './protocolFacts.ts';

/** What one version of a protocol says beyond what is recorded about the meeting. */
export interface ProtocolVersion {
  version: number;
  kind: ProtocolKind;
  introduction: string;
  correctionNote: string;
  draft: boolean;
  format: DocumentFormat;
  /** Numbers by resolution; a draft of a new meeting has none. */
  numbers: ReadonlyMap<number, { year: number; number: number }>;
}

/** The protocol as a document tree. The same input gives the same document. */
export function protocolTree(
  facts: MeetingFacts,
  office: StoredOffice,
  version: ProtocolVersion,
  stamp: Stamp,
): Document {
  const { meeting } = facts;
  const kind = protocolKindLabels[version.kind];
  const courses = version.kind === 'discussion' ? itemCourses(facts) : [];
  const protocol: Protocol = {
    frame: frameOf(
      office,
      `${kind}: ${meeting.title} am ${dayText(meeting.starts_at)}`,
      stamp,
      version.format,
    ),
    heading: kind,
    occasion: `${meeting.title} am ${longDay(meeting.starts_at)}`,
    draft: version.draft,
    head: [
      { term: 'Veranstalter', value: office.regionName },
      ...protocolHead(facts),
      { term: 'Fassung', value: versionText(version, stamp) },
    ],
    introduction: version.introduction,
    attendance: { ...protocolAttendance(facts), quorum: quorumText(facts) },
    items: facts.agenda.map(
      (item, index): ProtocolItem => ({
        number: `TOP ${index + 1}`,
        title: item.title,
        text: item.minutes_text,
        ...(courses[index] ? { course: courses[index] } : {}),
        resolutions: facts.resolutions
          .filter((each) => each.agenda_item_id === item.id)
          .map((each) => ({
            number:
              numberText(version.numbers.get(each.id)) ||
              (each.result === 'notQuorate' ? '(nicht gefasst)' : '(Nummer folgt)'),
            wording: each.wording,
            votes: votesOf(each),
            result: decisionResultLabels[each.result],
            reason: ruleOf(each),
            ...(each.responsible ? { responsible: each.responsible } : {}),
            ...(each.due_on ? { due: dayText(each.due_on) } : {}),
          })),
      }),
    ),
    tasks: facts.tasks.map(printedTask),
    signers: [
      { name: personName(facts, meeting.chair_id), role: 'Vorsitz' },
      { name: personName(facts, meeting.minute_taker_id), role: 'Protokollführung' },
    ].filter((signer) => signer.name !== ''),
    distribution: distribution(facts),
  };
  return protocolDocument(protocol);
}

/** Who gets the protocol: the members, and the deputies who were there. */
function distribution(facts: MeetingFacts): string {
  const deputies = facts.participants.some(
    (each) => each.capacity === 'deputy' && (facts.intervals.get(each.id) ?? []).length > 0,
  );
  const members = `Mitglieder des Gremiums „${facts.meeting.committee_name}“`;
  return deputies ? `${members} und die anwesenden Stellvertretungen` : members;
}

/** A task with the words a protocol uses. */
export const printedTask = (task: MeetingFacts['tasks'][number]): ProtocolTask => ({
  title: task.title,
  assignee: taskView(task).assignee,
  due: task.due_on ? dayText(task.due_on) : '',
});

type ResolutionRow = MeetingFacts['resolutions'][number];

const votesOf = (row: ResolutionRow): string =>
  tally({ votesFor: row.votes_for, votesAgainst: row.votes_against, abstentions: row.abstentions });

/**
 * The part of the recorded reason that result and counts do not say already: the rule. A reason in other words stays
 * whole.
 */
function ruleOf(row: ResolutionRow): string {
  const sentences = row.reason.split(/(?<=\.) (?=[A-ZÄÖÜ])/);
  const rest = sentences.filter((sentence) => !sentence.includes(votesOf(row)));
  const known = row.result === 'notQuorate' && rest.length < sentences.length;
  return known ? '' : rest.join(' ');
}

/** Empty for a first version; a correction is dated and gives its reason. */
function versionText({ version, correctionNote }: ProtocolVersion, { day }: Stamp): string {
  if (version === 1) return '';
  return `${version}. Fassung vom ${dayText(day)}, ersetzt die vorige. Grund: ${correctionNote}`;
}
