import type { QuorumRule, RulesOfProcedure, WrittenSilence } from './rulesOfProcedure.ts';
import { monthsInWords } from './rulesInWords.ts';
import type { Placeholder } from './template.ts';

/** What stands for a placeholder of the rules of procedure; all but the first three are whole sentences. */
export type RulesValues = Record<
  | 'Gremium'
  | 'Region'
  | 'Stand'
  | 'Ladungsfrist'
  | 'Beschlussfähigkeit'
  | 'Zweite Einladung'
  | 'Mehrheit'
  | 'Stimmengleichheit'
  | 'Umlaufbeschluss'
  | 'Empfehlungen'
  | 'Amtszeit'
  | 'Öffentlichkeit'
  | 'Protokollfrist'
  | 'Einwendungsfrist',
  string
>;

/** The placeholders that may stand in the rules of procedure. */
export const rulesPlaceholders: readonly (Placeholder & { name: keyof RulesValues })[] = [
  { name: 'Gremium', meaning: 'Name des Gremiums' },
  { name: 'Region', meaning: 'Name der Gesundheitsregion' },
  { name: 'Stand', meaning: 'Tag, dessen Regeln gedruckt werden' },
  { name: 'Ladungsfrist', meaning: 'Satz: wie früh eingeladen wird' },
  { name: 'Beschlussfähigkeit', meaning: 'Satz: wann beschlossen werden kann' },
  { name: 'Zweite Einladung', meaning: 'Satz: was nach einer zweiten Einladung gilt' },
  { name: 'Mehrheit', meaning: 'Satz: wann ein Antrag angenommen ist' },
  { name: 'Stimmengleichheit', meaning: 'Satz: was bei gleich vielen Stimmen gilt' },
  { name: 'Umlaufbeschluss', meaning: 'Sätze: ob und wie schriftlich beschlossen wird' },
  { name: 'Empfehlungen', meaning: 'Satz: wer Empfehlungen zustimmen muss' },
  { name: 'Amtszeit', meaning: 'Sätze: wie lange Mitglieder im Amt sind' },
  { name: 'Öffentlichkeit', meaning: 'Satz: ob die Sitzungen öffentlich sind' },
  { name: 'Protokollfrist', meaning: 'Satz: wann das Protokoll verschickt wird' },
  { name: 'Einwendungsfrist', meaning: 'Satz: wie lange Einwendungen möglich sind' },
];

const days = (count: number) => (count === 1 ? 'einen Tag' : `${count} Tage`);
const votes = (count: number) =>
  count === 1 ? 'mindestens eine Stimme vertreten ist' : `mindestens ${count} Stimmen vertreten sind`;

const quorum: Record<QuorumRule, (minimum: number) => string> = {
  none: () => 'Das Gremium ist immer beschlussfähig, gleich wie viele Mitglieder da sind.',
  moreThanHalf: () =>
    'Das Gremium ist beschlussfähig, wenn mehr als die Hälfte aller Stimmen vertreten ist. Unbesetzte Sitze zählen dabei mit.',
  minimum: (minimum) => `Das Gremium ist beschlussfähig, wenn ${votes(minimum)}.`,
  allInvitedAndMinimum: (minimum) =>
    `Das Gremium ist beschlussfähig, wenn alle Mitglieder eingeladen wurden und ${votes(minimum)}.`,
};

const majority: Record<RulesOfProcedure['majorityBase'], (abstentionsCount: boolean) => string> = {
  votesCast: (counted) =>
    counted
      ? 'Ein Antrag ist angenommen, wenn mehr als die Hälfte der abgegebenen Stimmen dafür ist. Enthaltungen zählen als abgegebene Stimmen.'
      : 'Ein Antrag ist angenommen, wenn er mehr Ja- als Nein-Stimmen bekommt. Enthaltungen zählen nicht mit.',
  present: () =>
    'Ein Antrag ist angenommen, wenn mehr als die Hälfte aller vertretenen Stimmen dafür ist. Eine Enthaltung wirkt wie ein Nein.',
  allSeats: () =>
    'Ein Antrag ist angenommen, wenn mehr als die Hälfte aller Stimmen des Gremiums dafür ist. Unbesetzte Sitze zählen dabei mit.',
};

const silence: Record<WrittenSilence, string> = {
  notCast: 'Wer nicht antwortet, hat nicht abgestimmt.',
  consent: 'Wer nicht antwortet, stimmt zu.',
  abstention: 'Wer nicht antwortet, enthält sich.',
};

function written(rules: RulesOfProcedure): string {
  if (!rules.writtenResolutionAllowed)
    return 'Beschlüsse werden nur in Sitzungen gefasst. Beschlüsse im Umlauf sind nicht zulässig.';
  return [
    'Was eilt, kann das Gremium ohne Sitzung im Umlauf beschließen, per Brief oder E-Mail.',
    rules.writtenResolutionDays === 0
      ? 'Bis wann zu antworten ist, steht in der Aufforderung.'
      : `Die Mitglieder haben ${days(rules.writtenResolutionDays)} Zeit für ihre Antwort.`,
    rules.writtenObjectionStops
      ? 'Widerspricht ein Mitglied diesem Weg, wird der Punkt in der nächsten Sitzung beraten.'
      : '',
    silence[rules.writtenSilence],
  ]
    .filter(Boolean)
    .join(' ');
}

function term({ termMonths, staysUntilSuccessor }: RulesOfProcedure): string {
  const length =
    termMonths === 0
      ? 'Wie lange ein Mitglied im Amt ist, legt fest, wer es beruft.'
      : `Die Amtszeit beträgt in der Regel ${monthsInWords(termMonths)}.`;
  return staysUntilSuccessor
    ? `${length} Nach dem Ende der Amtszeit bleibt ein Mitglied im Amt, bis eine Nachfolge berufen ist.`
    : `${length} Mit dem letzten Tag der Amtszeit endet das Amt.`;
}

function secondInvitation({ quorumRule, secondInvitationQuorate }: RulesOfProcedure): string {
  if (quorumRule === 'none') return 'Eine zweite Einladung ist deshalb nicht nötig.';
  return secondInvitationQuorate
    ? 'War eine Sitzung nicht beschlussfähig, kann zu denselben Punkten ein zweites Mal eingeladen werden. Dann kann das Gremium ohne Mindestzahl beschließen, wenn das in der Einladung steht.'
    : 'Auch nach einer zweiten Einladung gilt dieselbe Mindestzahl.';
}

/** The rules of a committee as sentences for its printed rules of procedure. @param stand "14. November 2026" */
export function rulesInSentences(
  rules: RulesOfProcedure,
  { committee, region, stand }: { committee: string; region: string; stand: string },
): RulesValues {
  const { noticePeriodDays: notice, protocolDeadlineDays: sent, objectionDeadlineDays: objection } = rules;
  return {
    Gremium: committee,
    Region: region,
    Stand: stand,
    Ladungsfrist:
      notice === 0
        ? 'Eine feste Ladungsfrist gibt es nicht.'
        : `Zwischen dem Versand der Einladung und der Sitzung ${notice === 1 ? 'liegt mindestens ein Tag' : `liegen mindestens ${notice} Tage`}. Der Tag des Versands und der Tag der Sitzung zählen nicht mit.`,
    Beschlussfähigkeit: quorum[rules.quorumRule](rules.quorumMinimum),
    'Zweite Einladung': secondInvitation(rules),
    Mehrheit: majority[rules.majorityBase](rules.abstentionsCount),
    Stimmengleichheit:
      rules.tieRule === 'rejected'
        ? 'Bei Stimmengleichheit ist der Antrag abgelehnt.'
        : 'Bei Stimmengleichheit entscheidet der Vorsitz.',
    Umlaufbeschluss: written(rules),
    Empfehlungen: rules.carrierConsentRequired
      ? 'Eine Handlungsempfehlung wird erst beschlossen, wenn die Stellen zugestimmt haben, die sie umsetzen sollen.'
      : 'Wer eine Handlungsempfehlung umsetzen soll, wird vor dem Beschluss gehört.',
    Amtszeit: term(rules),
    Öffentlichkeit: rules.publicMeetings
      ? 'Die Sitzungen sind öffentlich. Wer zuhören möchte, ist willkommen.'
      : 'Die Sitzungen sind nicht öffentlich. Gäste kann der Vorsitz einladen.',
    Protokollfrist:
      sent === 0
        ? 'Das Protokoll geht am Tag der Sitzung an alle Mitglieder.'
        : `Das Protokoll geht spätestens ${days(sent)} nach der Sitzung an alle Mitglieder.`,
    Einwendungsfrist:
      objection === 0
        ? 'Einwendungen sind in der nächsten Sitzung möglich.'
        : `Danach haben die Mitglieder ${days(objection)} Zeit für Einwendungen.`,
  };
}
