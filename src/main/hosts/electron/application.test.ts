import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fakeElectron } from '../../../../test/support/fakeElectron.ts';
import { eventChannel, invokeChannel } from './channels.ts';

const electron = fakeElectron();
const { record } = electron;
vi.doMock('electron', () => electron);

const base = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-electron-'));
const data = path.join(base, 'data');
const coreScript = path.resolve('test/support/standInCore.mjs');
const request = (call: string, input: unknown = null) => JSON.stringify({ call, input });
const ownFrame = { url: 'app://rundtisch/people', parent: null };

const invoke = (senderFrame: unknown, text: string) => {
  const handler = record.handlers.get(invokeChannel) as unknown as (e: object, t: string) => Promise<string>;
  return handler({ senderFrame }, text);
};

beforeAll(async () => {
  mkdirSync(path.join(base, 'out', 'renderer'), { recursive: true });
  writeFileSync(path.join(base, 'out', 'renderer', 'index.html'), 'index');
  writeFileSync(path.join(base, 'out', 'secret.js'), 'secret');
  vi.spyOn(process, 'getuid').mockReturnValue(1000);
  const { runApplication } = await import('./application.ts');
  runApplication({ bundle: path.join(base, 'out'), data, demo: false, coreScript });
  record.log.push('entry evaluated');
  record.ready();
  await vi.waitFor(() => expect(record.log).toContain('load app://rundtisch/'), 20_000);
});

afterAll(async () => {
  electron.app.emit('will-quit', { preventDefault: () => {} });
  await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalled(), 20_000);
  rmSync(base, { recursive: true, force: true });
});

test('the data folder decides the single instance; scheme and sandbox come before ready', () => {
  expect(record.log).toEqual([
    `path userData ${path.join(data, 'window')}`,
    'scheme',
    'sandbox',
    'entry evaluated',
    'load app://rundtisch/',
  ]);
});

test('the page is cut off from Node', () => {
  expect(record.windows).toHaveLength(1);
  expect(record.windows[0]?.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  });
});

test('permissions, devices and downloads are refused', () => {
  const answer = vi.fn();
  record.guard('permission', {}, 'media', answer);
  expect(answer).toHaveBeenCalledWith(false);
  expect(record.guard('permissionCheck')).toBe(false);
  expect(record.guard('device')).toBe(false);
  const download = { preventDefault: vi.fn() };
  electron.session.defaultSession.emit('will-download', download);
  expect(download.preventDefault).toHaveBeenCalled();
});

test.each([
  ['https://example.org/', true],
  ['http://127.0.0.1/', true],
  ['file:///etc/passwd', true],
  ['ws://localhost/', true],
  ['wss://example.org/', true],
  ['ftp://example.org/', true],
  ['app://rundtisch/assets/main.js', false],
  ['blob:app://rundtisch/1', false],
  ['data:image/png;base64,AA', false],
])('request %s: cancelled %s', (url, cancel) => {
  const answer = vi.fn();
  record.guard('request', { url }, answer);
  expect(answer).toHaveBeenCalledWith({ cancel });
});

test('no window leaves the application, opens another or holds a webview', () => {
  const open: { handler?: () => unknown } = {};
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => unknown) => {
      open.handler = handler;
    },
  });
  electron.app.emit('web-contents-created', {}, contents);
  expect(open.handler?.()).toEqual({ action: 'deny' });
  for (const [name, url, stopped] of [
    ['will-navigate', 'https://example.org/', 1],
    ['will-navigate', 'app://rundtisch/people', 0],
    ['will-navigate', 'file:///etc/passwd', 1],
    ['will-redirect', 'https://example.org/', 1],
    ['will-frame-navigate', 'app://other/', 1],
    ['will-attach-webview', 'app://rundtisch/', 1],
  ] as const) {
    const event = { url, preventDefault: vi.fn() };
    contents.emit(name, event);
    expect([name, url, event.preventDefault.mock.calls.length]).toEqual([name, url, stopped]);
  }
});

test.each([
  ['app://rundtisch/', 200],
  ['app://rundtisch/people/3', 200],
  ['app://rundtisch/..%2fsecret.js', 404],
  ['app://rundtisch/gone.js', 404],
  ['app://other/', 404],
])('%s answers %i, always with the policy', async (url, status) => {
  const response = await record.schemes.get('app')?.(new Request(url));
  expect(response?.status).toBe(status);
  expect(response?.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('the own page reaches the core; foreign senders are refused loudly', async () => {
  expect(JSON.parse(await invoke(ownFrame, request('echo', 7)))).toEqual({ ok: true, value: 7 });
  for (const frame of [
    null,
    { url: 'https://example.org/', parent: null },
    { url: 'app://rundtisch.example/', parent: null },
    { url: 'app://rundtisch/', parent: ownFrame },
  ])
    expect(() => invoke(frame, request('echo', 7))).toThrow('foreign sender');
});

test('events reach the window as text', async () => {
  await invoke(ownFrame, request('event', { type: 'data' }));
  expect(record.windows[0]?.webContents.send).toHaveBeenCalledWith(eventChannel, '{"type":"data"}');
});

test('a second start brings the window to front', () => {
  electron.app.emit('second-instance');
  const window = record.windows[0];
  expect(window?.restore).toHaveBeenCalled();
  expect(window?.focus).toHaveBeenCalled();
});

test('closing remembers the place; unsaved input asks first', () => {
  const window = record.windows[0];
  window?.emit('close');
  const saved = JSON.parse(readFileSync(path.join(data, 'window', 'bounds.json'), 'utf8'));
  expect(saved).toEqual({ x: 40, y: 50, width: 1000, height: 700, maximized: false });
  expect(existsSync(path.join(data, 'window', 'bounds.json.new'))).toBe(false);
  for (const [choice, leaves] of [
    [0, 0],
    [1, 1],
  ]) {
    electron.dialog.showMessageBoxSync.mockReturnValueOnce(choice);
    const event = { preventDefault: vi.fn() };
    window?.webContents.emit('will-prevent-unload', event);
    expect(event.preventDefault.mock.calls).toHaveLength(Number(leaves));
  }
});

test('file dialogs and documents go through Electron', async () => {
  const host = (method: string, ...args: unknown[]) =>
    invoke(ownFrame, request('host', { method, args })).then((text) => JSON.parse(text).value);
  electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/a.xlsx'] });
  expect(await host('openFile', { title: 'Liste', filters: [] })).toMatchObject({
    ok: true,
    value: '/a.xlsx',
  });
  electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
  const save = { title: 'Speichern', suggestedName: 'a.pdf', filters: [] };
  expect(await host('saveFile', save)).toMatchObject({ ok: true, value: null });
  expect(await host('openDocument', '/a.pdf')).toMatchObject({ ok: true });
  electron.shell.openPath.mockResolvedValueOnce('no application');
  expect(await host('openDocument', '/a.pdf')).toMatchObject({ ok: false, error: { code: 'unsupported' } });
  expect(await host('openDocument', '/a.exe')).toMatchObject({ ok: false, error: { code: 'unsupported' } });
  expect(electron.shell.openPath).toHaveBeenCalledTimes(2);
});
