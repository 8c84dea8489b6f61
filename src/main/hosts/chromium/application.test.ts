import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listeningSockets, processTree } from '../../../../test/support/listening.ts';
import { contentSecurityPolicy } from '../../../shared/security.ts';
import { type ChromiumWindow, openWindow } from './application.ts';
import { sweepProfiles } from './browser.ts';

const base = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-chromium-'));
const coreScript = path.resolve('test/support/standInCore.mjs');
const options = { bundle: base, coreScript, appVersion: '0.1.0', headless: true };
/** For a machine with other work to do. */
const patience = { timeout: 20_000 };
let opened: ChromiumWindow;

/** Profile folders of this process: one for the window that all tests share. */
const ownProfiles = () =>
  readdirSync(os.tmpdir()).filter((name) => name.startsWith(`rundtisch-profile-${process.pid}-`));

const invoke = (call: string, input: unknown = null): Promise<unknown> =>
  opened.page.evaluate(
    async (text) => JSON.parse(await window.rundtisch.invoke(text)).value,
    JSON.stringify({ call, input }),
  );

beforeAll(async () => {
  mkdirSync(path.join(base, 'renderer'), { recursive: true });
  writeFileSync(
    path.join(base, 'renderer', 'index.html'),
    '<!doctype html><html lang="de"><title>x</title><main>leer',
  );
  opened = await openWindow({ ...options, dataFolder: path.join(base, 'data') });
});

afterAll(async () => {
  await opened.close();
  await opened.closed;
  rmSync(base, { recursive: true, force: true });
});

test('a listening socket would be seen', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  expect(listeningSockets(process.pid)).toHaveLength(1);
  await new Promise((resolve) => server.close(resolve));
});

test('neither the host nor the browser opens a port', () => {
  expect(processTree(process.pid).length).toBeGreaterThan(3);
  expect(listeningSockets(process.pid)).toEqual([]);
});

test('the page comes with the policy, also after reloading a page of the application', async () => {
  const response = await opened.page.goto('https://app.invalid/people/3');
  expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
  expect(await opened.page.textContent('main')).toBe('leer');
});

test('the bridge carries calls and events as text', async () => {
  expect(await invoke('echo', { name: 'Jürgen' })).toEqual({ name: 'Jürgen' });
  await opened.page.evaluate(() => {
    window.rundtisch.onEvent((text) => document.body.setAttribute('data-event', text));
  });
  await invoke('event', { type: 'data' });
  await opened.page.waitForSelector('[data-event=\'{"type":"data"}\']', { state: 'attached' });
});

test('a frame and a foreign page are refused loudly', async () => {
  const refusals = await opened.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow as unknown as Record<string, (text: string) => Promise<string>>;
    return inner.__rundtischInvoke?.('{}').then(
      () => 'answered',
      (error: Error) => error.message,
    );
  });
  expect(refusals).toContain('foreign sender');
  await opened.page.goto('data:text/html,<title>foreign</title>');
  const foreign = await opened.page.evaluate(() =>
    window.rundtisch.invoke('{}').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  );
  expect(foreign).toContain('foreign sender');
  await opened.page.goto('https://app.invalid/');
});

test('nothing is loaded from elsewhere and no second window opens', async () => {
  await expect(opened.page.goto('https://example.org/')).rejects.toThrow('ERR_ABORTED');
  await expect(opened.page.goto('file:///etc/passwd')).rejects.toThrow();
  await opened.page.goto('https://app.invalid/');
  const outcome = await opened.page.evaluate(() => fetch('https://example.org/').catch(() => 'refused'));
  expect(outcome).toBe('refused');
  await opened.page.evaluate(() => void open('https://app.invalid/', '_blank'));
  await expect.poll(() => opened.page.context().pages().length, patience).toBe(1);
});

test('unsaved input is asked about in the page, not by the browser', async () => {
  const other = await openWindow({ ...options, dataFolder: path.join(base, 'unsaved') });
  await other.page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  const leave = async () => {
    await other.page.locator('main').click(); // browsers ask only where somebody has done something
    await other.page.close({ runBeforeUnload: true });
  };
  await leave();
  await other.page.getByRole('button', { name: 'Zurück zur Eingabe' }).click();
  expect(other.page.isClosed()).toBe(false);
  await leave();
  await other.page.getByRole('button', { name: 'Ohne Speichern schließen' }).click();
  await other.closed;
  expect(other.page.isClosed()).toBe(true);
});

test('what cannot be opened says where it is', async () => {
  const answer = await invoke('host', { method: 'openDocument', args: ['/opt/a.exe'] });
  expect(answer).toMatchObject({ ok: false, error: { code: 'unsupported' } });
  vi.stubEnv('PATH', base);
  const missing = await invoke('host', { method: 'openDocument', args: ['/opt/Brief.pdf'] });
  expect(missing).toMatchObject({ ok: false, error: { message: expect.stringContaining('/opt/Brief.pdf') } });
  vi.unstubAllEnvs();
});

test('profiles of ended processes are swept, those of running ones stay', async () => {
  const folder = path.join(base, 'profiles');
  for (const name of ['rundtisch-profile-999999999-a', `rundtisch-profile-${process.pid}-b`, 'other'])
    mkdirSync(path.join(folder, name), { recursive: true });
  await sweepProfiles(folder);
  expect(readdirSync(folder)).toEqual(['other', `rundtisch-profile-${process.pid}-b`]);
});

test('a data folder that cannot be opened leaves no browser behind', async () => {
  await expect(openWindow({ ...options, dataFolder: '/locked' })).rejects.toMatchObject({ code: 'locked' });
  expect(ownProfiles()).toHaveLength(1);
});

test('a screen that cannot be reached is said in a sentence', async () => {
  vi.stubEnv('DISPLAY', ':99999');
  vi.stubEnv('WAYLAND_DISPLAY', undefined);
  const start = openWindow({ ...options, headless: false, dataFolder: path.join(base, 'no-screen') });
  await expect(start).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining('„:99999“'),
  });
  vi.unstubAllEnvs();
  expect(ownProfiles()).toHaveLength(1);
});

test('quitting closes the window, the core and the profile', async () => {
  const other = await openWindow({ ...options, dataFolder: path.join(base, 'other') });
  await other.page.evaluate(
    (text) => {
      void window.rundtisch.invoke(text);
    },
    JSON.stringify({ call: 'host', input: { method: 'quit', args: [] } }),
  );
  await other.closed;
  expect(other.page.isClosed()).toBe(true);
  expect(ownProfiles()).toHaveLength(1);
});
