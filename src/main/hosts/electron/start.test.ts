import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeElectron } from '../../../../test/support/fakeElectron.ts';

const base = mkdtempSync(path.join(os.tmpdir(), 'rundtisch-start-'));
const coreScript = path.resolve('test/support/standInCore.mjs');

async function run(electron: ReturnType<typeof fakeElectron>, data: string): Promise<void> {
  vi.resetModules();
  vi.doMock('electron', () => electron);
  const { runApplication } = await import('./application.ts');
  runApplication({ bundle: base, data, demo: true, coreScript });
}

afterEach(() => rmSync(base, { recursive: true, force: true }));

test('a second start leaves at once and opens nothing', async () => {
  const electron = fakeElectron({ firstInstance: false });
  await run(electron, path.join(base, 'data'));
  expect(electron.app.quit).toHaveBeenCalled();
  expect(electron.record.log).toEqual([`path userData ${path.join(base, 'data', 'window-demo')}`]);
});

test('a data folder that cannot be opened is said in the core’s words', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const electron = fakeElectron();
  await run(electron, path.join(base, 'locked'));
  electron.record.ready();
  await vi.waitFor(() => expect(electron.app.exit).toHaveBeenCalledWith(1), 20_000);
  expect(electron.dialog.showErrorBox).toHaveBeenCalledWith(
    'Rundtisch kann nicht starten',
    'Der Datenordner wird schon benutzt.',
  );
  expect(electron.record.windows).toHaveLength(0);
});
