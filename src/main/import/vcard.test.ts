import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { importLimits } from './limits.ts';
import { suggestMapping } from './mapping.ts';
import { toPersonDraft } from './personRow.ts';
import { readTable } from './readTable.ts';
import { cardPlaces } from './rowReader.ts';

const read = (content: string | Buffer) =>
  readTable(new Uint8Array(Buffer.from(content as string)), 'Kontakte.vcf');

/** The cards of a file as persons, by the suggested mapping. */
async function persons(content: string | Buffer) {
  const table = await read(content);
  const mapping = suggestMapping(table.columns);
  return table.rows.map((row) => toPersonDraft(row, mapping, cardPlaces(table.columns)).draft);
}

/** As Outlook writes them: quoted-printable with a soft line break, bare parameters, a picture, Windows-1252. */
const outlook21 = `BEGIN:VCARD\r
VERSION:2.1\r
N;LANGUAGE=de;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;J=FCrgen;;Herr Dr.;jun.\r
FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:J=FCrgen M=FCller\r
ORG;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Gesundheitsamt Lindetal;Abteilung f=FCr Hygiene\r
TITLE:Leiter, stellvertretend\r
NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=utf-8:Erste Zeile=0D=0A=\r
zweite Zeile mit =C3=BC\r
TEL;WORK;VOICE:0351 123456\r
TEL;CELL;VOICE:0171 1234567\r
TEL;WORK;FAX:0351 123457\r
ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:;;Wei=DFe Gasse 1;Dresden;Sachsen;01067;Deutschland\r
LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Wei=DFe Gasse 1=0D=0A01067 Dresden\r
X-MS-OL-DEFAULT-POSTAL-ADDRESS:2\r
EMAIL;PREF;INTERNET:j.mueller@lindetal.example\r
PHOTO;TYPE=JPEG;ENCODING=BASE64:\r
 /9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRof\r
 Hh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwh\r
\r
REV:20261012T120000Z\r
END:VCARD\r
`;

const apple30 = `BEGIN:VCARD
VERSION:3.0
N:Yıldırak;Selma;Ayşe;;
FN:Selma Yıldırak
ORG:Migrantinnenrat\\, Lindetal;
TITLE:Sprecherin
item1.EMAIL;type=INTERNET;type=pref:selma@lindetal.example
item1.X-ABLabel:_$!<Other>!$_
EMAIL;type=INTERNET;type=HOME:zweite@lindetal.example
TEL;type=CELL;type=VOICE;type=pref:+49 171 7654321
item2.ADR;type=HOME:;;Lange Straße 12\\nHinterhaus;Lindenau-Mar
 kt;;01067;Deutschland
item3.ADR;type=WORK:;;Rathausplatz 1;Lindenau-Markt;;01067;Deutschland
BDAY:1980-02-31
CATEGORIES:Plenum,Migration
NOTE:Zeile eins\\nZeile zwei\\, mit Komma
END:VCARD
`;

const google40 = `BEGIN:VCARD
VERSION:4.0
FN:Dr. Kim Lohse
KIND:individual
GENDER:F
TEL;VALUE=uri;PREF=1;TYPE="voice,work":tel:+49-351-555120
EMAIL;PREF=2:zwei@lindetal.example
EMAIL;PREF=1:kim@lindetal.example
ADR;LABEL="Feldweg 3, Pirna":;;Feldweg 3;Pirna;;01796;
ROLE:Beratung
CATEGORIES:myContacts,Presse\\, Funk,Migration
LANG;PREF=2:de
LANG;PREF=1:tr
END:VCARD
BEGIN:VCARD
VERSION:4.0
KIND:group
FN:Alle
MEMBER:urn:uuid:1
END:VCARD
BEGIN:VCARD
VERSION:4.0
KIND:org
FN:Apotheke am Lindenplatz
TEL:0351 999999
END:VCARD
`;

describe('cards', () => {
  it('of Outlook (2.1) with quoted-printable, code page, bare parameters and a picture', async () => {
    expect(await persons(outlook21)).toMatchObject([
      {
        salutation: 'Herr',
        title: 'Dr.',
        firstName: 'Jürgen',
        lastName: 'Müller',
        nameSuffix: 'jun.',
        function: 'Leiter, stellvertretend',
        organisation: 'Gesundheitsamt Lindetal',
        department: 'Abteilung für Hygiene',
        street: 'Weiße Gasse 1',
        postalCode: '01067',
        city: 'Dresden',
        country: '',
        note: 'Erste Zeile\nzweite Zeile mit ü',
        phones: [
          { kind: 'phone', dial: '+49351123456' },
          { kind: 'mobile', dial: '+491711234567' },
          { kind: 'fax', dial: '+49351123457' },
        ],
        emails: ['j.mueller@lindetal.example'],
      },
    ]);
  });

  it('of a phone (3.0) with folded lines, groups, escapes and two addresses', async () => {
    const table = await read(apple30);
    expect(table).toMatchObject({ kind: 'vcard', encoding: 'utf-8', headerRow: 0 });
    const texts = Object.fromEntries(
      table.columns.map(({ index, title }) => [title, table.rows[0]?.cells[index]]),
    );
    expect(texts).toEqual({
      Vorname: 'Selma Ayşe',
      Nachname: 'Yıldırak',
      Funktion: 'Sprecherin',
      Organisation: 'Migrantinnenrat, Lindetal',
      Straße: 'Rathausplatz 1',
      PLZ: '01067',
      Ort: 'Lindenau-Markt',
      Land: 'Deutschland',
      Mobiltelefon: '+49 171 7654321',
      'E-Mail': 'selma@lindetal.example\nzweite@lindetal.example',
      Bemerkung: 'Zeile eins\nZeile zwei, mit Komma',
      'Weitere Anschrift': 'Lange Straße 12, Hinterhaus, Lindenau-Markt, 01067, Deutschland',
      Kategorien: 'Plenum; Migration',
      // An impossible day is nobody's business here: birthdays are not taken over.
      Geburtstag: '1980-02-31',
    });
    const mapping = suggestMapping(table.columns);
    const left = table.columns.filter((_, place) => mapping.columns[place]?.field === null);
    expect(left.map(({ title }) => title)).toEqual(['Weitere Anschrift', 'Geburtstag']);
  });

  it('of version 4.0: without N, with a group and an organisation', async () => {
    const table = await read(google40);
    expect(await persons(google40)).toMatchObject([
      {
        salutation: 'Frau',
        title: 'Dr.',
        firstName: 'Kim',
        lastName: 'Lohse',
        function: 'Beratung',
        tags: ['Presse, Funk', 'Migration'],
        languages: ['tr', 'de'],
        city: 'Pirna',
        emails: ['kim@lindetal.example', 'zwei@lindetal.example'],
        phones: [{ kind: 'phone', dial: '+49351555120' }],
      },
      { lastName: '', organisation: 'Apotheke am Lindenplatz' },
    ]);
    expect(table.rows.map(({ number }) => number)).toEqual([1, 3]);
    expect(table.problems).toMatchObject([
      {
        code: 'brokenCard',
        message: 'Karte 2 ist eine Kontaktgruppe und keine Person. Sie wurde ausgelassen.',
      },
    ]);
  });

  it('name the card and the field where something cannot be read', async () => {
    const table = await read('BEGIN:VCARD\nVERSION:3.0\nN:Veit;Arno\nTEL:kaputt\nEMAIL:kaputt@\nEND:VCARD\n');
    const { problems } = toPersonDraft(
      table.rows[0] ?? { number: 0, cells: [] },
      suggestMapping(table.columns),
      cardPlaces(table.columns),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Karte 1, Telefon: /),
      'Karte 1, E-Mail: „kaputt@“ ist keine E-Mail-Adresse. Bitte prüfen Sie sie, zum Beispiel name@beispiel.de.',
    ]);
  });

  it('that break off are read as far as they go, and told', async () => {
    const cut = apple30.slice(0, apple30.indexOf('TITLE'));
    const table = await read(`${cut}${outlook21}`);
    expect(table.rows).toHaveLength(2);
    expect(table.problems.map(({ message }) => message)).toEqual([
      'Karte 1 endet mitten im Kontakt. Bitte prüfen Sie, ob die Datei vollständig ist.',
    ]);
  });

  it('inside cards (AGENT) are left out with all they say', async () => {
    const nested = `BEGIN:VCARD\nVERSION:2.1\nN:Chefin;Carla\nAGENT:\n${'BEGIN:VCARD\nN:Innen;Ida\n'.repeat(200)}${'END:VCARD\n'.repeat(200)}TEL:0351 111111\nEND:VCARD\n`;
    expect(await persons(nested)).toMatchObject([{ lastName: 'Chefin', phones: [{ dial: '+49351111111' }] }]);
  });

  it('in UTF-16 and in Windows-1252 are read', async () => {
    const text = 'BEGIN:VCARD\nVERSION:3.0\nN:Müßig;Sören\nEND:VCARD\n';
    for (const bytes of [Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(text, 'latin1')])
      expect(await persons(bytes)).toMatchObject([{ lastName: 'Müßig', firstName: 'Sören' }]);
  });

  it('without any contact are refused', async () => {
    await expect(read('BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n')).rejects.toMatchObject({
      code: 'badFile',
      message:
        'In dieser Visitenkarten-Datei steht kein einziger Kontakt. Prüfen Sie, ob Sie die richtige Datei gewählt haben.',
    });
  });

  it('of more than a list are refused', async () => {
    const many = 'BEGIN:VCARD\nN:a\nEND:VCARD\n'.repeat(importLimits.rows + 1);
    await expect(read(many)).rejects.toMatchObject({
      message: 'Die Datei hat mehr als 60.000 Visitenkarten. Teilen Sie sie in mehrere Dateien.',
    });
  });
});

it('whatever stands in a file of cards, it is read or refused with a sentence', async () => {
  const piece = fc.constantFrom(
    ...outlook21.split('\r\n'),
    ...google40.split('\n'),
    'TEL;=:;',
    'N;QUOTED-PRINTABLE:=',
    ' gefaltet',
    ';:',
    'AGENT:',
    'ADR:;;;;;;;;;;\\',
    '"',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), async (lines) => {
      await read(`BEGIN:VCARD\n${lines.join('\n')}`).catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
      });
    }),
    { numRuns: 200 },
  );
});
