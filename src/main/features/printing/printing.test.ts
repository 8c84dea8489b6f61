import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCommittee, makeMeeting } from '../../../../test/support/meetingFixture.ts';
import { pdfOf } from '../../../../test/support/printed.ts';
import { openTestApp, type TestApp } from '../../../../test/support/testApp.ts';
import type { PrintedDocument, StructureNode } from '../../../shared/features/printing.ts';

let test: TestApp;
let printed: PrintedDocument;
let answer: string | null;
let opens: (file: string) => Promise<void>;
const opened: string[] = [];

beforeEach(async () => {
  opened.length = 0;
  answer = null;
  opens = async (file) => void opened.push(file);
  test = await openTestApp({
    host: { saveFile: async () => answer, openDocument: (file) => opens(file) },
  });
  const { meetingId } = await makeMeeting(test, await makeCommittee(test));
  printed = await test.call('meetings.printAttendanceList', { meetingId });
});
afterEach(() => test.close());

const folder = () => path.join(test.workspace.dataFolder().folder, 'Ausgabe');

describe('reading', () => {
  it('gives any piece of the file, and the pieces make the whole', async () => {
    const whole = await pdfOf(test, printed);
    expect(whole.byteLength).toBe(printed.size);
    expect(whole.subarray(0, 5).toString()).toBe('%PDF-');
    const { content } = await test.call('printing.read', { id: printed.id, from: 100, to: 228 });
    expect(Buffer.from(content, 'base64').equals(whole.subarray(100, 228))).toBe(true);
  });

  it('refuses pieces that make no sense, and documents that are not there', async () => {
    for (const [from, to] of [
      [5, 5],
      [0, 5_000_000],
      [-1, 4],
    ])
      await expect(
        test.call('printing.read', { id: printed.id, from: from ?? 0, to: to ?? 0 }),
      ).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(
      test.call('printing.read', { id: crypto.randomUUID(), from: 0, to: 1 }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('opening', () => {
  it('writes nothing before, then the file to the folder "Ausgabe", and opens it', async () => {
    expect(existsSync(folder())).toBe(false);
    const { path: file, opened: didOpen } = await test.call('printing.open', { id: printed.id });
    expect({ didOpen, opened }).toEqual({ didOpen: true, opened: [file] });
    expect(path.basename(file)).toBe('2026-12-09 Steuerungsgruppe – Anwesenheitsliste.pdf');
    expect(readFileSync(file).equals(await pdfOf(test, printed))).toBe(true);
    await test.call('printing.open', { id: printed.id });
    expect(readdirSync(folder())).toHaveLength(1);
    await test.call('printing.show', { id: printed.id });
    expect(test.host.shown).toEqual([file]);
  });

  it('leaves another file of that name as it is', async () => {
    mkdirSync(folder());
    writeFileSync(path.join(folder(), `${printed.name}.pdf`), 'other');
    const { path: file } = await test.call('printing.open', { id: printed.id });
    expect(path.basename(file)).toBe('2026-12-09 Steuerungsgruppe – Anwesenheitsliste (2).pdf');
  });

  it('leaves a folder of that name as it is', async () => {
    mkdirSync(path.join(folder(), `${printed.name}.pdf`), { recursive: true });
    const { path: file } = await test.call('printing.open', { id: printed.id });
    expect(path.basename(file)).toBe('2026-12-09 Steuerungsgruppe – Anwesenheitsliste (2).pdf');
  });

  it('says where the file is when no program can open it', async () => {
    opens = () => Promise.reject(new Error('no program'));
    const { path: file, opened: didOpen } = await test.call('printing.open', { id: printed.id });
    expect(didOpen).toBe(false);
    expect(existsSync(file)).toBe(true);
  });

  it('names the folder where nothing can be written', async () => {
    writeFileSync(folder(), 'a file where the folder should be');
    await expect(test.call('printing.open', { id: printed.id })).rejects.toMatchObject({
      code: 'badFolder',
      message: expect.stringContaining('Ordner „Ausgabe“'),
    });
  });
});

describe('saving', () => {
  it('writes where the user wants it, with the ending', async () => {
    answer = path.join(test.folder, 'Liste');
    expect(await test.call('printing.save', { id: printed.id })).toEqual({ path: `${answer}.pdf` });
    expect(readFileSync(`${answer}.pdf`).byteLength).toBe(printed.size);
    await expect(test.call('printing.save', { id: printed.id })).rejects.toMatchObject({
      code: 'conflict',
      message: 'Dort gibt es schon eine Datei Liste.pdf. Bitte wählen Sie einen anderen Namen.',
    });
    await test.call('printing.show', { id: printed.id });
    expect(test.host.shown).toEqual([`${answer}.pdf`]);
  });

  it('is nothing when cancelled, and has a way out where it cannot be', async () => {
    expect(await test.call('printing.save', { id: printed.id })).toBeNull();
    await expect(test.call('printing.show', { id: printed.id })).rejects.toMatchObject({ code: 'notFound' });
    answer = path.join(test.folder, 'taken', 'Liste.pdf');
    writeFileSync(path.join(test.folder, 'taken'), '');
    await expect(test.call('printing.save', { id: printed.id })).rejects.toMatchObject({
      code: 'badFolder',
      message: expect.stringContaining('Wählen Sie einen anderen Ort'),
    });
  });
});

describe('structure', () => {
  it('tells what a screen reader hears, and finds nothing wrong with a document of ours', async () => {
    const { findings, tree, rules, pages } = await test.call('printing.structure', { id: printed.id });
    expect({ findings, pages }).toEqual({ findings: [], pages: 1 });
    expect(rules).toContain('Tabellen sind rechteckig und haben Kopfzellen');
    const all = (nodes: readonly StructureNode[]): StructureNode[] =>
      nodes.flatMap((node) => [node, ...all(node.children)]);
    const nodes = all(tree);
    expect(nodes.find(({ type }) => type === 'H1')).toMatchObject({ text: 'Anwesenheitsliste' });
    expect(nodes.filter(({ type }) => type === 'TH').map(({ text }) => text)).toContain('Unterschrift');
    expect(nodes.find(({ type }) => type === 'Table')?.text).toBe('');
  });
});
