import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readChannel,
  readEmails,
  readFormat,
  readPhones,
  readRole,
  readVotingRight,
} from './personValues.ts';
import { readPostalCode } from './postalCode.ts';

describe('a cell with one plain value', () => {
  // A mark behind it sends it the long way.
  it('is read the short way as it is read the long one: numbers', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0{1,2}[1-9/ -]{0,4}[0-9]{0,9} ?[0-9]{0,9}$/), (cell) => {
        expect(readPhones(cell, 'phone').map(withoutText)).toEqual(
          readPhones(`${cell};`, 'phone').map(withoutText),
        );
      }),
      { numRuns: 2000 },
    );
  });
  it('is read the short way as it is read the long one: addresses', () => {
    const sign = fc.constantFrom(...'aaaz09._+-@@.AÄ');
    const cell = fc.oneof(
      fc.string({ unit: sign, maxLength: 12 }),
      fc.string({ unit: sign, maxLength: 8 }).map((text) => `${text}@b.de`),
    );
    fc.assert(
      fc.property(cell, (text) => {
        expect(readEmails(text)).toEqual(readEmails(`${text};`));
      }),
      { numRuns: 5000 },
    );
  });
  const withoutText = (read: ReturnType<typeof readPhones>[number]) =>
    'phone' in read ? read : { fault: read.fault };
});

describe('readPhones', () => {
  const shown = (cell: string) =>
    readPhones(cell, 'phone').map((read) =>
      'phone' in read ? `${read.phone.kind} ${read.phone.display}` : `! ${read.fault} ${read.text}`,
    );
  it.each<[string, string[]]>([
    ['0351 123456 / 0171 2345678', ['phone 0351 123456', 'mobile 0171 2345678']],
    ['0351/123456; 0171/2345678', ['phone 0351 123456', 'mobile 0171 2345678']],
    ['0351/123456', ['phone 0351 123456']],
    ['0351 / 123456', ['phone 0351 123456']],
    ['0351 123456\n0171 2345678', ['phone 0351 123456', 'mobile 0171 2345678']],
    ['0351 123456 oder 0171 2345678', ['phone 0351 123456', 'mobile 0171 2345678']],
    ['dienstl. 0351 123456, priv. 03591 7654', ['phone 0351 123456', 'phone 03591 7654']],
    ['Tel.: 0351 123456, Fax: 0351 123457', ['phone 0351 123456', 'fax 0351 123457']],
    ['Tel. 0351 123456 / Fax 0351 123457', ['phone 0351 123456', 'fax 0351 123457']],
    ['0351 123456 (Fax)', ['fax 0351 123456']],
    ['+49 (0)351 123456-78', ['phone 0351 123456-78']],
    ['49351123456', ['phone 0351123456']],
    ['4,93511E+11', ['! lostDigits 4,93511E+11']],
    ['4.93511E+11', ['! lostDigits 4.93511E+11']],
    ['auf Anfrage', ['! notANumber auf Anfrage']],
    ['123456', ['! noAreaCode 123456']],
    ['0351/555120 o. 0171-2345678', ['phone 0351 555120', 'mobile 0171 2345678']],
    ['03501 12 34 56 (AB)', ['phone 03501 123456']],
    ['keine', []],
    ['-', []],
    ['', []],
  ])('%j', (cell, wanted) => {
    expect(shown(cell)).toEqual(wanted);
  });

  it('says what stood behind a number', () => {
    expect(readPhones('03501 123456 (nur vormittags)', 'phone')).toMatchObject([
      { remark: 'nur vormittags' },
    ]);
    expect(readPhones('03501 123456 (Fax)', 'phone')[0]).not.toHaveProperty('remark');
  });
});

describe('readEmails', () => {
  it.each<[string, string[], string[]]>([
    ['erika@Lindetal.EXAMPLE', ['erika@lindetal.example'], []],
    ['a@x.example; b@x.example', ['a@x.example', 'b@x.example'], []],
    ['a@x.example, b@x.example\nc@x.example', ['a@x.example', 'b@x.example', 'c@x.example'], []],
    ['a@x.example/b@x.example', ['a@x.example', 'b@x.example'], []],
    ['Erika Müller <a@x.example>', ['a@x.example'], []],
    ['mailto:a@x.example', ['a@x.example'], []],
    ['a@x.example; A@x.example', ['a@x.example'], []],
    ['büro@müller.example', ['büro@müller.example'], []],
    ['a@x', [], ['a@x']],
    ['a(at)x.example', [], ['a(at)x.example']],
    ['a..b@x.example', [], ['a..b@x.example']],
    ['name@haus,example', [], ['name@haus,example']],
    ['a@x.example (privat)', ['a@x.example'], []],
    ['dienstlich: a@x.example', ['a@x.example'], []],
    ['a@x.example, wie im Vorjahr', ['a@x.example'], ['wie im Vorjahr']],
    ['/o=Haus/ou=Exchange Group/cn=aslani', [], ['/o=Haus/ou=Exchange Group/cn=aslani']],
    ['keine', [], []],
    ['n. v.', [], []],
    ['', [], []],
  ])('%j', (cell, emails, faulty) => {
    expect(readEmails(cell)).toEqual({ emails, faulty });
  });
});

describe('readPostalCode', () => {
  it.each([
    ['01067', '', '01067', null, null],
    ['1067', '', '01067', null, 'lostZero'],
    ['1067', 'Deutschland', '01067', null, 'lostZero'],
    ['D-01067', '', '01067', '', null],
    ['1010', 'Österreich', '1010', null, null],
    ['A-1010', '', '1010', 'Österreich', null],
    ['59-900', 'PL', '59-900', null, null],
    ['59-900', '', '59-900', 'Polen', null],
    ['5123', '', '5123', null, 'invalid'],
    ['106', '', '106', null, 'invalid'],
    ['99999', '', '99999', null, null],
    ['', '', '', null, null],
  ])('%s in %s', (text, country, postalCode, said, fault) => {
    expect(readPostalCode(text, country)).toEqual({ postalCode, country: said, fault });
  });
});

describe('choices', () => {
  it.each([
    ['Post', 'post'],
    ['per Post', 'post'],
    ['E-Mail', 'email'],
    ['per Mail', 'email'],
    ['Post und Mail', 'both'],
    ['Post + E-Mail', 'both'],
    ['E-Mail/Post', 'both'],
    ['beides', 'both'],
    ['', null],
    ['Brieftaube', undefined],
  ])('channel %s', (text, wanted) => {
    expect(readChannel(text)).toBe(wanted);
  });
  it.each([
    ['Großdruck', 'largePrint'],
    ['18 pt', 'largePrint'],
    ['Leichte Sprache', 'plainLanguage'],
    ['Einfache Sprache', 'plainLanguage'],
    ['Braille', 'braille'],
    ['nur E-Mail', 'emailOnly'],
    ['normal', 'standard'],
    ['', null],
    ['bunt', undefined],
  ])('format %s', (text, wanted) => {
    expect(readFormat(text)).toBe(wanted);
  });
  it.each([
    ['stimmberechtigt', 'voting'],
    ['nicht stimmberechtigt', 'advisory'],
    ['beratend', 'advisory'],
    ['ja', 'voting'],
    ['nein', 'advisory'],
    ['x', 'voting'],
    ['', null],
    ['vielleicht', undefined],
  ])('voting right %s', (text, wanted) => {
    expect(readVotingRight(text)).toBe(wanted);
  });
  it.each([
    ['Vorsitz', 'chair'],
    ['Vorsitzende', 'chair'],
    ['Koordinatorin', 'coordination'],
    ['Moderation', 'moderation'],
    ['Protokollführung', 'minuteTaking'],
    ['Mitglied', null],
    ['', null],
    ['stellv. Vorsitz', undefined],
  ])('role %s', (text, wanted) => {
    expect(readRole(text)).toBe(wanted);
  });
});
