import path from 'node:path';
import { createApp } from '../../src/main/app.ts';
import { fixedClock } from '../../src/main/clock.ts';
import type { Host } from '../../src/main/host.ts';
import { openWorkspace } from '../../src/main/workspace.ts';
import type { Result } from '../../src/shared/rpc.ts';
import { passphrase, quickTasks } from './backupSamples.ts';

/**
 * A process of its own that backs up or restores through the whole application and is killed in the middle by the test.
 * Arguments: root of the data, what to do, file of the backup. Writes "ready" when it begins and "done" at the end.
 */
const [root = '', act = '', file = ''] = process.argv.slice(2);

const unused = async () => null;
const host = {
  openFile: async () => file,
  saveFile: async () => file,
  openFolder: unused,
  openDocument: async () => {},
  showInFolder: async () => {},
  quit: async () => {},
} satisfies Host;

const clock = fixedClock('2026-11-14T09:00:00Z');
const workspace = openWorkspace(path.resolve(root), clock, () => {});
const app = createApp({
  workspace,
  clock,
  host,
  tasks: quickTasks,
  emit: () => {},
  log: (line) => console.error(line),
});

async function call<T>(name: string, input: unknown): Promise<T> {
  const result = (await app.dispatch({ call: name, input })) as Result<T>;
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value;
}

process.stdout.write('ready\n');
if (act === 'backup') {
  await call('backups.create', { passphrase });
} else {
  const { chosen } = await call<{ chosen: { token: string } }>('backups.choose', {});
  await call('backups.open', { token: chosen.token, passphrase });
  await call('backups.restore', { token: chosen.token });
}
process.stdout.write('done\n');
await workspace.close();
