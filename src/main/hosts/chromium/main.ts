import path from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { dataFolder } from '../dataFolder.ts';
import { openWindow } from './application.ts';

export { openInContext, openWindow } from './application.ts';

async function run(): Promise<void> {
  const window = await openWindow({
    dataFolder: dataFolder(),
    demo: process.argv.includes('--demo'),
    headless: process.argv.includes('--headless'),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void window.close());
  await window.closed;
}

// The tests import this bundle; only as the program it opens a window by itself.
if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename)
  run().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof AppError ? error.message : error);
      process.exit(1);
    },
  );
