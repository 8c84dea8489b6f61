import type { Transaction } from 'kysely';
import { AppError } from '../../../shared/errors.ts';
import type { DecisionForm } from '../../../shared/features/meetings.ts';
import { type Decision, decide as decideByRule } from '../../../shared/rules/majority.ts';
import { timeText } from '../../../shared/rules/germanFormat.ts';
import type { WriteContext } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import * as repository from '../protocols/protocols.repository.ts';
import {
  loadFacts,
  type MeetingFacts,
  quorumOf,
  refuseLocked,
  requireStatus,
  votesAt,
  votingSeats,
} from './meetingFacts.ts';
import { findAgendaItem } from './meetings.repository.ts';

type Vote = Pick<DecisionForm, 'votesFor' | 'votesAgainst' | 'abstentions' | 'chairDecision' | 'decidedAt'>;

/** Result and reason from the rules of the day and who was there at that minute. @throws AppError `invalidInput` */
export function resultOf(facts: MeetingFacts, vote: Vote): Decision {
  return decideByRule({
    rules: facts.rules,
    votesFor: vote.votesFor,
    votesAgainst: vote.votesAgainst,
    abstentions: vote.abstentions,
    chairDecision: vote.chairDecision,
    presentVotes: votesAt(facts, vote.decidedAt),
    votingSeats: votingSeats(facts),
    quorate: quorumOf(facts, vote.decidedAt).quorate,
  });
}

/** Records a vote. @throws AppError `conflict` before the meeting or after its protocol, `invalidInput` for impossible counts or times */
export async function decide(db: Transaction<Database>, form: DecisionForm, context: WriteContext) {
  const item = await findAgendaItem(db, form.agendaItemId);
  if (!item) throw new AppError('notFound', 'Diesen Tagesordnungspunkt gibt es nicht mehr.');
  const facts = await loadFacts(db, item.meeting_id);
  refuseLocked(facts);
  requireStatus(
    facts,
    ['running', 'closed'],
    'Beginnen Sie zuerst die Sitzung, dann können Sie Beschlüsse festhalten.',
  );
  refuseOutside(facts, form.decidedAt);
  const { result, reason } = resultOf(facts, form);
  const columns = {
    agenda_item_id: item.id,
    wording: form.wording,
    votes_for: form.votesFor,
    votes_against: form.votesAgainst,
    abstentions: form.abstentions,
    chair_decision: form.chairDecision,
    decided_at: form.decidedAt,
    result,
    reason,
    responsible: form.responsible,
    due_on: form.dueOn,
  };
  context.describe(`Beschluss zu „${item.title}“ festgehalten`);
  if (form.id === null)
    return {
      id: await repository.insertResolution(db, {
        ...columns,
        meeting_id: item.meeting_id,
        year: null,
        number: null,
      }),
    };
  const known = facts.resolutions.find((each) => each.id === form.id);
  if (!known) throw new AppError('notFound', 'Diesen Beschluss gibt es nicht mehr.');
  refuseUncounted(known.number, result);
  await repository.updateResolution(db, form.id, columns);
  return { id: form.id };
}

function refuseOutside({ meeting }: MeetingFacts, at: string): void {
  const outside =
    (meeting.opened_at && at < meeting.opened_at) || (meeting.closed_at && at > meeting.closed_at);
  if (!outside) return;
  const message = `Um ${timeText(at)} lief die Sitzung nicht. Bitte prüfen Sie die Uhrzeit der Abstimmung.`;
  throw new AppError('invalidInput', message, { fields: { decidedAt: message } });
}

/** A number once given out stays; what has one must stay a resolution. */
function refuseUncounted(number: number | null, result: Decision['result']): void {
  if (number === null || result === 'adopted' || result === 'rejected') return;
  throw new AppError(
    'conflict',
    'Dieser Beschluss hat schon eine Nummer und muss angenommen oder abgelehnt bleiben. Bitte prüfen Sie Stimmen und Anwesenheit.',
  );
}

/** @throws AppError `conflict` where the resolution has a number: the register has no gaps */
export async function removeDecision(
  db: Transaction<Database>,
  id: number,
  context: WriteContext,
): Promise<void> {
  const row = await repository.findResolution(db, id);
  if (!row) throw new AppError('notFound', 'Diesen Beschluss gibt es nicht mehr.');
  refuseLocked({ protocols: await repository.protocolsOf(db, row.meeting_id) });
  if (row.number !== null)
    throw new AppError(
      'conflict',
      'Dieser Beschluss steht mit seiner Nummer im Beschlussregister und bleibt dort. Sie können seinen Wortlaut in der Korrektur ändern.',
    );
  await repository.deleteResolution(db, id);
  context.describe('Beschluss entfernt');
}
