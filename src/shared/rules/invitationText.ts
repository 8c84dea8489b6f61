import {
  fillTemplate,
  missingValues,
  type Placeholder,
  type TemplateProblem,
  templateProblems,
} from './template.ts';

/** What stands for a placeholder of an invitation text. */
export type InvitationValues = Record<
  'Gremium' | 'Titel' | 'Datum' | 'Uhrzeit' | 'Ort' | 'Antwort bis',
  string
>;

/** The placeholders that may stand in an invitation text, in braces. */
export const invitationPlaceholders: readonly (Placeholder & { name: keyof InvitationValues })[] = [
  { name: 'Gremium', meaning: 'Name des Gremiums' },
  { name: 'Titel', meaning: 'Titel der Sitzung' },
  { name: 'Datum', meaning: 'Tag der Sitzung mit Wochentag' },
  { name: 'Uhrzeit', meaning: 'Beginn der Sitzung' },
  { name: 'Ort', meaning: 'Ort der Sitzung' },
  { name: 'Antwort bis', meaning: 'Tag, bis zu dem Sie um Antwort bitten' },
];

/** The model invitation a first meeting starts with; every later one takes over the text of the meeting before. */
export const modelInvitation = `ich lade Sie herzlich zur nächsten Sitzung ein.

Bitte sagen Sie uns bis zum {Antwort bis}, ob Sie kommen oder wer Sie vertritt.

Brauchen Sie Unterstützung, um gut teilnehmen zu können? Rufen Sie uns an, wir kümmern uns darum.`;

/** The same in plain language: short sentences, one thought each. */
export const modelPlainInvitation = `wir laden Sie zu einer Sitzung ein.
Die Sitzung ist am {Datum}.
Sie beginnt um {Uhrzeit}.
Der Ort ist: {Ort}.

Kommen Sie? Bitte sagen Sie uns Bescheid.
Das geht bis zum {Antwort bis}.

Brauchen Sie Hilfe, damit Sie gut mitmachen können? Rufen Sie uns an.`;

/** The models' own words about the reply day, and what remains of them in a meeting that has none. */
const withoutReplyDay: readonly [string, string][] = [
  ['Bitte sagen Sie uns bis zum {Antwort bis}, ob', 'Bitte sagen Sie uns, ob'],
  ['\nDas geht bis zum {Antwort bis}.', ''],
];

const names = invitationPlaceholders.map(({ name }) => name);

/**
 * What is wrong with an invitation text in a meeting: unknown placeholders, lone braces, and values the meeting does
 * not have. The models' own sentences about the reply day are no problem without one.
 */
export function invitationProblems(text: string, values: InvitationValues): TemplateProblem[] {
  // As long as before, so that positions stay those of the text.
  const spared = withoutReplyDay.reduce(
    (left, [long]) => left.replaceAll(long, long.replace(/[{}]/g, ' ')),
    text,
  );
  return [...templateProblems(text, names), ...missingValues(spared, values)].sort(
    (one, other) => one.offset - other.offset,
  );
}

/**
 * The text with its placeholders filled in; the models ask for a reply without a day where there is none. Only their
 * own sentences are known well enough to be shortened. What cannot be filled stays visible as it is.
 */
export function fillPlaceholders(text: string, values: InvitationValues): string {
  const shortened = values['Antwort bis']
    ? text
    : withoutReplyDay.reduce((left, [long, short]) => left.replaceAll(long, short), text);
  return fillTemplate(shortened, values);
}

/** A title for a meeting of a committee: "Sitzung der Steuerungsgruppe", "Sitzung „Netzwerk Demenz“". */
export function meetingTitle(committee: string): string {
  const feminine = /^(AG|Arbeitsgruppe|\S*(gruppe|konferenz|runde|kommission|versammlung))(\s|$)/i;
  return feminine.test(committee) ? `Sitzung der ${committee}` : `Sitzung „${committee}“`;
}
