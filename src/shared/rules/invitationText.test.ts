import { describe, expect, it } from 'vitest';
import {
  fillPlaceholders,
  invitationProblems,
  type InvitationValues,
  meetingTitle,
  modelInvitation,
  modelPlainInvitation,
} from './invitationText.ts';

const values: InvitationValues = {
  Gremium: 'Steuerungsgruppe',
  Titel: 'Sitzung der Steuerungsgruppe',
  Datum: 'Mittwoch, 9. Dezember 2026',
  Uhrzeit: '16:00 Uhr',
  Ort: 'Lindensaal',
  'Antwort bis': '2. Dezember 2026',
};

const messages = (text: string, given: InvitationValues) =>
  invitationProblems(text, given).map((each) => each.message);

describe('invitation text', () => {
  it('fills what it knows and shows what it does not', () => {
    expect(fillPlaceholders('am {Datum} im {Ort}, {Raum}', values)).toBe(
      'am Mittwoch, 9. Dezember 2026 im Lindensaal, {Raum}',
    );
    expect(messages('am {Datum} im {Ort},\nRaum {Raum}', values)).toEqual([
      'Zeile 2, Zeichen 6: Den Platzhalter {Raum} gibt es nicht.',
    ]);
    expect(messages('Antworten Sie bis {Antwort bis}.', { ...values, 'Antwort bis': '' })).toEqual([
      'Zeile 1, Zeichen 19: Für den Platzhalter {Antwort bis} fehlt die Angabe.',
    ]);
  });

  it('names the place of a missing reply day behind a model sentence', () => {
    const none = { ...values, 'Antwort bis': '' };
    const text = `${modelInvitation}\nBis {Antwort bis}!`;
    expect(messages(text, none)).toEqual([
      'Zeile 6, Zeichen 5: Für den Platzhalter {Antwort bis} fehlt die Angabe.',
    ]);
    const [problem] = invitationProblems(text, none);
    expect(problem?.offset).toBe(text.lastIndexOf('{'));
  });

  it('asks for a reply without a day where the meeting has none', () => {
    const none = { ...values, 'Antwort bis': '' };
    for (const text of [modelInvitation, modelPlainInvitation]) {
      expect(messages(text, none)).toEqual([]);
      expect(fillPlaceholders(text, none)).not.toContain('bis zum');
      expect(fillPlaceholders(text, values)).toContain('bis zum 2. Dezember 2026');
    }
    expect(fillPlaceholders(modelInvitation, none)).toContain('Bitte sagen Sie uns, ob Sie kommen');
    expect(fillPlaceholders(modelPlainInvitation, none)).toContain('Bescheid.\n\nBrauchen');
  });

  it('ships models without an unknown placeholder', () => {
    for (const text of [modelInvitation, modelPlainInvitation]) expect(messages(text, values)).toEqual([]);
  });

  it('names a meeting after its committee', () => {
    expect(meetingTitle('Steuerungsgruppe')).toBe('Sitzung der Steuerungsgruppe');
    expect(meetingTitle('AG Hitzeschutz')).toBe('Sitzung der AG Hitzeschutz');
    expect(meetingTitle('Gesundheitskonferenz')).toBe('Sitzung der Gesundheitskonferenz');
    expect(meetingTitle('Netzwerk Demenz')).toBe('Sitzung „Netzwerk Demenz“');
  });
});
