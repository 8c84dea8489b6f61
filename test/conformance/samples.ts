/** Every layout with nothing, with a usual and with an extreme content: the rows of the conformance matrix. */
import { attendanceListDocument } from '../../src/main/documents/layouts/attendanceList.ts';
import { invitationDocument } from '../../src/main/documents/layouts/invitation.ts';
import { lettersDocument } from '../../src/main/documents/layouts/letter.ts';
import { protocolDocument } from '../../src/main/documents/layouts/protocol.ts';
import { report } from './engineSamples.ts';
import { principles, rulesOfProcedure } from './templateSamples.ts';
import { bulletList, paragraph } from '../../src/main/documents/blocks.ts';
import type { Document, DocumentFormat } from '../../src/main/documents/model.ts';
import { labelLayouts } from './labelSamples.ts';
import {
  agenda,
  bareOffice,
  closing,
  extremeOffice,
  first,
  flood,
  frame,
  hard,
  information,
  invitationTitle,
  long,
  meeting,
  opening,
  person,
  recipients,
  reply,
  word,
} from './sampleTexts.ts';

export const layouts: Record<
  string,
  Partial<Record<'empty' | 'typical' | 'extreme', (format: DocumentFormat) => Document>>
> = {
  ...labelLayouts,
  letter: {
    empty: (format) =>
      lettersDocument(frame('Brief', format, bareOffice), [
        { recipient: 'X', address: [], information: [], subject: 'Betreff', body: [] },
      ]),
    typical: (format) =>
      lettersDocument(frame('Anfrage zur Zusammenarbeit', format), [
        {
          recipient: 'Ute Kranich',
          address: ['Lindetaler Krankenkasse', 'Frau Ute Kranich', 'Ringstraße 7', '12345 Lindenau-Markt'],
          information,
          subject: 'Anfrage zur Zusammenarbeit',
          body: [
            paragraph('Sehr geehrte Frau Kranich,'),
            paragraph(opening),
            bulletList(['Ziele der Zusammenarbeit', 'Ansprechpersonen', 'Zeitplan']),
          ],
          closing,
          enclosures: ['Entwurf der Vereinbarung', 'Zeitplan'],
        },
      ]),
    extreme: (format) =>
      lettersDocument(frame(hard, format, extremeOffice), [
        {
          recipient: hard,
          notes: ['Persönlich/Vertraulich', 'Einschreiben mit Rückschein', 'Wenn unzustellbar, zurück'],
          address: [long, word, long, hard, 'Straße 1', '12345 Ort', 'LAND'],
          information: [...information, { term: `${word} Zeichen`, value: hard }, ...information],
          subject: hard.repeat(2),
          body: [paragraph(flood)],
          closing: {
            greeting: long,
            signers: [{ name: hard, role: hard }, { name: 'B', role: long }, { name: 'C' }],
          },
          enclosures: Array.from({ length: 40 }, (_, index) => `${long} ${index}`),
        },
        { recipient: 'B', address: ['B'], information: [], subject: 'S', body: [] },
      ]),
  },
  invitation: {
    empty: (format) =>
      invitationDocument({
        frame: frame('Einladung', format, bareOffice),
        subject: 'Einladung',
        information: [],
        opening: '',
        meeting: { date: '', time: 'offen', place: [] },
        agenda: [],
        closing: { greeting: '', signers: [] },
        recipients: [{ name: 'A', address: [], salutation: '' }],
      }),
    typical: (format) =>
      invitationDocument({
        frame: frame(invitationTitle, format),
        subject: invitationTitle,
        information,
        opening,
        meeting,
        agenda,
        reply,
        closing,
        enclosures: ['Entwurf des Hitzeaktionsplans'],
        recipients,
      }),
    extreme: (format) =>
      invitationDocument({
        frame: frame(invitationTitle, format, extremeOffice),
        subject: hard,
        information,
        opening: hard,
        meeting: { date: hard, time: hard, place: [hard, hard], further: [{ term: word, value: flood }] },
        agenda: Array.from({ length: 12 }, (_, index) => ({
          title: `${hard} ${index}`,
          time: '17:00 Uhr',
          duration: '5 Minuten',
          kind: 'Beschluss',
          note: long,
        })),
        text: hard,
        reply: { ...reply, text: hard },
        closing: { greeting: long, signers: [{ name: long, role: hard }, { name: long }] },
        recipients: recipients
          .slice(0, 2)
          .map((recipient) => ({ ...recipient, salutation: hard, remark: long })),
      }),
  },
  attendanceList: {
    empty: (format) =>
      attendanceListDocument({
        frame: frame('Liste', format, bareOffice),
        heading: 'Anwesenheitsliste',
        facts: [],
        people: [],
        guestLines: 0,
      }),
    typical: (format) =>
      attendanceListDocument({
        frame: frame('Anwesenheitsliste zur 3. Sitzung', format),
        heading: 'Anwesenheitsliste',
        facts: [
          { term: 'Sitzung', value: '3. Sitzung der Steuerungsgruppe' },
          { term: 'Datum', value: `${meeting.date}, ${meeting.time}` },
          { term: 'Ort', value: meeting.place.join(', ') },
        ],
        note: 'Die Liste dient dem Nachweis der Teilnahme und wird mit dem Protokoll aufbewahrt.',
        people: Array.from({ length: 14 }, (_, index) => ({
          name:
            ['Dr. Maren Hollweg', 'Ute Kranich', 'Selma Yıldırak', 'Timo Rasch', 'Heike Dorn'][index % 5] ??
            '',
          organisation:
            [
              'Landkreis Lindetal',
              'Lindetaler Krankenkasse',
              'Migrantinnenrat',
              'Mensch zuerst Lindetal',
              'Gehörlosenverein',
            ][index % 5] ?? '',
          role: index % 3 === 0 ? 'beratend' : 'stimmberechtigt',
        })),
        guests: ['Lena Weiß'],
        guestLines: 5,
      }),
    extreme: (format) =>
      attendanceListDocument({
        frame: frame(hard, format, extremeOffice),
        heading: hard,
        facts: [{ term: word, value: hard }],
        note: flood,
        people: Array.from({ length: 16 }, (_, index) => person(index)),
        guestLines: 40,
      }),
  },
  protocol: {
    empty: (format) =>
      protocolDocument({
        frame: frame('Protokoll', format, bareOffice),
        heading: 'Ergebnisprotokoll',
        occasion: 'Sitzung',
        draft: true,
        head: [],
        attendance: { present: [], excused: [], absent: [], guests: [] },
        items: [],
        tasks: [],
        signers: [],
      }),
    typical: (format) =>
      protocolDocument({
        frame: frame('Ergebnisprotokoll der 3. Sitzung der Steuerungsgruppe', format),
        heading: 'Ergebnisprotokoll',
        occasion: '3. Sitzung der Steuerungsgruppe',
        draft: format === 'standard',
        head: [
          { term: 'Veranstalter', value: 'Gesundheitsregion Lindetal' },
          { term: 'Datum', value: meeting.date },
          { term: 'Beginn und Ende', value: '17:00 bis 18:34 Uhr' },
          { term: 'Ort', value: meeting.place.join('\n') },
          { term: 'Vorsitz', value: 'Dr. Maren Hollweg' },
          { term: 'Protokoll', value: 'Jonas Bredow' },
        ],
        attendance: {
          present: [
            'Dr. Maren Hollweg',
            'Ute Kranich',
            'Selma Yıldırak',
            'Timo Rasch',
            'Dr. Farid Aslani',
            'Dr. Kim Lohse',
          ].map((name, index) => ({
            name,
            organisation:
              [
                'Landkreis Lindetal',
                'Lindetaler Krankenkasse',
                'Migrantinnenrat Lindetal',
                'Mensch zuerst Lindetal',
                'Gesundheitsamt',
                'Queerer Gesundheitsladen',
              ][index] ?? '',
            role: index === 4 ? 'beratend' : 'stimmberechtigt',
            ...(index === 3 ? { times: '17:00–17:42' } : {}),
          })),
          excused: [{ name: 'Gisela Paulsen', organisation: 'Seniorenbeirat' }, { name: 'Heike Dorn' }],
          absent: [],
          guests: [{ name: 'Arno Veit', organisation: 'Psychiatrie-Erfahrene' }],
          quorum: '7 von 11 stimmberechtigten Sitzen sind vertreten; das Gremium ist beschlussfähig.',
        },
        items: [
          {
            number: 'TOP 1',
            title: 'Begrüßung und Feststellung der Beschlussfähigkeit',
            text: 'Die Vorsitzende begrüßt die Anwesenden und stellt fest, dass form- und fristgerecht eingeladen wurde.',
            resolutions: [],
          },
          {
            number: 'TOP 2',
            title: 'Genehmigung des Protokolls der 2. Sitzung',
            text: 'Es gibt keine Einwände.',
            resolutions: [
              {
                number: '2026-06',
                wording: 'Das Protokoll der 2. Sitzung wird genehmigt.',
                votes: '7 Ja, 0 Nein, 0 Enthaltungen',
                result: 'angenommen',
              },
            ],
          },
          {
            number: 'TOP 3',
            title: 'Gesundheitskiosk auf Rädern: Zwischenstand',
            text: 'Herr Dr. Aslani berichtet über die ersten sechs Monate. Der Kiosk war an 84 Tagen unterwegs und hat 1 212 Beratungen gezählt.\n\nIn der Aussprache wird angeregt, die Haltepunkte mit dem Fahrplan der Buslinien abzustimmen und die Zeiten in Leichter Sprache auszuhängen.',
            resolutions: [],
          },
          {
            number: 'TOP 4',
            title: 'Hitzeaktionsplan 2027',
            text: 'Der Entwurf wird vorgestellt. Strittig bleibt die Finanzierung der Trinkbrunnen.',
            resolutions: [
              {
                number: '2026-07',
                wording:
                  'Die Steuerungsgruppe empfiehlt dem Kreistag, den Hitzeaktionsplan 2027 in der Fassung vom 20. November 2026 zu beschließen.',
                votes: '4 Ja, 2 Nein, 1 Enthaltung',
                result: 'angenommen',
                reason: 'Mehrheit der abgegebenen Stimmen ohne Enthaltungen: 4 von 6.',
              },
              {
                number: '2026-08',
                wording: 'Für drei Trinkbrunnen werden Mittel aus der Rücklage beantragt.',
                votes: '3 Ja, 3 Nein, 1 Enthaltung',
                result: 'abgelehnt',
                reason: 'Bei Stimmengleichheit gilt der Antrag als abgelehnt.',
              },
            ],
          },
        ],
        tasks: [
          {
            title: 'Haltepunkte mit dem Fahrplan der Buslinien abstimmen',
            assignee: 'Dr. Farid Aslani',
            due: '15.01.2027',
          },
          {
            title: 'Beschlussvorlage für den Kreistag schreiben',
            assignee: 'Jonas Bredow',
            due: '11.12.2026',
          },
        ],
        signers: [
          { name: 'Dr. Maren Hollweg', role: 'Vorsitz' },
          { name: 'Jonas Bredow', role: 'Protokoll' },
        ],
        distribution: 'alle Mitglieder der Steuerungsgruppe',
        attachments: ['Anwesenheitsliste', 'Entwurf des Hitzeaktionsplans'],
      }),
    extreme: (format) =>
      protocolDocument({
        frame: frame(hard, format, extremeOffice),
        heading: hard,
        occasion: long,
        draft: true,
        head: [{ term: word, value: hard }],
        attendance: {
          present: Array.from({ length: 20 }, (_, index) => person(index)),
          excused: Array.from({ length: 6 }, (_, index) => person(index)),
          absent: [person(1)],
          guests: Array.from({ length: 6 }, (_, index) => person(index)),
          quorum: hard,
        },
        items: Array.from({ length: 4 }, (_, index) => ({
          number: `TOP ${index}`,
          title: hard,
          text: first(index),
          resolutions: [
            { number: '2026-01', wording: first(index), votes: hard, result: long, reason: first(index) },
          ],
        })),
        tasks: Array.from({ length: 10 }, () => ({ title: hard, assignee: hard, due: word })).concat([
          { title: flood, assignee: flood, due: '' },
        ]),
        signers: Array.from({ length: 7 }, () => ({ name: long, role: hard })),
        distribution: hard,
        attachments: [hard, long],
      }),
  },
  engine: { typical: report },
  rulesOfProcedure,
  principles,
};
