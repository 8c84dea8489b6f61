import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { OpenedList, RowDecision } from '../../../shared/features/importing.ts';
import {
  type ContactPoint,
  emptyPerson,
  type Person,
  type PostalAddress,
} from '../../../shared/features/people.ts';
import { overwritten } from './importing.merge.ts';

let test: TestApp;
let chosen: string | null = null;

beforeEach(async () => {
  test = await openTestApp({ host: { openFile: async () => chosen } });
});
afterEach(() => test.close());

async function open(content: string, name = 'Liste.csv'): Promise<OpenedList> {
  chosen = path.join(test.folder, name);
  writeFileSync(chosen, content);
  const list = await test.call('importing.open', {});
  if (!list) throw new Error('no list was opened');
  return list;
}

const tables = [
  'person',
  'organisation',
  'postal_address',
  'contact_point',
  'membership',
  'committee',
  'import_run',
  'import_row',
  'journal',
] as const;

async function dump(): Promise<string> {
  const db = test.workspace.store().reader;
  const all = [];
  for (const table of tables) all.push(await db.selectFrom(table).selectAll().orderBy('id').execute());
  return JSON.stringify(all);
}

const work = (street: string, postalCode: string, city: string): PostalAddress => ({
  purpose: 'work',
  addition: '',
  street,
  postalCode,
  city,
  country: '',
  note: '',
});
const contact = (kind: ContactPoint['kind'], value: string): ContactPoint => ({
  kind,
  purpose: 'work',
  value,
  note: '',
});

/** Ute Kranich as she is stored; the list knows a new street, a new phone, a title and a committee. */
const ute: Person = {
  ...emptyPerson,
  salutation: 'Frau',
  firstName: 'Ute',
  lastName: 'Kranich',
  function: 'Leiterin',
  addresses: [work('Altweg 1', '01067', 'Dresden')],
  contacts: [contact('phone', '0351 111'), contact('email', 'ute@lindetal.example')],
};
const list = [
  'Anrede;Titel;Vorname;Name;Funktion;Organisation;Straße;PLZ;Ort;Telefon;E-Mail;Gremium',
  ';Dr.;Ute;Kranich;;Lindetaler Krankenkasse;Neuweg 2;01067;Dresden;0351 222222;ute@lindetal.example;AG Hitzeschutz',
  'Herr;;Arno;Veit;;;;;Pirna;;;',
].join('\n');

const run = async (decision: RowDecision | null, duplicates: 'skip' | 'complete' | 'overwrite' = 'skip') => {
  const { token, mapping } = await open(list);
  const decisions = decision ? [{ row: 2, decision }] : [];
  return test.answer('importing.run', { token, mapping, duplicates, decisions });
};
const everybody = async () => (await test.call('people.persons', {})).rows.map((row) => row.listName);

describe('somebody who is there already', () => {
  let id = 0;
  beforeEach(async () => {
    id = (await test.call('people.savePerson', { id: null, person: ute })).id;
  });
  const stored = async () => (await test.call('people.person', { id })).person;

  it('stands beside her row, line by line', async () => {
    const { token, mapping } = await open(list);
    const { rows } = await test.call('importing.preview', { token, mapping, show: 'duplicate' });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.compared).toEqual([
      { label: 'Name', list: 'Kranich, Dr. Ute', stored: 'Kranich, Ute', same: false },
      { label: 'Anrede', list: '', stored: 'Frau', same: false },
      { label: 'Funktion', list: '', stored: 'Leiterin', same: false },
      { label: 'Organisation', list: 'Lindetaler Krankenkasse', stored: '', same: false },
      {
        label: 'Anschrift',
        list: 'Neuweg 2, 01067 Dresden',
        stored: 'Altweg 1, 01067 Dresden',
        same: false,
      },
      { label: 'Telefon', list: '0351 222222', stored: '0351 111', same: false },
      { label: 'E-Mail', list: 'ute@lindetal.example', stored: 'ute@lindetal.example', same: true },
    ]);
  });

  it('is left as she is by the rule, but joins the committees of the list', async () => {
    const { value } = await run(null);
    expect(value).toMatchObject({ created: 1, completed: 0, skipped: 0, duplicates: 1, memberships: 1 });
    expect(await stored()).toEqual(ute);
  });

  it('is skipped with her committees where the user says so', async () => {
    const { token, mapping } = await open(list);
    const decisions = [{ row: 2, decision: 'skip' as const }];
    const preview = await test.call('importing.preview', { token, mapping, decisions });
    expect(preview.newCommittees).toEqual([]);
    expect(preview.counts).toMatchObject({ duplicate: 1, skipped: 1 });
    const { value } = await run('skip', 'overwrite');
    expect(value).toMatchObject({ created: 1, skipped: 1, duplicates: 0, memberships: 0, committees: 0 });
    expect(await stored()).toEqual(ute);
    const [first] = await test.call('importing.runs', {});
    const { rows } = await test.call('importing.runRows', { id: first?.id ?? 0, show: 'skipped' });
    expect(rows).toMatchObject([
      { number: 2, reason: 'Auf Wunsch übersprungen. Die Person ist schon in Rundtisch.', personId: id },
    ]);
  });

  it('is completed by a decision although the rule leaves the others', async () => {
    const { value, journal } = await run('complete');
    expect(value).toMatchObject({ completed: 1, duplicates: 1 });
    expect(journal?.summary).toContain('1 ergänzt');
    expect(await stored()).toMatchObject({
      title: 'Dr.',
      function: 'Leiterin',
      addresses: ute.addresses,
      contacts: ute.contacts,
    });
  });

  it('is overwritten by what the list says, and only by that', async () => {
    const { value, journal } = await run('overwrite');
    expect(value).toMatchObject({ completed: 1, organisations: 1 });
    expect(journal?.summary).toContain('1 geändert');
    const { person, organisationName } = await test.call('people.person', { id });
    expect(organisationName).toBe('Lindetaler Krankenkasse');
    expect(person).toMatchObject({
      salutation: 'Frau',
      title: 'Dr.',
      function: 'Leiterin',
      addresses: [work('Neuweg 2', '01067', 'Dresden')],
      contacts: [contact('phone', '0351 222222'), contact('email', 'ute@lindetal.example')],
    });
  });

  it('gets a namesake where the user says that they are two', async () => {
    const { token, mapping } = await open(list);
    const decisions = [{ row: 2, decision: 'create' as const }];
    const preview = await test.call('importing.preview', { token, mapping, decisions });
    expect(preview.counts).toMatchObject({ new: 1, again: 1, duplicate: 1 });
    expect(preview.newOrganisations).toEqual(['Lindetaler Krankenkasse']);
    const { value } = await run('create');
    expect(value).toMatchObject({ created: 2, duplicates: 0, organisations: 1, memberships: 1 });
    expect(await everybody()).toEqual(['Kranich, Ute', 'Kranich, Dr. Ute', 'Veit, Arno']);
    expect(await stored()).toEqual(ute);
  });

  it.each([null, 'skip', 'complete', 'overwrite', 'create'] as const)(
    'the same list again changes nothing after the decision %s, whatever the rule; taking back brings everything back',
    async (decision) => {
      const before = JSON.parse(await dump()) as unknown[];
      const { journal } = await run(decision);
      const after = await dump();
      const rules =
        decision === 'overwrite' ? (['skip', 'complete', 'overwrite'] as const) : (['skip'] as const);
      for (const rule of rules) {
        const again = await run(decision === 'skip' ? 'skip' : null, rule);
        expect(again.journal).toBeNull();
        expect(again.value).toMatchObject({ created: 0, completed: 0, memberships: 0 });
        expect(await dump()).toBe(after);
      }
      await test.call('journal.undo', { id: journal?.id ?? 0 });
      const restored = JSON.parse(await dump()) as unknown[];
      expect(restored.slice(0, -1)).toEqual(before.slice(0, -1));
    },
  );

  it('made again word for word is told apart when the list comes once more', async () => {
    const same = 'Vorname;Name;Ort;Gremium\nUte;Kranich;Dresden;AG Hitzeschutz\n';
    const first = await open(same);
    const decisions = [{ row: 2, decision: 'create' as const }];
    await test.call('importing.run', { token: first.token, mapping: first.mapping, decisions });
    const after = await dump();
    const second = await open(same);
    const { journal } = await test.answer('importing.run', { token: second.token, mapping: second.mapping });
    expect(journal).toBeNull();
    expect(await dump()).toBe(after);
  });

  it('named by two rows is written once, and not at all where the last row says what stands there', async () => {
    const twice = [
      'Vorname;Name;Ort;Telefon',
      'Ute;Kranich;Dresden;0351 999999',
      'Ute;Kranich;Dresden;0351 111111',
    ].join('\n');
    const first = await open(twice);
    await test.call('importing.run', { token: first.token, mapping: first.mapping, duplicates: 'overwrite' });
    expect((await stored()).contacts[0]?.value).toBe('0351 111111');
    const after = await dump();
    const second = await open(twice);
    const { journal } = await test.answer('importing.run', {
      token: second.token,
      mapping: second.mapping,
      duplicates: 'overwrite',
    });
    expect(journal).toBeNull();
    expect(await dump()).toBe(after);
  });
});

describe('the same person twice in one list', () => {
  const twins = [
    'Vorname;Name;Ort;Telefon;Funktion',
    'Gisela;Paulsen;Pirna;03501 111111;',
    'Gisela;Paulsen;Pirna;03501 222222;Sprecherin',
  ].join('\n');
  const phonesAfter = async (duplicates: 'skip' | 'complete' | 'overwrite', decision?: RowDecision) => {
    const { token, mapping } = await open(twins);
    const decisions = decision ? [{ row: 3, decision }] : [];
    await test.call('importing.run', { token, mapping, duplicates, decisions });
    const { rows } = await test.call('people.persons', {});
    const all = [];
    for (const row of rows) {
      const { person } = await test.call('people.person', { id: row.id });
      all.push([person.contacts[0]?.value, person.function]);
    }
    return all;
  };

  it.each([
    ['skip', undefined, [['03501 111111', '']]],
    ['complete', undefined, [['03501 111111', 'Sprecherin']]],
    ['overwrite', undefined, [['03501 222222', 'Sprecherin']]],
    ['overwrite', 'skip', [['03501 111111', '']]],
    [
      'skip',
      'create',
      [
        ['03501 111111', ''],
        ['03501 222222', 'Sprecherin'],
      ],
    ],
  ] as const)('rule %s, decision %s', async (rule, decision, expected) => {
    expect(await phonesAfter(rule, decision)).toEqual(expected);
  });
});

describe('overwriting', () => {
  it('leaves numbers in another order and sorts that the list does not name', () => {
    const known: Person = {
      ...ute,
      contacts: [contact('web', 'https://a.example'), contact('phone', '1'), contact('phone', '2')],
    };
    const row = {
      person: {
        ...emptyPerson,
        lastName: 'Kranich',
        contacts: [contact('phone', '2'), contact('phone', '1')],
      },
      draft: { salutation: null, channel: null, format: null } as never,
    };
    expect(overwritten(known, row)).toBeNull();
    const other = { ...row, person: { ...row.person, contacts: [contact('phone', '3')] } };
    expect(overwritten(known, other)?.contacts.map(({ value }) => value)).toEqual(['https://a.example', '3']);
  });
});

describe('the lists that were read in', () => {
  it('are told with what became of their rows, and lead to the entry that takes them back', async () => {
    expect(await test.call('importing.runs', {})).toEqual([]);
    const { journal } = await run(null);
    const runs = await test.call('importing.runs', {});
    expect(runs).toEqual([
      {
        id: 1,
        fileName: 'Liste.csv',
        at: '2026-11-14T09:00:00Z',
        rows: 2,
        imported: 2,
        duplicate: 0,
        skipped: 0,
        failed: 0,
        hint: 0,
        journalId: journal?.id,
      },
    ]);
    const kept = await test.call('importing.runRows', { id: 1, limit: 1 });
    expect(kept.titles.slice(0, 4)).toEqual(['Anrede', 'Titel', 'Vorname', 'Name']);
    expect(kept).toMatchObject({ total: 2, rows: [{ number: 2, person: 'Kranich, Dr. Ute' }] });
    await test.call('journal.undo', { id: runs[0]?.journalId ?? 0 });
    expect(await test.call('importing.runs', {})).toEqual([]);
    await expect(test.call('importing.runRows', { id: 1 })).rejects.toMatchObject({ code: 'notFound' });
    await test.call('journal.redoLast', {});
    const restored = await test.call('importing.runs', {});
    await test.call('journal.undo', { id: restored[0]?.journalId ?? 0 });
    expect(await everybody()).toEqual([]);
  });

  it('keep each value under its own title where a column between is empty', async () => {
    const { token, mapping } = await open('Vorname;;Name;Ort\nUte;;Kranich;Pirna\n;;;Pirna\n');
    await test.call('importing.run', { token, mapping });
    const kept = await test.call('importing.runRows', { id: 1 });
    expect(kept.titles).toEqual(['Vorname', 'Name', 'Ort']);
    expect(kept.rows[0]?.cells).toEqual(['Ute', 'Kranich', 'Pirna']);
    expect(kept.rows[1]).toMatchObject({ cells: ['', '', 'Pirna'], outcome: 'failed' });
  });

  it('tell which value of a row that came in was left out', async () => {
    const { token, mapping } = await open(
      'Vorname;Name;E-Mail\nUte;Kranich;ute(at)kasse\nArno;Veit;a@veit.de\n',
    );
    await test.call('importing.run', { token, mapping });
    const { rows } = await test.call('importing.runRows', { id: 1 });
    expect(rows.map(({ outcome, reason }) => [outcome, reason.slice(0, 42)])).toEqual([
      ['imported', 'C2: „ute(at)kasse“ ist keine E-Mail-Adresse'.slice(0, 42)],
      ['imported', ''],
    ]);
  });
});
