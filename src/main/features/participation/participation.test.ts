import { afterEach, beforeEach, expect, it } from 'vitest';
import { committeeSteps } from '../../../../test/support/committeeSteps.ts';
import { modelOffice } from '../../../../test/support/modelOffice.ts';
import { toolOn } from '../../../../test/support/printed.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';

// Today is Saturday, 14 November 2026.
let app: TestApp;
let committeeId: number;
beforeEach(async () => {
  app = await openTestApp();
  await app.call('settings.setUp', { office: modelOffice, signatories: [], logo: null });
  committeeId = await steps.addCommittee({ name: 'AG Hitzeschutz' });
});
afterEach(async () => {
  expect(app.log).toEqual([]);
  await app.close();
});

const steps = committeeSteps(() => app);
const save = async (title: string, more: { id?: number; text?: string; contact?: string } = {}) =>
  (await app.call('participation.save', { id: null, committeeId, title, text: '', contact: '', ...more })).id;
const titles = async () =>
  (await app.call('participation.offers', { committeeId })).map(({ title }) => title);
const text = async (of: number | null) =>
  (await app.call('participation.sheetText', { committeeId: of })).text;

it('keeps offers in the order that is chosen', async () => {
  const first = await save('A');
  await save('B');
  const third = await save('C');
  await app.call('participation.move', { id: third, by: -1 });
  expect(await titles()).toEqual(['A', 'C', 'B']);
  const last = await save('D');
  expect(await titles()).toEqual(['A', 'C', 'B', 'D']);
  await app.call('participation.remove', { id: last });
  await app.call('participation.move', { id: first, by: -1 });
  expect(await titles()).toEqual(['A', 'C', 'B']);
  const { journal } = await app.answer('participation.remove', { id: first });
  expect(await titles()).toEqual(['C', 'B']);
  await app.call('journal.undo', { id: journal?.id ?? 0 });
  await save('A neu', { id: first, text: 'Kommen Sie.' });
  expect(await titles()).toEqual(['A neu', 'C', 'B']);
  const [entry] = await app.call('journal.history', { table: 'committee', id: committeeId });
  expect(entry?.summary).toBe('Möglichkeit „A neu“ in „AG Hitzeschutz“ geändert');
});

it('refuses an offer without a heading, and what is gone', async () => {
  await expect(save('  ')).rejects.toMatchObject({
    details: { fields: { title: 'Bitte geben Sie eine Überschrift ein.' } },
  });
  await expect(save('A', { id: 999 })).rejects.toMatchObject({ code: 'notFound' });
  await expect(app.call('participation.move', { id: 999, by: 1 })).rejects.toMatchObject({
    code: 'notFound',
  });
  await expect(app.call('participation.remove', { id: 999 })).rejects.toMatchObject({ code: 'notFound' });
  await expect(text(999)).rejects.toMatchObject({ code: 'notFound' });
});

it('says on the sheet what one can do, when one meets, whom to ask, and that help is there', async () => {
  await save('Mitgehen', { text: 'Wir gehen durch den Ort.', contact: 'Gisela Paulsen' });
  await steps.addMeeting(committeeId, '2026-12-01T17:00');
  await steps.addMeeting(committeeId, '2026-11-01T17:00');
  await steps.addMeeting(committeeId, '2026-12-02T17:00', 'cancelled');
  const sheet = await text(committeeId);
  expect(sheet).toContain('AG HITZESCHUTZ\n\nMitgehen\nWir gehen durch den Ort.\nFragen Sie: Gisela Paulsen');
  expect(sheet).toContain('Die nächsten Treffen:\n- Dienstag, 1. Dezember 2026, um 17:00 Uhr\n\n');
  expect(sheet).toMatch(/Gebärdensprache/);
  expect(sheet).toMatch(/Wir bezahlen Ihre Fahrt/);
  expect(sheet).toContain(modelOffice.email);
  // The introduction stands before the committees, the rest behind them.
  expect(sheet.indexOf('Ihre Erfahrung zählt')).toBeLessThan(sheet.indexOf('AG HITZESCHUTZ'));
  expect(sheet.indexOf('Was muss ich können?')).toBeGreaterThan(sheet.indexOf('Mitgehen'));
});

it('names only committees at work that offer something on the sheet of all', async () => {
  await save('Mitgehen');
  await steps.addCommittee({ name: 'Ohne Angebot' });
  const ended = await steps.addCommittee({ name: 'Vorbei', endedOn: '2026-01-01', foundedOn: null });
  await app.call('participation.save', { id: null, committeeId: ended, title: 'X', text: '', contact: '' });
  const sheet = await text(null);
  expect(sheet).toContain('AG HITZESCHUTZ');
  expect(sheet).not.toMatch(/OHNE ANGEBOT|VORBEI/);
});

it('is printed for one committee and for all, in both sizes', async () => {
  await save('Mitgehen');
  const print = async (of: number | null, format: 'standard' | 'largePrint') =>
    (await app.call('participation.printSheet', { committeeId: of, format })).name;
  expect(await print(committeeId, 'standard')).toBe('2026-11-14 Wie kann ich mitmachen AG Hitzeschutz');
  expect(await print(null, 'largePrint')).toBe('2026-11-14 Wie kann ich mitmachen, Großdruck');
}, 60_000);

it('is set for plain language: 14 pt, short lines, no divided words', async () => {
  const sentence = 'Nachbarschaftshilfe: Wir besuchen zusammen Pflegeeinrichtungen und fragen, wie es geht.';
  await save('Mitgehen', { text: sentence });
  const printed = await app.call('participation.printSheet', { committeeId, format: 'standard' });
  const xml = await toolOn(app, printed, 'pdftohtml', '-xml', '-zoom', '1', '-stdout', '-i', '{}');
  const sizes = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, size]),
  );
  const lines = [...xml.matchAll(/font="(\d+)">([^<]+)</g)].map(([, font, words = '']) => ({
    size: Number(sizes.get(font)),
    words: words.trim(),
  }));
  const start = lines.findIndex(({ words }) => words.startsWith('Nachbarschaftshilfe'));
  const own = lines.slice(start, start + 2);
  expect(own.map(({ words }) => words).join(' ')).toBe(sentence);
  expect(own.map(({ size }) => size)).toEqual([14, 14]);
  expect(Math.max(...lines.map(({ words }) => words.length))).toBeLessThanOrEqual(70);
}, 60_000);
