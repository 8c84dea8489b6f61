import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { Host } from '../host.ts';
import { type CoreClient, type CoreOptions, startCore, unpacked } from './coreClient.ts';

const refuse = () => Promise.reject(new AppError('unsupported', 'Das kann dieser Test nicht.'));
const host: Host = {
  openFile: refuse,
  saveFile: async ({ suggestedName }) => `/ziel/${suggestedName}`,
  openFolder: async () => null,
  openDocument: refuse,
  showInFolder: async () => {
    throw new Error('a detail that must not reach the core');
  },
  quit: async () => {},
};
const script = path.resolve('test/support/standInCore.mjs');
const open: CoreClient[] = [];
const start = async (options: Partial<CoreOptions> = {}) => {
  const core = await startCore({ dataFolder: '/daten', host, appVersion: '1.2.3', script, ...options });
  open.push(core);
  return core;
};
const call = async (core: CoreClient, name: string, input: unknown = null): Promise<unknown> => {
  const result = JSON.parse(await core.invoke(JSON.stringify({ call: name, input }))) as { value: unknown };
  return result.value ?? result;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((core) => core.close()));
});

test('gives the core its surroundings ', async () => {
  const core = await start({ demo: true, resources: '/res' });
  expect(await call(core, 'data')).toEqual({
    dataFolder: '/daten',
    demo: true,
    appVersion: '1.2.3',
    resources: '/res',
  });
});

test('answers many calls at once, each with its own result', async () => {
  const core = await start();
  const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => call(core, 'echo', { n })));
  expect(answers).toEqual(Array.from({ length: 100 }, (_, n) => ({ n })));
});

test('a text that is not one JSON value never reaches the core', async () => {
  const core = await start();
  const answer = JSON.parse(await core.invoke('{},"id":7,"request":{"call":"echo","input":1}'));
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
});

test('passes events on until the listener is gone', async () => {
  const core = await start();
  const seen: string[] = [];
  const stop = core.onEvent((text) => seen.push(text));
  await call(core, 'event', { type: 'data' });
  stop();
  await call(core, 'event', { type: 'data' });
  expect(seen).toEqual(['{"type":"data"}']);
});

test('host calls: values, AppErrors as they are, other errors without their details', async () => {
  const core = await start();
  expect(await call(core, 'host', { method: 'saveFile', args: [{ suggestedName: 'a.pdf' }] })).toMatchObject({
    ok: true,
    value: '/ziel/a.pdf',
  });
  expect(await call(core, 'host', { method: 'openFile', args: [{}] })).toMatchObject({
    ok: false,
    error: { code: 'unsupported', message: 'Das kann dieser Test nicht.' },
  });
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const internal = await call(core, 'host', { method: 'showInFolder', args: ['/x'] });
  expect(internal).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(internal)).not.toContain('detail');
  for (const method of ['toString', 'constructor', 'eval'])
    expect(await call(core, 'host', { method, args: [] })).toMatchObject({
      ok: false,
      error: { code: 'unsupported' },
    });
});

test('a data folder that cannot be opened rejects with the reason', async () => {
  await expect(start({ dataFolder: '/locked' })).rejects.toMatchObject({ code: 'locked' });
});

test('a script that cannot be loaded rejects', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await expect(start({ script: '/gone.mjs' })).rejects.toMatchObject({ code: 'internal' });
});

test('a core that dies answers what is open and what comes later, and says so', async () => {
  const core = await start();
  const answers = await Promise.all([call(core, 'crash'), call(core, 'echo', 1)]);
  for (const answer of [...answers, await call(core, 'echo', 1)])
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(await core.ended).toBe(true);
});

test('closing is orderly and can be repeated', async () => {
  const core = await start();
  await Promise.all([core.close(), core.close()]);
  expect(await core.ended).toBe(false);
});

test('the worker gets the environment it is given', async () => {
  const core = await start({ env: { RUNDTISCH_NOW: '2026-11-23T10:00:00Z' } });
  expect(await call(core, 'now')).toBe('2026-11-23T10:00:00Z');
});

test('worker files are looked for outside the archive of a package', () => {
  expect(unpacked('/opt/Rundtisch/resources/app.asar/out/main/core.mjs')).toBe(
    '/opt/Rundtisch/resources/app.asar.unpacked/out/main/core.mjs',
  );
  expect(unpacked('C:\\R\\app.asar\\out\\core.mjs')).toBe('C:\\R\\app.asar.unpacked\\out\\core.mjs');
  expect(unpacked('/src/out/main/core.mjs')).toBe('/src/out/main/core.mjs');
});
