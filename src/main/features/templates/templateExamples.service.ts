import type { Kysely } from 'kysely';
import type { TemplateExamples } from '../../../shared/features/templates.ts';
import { dayText, longDay, timeText } from '../../../shared/rules/germanFormat.ts';
import { addDays } from '../../../shared/rules/germanDate.ts';
import type { InvitationValues } from '../../../shared/rules/invitationText.ts';
import { rulesInSentences, type RulesValues } from '../../../shared/rules/rulesInSentences.ts';
import { defaultRules } from '../../../shared/rules/rulesOfProcedure.ts';
import { type Clock, localTime, today } from '../../clock.ts';
import type { Database } from '../../database/schema.ts';
import { existing, listCommittees, rulesOn } from '../committees/committees.service.ts';
import { invitationValues } from '../meetings/invitationPlaceholders.ts';
import { loadFacts, meetingHeading } from '../meetings/meetingFacts.ts';
import { officeRow } from '../settings/settings.repository.ts';
import { nextMeeting } from './templates.repository.ts';

/** Values that previews show: real ones where the office has any, else invented ones. */
export async function templateExamples(
  db: Kysely<Database>,
  committeeId: number | null,
  clock: Clock,
): Promise<TemplateExamples> {
  const next = await nextMeeting(db, localTime(clock));
  const facts = next ? await loadFacts(db, next.id) : null;
  const wanted =
    committeeId ??
    facts?.meeting.committee_id ??
    (await listCommittees(db, clock)).find((each) => !each.ended)?.id ??
    null;
  return {
    meeting: facts
      ? {
          source: meetingHeading(facts.meeting),
          values: withoutGaps(invitationValues(facts), inventedMeeting(today(clock))),
        }
      : { source: '', values: inventedMeeting(today(clock)) },
    committee: {
      committeeId: wanted,
      values:
        wanted === null
          ? rulesInSentences(defaultRules(today(clock)), {
              committee: 'Steuerungsgruppe',
              region: await regionName(db),
              stand: dayText(today(clock)),
            })
          : await committeeValues(db, wanted, clock),
    },
  };
}

/** The placeholders of a committee's rules of procedure, with the rules that hold today. @throws AppError `notFound` */
export async function committeeValues(
  db: Kysely<Database>,
  committeeId: number,
  clock: Clock,
): Promise<RulesValues> {
  const { name } = await existing(db, committeeId);
  return rulesInSentences(await rulesOn(db, committeeId, today(clock)), {
    committee: name,
    region: await regionName(db),
    stand: dayText(today(clock)),
  });
}

async function regionName(db: Kysely<Database>): Promise<string> {
  return (await officeRow(db))?.region_name ?? 'Gesundheitsregion';
}

/** A preview has something to show for every placeholder. */
function withoutGaps(values: InvitationValues, invented: InvitationValues): InvitationValues {
  const said = Object.entries(values).filter(([, value]) => value !== '');
  return { ...invented, ...Object.fromEntries(said) };
}

function inventedMeeting(now: string): InvitationValues {
  const day = addDays(now, 21);
  return {
    Gremium: 'Steuerungsgruppe',
    Titel: 'Sitzung der Steuerungsgruppe',
    Datum: longDay(day),
    Uhrzeit: timeText(`${day}T16:00`),
    Ort: 'Lindensaal',
    'Antwort bis': dayText(addDays(day, -7)),
  };
}
