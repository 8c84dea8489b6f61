/** What stands for a placeholder of an invitation text. */
export interface InvitationValues {
  Gremium: string;
  Titel: string;
  Datum: string;
  Uhrzeit: string;
  Ort: string;
  'Antwort bis': string;
}

/** The placeholders that may stand in an invitation text, in braces. */
export const placeholders: readonly (keyof InvitationValues)[] = [
  'Gremium',
  'Titel',
  'Datum',
  'Uhrzeit',
  'Ort',
  'Antwort bis',
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

/** Only the models' own sentences are known well enough to be shortened; another text keeps its open placeholder. */
function shortened(text: string, values: InvitationValues): string {
  if (values['Antwort bis']) return text;
  return withoutReplyDay.reduce((left, [long, short]) => left.replaceAll(long, short), text);
}

const mark = /\{([^{}\n]{1,40})\}/g;

/** Placeholders that stand in a text and mean nothing, or whose value is missing. */
export function openPlaceholders(text: string, values: InvitationValues): string[] {
  const found = [...shortened(text, values).matchAll(mark)].map((match) => match[1] ?? '');
  return [...new Set(found.filter((name) => !values[name as keyof InvitationValues]))];
}

/** The text with its placeholders filled in; the models ask for a reply without a day where there is none. What cannot be filled stays visible as it is. */
export function fillPlaceholders(text: string, values: InvitationValues): string {
  return shortened(text, values).replace(
    mark,
    (whole, name: string) => values[name as keyof InvitationValues] || whole,
  );
}

/** A title for a meeting of a committee: "Sitzung der Steuerungsgruppe", "Sitzung „Netzwerk Demenz“". */
export function meetingTitle(committee: string): string {
  const feminine = /^(AG|Arbeitsgruppe|\S*(gruppe|konferenz|runde|kommission|versammlung))(\s|$)/i;
  return feminine.test(committee) ? `Sitzung der ${committee}` : `Sitzung „${committee}“`;
}
