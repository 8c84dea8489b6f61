import { majorityNeeded } from './majority.ts';
import { neededVotes } from './quorum.ts';
import type { QuorumRule, RulesOfProcedure, WrittenSilence } from './rulesOfProcedure.ts';

/** One group of settings as sentences. */
export interface RuleSentence {
  term: string;
  text: string;
}

const days = (count: number) => `${count} ${count === 1 ? 'Tag' : 'Tage'}`;
const daysAfter = (count: number) => `${count} ${count === 1 ? 'Tag' : 'Tagen'}`;

/** What silence means in a written vote. */
export const silenceWords: Record<WrittenSilence, string> = {
  notCast: 'Wer nicht antwortet, hat nicht abgestimmt',
  consent: 'Wer nicht antwortet, stimmt zu',
  abstention: 'Wer nicht antwortet, enthält sich',
};

const later = 'Sobald es stimmberechtigte Sitze gibt, steht hier die Zahl.';

/** A number out of no seats would be nonsense. */
const quorumWithoutSeats: Record<Exclude<QuorumRule, 'none'>, string> = {
  moreThanHalf: 'Wenn mehr als die Hälfte der Stimmen vertreten ist.',
  minimum: 'Wenn die Mindestzahl der Stimmen vertreten ist.',
  allInvitedAndMinimum: 'Wenn alle eingeladen sind und die Mindestzahl der Stimmen vertreten ist.',
};

/** When the committee can decide, with the number for the seats it has now. */
export function quorumInWords(rules: RulesOfProcedure, votingSeats: number): string {
  if (votingSeats === 0 && rules.quorumRule !== 'none')
    return `${quorumWithoutSeats[rules.quorumRule]} ${later}`;
  const votes = neededVotes(rules, votingSeats);
  switch (rules.quorumRule) {
    case 'none':
      return 'Immer, ohne Mindestzahl.';
    case 'moreThanHalf':
      return `Wenn mehr als die Hälfte der Stimmen vertreten ist: ${votes} von ${votingSeats}. Unbesetzte Sitze zählen mit.`;
    case 'minimum':
      return `Wenn mindestens ${votes} von ${votingSeats} Stimmen vertreten sind.`;
    case 'allInvitedAndMinimum':
      return `Wenn alle eingeladen und mindestens ${votes} von ${votingSeats} Stimmen vertreten sind.`;
  }
}

/** When a motion is adopted, with an example. */
export function majorityInWords(
  rules: Pick<RulesOfProcedure, 'majorityBase' | 'abstentionsCount'>,
  votingSeats: number,
): string {
  switch (rules.majorityBase) {
    case 'votesCast':
      return rules.abstentionsCount
        ? 'Mehr als die Hälfte der abgegebenen Stimmen, Enthaltungen mitgezählt. Eine Enthaltung wirkt also wie ein Nein.'
        : 'Mehr Ja- als Nein-Stimmen. Enthaltungen zählen nicht mit.';
    case 'present':
      return 'Mehr als die Hälfte aller vertretenen Stimmen. Wer sich enthält, wirkt also wie ein Nein.';
    case 'allSeats':
      if (votingSeats === 0)
        return `Mehr als die Hälfte aller Stimmen, auch wenn Sitze unbesetzt sind. ${later}`;
      return `Mehr als die Hälfte aller Stimmen: ${majorityNeeded(votingSeats)} von ${votingSeats}, auch wenn Sitze unbesetzt sind.`;
  }
}

/** "4 Jahre", "18 Monate" */
export function monthsInWords(months: number): string {
  if (months % 12 === 0) return months === 12 ? '1 Jahr' : `${months / 12} Jahre`;
  return months === 1 ? '1 Monat' : `${months} Monate`;
}

function termInWords({ termMonths, staysUntilSuccessor }: RulesOfProcedure): string {
  if (termMonths === 0)
    return staysUntilSuccessor
      ? 'Keine feste Dauer. Wer für eine Zeit berufen ist, bleibt danach im Amt, bis jemand nachfolgt.'
      : 'Keine feste Dauer. Wer für eine Zeit berufen ist, ist danach nicht mehr im Amt.';
  const one = termMonths === 1 || termMonths === 12;
  const length = `Üblich ${one ? 'ist' : 'sind'} ${monthsInWords(termMonths)}.`;
  return staysUntilSuccessor
    ? `${length} Danach bleiben Mitglieder im Amt, bis jemand nachfolgt.`
    : `${length} Danach endet das Amt, auch ohne Nachfolge.`;
}

/** All settings in plain German, in the order of a meeting's life. */
export function rulesInWords(rules: RulesOfProcedure, votingSeats: number): RuleSentence[] {
  const written = rules.writtenResolutionAllowed
    ? [
        `Erlaubt, Frist ${days(rules.writtenResolutionDays)}.`,
        rules.writtenObjectionStops ? 'Ein Widerspruch genügt, dann wird in der Sitzung beraten.' : '',
        `${silenceWords[rules.writtenSilence]}.`,
      ]
    : ['Nicht erlaubt.'];
  return [
    {
      term: 'Einladung',
      text:
        rules.noticePeriodDays === 0
          ? 'Ohne Ladungsfrist.'
          : `Zwischen Versand und Sitzung ${rules.noticePeriodDays === 1 ? 'liegt' : 'liegen'} mindestens ${days(rules.noticePeriodDays)}; Versandtag und Sitzungstag zählen nicht mit.`,
    },
    { term: 'Beschlussfähig', text: quorumInWords(rules, votingSeats) },
    {
      term: 'Zweite Einladung',
      text:
        rules.quorumRule === 'none'
          ? ''
          : rules.secondInvitationQuorate
            ? 'Dann beschlussfähig ohne Mindestzahl, wenn es in der Einladung steht.'
            : 'Auch dann gilt die Mindestzahl.',
    },
    { term: 'Angenommen', text: majorityInWords(rules, votingSeats) },
    {
      term: 'Stimmengleichheit',
      text: rules.tieRule === 'rejected' ? 'Der Antrag ist abgelehnt.' : 'Der Vorsitz entscheidet.',
    },
    { term: 'Umlaufbeschluss', text: written.filter(Boolean).join(' ') },
    {
      term: 'Empfehlungen',
      text: rules.carrierConsentRequired ? 'Wer sie umsetzen soll, muss zugestimmt haben.' : '',
    },
    { term: 'Amtszeit', text: termInWords(rules) },
    {
      term: 'Öffentlichkeit',
      text: rules.publicMeetings ? 'Die Sitzungen sind öffentlich.' : 'Die Sitzungen sind nicht öffentlich.',
    },
    {
      term: 'Protokoll',
      text: `Spätestens nach ${daysAfter(rules.protocolDeadlineDays)} verschickt, danach ${days(rules.objectionDeadlineDays)} Zeit für Einwendungen.`,
    },
    { term: 'Anmerkung', text: rules.note },
  ].filter((sentence) => sentence.text !== '');
}
