import { emptyOrganisation } from '../../../shared/features/people.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { committeeSteps } from '../../../../test/support/committeeSteps.ts';
import { modelOffice } from '../../../../test/support/modelOffice.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { OutreachInput } from '../../../shared/features/outreach.ts';

// Today is Saturday, 14 November 2026.
let app: TestApp;
let personId: number;
beforeEach(async () => {
  app = await openTestApp();
  await app.call('settings.setUp', { office: modelOffice, signatories: [], logo: null });
  personId = await steps.addPerson('Gisela', 'Paulsen');
});
afterEach(async () => {
  expect(app.log).toEqual([]);
  await app.close();
});

const steps = committeeSteps(() => app);
const talk = (parts: Partial<OutreachInput> = {}): OutreachInput => ({
  id: null,
  personId,
  organisationId: null,
  committeeId: null,
  seatId: null,
  day: '2026-11-01',
  channel: 'phone',
  contactedBy: 'Jonas Bredow',
  subject: 'Trinkbrunnen',
  answer: 'open',
  note: '',
  nextStep: '',
  nextDay: null,
  ...parts,
});
const save = async (parts: Partial<OutreachInput> = {}) => (await app.call('outreach.save', talk(parts))).id;
const subjects = async (filter: object = {}) =>
  (await app.call('outreach.list', { state: 'all', ...filter })).rows.map(({ subject }) => subject);

describe('the log', () => {
  it('puts overdue steps first, then the next ones, then the newest talks', async () => {
    await save({ subject: 'erledigt', day: '2026-11-10' });
    await save({ subject: 'später', nextStep: 'x', nextDay: '2026-12-01' });
    await save({ subject: 'überfällig', nextStep: 'x', nextDay: '2026-11-13' });
    await save({ subject: 'ohne Tag', nextStep: 'x' });
    await save({ subject: 'alt', day: '2026-01-01' });
    expect(await subjects()).toEqual(['überfällig', 'später', 'ohne Tag', 'erledigt', 'alt']);
    expect(await subjects({ state: 'open' })).toEqual(['überfällig', 'später', 'ohne Tag']);
    expect(await subjects({ state: 'done' })).toEqual(['erledigt', 'alt']);
    const { rows, total, overdue } = await app.call('outreach.list', {});
    expect([rows.map(({ state }) => state), total, overdue]).toEqual([['overdue', 'open', 'open'], 5, 1]);
  });

  it('is filtered by committee, answer, who spoke, and words', async () => {
    const committeeId = await steps.addCommittee();
    await save({ subject: 'Gremium', committeeId });
    await save({ subject: 'Zusage', answer: 'agreed' });
    await save({ subject: 'Andere', contactedBy: 'Swantje Oelmann' });
    expect(await subjects({ committeeId })).toEqual(['Gremium']);
    expect(await subjects({ answer: 'agreed' })).toEqual(['Zusage']);
    expect(await subjects({ contactedBy: 'Swantje Oelmann' })).toEqual(['Andere']);
    expect(await subjects({ search: 'steuer paul' })).toEqual(['Gremium']);
    expect(await app.call('outreach.contacts', {})).toEqual({
      names: ['Jonas Bredow', 'Swantje Oelmann'],
      own: modelOffice.contactPerson,
    });
  });

  it('stays with its person when the organisation she spoke for goes and comes back', async () => {
    const { id: organisationId } = await app.call('people.saveOrganisation', {
      id: null,
      organisation: { ...emptyOrganisation, name: 'Beirat' },
    });
    await save({ subject: 'mit Person', organisationId });
    await save({ subject: 'nur Beirat', personId: null, organisationId });
    await app.call('people.removeOrganisations', { ids: [organisationId] });
    expect(await subjects()).toEqual(['mit Person']);
    await app.call('trash.restore', { records: [{ table: 'organisation', row: organisationId }] });
    const { rows } = await app.call('outreach.list', { state: 'all' });
    expect(rows.map((row) => row.organisationId)).toEqual([organisationId, organisationId]);
  });

  it('is shown with its person and its organisation, and goes with the person', async () => {
    const { id: organisationId } = await app.call('people.saveOrganisation', {
      id: null,
      organisation: { ...emptyOrganisation, name: 'Beirat' },
    });
    const id = await save({ organisationId });
    for (const record of [{ personId }, { organisationId }])
      expect((await app.call('outreach.ofRecord', record)).map((row) => row.id)).toEqual([id]);
    const [entry] = await app.call('journal.history', { table: 'person', id: personId });
    expect(entry?.summary).toBe('Ansprache von Gisela Paulsen (Telefon) notiert');
    const { journal } = await app.answer('people.removePersons', { ids: [personId] });
    expect(await subjects()).toEqual([]);
    await app.call('journal.undo', { id: journal?.id ?? 0 });
    expect(await subjects()).toEqual(['Trinkbrunnen']);
  });

  it('knows who was asked for a seat, but not those who refused', async () => {
    const committeeId = await steps.addCommittee();
    const { seatId } = await steps.addVacantSeat(committeeId, 'Psychotherapie');
    await save({ committeeId, seatId, answer: 'declined' });
    const id = await save({ committeeId, seatId, answer: 'interested' });
    expect((await app.call('outreach.ofSeats', {})).map((row) => [row.id, row.seatId])).toEqual([
      [id, seatId],
    ]);
    await app.call('committees.removeSeat', { seatId });
    expect(await app.call('outreach.entry', { id })).toMatchObject({ seatId: null, committeeId });
  });

  it('is found by what was said', async () => {
    await save({ subject: 'Trinkbrunnen', note: 'kommt zur Begehung' });
    const { hits } = await app.call('search.find', { text: 'trinkbr' });
    expect(hits).toMatchObject([
      { kind: 'outreach', label: 'Gisela Paulsen', detail: 'Trinkbrunnen · 01.11.2026' },
    ]);
    expect((await app.call('search.find', { text: 'begehung' })).hits).toHaveLength(1);
  });
});

describe('the next step', () => {
  const due = async () =>
    (await app.call('today.overview', {})).lines
      .filter(({ kind }) => kind === 'outreach')
      .map(({ title, why, day, urgency }) => [title, why, day, urgency]);

  it('stands in "Heute" until it is done', async () => {
    const committeeId = await steps.addCommittee({ name: 'AG Hitzeschutz', shortName: '' });
    const id = await save({ committeeId, nextStep: 'Zurückrufen', nextDay: '2026-11-11' });
    await save({ nextStep: 'Viel später', nextDay: '2027-01-01' });
    expect(await due()).toEqual([
      ['Nachfassen bei Gisela Paulsen (AG Hitzeschutz)', 'Zurückrufen', '2026-11-11', 'overdue'],
    ]);
    const { journal } = await app.answer('outreach.finish', { id, done: true });
    expect(journal?.summary).toBe('„Zurückrufen“ bei Gisela Paulsen erledigt');
    expect(await due()).toEqual([]);
    await app.call('journal.undo', { id: journal?.id ?? 0 });
    expect(await due()).toHaveLength(1);
  });

  it('waits again where another one is agreed after the first was done', async () => {
    const parts = { nextStep: 'Zurückrufen', nextDay: '2026-11-11' };
    const id = await save(parts);
    await app.call('outreach.finish', { id, done: true });
    await save({ id, ...parts, note: 'ergänzt' });
    expect(await app.call('outreach.entry', { id })).toMatchObject({ state: 'done', note: 'ergänzt' });
    await save({ id, ...parts, nextDay: '2026-11-20' });
    expect(await app.call('outreach.entry', { id })).toMatchObject({ state: 'open', doneOn: null });
  });
});

it.each<[string, Partial<OutreachInput>, string]>([
  ['nobody', { personId: null }, 'personId'],
  ['a day without a step', { nextDay: '2026-12-01' }, 'nextStep'],
  ['a step before the talk', { nextStep: 'x', nextDay: '2026-10-01' }, 'nextDay'],
  ['a talk in the future', { day: '2026-11-15' }, 'day'],
  ['no day', { day: 'gestern' }, 'day'],
])('refuses %s beside its field', async (_, parts, field) => {
  await expect(save(parts)).rejects.toMatchObject({
    code: 'invalidInput',
    details: { fields: { [field]: expect.any(String) } },
  });
});

it.each([
  ['person', { personId: 999 }],
  ['organisation', { organisationId: 999 }],
  ['committee', { committeeId: 999 }],
  ['seat', { seatId: 999 }],
  ['entry', { id: 999 }],
])('says that the %s is gone', async (_, parts) => {
  await expect(save(parts)).rejects.toMatchObject({ code: 'notFound' });
});
